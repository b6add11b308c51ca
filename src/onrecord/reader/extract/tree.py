"""Walking the trees of an analysis: children, phrases, the head of a stretch, which words a span covers."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Hashable, Iterator
from typing import Any, TypeVar

from onrecord.reader.extract.analysis import ROOT, Analysis
from onrecord.spans import Span

Found = TypeVar("Found")
Asked = TypeVar("Asked", bound=Hashable)


class Tree:
    """The trees of one article, indexed once. Words are numbers in the article; a stretch is (first, last + 1).

    What is kept in memory is a pure function of the analysis.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.text
        children: list[list[int]] = [[] for _ in analysis.words]
        for word, head in enumerate(analysis.heads):
            if head != ROOT:
                children[head].append(word)
        self.children = tuple(tuple(found) for found in children)
        self.relations = tuple(relation.split(":")[0] for relation in analysis.relations)  # without subtypes
        self._words = tuple(self.text[span.start : span.end] for span in analysis.words)
        self._lower = tuple(word.lower() for word in self._words)
        self._starts = [span.start for span in analysis.words]
        self._stretches: dict[Span, tuple[int, int]] = {}
        self._sentences = [number for number, (first, after) in enumerate(analysis.sentences) for _ in range(first, after)]
        self._kept: dict[tuple[Any, Hashable], Any] = {}

    def word(self, number: int) -> str:
        """Return a word as it is written."""
        return self._words[number]

    def lower(self, number: int) -> str:
        """Return a word in lower case, as rules look it up."""
        return self._lower[number]

    def words_of(self, stretch: tuple[int, int]) -> list[str]:
        """Return the words of a stretch as they are written."""
        return list(self._words[slice(*stretch)])

    def sentence_of(self, number: int) -> int:
        """Return the number of a word's sentence."""
        return self._sentences[number]

    def stretch_of(self, span: Span) -> tuple[int, int]:
        """Return the words that a span of characters touches; an empty stretch where it touches none."""
        found = self._stretches.get(span)
        if found is None:
            first = bisect_right(self._starts, span.start) - 1
            if first < 0 or self.analysis.words[first].end <= span.start:
                first += 1
            found = self._stretches[span] = (first, max(first, bisect_left(self._starts, span.end)))
        return found

    def span_of(self, stretch: tuple[int, int]) -> Span:
        """Return the characters of a stretch that is not empty."""
        return Span(self.analysis.words[stretch[0]].start, self.analysis.words[stretch[1] - 1].end)

    def head_of(self, stretch: tuple[int, int]) -> int:
        """Return the word of a stretch that is nearest to its tree's root, the first one where several are."""
        return min(range(*stretch), key=lambda number: (self.depth(number), number))

    def depth(self, number: int) -> int:
        """Return how many words stand above a word."""
        steps = 0
        while (number := self.analysis.heads[number]) != ROOT:
            steps += 1
        return steps

    def related(self, number: int, *relations: str) -> list[int]:
        """Return the children of a word that hang on it by one of these relations, subtypes left out, in text order."""
        children = self.children[number]
        return [child for child in children if self.relations[child] in relations] if children else []

    def kept(self, rule: Callable[["Tree", Asked], Found], asked: Asked) -> Found:
        """Return what a rule finds for a word, a sentence, ...; it is worked out once a tree, however often it is asked."""
        key = (rule, asked)
        if key not in self._kept:
            self._kept[key] = rule(self, asked)
        found: Found = self._kept[key]
        return found

    def below(self, number: int, without: Collection[str] = ()) -> Iterator[int]:
        """Yield a word and all words below it, in no order, leaving out its own children by these relations."""
        waiting = [child for child in self.children[number] if self.relations[child] not in without]
        yield number
        while waiting:
            yield (word := waiting.pop())
            waiting += self.children[word]

    def above(self, number: int) -> Iterator[int]:
        """Yield the words above a word, nearest first."""
        while (number := self.analysis.heads[number]) != ROOT:
            yield number

    def phrase(self, number: int, without: Collection[str] = ()) -> tuple[int, int]:
        """Return the unbroken stretch around a word that its subtree fills, leaving out children by these relations."""
        members = set(self.below(number, without))
        first = last = number
        while first - 1 in members:
            first -= 1
        while last + 1 in members:
            last += 1
        return first, last + 1

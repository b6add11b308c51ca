"""Texts most like a text: which articles speak of it, and whether somebody has claimed it before.

Okapi BM25 (Robertson and Zaragoza 2009), of two kinds together: over stems, with the rarity of words among the texts asked
and the background, and over the pieces of four letters that stems share, so that "vaccination" finds "vaccinated". A long
text is not nearer for being long.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from onrecord.compare.pairs.passages import Passage
from onrecord.compare.stories.openings import stems_in
from onrecord.compare.stories.rarity import Rarity

_SATURATION = 1.2  # how soon a repeated word adds nothing (BM25's k1)
_BY_LENGTH = 0.5  # how much a longer text needs more of a word (BM25's b)
_LETTERS = 4  # in a piece of a word; the word's borders count as letters
_PIECES_WEIGHT = 0.5  # of both together
_LEAST_IN_PIECES = 0.15  # likeness from which a text that shares no whole word is told at all
_BY_MODEL = 0.015  # what the pair model's answer weighs beside the likeness in words
# What stands in a posted text and is no word of it.
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")  # "look: https://example.org/a1b2c3"
_TAG = re.compile(r"(?<=[#@])\w+")  # "#SolnaBridge": Solna Bridge
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")


class Likeness(NamedTuple):
    """A text and how like it is to the words asked for; 0..1, 1: it has all that the words tell."""

    name: str
    score: float


class SpeaksOf(Protocol):
    """Whoever can tell whether a text speaks of a claim."""

    def speaks_of(self, text: Passage, claim: Passage) -> float:
        """Return how much speaks for it; unbounded, 0: even."""


class Texts:
    """Some texts (name, words), counted once, to be asked many times."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._names: list[str] = []
        self._having: defaultdict[str, dict[int, int]] = defaultdict(
            dict
        )  # each stem's texts, and how often it stands there
        self._words: list[int] = []  # each text's length in stems
        self._pieces: list[int] = []  # and in pieces of stems
        self._rarity = Rarity(self._counted(texts))

    def like(self, words: str, most: int) -> tuple[Likeness, ...]:
        """Return at most `most` texts that share something with some words, the most like first, of equals the earlier."""
        asked = dict.fromkeys(stems_in(plain(words)))
        by_words = _likeness({stem: self._having.get(stem, {}) for stem in asked}, self._rarity.of, self._words)
        pieces = self._having_pieces(dict.fromkeys(piece for stem in asked for piece in _pieces_of(stem)))
        by_pieces = _likeness(pieces, lambda piece: self._rarity_of(pieces[piece]), self._pieces)
        found = (
            (round((1 - _PIECES_WEIGHT) * by_words.get(number, 0.0) + _PIECES_WEIGHT * share, 6), number)
            for number, share in by_pieces.items()
            if number in by_words or share >= _LEAST_IN_PIECES
        )
        best = sorted(found, key=lambda one: (-one[0], one[1]))[:most]
        return tuple(Likeness(self._names[number], score) for score, number in best)

    def _counted(self, texts: Iterable[tuple[str, str]]) -> Iterator[Counter[str]]:
        """Count the texts, and yield each one's stems."""
        for number, (name, text) in enumerate(texts):
            stems = Counter(stems_in(text))
            self._names.append(name)
            for stem, count in stems.items():
                self._having[stem][number] = count
            self._words.append(stems.total())
            self._pieces.append(sum(count * len(_pieces_of(stem)) for stem, count in stems.items()))
            yield stems

    def _having_pieces(self, asked: Iterable[str]) -> dict[str, Counter[int]]:
        """Return in which texts pieces of words stand, and how often; gathered from the stems that have them."""
        found = {piece: Counter[int]() for piece in asked}
        for stem, texts in self._having.items():
            for piece in _pieces_of(stem):
                if piece in found:
                    found[piece].update(texts)
        return found

    def _rarity_of(self, texts: Mapping[int, int]) -> float:
        return math.log(1 + len(self._names) / (len(texts) + 0.5))


def most_similar(words: str, texts: Iterable[tuple[str, str]], most: int) -> tuple[Likeness, ...]:
    """Return at most `most` of some texts (name, words) that share something with `words`, the most like first."""
    return Texts(texts).like(words, most)


def reordered(words: str, found: Sequence[Likeness], texts: Mapping[str, str], model: SpeaksOf) -> tuple[Likeness, ...]:
    """Return what was found in the order that the model gives it together with the likeness in words, which is kept.

    Texts that differ in signs alone stay in their order: the model would tell them apart by their quotation marks.
    """
    scores: dict[str, float] = {}
    for one in found:
        letters = letters_of(texts[one.name])
        if letters not in scores:
            scores[letters] = one.score + _BY_MODEL * model.speaks_of(Passage(words), Passage(texts[one.name]))
    return tuple(sorted(found, key=lambda one: -scores[letters_of(texts[one.name])]))


def letters_of(text: str) -> str:
    """Return a text's letters and digits in lower case, by which two that differ in signs alone are the same."""
    return "".join(filter(str.isalnum, text.lower()))


def plain(text: str) -> str:
    """Return a text without addresses, and with its tags in words."""
    return _TAG.sub(lambda tag: _JOINED.sub(" ", tag.group()), _ADDRESS.sub(" ", text))


# ----------------------------------------------------------------------------------------------------------------------


def _likeness(
    having: Mapping[str, Mapping[int, int]], rarity: Callable[[str], float], lengths: Sequence[int]
) -> dict[int, float]:
    """Return for each text with an asked term how much of what is asked it has, 0..1; `having` has each term's texts."""
    mean = max(1.0, sum(lengths) / max(1, len(lengths)))
    weights = {term: rarity(term) for term in having}
    perfect = math.fsum(weights.values()) * (_SATURATION + 1) or 1.0
    sums: defaultdict[int, float] = defaultdict(float)
    for term, texts in having.items():
        for number, count in texts.items():
            length = 1 - _BY_LENGTH + _BY_LENGTH * lengths[number] / mean
            sums[number] += weights[term] * count * (_SATURATION + 1) / (count + _SATURATION * length)
    return {number: total / perfect for number, total in sums.items()}


@lru_cache(maxsize=50_000)
def _pieces_of(stem: str) -> tuple[str, ...]:
    framed = f" {stem} "
    return tuple(framed[start : start + _LETTERS] for start in range(max(1, len(framed) - _LETTERS + 1)))

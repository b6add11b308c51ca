"""The parts of stories that are being written about, and how like a new article is to each.

An index leads from words to the parts that hold them. When there are more than `MOST_PARTS`, the one written about longest
ago leaves the index: an article costs the same however many articles came before it. Retiring by age alone loses the
articles without a date, which come last (of 684 articles of four development sets 5 in 100 were lost at 400 days).
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from onrecord.compare.stories.openings import Opening

MOST_PARTS = 3000
_MOST_LED = 32  # a word that leads to more parts than this leads to none; it counts where another word has led
_MOST_COMPARED = 8
_CENTROID = 0.7  # 1: likeness to the middle of a part; 0: mean likeness to its articles, which keeps large parts apart
_NAMES_THAT_TELL = 2  # names; an article with fewer says too little by them
_FEWEST_SHARED = 3  # words; in two short texts one name can make up the whole likeness
_PER_DAY = 0.015  # likeness that falls away with the logarithm of the days since a part was last written about


class Part:
    """Articles that are alike. What is in it is a function of the articles let in, in their order."""

    def __init__(self, number: int) -> None:
        """Make a part without articles."""
        self.number = number
        self.articles: list[Opening] = []
        self.sum: dict[str, float] = {}
        self.square = 0.0  # of the length of `sum`
        self.last: datetime | None = None

    def take(self, opening: Opening, vector: Mapping[str, float]) -> None:
        """Let an article in."""
        self.square += 2 * self.dot(vector) + 1
        for stem, weight in vector.items():
            self.sum[stem] = self.sum.get(stem, 0.0) + weight
        self.articles.append(opening)
        if opening.published is not None:
            self.last = opening.published  # they come in the order of publication

    def dot(self, vector: Mapping[str, float]) -> float:
        """Return the product of a vector with the sum of the part's vectors."""
        return math.fsum(weight * self.sum.get(stem, 0.0) for stem, weight in vector.items())

    def likeness(self, opening: Opening, vector: Mapping[str, float]) -> float:
        """Return how like an article is to this part."""
        divisor: float = self.square ** (_CENTROID / 2) * len(self.articles) ** (1 - _CENTROID)
        return self.dot(vector) / divisor - _PER_DAY * math.log1p(self._days_before(opening))

    def is_of_something_else(self, opening: Opening) -> bool:
        """Tell whether an article shares hardly a word with this part, or names several things and none of them here.

        "An earthquake struck Velsk" and "An earthquake struck Orrin" share words and no name.
        """
        if sum(stem in self.sum for stem in opening.counts) < _FEWEST_SHARED:
            return True
        names = (*opening.names, *opening.further)
        return len(opening.names) >= _NAMES_THAT_TELL and not any(stem in self.sum for stem in names)

    def names(self) -> set[str]:
        """Return the stems of all that its articles name, behind their openings too."""
        return {stem for article in self.articles for stem in article.further | article.names.keys()}

    def nearness(self, other: "Part") -> float:
        """Return the cosine between the middles of two parts."""
        small, large = sorted((self, other), key=lambda part: len(part.sum))
        return large.dot(small.sum) / math.sqrt(self.square * other.square)

    def _days_before(self, opening: Opening) -> float:
        if self.last is None or opening.published is None:
            return 0.0
        return max(0.0, (opening.published - self.last).total_seconds() / 86400)


class Parts:
    """The parts that are being written about, by the words that lead to them."""

    def __init__(self) -> None:
        """Make an empty index."""
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._open: dict[int, Part] = {}  # the one written about longest ago first
        self._count = 0

    def near(self, opening: Opening, vector: Mapping[str, float], least: float) -> list[tuple[float, Part]]:
        """Return the parts that are at least so like an article, the nearest first."""
        led: dict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            numbers = self._by_word.get(stem, ())
            if len(numbers) <= _MOST_LED:
                for number in numbers:
                    led[number] += weight * self._open[number].sum[stem]
        cosines = {number: dot / math.sqrt(self._open[number].square) for number, dot in led.items()}
        nearest = sorted(cosines, key=lambda number: (-cosines[number], number))[:_MOST_COMPARED]
        candidates = (part for part in map(self._open.__getitem__, nearest) if not part.is_of_something_else(opening))
        found = [(part.likeness(opening, vector), part) for part in candidates]
        return sorted((one for one in found if one[0] >= least), key=lambda one: (-one[0], one[1].number))

    def open_new(self) -> Part:
        """Return a new part; it is found once it has an article."""
        self._count += 1
        return Part(self._count)

    def take(self, part: Part, opening: Opening, vector: Mapping[str, float]) -> None:
        """Let an article into a part, which is now the one written about last."""
        part.take(opening, vector)
        self._open.pop(part.number, None)
        self._open[part.number] = part
        for stem in vector:
            self._by_word[stem].add(part.number)
        if len(self._open) > MOST_PARTS:
            self._retire(next(iter(self._open.values())))

    def _retire(self, part: Part) -> None:
        del self._open[part.number]
        for stem in part.sum:
            numbers = self._by_word[stem]
            numbers.discard(part.number)
            if not numbers:
                del self._by_word[stem]

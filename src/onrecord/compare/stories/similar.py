"""Texts most like a text: which articles speak of it, and whether somebody has claimed it before.

Okapi BM25 (Robertson and Zaragoza 2009), of two kinds together: over stems, with the rarity of words among the texts asked
and the background, and over the pieces of four letters that stems share, so that "vaccination" finds "vaccinated". A long
text is not nearer for being long.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from onrecord.compare.stories.openings import stems_in
from onrecord.compare.stories.rarity import Rarity

_SATURATION = 1.2  # how soon a repeated word adds nothing (BM25's k1)
_BY_LENGTH = 0.5  # how much a longer text needs more of a word (BM25's b)
_LETTERS = 4  # in a piece of a word; the word's borders count as letters
_PIECES_WEIGHT = 0.5  # of both together
_LEAST_IN_PIECES = 0.15  # likeness from which a text that shares no whole word is told at all
# What stands in a posted text and is no word of it.
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")  # "look: https://example.org/a1b2c3"
_TAG = re.compile(r"(?<=[#@])\w+")  # "#SolnaBridge": Solna Bridge
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")


class Likeness(NamedTuple):
    """A text and how like it is to the words asked for; 0..1, 1: it has all that the words tell."""

    name: str
    score: float


class Texts:
    """Some texts (name, words), counted once, to be asked many times."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._names: list[str] = []
        self._words = _Counted()
        self._pieces = _Counted()
        for name, text in texts:
            stems = Counter(stems_in(text))
            self._names.append(name)
            self._words.add(stems)
            self._pieces.add(_pieces_in(stems))
        self._rarity = Rarity(self._words.texts)

    def like(self, words: str, most: int) -> tuple[Likeness, ...]:
        """Return at most `most` texts that share something with some words, the most like first, of equals the earlier."""
        asked = Counter(stems_in(plain(words)))
        by_words = self._words.likeness(asked, self._rarity.of)
        by_pieces = self._pieces.likeness(_pieces_in(asked), self._pieces.rarity)
        found = (
            (round((1 - _PIECES_WEIGHT) * by_words.get(number, 0.0) + _PIECES_WEIGHT * share, 6), number)
            for number, share in by_pieces.items()
            if number in by_words or share >= _LEAST_IN_PIECES
        )
        best = sorted(found, key=lambda one: (-one[0], one[1]))[:most]
        return tuple(Likeness(self._names[number], score) for score, number in best)


def most_similar(words: str, texts: Iterable[tuple[str, str]], most: int) -> tuple[Likeness, ...]:
    """Return at most `most` of some texts (name, words) that share something with `words`, the most like first."""
    return Texts(texts).like(words, most)


def plain(text: str) -> str:
    """Return a text without addresses, and with its tags in words."""
    return _TAG.sub(lambda tag: _JOINED.sub(" ", tag.group()), _ADDRESS.sub(" ", text))


# ----------------------------------------------------------------------------------------------------------------------


class _Counted:
    """BM25's index: which texts have a term, and how often."""

    def __init__(self) -> None:
        self.texts: list[Counter[str]] = []
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._lengths: list[int] = []

    def add(self, counts: Counter[str]) -> None:
        """Take in the terms of the next text."""
        for term in counts:
            self._having[term].append(len(self.texts))
        self.texts.append(counts)
        self._lengths.append(counts.total())

    def rarity(self, term: str) -> float:
        """Return the logarithm of how many texts there are for each one that has the term."""
        return math.log(1 + len(self.texts) / (len(self._having.get(term, ())) + 0.5))

    def likeness(self, asked: Iterable[str], rarity: Callable[[str], float]) -> dict[int, float]:
        """Return for each text that has an asked term how much of what is asked it has, 0..1."""
        mean = sum(self._lengths) / max(1, len(self._lengths))
        weights = {term: rarity(term) for term in asked}
        perfect = math.fsum(weights.values()) * (_SATURATION + 1) or 1.0
        sums: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            for number in self._having.get(term, ()):
                count = self.texts[number][term]
                length = 1 - _BY_LENGTH + _BY_LENGTH * self._lengths[number] / max(1.0, mean)
                sums[number] += weight * count * (_SATURATION + 1) / (count + _SATURATION * length)
        return {number: total / perfect for number, total in sums.items()}


def _pieces_in(stems: Counter[str]) -> Counter[str]:
    pieces: Counter[str] = Counter()
    for stem, count in stems.items():
        for piece in _pieces_of(stem):
            pieces[piece] += count
    return pieces


@lru_cache(maxsize=50_000)
def _pieces_of(stem: str) -> tuple[str, ...]:
    framed = f" {stem} "
    return tuple(framed[start : start + _LETTERS] for start in range(max(1, len(framed) - _LETTERS + 1)))

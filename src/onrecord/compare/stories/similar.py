"""Texts most like a text: which articles speak of it, and whether somebody has claimed it before.

Okapi BM25 (Robertson and Zaragoza 2009) over stems, with the rarity of words among the texts asked and the background: a
long text is not nearer for being long.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.compare.stories.openings import stems_in
from onrecord.compare.stories.rarity import Rarity

_SATURATION = 1.2  # how soon a repeated word adds nothing (BM25's k1)
_BY_LENGTH = 0.5  # how much a longer text needs more of a word (BM25's b)


class Likeness(NamedTuple):
    """A text and how like it is to the words asked for; 0..1, 1: it has all that the words tell."""

    name: str
    score: float


def most_similar(words: str, texts: Iterable[tuple[str, str]], most: int) -> tuple[Likeness, ...]:
    """Return at most `most` of some texts (name, words) that share something with `words`, the most like first."""
    asked = Counter(stems_in(words))
    counted = [(name, Counter(stems_in(text))) for name, text in texts]
    rarity = Rarity(counts for _, counts in counted)
    mean = sum(counts.total() for _, counts in counted) / max(1, len(counted))
    perfect = math.fsum(rarity.of(stem) * (_SATURATION + 1) for stem in asked) or 1.0
    found = (Likeness(name, _score(asked, counts, rarity, mean) / perfect) for name, counts in counted)
    return tuple(sorted((one for one in found if one.score > 0), key=lambda one: (-one.score, one.name))[:most])


# ----------------------------------------------------------------------------------------------------------------------


def _score(asked: Counter[str], counts: Counter[str], rarity: Rarity, mean: float) -> float:
    length = 1 - _BY_LENGTH + _BY_LENGTH * counts.total() / max(1.0, mean)
    shared: Sequence[str] = [stem for stem in asked if stem in counts]
    return math.fsum(
        rarity.of(stem) * counts[stem] * (_SATURATION + 1) / (counts[stem] + _SATURATION * length) for stem in shared
    )

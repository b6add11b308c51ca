"""How much a word tells about an article: the rarer it is, the more.

A ledger on one event has that event's names in every article; counted in it alone they would tell nothing. So the counts
begin as if `BACKGROUND` other articles had been read, in which English words are as frequent as their place in
`common_words.txt` says, and all others hardly occur. That file is the first 3,000 words of the vocabulary of the encoder's
tokenizer (Apache-2.0), which stand in the order of their frequency.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from onrecord.compare.stories.openings import stem_of

BACKGROUND = 800  # articles; of 0, 200 and 800 the best on three of four development sets, and as good on the fourth
_RARE = 0.0005  # share of openings that hold a word which is not among the common ones


class Rarity:
    """The rarity of words among some articles and the background."""

    def __init__(self, openings: Iterable[Mapping[str, int]]) -> None:
        """Count in how many openings each word stands."""
        self._counts: Counter[str] = Counter()
        self._articles = BACKGROUND
        for counts in openings:
            self._counts.update(counts.keys())
            self._articles += 1

    def of(self, stem: str) -> float:
        """Return the logarithm of how many articles there are for each one that has the word."""
        return math.log(1 + self._articles / self._holding(stem))

    def vector(self, counts: Mapping[str, int]) -> dict[str, float]:
        """Return the weights of counted words, of length 1 together."""
        weights = {stem: (1 + math.log(count)) * self.of(stem) for stem, count in counts.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        return {stem: weight / length for stem, weight in weights.items()}

    def _holding(self, stem: str) -> float:
        return self._counts[stem] + BACKGROUND * _background().get(stem, _RARE)


def is_common(stem: str) -> bool:
    """Tell whether a word is among the common ones of English: "Board", "Street", "London"."""
    return stem in _background()


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _background() -> Mapping[str, float]:
    """Return the share of openings that hold each common word: by Zipf's law a word's frequency falls with its rank."""
    words = files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").split()
    shares: dict[str, float] = {}
    for rank, word in enumerate(words, 1):
        stem = stem_of(word)
        shares[stem] = min(0.6, shares.get(stem, 0.0) + 15 / (rank + 20))
    return shares

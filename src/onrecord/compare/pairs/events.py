"""Whether two passages speak of one event, by the pair model."""

import math
from functools import lru_cache
from pathlib import Path
from typing import Self

from onrecord.compare.pairs.passages import Passage
from onrecord.compare.pairs.session import SHIPPED, PairSession, is_installed

REMEMBERED = 50_000  # pairs; one costs some 50 bytes beside its texts
UNDECIDED = (0.03, 0.97)  # between them the model is asked the other way round as well


class EventsByModel:
    """Answers by the pair model; what was asked lately is remembered."""

    def __init__(self, session: PairSession) -> None:
        self._asked = lru_cache(REMEMBERED)(lambda first, second: same_event(session, first, second))

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Self | None:
        """Return the model's judgement; None: its weights are not installed."""
        return cls(PairSession(folder)) if is_installed(folder) else None

    def probability(self, first: Passage, second: Passage) -> float:
        """Return how probable it is that both triggers are one event, 0..1; the same whichever passage comes first."""
        return self._asked(first, second) if first <= second else self._asked(second, first)


def same_event(session: PairSession, first: Passage, second: Passage) -> float:
    """Return how probable it is that both triggers are one event; where one order does not decide, by both."""
    if second < first:
        first, second = second, first
    probability = session.scores(first, second).event
    if not UNDECIDED[0] < probability < UNDECIDED[1]:
        return probability
    turned = min(max(session.scores(second, first).event, 1e-6), 1 - 1e-6)
    logit = (math.log(probability / (1 - probability)) + math.log(turned / (1 - turned))) / 2
    return 1 / (1 + math.exp(-logit))

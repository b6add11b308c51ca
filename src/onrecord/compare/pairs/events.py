"""Whether two passages speak of one event, by the pair model."""

from functools import lru_cache
from pathlib import Path
from typing import Self

from onrecord.compare.pairs.passages import Passage
from onrecord.compare.pairs.session import SHIPPED, PairSession, is_installed

REMEMBERED = 50_000  # pairs; one costs some 50 bytes beside its texts


class EventsByModel:
    """Answers by the pair model; what was asked lately is remembered."""

    def __init__(self, session: PairSession) -> None:
        self._asked = lru_cache(REMEMBERED)(lambda first, second: session.scores(first, second).event)

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Self | None:
        """Return the model's judgement; None: its weights are not installed."""
        return cls(PairSession(folder)) if is_installed(folder) else None

    def probability(self, first: Passage, second: Passage) -> float:
        """Return how probable it is that both triggers are one event, 0..1; the same whichever passage comes first."""
        if second < first:
            first, second = second, first
        return self._asked(first, second)

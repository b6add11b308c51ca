"""Whether a later passage supports or contradicts an earlier one, by the pair model.

For pairs only that are about one event already. Precision comes first: a contradiction that is none is worse than one that
is missed, so a label is given above a threshold only, and "neutral" stands for everything else.
"""

from pathlib import Path
from typing import Literal, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from onrecord.compare.pairs.passages import Passage
from onrecord.compare.pairs.reasons import ReasonKind, reason_of
from onrecord.compare.pairs.session import RELATIONS, SHIPPED, PairSession, is_installed

RelationLabel = Literal["supports", "contradicts", "neutral"]
RELATION_PIECES = 120  # of each passage
SUPPORTS = 0.5
# How probable a contradiction has to be, by the reason that the words give for it; without one none is told. Chosen so that
# none of the development sets has more than 3 % of false contradictions.
CONTRADICTS: dict[ReasonKind, float] = {"negation": 0.8, "opposite": 0.5, "number": 0.9}
_DISCUSSES, _UNRELATED = RELATIONS.index("discusses"), RELATIONS.index("unrelated")
_INFERENCE = slice(0, RELATIONS.index("neutral") + 1)


class RelationGuess(NamedTuple):
    """A label, how probable the model holds it, 0..1, and the words of both passages that speak for a contradiction."""

    label: RelationLabel
    confidence: float
    words: tuple[str, ...] = ()


class RelationsByModel:
    """Answers by the pair model."""

    def __init__(self, session: PairSession) -> None:
        self._session = session

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Self | None:
        """Return the model's judgement; None: its weights are not installed."""
        return cls(PairSession(folder)) if is_installed(folder) else None

    def relation(self, earlier: Passage, later: Passage) -> RelationGuess:
        """Return how the later passage relates to the earlier one: the later is the evidence, the earlier the claim."""
        return guess_of(self.probabilities(later, earlier), later.text, earlier.text)

    def probabilities(self, evidence: Passage, claim: Passage) -> tuple[float, float, float]:
        """Return the probabilities that the evidence supports the claim, contradicts it, does neither."""
        return shares_of(self._relations(evidence, claim))

    def speaks_of(self, text: Passage, claim: Passage) -> float:
        """Return how much speaks for it that a text is about a claim, whatever it says of it; unbounded, 0: even."""
        scores = self._relations(text, claim)
        return float(scores[_DISCUSSES] - scores[_UNRELATED])

    def _relations(self, first: Passage, second: Passage) -> npt.NDArray[np.float32]:
        """Return the relations' scores (5,), triggers left unmarked: no inference corpus marks any."""
        return self._session.scores(Passage(first.text), Passage(second.text), RELATION_PIECES).relations


def shares_of(scores: npt.NDArray[np.floating]) -> tuple[float, float, float]:
    """Return the probabilities of (supports, contradicts, neutral) out of the model's scores (5,)."""
    powers = np.exp(scores[_INFERENCE] - scores[_INFERENCE].max())
    supports, contradicts, neutral = (powers / powers.sum()).tolist()
    return supports, contradicts, neutral


def guess_of(probabilities: tuple[float, float, float], evidence: str, claim: str) -> RelationGuess:
    """Return the label that the probabilities of (supports, contradicts, neutral) and the words allow."""
    supports, contradicts, neutral = probabilities
    reason = reason_of(evidence, claim)
    if reason is not None and contradicts >= CONTRADICTS[reason.kind]:
        return RelationGuess("contradicts", contradicts, tuple(word for word in reason[1:] if word))
    if supports >= SUPPORTS:
        return RelationGuess("supports", supports)
    return RelationGuess("neutral", neutral)

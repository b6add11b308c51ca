"""Signs: what words around an event say about whether it is so, and how signs add up to a factuality."""

from typing import Literal, NamedTuple

from onrecord.records import Factuality, Phase

# same: as its governor; fact: taken for granted, whatever stands above; not: turned round; open: left open.
Effect = Literal["same", "fact", "not", "probable", "possible", "improbable", "doubtful", "open"]


class Sign(NamedTuple):
    """One reason why an event is or is not told as a fact."""

    rule: str
    effect: Effect
    words: tuple[int, ...]  # those that decided, by number
    phase: Phase | None = None
    condition: tuple[tuple[int, int], ...] = ()  # stretches of words
    has_negation: bool = False  # a negation stands in it, though it denies nothing by itself: "does not plan to"


_STRENGTH = {"same": 3, "fact": 3, "not": 3, "probable": 2, "improbable": 2, "possible": 1, "doubtful": 1, "open": 0}
_TURNS = frozenset({"not", "improbable", "doubtful"})
_POSITIVE: dict[int, Factuality] = {3: "CT+", 2: "PR+", 1: "PS+"}
_NEGATIVE: dict[int, Factuality] = {3: "CT-", 2: "PR-", 1: "PS-"}


def summed(signs: tuple[Sign, ...]) -> Factuality:
    """Return what the signs say together: the weakest certainty, turned round as often as they turn it."""
    strength = min((_STRENGTH[sign.effect] for sign in signs), default=3)
    if strength == 0:
        return "Uu"
    turned = sum(sign.effect in _TURNS for sign in signs) % 2
    return _NEGATIVE[strength] if turned else _POSITIVE[strength]

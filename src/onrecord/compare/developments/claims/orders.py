"""Who orders what: "The mayor ordered the evacuation of the old town", "told the residents of Sund to leave their homes".

An order of those who may give it is their word that it is planned; those who are ordered take part, not the one who orders.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.compare.developments.words.taking import taking
from onrecord.records import Argument, Claim
from onrecord.spans import Span

_ORDERS = frozenset({"order", "instruct", "direct", "tell"})


class Order(NamedTuple):
    """The claim that somebody orders an event, who orders it, and who is ordered where that is told beside the event."""

    claim: Claim
    by: Argument
    ordered: Argument | None


def order_of(claim: Claim, claims: Sequence[Claim], sentence: Span) -> Order | None:
    """Return the order of which an event is told, right before it in its sentence; None: nobody orders it there."""
    before = [one for one in claims if sentence.start <= one.trigger.start < claim.trigger.start]
    for one in sorted(before, key=lambda one: one.trigger, reverse=True):
        if one.event not in _ORDERS or one.factuality not in ("CT+", "PR+"):
            continue
        by = taking(one, "actor")
        given = taking(one, "object", "recipient")
        if by is None or (one.event == "tell" and given is None):
            return None
        is_told_beside = given is not None and given.spans[0].end <= claim.trigger.start
        return Order(one, by, given if is_told_beside else None)
    return None

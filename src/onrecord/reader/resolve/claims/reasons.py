"""Why a claim says what it says: the rules that decided, with their words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.decision import Decision
from onrecord.reader.resolve.claims.holders import Holding
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.quantity import Counted
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.records import Claim, Quantity, Reason, Timex
from onrecord.spans import Span


class Grounds(NamedTuple):
    """All that went into a claim."""

    predicate: Predicate
    holding: Holding
    decision: Decision
    phase: Sign | None  # None: the tense gave the phase, if there is one
    timex: Timex | None
    place: tuple[str, Span] | None  # its entity and the words that name it
    counted: Counted | None


def reasons_of(tree: Tree, claim: Claim, grounds: Grounds) -> Iterator[Reason]:
    """Yield the reasons of a claim, field by field, each with the words that decided."""
    predicate, decision, place, counted = grounds.predicate, grounds.decision, grounds.place, grounds.counted
    part = "an event noun" if predicate.is_nominal else "a verb or adjective"
    told = f"a toll: the number of a {claim.event}" if predicate.amount is not None else f"{part}, told as {predicate.kind}"
    yield Reason(about="event", rule=told, words=(claim.trigger,))
    statement = grounds.holding.statement
    if statement is not None:
        yield Reason(about="holder", rule=f"inside the content of {statement.id}", words=statement.cue)
    elif grounds.holding.reporting is not None:
        words = _words(tree, (grounds.holding.reporting,))
        yield Reason(about="holder", rule="reported, in no statement that was found: nobody is named", words=words)
    else:
        yield Reason(about="holder", rule="inside no statement: the author's own words")
    for sign in decision.signs:
        yield Reason(about="factuality", rule=f"{sign.rule}: {_MEANING[sign.effect]}", words=_words(tree, sign.words))
    yield Reason(about="factuality", rule=decision.rule)
    if claim.phase is not None:
        words = _words(tree, grounds.phase.words) if grounds.phase else (claim.trigger,)
        untold = "tense" if predicate.amount is None else "what is counted has happened"
        yield Reason(about="phase", rule=grounds.phase.rule if grounds.phase else untold, words=words)
    if grounds.timex is not None:
        yield Reason(about="when", rule="the time of its clause", words=(Span(grounds.timex.start, grounds.timex.end),))
    if place is not None:
        yield Reason(about="where", rule="a place among its arguments", words=(place[1],))
    if counted is not None:
        yield Reason(about="quantity", rule=_counting(counted.quantity), words=(tree.span_of(counted.stretch),))


# --------------------------------------------------------------------------------------------------------------------

_MEANING = {
    "same": "as what governs it",
    "fact": "taken for granted",
    "not": "denied",
    "probable": "probable",
    "possible": "possible",
    "improbable": "improbable",
    "doubtful": "doubtful",
    "open": "left open",
}


def _counting(quantity: Quantity) -> str:
    """Return in words what a number bounds and counts: "at least, of people, counted as dead"."""
    parts = (quantity.bound, quantity.unit and f"in {quantity.unit}", quantity.of and f"of {quantity.of}")
    scope = quantity.scope and f"counted as {quantity.scope}"
    return ", ".join(part for part in (*parts, scope) if part)


def _words(tree: Tree, numbers: Sequence[int]) -> tuple[Span, ...]:
    return tuple(tree.analysis.words[number] for number in sorted(set(numbers)))

"""From an analysis to claims: for each predicate its arguments, who holds it, and how far it is told as a fact, with reasons."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from onrecord.reader.extract.analysis import Analysis
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.arguments import Filler, arguments_of
from onrecord.reader.resolve.claims.context import signs_of
from onrecord.reader.resolve.claims.decision import Decision, decided
from onrecord.reader.resolve.claims.holders import Holding, holding_of
from onrecord.reader.resolve.claims.phase import phase_of
from onrecord.reader.resolve.claims.predicates import Predicate, predicates_of
from onrecord.reader.resolve.claims.quantity import Counted, quantity_at
from onrecord.reader.resolve.claims.setting import Whole, mention_at, place_of, times_of, whole_of
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.records import Argument, Claim, Entity, Mention, Reason, Statement, Timex, Toponym
from onrecord.spans import Span


class Explained(NamedTuple):
    """A claim and why it says what it says."""

    claim: Claim
    reasons: tuple[Reason, ...]


def claims_of(
    analysis: Analysis,
    statements: Sequence[Statement],
    timexes: Sequence[Timex] = (),
    toponyms: Sequence[Toponym] = (),
    mentions: Sequence[Mention] = (),
    entities: Sequence[Entity] = (),
) -> tuple[Explained, ...]:
    """Return the claims of an article in text order, numbered c1, c2, ..., each with its reasons."""
    tree = Tree(analysis)
    whole = whole_of(tree, timexes, toponyms, mentions, entities)
    predicates = predicates_of(tree)
    times = times_of(tree, predicates, whole)
    rows = (_explained(tree, predicate, statements, whole, times.get(predicate.word)) for predicate in predicates)
    return tuple(_numbered(rows))


# --------------------------------------------------------------------------------------------------------------------


def _numbered(rows: Iterator[Explained]) -> Iterator[Explained]:
    for number, row in enumerate(rows, 1):
        yield row._replace(claim=msgspec.structs.replace(row.claim, id=f"c{number}"))


def _explained(
    tree: Tree, predicate: Predicate, statements: Sequence[Statement], whole: Whole, timex: Timex | None
) -> Explained:
    trigger = tree.analysis.words[predicate.trigger]
    holding = holding_of(tree, trigger, statements)
    signs = signs_of(tree, predicate, holding)
    decision = decided(tree, predicate, signs)
    phase, phase_sign = phase_of(tree, predicate, signs, decision.factuality)
    fillers = arguments_of(tree, predicate, whole.time_words, whole.place_words)
    place = place_of(tree, fillers, whole)
    counted = _counted(tree, predicate, fillers, whole)
    conditions = sorted({tree.span_of(stretch) for sign in signs for stretch in sign.condition})
    claim = Claim(
        id="",
        statement=holding.statement.id if holding.statement else None,
        holder=holding.holder,
        chain=holding.chain,
        trigger=trigger,
        event=predicate.lemma,
        kind=predicate.kind,
        arguments=tuple(_argument(tree, filler, whole) for filler in fillers),
        factuality=decision.factuality,
        condition=tuple(conditions) or None,
        phase=phase,
        when=timex.value if timex else None,
        where=place[0] if place else None,
        confidence=decision.confidence,
        quantity=counted.quantity if counted else None,
    )
    return Explained(claim, tuple(_reasons(tree, predicate, holding, decision, phase_sign, claim, timex, place, counted)))


def _argument(tree: Tree, filler: Filler, whole: Whole) -> Argument:
    mention = mention_at(tree, filler.head, whole) if filler.role != "time" else None
    return Argument(
        role=filler.role, spans=(tree.span_of(filler.stretch),), entity=mention.entity if mention is not None else None
    )


def _counted(tree: Tree, predicate: Predicate, fillers: Sequence[Filler], whole: Whole) -> Counted | None:
    """Return the number of the object, else of the actor, else of what stands beside a state."""
    for role in ("object", "actor", "other"):
        for filler in fillers:
            if filler.role == role and (found := quantity_at(tree, filler.head, predicate.lemma, whole.time_words)):
                return found
    if predicate.is_nominal:
        return quantity_at(tree, predicate.word, predicate.lemma, whole.time_words)
    return None


def _reasons(
    tree: Tree,
    predicate: Predicate,
    holding: Holding,
    decision: Decision,
    phase_sign: Sign | None,
    claim: Claim,
    timex: Timex | None,
    place: tuple[str, Span] | None,
    counted: Counted | None,
) -> Iterator[Reason]:
    rule = f"{predicate.kind}, {'noun' if predicate.is_nominal else 'verb or adjective'}"
    yield Reason(about="event", rule=rule, words=(claim.trigger,))
    if holding.statement is not None:
        yield Reason(about="holder", rule=f"inside the content of {holding.statement.id}", words=holding.statement.cue)
    else:
        yield Reason(about="holder", rule="inside no statement: the author's own words")
    for sign in decision.signs:
        yield Reason(about="factuality", rule=f"{sign.rule}: {sign.effect}", words=_words(tree, sign.words))
    yield Reason(about="factuality", rule=decision.rule)
    if claim.phase is not None:
        words = _words(tree, phase_sign.words) if phase_sign else (claim.trigger,)
        yield Reason(about="phase", rule=phase_sign.rule if phase_sign else "tense", words=words)
    if timex is not None:
        yield Reason(about="when", rule=f"time of its clause, {timex.type}", words=(Span(timex.start, timex.end),))
    if place is not None:
        yield Reason(about="where", rule="place among its arguments", words=(place[1],))
    if counted is not None:
        yield Reason(about="quantity", rule=f"{counted.quantity.bound}", words=(tree.span_of(counted.stretch),))


def _words(tree: Tree, numbers: Sequence[int]) -> tuple[Span, ...]:
    return tuple(tree.analysis.words[number] for number in sorted(set(numbers)))

"""From an analysis to claims: for each predicate its arguments, who holds it, and how far it is told as a fact, with reasons."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.amounts import Amount, amounts_of
from onrecord.reader.resolve.claims.arguments import Filler, arguments_of
from onrecord.reader.resolve.claims.by_words import UNTIL, Conditions, all_conditions, is_bound, is_in
from onrecord.reader.resolve.claims.context import signs_of
from onrecord.reader.resolve.claims.decision import decided
from onrecord.reader.resolve.claims.holders import Holding, holdings_of, is_beside, reported, unheld, unheld_words, words_in
from onrecord.reader.resolve.claims.phase import phase_of
from onrecord.reader.resolve.claims.predicates import EVENT_NOUNS, RESULTS, Predicate, predicates_of
from onrecord.reader.resolve.claims.quantity import quantity_of
from onrecord.reader.resolve.claims.reasons import Grounds, reasons_of
from onrecord.reader.resolve.claims.schedule import schedule_sign
from onrecord.reader.resolve.claims.setting import Whole, mention_at, place_of, times_of, whole_of
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.reader.resolve.claims.tolls import tolls_of
from onrecord.records import Argument, Claim, ClaimKind, Entity, ExplainedClaim, Mention, Statement, Timex, Toponym


class Scene(NamedTuple):
    """What all claims of one article share."""

    tree: Tree
    holdings: Mapping[int, Holding]  # by the words of statements' contents
    cue_words: frozenset[int]
    whole: Whole
    times: Mapping[int, Timex]  # by the predicate's word
    conditions: Mapping[int, Conditions]  # by the sentence's number
    amounts: Mapping[int, Sequence[Amount]]  # by the sentence's number
    happenings: frozenset[int]  # words of event nouns and results, whose numbers are their own
    quoted: frozenset[int]  # words of whole clauses in quotation marks
    published: str | None


def claims_of(
    tree: Tree,
    statements: Sequence[Statement],
    timexes: Sequence[Timex] = (),
    toponyms: Sequence[Toponym] = (),
    mentions: Sequence[Mention] = (),
    entities: Sequence[Entity] = (),
    published: str | None = None,
) -> Iterator[ExplainedClaim]:
    """Yield the claims of an article in text order, numbered c1, c2, ..., each with its reasons."""
    whole = whole_of(tree, timexes, toponyms, mentions, entities)
    amounts = amounts_of(tree, whole.time_words)
    tolls = tolls_of(tree, amounts)
    told = {toll.amount.number for toll in tolls}
    by_sentence: dict[int, list[Amount]] = {}
    for amount in amounts:
        if amount.number not in told and not amount.is_time_like:
            by_sentence.setdefault(tree.sentence_of(amount.number[0]), []).append(amount)
    predicates = predicates_of(tree, tolls)
    happenings = frozenset(
        row.trigger for row in predicates if row.kind == "event" and (row.lemma in EVENT_NOUNS or row.lemma in RESULTS)
    )
    times = times_of(tree, predicates, whole)
    cue_words = frozenset(word for statement in statements for word in words_in(tree, statement.cue))
    holdings = holdings_of(tree, statements)
    scene = Scene(
        tree,
        holdings,
        cue_words,
        whole,
        times,
        all_conditions(tree),
        by_sentence,
        happenings,
        unheld_words(tree),
        published,
    )
    for number, predicate in enumerate(predicates, 1):
        yield _explained(scene, predicate, f"c{number}")


# --------------------------------------------------------------------------------------------------------------------


def _explained(scene: Scene, predicate: Predicate, name: str) -> ExplainedClaim:
    tree, whole = scene.tree, scene.whole
    trigger = tree.analysis.words[predicate.trigger]
    holding = scene.holdings.get(predicate.trigger) or Holding(tree, None)
    signs = signs_of(tree, predicate, holding)
    if not any(sign.condition for sign in signs):
        signs += tuple(_unseen(scene, predicate, holding))
    if holding.statement is None:
        holding = unheld(tree, predicate.trigger) if predicate.trigger in scene.quoted else reported(tree, signs)
    timex = scene.times.get(predicate.word)
    if (scheduled := schedule_sign(tree, predicate, timex, scene.published)) is not None:
        signs += (scheduled,)
    decision = decided(tree, predicate, signs, is_said=holding.statement is not None)
    phase, phase_sign = phase_of(tree, predicate, signs, decision.factuality)
    if is_beside(holding, decision.factuality, phase):
        holding = Holding(tree, None)
    kind: ClaimKind = predicate.kind
    if kind == "event" and not predicate.is_nominal and predicate.trigger in scene.cue_words:
        kind = "saying"  # "Meloni pledges to defend …": a cue, whatever its verb
    fillers = arguments_of(tree, predicate, whole.time_words, whole.place_words)
    place = place_of(tree, fillers, whole)
    amounts = scene.amounts.get(tree.sentence_of(predicate.word), ())
    counted = quantity_of(tree, predicate, fillers, amounts, scene.happenings)
    conditions = sorted({tree.span_of(stretch) for sign in signs for stretch in sign.condition})
    claim = Claim(
        id=name,
        statement=holding.statement.id if holding.statement else None,
        holder=holding.holder,
        chain=holding.chain,
        trigger=trigger,
        event=predicate.lemma,
        kind=kind,
        arguments=tuple(_argument(tree, filler, whole) for filler in fillers),
        factuality=decision.factuality,
        condition=tuple(conditions) or None,
        phase=phase,
        when=timex.value if timex else None,
        where=place[0] if place else None,
        confidence=decision.confidence,
        quantity=counted.quantity if counted else None,
    )
    grounds = Grounds(predicate, holding, decision, phase_sign, timex, place, counted)
    return ExplainedClaim(claim=claim, reasons=tuple(reasons_of(tree, claim, grounds)))


def _unseen(scene: Scene, predicate: Predicate, holding: Holding) -> Iterator[Sign]:
    """Yield the conditions that the climb did not meet: the predicate is in them, or their words alone bind it."""
    shown, unshown = scene.conditions.get(scene.tree.sentence_of(predicate.trigger)) or ((), ())
    for condition in (*shown, *unshown):
        follows = predicate.trigger >= condition.stretch[1] or condition in unshown
        depends = follows and (not predicate.is_nominal or bool(scene.tree.related(predicate.word, "cop")))
        depends = depends and is_bound(scene.tree, condition, predicate.word) and not holding.leaves_content(condition.head)
        if depends or is_in(scene.tree, condition, predicate.trigger):
            stretches = () if condition.marker.name == UNTIL.name else (condition.stretch,)
            yield Sign(condition.marker.name, "open", condition.opening, None, stretches)


def _argument(tree: Tree, filler: Filler, whole: Whole) -> Argument:
    mention = mention_at(tree, filler.head, whole) if filler.role != "time" else None
    return Argument(
        role=filler.role, spans=(tree.span_of(filler.stretch),), entity=mention.entity if mention is not None else None
    )

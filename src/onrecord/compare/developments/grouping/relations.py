"""How a claim relates to earlier ones about its event, from what the claims carry. No relation retires a claim by itself.

A claim is compared with the last word of the same holder, with the last one that it can answer, and with the one whose
wording it has; so the work grows with the number of claims and not with its square.
"""

from collections.abc import Iterator, Sequence

from onrecord.compare.developments.claims.told import RelationByModel, Told
from onrecord.compare.developments.grouping.corrections import TakenBack
from onrecord.compare.developments.words.passages import Passages
from onrecord.records import DevelopmentClaim, Phase, Quantity, Relation, RelationKind
from onrecord.spans import Span

_STEPS: tuple[Phase, ...] = ("planned", "begun", "under way", "completed")
_MOST_WORDS = 160
_CERTAIN = 0.9


def relations_of(
    told: Sequence[Told], passages: Passages, taken: Sequence[TakenBack], model: RelationByModel | None
) -> tuple[Relation, ...]:
    """Return the relations of a development's claims, which come in order of publication."""
    found: list[Relation] = []
    last_of: dict[str, DevelopmentClaim] = {}
    first_in: dict[str, DevelopmentClaim] = {}
    asserted: DevelopmentClaim | None = None
    for one in told:
        claim = one.claim
        found += _to_own(claim, last_of.get(claim.holder))
        found += _to_wording(claim, first_in.get(claim.origin), passages)
        found += _to_others(claim, asserted)
        if model is not None and asserted is not None and not any(relation.claim == claim.id for relation in found):
            found += _by_model(one, next(other for other in told if other.claim.id == asserted.id), model)
        last_of[claim.holder] = claim
        first_in.setdefault(claim.origin, claim)
        if claim.stance == "asserts":
            asserted = claim
    found += _retractions(told, taken)
    return tuple(dict.fromkeys(found))


# ----------------------------------------------------------------------------------------------------------------------


def _to_own(claim: DevelopmentClaim, before: DevelopmentClaim | None) -> Iterator[Relation]:
    """Yield how a claim relates to its holder's last word."""
    if before is None or (claim.holder == "author" and claim.publisher != before.publisher):
        return
    if claim.stance != before.stance:
        if {claim.stance, before.stance} & {"asserts", "denies"} and claim.article != before.article:
            yield _relation("supersedes", claim, before, f"{claim.holder} said otherwise before ({before.stance})")
    elif _step(claim.phase) != _step(before.phase):
        if _step(claim.phase) > _step(before.phase) or "called off" in (claim.phase, before.phase):
            yield _relation("updates", claim, before, f"the same holder, now {claim.phase}, before {before.phase}")
    elif _value(claim.quantity) != _value(before.quantity) and claim.quantity and before.quantity:
        yield _relation("updates", claim, before, "the same holder gives another number")
    elif claim.origin != before.origin:
        yield _relation("repeats", claim, before, "the same holder says it again")


def _to_wording(claim: DevelopmentClaim, first: DevelopmentClaim | None, passages: Passages) -> Iterator[Relation]:
    """Yield that a claim stands in words that another article has before it."""
    if first is None or first.article == claim.article:
        return
    if passages.is_credited(claim.article, Span(claim.start, claim.end)):
        yield _relation("derives from", claim, first, "a quotation with credit from another origin")
    elif claim.holder == first.holder and claim.stance == first.stance:
        yield _relation("repeats", claim, first, "another version of the same text")


def _to_others(claim: DevelopmentClaim, asserted: DevelopmentClaim | None) -> Iterator[Relation]:
    """Yield how a claim answers the last assertion of somebody else."""
    if asserted is None or (asserted.holder == claim.holder and claim.holder != "author"):
        return
    if claim.stance == "denies":
        yield _relation("denies", claim, asserted, f"{claim.holder} says that it is not so ({claim.factuality})")
    elif claim.stance == "doubts":
        yield _relation("doubts", claim, asserted, f"{claim.holder} does not hold it for so ({claim.factuality})")
    elif claim.stance == "asserts" and claim.origin != asserted.origin:
        if _differs(claim.quantity, asserted.quantity):
            yield _relation("updates", claim, asserted, "another number by another holder")
        elif claim.phase == asserted.phase:
            yield _relation("supports", claim, asserted, "another holder and another origin say the same")
        elif _step(claim.phase) > _step(asserted.phase) or "called off" in (claim.phase, asserted.phase):
            yield _relation("updates", claim, asserted, f"now {claim.phase}, before {asserted.phase}")


def _by_model(one: Told, before: Told, model: RelationByModel) -> Iterator[Relation]:
    guess = model.relation(before.passage, one.passage)
    if guess.confidence >= _CERTAIN and guess.label in ("supports", "contradicts"):
        kind: RelationKind = "supports" if guess.label == "supports" else "denies"
        yield _relation(kind, one.claim, before.claim, f"the pair model is certain to {guess.confidence:.2f}")


def _retractions(told: Sequence[Told], taken: Sequence[TakenBack]) -> Iterator[Relation]:
    """Yield what corrections and withdrawals take back; the deciding words are the notice's."""
    for one in told:
        claim = one.claim
        for back in taken:
            if claim.retracted_by == back.by:
                yield Relation(
                    kind="withdraws" if back.is_whole else "corrects",
                    claim=f"{back.by}#notice",
                    of=claim.id,
                    because="the publisher takes the story back"
                    if back.is_whole
                    else "the publisher takes this statement back",
                    words=back.notice.strip(),
                )
                break


def _relation(kind: RelationKind, claim: DevelopmentClaim, of: DevelopmentClaim, because: str) -> Relation:
    return Relation(kind=kind, claim=claim.id, of=of.id, because=because, words=claim.text[:_MOST_WORDS])


def _step(phase: Phase | None) -> int:
    return _STEPS.index(phase) if phase in _STEPS else -1


def _value(quantity: Quantity | None) -> float | None:
    return quantity.value if quantity else None


def _differs(one: Quantity | None, other: Quantity | None) -> bool:
    return (
        one is not None
        and other is not None
        and one.value != other.value
        and (one.of == other.of or one.unit == other.unit)
    )

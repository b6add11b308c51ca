"""Copies of one sentence are read as one: what most versions of it say, all of them say."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.claims.voices import AUTHOR, NOBODY, UNNAMED

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 6  # that no two people say alike
_QUOTED = re.compile(r"[“\"][^”\"]?$")  # where words between quotation marks begin
_VAGUE = frozenset({AUTHOR, NOBODY, UNNAMED})


def wording_of(one: Told) -> tuple[str, str, int]:
    """Return what two copies of one claim have in common: origin, words of the sentence, place of the trigger."""
    words = " ".join(_WORD.findall(one.passage.text.casefold()))
    return one.claim.origin, words, len(_WORD.findall(one.passage.text[: one.passage.start]))


def quotation_of(one: Told) -> tuple[str, int] | None:
    """Return what two quotations of the same words have in common, whatever stands around them; None: too few words."""
    claim = one.claim
    words = _WORD.findall(claim.text.casefold()) if claim.statement is not None else []
    at = one.passage.text.find(claim.text)
    if len(words) < _FEWEST_WORDS or at < 0 or not _QUOTED.search(one.passage.text[:at] + claim.text[:1]):
        return None
    return " ".join(words), len(_WORD.findall(one.passage.text[at : one.passage.start]))


def as_first_said(told: Sequence[Told]) -> list[Told]:
    """Return the claims; what quotes words that an earlier article has is of the day that they meant there: "tonight"."""
    first: dict[tuple[str, int], Told] = {}
    for one in sorted(told, key=lambda one: one.order):
        quoted = quotation_of(one)
        if quoted is not None:
            first.setdefault(quoted, one)
    return [_as_first(one, first) for one in told]


def alike(told: Sequence[Told]) -> list[Told]:
    """Return the claims, each with holder, stance, phase and time as most copies of its sentence have it."""
    copies: defaultdict[tuple[str, str, int], list[Told]] = defaultdict(list)
    for one in told:
        copies[wording_of(one)].append(one)
    return [_like(one, copies[wording_of(one)]) for one in told]


# ----------------------------------------------------------------------------------------------------------------------


def _as_first(one: Told, first: Mapping[tuple[str, int], Told]) -> Told:
    quoted = quotation_of(one)
    said = first[quoted] if quoted is not None else one
    if said is one or said.days is None or one.days is None or said.days == one.days:
        return one
    return one._replace(claim=replace(one.claim, when=said.claim.when), days=said.days, is_old=said.is_old)


def _like(one: Told, copies: Sequence[Told]) -> Told:
    if len(copies) == 1:
        return one
    model = _model(copies)
    if model.claim.id == one.claim.id:
        return one
    claim, like = one.claim, model.claim
    changed = replace(
        claim,
        holder=like.holder,
        holder_kind=like.holder_kind,
        chain=like.chain,
        side=like.side,
        distance=like.distance,
        stance=like.stance,
        factuality=like.factuality,
        phase=like.phase,
        when=like.when,
        where=like.where,
        quantity=like.quantity or claim.quantity,
        is_authority=like.is_authority,
        is_witness=like.is_witness,
        is_performed=like.is_performed,
        is_hearsay=like.is_hearsay,
        is_against_interest=like.is_against_interest,
    )
    return model._replace(
        claim=changed, day=one.day, passage=one.passage, opens="alone" if one.opens == "alone" else model.opens
    )


def _model(copies: Sequence[Told]) -> Told:
    """Return the copy whose reading most others share; a named holder before none."""
    counted = Counter((one.claim.holder, one.claim.stance, one.claim.phase) for one in copies)

    def weight(one: Told) -> tuple[bool, int, int, tuple[str, str, int, str]]:
        said = one.claim.holder, one.claim.stance, one.claim.phase
        return one.claim.holder not in _VAGUE, counted[said], sum(part.key is not None for part in one.parts), one.order

    best = max(map(weight, copies))[:3]
    return min((one for one in copies if weight(one)[:3] == best), key=lambda one: one.order)

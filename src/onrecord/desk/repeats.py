"""What is said again stands once, with every place where it stands again: claims, statements, and who denies whom."""

from collections.abc import Iterable, Sequence

from onrecord.export.heading import bare_words
from onrecord.records import Development, DevelopmentClaim, KeptStatement, Record, RelationKind

CONFLICTS: tuple[RelationKind, ...] = ("denies", "doubts", "corrects", "withdraws")


class Said(Record, frozen=True, kw_only=True):
    """A claim, and the claims of other articles that have it from the same text."""

    claim: DevelopmentClaim
    again: tuple[DevelopmentClaim, ...]


class Conflict(Record, frozen=True, kw_only=True):
    """Two holders against each other: what was said first, what the other says against it, and how it is against it."""

    earlier: tuple[Said, ...]
    later: tuple[Said, ...]
    reasons: tuple[tuple[RelationKind, str], ...]  # each kind once, with why


class Folded(Record, frozen=True, kw_only=True):
    """A statement, and the same words of the same speaker in other articles of the list."""

    kept: KeptStatement
    again: tuple[KeptStatement, ...]


def by_holder(claims: Iterable[DevelopmentClaim]) -> list[tuple[str, tuple[Said, ...]]]:
    """Return claims under their holders, both in order of appearance."""
    holders: dict[str, list[DevelopmentClaim]] = {}
    for claim in claims:
        holders.setdefault(claim.holder, []).append(claim)
    return [(holder, said_once(held)) for holder, held in holders.items()]


def said_once(claims: Iterable[DevelopmentClaim]) -> tuple[Said, ...]:
    """Return claims in order; what was printed from one text, with one meaning, stands together."""
    groups: dict[tuple[object, ...], list[DevelopmentClaim]] = {}
    for claim in claims:
        groups.setdefault((claim.holder, claim.origin, claim.stance, claim.phase, claim.factuality), []).append(claim)
    return tuple(Said(claim=first, again=tuple(rest)) for first, *rest in groups.values())


def conflicts_of(development: Development) -> tuple[Conflict, ...]:
    """Return who stands against whom, each pair of holders once, in the order in which they first met."""
    claims = {claim.id: claim for claim in development.claims}
    pairs: dict[tuple[str, str], list[tuple[DevelopmentClaim, DevelopmentClaim, RelationKind, str]]] = {}
    for each in development.relations:
        if each.kind in CONFLICTS and each.claim in claims and each.of in claims:
            later, earlier = claims[each.claim], claims[each.of]
            pairs.setdefault((earlier.holder, later.holder), []).append((earlier, later, each.kind, each.because))
    return tuple(
        Conflict(
            earlier=said_once(_each_once(earlier for earlier, *_ in met)),
            later=said_once(_each_once(later for _, later, *_ in met)),
            reasons=tuple({kind: (kind, why) for *_, kind, why in reversed(met)}.values())[::-1],
        )
        for met in pairs.values()
    )


def folded(items: Sequence[KeptStatement]) -> list[Folded]:
    """Return statements in order; the same words of the same speaker stand once."""
    groups: dict[tuple[str, str], list[KeptStatement]] = {}
    for kept in items:
        speaker = (kept.speaker_name or kept.source_words or "").casefold()
        groups.setdefault((speaker, bare_words(kept.content_words).rstrip(",.").casefold()), []).append(kept)
    return [Folded(kept=first, again=tuple(rest)) for first, *rest in groups.values()]


# ----------------------------------------------------------------------------------------------------------------------


def _each_once(claims: Iterable[DevelopmentClaim]) -> Iterable[DevelopmentClaim]:
    return {claim.id: claim for claim in claims}.values()

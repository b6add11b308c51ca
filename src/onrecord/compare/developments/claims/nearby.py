"""A place for what names none: the place of what stands before it in its paragraph."""

from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.claims.voices import AUTHOR
from onrecord.compare.developments.events.classes import has_trait

_FEW = 4  # claims back


def with_place_before(one: Told, before: list[Told], text: str) -> Told:
    """Return the claim with the place of the one before it in the same paragraph, where it has none."""
    if one.places or not before:
        return one
    for last in reversed(before[-_FEW:]):
        gap = text[last.claim.end : one.claim.start] if one.claim.start > last.claim.end else ""
        if "\n" in gap:
            break
        if last.places:
            return one._replace(
                places=last.places,
                place_name=last.place_name,
                is_inherited=True,
                anchors=one.anchors | last.places,
                countries=last.countries,
                around=last.around,
                opens="alone" if one.opens == "together" and _is_somebodys(one) else one.opens,
            )
    return one


# ----------------------------------------------------------------------------------------------------------------------


def _is_somebodys(one: Told) -> bool:
    """Tell whether somebody other than the paper says what happened to whom, though the sentence names no place."""
    claim = one.claim
    return (
        claim.stance in ("asserts", "denies")
        and claim.holder != AUTHOR
        and not has_trait(one.kind, "minor")
        and any(part.words for part in one.parts)
    )

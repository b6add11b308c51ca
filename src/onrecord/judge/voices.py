"""One voice, however its copies call it.

The same sentence in two copies of one text has one holder: "Viktor Almay" in the one and "the service" in the other are not
two who say so. The earliest copy's name stands, for all that either is given in this development.
"""

from collections import defaultdict

from msgspec.structs import replace

from onrecord.judge.evidence import AUTHOR
from onrecord.records import DevelopmentClaim, Gathered


def with_one_voice(gathered: Gathered) -> Gathered:
    """Return the development with one name for each holder, as far as its copies tell."""
    names: dict[str, str] = {}
    copies: defaultdict[tuple[object, ...], list[DevelopmentClaim]] = defaultdict(list)
    for claim in gathered.claims:
        copies[claim.origin, claim.stance, *_words(claim)].append(claim)
    held: dict[str, str] = {}
    for group in copies.values():
        if not _has_one_voice(group):
            continue
        called = [claim.holder for claim in group if claim.holder != AUTHOR]
        for name in called[1:]:
            first, other = _first(called[0], names), _first(name, names)
            if first != other:
                names[other] = first
        held |= {claim.id: called[0] for claim in group if called and claim.holder == AUTHOR and not claim.is_witness}
    claims = (replace(claim, holder=_first(held.get(claim.id, claim.holder), names)) for claim in gathered.claims)
    return replace(gathered, claims=tuple(claims))


# ----------------------------------------------------------------------------------------------------------------------


def _words(claim: DevelopmentClaim) -> tuple[str, ...]:
    return tuple("".join(sign if sign.isalnum() else " " for sign in claim.text.casefold()).split())


def _has_one_voice(group: list[DevelopmentClaim]) -> bool:
    """Tell whether no article gives the sentence to two: "both governments said" is two voices in each copy."""
    articles = [claim.article for claim in group]
    return len(articles) > 1 and len(articles) == len(set(articles))


def _first(name: str, names: dict[str, str]) -> str:
    while name in names:
        name = names[name]
    return name

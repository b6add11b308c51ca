"""Whose event it is: the sides of actor and counterpart, and of two sides at odds the other one too."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.claims.voices import AUTHOR, BOTH
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.grouping.opposites import asserts, label_of, opposites_of
from onrecord.records import DevelopmentClaim, Participant

_STATES_OWN = re.compile(
    r"(?:the )?(?:\w+ ){0,2}(?:ministry|government|police|army|troops|coast ?guard|border guards?|navy|authorities)",
    re.IGNORECASE,
)
_BETWEEN = ("armed", "place", "loss")  # traits of what happens between two sides
_PAIR = 2
_OFTEN = 2  # articles in which a body speaks that is at odds with another
_SHARE = 0.25  # of the articles of the first side that the second has at least


class Sides(NamedTuple):
    """Between whom a story is."""

    main: tuple[str, ...]  # the two countries that it is mostly between; () where there are not two
    rivals: frozenset[frozenset[str]]  # who denies what the other asserts, whatever they are


def main_sides(told: Sequence[Told]) -> tuple[str, ...]:
    """Return the two countries that a story is mostly between; () where there are not two.

    Both do or hold something of what is done to somebody, or come and go: who only mediates is no side.
    """
    counted: Counter[str] = Counter()
    for country, _ in {(country, one.claim.article) for one in told for country in _countries(one)}:
        counted[country] += 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:2]
    if len(ordered) < 2 or ordered[1][1] < max(2, _SHARE * ordered[0][1]):
        return ()
    between = (one for one in told if any(has_trait(one.kind, trait) for trait in _BETWEEN))
    at_odds = {country for one in between for country in _countries(one)}
    return tuple(sorted(country for country, _ in ordered)) if all(country in at_odds for country, _ in ordered) else ()


def parties_of(
    told: Sequence[Told], participants: Sequence[Participant], sides: Sides, behind: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the sides of an event: the countries of those who take part and of its place, else those who take part.

    `behind` are those for whom the participants speak.
    """
    main = sides.main
    own = Counter(part.country for one in told for part in one.parts if part.country and not _is_victim(one, part, main))
    places = Counter(country for one in told for country in one.countries)
    found = {country for country, count in own.items() if 4 * count >= max(own.values())}
    found |= {country for country, count in places.items() if 4 * count >= max(places.values())}
    if found & set(main) or not found:
        found |= {
            side
            for one in told
            for side in main
            if one.claim.side and side in (one.claim.side, *one.claim.side.split(" and "))
        }
        found |= set(main) if any(one.claim.side == BOTH for one in told) else set()
    if len(found) < 2:
        parts = {part.key for one in told for part in one.parts if part.type in ("person", "organisation", "group")}
        found |= {one.name for one in participants if one.entity in parts}
    if len(found) > _PAIR and any(one.claim.side == BOTH for one in told):
        acting = {part.country for one in told for part in one.parts if part.role == "actor" and part.country}
        found = acting if len(acting) == _PAIR else set(main) if main and found >= set(main) else found
    opposed = set(opposites_of(told).values())
    if opposed and (len(found) < 2 or not _both_assert(told, found)):
        found = opposed
    return _rivals_among(told, tuple(sorted(found)), sides.rivals, behind)


def rivals_of(groups: Sequence[Sequence[Told]]) -> frozenset[frozenset[str]]:
    """Return the pairs of sides of which one has denied what the other asserts, and both take part in the story.

    So do two bodies that speak again and again: a company and a union whose men are in the mine.
    """
    acting = {name for told in groups for one in told for part in one.parts for name in (part.name, part.country) if name}
    heard: defaultdict[str, set[str]] = defaultdict(set)
    for one in (one for told in groups for one in told):
        label = label_of(one)
        if label is not None and not one.claim.is_authority and one.claim.side != BOTH:
            heard[label].add(one.claim.article)
    acting |= {label for label, articles in heard.items() if len(articles) >= _OFTEN}
    found = set()
    for told in groups:
        denying = {side for one in told if one.claim.stance == "denies" and (side := label_of(one)) in acting}
        asserting = {side for one in told if one.claim.stance == "asserts" and (side := label_of(one)) in acting}
        denying -= _of_two_minds(told)
        found |= {frozenset((one, other)) for one in denying for other in asserting if one and other and one != other}
    return frozenset(found)


def sided(told: Sequence[Told], parties: tuple[str, ...]) -> tuple[DevelopmentClaim, ...]:
    """Return the claims with the sides of "both governments", and a party's own name where no country tells it apart."""
    of_side = {name: side for name, side in opposites_of(told).items() if side in parties}
    claims = ((one.claim, of_side.get(label_of(one) or "")) for one in told)
    return tuple(replace(claim, side=side or _side(claim, parties)) for claim, side in claims)


def ended_by_own_word(claims: Sequence[DevelopmentClaim], told: Sequence[Told]) -> tuple[DevelopmentClaim, ...]:
    """Return the claims; who calls off what he announced before does it by saying so: "Our job cuts are off"."""
    acting = {part.name for one in told for part in one.named_as("actor") if part.name}
    planning = {
        claim.side or claim.holder for claim in claims if claim.phase == "planned" and claim.stance == "asserts"
    } & acting
    is_own = has_trait(told[0].kind, "performed")
    return tuple(
        replace(claim, is_performed=True)
        if is_own
        and claim.phase == "called off"
        and claim.stance == "asserts"
        and claim.holder != AUTHOR
        and (claim.side or claim.holder) in planning
        else claim
        for claim in claims
    )


# ----------------------------------------------------------------------------------------------------------------------


def _countries(one: Told) -> set[str]:
    found = {part.country for part in one.parts if part.role == "actor" and part.country}
    return found | (
        {one.claim.side} if one.claim.side and one.claim.side != BOTH and " and " not in one.claim.side else set()
    )


def _both_assert(told: Sequence[Told], parties: set[str]) -> bool:
    """Tell whether two of some parties assert it."""
    return len({label for one in told if one.claim.stance == "asserts" and (label := label_of(one)) in parties}) > 1


def _rivals_among(
    told: Sequence[Told], parties: tuple[str, ...], rivals: frozenset[frozenset[str]], behind: frozenset[str]
) -> tuple[str, ...]:
    """Return the parties, where two rivals assert an event of one of them these two: "We cut it", "They cut it".

    Where no two parties tell of it at all, what both of two rivals assert is between them, whosever event it is.
    """
    asserting = {side for one in told if asserts(one) and (side := label_of(one)) is not None}
    at_odds = [pair for pair in rivals if pair <= asserting and pair & (set(parties) | behind)]
    if not at_odds and len(set(parties) & asserting) < _PAIR:
        at_odds = [pair for pair in rivals if pair <= asserting]
    return tuple(sorted(at_odds[0])) if len(at_odds) == 1 else parties


def _of_two_minds(told: Sequence[Told]) -> set[str | None]:
    """Return who denies and asserts it in one article: "It could not land. Later it landed"; that is no quarrel."""
    said = {(label_of(one), one.claim.article, one.claim.stance) for one in told}
    return {label for label, article, stance in said if stance == "denies" and (label, article, "asserts") in said}


def _is_victim(one: Told, part: Part, main: tuple[str, ...]) -> bool:
    """Tell whether somebody is among the dead of an event between no two sides: their countries are no sides of it."""
    return part.role == "object" and has_trait(one.kind, "loss") and part.country not in main


def _side(claim: DevelopmentClaim, parties: tuple[str, ...]) -> str | None:
    if claim.side == BOTH:
        return " and ".join(parties) if len(parties) == 2 else None
    if claim.side in parties:
        return claim.side
    own = next((name for name in (claim.holder, *claim.chain) if name in parties), claim.side)  # her office is hers
    if own is not None or not _is_office(claim.holder):
        return own
    return next((name for name in parties if _is_office(name)), None)  # the ministry speaks for the police


def _is_office(name: str) -> bool:
    """Tell whether a body is the state's; of another state it would have that state's name beside it."""
    return _STATES_OWN.fullmatch(name) is not None

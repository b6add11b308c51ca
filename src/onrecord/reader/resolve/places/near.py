"""Where a place that no gazetteer knows lies by: streets, halls and farms stand near the towns that the article names."""

from bisect import bisect_left
from collections.abc import Sequence
from math import asin, cos, exp, radians, sin, sqrt
from types import MappingProxyType

from onrecord.records import Toponym

# How much a resolved name of each kind says about where its neighbours in the text lie; the middle of a country says
# little, a people or an ocean nothing.
WEIGHTS = MappingProxyType({"city": 1.0, "structure": 1.0, "county": 0.6, "island": 0.3, "region": 0.1, "country": 0.02})
REACH = 500.0  # characters over which a name's say falls to a third
NEIGHBOURHOOD_KM = 300.0
MOST_KNOWN = 50  # resolved names on each side in the text that have a say


def place_near(unknown: Toponym, part: Toponym | None, known: Sequence[Toponym]) -> Toponym:
    """Return the unknown toponym at the point of the place that it lies in or by, marked "near".

    `known` are the resolved names in text order. `part` is what a part of its words means: 'University of Kentucky' lies in Kentucky. A town in the words counts only
    where a known place of the article is in its neighbourhood: 'Columbia Road' says little about Columbia. Else the place
    is the one that the known ones speak for most, by kind and by nearness in the text: 'Royal Street' in an article on
    New Orleans comes out there. Without either it stays without coordinates.
    """
    at = bisect_left(known, unknown.start, key=lambda toponym: toponym.start)
    places = [toponym for toponym in known[max(0, at - MOST_KNOWN) : at + MOST_KNOWN] if toponym.feature in WEIGHTS]
    if part is not None and (part.feature in ("country", "region", "demonym") or _has_neighbour(part, places)):
        return _at(unknown, part)
    votes: dict[tuple[float | None, float | None], float] = {}
    for place in places:
        share = WEIGHTS[place.feature or ""] * (exp(-abs(place.start - unknown.start) / REACH) + 0.1)
        votes[place.lat, place.lon] = votes.get((place.lat, place.lon), 0.0) + share
    anchor = max(places, key=lambda place: votes[place.lat, place.lon], default=None)
    return unknown if anchor is None else _at(unknown, anchor)


# ----------------------------------------------------------------------------------------------------------------------


def _at(unknown: Toponym, place: Toponym) -> Toponym:
    return Toponym(
        start=unknown.start,
        end=unknown.end,
        name=unknown.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        feature="near",
    )


def _has_neighbour(part: Toponym, places: Sequence[Toponym]) -> bool:
    return any(_kilometres(part, place) < NEIGHBOURHOOD_KM for place in places if place.feature != "country")


def _kilometres(one: Toponym, other: Toponym) -> float:
    """Return the great-circle distance of two toponyms with coordinates (haversine)."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(half)))

"""Where a place that no gazetteer knows lies by: streets, halls and farms stand near the towns that the article names."""

from collections.abc import Sequence
from math import exp
from types import MappingProxyType

from onrecord.records import Toponym

# How much a resolved name of each kind says about where its neighbours in the text lie; the middle of a country says
# little, a people or an ocean nothing.
WEIGHTS = MappingProxyType({"city": 1.0, "structure": 1.0, "county": 0.6, "island": 0.3, "region": 0.1, "country": 0.02})
REACH = 500  # characters over which a name's say falls to a third


def place_near(unknown: Toponym, known: Sequence[Toponym]) -> Toponym:
    """Return the toponym at the point that the article's resolved names speak for most, marked "near".

    'Royal Street' in an article on New Orleans comes out at New Orleans. It stays without coordinates where nothing in
    the article is resolved to a town, a county, a region or a country.
    """
    votes: dict[tuple[float, float, str | None], float] = {}
    for toponym in known:
        weight = WEIGHTS.get(toponym.feature or "")
        if weight is not None and toponym.lat is not None and toponym.lon is not None:
            place = toponym.lat, toponym.lon, toponym.country
            share = weight * (exp(-abs(toponym.start - unknown.start) / REACH) + 0.1)
            votes[place] = votes.get(place, 0.0) + share
    if not votes:
        return unknown
    latitude, longitude, country = max(votes, key=lambda place: votes[place])
    return Toponym(
        start=unknown.start,
        end=unknown.end,
        name=unknown.name,
        lat=latitude,
        lon=longitude,
        country=country,
        feature="near",
    )

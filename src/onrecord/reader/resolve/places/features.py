"""What speaks for each entry that a name could mean: numbers, one row a candidate, one column a reason.

`ALONE` are the reasons in the name, the entry and the words next to it; `TOGETHER` are those in the article's other
names, weighed by how probable each of their meanings is so far. The order of the columns is the order of the weights.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.build import CAPITAL_BIT
from onrecord.reader.resolve.places.candidates import Candidates
from onrecord.reader.resolve.places.containers import Container, inside
from onrecord.reader.resolve.places.entries import KINDS, MATCHES
from onrecord.reader.resolve.places.index import PlaceIndex

ALONE = (
    "is a city", "is a country", "is a region", "is a county", "is a continent", "is water", "is another area",
    "by an alternate name", "by a county's bare name", "by its people", "words taken off", "of the kind said",
    "of another kind than said", "part of the words", "population", "has no population", "most populous city",
    "gap to the most populous city", "capital", "in the United States", "in another English-speaking country",
    "inside the area behind", "not inside the area behind", "another mention is inside the area behind it",
    "another mention is not", "stands behind a name", "stands behind a name and is a country or region",
    "few candidates", "mentions", "mentions, is a city", "first name", "short name",
    "is no city, but a city of this size bears the name", "is a city, but a country or region bears the name",
    "is such a city and small",
)  # fmt: skip
TOGETHER = (
    "others within 50 km", "others within 150 km", "others within 500 km", "others in its region",
    "others in its country", "its region is named", "its country is named", "others in the area that it is",
    "share within 150 km", "share in its region", "share in its country",
    "nearest other", "near it on the map and in the text", "its county is named",
)  # fmt: skip
ENGLISH_SPEAKING = ("GB", "CA", "AU", "IE", "NZ")
WATER = tuple(KINDS.index(kind) for kind in ("sea", "ocean", "river", "lake", "canal"))
COUNTRY, REGION, COUNTY, CONTINENT = (KINDS.index(kind) for kind in ("country", "region", "county", "continent"))
REACH = 300.0  # characters over which a mention's nearness in the text falls to a third
MOST_OTHERS = 150  # no article has more names; a book has
LIKELY = 8  # of each other name so many meanings are weighed


class Name(NamedTuple):
    """One name of an article with all its mentions: one name has one meaning, but for where the text says otherwise."""

    key: str
    candidates: Candidates
    container: Container  # behind these mentions
    elsewhere: Container  # behind other mentions of the same words
    behind_name: bool
    positions: tuple[int, ...]  # where the mentions start
    first: bool  # the article's first name


class Facts(NamedTuple):
    """What the index says about a name's candidates; every array is `(candidates,)`, `vectors` `(candidates, 3)`."""

    kinds: NDArray[np.int64]
    regions: NDArray[np.int64]  # -1: no region given
    countries: NDArray[np.int64]  # -1: none
    vectors: NDArray[np.float64]  # unit vectors

    def of(self, chosen: NDArray[np.int64] | NDArray[np.bool_]) -> "Facts":
        """Return the facts about some of the candidates."""
        return Facts(self.kinds[chosen], self.regions[chosen], self.countries[chosen], self.vectors[chosen])


def facts_of(candidates: Candidates, index: PlaceIndex) -> Facts:
    """Return the facts about the candidates."""
    entries = candidates.entries
    areas = index.regions[entries].astype(np.int64)
    latitude, longitude = np.radians(index.points[entries].astype(np.float64)).T
    vectors = np.stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)], axis=1
    )
    kinds = (index.kinds[entries] % CAPITAL_BIT).astype(np.int64)
    return Facts(
        kinds, np.where(index.area_is_region[areas], areas, -1), index.area_countries[areas].astype(np.int64), vectors
    )


def alone(name: Name, facts: Facts, index: PlaceIndex) -> NDArray[np.float32]:
    """Return the reasons in the name, the entry and the words next to it; `(candidates, len(ALONE)) float32`."""
    found, kinds = name.candidates, facts.kinds
    city, country, region = kinds == KINDS.index("city"), kinds == COUNTRY, kinds == REGION
    county, continent = kinds == COUNTY, kinds == CONTINENT
    water = np.isin(kinds, WATER)
    population = np.log10(1.0 + index.populations[found.entries].astype(np.float64)) * city
    top = population.max(initial=0.0)
    wide = bool(((country | region) & (found.matches == MATCHES.index("primary")) & ~found.stripped).any())
    count = np.log1p(len(name.positions)) * np.ones(len(found.entries))
    columns = [
        city, country, region, county, continent, water, ~(city | country | region | county | continent | water),
        *(found.matches == MATCHES.index(match) for match in ("alternate", "bare", "people")),
        found.stripped, found.hinted == 1, found.hinted == -1, _all(found.embedded, found),
        population / 7, city & (population == 0), city & (population == top), (top - population) / 7 * city,
        index.kinds[found.entries] >= CAPITAL_BIT, *_english(facts, index),
        *_inside(name.container, found, index), *_inside(name.elsewhere, found, index),
        _all(name.behind_name, found), (country | region) & name.behind_name,
        _all(1 / max(1, len(found.entries)), found), count, count * city, _all(name.first, found), _all(len(name.key) <= 3, found),
        top / 7 * ~city, city & wide, city * wide * (1 - population / 7),
    ]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def together(
    names: Sequence[Name], facts: Sequence[Facts], beliefs: Sequence[NDArray[np.float64]], asked: Sequence[int]
) -> list[NDArray[np.float32]]:
    """Return for each of the names asked for (by number) the reasons in the other names, given what each is believed to mean.

    Each element is `(candidates, len(TOGETHER)) float32`.
    """
    if not asked:
        return []
    meanings = _meanings(names, facts, beliefs)
    return [_together(names[number], facts[number], meanings) for number in asked]


# ----------------------------------------------------------------------------------------------------------------------


def _all(value: float, found: Candidates) -> NDArray[np.float64]:
    return np.full(len(found.entries), float(value))


def _english(facts: Facts, index: PlaceIndex) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    codes = index.country_numbers
    return facts.countries == codes["US"], np.isin(facts.countries, [codes[code] for code in ENGLISH_SPEAKING])


def _inside(container: Container, found: Candidates, index: PlaceIndex) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which candidates lie in the container and which do not; none of either where no candidate lies in it."""
    within = inside(container, found.entries, index)
    return within, ~within & within.any()


class _Meanings(NamedTuple):
    """The likely meanings of all names in one row: belief and facts of each, and whose it is; arrays `(meanings,)`."""

    names: Sequence[Name]
    owner: NDArray[np.int64]
    belief: NDArray[np.float64]
    facts: Facts


def _meanings(names: Sequence[Name], facts: Sequence[Facts], beliefs: Sequence[NDArray[np.float64]]) -> _Meanings:
    likely = [np.argsort(-belief, kind="stable")[:LIKELY] for belief in beliefs]
    owner = np.repeat(np.arange(len(names)), [len(chosen) for chosen in likely])
    belief = np.concatenate([belief[chosen] for belief, chosen in zip(beliefs, likely)])
    parts = [fact.of(chosen) for fact, chosen in zip(facts, likely)]
    every = Facts(
        np.concatenate([part.kinds for part in parts]),
        np.concatenate([part.regions for part in parts]),
        np.concatenate([part.countries for part in parts]),
        np.concatenate([part.vectors for part in parts]),
    )
    return _Meanings(names, owner, belief, every)


def _together(name: Name, mine: Facts, meanings: _Meanings) -> NDArray[np.float32]:
    other_names = _others(name, meanings.names)
    is_other = np.zeros(len(meanings.names), np.bool_)
    is_other[other_names] = True
    others = is_other[meanings.owner]
    if not others.any():
        return np.zeros((len(mine.kinds), len(TOGETHER)), np.float32)
    gaps = np.zeros(len(meanings.names))
    gaps[other_names] = _gaps(name.positions, [meanings.names[at].positions for at in other_names])
    close = np.exp(-gaps[meanings.owner[others]] / REACH)
    sums, most = _said(mine, meanings.facts.of(others), meanings.belief[others], close)
    shares = sums[:, [1, 3, 4]] / len(other_names)
    return np.concatenate([np.log1p(sums), shares, most], axis=1).astype(np.float32)


def _others(name: Name, names: Sequence[Name]) -> list[int]:
    """Return the numbers of the other names, in a very long text those first named nearest."""
    others = [at for at, other in enumerate(names) if other.key != name.key]
    if len(others) <= MOST_OTHERS:
        return others
    start = name.positions[0] if name.positions else 0
    return sorted(others, key=lambda at: abs(names[at].positions[0] - start) if names[at].positions else 0)[:MOST_OTHERS]


def _said(
    mine: Facts, theirs: Facts, belief: NDArray[np.float64], close: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what the other names' meanings add up to, and the most that one of them says, for each candidate."""
    chords = np.sqrt(sum(np.subtract.outer(*both) ** 2 for both in zip(mine.vectors.T, theirs.vectors.T)))
    km = 12742 * np.arcsin(np.minimum(chords / 2, 1))
    is_region, is_country = theirs.kinds == REGION, theirs.kinds == COUNTRY
    wide = is_region | is_country | (theirs.kinds == CONTINENT)
    point = belief * ~wide  # the middle of a country or region says nothing about what is near
    same_region = (mine.regions[:, None] == theirs.regions[None]) & (mine.regions >= 0)[:, None]
    same_country = (mine.countries[:, None] == theirs.countries[None]) & (mine.countries >= 0)[:, None]
    in_region = same_region @ point
    within = (mine.kinds == REGION) * in_region + (mine.kinds == COUNTRY) * (same_country @ (belief * ~is_country))
    sums = [
        (km < 50) @ point, (km < 150) @ point, (km < 500) @ point, in_region, same_country @ belief,
        same_region @ (belief * is_region), same_country @ (belief * is_country), within,
    ]  # fmt: skip
    most = [
        np.exp(-km / 100) * point, (km < 150) * point * close,
        (same_region & (km < 80)) * (belief * (theirs.kinds == COUNTY)),
    ]  # fmt: skip
    return np.stack(sums, axis=1), np.stack([said.max(axis=1) for said in most], axis=1)


def _gaps(mine: tuple[int, ...], others: Sequence[tuple[int, ...]]) -> NDArray[np.float64]:
    """Return the least number of characters between a name's mentions and those of each other name, `(others,)`.

    The dateline, which is no mention, stands next to everything.
    """
    if not mine:
        return np.zeros(len(others))
    places = [other or mine[:1] for other in others]
    starts = np.cumsum([0, *(len(other) for other in places[:-1])])
    gaps = np.abs(np.subtract.outer(mine, [place for other in places for place in other])).min(axis=0)
    return np.minimum.reduceat(gaps, starts).astype(np.float64)

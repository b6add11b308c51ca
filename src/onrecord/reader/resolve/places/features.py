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
)  # fmt: skip
TOGETHER = (
    "others within 50 km", "others within 150 km", "others within 500 km", "nearest other", "others in its region",
    "others in its country", "its region is named", "its country is named", "a city in it is named", "share within 150 km",
    "share in its region", "share in its country", "place by place in text", "its county's name is named",
)  # fmt: skip
ENGLISH_SPEAKING = ("GB", "CA", "AU", "IE", "NZ")
WATER = tuple(KINDS.index(kind) for kind in ("sea", "ocean", "river", "lake", "canal"))
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


def facts_of(candidates: Candidates, index: PlaceIndex) -> Facts:
    """Return the facts about the candidates."""
    entries = candidates.entries
    areas = index.regions[entries].astype(np.int64)
    has_region = np.array([not index.areas[area].endswith(".") for area in areas], np.bool_)
    latitude, longitude = np.radians(index.points[entries].astype(np.float64)).T
    vectors = np.stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)], axis=1
    )
    kinds = (index.kinds[entries] % CAPITAL_BIT).astype(np.int64)
    return Facts(kinds, np.where(has_region, areas, -1), index.area_countries[areas].astype(np.int64), vectors)


def alone(name: Name, facts: Facts, index: PlaceIndex) -> NDArray[np.float32]:
    """Return the reasons in the name, the entry and the words next to it; `(candidates, len(ALONE)) float32`."""
    found, kinds = name.candidates, facts.kinds
    city, country, region = (kinds == KINDS.index(kind) for kind in ("city", "country", "region"))
    county, continent = (kinds == KINDS.index(kind) for kind in ("county", "continent"))
    water = np.isin(kinds, WATER)
    population = np.log10(1.0 + index.populations[found.entries].astype(np.float64)) * city
    top = population.max(initial=0.0)
    count = np.log1p(len(name.positions)) * np.ones(len(found))
    columns = [
        city, country, region, county, continent, water, ~(city | country | region | county | continent | water),
        *(found.matches == MATCHES.index(match) for match in ("alternate", "bare", "people")),
        found.stripped, found.hinted == 1, found.hinted == -1, _all(found.embedded, found),
        population / 7, city & (population == 0), city & (population == top), (top - population) / 7 * city,
        index.kinds[found.entries] >= CAPITAL_BIT, *_english(facts, index),
        *_inside(name.container, found, index), *_inside(name.elsewhere, found, index),
        _all(name.behind_name, found), (country | region) & name.behind_name,
        _all(1 / max(1, len(found)), found), count, count * city, _all(name.first, found), _all(len(name.key) <= 3, found),
    ]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def together(names: Sequence[Name], facts: Sequence[Facts], beliefs: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float32]]:
    """Return for each name the reasons in the other names, given what each is believed to mean so far.

    Each element is `(candidates, len(TOGETHER)) float32`.
    """
    likely = [np.argsort(-belief)[:LIKELY] for belief in beliefs]
    return [_together(at, names, facts, beliefs, likely) for at in range(len(names))]


# ----------------------------------------------------------------------------------------------------------------------


def _all(value: float, found: Candidates) -> NDArray[np.float64]:
    return np.full(len(found), float(value))


def _english(facts: Facts, index: PlaceIndex) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    codes = index.country_numbers
    return facts.countries == codes["US"], np.isin(facts.countries, [codes[code] for code in ENGLISH_SPEAKING])


def _inside(container: Container, found: Candidates, index: PlaceIndex) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which candidates lie in the container and which do not; none of either where no candidate lies in it."""
    within = inside(container, found.entries, index)
    return within, ~within & within.any()


def _together(
    at: int,
    names: Sequence[Name],
    facts: Sequence[Facts],
    beliefs: Sequence[NDArray[np.float64]],
    likely: Sequence[NDArray[np.int64]],
) -> NDArray[np.float32]:
    mine = facts[at]
    sums = np.zeros((len(names[at].candidates), len(TOGETHER)))
    others = 0
    for other, name in enumerate(names):
        if name.key == names[at].key or not len(likely[other]):
            continue
        others += 1
        sums_of = _from_other(mine, facts[other], likely[other], beliefs[other][likely[other]])
        near_in_text = np.exp(-_gap(names[at].positions, name.positions) / 300.0)
        sums[:, [0, 1, 2, 4, 5, 6, 7, 8]] += sums_of[:, [0, 1, 2, 4, 5, 6, 7, 8]]
        sums[:, 3] = np.maximum(sums[:, 3], sums_of[:, 3])
        sums[:, 12] = np.maximum(sums[:, 12], near_in_text * sums_of[:, 1])
        sums[:, 13] = np.maximum(sums[:, 13], sums_of[:, 13])
    if others:
        sums[:, 9], sums[:, 10], sums[:, 11] = sums[:, 1] / others, sums[:, 4] / others, sums[:, 5] / others
    sums[:, [0, 1, 2, 4, 5, 6, 7, 8]] = np.log1p(sums[:, [0, 1, 2, 4, 5, 6, 7, 8]])
    return sums.astype(np.float32)


def _from_other(
    mine: Facts, other: Facts, likely: NDArray[np.int64], belief: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return what one other name says; `(candidates, len(TOGETHER))`, some columns left at zero."""
    km = 12742 * np.arcsin(np.clip(np.linalg.norm(mine.vectors[:, None] - other.vectors[likely][None], axis=2) / 2, 0, 1))
    kinds, regions, countries = other.kinds[likely], other.regions[likely], other.countries[likely]
    area = np.isin(kinds, (KINDS.index("country"), KINDS.index("region"), KINDS.index("continent")))
    point = belief * ~area  # the middle of a country or region says nothing about what is near
    same_region = (mine.regions[:, None] == regions[None]) & (mine.regions >= 0)[:, None]
    same_country = (mine.countries[:, None] == countries[None]) & (mine.countries >= 0)[:, None]
    my_region, my_country = mine.kinds == KINDS.index("region"), mine.kinds == KINDS.index("country")
    out = np.zeros((len(mine.kinds), len(TOGETHER)))
    out[:, 0], out[:, 1], out[:, 2] = (km < 50) @ point, (km < 150) @ point, (km < 500) @ point
    out[:, 3] = (np.exp(-km / 100) * point).max(axis=1)
    out[:, 4], out[:, 5] = same_region @ (belief * ~area), same_country @ belief
    out[:, 6] = same_region @ (belief * (kinds == KINDS.index("region")))
    out[:, 7] = same_country @ (belief * (kinds == KINDS.index("country")))
    out[:, 8] = my_region * out[:, 4] + my_country * (same_country @ (belief * (kinds != KINDS.index("country"))))
    out[:, 13] = (same_region & (km < 80)) @ (belief * (kinds == KINDS.index("county")))
    return out


def _gap(mine: tuple[int, ...], other: tuple[int, ...]) -> float:
    if not mine or not other:
        return 0.0
    return float(np.abs(np.subtract.outer(mine, other)).min())

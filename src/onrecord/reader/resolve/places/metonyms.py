"""Whom a place can stand for when it speaks: 'the Kremlin said', 'Kyiv denied', 'Brussels wants'.

Whether it does speak is for others to tell, by its place in a source span; here stands only whom it would be.
"""

from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.resolve.places.build import CAPITAL_BIT, MATCH_BITS
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.names import key_of
from onrecord.records import Toponym


class Metonym(NamedTuple):
    """What a place's name stands for, of which kind ('government', 'parliament', ...) and of which country."""

    stands_for: str
    kind: str
    country: str | None  # ISO 3166-1 alpha-2; None: of no country


def metonym_of(text: str, toponym: Toponym, index: PlaceIndex) -> Metonym | None:
    """Return whom the toponym would stand for if it speaks, None where it cannot.

    A seat of power stands for who sits there, a country and its capital for the government; another town, were it
    called Moscow, for none.
    """
    words = key_of(text[toponym.start : toponym.end]).removeprefix("the ")
    known = table().get(words)
    if known is not None and (known.country is None or known.country == toponym.country):
        return known
    if toponym.country is None or toponym.geonameid is None:
        return None
    if toponym.feature == "country" or _is_capital(toponym, index):
        return Metonym(
            f"Government of {index.country_names.get(toponym.country, toponym.country)}", "government", toponym.country
        )
    return None


@cache
def table() -> MappingProxyType[str, Metonym]:
    """Return the seats of power by the key of each of their names."""
    found = {}
    lines = resources.files(__package__).joinpath("tables", "metonyms.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        names, stands_for, kind, country = line.split("\t")
        for name in names.split("|"):
            found[key_of(name).removeprefix("the ")] = Metonym(stands_for, kind, country or None)
    return MappingProxyType(found)


# ----------------------------------------------------------------------------------------------------------------------


def _is_capital(toponym: Toponym, index: PlaceIndex) -> bool:
    entries = index.postings_of(key_of(toponym.name)) >> MATCH_BITS
    same = index.geonameids[entries] == toponym.geonameid
    return bool((same & (index.kinds[entries] >= CAPITAL_BIT)).any())

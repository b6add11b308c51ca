"""Demonyms: which country or town an adjective or a people's name belongs to, by table and by the article's own words.

A table is not enough, since news names every town's people; so a demonym and a place of the same article belong together
when one can be formed from the other: "Halvonian" and "Halvonia", "Orvelers" and "Orvel", "Tamsilese" and "Tamsil".
"""

from functools import cache
from importlib import resources
from types import MappingProxyType

from onrecord.reader.resolve import places

_TABLES = ("features.tsv", "countries.tsv")  # of resolve/places; a country outranks a continent of the same people
# Endings of demonyms with what can stand in their place in the name.
_ENDINGS = ("ians", "ian", "ans", "an", "ns", "n", "ese", "ish", "ites", "ite", "ers", "er", "is", "i", "ic", "s")
_TAILS = ("", "a", "ia", "e", "y", "o", "us", "land", "stan", "istan", "an", "en", "ea", "i", "is")
_SHORTEST = 5  # letters of a demonym that rules may cut
_CODE = 2  # letters of a state's short form
_SHARED = 4  # letters that it shares with the name at least


def is_demonym(word: str) -> bool:
    """Tell whether a word is a people's name or its adjective by the table, as it is written: "Italian", "Italians"."""
    return word in _people()


def place_of(demonym: str) -> str | None:
    """Return the usual name of a demonym's place; None where the table has none."""
    names = _people().get(demonym)
    return names[0] if names else None


def belongs(demonym: str, place: str) -> bool:
    """Tell whether a demonym ("Halvonian", "Halvonians") is that of a place's name."""
    name = place.removeprefix("the ").removeprefix("The ")
    known = _people().get(demonym)
    if known is not None:
        return name in known
    word, name = demonym.lower(), name.lower()
    if len(word) < _SHORTEST or " " in word or word[:_SHARED] != name[:_SHARED] or word == name:
        return False
    stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
    return any(stem + tail == name for stem in stems for tail in _TAILS)


def same_place(one: str, other: str) -> bool:
    """Tell whether two names are the table's names of one place: "the UK" and "Britain"."""
    known = _names()
    first, second = (known.get(name.removeprefix("the ").removeprefix("The ")) for name in (one, other))
    return first is not None and first == second


def usual_name(name: str) -> str | None:
    """Return the table's first name for a place by any of its names, whatever their case: "uk" is the United Kingdom."""
    return _names_in_lower().get(name.lower().removeprefix("the "))


def is_country(name: str) -> bool:
    """Tell whether a name is a country's by the table."""
    return name.removeprefix("the ").removeprefix("The ") in _countries()


def code_of_country(name: str) -> str | None:
    """Return the two letters of a country by any of its names, as toponyms have them; None where it is none."""
    return _codes().get(name.removeprefix("the ").removeprefix("The "))


def is_state(name: str) -> bool:
    """Tell whether a name is that of a country or of a country's state, by the table: "Michigan", "michigan", "MI", "Mi"."""
    known = _states()
    return name in known or (len(name) == _CODE and name[0].isupper() and name.upper() in known) or name.title() in known


def is_place(name: str) -> bool:
    """Tell whether a table has a place by this name, in capitals or not: "Lake Ontario", "New Mexico"."""
    return usual_name(name) is not None or is_state(name) or is_seat(name) or name in _capitals()


def country_of_capital(name: str) -> str | None:
    """Return the country whose capital a name is: "Kyiv" speaks for Ukraine."""
    return _capitals().get(name)


def country_of_seat(name: str) -> str | None:
    """Return the country of a seat of power: "the Kremlin" is Russia's."""
    return _seats().get(name.removeprefix("the ").removeprefix("The "))


def is_seat(name: str) -> bool:
    """Tell whether a place's name stands for who sits there: "the Kremlin", "Downing Street"."""
    return country_of_seat(name) is not None


# --------------------------------------------------------------------------------------------------------------------


@cache
def _people() -> MappingProxyType[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for names, people in _rows():
        found.update(dict.fromkeys(people, names))
    return MappingProxyType(found)


@cache
def _names() -> MappingProxyType[str, str]:
    return MappingProxyType({name: names[0] for names, _ in _rows() for name in names})


@cache
def _names_in_lower() -> MappingProxyType[str, str]:
    return MappingProxyType({name.lower(): usual for name, usual in _names().items()})


@cache
def _rows() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the names and the people's names of each line, those of people with their plurals."""
    rows = [columns for table in _TABLES for columns in _table(table) if len(columns) > 7]
    return tuple((tuple(columns[0].split("|")), tuple(word for word in columns[7].split("|") if word)) for columns in rows)


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for columns in _table("countries.tsv") for name in columns[0].split("|"))


@cache
def _codes() -> MappingProxyType[str, str]:
    return MappingProxyType({name: columns[2] for columns in _table("countries.tsv") for name in columns[0].split("|")})


@cache
def _states() -> frozenset[str]:
    regions = (name for columns in _table("regions.tsv") for name in columns[0].split("|"))
    return _countries() | frozenset(name for name in regions if len(name) > 1)


@cache
def _capitals() -> MappingProxyType[str, str]:
    return MappingProxyType({columns[0]: columns[1] for columns in _table("capitals.tsv")})


@cache
def _seats() -> MappingProxyType[str, str]:
    codes = {columns[2]: columns[0].split("|")[0] for columns in _table("countries.tsv")}
    return MappingProxyType(
        {
            name: codes[columns[3]]
            for columns in _table("metonyms.tsv")
            if len(columns) > 3 and columns[3] in codes
            for name in columns[0].split("|")
        }
    )


def _table(name: str) -> list[list[str]]:
    text = resources.files(places).joinpath("tables", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]

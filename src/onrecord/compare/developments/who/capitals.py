"""Capitals that stand for their countries: "Norwick's foreign ministry", where Norwick is Vardia's capital.

A text that brings a capital in says so ("Norwick, the Vardian capital"). Where none does, a town that has an office of
state is the capital of the one country beside it that has the same office.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.compare.developments.who.countries import Countries, is_known_country

_TOWN = r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
_OWNER = r"(?P<owner>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
_SAID_TO_BE = (
    re.compile(rf"\b{_TOWN}, (?:the )?{_OWNER}(?:['’]s)? capital\b"),  # "Norwick, the Vardian capital"
    re.compile(rf"\b{_TOWN}, the capital of {_OWNER}\b"),
    re.compile(rf"\b(?:the )?{_OWNER}(?:['’]s)? capital(?: of|,)? {_TOWN}\b"),  # "the Vardian capital, Norwick"
    re.compile(rf"\bthe capital of {_OWNER}, {_TOWN}\b"),
)
_FIELD = r"(?P<field>foreign|defen[cs]e|interior|finance)"
_TOWNS_OFFICE = re.compile(rf"\b(?P<owner>[A-ZÀ-Þ]\w+)['’]s {_FIELD} min(?:istry|ister)\b")
_PEOPLES_OFFICE = re.compile(rf"\b(?P<owner>[A-ZÀ-Þ]\w+) {_FIELD} min(?:istry|ister)\b")
_OFFICE_OF = re.compile(
    r"\b[Mm]in(?:istry|ister) (?:of|for) (?:the )?(?P<field>[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior"
    r"|[Ff]inance)(?: [Aa]ffairs)? of"
    r" (?P<owner>[A-ZÀ-Þ]\w+)"
)
_DATELINE = re.compile(r"(?:^|\n)(?P<towns>[A-ZÀ-Þ][A-ZÀ-Þ’' /-]{3,40}?)(?:,| \(| [-–—])")


def capitals_of(texts: Iterable[str], countries: Countries) -> Mapping[str, str]:
    """Return capitals in lower case with their countries: {"norwick": "Vardia"}."""
    texts = tuple(texts)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for pattern in _SAID_TO_BE:
            for match in pattern.finditer(text):
                owner, town = countries.named(match["owner"]), match["town"].casefold()
                if owner is not None and owner.casefold() != town and not is_known_country(town):
                    found[town].add(owner)
    for town, owners in _by_office(texts, countries).items():
        found.setdefault(town, owners)
    return {town: next(iter(owners)) for town, owners in found.items() if len(owners) == 1}


# ----------------------------------------------------------------------------------------------------------------------


def _by_office(texts: tuple[str, ...], countries: Countries) -> dict[str, set[str]]:
    """Return towns of datelines that have an office of state, with the countries that have such an office, too."""
    towns = {town.casefold() for text in texts for match in _DATELINE.finditer(text) for town in match["towns"].split("/")}
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for pattern in (_TOWNS_OFFICE, _PEOPLES_OFFICE, _OFFICE_OF):
            for match in pattern.finditer(text):
                owner = countries.named(match["owner"])
                if owner is not None:
                    offices[match["field"].casefold()].add(owner)
    found: dict[str, set[str]] = {}
    for owners in offices.values():
        for town in (owner for owner in owners if owner.casefold() in towns):
            others = {owner for owner in owners if owner.casefold() not in towns}
            if len(others) == 1:
                found[town.casefold()] = others
    return found

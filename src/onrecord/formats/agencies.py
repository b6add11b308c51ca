"""The news agencies: one table of names, as credit lines write them.

Full names are matched in any case, abbreviations only as they are written ("AP" is an agency, "ap" is none). Only what
stands in a credit, a by-line or a dateline is looked up here; "he told Reuters" is no credit.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple


class Agency(NamedTuple):
    """One agency: the name that we record, and how else credits write it."""

    name: str
    also: tuple[str, ...] = ()  # other full names
    short: tuple[str, ...] = ()  # abbreviations that mean nothing else
    bracketed: tuple[str, ...] = ()  # abbreviations that mean it only where they fill a dateline's brackets


AGENCIES = (
    Agency("Agence France-Presse", ("Agence France Presse",), ("AFP",)),
    Agency("Agencia EFE", (), ("EFE",)),
    Agency("Agenzia Nova", ("Nova News",)),
    Agency("Agerpres"),
    Agency("Anadolu", ("Anadolu Agency", "Anadolu Ajansi", "Anadolu Ajansı"), (), ("AA",)),
    Agency("Asian News International", (), (), ("ANI",)),
    Agency("ANP", ("Algemeen Nederlands Persbureau",), ("ANP",)),
    Agency("ANSA", (), ("ANSA",)),
    Agency("Antara", ("Antara News",)),
    Agency("APA", ("Austria Presse Agentur",), ("APA",)),
    Agency("Associated Press", (), ("AP",)),
    Agency("Associated Press of Pakistan"),
    Agency("Australian Associated Press", (), ("AAP",)),
    Agency("Belga", ("Belga News Agency",)),
    Agency("Bernama"),
    Agency("Bloomberg", ("Bloomberg News",)),
    Agency("Canadian Press", (), (), ("CP",)),
    Agency("CTK", ("Czech News Agency",), ("CTK", "ČTK")),
    Agency("Deutsche Presse-Agentur", ("German Press Agency",), ("dpa", "DPA")),
    Agency("Dow Jones", ("Dow Jones Newswires",)),
    Agency("HINA", (), ("HINA",)),
    Agency("IANS", ("Indo-Asian News Service",), ("IANS",)),
    Agency("Interfax"),
    Agency("Interfax-Ukraine"),
    Agency("IRNA", ("Islamic Republic News Agency",), ("IRNA",)),
    Agency("ISNA", (), ("ISNA",)),
    Agency("Jiji Press", ("Jiji",)),
    Agency("KCNA", ("Korean Central News Agency",), ("KCNA",)),
    Agency("Keystone-SDA", (), (), ("SDA", "ATS")),
    Agency("KUNA", ("Kuwait News Agency",), ("KUNA",)),
    Agency("Kyodo", ("Kyodo News",)),
    Agency("Lusa", (), ("LUSA",)),
    Agency("MTI", (), ("MTI",)),
    Agency("NTB", (), ("NTB",)),
    Agency("PA Media", ("Press Association", "PA News Agency"), (), ("PA",)),
    Agency("PAP", ("Polish Press Agency", "Polska Agencja Prasowa"), ("PAP",)),
    Agency("Press Trust of India", (), ("PTI",)),
    Agency("Qatar News Agency", (), ("QNA",)),
    Agency("Reuters", ("Thomson Reuters",)),
    Agency("RIA Novosti", (), (), ("RIA",)),
    Agency("Ritzau"),
    Agency("SANA", ("Syrian Arab News Agency",), ("SANA",)),
    Agency("Saudi Press Agency", (), (), ("SPA",)),
    Agency("STT", (), ("STT",)),
    Agency("Tanjug"),
    Agency("Tasnim", ("Tasnim News Agency",)),
    Agency("TASS", ("ITAR-TASS",)),
    Agency("TT", ("TT News Agency",), (), ("TT",)),
    Agency("Ukrinform"),
    Agency("UNIAN"),
    Agency("United Press International", (), ("UPI",)),
    Agency("WAM", ("Emirates News Agency",), ("WAM",)),
    Agency("Xinhua", ("Xinhua News Agency",)),
    Agency("Yonhap", ("Yonhap News Agency",)),
    # A credit that keeps the names to itself is still a credit: the text is not the outlet's own.
    Agency("News Agencies", ("News Agency", "Agencies", "Wire Services", "Wire Reports", "News Services")),
)


def agencies_in(words: str) -> tuple[str, ...]:
    """Return the agencies that a credit names, in its order, each once."""
    found = (_recorded_names()[_key(match[0])] for match in _any_agency().finditer(words))
    return tuple(dict.fromkeys(found))


def without_agency(words: str) -> str:
    """Return the words without the agencies that they name: "Ada Finch Associated Press"."""
    return _any_agency().sub("", words)


def agency_named(words: str) -> str | None:
    """Return the agency whose name or abbreviation the words are, as between a dateline's brackets."""
    for agency in AGENCIES:
        if words in agency.bracketed:
            return agency.name
    return _recorded_names()[_key(words)] if _any_agency().fullmatch(words) else None


@cache
def agency_names() -> str:
    """Return the pattern of all agencies; the longest names stand first: "Australian Associated Press" is not the AP."""
    full = sorted((re.escape(name) for agency in AGENCIES for name in _full_names(agency)), key=len, reverse=True)
    short = (re.escape(name) for agency in AGENCIES for name in agency.short)
    return rf"(?:(?i:(?:the )?(?:{'|'.join(full)}))|{'|'.join(short)})"


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _any_agency() -> re.Pattern[str]:
    # No part of an address: "ap.org", "@AFP", "reuters.com".
    return re.compile(rf"(?<![\w.@]){agency_names()}(?![\w@]|\.\w)")


@cache
def _recorded_names() -> Mapping[str, str]:
    full = {_key(name): agency.name for agency in AGENCIES for name in _full_names(agency)}
    return MappingProxyType({name: agency.name for agency in AGENCIES for name in agency.short} | full)


def _full_names(agency: Agency) -> tuple[str, ...]:
    return (agency.name, *agency.also)


def _key(name: str) -> str:
    return name if any(name in agency.short for agency in AGENCIES) else name.casefold().removeprefix("the ")

"""Names of places as keys: what has to be the same for two spellings to be one name.

The text itself is never changed: keys are made from copies of single names.
"""

import re
import unicodedata
from hashlib import blake2b
from types import MappingProxyType
from typing import NamedTuple

# 'Kyiv’s', 'the States’': the possessive belongs to the sentence.
POSSESSIVE = re.compile(r"(?:[’'`]s|(?<=s)[’'`])$", re.IGNORECASE)
# 'St. Louis' and 'Saint Louis', 'Ft. Worth' and 'Fort Worth' are one name each.
ABBREVIATED = MappingProxyType(
    {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain", "co": "county"}
)
# Words before a name that narrow it without changing where it is: 'downtown Dallas', 'north-eastern Syria'.
NARROWING = re.compile(
    r"^(?:(?:the|downtown|uptown|central|inner|outer|upper|lower|greater|metro|metropolitan|suburban|rural|urban|mainland|"
    r"continental|coastal|occupied|eastern|western|northern|southern|east|west|north|south|mid|"
    r"(?:north|south)[- ]?(?:east|west)(?:ern)?|old|nearby|neighbou?ring|historic|modern|present-day|pro|anti|ex|former|"
    r"cent|contemporary|post|pre)[ -]+)+",
    re.IGNORECASE,
)
# Words that say what the place is, before or behind its name: 'the city of Mosul', 'Kharkiv region', 'Troup Co.'.
KIND_BEFORE = re.compile(
    r"^(?:the )?(?:city|town|village|township|borough|hamlet|port|port city|state|province|region|county|republic|"
    r"kingdom|commonwealth|district|island|isle|greater|municipality) of (?:the )?",
    re.IGNORECASE,
)
KIND_BEHIND = re.compile(
    r"[ -](?P<kind>city|town|village|township|twp\.?|borough|county|counties|co\.|parish|state|province|provinces|region|regions|"
    r"oblast|governorate|prefecture|canton|district|districts|department|republic|territory|area|areas|metropolitan area|"
    r"valley|island|islands|peninsula|area|suburbs?|metro area|county line|townships|cities|municipality)$",
    re.IGNORECASE,
)
KINDS_OF_WORD = MappingProxyType({
    "county": "county", "counties": "county", "co.": "county", "parish": "county",
    "state": "region", "province": "region", "provinces": "region", "region": "region", "oblast": "region",
    "governorate": "region", "prefecture": "region", "canton": "region",
    "city": "city", "town": "city", "village": "city", "township": "city", "twp.": "city", "twp": "city", "borough": "city",
    "townships": "city", "cities": "city",
})  # fmt: skip


class Variant(NamedTuple):
    """One way to look a name up."""

    key: str
    stripped: bool  # words were taken off
    kind: str | None  # what the words taken off say that it is


def key_of(name: str) -> str:
    """Return the key of a name: no case, accents, dots or apostrophes; hyphens are spaces; 'St.' is 'saint'.

    >>> key_of("Saint-Étienne") == key_of("St. Etienne")
    True
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(
        " " if character in "-–—/\u2010" else character
        for character in plain
        if character not in ".'’‘`ʼ′" and not unicodedata.combining(character)
    )
    return " ".join(ABBREVIATED.get(word, word) for word in letters.split())


def number_of(key: str) -> int:
    """Return the 64-bit number under which a key is sorted and found."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big")


def variants_of(words: str) -> tuple[Variant, ...]:
    """Return the ways to look up the words of a mention, the fullest first.

    >>> [variant.key for variant in variants_of("northern Kharkiv region’s")]
    ['northern kharkiv region', 'northern kharkiv', 'kharkiv region', 'kharkiv']
    """
    whole = POSSESSIVE.sub("", " ".join(words.split())).strip(' ,;:"“”()[]')
    found: dict[str, Variant] = {}
    for narrowed in (whole, NARROWING.sub("", whole)):
        for text, kind in _without_kind(narrowed):
            key = key_of(text)
            if key:
                found.setdefault(key, Variant(key, text != whole and text != whole.removeprefix("the "), kind))
    return tuple(sorted(found.values(), key=lambda variant: -len(variant.key)))


# ----------------------------------------------------------------------------------------------------------------------


def _without_kind(name: str) -> list[tuple[str, str | None]]:
    ways: list[tuple[str, str | None]] = [(name, None), (re.sub(r"^the ", "", name, flags=re.IGNORECASE), None)]
    before = KIND_BEFORE.sub("", name)
    if before != name:
        ways.append((before, None))
    behind = KIND_BEHIND.search(name)
    if behind:
        ways.append((name[: behind.start()], KINDS_OF_WORD.get(behind["kind"].lower())))
    return ways

"""What stands in front of an article's first sentence: "SELBY, Nov 10 (Reuters) -", "(AP) —". Rules as a table.

A name and a dash open many a sentence ("Moscow — which denies it — ..."), so a place in small letters needs a day or an
agency beside it; a place in capitals does not.
"""

import re
from typing import NamedTuple

from onrecord.formats.dates import MONTH_DAY
from onrecord.formats.linerule import AGENCY, NAME, UPPER
from onrecord.records import PartKind

_DASH = r"(?:\s*(?:--+|[—–])\s*|\s+-\s+)"


class PrefixRule(NamedTuple):
    """What may stand in front of the first sentence; groups place, date, agency as far as it has them."""

    name: str
    kind: PartKind
    pattern: str
    example: str


_CAPS = rf"(?:[{UPPER}][{UPPER}.'’-]+(?:[ /-][{UPPER}][{UPPER}.'’]*){{0,3}})"
_TOWN = rf"(?!By\b)(?:{NAME}(?:[ /]{NAME}){{0,3}})"
_REGION = rf"(?:, (?!{MONTH_DAY})(?:{NAME})(?: {NAME}){{0,2}}){{0,2}}"
_DAY = rf"(?:{MONTH_DAY}(?:,? \d{{4}})?)"
_BRACKET = r"(?:\((?P<agency>[^\W\d_][\w .&/’-]{1,40})\)|/(?P<agency2>[^\W\d_][\w .-]{1,30})/)"
# Words in capitals that start a line and are no place.
_NO_PLACE = (
    r"(?!(?:UPDATED?|CORRECTION|CORRECTED|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|WATCH|READ|LIVE|VIDEO|PHOTOS?|NATO|EDITOR"
    r"|NOTE|FULL|TEXT|FILE|U\.S)\b)"
)

PREFIXES = (
    PrefixRule(
        "capitals-dash",
        "dateline",
        rf"{_NO_PLACE}(?=[{UPPER}./ -]{{4}})(?P<place>{_CAPS}{_REGION})"
        rf"(?:[,.]? (?P<date>{_DAY}))?\.?(?:\s*{_BRACKET})?{_DASH}",
        "SELBY, Nov 10 (Reuters) - ",
    ),
    PrefixRule(
        "town-day-agency",
        "dateline",
        rf"(?P<place>{_TOWN}{_REGION})[,.]? (?P<date>{_DAY})\.?\s*{_BRACKET}(?:{_DASH}|[:.]?\s+)",
        "Selby, Nov 10, 2031 (AFP) - ",
    ),
    PrefixRule(
        "town-agency",
        "dateline",
        rf"(?P<place>{_TOWN}{_REGION})\s*{_BRACKET}{_DASH}",
        "Selby (dpa) – ",
    ),
    PrefixRule(
        "capitals-agency",
        "dateline",
        rf"{_NO_PLACE}(?P<place>{_CAPS}{_REGION})\s*{_BRACKET}[:.]?\s+(?=[{UPPER}“\"‘'])",
        "SELBY (CNN) ",
    ),
    PrefixRule(
        "town-day",
        "dateline",
        rf"(?P<place>{_TOWN}{_REGION}), (?P<date>{_DAY}){_DASH}",
        "Selby, Nov 10 – ",
    ),
    PrefixRule(
        "agency",
        "credit",
        rf"(?:\((?P<agency>{AGENCY})\)(?:{_DASH}|\s+)|(?P<agency2>{AGENCY})\s?(?:--+|[—–])\s?)",
        "(AP) — ",
    ),
    PrefixRule("update-label", "notice", r"UPDATED?(?: \d+)?(?: \([^)]*\))?:\s+", "UPDATE: "),
)

_LONGEST = 160  # characters
_PREFIXES = tuple((rule, re.compile(rule.pattern)) for rule in PREFIXES)


def prefix_of(paragraph: str) -> tuple[PrefixRule, re.Match[str]] | None:
    """Return the rule of what stands in front of a paragraph's first sentence, and its match."""
    found = ((rule, pattern.match(paragraph, 0, _LONGEST)) for rule, pattern in _PREFIXES)
    return next(((rule, match) for rule, match in found if match and match.end() < len(paragraph)), None)

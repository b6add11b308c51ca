"""The year of an event that a sentence names, and the year that belongs to what it tells beside it.

The year of a clause that tells more about somebody is that clause's: "arrested Jan Orsk, who has run it since 2012".
"""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.compare.developments.words.days import Days, days_of
from onrecord.records import Claim
from onrecord.spans import Span

_YEAR = re.compile(r"(?<![\d,.$£€-])\b(?:1[89]|20)\d\d\b(?!\d|[.,]\d|%)")
_ASIDE = re.compile(r",?\s(?:who|whose|which|whom)\s[^,.;]*")


def year_told(text: str, sentence: Span, claim: Claim, day: int | None) -> Days | None:
    """Return the earlier year that a sentence without another date names: "since 1959, when two passengers died"."""
    if day is None or claim.phase == "planned":
        return None
    years = [int(text[slice(*span)]) for span, is_own in _years(text, sentence, claim) if is_own]
    if not years or max(years) >= date.fromordinal(day).year - 1:
        return None
    return days_of(str(max(years)))


def is_of_an_aside(text: str, sentence: Span, claim: Claim) -> bool:
    """Tell whether the year that a claim is dated to stands only in a clause that tells more about somebody."""
    found = [is_own for span, is_own in _years(text, sentence, claim) if text[slice(*span)] == claim.when]
    return bool(found) and not any(found)


# ----------------------------------------------------------------------------------------------------------------------


def _years(text: str, sentence: Span, claim: Claim) -> Iterator[tuple[Span, bool]]:
    """Yield the years of a sentence, and whether they may be the event's."""
    asides = [found.span() for found in _ASIDE.finditer(text, sentence.start, sentence.end)]
    others = [span for span in asides if not span[0] <= claim.trigger.start < span[1]]
    for found in _YEAR.finditer(text, sentence.start, sentence.end):
        yield Span(*found.span()), not any(start <= found.start() < end for start, end in others)

"""How an article and its speakers are named at the head of a page, a table or a list."""

import re
from datetime import date
from types import MappingProxyType

from onrecord.records import Article, Reading, Statement
from onrecord.spans import words_of

UNKNOWN = "unknown"
AUTHOR = "author"  # holds what a paper says itself
_VALUE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?|T(?P<part>MO|MI|AF|EV|NI|DT))?")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<weekend>-WE)?")
_PARTS = MappingProxyType(
    {"MO": " morning", "MI": " midday", "AF": " afternoon", "EV": " evening", "NI": " night", "DT": " in the day"}
)
_QUOTATION_MARKS = '"“”„«»‘’ '
_TIME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<offset>Z|[+-]\d\d:\d\d)?")


def title_of(article: Article) -> str:
    """Return the title, or the first words of the text where there is none."""
    if article.title:
        return " ".join(article.title.split())
    words = article.text.split()
    return " ".join(words[:10]) + (" …" if len(words) > 10 else "")


def imprint_of(article: Article) -> tuple[str, ...]:
    """Return what is known of publisher, agencies, authors, time of publication and revision, in this order."""
    agencies = ", ".join(agency for agency in article.agencies if agency != article.publisher)
    known = (article.publisher, agencies, ", ".join(article.authors), shown_time(article.published), article.revision)
    return tuple(" ".join(piece.split()) for piece in known if piece)


def count_of(number: int, one: str) -> str:
    """Return "1 statement", "2 statements"."""
    return f"{number:,} {one}" + ("" if number == 1 else "s")


def source_of(reading: Reading, statement: Statement) -> str:
    """Return the source in the article's words, with the speaker's full name where the words do not hold it."""
    words = words_of(reading.article.text, statement.source) or UNKNOWN
    name = next((entity.name for entity in reading.entities if entity.id == statement.speaker), None)
    return words if name is None or name in words else f"{words} ({name})"


def percent(share: float) -> str:
    """Return a share as "98%"."""
    return f"{share:.0%}"


def shown_value(value: str | None) -> str | None:
    """Return a TIMEX3 value as an editor says it: "Sunday night 12 Oct 2025"; one that is no day or week as it stands."""
    found = _VALUE.fullmatch(value) if value else None
    week = _WEEK.fullmatch(value) if value else None
    try:
        if found is not None:
            day = date.fromisoformat(found["day"])
            clock = f" {found['clock']}" if found["clock"] else ""
            return f"{day:%A}{_PARTS.get(found['part'] or '', '')} {day.day} {day:%b %Y}{clock}"
        if week is not None:
            first = date.fromisocalendar(int(week["year"]), int(week["week"]), 6 if week["weekend"] else 1)
            return f"{'weekend' if week['weekend'] else 'week'} of {first.day} {first:%b %Y}"
    except ValueError:  # a day that no calendar has
        return value
    return value


def holder_name(holder: str) -> str:
    """Return who holds a claim, in words: what a paper says itself has no name of its own."""
    return "the article itself" if holder == AUTHOR else holder


def bare_words(words: str) -> str:
    """Return words without the quotation marks at their ends, for a place that sets its own."""
    inner = words.strip(_QUOTATION_MARKS)
    is_plural = words.rstrip().endswith(("s’", "s'")) and not words.startswith(("‘", "'"))
    return words if is_plural or not inner else inner


def shown_time(published: str | None) -> str | None:
    """Return an ISO 8601 time as "2031-02-04 09:30 +01:00", without seconds; what is none is returned as it stands."""
    found = _TIME.fullmatch(published) if published else None
    if found is None:
        return published
    offset = "UTC" if found["offset"] in ("Z", "+00:00") else found["offset"]
    return " ".join(piece for piece in (found["day"], found["clock"], offset) if piece)

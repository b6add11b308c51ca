"""How an article and its speakers are named at the head of a page, a table or a list."""

import re

from onrecord.records import Article, Reading, Statement
from onrecord.spans import words_of

UNKNOWN = "unknown"
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


def shown_time(published: str | None) -> str | None:
    """Return an ISO 8601 time as "2031-02-04 09:30 +01:00", without seconds; what is none is returned as it stands."""
    found = _TIME.fullmatch(published) if published else None
    if found is None:
        return published
    offset = "UTC" if found["offset"] in ("Z", "+00:00") else found["offset"]
    return " ".join(piece for piece in (found["day"], found["clock"], offset) if piece)

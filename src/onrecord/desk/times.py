"""Moments as an editor reads them: in UTC throughout, a day alone where no hour is known, the year where there is room.

What an article printed, with its own offset, stands in the title of the same place on the page.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby

from onrecord.ledger.moments import latest_moment
from onrecord.records import KeptArticle

UNDATED = "undated"
_LAST = datetime(1, 1, 1, 23, 59, 59, 999999).time()  # a day whose hour nobody printed is kept as its last moment


@lru_cache(maxsize=4096)  # a page says the same moment again and again
def short(published: datetime | str | None) -> str:
    """Return "Thu 9 Oct 14:12", or "Thu 9 Oct" where no hour is known."""
    moment = _utc(published)
    return UNDATED if moment is None else f"{moment:%a} {moment.day} {moment:%b}" + _clock(moment)


def full(published: datetime | str | None) -> str:
    """Return "Thu 9 Oct 2025, 14:12 UTC"; of a day without an hour, its end is meant: "end of Thu 9 Oct 2025"."""
    moment = _utc(published)
    if moment is None:
        return UNDATED
    clock = _clock(moment)
    day = f"{moment:%a} {moment.day} {moment:%b %Y}"
    return f"{day},{clock} UTC" if clock else f"end of {day}"


def stretch(first: datetime | str | None, last: datetime | str | None) -> str:
    """Return "Thu 9 Oct 14:12 to Sun 12 Oct 2025, 16:20 UTC"; one moment alone stands once."""
    begun, ended = _utc(first), _utc(last)
    if begun is None or ended is None or begun == ended:
        return full(begun or ended)
    year = f" {begun:%Y}" if begun.year != ended.year else ""
    return f"{short(begun)}{year} to {full(ended)}"


def clock(published: str | None) -> str:
    """Return "14:12"; "" where no hour is known."""
    moment = _utc(published)
    return "" if moment is None else _clock(moment).strip()


def by_day(articles: Iterable[KeptArticle]) -> list[tuple[str, list[KeptArticle]]]:
    """Return articles under the day, in UTC, of their publication, in the order given."""
    return [(day, list(group)) for day, group in groupby(articles, lambda kept: _day(kept.published))]


# ----------------------------------------------------------------------------------------------------------------------


def _utc(published: datetime | str | None) -> datetime | None:
    moment = published if isinstance(published, datetime) else latest_moment(published)
    return None if moment is None else moment.astimezone(UTC)


def _clock(moment: datetime) -> str:
    return "" if moment.time() == _LAST else f" {moment:%H:%M}"


def _day(published: str | None) -> str:
    moment = _utc(published)
    return "Undated" if moment is None else f"{moment:%A} {moment.day} {moment:%B %Y}"

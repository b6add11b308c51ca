"""When each version of a page was published: its outlet leaves the first time on it and changes the text below.

The version that stood there first keeps the time of publication; a later one counts from when it was changed, or where
nobody says when, from when it was fetched. So what a page says today is not answered for the day on which it appeared.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, and_, select, update

from onrecord.ledger.moments import latest_moment
from onrecord.ledger.schema import articles, descriptions

# A page that says so of itself did not stand like this from the beginning, even where no other version is here.
_NEVER_FIRST = frozenset({"correction", "withdrawal"})


class Imprint(NamedTuple):
    """What the versions of one page have in common: the address, or where there is none the id that it came with."""

    given_id: str
    url: str | None
    publisher: str | None
    published: str | None


class _Version(NamedTuple):
    """One text of a page, by the earliest that its descriptions say."""

    key: str
    number: int
    counted: datetime | None  # what stands in its row
    published: datetime
    changed: datetime | None
    fetched: datetime | None
    is_never_first: bool


def date_versions(connection: Connection, page: Imprint) -> None:
    """Date the versions of a page; in whichever order they arrive, the dates are the same."""
    published = latest_moment(page.published)
    if published is None:
        return
    versions = _versions(connection, page, published)
    for place, version in enumerate(sorted(versions, key=_in_order)):
        moment = _moment(version, is_first=place == 0)
        if moment != version.counted:
            connection.execute(update(articles).where(articles.c.id == version.number).values(published_utc=moment))


# ----------------------------------------------------------------------------------------------------------------------


def _versions(connection: Connection, page: Imprint, published: datetime) -> list[_Version]:
    has_no_address = and_(articles.c.url.is_(None), articles.c.given_id == page.given_id)
    query = (
        select(articles.c.id, articles.c.key, articles.c.published_utc)
        .add_columns(descriptions.c.modified, descriptions.c.captured_utc, descriptions.c.revision)
        .join(descriptions, descriptions.c.article_id == articles.c.id)
        .where(has_no_address if page.url is None else articles.c.url == page.url)
        .where(articles.c.publisher.is_not_distinct_from(page.publisher), articles.c.published == page.published)
    )
    found: dict[int, _Version] = {}
    for row in connection.execute(query):
        changed = latest_moment(row.modified)
        version = found.setdefault(
            row.id, _Version(row.key, row.id, row.published_utc, published, changed, row.captured_utc, False)
        )
        found[row.id] = version._replace(
            changed=_earliest((version.changed, changed)),
            fetched=_earliest((version.fetched, row.captured_utc)),
            is_never_first=version.is_never_first or row.revision in _NEVER_FIRST,
        )
    return list(found.values())


def _in_order(version: _Version) -> tuple[datetime, bool, datetime, str]:
    """Return the key by which the text that stood there first comes first."""
    return (
        version.changed or version.published,
        version.is_never_first,
        version.fetched or version.published,
        version.key,
    )


def _moment(version: _Version, *, is_first: bool) -> datetime:
    if is_first and not version.is_never_first:
        return version.published
    later = version.changed if is_first else version.changed or version.fetched
    return max(version.published, later or version.published)


def _earliest(moments: Iterable[datetime | None]) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)

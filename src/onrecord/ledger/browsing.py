"""A page at a time: some of the rows, and how many there are, of one state of the ledger."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, Select, func, select

from onrecord.ledger import queries
from onrecord.ledger.database import named
from onrecord.ledger.queries import Asked
from onrecord.ledger.schema import articles
from onrecord.ledger.voices import speaker_called
from onrecord.records import KeptArticle, KeptSpeaker, KeptStatement, Page

_Item = TypeVar("_Item")
_PAGE = 50  # items, where the asker sets no limit


def statement_page(connection: Connection, asked: Asked) -> Page[KeptStatement]:
    """Return statements by time of publication."""
    total = _count(connection, queries.statement_query(connection.dialect.name, asked))
    return _page(connection, queries.statements_asked, asked, total)


def found_page(connection: Connection, asked: Asked) -> Page[KeptStatement]:
    """Return the statements with the words of `about` anywhere, the closest first."""
    total = _count(connection, queries.found_query(connection.dialect.name, asked))
    return _page(connection, queries.statements_found, asked, total)


def article_page(connection: Connection, asked: Asked) -> Page[KeptArticle]:
    """Return articles by time of publication."""
    return _page(connection, queries.articles_asked, asked, _count(connection, queries.article_query(asked)))


def speaker_page(connection: Connection, asked: Asked) -> Page[KeptSpeaker]:
    """Return speakers, who said most first."""
    speakers = _speakers(queries.statement_query(connection.dialect.name, asked))
    total = int(connection.execute(select(func.count()).select_from(speakers.subquery())).scalar_one())
    return _page(connection, lambda connection, asked: _kept_speakers(connection, speakers, asked), asked, total)


def moments(connection: Connection) -> tuple[datetime, ...]:
    """Return the different moments of publication, in order."""
    published = articles.c.published_utc
    return tuple(connection.scalars(select(published).where(published.is_not(None)).distinct().order_by(published)))


# ----------------------------------------------------------------------------------------------------------------------


def _page(
    connection: Connection, ask: Callable[[Connection, Asked], Iterator[_Item]], asked: Asked, total: int
) -> Page[_Item]:
    limit = _PAGE if asked.limit is None else asked.limit
    items = tuple(ask(connection, replace(asked, limit=limit)))
    return Page(items=items, offset=asked.offset, limit=limit, total=total)


def _count(connection: Connection, query: Select[Any]) -> int:
    counting = query.with_only_columns(func.count()).order_by(None)
    return int(connection.execute(counting).scalar_one())


def _speakers(query: Select[Any]) -> Select[Any]:
    name = speaker_called()
    columns: tuple[ColumnElement[Any], ...] = (
        func.min(name).label("name"),
        func.count().label("statements"),
        func.count(articles.c.id.distinct()).label("articles"),
        func.count(articles.c.publisher.distinct()).label("publishers"),
        func.min(articles.c.published_utc).label("first_published"),
        func.max(articles.c.published_utc).label("last_published"),
    )
    return query.with_only_columns(*columns).where(name.is_not(None)).group_by(func.lower(name))


def _kept_speakers(connection: Connection, speakers: Select[Any], asked: Asked) -> Iterator[KeptSpeaker]:
    ordered = speakers.order_by(func.count().desc(), func.min(articles.c.published_utc).asc().nulls_last(), "name")
    rows = named(connection.execute(ordered.offset(asked.offset or None).limit(asked.limit)))
    return (KeptSpeaker(**row) for row in rows)

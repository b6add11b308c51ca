"""Asking: which articles and statements the ledger holds, as it stands or as it stood.

`as_of` is about what was **published** by a moment: an article counts from the last moment that its printed date can
mean; one without a date from when it was captured, or, if nobody knows, from when it was recorded. Undated articles
come last. `recorded_as_of` is about what this ledger held by a moment.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from onrecord.ledger.database import named
from onrecord.ledger.full_text import CONTENT, best_first, occurring, phrase_of, runs_of, terms_of, with_any
from onrecord.ledger.newest import current_description, newest
from onrecord.ledger.rebuilding import Spans, spans_by, statement_of
from onrecord.ledger.schema import articles, descriptions, readings, spans, statements
from onrecord.ledger.voices import has_voice
from onrecord.records import ArticleFacts, Distance, KeptArticle, KeptStatement, Record, StatementKind

_BATCH = 200  # rows that are in memory at a time


class Asked(Record, frozen=True, kw_only=True):
    """What statements or articles are asked for; None: any."""

    speaker: str | None = None
    about: str | None = None
    kind: StatementKind | None = None
    distance: Distance | None = None
    publisher: str | None = None
    since: datetime | None = None  # published then or later; undated ones are left out
    as_of: datetime | None = None
    recorded_as_of: datetime | None = None
    only: tuple[str, ...] | None = None  # keys of articles
    newest_first: bool = False
    offset: int = 0
    limit: int | None = None


def articles_asked(connection: Connection, asked: Asked) -> Iterator[KeptArticle]:
    """Give articles by time of publication; what is asked of statements does not count here."""
    query = cut(article_query(asked), asked, articles.c.key)
    for row in named(connection.execute(query, execution_options={"yield_per": _BATCH})):
        yield KeptArticle(**row)


def statements_asked(connection: Connection, asked: Asked) -> Iterator[KeptStatement]:
    """Give statements by time of publication and place in the article."""
    query = statement_query(connection.dialect.name, asked)
    return _kept_statements(connection, cut(query, asked, articles.c.key, statements.c.position))


def statements_found(connection: Connection, asked: Asked) -> Iterator[KeptStatement]:
    """Give the statements in whose content, source or speaker the words of `about` occur, the closest first."""
    query = found_query(connection.dialect.name, asked)
    return _kept_statements(connection, cut(query, asked, articles.c.key, statements.c.position))


def article_query(asked: Asked) -> Select[Any]:
    """Return the query for articles, without order and limit."""
    reading = newest(readings, asked.recorded_as_of)
    count = select(func.count()).where(statements.c.reading_id == reading).scalar_subquery()
    query = (
        select(*_ARTICLE_COLUMNS, descriptions.c.language, descriptions.c.revision, articles.c.recorded)
        .add_columns(reading.is_not(None).label("is_read"), count.label("statements"))
        .select_from(articles)
        .join(descriptions, descriptions.c.id == current_description(asked.recorded_as_of))
    )
    return known(query, asked)


def statement_query(dialect: str, asked: Asked) -> Select[Any]:
    """Return the query for statements by speaker and content, without order and limit."""
    query = known(_current_statements(asked), asked)
    if asked.speaker is not None:
        query = query.where(_FROM_WORDS, has_voice(dialect, phrase_of(asked.speaker)))
    if asked.about is not None:
        query = query.where(_FROM_WORDS, occurring(dialect, terms_of(asked.about), CONTENT))
    return query


def found_query(dialect: str, asked: Asked) -> Select[Any]:
    """Return the query for statements with the words of `about` anywhere, the closest first, without limit."""
    query = known(_current_statements(asked), asked).where(_FROM_WORDS)
    if asked.speaker is not None:
        query = query.where(has_voice(dialect, phrase_of(asked.speaker)))
    return best_first(dialect, query, terms_of(asked.about or ""))


def statements_worded_like(connection: Connection, asked: Asked) -> Iterator[KeptStatement]:
    """Give the statements in whose content one of the runs of three words of `about` stands, the closest first."""
    query = known(_current_statements(asked), asked).where(_FROM_WORDS)
    query = with_any(connection.dialect.name, query, runs_of(asked.about or ""))
    return _kept_statements(connection, cut(query, asked, articles.c.key, statements.c.position))


def statements_sharing_words(connection: Connection, asked: Asked) -> Iterator[KeptStatement]:
    """Give the statements in whose content one of the words of `about` stands, the closest first."""
    query = known(_current_statements(asked), asked).where(_FROM_WORDS)
    query = with_any(connection.dialect.name, query, runs_of(asked.about or "", length=1))
    return _kept_statements(connection, cut(query, asked, articles.c.key, statements.c.position))


def facts_asked(connection: Connection, asked: Asked) -> Iterator[ArticleFacts]:
    """Give articles with what decides who copied whom, by time of publication."""
    query = (
        select(articles.c.key.label("article"), articles.c.publisher, articles.c.published_utc.label("published"))
        .add_columns(descriptions.c.agencies, descriptions.c.title)
        .select_from(articles)
        .join(descriptions, descriptions.c.id == current_description(asked.recorded_as_of))
    )
    query = cut(known(query, asked), asked, articles.c.key)
    for row in named(connection.execute(query, execution_options={"yield_per": _BATCH})):
        yield ArticleFacts(**(row | {"agencies": tuple(row["agencies"])}))


def readings_asked(connection: Connection, asked: Asked) -> Iterator[tuple[str, str, datetime | None, int]]:
    """Give the articles that were read, as (key, its reading's key, published, the reading's number), in order."""
    query = (
        select(articles.c.key, readings.c.key, articles.c.published_utc, readings.c.id)
        .select_from(articles)
        .join(readings, readings.c.id == newest(readings, asked.recorded_as_of))
        .join(descriptions, descriptions.c.id == readings.c.description_id)
    )
    query = cut(known(query, asked), asked, articles.c.key)
    for row in connection.execute(query):
        yield row[0], row[1], row[2], row[3]


def cut(query: Select[Any], asked: Asked, *within: ColumnElement[Any]) -> Select[Any]:
    """Put a query into the order of publication, undated last, and `within` one moment; keep what is asked for of it."""
    published = articles.c.published_utc.desc() if asked.newest_first else articles.c.published_utc.asc()
    return query.order_by(published.nulls_last(), *within).offset(asked.offset or None).limit(asked.limit)


def known(query: Select[Any], asked: Asked) -> Select[Any]:
    """Keep what had been published, and what had been recorded, by the moments asked for, and by whom."""
    if asked.as_of is not None:
        moment = func.coalesce(articles.c.published_utc, descriptions.c.captured_utc, articles.c.recorded)
        query = query.where(moment <= asked.as_of)
    if asked.since is not None:
        query = query.where(articles.c.published_utc >= asked.since)
    if asked.recorded_as_of is not None:
        query = query.where(articles.c.recorded <= asked.recorded_as_of)
    if asked.publisher is not None:
        query = query.where(articles.c.publisher == asked.publisher)
    if asked.only is not None:
        query = query.where(articles.c.key.in_(asked.only))
    return query


# ----------------------------------------------------------------------------------------------------------------------

_ARTICLE_COLUMNS = (
    articles.c.key.label("article"),
    articles.c.given_id.label("article_id"),
    articles.c.publisher,
    descriptions.c.title,
    articles.c.url,
    articles.c.published,
)

# True of every row already. With it SQLite goes from the words that were found to their articles; without it, through
# the articles in their order, which is what a question without words wants: its first rows come at once.
_FROM_WORDS = readings.c.article_id == articles.c.id


def _current_statements(asked: Asked) -> Select[Any]:
    query = (
        select(*_ARTICLE_COLUMNS, readings.c.recorded, statements)
        .select_from(articles)
        .join(readings, readings.c.id == newest(readings, asked.recorded_as_of))
        .join(descriptions, descriptions.c.id == readings.c.description_id)
        .join(statements, statements.c.reading_id == readings.c.id)
    )
    if asked.kind is not None:
        query = query.where(statements.c.kind == asked.kind)
    if asked.distance is not None:
        query = query.where(statements.c.distance == asked.distance)
    return query


def _kept_statements(connection: Connection, query: Select[Any]) -> Iterator[KeptStatement]:
    found = named(connection.execute(query, execution_options={"yield_per": _BATCH}))
    while rows := list(islice(found, _BATCH)):
        spans_of = _spans_of(connection, [row["id"] for row in rows])
        for row in rows:
            kept = {name: row[name] for name in KeptStatement.__struct_fields__ if name != "statement"}
            yield KeptStatement(statement=statement_of(row, row["id"], spans_of), **kept)


def _spans_of(connection: Connection, numbers: Sequence[int]) -> Spans:
    """Return the spans of some statements under (number of the statement, role)."""
    query = (
        select(statements.c.id, spans.c.role, spans.c.start, spans.c.end)
        .join(
            spans,
            and_(spans.c.reading_id == statements.c.reading_id, spans.c.statement_position == statements.c.position),
        )
        .where(statements.c.id.in_(numbers))
        .order_by(spans.c.position)
    )
    return spans_by(named(connection.execute(query)), "id", "role")

"""Counting: what a ledger holds, in one record."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from onrecord.ledger.newest import current_description, newest
from onrecord.ledger.schema import articles, descriptions, readings, runs, statements
from onrecord.ledger.voices import speaker_called
from onrecord.records import KeptRun, LedgerStats, Run, Tally


def counted(connection: Connection) -> LedgerStats:
    """Count everything, as it stands now."""
    current = newest(readings, None)
    said = select().select_from(articles).join(statements, statements.c.reading_id == current)
    speaker = func.lower(speaker_called())
    unread = (
        select()
        .select_from(articles)
        .join(descriptions, descriptions.c.id == current_description(None))
        .where(current.is_(None))
    )
    return LedgerStats(
        articles=_number(connection, select(func.count()).select_from(articles)),
        read=_number(connection, select(func.count()).select_from(articles).where(current.is_not(None))),
        not_read=_tallies(connection, unread, descriptions.c.language),
        publishers=publishers(connection),
        statements=_tallies(connection, said, statements.c.kind),
        speakers=_number(connection, said.add_columns(func.count(speaker.distinct()))),
        first_published=connection.scalar(_published(articles.c.published_utc.asc())),
        last_published=connection.scalar(_published(articles.c.published_utc.desc())),
        undated=_number(connection, select(func.count()).select_from(articles).where(articles.c.published_utc.is_(None))),
        runs=_runs(connection),
    )


def publishers(connection: Connection) -> tuple[Tally, ...]:
    """Count articles by publisher."""
    return _tallies(connection, select().select_from(articles), articles.c.publisher)


# ----------------------------------------------------------------------------------------------------------------------


def _number(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(query).scalar_one())


def _tallies(connection: Connection, query: Select[Any], name: ColumnElement[Any]) -> tuple[Tally, ...]:
    """Count rows by name, the most frequent first."""
    rows = connection.execute(query.add_columns(name, func.count()).group_by(name))
    tallies = (Tally(name=name, count=count) for name, count in rows)
    return tuple(sorted(tallies, key=lambda tally: (-tally.count, tally.name or "")))


def _published(order: ColumnElement[Any]) -> Select[Any]:
    dated = select(articles.c.published).where(articles.c.published_utc.is_not(None))
    return dated.order_by(order, articles.c.key).limit(1)


def _runs(connection: Connection) -> tuple[KeptRun, ...]:
    first, last = func.min(readings.c.recorded).label("first"), func.max(readings.c.recorded).label("last")
    rows = connection.execute(
        select(runs.c.package_version, runs.c.model_sha256, func.count().label("readings"), first, last)
        .join(readings, readings.c.run_id == runs.c.id)
        .group_by(runs.c.id)
        .order_by(first, runs.c.package_version, runs.c.model_sha256)
    )
    return tuple(
        KeptRun(
            run=Run(package_version=row.package_version, model_sha256=row.model_sha256),
            readings=row.readings,
            first_recorded=row.first,
            last_recorded=row.last,
        )
        for row in rows
    )

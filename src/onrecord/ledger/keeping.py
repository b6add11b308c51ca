"""Writing: records in, rows out, nothing twice.

What is in the ledger is a set of things said, each under its key, with the clocks of its earliest arrival. So the
order in which articles arrive, or shards are merged, makes no difference at the end.
"""

from datetime import datetime

from sqlalchemy import Connection, Table, insert, select, update

from onrecord.ledger import schema
from onrecord.ledger.identity import article_key, description_key, reading_key, whole_characters
from onrecord.ledger.rows import Row, article_row, captured_row, description_row, part_rows, reading_rows
from onrecord.ledger.versions import Imprint, date_versions
from onrecord.records import Article, Reading, Run


def write_article(connection: Connection, article: Article, recorded: datetime) -> bool:
    """Write an article that is not read; tell whether anything about it was new."""
    with whole_characters(article):
        return _written_article(connection, article, recorded)[2]


def write_reading(connection: Connection, reading: Reading, run: Run, recorded: datetime) -> bool:
    """Write a reading with its article; tell whether the reading was new."""
    rows = reading_rows(reading)
    clocks = {"captured": reading.article.captured, "recorded": recorded}
    with whole_characters(reading.article):
        key = reading_key(reading.article, run, rows)
        article_id, description_id, _ = _written_article(connection, reading.article, recorded)
        if _found(connection, schema.readings, key, clocks) is not None:
            return False
    run_id = _written_run(connection, run)
    owners = {"article_id": article_id, "description_id": description_id, "run_id": run_id}
    reading_id = _new(connection, schema.readings, {"key": key} | clocks | owners)
    for name, below in rows.items():
        _write_below(connection, schema.metadata.tables[name], below, reading_id=reading_id)
    return True


def has_reading(connection: Connection, article: Article, run: Run) -> bool:
    """Tell whether this run has read this article, whatever it found."""
    readings, runs, articles = schema.readings, schema.runs, schema.articles
    found = (
        select(readings.c.id)
        .join(articles, articles.c.id == readings.c.article_id)
        .join(runs, runs.c.id == readings.c.run_id)
        .where(runs.c.package_version == run.package_version, runs.c.model_sha256 == run.model_sha256)
    )
    with whole_characters(article):
        return connection.scalar(found.where(articles.c.key == article_key(article)).limit(1)) is not None


# ----------------------------------------------------------------------------------------------------------------------


def _written_article(connection: Connection, article: Article, recorded: datetime) -> tuple[int, int, bool]:
    """Write an article and its description; return the rows' numbers and whether the description was new."""
    key, clocks = article_key(article), {"recorded": recorded}
    article_id = _found(connection, schema.articles, key, clocks)
    if article_id is None:
        article_id = _new(connection, schema.articles, {"key": key} | clocks | article_row(article))
    key, clocks = description_key(article), clocks | captured_row(article)
    description_id = _found(connection, schema.descriptions, key, clocks)
    if description_id is not None:
        return article_id, description_id, False
    row = {"key": key, "article_id": article_id} | clocks | description_row(article)
    description_id = _new(connection, schema.descriptions, row)
    _write_below(connection, schema.parts, part_rows(article), description_id=description_id)
    date_versions(connection, Imprint(article.id, article.url, article.publisher, article.published))
    return article_id, description_id, True


def _found(connection: Connection, table: Table, key: str, clocks: Row) -> int | None:
    """Return the number of the row with this key; None: there is none. The clocks of its earliest arrival stay."""
    row = connection.execute(select(table.c.id, table.c.recorded).where(table.c.key == key)).one_or_none()
    if row is None:
        return None
    if clocks["recorded"] < row.recorded:
        connection.execute(update(table).where(table.c.id == row.id).values(clocks))
    return int(row.id)


def _written_run(connection: Connection, run: Run) -> int:
    said = {"package_version": run.package_version, "model_sha256": run.model_sha256}
    found = connection.scalar(select(schema.runs.c.id).filter_by(**said))
    return _new(connection, schema.runs, said) if found is None else int(found)


def _new(connection: Connection, table: Table, row: Row) -> int:
    return int(connection.execute(insert(table).returning(table.c.id), row).scalar_one())


def _write_below(connection: Connection, table: Table, rows: list[Row], **owner: int) -> None:
    if rows:
        connection.execute(insert(table), [row | owner for row in rows])

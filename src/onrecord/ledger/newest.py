"""Which of several readings of an article counts: the newest; asked for the past, the newest recorded by then."""

from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, Table, func, select

from onrecord.ledger.schema import articles, descriptions, readings


def newest(table: Table, recorded_as_of: datetime | None) -> ScalarSelect[int]:
    """Return the number of an article's newest row in `readings` or `descriptions`; the key decides between equals."""
    row = table.alias("newest")
    query = select(row.c.id).where(row.c.article_id == articles.c.id)
    if recorded_as_of is not None:
        query = query.where(row.c.recorded <= recorded_as_of)
    return query.order_by(row.c.recorded.desc(), row.c.key.desc()).limit(1).correlate(articles).scalar_subquery()


def current_description(recorded_as_of: datetime | None) -> ColumnElement[int]:
    """Return the number of the description that goes with the newest reading; for an unread article the newest."""
    reading = newest(readings, recorded_as_of)
    of_reading = select(readings.c.description_id).where(readings.c.id == reading).correlate(articles).scalar_subquery()
    return func.coalesce(of_reading, newest(descriptions, recorded_as_of))

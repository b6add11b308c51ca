"""The beginnings of articles: what stories are made from, without reading whole texts and readings."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, func, select

from onrecord.ledger.database import named
from onrecord.ledger.newest import newest
from onrecord.ledger.queries import Asked, cut, known
from onrecord.ledger.schema import articles, descriptions, parts, readings
from onrecord.records import ArticleOpening, Part

_CHARACTERS = 3000  # enough for the first 130 words of the body behind a title, a by-line and some captions
_BATCH = 200


def openings_asked(connection: Connection, asked: Asked) -> Iterator[ArticleOpening]:
    """Give the beginnings of the articles that were read, by time of publication."""
    query = (
        select(articles.c.key.label("article"), articles.c.published_utc.label("published"), descriptions.c.title)
        .add_columns(func.coalesce(articles.c.url, articles.c.given_id).label("page"), articles.c.publisher)
        .add_columns(
            articles.c.published.label("printed"),
            func.substr(articles.c.text, 1, _CHARACTERS).label("text"),
            descriptions.c.id.label("number"),
        )
        .select_from(articles)
        .join(readings, readings.c.id == newest(readings, asked.recorded_as_of))
        .join(descriptions, descriptions.c.id == readings.c.description_id)
    )
    rows = named(
        connection.execute(cut(known(query, asked), asked, articles.c.key), execution_options={"yield_per": _BATCH})
    )
    while some := list(islice(rows, _BATCH)):
        parts_of = _parts_of(connection, [row["number"] for row in some])
        for row in some:
            page = "\n".join(str(row.pop(name)) for name in ("page", "publisher", "printed"))
            yield ArticleOpening(parts=tuple(parts_of[row.pop("number")]), page=page, **row)


# ----------------------------------------------------------------------------------------------------------------------


def _parts_of(connection: Connection, numbers: list[int]) -> dict[int, list[Part]]:
    """Return the parts that begin within the beginning of some descriptions' texts, by the descriptions' numbers."""
    query = select(parts).where(parts.c.description_id.in_(numbers), parts.c.start < _CHARACTERS)
    found = defaultdict(list)
    for row in named(connection.execute(query.order_by(parts.c.description_id, parts.c.position))):
        found[row["description_id"]].append(Part(start=row["start"], end=row["end"], kind=row["kind"]))
    return found

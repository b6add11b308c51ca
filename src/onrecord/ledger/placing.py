"""Where places are: the gazetteer's entry that most mentions of a name resolve to."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.ledger.database import named
from onrecord.ledger.newest import newest
from onrecord.ledger.schema import articles, descriptions, readings, toponyms
from onrecord.records import Toponym

_AT_ONCE = 500  # names in one question: SQLite takes no more than some thousand


def toponyms_named(connection: Connection, names: Collection[str]) -> dict[str, Toponym]:
    """Return under each name one mention of the entry that it is resolved to most often; upper and lower case count."""
    asked = sorted(set(names))
    found: dict[str, Toponym] = {}
    for start in range(0, len(asked), _AT_ONCE):
        for row in named(connection.execute(_query(asked[start : start + _AT_ONCE]))):
            known = {name: row[name] for name in ("name", "lat", "lon", "country", "feature", "geonameid")}
            found.setdefault(row["name"], Toponym(start=row["start"], end=row["end"], **known))
    return found


def state_of(connection: Connection) -> tuple[int, int, int]:
    """Return the last numbers of articles, descriptions and readings: equal as long as nothing was added."""
    query = select(*(select(func.max(table.c.id)).scalar_subquery() for table in (articles, descriptions, readings)))
    first, second, third = connection.execute(query).one()
    return first or 0, second or 0, third or 0


# ----------------------------------------------------------------------------------------------------------------------


def _query(names: Collection[str]) -> Select[Any]:
    mention = toponyms.c
    return (
        select(mention.name, mention.geonameid, mention.country, mention.feature)
        .add_columns(*(func.min(column).label(column.name) for column in (mention.lat, mention.lon, mention.start)))
        .add_columns((func.min(mention.start) + 1).label("end"))
        .select_from(articles)
        .join(toponyms, mention.reading_id == newest(readings, None))
        .where(mention.name.in_(names), mention.lat.is_not(None))
        .group_by(mention.name, mention.geonameid, mention.country, mention.feature)
        .order_by(mention.name, func.count().desc(), mention.geonameid)
    )

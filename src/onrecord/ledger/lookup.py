"""Finding one article: by its key, by how the key begins, by the id or the address that it came with."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from onrecord.ledger.newest import current_description, newest
from onrecord.ledger.schema import articles, readings

_SHORTEST = 6  # digits of a key that may stand for it


def keys_meant(connection: Connection, name: str) -> tuple[str, ...]:
    """Return the keys of all articles that a name can mean; whole names go before beginnings of keys."""
    whole = select(articles.c.key).where(or_(articles.c.key == name, articles.c.given_id == name, articles.c.url == name))
    keys = connection.scalars(whole.order_by(articles.c.key)).all()
    if not keys and len(name) >= _SHORTEST:
        beginning = articles.c.key.startswith(name, autoescape=True)
        keys = connection.scalars(select(articles.c.key).where(beginning).order_by(articles.c.key)).all()
    return tuple(keys)


def reading_number(connection: Connection, key: str | None, recorded_as_of: datetime | None) -> int | None:
    """Return the number of an article's newest reading."""
    return connection.scalar(select(newest(readings, recorded_as_of)).select_from(articles).where(articles.c.key == key))


def description_number(connection: Connection, key: str | None) -> int | None:
    """Return the number of an article's description that counts."""
    number: int | None = connection.scalar(_description_by_key(), {"wanted": key})
    return number


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _description_by_key() -> Select[Any]:
    """Return the query for one article's description: building it takes far longer than running it."""
    return select(current_description(None)).select_from(articles).where(articles.c.key == bindparam("wanted"))

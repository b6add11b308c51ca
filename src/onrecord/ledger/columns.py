"""The kinds of columns that the tables are made of: moments in UTC, JSON, keys and plain texts and numbers."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Column, Dialect, ForeignKey, Integer, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.types import TypeEngine

# SQLite numbers its rows by INTEGER PRIMARY KEY alone.
ID = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: timestamptz in PostgreSQL; in SQLite a text of fixed width, which sorts and reads well."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column's type."""
        return dialect.type_descriptor(TIMESTAMP(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware datetime into what is stored."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Turn what is stored into an aware datetime."""
        if value is None or dialect.name == "postgresql":
            return value  # type: ignore[no-any-return] # psycopg gives datetimes
        return datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """A list of strings or a small mapping as JSON text, which SQLite's and PostgreSQL's JSON functions read."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """Turn a tuple, mapping or record into text."""
        return None if value is None else msgspec.json.encode(value, order="deterministic").decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 -- as above
        """Turn text into lists and dictionaries; who reads them makes records of them."""
        return None if value is None else msgspec.json.decode(value)


def owner(name: str, table: str) -> Column[int]:
    """Return the column that holds the number of the row to which a row belongs."""
    return Column(name, ID, ForeignKey(f"{table}.id"), nullable=False)


def whole(name: str) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=False)


def text(name: str) -> Column[str]:
    """Return a column of texts."""
    return Column(name, Text, nullable=False)


def json(name: str) -> Column[Any]:
    """Return a column of JSON."""
    return Column(name, Json, nullable=False)


def moment(name: str) -> Column[datetime]:
    """Return a column of moments."""
    return Column(name, Moment, nullable=False)

"""The tables, all of them, in the order in which rows are written.

    articles      one published text                              identity: given id, url, publisher, published, text
    descriptions  what the file, page or feed said about it       several, when title, credits or bytes change
    runs          which program and which weights
    readings      what one run found in one article               the newest counts, the older ones stay
      sentences, entities, mentions, timexes, toponyms, statements, spans, claims, arguments, ...
    compared      which articles have been compared with the others, by which version of the comparison
    bands         sampled runs of words, by which candidates are found
    shared        what two articles share                         one row a pair, the smaller key first
      passages    the stretches, in the offsets of both

Everything below a reading is keyed by (reading_id, position), so that one reading lies together on the disk. Offsets
count code points of `articles.text`, end exclusive: in SQL `substr(text, start + 1, "end" - start)`. `local_id` is an
id inside one reading (s1, e1, c1); what refers to it holds the same string. Moments are UTC; the strings that articles
print stay as they came, beside them. `*_words`, `speaker_name` and `*_utc` are derived from the other columns.

`migrations/` makes these tables, the views for people and the full-text index; a test compares the two.
"""

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.types import TypeEngine

VERSION = "0003"  # the newest file in migrations/versions
VERSION_TABLE = "onrecord_schema"


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


metadata = MetaData(naming_convention={"ix": "%(table_name)s_by_%(column_0_N_name)s"})
_ID = BigInteger().with_variant(Integer(), "sqlite")  # SQLite numbers its rows by INTEGER PRIMARY KEY alone


def _table(name: str, *columns: Any) -> Table:
    """Make a table of rows that belong to one reading or description, stored in the order of its key."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _owner(name: str, table: str) -> Column[int]:
    return Column(name, _ID, ForeignKey(f"{table}.id"), nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _json(name: str) -> Column[Any]:
    return Column(name, Json, nullable=False)


articles = Table(
    "articles",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    _text("given_id"),
    Column("url", Text),
    Column("publisher", Text),
    Column("published", Text),  # as printed
    Column("published_utc", Moment),  # the last moment that it can mean; null: not known
    _text("text_sha256"),
    _text("text"),
    Column("recorded", Moment, nullable=False),  # when this ledger first had it
    Index(None, "published_utc", "key"),
    Index(None, "given_id"),
)

descriptions = Table(
    "descriptions",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    _owner("article_id", "articles"),
    Column("title", Text),
    _json("agencies"),
    _json("authors"),
    Column("dateline", Json),
    Column("modified", Text),
    Column("captured", Text),  # at its first arrival
    Column("captured_utc", Moment),
    Column("version", Text),
    Column("revision", Text),
    Column("language", Text),
    _text("bytes_sha256"),
    Column("extractor", Text),
    Column("recorded", Moment, nullable=False),
    Index(None, "article_id", "recorded", "key"),
)

parts = _table(
    "parts",
    _owner("description_id", "descriptions"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    _text("kind"),
    PrimaryKeyConstraint("description_id", "position"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", _ID, primary_key=True),
    _text("package_version"),
    _text("model_sha256"),
    UniqueConstraint("package_version", "model_sha256"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    _owner("article_id", "articles"),
    _owner("description_id", "descriptions"),
    _owner("run_id", "runs"),
    Column("captured", Text),  # of the article as it was given to this run
    Column("recorded", Moment, nullable=False),
    Index(None, "article_id", "recorded", "key"),
)

sentences = _table(
    "sentences",
    _owner("reading_id", "readings"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    PrimaryKeyConstraint("reading_id", "position"),
)

entities = _table(
    "entities",
    _owner("reading_id", "readings"),
    _whole("position"),
    _text("local_id"),
    _text("type"),
    _text("name"),
    _json("roles"),
    _json("affiliations"),
    _json("links"),
    PrimaryKeyConstraint("reading_id", "position"),
    Index(None, "name"),
)

mentions = _table(
    "mentions",
    _owner("reading_id", "readings"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    _text("kind"),
    Column("entity", Text),
    PrimaryKeyConstraint("reading_id", "position"),
)

timexes = _table(
    "timexes",
    _owner("reading_id", "readings"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    _text("type"),
    Column("value", Text),
    Column("mod", Text),
    PrimaryKeyConstraint("reading_id", "position"),
)

toponyms = _table(
    "toponyms",
    _owner("reading_id", "readings"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    _text("name"),
    Column("geonameid", BigInteger),
    Column("lat", Float),
    Column("lon", Float),
    Column("country", Text),
    Column("feature", Text),
    PrimaryKeyConstraint("reading_id", "position"),
    Index(None, "geonameid"),
)

statements = Table(
    "statements",
    metadata,
    Column("id", _ID, primary_key=True),  # the full-text index refers to it
    _owner("reading_id", "readings"),
    _whole("position"),
    _text("local_id"),
    _text("kind"),
    Column("speaker", Text),
    _json("chain"),
    _text("distance"),
    Column("speaker_kind", Text),
    Column("said_when", Text),
    Column("said_where", Text),
    Column("confidence", Float, nullable=False),
    Column("speaker_name", Text),
    Column("source_words", Text),
    Column("cue_words", Text),
    _text("content_words"),
    UniqueConstraint("reading_id", "position"),
)

spans = _table(
    "spans",
    Column("reading_id", _ID, nullable=False),
    _whole("statement_position"),
    _text("role"),  # source, cue or content
    _whole("position"),
    _whole("start"),
    _whole("end"),
    PrimaryKeyConstraint("reading_id", "statement_position", "role", "position"),
    ForeignKeyConstraint(["reading_id", "statement_position"], ["statements.reading_id", "statements.position"]),
)

claims = _table(
    "claims",
    _owner("reading_id", "readings"),
    _whole("position"),
    _text("local_id"),
    Column("statement", Text),  # null: the author's own words
    Column("holder", Text),  # null: somebody who is not resolved
    _json("chain"),
    _whole("trigger_start"),
    _whole("trigger_end"),
    _text("event"),
    _text("kind"),
    _text("factuality"),
    Column("conditional", Boolean, nullable=False),
    Column("phase", Text),
    Column("when_value", Text),  # `when` and `where` are words of SQL
    Column("where_entity", Text),
    Column("confidence", Float, nullable=False),
    PrimaryKeyConstraint("reading_id", "position"),
    Index(None, "event"),
)

conditions = _table(
    "conditions",
    Column("reading_id", _ID, nullable=False),
    _whole("claim_position"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    PrimaryKeyConstraint("reading_id", "claim_position", "position"),
    ForeignKeyConstraint(["reading_id", "claim_position"], ["claims.reading_id", "claims.position"]),
)

arguments = _table(
    "arguments",
    Column("reading_id", _ID, nullable=False),
    _whole("claim_position"),
    _whole("position"),
    _text("role"),
    Column("entity", Text),
    PrimaryKeyConstraint("reading_id", "claim_position", "position"),
    ForeignKeyConstraint(["reading_id", "claim_position"], ["claims.reading_id", "claims.position"]),
)

argument_spans = _table(
    "argument_spans",
    Column("reading_id", _ID, nullable=False),
    _whole("claim_position"),
    _whole("argument_position"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    PrimaryKeyConstraint("reading_id", "claim_position", "argument_position", "position"),
    ForeignKeyConstraint(
        ["reading_id", "claim_position", "argument_position"],
        ["arguments.reading_id", "arguments.claim_position", "arguments.position"],
    ),
)

quantities = _table(
    "quantities",
    Column("reading_id", _ID, nullable=False),
    _whole("claim_position"),
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    Column("bound", Text),
    Column("unit", Text),
    Column("of", Text),
    Column("scope", Text),
    PrimaryKeyConstraint("reading_id", "claim_position"),
    ForeignKeyConstraint(["reading_id", "claim_position"], ["claims.reading_id", "claims.position"]),
)

compared = _table(
    "compared",
    _owner("article_id", "articles"),
    _whole("version"),
    PrimaryKeyConstraint("article_id"),
)

bands = _table(
    "bands",
    Column("band", BigInteger, nullable=False),
    _owner("article_id", "articles"),
    PrimaryKeyConstraint("band", "article_id"),
)

shared = _table(
    "shared",
    Column("one", Text, ForeignKey("articles.key"), nullable=False),
    Column("other", Text, ForeignKey("articles.key"), nullable=False),
    _text("basis"),
    Column("share_one", Float, nullable=False),
    Column("share_other", Float, nullable=False),
    _json("own_one"),
    _json("own_other"),
    PrimaryKeyConstraint("one", "other"),
)

passages = _table(
    "passages",
    _text("one"),
    _text("other"),
    _whole("position"),
    _whole("start"),
    _whole("end"),
    _whole("of_start"),
    _whole("of_end"),
    PrimaryKeyConstraint("one", "other", "position"),
    ForeignKeyConstraint(["one", "other"], ["shared.one", "shared.other"]),
)

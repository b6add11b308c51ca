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
    judgements    what people ruled, with name, time and reason   identity: all that they say
      withdrawals who took one back, and when
    worked_out    answers by what they were made from             a store: every row may be deleted at any time

Everything below a reading is keyed by (reading_id, position), so that one reading lies together on the disk. Offsets
count code points of `articles.text`, end exclusive: in SQL `substr(text, start + 1, "end" - start)`. `local_id` is an
id inside one reading (s1, e1, c1); what refers to it holds the same string. Moments are UTC; the strings that articles
print stay as they came, beside them. `*_words`, `speaker_name` and `*_utc` are derived from the other columns.

`migrations/` makes these tables, the views for people and the full-text index; a test compares the two.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from onrecord.ledger.columns import ID, Json, Moment, json, moment, owner, text, whole

VERSION = "0005"  # the newest file in migrations/versions
VERSION_TABLE = "onrecord_schema"

metadata = MetaData(naming_convention={"ix": "%(table_name)s_by_%(column_0_N_name)s"})


def _table(name: str, *columns: Any) -> Table:
    """Make a table of rows that belong to one reading or description, stored in the order of its key."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


articles = Table(
    "articles",
    metadata,
    Column("id", ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    text("given_id"),
    Column("url", Text),
    Column("publisher", Text),
    Column("published", Text),  # as printed
    Column(
        "published_utc", Moment
    ),  # the last moment that it can mean, of a page's later versions their own; null: not known
    text("text_sha256"),
    text("text"),
    moment("recorded"),  # when this ledger first had it
    Index(None, "published_utc", "key"),
    Index(None, "given_id"),
    Index(None, "url"),
)

descriptions = Table(
    "descriptions",
    metadata,
    Column("id", ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    owner("article_id", "articles"),
    Column("title", Text),
    json("agencies"),
    json("authors"),
    Column("dateline", Json),
    Column("modified", Text),
    Column("captured", Text),  # at its first arrival
    Column("captured_utc", Moment),
    Column("version", Text),
    Column("revision", Text),
    Column("language", Text),
    text("bytes_sha256"),
    Column("extractor", Text),
    moment("recorded"),
    Index(None, "article_id", "recorded", "key"),
)

parts = _table(
    "parts",
    owner("description_id", "descriptions"),
    whole("position"),
    whole("start"),
    whole("end"),
    text("kind"),
    PrimaryKeyConstraint("description_id", "position"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", ID, primary_key=True),
    text("package_version"),
    text("model_sha256"),
    UniqueConstraint("package_version", "model_sha256"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    owner("article_id", "articles"),
    owner("description_id", "descriptions"),
    owner("run_id", "runs"),
    Column("captured", Text),  # of the article as it was given to this run
    moment("recorded"),
    Index(None, "article_id", "recorded", "key"),
)

sentences = _table(
    "sentences",
    owner("reading_id", "readings"),
    whole("position"),
    whole("start"),
    whole("end"),
    PrimaryKeyConstraint("reading_id", "position"),
)

entities = _table(
    "entities",
    owner("reading_id", "readings"),
    whole("position"),
    text("local_id"),
    text("type"),
    text("name"),
    json("roles"),
    json("affiliations"),
    json("links"),
    PrimaryKeyConstraint("reading_id", "position"),
    Index(None, "name"),
)

mentions = _table(
    "mentions",
    owner("reading_id", "readings"),
    whole("position"),
    whole("start"),
    whole("end"),
    text("kind"),
    Column("entity", Text),
    PrimaryKeyConstraint("reading_id", "position"),
)

timexes = _table(
    "timexes",
    owner("reading_id", "readings"),
    whole("position"),
    whole("start"),
    whole("end"),
    text("type"),
    Column("value", Text),
    Column("mod", Text),
    PrimaryKeyConstraint("reading_id", "position"),
)

toponyms = _table(
    "toponyms",
    owner("reading_id", "readings"),
    whole("position"),
    whole("start"),
    whole("end"),
    text("name"),
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
    Column("id", ID, primary_key=True),  # the full-text index refers to it
    owner("reading_id", "readings"),
    whole("position"),
    text("local_id"),
    text("kind"),
    Column("speaker", Text),
    json("chain"),
    text("distance"),
    Column("speaker_kind", Text),
    Column("said_when", Text),
    Column("said_where", Text),
    Column("confidence", Float, nullable=False),
    Column("speaker_name", Text),
    Column("source_words", Text),
    Column("cue_words", Text),
    text("content_words"),
    UniqueConstraint("reading_id", "position"),
)

spans = _table(
    "spans",
    Column("reading_id", ID, nullable=False),
    whole("statement_position"),
    text("role"),  # source, cue or content
    whole("position"),
    whole("start"),
    whole("end"),
    PrimaryKeyConstraint("reading_id", "statement_position", "role", "position"),
    ForeignKeyConstraint(["reading_id", "statement_position"], ["statements.reading_id", "statements.position"]),
)

claims = _table(
    "claims",
    owner("reading_id", "readings"),
    whole("position"),
    text("local_id"),
    Column("statement", Text),  # null: the author's own words
    Column("holder", Text),  # null: somebody who is not resolved
    json("chain"),
    whole("trigger_start"),
    whole("trigger_end"),
    text("event"),
    text("kind"),
    text("factuality"),
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
    Column("reading_id", ID, nullable=False),
    whole("claim_position"),
    whole("position"),
    whole("start"),
    whole("end"),
    PrimaryKeyConstraint("reading_id", "claim_position", "position"),
    ForeignKeyConstraint(["reading_id", "claim_position"], ["claims.reading_id", "claims.position"]),
)

arguments = _table(
    "arguments",
    Column("reading_id", ID, nullable=False),
    whole("claim_position"),
    whole("position"),
    text("role"),
    Column("entity", Text),
    PrimaryKeyConstraint("reading_id", "claim_position", "position"),
    ForeignKeyConstraint(["reading_id", "claim_position"], ["claims.reading_id", "claims.position"]),
)

argument_spans = _table(
    "argument_spans",
    Column("reading_id", ID, nullable=False),
    whole("claim_position"),
    whole("argument_position"),
    whole("position"),
    whole("start"),
    whole("end"),
    PrimaryKeyConstraint("reading_id", "claim_position", "argument_position", "position"),
    ForeignKeyConstraint(
        ["reading_id", "claim_position", "argument_position"],
        ["arguments.reading_id", "arguments.claim_position", "arguments.position"],
    ),
)

quantities = _table(
    "quantities",
    Column("reading_id", ID, nullable=False),
    whole("claim_position"),
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
    owner("article_id", "articles"),
    whole("version"),
    PrimaryKeyConstraint("article_id"),
)

bands = _table(
    "bands",
    Column("band", BigInteger, nullable=False),
    owner("article_id", "articles"),
    PrimaryKeyConstraint("band", "article_id"),
)

shared = _table(
    "shared",
    Column("one", Text, ForeignKey("articles.key"), nullable=False),
    Column("other", Text, ForeignKey("articles.key"), nullable=False),
    text("basis"),
    Column("share_one", Float, nullable=False),
    Column("share_other", Float, nullable=False),
    json("own_one"),
    json("own_other"),
    PrimaryKeyConstraint("one", "other"),
)

passages = _table(
    "passages",
    text("one"),
    text("other"),
    whole("position"),
    whole("start"),
    whole("end"),
    whole("of_start"),
    whole("of_end"),
    PrimaryKeyConstraint("one", "other", "position"),
    ForeignKeyConstraint(["one", "other"], ["shared.one", "shared.other"]),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", ID, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    text("kind"),
    json("subjects"),
    json("anchors"),
    Column("value", Text),
    text("made_by"),  # `by` is a word of SQL
    Column("reason", Text),
    moment("made"),
)

withdrawals = _table(
    "withdrawals",
    Column("judgement", Text, ForeignKey("judgements.key"), nullable=False),
    text("made_by"),
    Column("reason", Text),
    moment("made"),
    PrimaryKeyConstraint("judgement", "made", "made_by"),
)

worked_out = _table(
    "worked_out",
    text("kind"),
    text("inputs"),
    text("answer"),
    moment("made"),
    PrimaryKeyConstraint("kind", "inputs"),
)

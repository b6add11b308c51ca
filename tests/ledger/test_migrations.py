"""The migrations make the tables of `schema.py`, and bring an older ledger up to them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from msgspec.structs import replace

from onrecord.ledger import Ledger, database, migrations
from onrecord.ledger.schema import VERSION, VERSION_TABLE, metadata
from onrecord.records import Argument, Claim, Quantity
from onrecord.spans import Span
from tests.ledger.wire import MONDAY, NEW, OLD, PULL_OUT, TUESDAY

OLDEST_CLAIMS = """
CREATE TABLE claims (
    reading_id INTEGER NOT NULL REFERENCES readings (id), position INTEGER NOT NULL,
    local_id TEXT NOT NULL, statement TEXT, holder TEXT NOT NULL, chain TEXT NOT NULL,
    trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, event TEXT NOT NULL,
    factuality TEXT NOT NULL, conditional BOOLEAN NOT NULL, phase TEXT,
    when_value TEXT, where_entity TEXT, confidence FLOAT NOT NULL,
    PRIMARY KEY (reading_id, position)
) WITHOUT ROWID
"""

WITH_A_CLAIM = replace(
    PULL_OUT,
    claims=(
        Claim(
            id="c1",
            statement="s2",
            holder="e1",
            chain=("author", "e1"),
            trigger=Span(87, 92),
            event="feint",
            arguments=(Argument(role="actor", spans=(Span(0, 3), Span(4, 6))),),
            factuality="PS+",
            condition=(Span(10, 12),),
            quantity=Quantity(value=3.0, bound="at least"),
        ),
    ),
)


def is_in_the_schema(name: str | None, *_: object) -> bool:
    """Tell the full-text index from the rest: in SQLite tables of its own, in PostgreSQL indexes on expressions."""
    return not (name or "").startswith(("statement_words", "statements_by_"))


def test_the_tables_are_those_of_the_schema(ledger: Ledger) -> None:
    with ledger._database.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": VERSION_TABLE,
                "compare_type": True,
                "include_name": is_in_the_schema,
            },
        )
        assert compare_metadata(context, metadata) == []


def test_the_newest_step_is_the_version() -> None:
    steps = sorted(path.name[1:5] for path in Path(str(migrations.__file__)).parent.glob("versions/v[0-9]*.py"))
    assert steps == [f"{number:04}" for number in range(1, len(steps) + 1)]
    assert steps[-1] == VERSION


def test_an_older_ledger_is_brought_up_to_date_with_all_that_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Ledger(path) as ledger:
        ledger.keep(WITH_A_CLAIM, OLD, MONDAY)
    with closing(sqlite3.connect(path)) as file, file:  # back to what version 0001 wrote
        file.execute("DROP TRIGGER statements_are_indexed")
        file.execute("DROP INDEX articles_by_url")
        for kind, names in (
            ("VIEW", ("claim_list", "statement_list", "article_list", "current_readings")),
            ("TABLE", ("statement_words", "passages", "shared", "bands", "compared")),
            ("TABLE", ("withdrawals", "judgements", "worked_out")),
        ):
            for name in names:
                file.execute(f"DROP {kind} {name}")
        file.execute("CREATE TEMPORARY TABLE kept_claims AS SELECT * FROM claims")
        file.execute("DROP TABLE claims")
        file.execute(OLDEST_CLAIMS)
        file.execute("ALTER TABLE kept_claims DROP COLUMN kind")
        file.execute("INSERT INTO claims SELECT * FROM kept_claims")
        file.execute("UPDATE onrecord_schema SET version_num = '0001'")
    with Ledger(path) as ledger:
        assert ledger.reading("pull-out") == WITH_A_CLAIM
        assert [kept.statement.id for kept in ledger.search("feint")] == ["s2"]
        unresolved = replace(PULL_OUT, claims=(replace(WITH_A_CLAIM.claims[0], holder=None, kind="act"),))
        ledger.keep(unresolved, NEW, TUESDAY)
        assert ledger.reading("pull-out") == unresolved
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_one_file_alone_knows_the_database_library_s_errors() -> None:
    room = Path(str(database.__file__)).parent
    knowing = [
        path.name for path in room.glob("*.py") if "exc." in path.read_text() or "import sqlite3" in path.read_text()
    ]
    assert knowing == ["database.py"]

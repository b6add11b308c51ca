"""Laws of the ledger.

What is kept comes back equal. Reading twice adds nothing. Every order of arrival gives the same ledger. Words and
index are what the rows below them give. Whatever a person types into the search box is answered.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger import Ledger
from onrecord.ledger.identity import article_key
from onrecord.ledger.moments import latest_moment
from onrecord.ledger.schema import metadata
from onrecord.records import Reading, Run
from onrecord.spans import words_of
from tests import strategies

NOON = datetime(2022, 11, 10, 12, tzinfo=UTC)
some = settings(max_examples=40, deadline=None)
later = st.integers(0, 3).map(lambda hours: NOON + timedelta(hours=hours))
arrivals = st.lists(st.tuples(strategies.readings, strategies.runs, later), max_size=4)


@some
@given(strategies.readings, strategies.runs)
def test_what_is_kept_comes_back_equal(reading: Reading, run: Run) -> None:
    with new_ledger() as (ledger, _):
        assert ledger.keep(reading, run, NOON)
        assert ledger.reading(article_key(reading.article)) == reading
        assert ledger.article(article_key(reading.article)) == reading.article
        assert [kept.statement for kept in ledger.statements()] == list(reading.statements)


@some
@given(strategies.readings, strategies.runs)
def test_reading_twice_adds_nothing(reading: Reading, run: Run) -> None:
    with new_ledger() as (ledger, path):
        ledger.keep(reading, run, NOON)
        once = content_of(path)
        assert ledger.holds(reading.article, run)
        assert not ledger.keep(reading, run, NOON + timedelta(days=1))
        assert not ledger.keep_article(reading.article, NOON + timedelta(days=1))
        assert content_of(path) == once


@some
@given(arrivals, st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_ledger(arrivals: list[Any], random: Any) -> None:
    shuffled = random.sample(arrivals * 2, len(arrivals) * 2)
    with new_ledger() as (ledger, path), new_ledger() as (other, other_path):
        for reading, run, recorded in arrivals:
            ledger.keep(reading, run, recorded)
        for reading, run, recorded in shuffled:
            other.keep(reading, run, recorded)
        assert content_of(path) == content_of(other_path)
        assert list(ledger.statements()) == list(other.statements())
        assert ledger.stats() == other.stats()


@some
@given(strategies.readings, strategies.runs)
def test_words_and_index_are_what_the_rows_give(reading: Reading, run: Run) -> None:
    with new_ledger() as (ledger, path):
        ledger.keep(reading, run, NOON)
        for kept in ledger.statements():
            assert kept.content_words == words_of(reading.article.text, kept.statement.content)
            assert kept.source_words == (words_of(reading.article.text, kept.statement.source) or None)
        with closing(sqlite3.connect(path)) as file:  # raises where the index and the statements differ
            file.execute("INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)")


@some
@given(strategies.readings, st.text() | st.text('ab"*“” \x00\ud800', max_size=8))
def test_whatever_is_typed_is_answered(reading: Reading, typed: str) -> None:
    with new_ledger() as (ledger, _):
        ledger.keep(reading, Run(package_version="1", model_sha256="00"), NOON)
        list(ledger.search(typed))
        list(ledger.statements(speaker=typed, about=typed))


@given(st.text() | st.from_regex(r"[0-9]{1,5}-?W?[0-9]{2}-?[0-9]{0,2}(T[0-9:]{0,8}(Z|[+-][0-9:]{0,6})?)?", fullmatch=True))
def test_any_printed_time_is_a_moment_in_utc_or_none(printed: str) -> None:
    moment = latest_moment(printed)
    assert moment is None or moment.tzinfo is UTC


@cache
def empty_ledger() -> bytes:
    """Give the file of an empty ledger; making its tables takes longer than any example."""
    with tempfile.TemporaryDirectory() as folder:
        Ledger(Path(folder) / "empty.db").close()
        return (Path(folder) / "empty.db").read_bytes()


@contextmanager
def new_ledger() -> Iterator[tuple[Ledger, Path]]:
    """Give an empty ledger and its file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        path.write_bytes(empty_ledger())
        with Ledger(path) as ledger:
            yield ledger, path


def content_of(path: Path) -> dict[str, list[str]]:
    """Give a ledger's rows, sorted; keys stand for the rows' numbers, which depend on the order of arrival."""
    with closing(sqlite3.connect(path)) as file:
        keys = {
            owner: dict(file.execute(query).fetchall())
            for owner, query in {
                "article_id": "SELECT id, key FROM articles",
                "description_id": "SELECT id, key FROM descriptions",
                "run_id": "SELECT id, package_version || model_sha256 FROM runs",
                "reading_id": "SELECT id, key FROM readings",
            }.items()
        }
        return {table: sorted(rows_of(file, table, keys)) for table in metadata.tables}


def rows_of(file: sqlite3.Connection, table: str, keys: dict[str, dict[int, str]]) -> Iterator[str]:
    """Give the rows of one table as strings."""
    cursor = file.execute(f"SELECT * FROM {table}")  # noqa: S608 -- the schema's own names
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = {name: keys.get(name, {}).get(value, value) for name, value in zip(names, values) if name != "id"}
        yield repr(row)

"""Laws of the ledger.

What is kept comes back equal. Reading twice adds nothing. Every order of arrival gives the same ledger. What is derived from
rows is what rebuilding it from them gives. Whatever a person types into the search box is an answer, never an error.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger import Ledger
from onrecord.ledger.identity import article_key
from onrecord.records import Reading, Run
from tests import strategies

NOON = datetime(2022, 11, 10, 12, tzinfo=UTC)
some = settings(max_examples=40, deadline=None)


@contextmanager
def new_ledger() -> Iterator[tuple[Ledger, Path]]:
    """Give an empty ledger and its file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        with Ledger(path) as ledger:
            yield ledger, path


@some
@given(strategies.readings(), strategies.runs)
def test_what_is_kept_comes_back_equal(reading: Reading, run: Run) -> None:
    with new_ledger() as (ledger, _):
        assert ledger.keep(reading, run, NOON)
        assert ledger.reading(article_key(reading.article)) == reading
        assert [kept.statement for kept in ledger.statements()] == list(reading.statements)

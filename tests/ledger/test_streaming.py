"""Answers are read as they are asked for: memory does not grow with the ledger."""

import tracemalloc
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.ledger import Ledger
from onrecord.records import Reading
from tests.ledger.wire import MONDAY, OLD, reading


def many(number: int) -> Reading:
    """Give a reading of a hundred statements of a kilobyte each."""
    said = reading(f"They said {'no ' * 300}.", ("They", "said", "no " * 300), id=str(number), published="2022-11-10")
    return replace(said, statements=tuple(replace(said.statements[0], id=f"s{place}") for place in range(100)))


@pytest.mark.slow
def test_reading_all_statements_takes_no_more_memory_than_reading_some(tmp_path: Path) -> None:
    with Ledger(tmp_path / "story.db") as ledger:
        for number in range(40):
            ledger.keep(many(number), OLD, MONDAY)
        tracemalloc.start()
        assert sum(len(kept.content_words) for kept in ledger.statements()) > 3_500_000
        assert sum(1 for kept in ledger.search("no")) == 4_000
        assert tracemalloc.get_traced_memory()[1] < 2_500_000
        tracemalloc.stop()

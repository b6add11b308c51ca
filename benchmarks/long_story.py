"""Ask for the developments of a growing ledger of real articles, and print what it costs.

    onrecord read --jsonl ARTICLES.jsonl --ledger story.db --quiet
    python -m benchmarks.long_story story.db [--articles 25 50 100 200]

A row for each size: the first articles of the ledger, in order of publication, are kept in a new one and their developments
asked for (cold), asked for again (kept), and asked for once more after one more article (added). Processor seconds;
reading is not in it.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from onrecord import Ledger
from onrecord.pipeline import compare_new, developments, stories
from onrecord.records import Reading, Run

NOW = datetime(2031, 1, 1, tzinfo=UTC)
RUN = Run(package_version="0", model_sha256="0" * 64)
SIZES = (25, 50, 100, 200)


class Row(NamedTuple):
    """What asking cost at one size."""

    articles: int
    longest_story: int  # articles
    developments: int
    compare_s: float  # all articles
    cold_s: float
    kept_s: float
    added_s: float


def measured(readings: Sequence[Reading], sizes: Sequence[int]) -> Iterator[Row]:
    """Yield a row for each size that there are articles for."""
    for size in sizes:
        if size >= len(readings):
            return
        with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "story.db") as ledger:
            for reading in readings[:size]:
                ledger.keep(reading, RUN, NOW)
            compare_s = _seconds(lambda ledger=ledger: compare_new(ledger))
            cold_s, kept_s = (_seconds(lambda ledger=ledger: developments(ledger)) for _ in range(2))
            found, longest = len(developments(ledger)), max(len(story.articles) for story in stories(ledger))
            ledger.keep(readings[size], RUN, NOW)
            added_s = _seconds(lambda ledger=ledger: developments(ledger))
            yield Row(size, longest, found, compare_s, cold_s, kept_s, added_s)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger")
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    chosen = parser.parse_args()
    with Ledger(chosen.ledger) as ledger:
        readings = [kept.reading for kept in ledger.readings()]
    print("  ".join(Row._fields))
    for row in measured(readings, sorted(chosen.articles)):
        print("  ".join(f"{value:.2f}" if isinstance(value, float) else f"{value}" for value in row), flush=True)


# ----------------------------------------------------------------------------------------------------------------------


def _seconds(ask: Callable[[], object]) -> float:
    began = time.process_time()
    ask()
    return time.process_time() - began


if __name__ == "__main__":
    main()

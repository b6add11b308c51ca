"""Several processes on one ledger, and a process that is killed."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from onrecord.ledger import Ledger

WRITER = """
import sys
from msgspec.structs import replace
from onrecord.ledger import Ledger
from tests.ledger.wire import MONDAY, OLD, PULL_OUT

address, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Ledger(address) as ledger:
    for number in range(count):
        article = replace(PULL_OUT.article, id=f"{name}-{number}")
        assert ledger.keep(replace(PULL_OUT, article=article), OLD, MONDAY)
        print(number, flush=True)
"""


def writer(address: str, name: str, count: int) -> subprocess.Popen[str]:
    """Start a process that keeps `count` readings of two statements and prints a line after each."""
    command = [sys.executable, "-c", WRITER, address, name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_writers_wait_for_each_other_and_none_loses(address: str) -> None:
    """Both also find no ledger and set out to make it."""
    writers = [writer(address, name, 40) for name in ("left", "right")]
    for process in writers:
        assert len((process.communicate()[0]).splitlines()) == 40
        assert process.returncode == 0
    with Ledger(address) as ledger:
        assert ledger.stats().articles == 80
        assert len(list(ledger.statements())) == 160


def test_a_kill_leaves_whole_articles_only(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    for attempt in range(3):
        process = writer(str(path), f"run{attempt}", 100_000)
        assert process.stdout
        for _ in range(5):
            process.stdout.readline()
        time.sleep(0.003 * attempt)
        process.send_signal(signal.SIGKILL)
        told = 5 + len(process.communicate()[0].splitlines())
        with Ledger(path) as ledger:
            kept = [article for article in ledger.articles() if article.article_id.startswith(f"run{attempt}-")]
            assert told <= len(kept) <= told + 1
            assert {(article.is_read, article.statements) for article in kept} == {(True, 2)}
            assert all(len(ledger.reading(article.article).statements) == 2 for article in kept)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        file.execute("INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)")

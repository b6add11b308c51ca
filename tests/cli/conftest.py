"""The entry function with its output captured, a stand-in reader and a clock that stands still."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

import pytest

from onrecord.cli.app import run
from onrecord.cli.surroundings import Surroundings
from tests.standins.reader import load

NOON = datetime(2031, 2, 5, 12, 0, tzinfo=UTC)


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def command(tmp_path, monkeypatch, capsys) -> Callable[..., Done]:
    """Run a command in an empty folder and give its status and all that it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    surroundings = Surroundings(load_reader=load, now=lambda: NOON)

    def done(*arguments: str) -> Done:
        status = run(arguments, surroundings)
        return Done(status, *capsys.readouterr())

    return done


@pytest.fixture
def news(tmp_path) -> None:
    """Put two articles, and a line that is none, into the folder where the command runs."""
    (tmp_path / "news.jsonl").write_text(
        '{"id": "ferry", "publisher": "The Korva Post", "published": "2031-02-04T09:30:00+01:00",'
        ' "title": "Ferry stays in port", "text": "Ferry stays in port\\n\\nMara Ode said the ferry stays in port.\\n"}\n'
        '{"id": "no text"}\n'
        '{"id": "ice", "publisher": "Sund Daily", "published": "2031-02-05", "title": "Thick ice",'
        ' "text": "Thick ice\\n\\nTor Vang said the ice is thick. Mara Ode said nothing.\\n"}\n'
    )


@pytest.fixture
def ledger(command, news) -> str:
    """Give the name of a ledger that holds both articles."""
    command("read", "news.jsonl", "--ledger", "story.db", "--quiet")
    return "story.db"

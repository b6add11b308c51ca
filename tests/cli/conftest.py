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
    monkeypatch.setenv("COLUMNS", "80")
    surroundings = Surroundings(load_reader=load, now=lambda: NOON)

    def done(*arguments: str) -> Done:
        status = run(arguments, surroundings)
        return Done(status, *capsys.readouterr())

    return done


@pytest.fixture
def ferry(tmp_path) -> str:
    """Give the name of an article in the folder where the command runs."""
    (tmp_path / "ferry.txt").write_text(
        "Ferry stays in port\n\nMara Ode said the ferry stays in port. Tor Vang said\nthe ice is too thick.\n"
    )
    return "ferry.txt"

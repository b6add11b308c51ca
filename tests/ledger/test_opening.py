"""What stands in the way of opening a ledger, and what is said about it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import LedgerError, MissingExtra, NewerLedger
from onrecord.ledger import Ledger
from onrecord.ledger.schema import VERSION
from onrecord.records import Run
from tests.ledger.wire import MONDAY, OLD, PULL_OUT


def refusal(address: str | Path, **options: float) -> str:
    """Give what is said when a ledger cannot be opened."""
    with pytest.raises((LedgerError, MissingExtra)) as caught:
        Ledger(address, **options)
    return str(caught.value)


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    with Ledger(tmp_path / "story.db") as ledger:
        ledger.keep(PULL_OUT, OLD, MONDAY)
    with Ledger(str(tmp_path / "story.db")) as ledger:
        assert ledger.holds(PULL_OUT.article, OLD)


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    Ledger(tmp_path / "story.db").close()
    assert os.listdir(tmp_path) == ["story.db"]


@pytest.mark.parametrize("name", ["50%.db", "two words.db", "q?mode=ro.db", "Херсон.db", "#1.db"])
def test_a_path_is_a_path_whatever_is_in_it(tmp_path: Path, name: str) -> None:
    Ledger(tmp_path / name).close()
    assert os.listdir(tmp_path) == [name]


def test_a_program_may_change_its_folder_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger("story.db") as ledger:
        monkeypatch.chdir("/")
        kept = ledger.statements()
        ledger.keep(PULL_OUT, OLD, MONDAY)
        assert len(list(kept)) == 2
    assert os.listdir(tmp_path) == ["story.db"]


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder; give the path of a file in it, for example {tmp_path}/story.db"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "story.db"
    assert refusal(path) == f"{path} cannot be made: there is no folder {path.parent}; make it first"


def test_a_file_that_is_not_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "article.html"
    path.write_text("<html>The ministry said so.</html>" * 40)
    assert refusal(path) == f"{path} is not a ledger: it is not an SQLite file; give another path"
    assert path.read_text().startswith("<html>")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "accounts.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE accounts (id INTEGER)")
    before = path.read_bytes()
    assert refusal(path) == f"{path} is not a ledger: it holds other tables (accounts, …); give another path"
    assert path.read_bytes() == before


def test_a_newer_ledger(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    Ledger(path).close()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE onrecord_schema SET version_num = '9999'")
    with pytest.raises(NewerLedger) as caught:
        Ledger(path)
    assert str(caught.value) == (
        f"{path} was written by a newer OnRecord (ledger version 9999, this one knows {VERSION});"
        " type: pip install --upgrade onrecord"
    )


def test_a_damaged_ledger(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Ledger(path) as ledger:
        ledger.keep(PULL_OUT, OLD, MONDAY)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert refusal(path) == f"{path} is damaged; take a copy, or save what is whole with: sqlite3 LEDGER .recover"


def test_a_ledger_that_another_program_holds(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Ledger(path, patience_seconds=0.1) as ledger, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError) as caught:
            ledger.keep(PULL_OUT, OLD, MONDAY)
        assert str(caught.value) == (
            f"{path} is in use: another program has been writing to it for too long; try again when it is done"
        )
        assert list(ledger.statements()) == []  # reading goes on meanwhile


def keep_many(ledger: Ledger) -> None:
    for number in range(200):
        ledger.keep(PULL_OUT, Run(package_version=str(number), model_sha256="00"), MONDAY)


def test_a_full_disk_keeps_what_was_whole(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Ledger(path) as ledger:
        ledger.keep(PULL_OUT, OLD, MONDAY)
        with ledger._database.writing() as connection:  # a limit on the file's pages stands for the end of the disk
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        with pytest.raises(LedgerError) as caught:
            keep_many(ledger)
        assert str(caught.value) == (
            f"{path} has no room left on its disk; nothing half-written was kept; free some and run again"
        )
    with Ledger(path) as ledger:
        assert ledger.reading("pull-out") == PULL_OUT


@pytest.mark.parametrize("address", ["mysql://host/story", "sqlite:///story.db", "https://example.org/story.db"])
def test_an_address_of_another_kind(address: str) -> None:
    assert refusal(address) == f"{address} is neither a path nor a postgresql:// address"


def test_an_address_that_cannot_be_read() -> None:
    said = "the ledger's address cannot be read; write postgresql://user@host/database"
    assert refusal("postgresql://host:port/story") == said


def test_no_memory_and_no_name() -> None:
    assert refusal(":memory:") == "':memory:' is not a ledger: a ledger is a file; give its path"
    assert refusal("") == "'' is not a ledger: a ledger is a file; give its path"


@pytest.fixture
def no_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)


@pytest.mark.usefixtures("no_driver")
def test_postgresql_without_its_driver_says_what_to_type() -> None:
    assert refusal("postgresql://desk:secret@host/story") == (
        "a ledger in PostgreSQL needs the driver psycopg 3, which is not installed\n"
        "type: pip install 'onrecord[postgresql]'"
    )


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="no psycopg: pip install 'onrecord[postgresql]'")
    said = refusal(f"postgresql://desk:secret@/story?host={tmp_path}")
    assert said.startswith("postgresql+psycopg://desk:***@/story")
    assert "secret" not in said


@pytest.fixture
def as_somebody_else(tmp_path: Path) -> Iterator[None]:
    """Make the test run as a user who may read its folder and not write to it."""
    if os.getuid() != 0:
        pytest.skip("only root can run as somebody else, and nobody is refused his own files")
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    Ledger(tmp_path / "story.db").close()
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.usefixtures("as_somebody_else")
def test_a_ledger_that_may_not_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    said = f"{path} may not be written to; copy it to a folder of your own, or ask for the right to write"
    assert refusal(path) == said


def test_importing_the_package_opens_no_door() -> None:
    code = "import sys, onrecord; print(*sorted({'sqlalchemy', 'alembic', 'onrecord.ledger'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"

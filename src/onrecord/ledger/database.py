"""The door to SQLAlchemy: the engine, its transactions, the migrations, and errors in our words.

Two kinds of transaction. `reading()` sees the ledger as it stood when it began and holds nobody up. `writing()` takes
the one writer's place at once (SQLite: BEGIN IMMEDIATE, PostgreSQL: an advisory lock), so two writing processes wait
for each other and neither finds the ground changed under it.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Result, create_engine, event, exc, inspect, make_url, text

from onrecord.errors import LedgerError, MissingExtra, NewerLedger
from onrecord.ledger.schema import VERSION, VERSION_TABLE

_LOCK = 0x6F6E726563  # "onrec": the number of our advisory lock in PostgreSQL

# What a driver says, in lower case, and what we say: the file or address goes before it.
_WORDING = (
    ("file is not a database", "is not a ledger: it is not an SQLite file; give another path"),
    ("malformed", "is damaged; take a copy, or save what is whole with: sqlite3 LEDGER .recover"),
    ("locked", "is in use: another program has been writing to it for too long; try again when it is done"),
    ("readonly", "may not be written to; copy it to a folder of your own, or ask for the right to write"),
    ("unable to open", "cannot be opened; look whether it and its folder may be written to"),
    ("disk is full", "has no room left on its disk; nothing half-written was kept; free some and run again"),
    ("no such module: fts5", "needs SQLite with full-text search (FTS5), which this Python's SQLite lacks"),
    ("nul (0x00)", "cannot keep a text with a NUL character in PostgreSQL; use a ledger file, or take it out"),
)

Named = dict[str, Any]


def named(result: Result[Any]) -> Iterator[Named]:
    """Give rows by the names of their columns, in plain strings: msgspec refuses the kind that SQLAlchemy uses."""
    names = [str(name) for name in result.keys()]  # noqa: SIM118 -- a result is no dictionary
    return (dict(zip(names, row)) for row in result)


class Database:
    """An open ledger's engine; `name` is the file or the address (without its password) for messages."""

    def __init__(self, path_or_url: str | Path, patience_seconds: float) -> None:
        url = _url_of(path_or_url)
        self.name = str(path_or_url) if _is_file(url) else url.render_as_string(hide_password=True)
        self._patience_seconds = patience_seconds
        self._engine = _engine_of(url, patience_seconds)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger."""
        with self._in_our_words(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the writer's connection: all that is written inside is kept, or nothing is."""
        with self._in_our_words(), self._engine.execution_options(is_writer=True).begin() as connection:
            yield connection

    def close(self) -> None:
        """Let the file or the server go."""
        self._engine.dispose()

    def _migrate(self) -> None:
        with self.reading() as connection:
            if self._version(connection) == VERSION:
                return
        self._use_write_ahead_log()
        with self.writing() as connection:  # look again: another process may have been at it
            if self._version(connection) != VERSION:
                _run_migrations(connection)

    def _use_write_ahead_log(self) -> None:
        """Let readers and the writer of a file work side by side; the file remembers it.

        SQLite does not wait here when two processes open a new file, so we do.
        """
        deadline = time.monotonic() + self._patience_seconds
        with self._in_our_words(), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            while isinstance(driver, sqlite3.Connection):
                try:
                    driver.execute("PRAGMA journal_mode = WAL")
                except sqlite3.OperationalError as error:
                    if "locked" not in str(error) or time.monotonic() > deadline:
                        raise
                    time.sleep(0.02)
                else:
                    return

    def _version(self, connection: Connection) -> str | None:
        """Return the ledger's schema version; None: an empty store."""
        tables = inspect(connection).get_table_names()
        if VERSION_TABLE not in tables:
            if tables and connection.dialect.name == "sqlite":
                raise LedgerError(f"{self.name} is not a ledger: it holds other tables ({tables[0]}, …); give another path")
            return None
        version = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 -- our own constant
        if version is not None and version > VERSION:
            raise NewerLedger(
                f"{self.name} was written by a newer OnRecord (ledger version {version}, this one knows {VERSION});"
                " type: pip install --upgrade onrecord"
            )
        return None if version is None else str(version)

    @contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, sqlite3.Error) as error:  # the latter while a connection is set up
            said = " ".join(str(error.orig if isinstance(error, exc.DBAPIError) else error).split())
            wording = (ours for theirs, ours in _WORDING if theirs in said.lower())
            raise LedgerError(f"{self.name} {next(wording, f'cannot be used: {said}')}") from error


# ----------------------------------------------------------------------------------------------------------------------


def _is_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _url_of(path_or_url: str | Path) -> URL:
    given = str(path_or_url)
    if isinstance(path_or_url, str) and "://" in given:
        return _server_of(given)
    if given in ("", ":memory:"):
        raise LedgerError(f"{given!r} is not a ledger: a ledger is a file; give its path")
    path = Path(path_or_url)
    if path.is_dir():
        raise LedgerError(f"{path} is a folder; give the path of a file in it, for example {path / 'story.db'}")
    if not path.absolute().parent.is_dir():
        raise LedgerError(f"{path} cannot be made: there is no folder {path.parent}; make it first")
    return URL.create("sqlite", database=str(path.absolute()))  # the program may change its folder meanwhile


def _server_of(given: str) -> URL:
    try:
        url = make_url(given)
    except (exc.ArgumentError, ValueError) as error:
        raise LedgerError("the ledger's address cannot be read; write postgresql://user@host/database") from error
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise LedgerError(f"{url.render_as_string()} is neither a path nor a postgresql:// address")
    try:
        import_module("psycopg")
    except ImportError as error:
        raise MissingExtra(
            "a ledger in PostgreSQL needs the driver psycopg 3, which is not installed\n"
            "type: pip install 'onrecord[postgresql]'"
        ) from error
    return url.set(drivername="postgresql+psycopg")


def _engine_of(url: URL, patience_seconds: float) -> Engine:
    if not _is_file(url):
        engine = create_engine(url)
        event.listen(engine, "connect", _set_up_postgresql)
        event.listen(engine, "begin", _begin_in_postgresql)
        return engine
    engine = create_engine(url, connect_args={"timeout": patience_seconds})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_in_sqlite)
    return engine


def _set_up_postgresql(driver: Any, _: Any) -> None:
    driver.execute("SET TIME ZONE 'UTC'")  # else the driver fails on the last hours of the year 9999
    driver.commit()


def _begin_in_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("is_writer"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _begin_in_sqlite(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("is_writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")


def _set_up_sqlite(driver: Any, _: Any) -> None:
    driver.isolation_level = None  # Python's driver begins no transaction of its own: _begin_in_sqlite does
    driver.execute("PRAGMA foreign_keys = ON")
    driver.execute("PRAGMA synchronous = NORMAL")  # with the log, a kill or a power cut leaves whole transactions


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection, "version_table": VERSION_TABLE})
    config.set_main_option("path_separator", "os")
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")

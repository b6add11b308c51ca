"""A ledger in a file and one in PostgreSQL: every test that asks for `ledger` or `address` runs on both."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from onrecord.ledger import Ledger


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a ledger that is not there yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "story.db")
        return
    server = os.environ.get("ONRECORD_TEST_POSTGRESQL")
    if not server:
        pytest.skip("no PostgreSQL server: set ONRECORD_TEST_POSTGRESQL to what .ci/postgresql prints")
    psycopg = pytest.importorskip("psycopg", reason="no psycopg: pip install 'onrecord[postgresql]'")
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """Give an empty ledger."""
    with Ledger(address) as ledger:
        yield ledger

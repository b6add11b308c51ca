"""The desk over a ledger that holds three invented articles, one of them up to no good; and a browser."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.desk.app import app
from onrecord.ledger import Ledger
from onrecord.records import Run
from tests.desk.chromium import CHROMIUM, FLAGS, WIDE
from tests.standins.readings import article_of, ferry, reading_of

HERE = "http://127.0.0.1"
RUN = Run(package_version="0.1.0", model_sha256="5" * 64)
NOON = datetime(2031, 2, 6, 12, 0, tzinfo=UTC)
HOSTILE = """"><script>alert(1)</script> speaks

<img src=x onerror=alert(2)> said that </p></main><script>alert(3)</script> stays. \
{{ 7*7 }} said that {% raw %} comes.
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger's path."""
    path = tmp_path / "story.db"
    with Ledger(path) as ledger:
        ledger.keep(ferry(), RUN, NOON)
        ledger.keep(hostile(), RUN, NOON)
        ledger.keep_article(article_of("Der Fährmann schweigt.", id="faehre", language="de", published="2031-02-03"), NOON)
    return path


def hostile():
    """Return a reading whose every field tries to get out of its place."""
    article = article_of(
        HOSTILE,
        id="../../etc/passwd",
        title='"><script>alert("title")</script>',
        publisher="</option><script>alert('publisher')</script>",
        url="javascript:alert(document.domain)",
        published="2031-02-05T08:00:00Z",
    )
    return reading_of(
        article,
        ("indirect", None, "said", "that </p></main><script>alert(3)</script> stays"),
        ("indirect", None, None, "that {% raw %} comes"),
    )


@pytest.fixture
def desk(ledger: Path) -> Iterator[TestClient]:
    """Give a browser without script."""
    with TestClient(app(ledger), base_url=HERE) as client:
        yield client


@pytest.fixture
def keys(desk: TestClient) -> dict[str, str]:
    """Give the keys of the articles under their ids."""
    return {kept["article_id"]: kept["article"] for kept in desk.get("/api/articles").json()["items"]}


@pytest.fixture(scope="package")
def browser():
    """Give a running Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install playwright")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def tab(browser, address):
    """Give a tab at a module's `address` in which nothing may go wrong unseen: a script's error or a refused file fails."""
    faults: list[str] = []
    context = browser.new_context(viewport=WIDE, base_url=address)
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None)
    yield page
    context.close()
    assert faults == []

"""A real browser before a real server: what the tests in Chromium share beside their fixtures in `conftest`."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from docs.reduce import reduced

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDE, NARROW = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
# The pictures in docs/desk; with ONRECORD_PICTURES=1 they are taken again.
PICTURES = frozenset(
    f"{name}.png"
    for name in (
        "story-desktop-light", "story-desktop-dark", "story-phone-dark", "development-desktop-light",
        "development-phone-light", "article-desktop-light", "article-desktop-dark", "article-phone-light",
    )
)  # fmt: skip
MARKS = (
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium: apt-get install chromium"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # playwright leaves its pipes to the collector
)


@contextmanager
def served(desk) -> Iterator[str]:
    """Give the address of a desk as long as it is served on this machine."""
    import uvicorn

    with socket.create_server(("127.0.0.1", 0)) as bound:
        server = uvicorn.Server(uvicorn.Config(desk, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def findings_of(browser, address: str, scheme: str, paths: dict[str, str]) -> dict[str, list[str]]:
    """Return what is wrong with pages, on a desktop and on a phone: serious findings of axe, or wider than the screen."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: pip install axe-playwright-python")
    found: dict[str, list[str]] = {}
    for shape, viewport in (("desktop", WIDE), ("phone", NARROW)):
        # axe is put into the page as inline script, which the desk's policy refuses: for this test alone it is set aside.
        context = browser.new_context(viewport=viewport, base_url=address, color_scheme=scheme, bypass_csp=True)
        tab = context.new_page()
        for name, path in paths.items():
            tab.goto(path)
            _picture(tab, f"{name}-{shape}-{scheme}.png")
            findings = axe.Axe().run(tab).response["violations"]
            serious = [each["id"] for each in findings if each["impact"] in ("serious", "critical")]
            wide = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
            if serious or wide:
                found[f"{name} {shape}"] = [*serious, *(["too wide"] if wide else [])]
        context.close()
    return found


def _picture(tab, name: str) -> None:
    if os.environ.get("ONRECORD_PICTURES") and name in PICTURES:
        tab.screenshot(path=ROOT / "docs/desk" / name)
        reduced(ROOT / "docs/desk" / name)

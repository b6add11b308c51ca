"""The desk in Chromium, over the example story as the shipped weights read it.

With ONRECORD_PICTURES=1 the pictures in docs/desk are taken again: pages as they are seen, light and dark, wide and narrow.
"""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.desk.chromium import MARKS, ROOT, WIDE, findings_of, served

pytestmark = list(MARKS)
PATHS = {
    "articles": "/articles",
    "statements": "/statements",
    "people": "/people",
    "person": "/person?speaker=Ostvik",
    "search": "/search?q=bridge",
    "past": "/statements?about=Kelmora&as_of=2025-10-10T12:30Z",
    "about": "/about",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a desk over the example story."""
    from onrecord.desk.app import app

    ledger = tmp_path_factory.mktemp("desk") / "demo.db"
    command = [sys.executable, "-m", "onrecord", "read", "examples", "--ledger", str(ledger), "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    with served(app(ledger)) as address:
        yield address


def test_the_slider_redraws_the_page_as_it_stood(tab):
    tab.goto("/statements")
    before = int(tab.locator(".range").inner_text().split(" of ")[1].split()[0])
    tab.locator("#slider").focus()
    for _ in range(8):
        tab.keyboard.press("ArrowLeft")
    tab.get_by_text("As it stood at Fri 10 Oct 2025, 10:40 UTC").wait_for()
    after = int(tab.locator(".range").inner_text().split(" statements")[0].split(" of ")[-1])
    assert 0 < after < before
    assert "as_of=2025-10-10T10%3A40%3A00Z" in tab.url
    assert "as_of=" in tab.locator("#rooms a").first.get_attribute("href")
    for _ in range(8):
        tab.keyboard.press("]")
    tab.locator(".past").wait_for(state="detached")
    assert int(tab.locator(".range").inner_text().split(" of ")[1].split()[0]) == before


def test_from_a_row_to_the_sentence_by_keyboard_alone(tab):
    tab.goto("/statements?about=feint")
    tab.keyboard.press("j")
    words = tab.locator(".at .what").inner_text()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/articles/**", wait_until="load")
    assert tab.locator(".margin-notes .chosen .words").inner_text() == words
    tab.locator(".text .chosen.content").first.wait_for(state="visible")
    tab.keyboard.press("j")
    assert tab.locator(".margin-notes .chosen .words").inner_text() != words
    tab.keyboard.press("/")
    tab.keyboard.type("bridge")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search?q=bridge", wait_until="load")
    tab.keyboard.press("?")
    tab.locator("#help").wait_for(state="visible")


def test_marks_can_be_put_out_and_explain_themselves(tab):
    tab.goto("/articles")
    tab.locator("[data-open]").first.click()
    tab.wait_for_url("**/articles/**", wait_until="load")  # before, no script would see the pointer
    mark = tab.locator(".text .cue").first
    mark.hover()
    tab.locator(".margin-notes .lit .facts").first.wait_for(state="visible")
    assert "dotted" in mark.evaluate("mark => getComputedStyle(mark).textDecorationStyle")
    tab.locator("#show-cue").uncheck()
    assert "none" in mark.evaluate("mark => getComputedStyle(mark).textDecorationLine")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_finding_of_axe_and_nothing_wider_than_the_page(browser, address, scheme):
    context = browser.new_context(base_url=address)
    paths = PATHS | {"article": article_of(context), **story_of(context)}
    context.close()
    assert findings_of(browser, address, scheme, paths) == {}


def test_without_script_everything_is_there(browser, address):
    context = browser.new_context(viewport=WIDE, base_url=address, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/statements")
    tab.get_by_label("About").fill("bridge")
    tab.get_by_role("textbox", name="As of").fill("2025-10-10")
    tab.get_by_role("button", name="Show").click()
    assert "As it stood at end of Fri 10 Oct 2025" in tab.locator(".past").inner_text()
    tab.locator("[data-open]").first.click()
    assert tab.locator(".margin-notes li").count() > 0
    context.close()


def story_of(context) -> dict[str, str]:
    """Return the addresses of the largest story and of the development that changed most often."""
    stories = context.request.get("/api/stories").json()["items"]
    developments = context.request.get("/api/developments?limit=200").json()["items"]
    largest = max(stories, key=lambda entry: len(entry["story"]["articles"]))["story"]["id"]
    liveliest = max(developments, key=lambda each: (len(each["history"]), len(each["claims"])))["id"]
    return {"story": f"/stories/{largest}", "development": f"/developments/{liveliest}"}


def article_of(context) -> str:
    """Return the address of the Courier's article, at its third statement."""
    items = context.request.get("/api/articles").json()["items"]
    return next(f"/articles/{kept['article']}#a-s3" for kept in items if kept["publisher"] == "The Arnhaven Courier")

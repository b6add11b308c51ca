"""The record's pages in Chromium, over the example story as its page states it: slider, judging, quotations, keyboard."""

import re
from collections.abc import Iterator

import pytest

from onrecord.desk.app import app
from onrecord.ledger import Ledger
from tests.desk.chromium import MARKS, findings_of, served
from tests.desk.test_record_pages import NOON, RUN
from tests.standins.reader import StandInReader
from tests.standins.record import ExampleRecord, example_articles, example_readings

pytestmark = list(MARKS)
PATHS = {
    "stories": "/stories",
    "stated": "/stories/kelmora",
    "stated-past": "/stories/kelmora?as_of=2025-10-10T12:00Z",
    "number": "/developments/d6",
    "conflict": "/developments/d5",
    "open": "/open",
    "quote": "/quote?q=We+shall+knock+on+every+one+of+them+before+we+call+it+safe",
    "position": "/person?speaker=Tomas+Reyl",
    "found": "/search?q=ferry&standing=disputed",
    "judgements": "/judgements",
    "add": "/add",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a desk over the example's articles and the record that its page states."""
    path = tmp_path_factory.mktemp("desk") / "example.db"
    with Ledger(path) as ledger:
        for reading in example_readings():
            ledger.keep(reading, RUN, NOON)
    desk = app(path, across=ExampleRecord(example_articles()), load=StandInReader)
    with served(desk) as address:
        yield address


def row(tab, label: str):
    """Return a development's row."""
    return tab.locator(".developments tr", has_text=label)


def test_the_slider_shows_a_standing_change(tab):
    tab.goto("/stories/kelmora")
    assert "confirmed" in row(tab, "Halvonian forces withdraw").inner_text()
    tab.locator("#slider").focus()
    for _ in range(9):
        tab.keyboard.press("[")
    tab.locator(".past").wait_for()
    stood = row(tab, "Halvonian forces withdraw").inner_text()
    assert "planned" in stood
    assert "single-source" in stood
    assert row(tab, "Estrevian units enter Kelmora").count() == 0
    assert tab.locator(".timeline .bar").count() > 0


def test_every_part_of_a_story_is_drawn_as_it_stood(tab):
    from playwright.sync_api import expect

    tab.goto("/stories/kelmora")
    bars, changes = tab.locator(".timeline .bar").count(), tab.locator(".status .turn").inner_text()
    articles, chips = tab.locator("#sources").inner_text(), tab.locator(".chips").inner_text()
    tab.goto("/stories/kelmora?as_of=2025-10-10T12:00Z")
    assert tab.locator(".timeline .bar").count() < bars
    assert tab.locator(".status .turn").inner_text() != changes
    assert tab.locator("#sources").inner_text() != articles
    assert tab.locator(".chips").inner_text() != chips
    tab.goto("/stories/kelmora")
    tab.locator("#slider").fill("0")  # the first article of all
    expect(tab.locator("#sources")).to_have_text(re.compile("1 article, "))


def test_before_a_story_began_the_page_says_so_and_the_slider_leads_back(browser, address):
    from playwright.sync_api import expect

    context = browser.new_context(base_url=address)  # its console tells of a 404, as it should
    tab = context.new_page()
    tab.goto("/stories")
    tab.locator(".stories h2 a", has_text="Footbridge").click()
    tab.locator(".developments").wait_for()
    tab.wait_for_load_state("load")  # the page's script listens to the slider by then
    tab.locator("#slider").fill("0")
    expect(tab.locator("#redrawn")).to_contain_text("This ledger holds no story")
    tab.locator("#slider").press("End")
    expect(tab.locator(".developments")).to_contain_text("footbridge")
    context.close()


def test_a_pair_is_judged_and_the_judgement_undone(tab):
    from playwright.sync_api import expect

    tab.goto("/developments/d5")
    boxes = tab.locator("#pairing input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    tab.locator("#pairing input[name=by]").fill("Ana Birk")
    tab.locator("#pairing input[name=reason]").fill("Two strikes, an hour apart.")
    tab.get_by_role("button", name="Not the same").click()
    tab.get_by_role("status").filter(has_text="Kept.").wait_for()
    judgement = tab.locator("section .judgements li").first
    judgement.wait_for()
    assert "Ana Birk" in judgement.inner_text()
    judgement.get_by_role("button", name="Undo").click()
    tab.get_by_role("status").filter(has_text="Taken back.").wait_for()
    assert "withdrawn by Ana Birk" in tab.locator("section .judgements .withdrawn").inner_text()
    expect(tab.locator("#pairing input[name=by]")).to_have_value("Ana Birk")  # offered again once the page's script has run


def test_a_quotation_is_checked(tab):
    tab.goto("/quote")
    tab.get_by_label("Words").fill("We shall knock on every one of them before we call it safe")
    tab.get_by_role("button", name="Check", exact=True).click()
    tab.locator(".versions li").first.wait_for()
    changed = tab.locator(".versions li", has_text="words changed")
    assert changed.locator("del").inner_text() == "safe"
    assert changed.locator("ins").inner_text() == "free"
    tab.goto("/quote")
    tab.locator("#transcript").fill("We shall knock on every one of them before we call it safe. Good night.")
    tab.get_by_role("button", name="Check against it").click()
    tab.locator(".versions li").first.wait_for()
    # The release puts a sentence before these words that the text has not; the Courier has "free"; the Post keeps them.
    assert tab.locator(".difference").all_inner_texts() == ["words changed", "words changed", "same"]
    added = tab.locator(".versions li").nth(0).locator("ins").inner_text()
    assert added == "Kelmora is a town of forty thousand doors"


def test_a_text_is_added_and_its_progress_shown(tab):
    from playwright.sync_api import expect

    tab.goto("/add")
    tab.locator("#text").fill("Ferry sails\n\nMara Ode said the ferry sails again.")
    tab.get_by_role("button", name="Read").click()
    tab.get_by_role("heading", name="Articles").wait_for()
    expect(tab.locator("[data-words]")).to_contain_text("done: 1 read")


def test_by_keyboard_alone_from_the_stories_to_the_sentence(tab):
    tab.goto("/")
    tab.keyboard.press("j")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/stories/kelmora", wait_until="load")
    tab.keyboard.press("j")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/developments/**", wait_until="load")
    for _ in range(3):  # two moments of history, then the first claim
        tab.keyboard.press("j")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/articles/**", wait_until="load")
    tab.locator("#here").wait_for(state="attached")
    tab.keyboard.press("2")
    tab.wait_for_url("**/open", wait_until="load")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_finding_of_axe_and_nothing_wider_than_the_page(browser, address, scheme):
    assert findings_of(browser, address, scheme, PATHS) == {}

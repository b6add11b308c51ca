"""The desk in Chromium with names that have no end and no blank: nothing runs out of the page, on a phone neither."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from msgspec.structs import replace

from onrecord.desk.app import app
from onrecord.ledger import Ledger
from onrecord.records import Development, Story
from tests.desk.chromium import MARKS, NARROW, WIDE, served
from tests.desk.test_record_pages import NOON, RUN
from tests.standins.record import ExampleRecord, example_articles, example_readings

pytestmark = list(MARKS)
LONG = "Donaudampfschiffahrtsgesellschaftskapitän" * 5
PATHS = (
    "/stories", "/stories/kelmora", "/developments/d5", "/developments/d6", "/open", "/articles", "/statements", "/people",
    f"/person?speaker={LONG}", f"/search?q={LONG}",
)  # fmt: skip


class LongRecord(ExampleRecord):
    """The example's record with a long word in every place that a text fills."""

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """Return the stories under long names."""
        return tuple(replace(each, label=LONG, because=(LONG,)) for each in super().stories(as_of))

    def developments(self, as_of: datetime | None = None) -> tuple[Development, ...]:
        """Return the developments with long labels, places, sides, participants, holders and words."""
        return tuple(_long(each) for each in super().developments(as_of))


def _long(each: Development) -> Development:
    claims = tuple(
        replace(claim, holder=LONG if number else claim.holder, side=LONG, text=LONG, publisher=LONG)
        for number, claim in enumerate(each.claims)
    )
    people = tuple(replace(one, name=LONG) for one in each.participants)
    return replace(each, label=LONG, where=LONG, sides=(LONG, LONG), claims=claims, participants=people)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a desk with long names."""
    path = tmp_path_factory.mktemp("desk") / "long.db"
    with Ledger(path) as ledger:
        for reading in example_readings():
            article = replace(reading.article, title=LONG, publisher=LONG)
            ledger.keep(replace(reading, article=article), RUN, NOON)
    with served(app(path, across=LongRecord(example_articles()))) as address:
        yield address


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["desktop", "phone"])
def test_nothing_is_wider_than_the_page(browser, address, viewport):
    context = browser.new_context(viewport=viewport, base_url=address)
    tab = context.new_page()
    wide = []
    for path in PATHS:
        tab.goto(path)
        if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path[:30])
    context.close()
    assert wide == []

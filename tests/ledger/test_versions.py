"""One page, several texts: the first keeps the time of publication, the others count from when they came."""

from itertools import permutations
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.ledger import Ledger
from onrecord.records import Article
from tests.ledger.wire import MONDAY, article

PAGE = {"url": "https://example.org/ferry", "publisher": "The Harbour Post", "published": "2022-11-10T08:00:00Z"}
FIRST = article("The ferry stays in port.", id="1", **PAGE)
SECOND = article("The ferry has left.", id="2", modified="2022-11-10T12:00:00Z", **PAGE)
THIRD = article("The ferry is back.", id="3", captured="2022-11-10T18:00:00Z", **PAGE)
CORRECTED = replace(SECOND, revision="correction")


def published(ledger: Ledger, *articles: Article) -> dict[str, str]:
    """Keep articles and return under each text's id the hour from which it counts."""
    for one in articles:
        ledger.keep_article(one, MONDAY)
    ids = {one.article: one.article_id for one in ledger.articles()}
    return {ids[one.article]: f"{one.published:%H:%M}" for one in ledger.facts() if one.published}


def test_each_later_version_counts_from_when_it_came(ledger: Ledger) -> None:
    assert published(ledger, THIRD, SECOND, FIRST) == {"1": "08:00", "2": "12:00", "3": "18:00"}


def test_every_order_of_arrival_gives_the_same_dates(tmp_path: Path) -> None:
    for number, order in enumerate(permutations((FIRST, SECOND, THIRD))):
        with Ledger(tmp_path / f"{number}.db") as ledger:
            assert published(ledger, *order) == {"1": "08:00", "2": "12:00", "3": "18:00"}


@pytest.mark.parametrize(("one", "hour"), [(SECOND, "08:00"), (CORRECTED, "12:00"), (THIRD, "08:00")])
def test_a_page_that_is_here_once(ledger: Ledger, one: Article, hour: str) -> None:
    assert published(ledger, one) == {one.id: hour}


def test_another_publisher_or_another_time_is_another_page(ledger: Ledger) -> None:
    elsewhere = replace(SECOND, id="4", publisher="Valley Wire")
    nine = replace(SECOND, id="5", published="2022-11-10T09:00:00Z")
    assert published(ledger, FIRST, elsewhere, nine) == {"1": "08:00", "4": "08:00", "5": "09:00"}


def test_without_an_address_the_id_tells(ledger: Ledger) -> None:
    first, second = (replace(one, id="ferry", url=None) for one in (FIRST, SECOND))
    found = published(ledger, second, first)
    assert [f"{one.published:%H:%M}" for one in ledger.facts() if one.published] == ["08:00", "12:00"]
    assert set(found) == {"ferry"}


def test_undated_versions_stay_undated(ledger: Ledger) -> None:
    undated = replace(SECOND, published=None)
    assert published(ledger, undated, replace(FIRST, published=None)) == {}


def test_a_date_that_is_found_later_is_the_earlier_one(ledger: Ledger) -> None:
    """The same text is fetched twice; its second description says that it was changed sooner."""
    sooner = replace(SECOND, modified="2022-11-10T10:00:00Z")
    assert published(ledger, FIRST, SECOND, sooner) == {"1": "08:00", "2": "10:00"}

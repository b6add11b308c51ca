"""What keeping does, and what doing it again does not."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.ledger.identity import article_key
from onrecord.records import Tally
from tests.ledger.wire import DONE, MONDAY, NEW, OLD, PULL_OUT, TUESDAY, article, printed_by, reading

KEY = article_key(PULL_OUT.article)


def test_a_kept_reading_comes_back_equal(ledger: Ledger) -> None:
    assert ledger.keep(PULL_OUT, OLD, MONDAY)
    assert ledger.reading(KEY) == PULL_OUT


def test_the_second_time_adds_nothing(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    before = ledger.stats()
    assert not ledger.keep(PULL_OUT, OLD, TUESDAY)
    assert ledger.stats() == before


def test_a_page_that_is_fetched_again_unchanged_is_the_same_page(ledger: Ledger) -> None:
    again = replace(PULL_OUT, article=replace(PULL_OUT.article, captured="2022-11-15T08:00Z"))
    ledger.keep(PULL_OUT, OLD, MONDAY)
    assert not ledger.keep(again, OLD, TUESDAY)


def test_a_run_holds_what_it_has_read_and_no_other_run_does(ledger: Ledger) -> None:
    assert not ledger.holds(PULL_OUT.article, OLD)
    ledger.keep(PULL_OUT, OLD, MONDAY)
    assert ledger.holds(PULL_OUT.article, OLD)
    assert not ledger.holds(PULL_OUT.article, NEW)
    assert not ledger.holds(DONE.article, OLD)


def test_a_newer_reading_counts_and_the_older_one_stays(ledger: Ledger) -> None:
    corrected = replace(PULL_OUT, statements=PULL_OUT.statements[:1])
    ledger.keep(PULL_OUT, OLD, MONDAY)
    ledger.keep(corrected, NEW, TUESDAY)
    assert [kept.statement.id for kept in ledger.statements()] == ["s1"]
    assert [kept.statement.id for kept in ledger.statements(recorded_as_of=MONDAY)] == ["s1", "s2"]
    assert ledger.reading(KEY) == corrected
    assert ledger.reading(KEY, recorded_as_of=MONDAY) == PULL_OUT
    assert [run.readings for run in ledger.stats().runs] == [1, 1]


def test_an_older_reading_that_arrives_late_does_not_count(ledger: Ledger) -> None:
    corrected = replace(PULL_OUT, statements=PULL_OUT.statements[:1])
    ledger.keep(corrected, NEW, TUESDAY)
    ledger.keep(PULL_OUT, OLD, MONDAY)
    assert ledger.reading(KEY) == corrected


def test_the_same_words_from_two_publishers_are_two_articles(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    assert ledger.keep(printed_by("Valley Wire", PULL_OUT), OLD, MONDAY)
    assert {kept.publisher for kept in ledger.articles()} == {"The Harbour Post", "Valley Wire"}


def test_a_changed_title_is_one_article_described_anew(ledger: Ledger) -> None:
    retitled = replace(PULL_OUT, article=replace(PULL_OUT.article, title="Pull-out under way"))
    ledger.keep(PULL_OUT, OLD, MONDAY)
    assert ledger.keep(retitled, OLD, TUESDAY)
    assert [kept.title for kept in ledger.articles()] == ["Pull-out under way"]
    assert [kept.title for kept in ledger.articles(recorded_as_of=MONDAY)] == ["Pull-out begins"]


def test_an_article_in_another_language_is_kept_and_not_read(ledger: Ledger) -> None:
    foreign = article("Вона сказала.", id="uk1", language="uk")
    assert ledger.keep_article(foreign, MONDAY)
    assert not ledger.keep_article(foreign, TUESDAY)
    assert ledger.article("uk1") == foreign
    assert ledger.reading("uk1") is None
    assert ledger.stats().not_read == (Tally(name="uk", count=1),)


def test_a_time_without_an_offset_is_refused(ledger: Ledger) -> None:
    with pytest.raises(InputError) as caught:
        ledger.keep(PULL_OUT, OLD, datetime(2022, 11, 14, 9))
    assert str(caught.value) == "recorded=2022-11-14T09:00:00 has no UTC offset; give it one: datetime(…, tzinfo=UTC)"


def test_half_of_a_character_is_refused_and_nothing_of_it_kept(ledger: Ledger) -> None:
    broken = replace(PULL_OUT, article=replace(PULL_OUT.article, title="Pull-out \ud83d begins"))
    with pytest.raises(InputError) as caught:
        ledger.keep(broken, OLD, MONDAY)
    assert str(caught.value) == (
        "article 'pull-out': '\\ud83d' is half of a character and cannot be stored;"
        " decode the bytes again with the right encoding"
    )
    assert ledger.stats().articles == 0


def test_an_article_is_found_by_key_id_address_or_how_its_key_begins(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    for name in (KEY, KEY[:8], "pull-out", "https://example.org/pull-out"):
        assert ledger.find(name) == (KEY,)
    assert ledger.find("nobody") == ledger.find("%%%%%%%") == ledger.find("") == ()


def test_an_id_that_two_articles_have_says_which(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    ledger.keep(printed_by("Valley Wire", PULL_OUT), OLD, MONDAY)
    first, second = ledger.find("pull-out")
    with pytest.raises(InputError) as caught:
        ledger.reading("pull-out")
    assert str(caught.value) == f"'pull-out' means 2 articles; say which: {first[:12]}, {second[:12]}"


def test_an_article_without_statements_is_read_all_the_same(ledger: Ledger) -> None:
    ledger.keep(reading("Rain is expected."), OLD, MONDAY)
    assert (ledger.stats().articles, ledger.stats().read, ledger.stats().statements) == (1, 1, ())

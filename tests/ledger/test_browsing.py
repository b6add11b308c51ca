"""What a person sees who opens the ledger in a database browser."""

from msgspec.structs import replace

from onrecord.ledger import Ledger
from onrecord.records import Claim, Quantity
from onrecord.spans import Span
from tests.ledger.wire import DONE, MONDAY, NEW, OLD, PULL_OUT, TUESDAY, article

CLAIM = Claim(
    id="c1",
    statement="s1",
    holder="e1",
    chain=("e1",),
    trigger=Span(4, 14),
    event="withdraw",
    factuality="CT+",
    phase="completed",
    quantity=Quantity(value=12, bound="about", unit="village"),
)


def seen(ledger: Ledger, query: str) -> list[tuple[object, ...]]:
    with ledger._database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_article_list(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    ledger.keep_article(article("Дощ.", id="uk", language="uk"), MONDAY)
    query = "SELECT given_id, title, language, is_read, statements FROM article_list ORDER BY given_id"
    assert seen(ledger, query) == [("pull-out", "Pull-out begins", "en", 1, 2), ("uk", None, "uk", 0, 0)]


def test_statement_list_shows_the_newest_readings(ledger: Ledger) -> None:
    ledger.keep(PULL_OUT, OLD, MONDAY)
    ledger.keep(replace(PULL_OUT, statements=PULL_OUT.statements[:1]), NEW, TUESDAY)
    ledger.keep(DONE, OLD, MONDAY)
    query = "SELECT publisher, speaker, cue_words, content_words FROM statement_list ORDER BY published_utc"
    assert seen(ledger, query) == [
        ("The Harbour Post", "the ministry", "said", "“It has begun,”"),
        ("Valley Wire", "Anton Belov", "said", "The withdrawal … is complete"),
    ]


def test_claim_list(ledger: Ledger) -> None:
    ledger.keep(replace(DONE, claims=(CLAIM,)), OLD, MONDAY)
    query = "SELECT holder, factuality, phase, event, trigger_words, bound, value, unit FROM claim_list"
    assert seen(ledger, query) == [("Anton Belov", "CT+", "completed", "withdraw", "withdrawal", "about", 12.0, "village")]

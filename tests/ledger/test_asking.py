"""Questions to the ledger: by speaker, by words, as of a moment."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.ledger.identity import article_key
from onrecord.records import Entity, KeptArticle, KeptRun, KeptStatement, LedgerStats, Tally
from tests.ledger.wire import DONE, MONDAY, OLD, PULL_OUT, TUESDAY, UNDATED, article, reading
from tests.standins.readings import article_of, reading_of

FEINT = PULL_OUT.statements[1]


@pytest.fixture
def story(ledger: Ledger) -> Ledger:
    """Give a ledger with three articles: dated to the minute, dated to the day, undated."""
    for kept in (UNDATED, DONE, PULL_OUT):
        ledger.keep(kept, OLD, MONDAY)
    return ledger


def contents(ledger: Ledger, **asked: object) -> list[str]:
    return [kept.content_words for kept in ledger.statements(**asked)]


def test_statements_stand_in_the_order_of_publication_and_undated_ones_last(story: Ledger) -> None:
    assert contents(story) == ["“It has begun,”", "that it could be a feint", "The withdrawal … is complete", "so"]


def test_a_kept_statement_says_where_it_stands(story: Ledger) -> None:
    assert next(story.statements(about="feint")) == KeptStatement(
        article=article_key(PULL_OUT.article),
        article_id="pull-out",
        publisher="The Harbour Post",
        title="Pull-out begins",
        url="https://example.org/pull-out",
        published="2022-11-10T18:04:00+02:00",
        recorded=MONDAY,
        statement=FEINT,
        speaker_name=None,
        source_words="Maria Orlová",
        cue_words="warned",
        content_words="that it could be a feint",
    )


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        ("ministry", ["“It has begun,”"]),
        ("MARIA ORLOVÁ", ["that it could be a feint"]),
        ("Belov", ["The withdrawal … is complete"]),  # the text says "he"
        ("Orlov", []),  # whole words only
        ("Orlová Maria", []),  # in their order
        ("feint", []),  # the content is not the source
        ("…", []),
    ],
)
def test_speaker(story: Ledger, speaker: str, found: list[str]) -> None:
    assert contents(story, speaker=speaker) == found


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("feint", ["that it could be a feint"]),
        ("could feint", ["that it could be a feint"]),
        ("“could be”", ["that it could be a feint"]),
        ('"be could"', []),
        ("begun feint", []),
        ("BEG*", ["“It has begun,”"]),
        ("beg", []),
        ('"a fei"*', ["that it could be a feint"]),
        ("ministry", []),  # the source is not the content
    ],
)
def test_about(story: Ledger, about: str, found: list[str]) -> None:
    assert contents(story, about=about) == found


def test_speaker_and_about_must_both_hold(story: Ledger) -> None:
    assert contents(story, speaker="Maria", about="feint") == ["that it could be a feint"]
    assert contents(story, speaker="Maria", about="begun") == []


def test_limit(story: Ledger) -> None:
    assert contents(story, limit=1) == ["“It has begun,”"]


def test_search_looks_at_content_source_and_speaker(story: Ledger) -> None:
    assert [kept.article_id for kept in story.search("ministry begun")] == ["pull-out"]
    assert [kept.article_id for kept in story.search("belov")] == ["done"]
    assert [kept.article_id for kept in story.search("it", limit=1)] == ["pull-out"]


@pytest.mark.parametrize(
    "query", ["", " ", "…", '"', "*", "a OR", "NEAR(", "-so", "content_words:so", "'; --", "\x00", "\ud83d"]
)
def test_nothing_that_is_typed_is_syntax(story: Ledger, query: str) -> None:
    assert list(story.search(query)) == [] or query == "-so"


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        ("2022-11-10T16:03Z", []),
        ("2022-11-10T16:04Z", ["pull-out"]),
        ("2022-11-10", ["pull-out"]),
        ("2022-11-11T23:59Z", ["pull-out"]),  # an article of 11 November may have come at its last minute
        ("2022-11-11", ["pull-out", "done"]),
        (MONDAY - timedelta(seconds=1), ["pull-out", "done"]),
        (MONDAY, ["pull-out", "done", "undated"]),  # undated: from when it was recorded
    ],
)
def test_as_of(story: Ledger, as_of: datetime | str, known: list[str]) -> None:
    assert [kept.article_id for kept in story.articles(as_of=as_of)] == known
    assert list(dict.fromkeys(kept.article_id for kept in story.statements(as_of=as_of))) == known
    assert {kept.article_id for kept in story.search("it", as_of=as_of)} == {"pull-out"} & set(known)


def test_an_undated_article_is_known_from_when_it_was_captured(ledger: Ledger) -> None:
    ledger.keep_article(article("Rain.", captured="2022-11-12T10:00Z"), MONDAY)
    assert not list(ledger.articles(as_of="2022-11-12T09:59Z"))
    assert list(ledger.articles(as_of="2022-11-12T10:00Z"))


def test_recorded_as_of(story: Ledger) -> None:
    story.keep(reading("They said no.", ("They", "said", "no"), id="late", published="2022-11-09"), OLD, TUESDAY)
    assert contents(story, as_of="2022-11-09") == ["no"]
    assert contents(story, as_of="2022-11-09", recorded_as_of=MONDAY) == []
    assert len(list(story.articles(recorded_as_of=MONDAY))) == 3


def test_a_time_that_is_none_is_refused(story: Ledger) -> None:
    with pytest.raises(InputError) as caught:
        story.statements(as_of="Thursday")
    assert str(caught.value) == ("as_of='Thursday' is not an ISO 8601 date or time; write for example 2022-11-10T18:00Z")


def test_articles(story: Ledger) -> None:
    assert list(story.articles())[1] == KeptArticle(
        article=article_key(DONE.article),
        article_id="done",
        publisher="Valley Wire",
        title=None,
        url=None,
        published="2022-11-11",
        language="en",
        revision=None,
        recorded=MONDAY,
        is_read=True,
        statements=1,
    )


def test_stats(story: Ledger) -> None:
    story.keep_article(article("Дощ.", id="uk", language="uk", published="2022-11-12"), TUESDAY)
    assert story.stats() == LedgerStats(
        articles=4,
        read=3,
        not_read=(Tally(name="uk", count=1),),
        publishers=(
            Tally(name=None, count=2),
            Tally(name="The Harbour Post", count=1),
            Tally(name="Valley Wire", count=1),
        ),
        statements=(Tally(name="indirect", count=3), Tally(name="direct", count=1)),
        speakers=4,
        first_published="2022-11-10T18:04:00+02:00",
        last_published="2022-11-12",
        undated=1,
        runs=(KeptRun(run=OLD, readings=3, first_recorded=MONDAY, last_recorded=MONDAY),),
    )


def test_an_empty_ledger_answers(ledger: Ledger) -> None:
    assert list(ledger.statements()) == list(ledger.articles()) == list(ledger.search("rain")) == []
    assert ledger.reading("anything") is None
    assert ledger.stats().articles == 0


def test_one_can_write_while_reading(story: Ledger) -> None:
    for kept in story.statements():
        story.keep(reading(f"They said {kept.statement.id}.", ("They", "said", kept.statement.id)), OLD, TUESDAY)
    assert story.stats().articles == 5


def test_dates_at_the_edge_of_the_calendar_are_kept(ledger: Ledger) -> None:
    for number, published in enumerate(("0001-01-01", "9999-12-31", "9999-12-31T23:59:59-12:00")):
        ledger.keep_article(article("Rain.", id=f"a{number}", published=published), datetime(2022, 1, 1, tzinfo=UTC))
    assert [kept.published for kept in ledger.articles()] == ["0001-01-01", "9999-12-31", "9999-12-31T23:59:59-12:00"]


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        ("Falk", ["the road was open"]),
        ("ingrid falk", ["the road was open"]),
        ("army", ["the road was open"]),
        ("Fal", []),
        ("Ostvik", []),  # stands in the text and says nothing
    ],
)
def test_whoever_has_a_voice_in_the_chain_is_found(ledger: Ledger, speaker: str, found: list[str]) -> None:
    """Ingrid Falk speaks for the army. She said the road was open. Ostvik listened."""
    text = "Ingrid Falk speaks for the army. She said the road was open. Ostvik listened."
    spoken = reading_of(article_of(text), ("indirect", "She", "said", "the road was open"))
    names = {"e1": "Ingrid Falk", "e2": "army", "e3": "Ostvik"}
    entities = tuple(Entity(id=each, type="person", name=name) for each, name in names.items())
    voiced = (replace(spoken.statements[0], speaker="e2", chain=("e1", "e2")),)
    ledger.keep(replace(spoken, entities=entities, statements=voiced), OLD, MONDAY)
    assert contents(ledger, speaker=speaker) == found

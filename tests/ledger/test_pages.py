"""A page at a time, on both stores."""

from datetime import UTC, datetime

from msgspec.structs import replace

from onrecord.ledger import Asked, Ledger
from onrecord.records import Entity, KeptSpeaker, Run
from tests.standins.readings import article_of, ferry, reading_of

NOON = datetime(2031, 2, 6, 12, 0, tzinfo=UTC)
RUN = Run(package_version="0.1.0", model_sha256="5" * 64)
MORNING = datetime(2031, 2, 4, 8, 30, tzinfo=UTC)
LATER = datetime(2031, 2, 5, 8, 0, tzinfo=UTC)


def filled(ledger: Ledger) -> Ledger:
    """Keep two articles."""
    article = article_of("Ode said no. ode said yes.", id="no", publisher="Sund Daily", published="2031-02-05T08:00:00Z")
    ledger.keep(ferry(), RUN, NOON)
    ledger.keep(reading_of(article, ("indirect", "Ode", "said", "no"), ("indirect", "ode", "said", "yes")), RUN, NOON)
    return ledger


def test_statements(ledger):
    page = filled(ledger).statement_page(Asked(newest_first=True, offset=1, limit=2))
    assert [kept.content_words for kept in page.items] == ["yes", "Ferry stays in port"]
    assert (page.offset, page.limit, page.total) == (1, 2, 9)


def test_statements_by_kind_and_publisher(ledger):
    filled(ledger)
    assert [kept.content_words for kept in ledger.statement_page(Asked(publisher="Sund Daily")).items] == ["no", "yes"]
    assert ledger.statement_page(Asked(kind="mixed")).total == 2
    assert ledger.statement_page(Asked(distance="denied")).total == 0


def test_found(ledger):
    page = filled(ledger).found_page(Asked(about="ode", limit=1))
    assert (len(page.items), page.total) == (1, 3)


def test_articles(ledger):
    page = filled(ledger).article_page(Asked(newest_first=True))
    assert [kept.article_id for kept in page.items] == ["no", "ferry"]
    assert ledger.article_page(Asked(as_of=MORNING)).total == 1


def test_speakers_are_one_whatever_their_case(ledger):
    page = filled(ledger).speaker_page(Asked(limit=2))
    first = page.items[0]
    assert first.name.lower() == "ode"
    assert first == KeptSpeaker(
        name=first.name, statements=2, articles=1, publishers=1, first_published=LATER, last_published=LATER
    )
    assert page.total == 7  # six others have a source


def test_moments_and_publishers(ledger):
    assert filled(ledger).moments() == (MORNING, LATER)
    assert [(tally.name, tally.count) for tally in ledger.publishers()] == [("Sund Daily", 1), ("The Korva Post", 1)]


def test_nobody_is_called_it(ledger):
    """The ministry spoke, then it was silent. It said nothing."""
    text = "The ministry spoke, then it was silent. It said nothing."
    spoken = reading_of(article_of(text), ("indirect", "It", "said", "nothing"))
    resolved = replace(spoken, entities=(Entity(id="e1", type="organisation", name="ministry"),))
    ledger.keep(resolved, RUN, NOON)
    assert ledger.speaker_page(Asked()).items == ()
    assert ledger.stats().speakers == 0

"""Laws of the record.

Every order of arrival gives the same record. Reading twice adds nothing to it. As of a moment it is that of a ledger that
has only what had been published by then. What was kept is what working it out again gives. A ruling survives a newer
reading, whatever that calls its claims, and counts no more when it is taken back. What people do at once is not lost.
"""

import itertools
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord import Ledger
from onrecord.ledger.identity import article_key
from onrecord.pipeline import Ruling, rule, withdraw
from onrecord.records import Reading, Run
from tests.standins.claims import Paper

NOON = datetime(2031, 3, 1, 12, tzinfo=UTC)
OLDER, NEWER = Run(package_version="1", model_sha256="00"), Run(package_version="2", model_sha256="11")


def planned() -> Reading:
    """Return a minister's order, and a shelling by his army."""
    text = (
        "Vardia's defence minister, Henk Oller, said on Tuesday that Vardian troops would leave Oster by Friday."
        " The mayor of Oster, Ida Renn, said that Vardian guns had shelled the market."
    )
    paper = (
        Paper("order", text, "2031-02-04T09:00:00Z")
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("person", "Henk Oller", "Vardia's defence minister", of=("Vardia",))
        .who("person", "Ida Renn", "mayor of Oster")
        .said("Henk Oller", "said", "that Vardian troops would leave Oster by Friday", by="Henk Oller")
        .said("Ida Renn", "said", "that Vardian guns had shelled the market", by="Ida Renn")
        .claim("leave", "leave", "CT+", phase="planned", actor="Vardian troops", object="Oster", when="2031-02-07")
        .claim("shelled", "shell", actor="Vardian guns", object="the market", phase="completed")
    )
    return paper.reading


def done() -> Reading:
    """Return the other side's word that they have left."""
    text = "Lurmia's army said on Friday that the Vardian withdrawal from Oster was complete."
    paper = (
        Paper("gone", text, "2031-02-07T20:00:00Z", publisher="The Tinholm Sun")
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("organisation", "Lurmia's army")
        .said("Lurmia's army", "said", "that the Vardian withdrawal from Oster was complete", by="Lurmia's army")
        .claim("withdrawal", "withdrawal", actor="Vardian", place="Oster", phase="completed", when="2031-02-07")
    )
    return paper.reading


def reprint() -> Reading:
    """Return the first article in another paper, a day later."""
    first = planned()
    return replace(
        first, article=replace(first.article, id="again", publisher="Sund Daily", published="2031-02-05T06:00:00Z")
    )


def undated() -> Reading:
    """Return one that says the same and bears no date."""
    reading = done()
    return replace(reading, article=replace(reading.article, id="undated", publisher="Leaflet", published=None))


ALL = (planned(), done(), reprint(), undated())


@contextmanager
def ledger_of(path: Path, readings: Iterable[Reading]) -> Iterator[Ledger]:
    """Give a ledger that holds readings, kept in this order."""
    with Ledger(path) as ledger:
        for reading in readings:
            ledger.keep(reading, OLDER, NOON)
        yield ledger


def test_every_order_of_arrival_gives_the_same_record(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(itertools.permutations(ALL)):
        if number % 5 == 0:
            with ledger_of(tmp_path / f"{number}.db", order) as ledger:
                found.append((ledger.developments(), ledger.changes("2031-01-01"), ledger.open_questions()))
    assert found[0][0]
    assert all(one == found[0] for one in found)


def test_reading_twice_adds_nothing(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", ALL) as ledger:
        before = ledger.developments()
        for reading in ALL:
            ledger.keep(reading, OLDER, NOON)
        assert ledger.developments() == before


def test_asking_between_arrivals_changes_nothing(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", ()) as ledger, ledger_of(tmp_path / "b.db", ALL) as at_once:
        assert ledger.developments() == ()
        for reading in ALL:
            ledger.keep(reading, OLDER, NOON)
            ledger.developments()
        assert ledger.developments() == at_once.developments()


@pytest.mark.parametrize("moment", ["2031-02-03", "2031-02-04", "2031-02-05", "2031-02-07T20:00Z"])
def test_as_of_is_a_ledger_with_what_had_been_published(tmp_path: Path, moment: str) -> None:
    known = [one for one in ALL if one.article.published and one.article.published[:10] <= moment[:10]]
    with ledger_of(tmp_path / "a.db", ALL) as ledger, ledger_of(tmp_path / "b.db", known) as then:
        assert ledger.developments(as_of=moment) == then.developments()
        assert ledger.stories(as_of=moment) == then.stories()


def test_an_undated_article_counts_last(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", (planned(), undated())) as ledger:
        withdraw_ = next(one for one in ledger.developments() if one.event == "withdraw")
        assert [(row.from_, row.phase) for row in withdraw_.history] == [
            ("2031-02-04T09:00:00Z", "planned"),
            (None, "completed"),
        ]


def test_a_clock_in_the_future_is_kept_and_shown_when_it_comes(tmp_path: Path) -> None:
    late = replace(done(), article=replace(done().article, published="9999-12-31T23:59:59Z"))
    with ledger_of(tmp_path / "a.db", (planned(), late)) as ledger:
        assert ledger.developments(as_of="2031-12-31") == ledger.developments(as_of="2031-02-04")
        assert ledger.developments()[-1].last_published is not None


def read_anew(reading: Reading) -> Reading:
    """Return what a newer model finds: one more claim before all others, so that all have other ids."""
    claims = [replace(claim, id=f"c{number}") for number, claim in enumerate(reading.claims, 2)]
    return replace(reading, claims=(replace(reading.claims[0], id="c1", event="say", kind="saying"), *claims))


def test_a_ruling_survives_a_newer_reading(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", (planned(), done())) as ledger:
        leave = next(one for one in ledger.developments() if one.event == "withdraw")
        first, second = leave.claims[0].id, leave.claims[-1].id
        apart = rule(ledger, Ruling("not the same", (first, second)), by="Ada", now=NOON, reason="two towns")
        rule(ledger, Ruling("standing", (first,), "denied"), by="Ada", now=NOON, reason="it is false")
        ruled = ledger.developments()
        assert len(ruled) == 3
        for reading in (planned(), done()):
            ledger.keep(read_anew(reading), NEWER, NOON.replace(hour=13))
        again = ledger.developments()
        assert [(one.label, one.standing, len(one.claims)) for one in again] == [
            (one.label, one.standing, len(one.claims)) for one in ruled
        ]
        denied = next(one for one in again if one.standing == "denied")
        assert denied.history[-1].ruled_by == "Ada"
        assert next(one for one in ledger.developments(as_of="2031-02-08") if one.id == denied.id).standing != "denied"
        withdraw(ledger, apart.id, by="Bo", now=NOON.replace(hour=14))
        assert len(ledger.developments()) == 2
        assert len(ledger.judgements()) == 2


def test_a_speaker_that_a_person_names_counts(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", (planned(),)) as ledger:
        statement = f"{article_key(planned().article)}#s2"
        rule(ledger, Ruling("speaker", (statement,), "Tor Vang"), by="Ada", now=NOON, reason="see video")
        shell = next(one for one in ledger.developments() if one.event == "shell")
        assert [claim.holder for claim in shell.claims] == ["Tor Vang"]


def test_two_who_write_and_ask_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Ledger(path).close()

    def keep_and_ask(reading: Reading) -> int:
        with Ledger(path) as ledger:
            ledger.keep(reading, OLDER, NOON)
            rule_ = Ruling("speaker", (f"{article_key(reading.article)}#s1",), "Tor Vang")
            rule(ledger, rule_, by=reading.article.id, now=NOON, reason="see video")
            return len(ledger.developments())

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(keep_and_ask, ALL))
    with Ledger(path) as ledger:
        assert {one.by for one in ledger.judgements()} == {reading.article.id for reading in ALL}
        assert len(list(ledger.articles())) == len(ALL)

"""Corrections and withdrawals from the text to the record: what is taken back, from when on, and what was so before.

A page keeps its address and the time of its publication; its text is changed in the afternoon. Somebody has reprinted it,
and somebody else has the same from a man of his own.
"""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from onrecord import Ledger
from onrecord.pipeline import Found, Keeping, articles_in, readings_of
from onrecord.reader import Reader
from onrecord.records import Article, Development, Reading, Run
from tests.standins.claims import Paper

NOON = datetime(2031, 3, 1, 12, tzinfo=UTC)
RUN = Run(package_version="1", model_sha256="00")
MORNING, BEFORE_NOON, AFTERNOON = "2031-03-04T08:00:00Z", "2031-03-04T11:00:00Z", "2031-03-04T15:00:00Z"
SHELLED = "Mayor Ida Renn said that Vardian guns had shelled the pharmacy in Osterby after the water came."
WALL = (
    "The flood wall at Osterby broke early on Tuesday. The river authority said that engineers had begun to close the gap"
    " with sandbags, and that forty pumps were on their way from the coast."
)
NOTICE = "Correction: An earlier version of this article said that guns had shelled the pharmacy. Ms Renn did not say so."


def page(published: str, publisher: str, text: str, **known: str) -> Reading:
    """Return an article with the mayor's claim where its text has it."""
    one = Paper(f"{publisher}{len(text)}", text, published, publisher, title="Flood wall breaks at Osterby", **known)
    one.who("place", "Vardia").who("place", "Osterby").who("person", "Ida Renn", "Mayor").who("person", "Per Holt")
    for name, source in (("Ida Renn", "Mayor Ida Renn"), ("Per Holt", "Per Holt")):
        content = "that Vardian guns had shelled the pharmacy in Osterby"
        if f"{source} said {content}" in text:
            one.said(source, "said", content, by=name)
            one.claim("shelled", "shell", actor="Vardian guns", object="the pharmacy", place="Osterby", phase="completed")
    return one.reading


ADDRESS = "https://korva.example/flood"
FIRST = page(MORNING, "The Korva Post", f"{WALL}\n\n{SHELLED}", url=ADDRESS)
REPRINT = page("2031-03-04T10:00:00Z", "Sund Daily", f"{WALL}\n\n{SHELLED}", url="https://sund.example/1")
LATER = page(MORNING, "The Korva Post", f"{WALL}\n\n{NOTICE}", url=ADDRESS, modified=AFTERNOON, revision="correction")
OTHER = page(
    BEFORE_NOON,
    "The Tinholm Sun",
    "The lower town of Osterby stands under water. Per Holt said that Vardian guns had shelled the pharmacy in Osterby.",
)
ALL = (FIRST, REPRINT, LATER, OTHER)


@contextmanager
def ledger_of(path: Path, readings: Iterable[Reading]) -> Iterator[Ledger]:
    """Give a ledger that holds readings, kept in this order."""
    with Ledger(path) as ledger:
        for reading in readings:
            ledger.keep(reading, RUN, NOON)
        yield ledger


def shelling(ledger: Ledger, as_of: str | None = None) -> Development:
    """Return the one development of which all this is about."""
    (found,) = (one for one in ledger.developments(as_of=as_of) if one.event == "shell")
    return found


def test_a_changed_page_takes_back_what_it_names_from_then_on(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", ALL) as ledger:
        assert [(row.from_, row.standing) for row in shelling(ledger).history] == [
            (MORNING, "single-source"),
            (BEFORE_NOON, "corroborated"),
            (AFTERNOON, "single-source"),
        ]
        fallen = {claim.publisher: claim.retracted_at for claim in shelling(ledger).claims}
        assert fallen == {"The Korva Post": AFTERNOON, "Sund Daily": AFTERNOON, "The Tinholm Sun": None}
        (change,) = (one for one in ledger.changes(since="2031-03-04T12:00Z") if one.after.standing == "single-source")
        assert change.before is not None
        assert change.before.standing == "corroborated"
        assert change.after.reason.endswith(" What The Korva Post had said of it was taken back.")


def test_before_it_was_changed_the_record_stands_as_it_did(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", ALL) as ledger, ledger_of(tmp_path / "b.db", (FIRST, REPRINT, OTHER)) as then:
        assert ledger.developments(as_of="2031-03-04T14:59Z") == then.developments()
        assert {article.revision for article in ledger.articles(as_of="2031-03-04T14:59Z")} == {None}


def test_in_whichever_order_the_versions_come(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(list(itertools.permutations(ALL))[::5]):
        with ledger_of(tmp_path / f"{number}.db", order) as ledger:
            found.append((ledger.developments(), list(ledger.facts())))
    assert all(one == found[0] for one in found)


def test_a_version_that_says_nothing_of_itself_counts_from_when_it_was_changed(tmp_path: Path) -> None:
    """A live page that is fetched twice: what it says in the afternoon it did not say in the morning."""
    morning = page(MORNING, "The Korva Post", WALL, url=ADDRESS)
    for known in ({"modified": AFTERNOON}, {"captured": AFTERNOON}):
        later = page(MORNING, "The Korva Post", f"{WALL}\n\n{SHELLED}", url=ADDRESS, **known)
        with ledger_of(tmp_path / f"{'-'.join(known)}.db", (later, morning)) as ledger:
            assert shelling(ledger).first_published == AFTERNOON
            assert not [one for one in ledger.developments(as_of="2031-03-04T14:00Z") if one.event == "shell"]


def test_a_page_that_is_there_once_counts_from_its_publication(tmp_path: Path) -> None:
    """Most pages are touched again for a comma; only one that says that it was corrected never stood like this."""
    touched = page(MORNING, "The Korva Post", f"{WALL}\n\n{SHELLED}", url=ADDRESS, modified=AFTERNOON)
    with ledger_of(tmp_path / "a.db", (touched,)) as ledger:
        assert shelling(ledger).first_published == MORNING


def test_when_nobody_else_says_it_it_is_retracted_and_open_no_more(tmp_path: Path) -> None:
    with ledger_of(tmp_path / "a.db", (FIRST, REPRINT, LATER)) as ledger:
        assert (shelling(ledger).standing, shelling(ledger).credibility) == ("retracted", 6)
        assert not [one for one in ledger.open_questions() if one.development == shelling(ledger).id]
        assert [one.standing for one in ledger.developments(as_of="2031-03-04T12:00Z")] == ["single-source"]


def test_a_page_of_which_nothing_is_left_takes_its_story_back(tmp_path: Path) -> None:
    """No word of the story stands in the line that took its place."""
    known = {"url": ADDRESS, "modified": AFTERNOON, "revision": "withdrawal"}
    gone = Paper("gone", "Withdrawn. We apologise.", MORNING, "The Korva Post", title="Withdrawn", **known).reading
    with ledger_of(tmp_path / "a.db", (gone, REPRINT, FIRST)) as ledger:
        assert [len(story.articles) for story in ledger.stories()] == [3]
        assert [(row.from_, row.standing) for row in shelling(ledger).history] == [
            (MORNING, "single-source"),
            (AFTERNOON, "retracted"),
        ]


# ----------------------------------------------------------------------------------------------------------------------


def lines(*articles: dict[str, str]) -> str:
    return "".join(json.dumps(article) + "\n" for article in articles)


ARREST = """Osterby police arrest engineer over burst dyke

OSTERBY, March 4 - Mayor Ida Renn said on Tuesday that police had arrested the engineer Tor Vang in Osterby.

The dyke burst on Monday night and the lower town stands under two metres of water. "We have forty pumps and we need twice
as many," she said. The river authority said that engineers had begun to close the gap with sandbags.
"""
SAW = """Lower Osterby under water

The lower town of Osterby stands under two metres of water after its dyke burst on Monday night.

Doctor Per Holt said that police had arrested the engineer Tor Vang in Osterby before dawn.
"""
TAKEN_BACK = """RETRACTION: Osterby police arrest engineer over burst dyke

The Korva Post has withdrawn the story "Osterby police arrest engineer over burst dyke", published on Tuesday. The person
who gave the quotations was not the mayor of Osterby.
"""


def read_into(ledger: Ledger, reader: Reader, written: str) -> tuple[Article, ...]:
    """Read JSON Lines into a ledger, as `onrecord read` does, and return the articles."""
    now: Callable[[], datetime] = lambda: NOON  # noqa: E731
    found = [one for one in articles_in(["-"], BytesIO(written.encode())) if isinstance(one, Found)]
    done = [one for one in readings_of(found, reader, Keeping(ledger, now)) if isinstance(one, Reading)]
    return tuple(one.article for one in done)


def test_a_retraction_from_the_text_to_the_record(tmp_path: Path, reader: Reader) -> None:
    """All is read by the reader itself: a story, its reprint, another paper's report, and the retraction."""
    reprint = ARREST.replace("OSTERBY, March 4 - ", "OSTERBY (The Korva Post) - ")
    story = lines(
        {"id": "k1", "publisher": "The Korva Post", "published": MORNING, "text": ARREST},
        {"id": "s1", "publisher": "Sund Daily", "published": "2031-03-04T10:00:00Z", "text": reprint},
        {"id": "t1", "publisher": "The Tinholm Sun", "published": BEFORE_NOON, "text": SAW},
        {"id": "k2", "publisher": "The Korva Post", "published": "2031-03-05T09:00:00Z", "text": TAKEN_BACK},
    )
    with Ledger(tmp_path / "a.db") as ledger:
        articles = read_into(ledger, reader, story)
        assert [article.revision for article in articles] == [None, None, None, "withdrawal"]
        (arrest,) = (one for one in ledger.developments() if one.event == "arrest")
        assert [(row.from_, row.standing) for row in arrest.history] == [
            (MORNING, "single-source"),
            (BEFORE_NOON, "corroborated"),
            ("2031-03-05T09:00:00Z", "single-source"),
        ]
        assert {claim.publisher for claim in arrest.claims if claim.retracted_at} == {"The Korva Post", "Sund Daily"}
        before = ledger.developments(as_of="2031-03-04T23:00Z")
        assert [one.standing for one in before if one.event == "arrest"] == ["corroborated"]

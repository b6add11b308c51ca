"""Laws of arrival, over small stories made by chance.

In whichever order articles, their later versions and corrections arrive, asked for in between or not, read once or
twice: the record at the end is the same, and that of every moment before. As of a moment it is the record of a ledger that
holds what had been published by then. And no two of anything have one id.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import Ledger
from onrecord.records import Reading
from tests.laws.test_ledger_laws import empty_ledger
from tests.laws.test_record_laws import NOON, OLDER
from tests.standins.claims import Paper

some = settings(max_examples=12, deadline=None)
DAYS = ("2031-02-04T09:00:00Z", "2031-02-04T15:00:00Z", "2031-02-05T09:00:00Z", "2031-02-07", None)
MOMENTS = ("2031-02-04T12:00Z", "2031-02-05", "2031-02-06")
PUBLISHERS = ("Northwire", "The Korva Post", "Sund Daily")
HOLDERS = (
    ("Ida Renn", "mayor of Oster", ""),
    ("Henk Oller", "defence minister", "Vardia"),
    ("Lia Moor", "colonel", "Lurmia"),
)
SAID = {
    "shelled": ("that Vardian guns had shelled the mill in Oster", "shell", "Vardian guns", "completed", "CT+"),
    "fired": ("that Vardian guns had not fired on the mill in Oster", "fire_on", "Vardian guns", "completed", "CT-"),
    "leave": ("that Vardian troops would leave Oster", "leave", "Vardian troops", "planned", "CT+"),
    "left": ("that Vardian troops had left Oster", "leave", "Vardian troops", "completed", "CT+"),
}
OPENING = (
    "The town of Oster on the river was quiet in the morning, and boats with bread and lamps came down from the hills."
)


class Piece(NamedTuple):
    """An article of a story: who says what, where, when."""

    publisher: str
    published: str | None
    lines: tuple[tuple[int, str], ...]  # number of the holder, trigger
    revision: str | None

    @property
    def reading(self) -> Reading:
        """Return the article with its claims; a correction names the mill."""
        lines = [f"{_name(holder)} said {SAID[trigger][0]}." for holder, trigger in self.lines]
        notice = ["Correction: an earlier version said that guns had shelled the mill."] if self.revision else []
        text = "\n\n".join([OPENING, *lines, *notice])
        known: dict[str, Any] = {"title": "Oster", "url": f"https://{self.publisher.split()[-1]}.example/oster"}
        paper = Paper("oster", text, self.published, self.publisher, revision=self.revision, **known)
        paper.who("place", "Vardia").who("place", "Lurmia").who("place", "Oster")
        for name, role, country in HOLDERS:
            paper.who("person", name, role, of=(country,) if country else ())
        for holder, trigger in self.lines:
            content, lemma, actor, phase, factuality = SAID[trigger]
            paper.said(_name(holder), "said", content, by=_name(holder))
            paper.claim(trigger, lemma, factuality, actor=actor, place="Oster", phase=phase)
        return paper.reading


def _name(holder: int) -> str:
    return HOLDERS[holder][0]


line = st.tuples(st.integers(0, len(HOLDERS) - 1), st.sampled_from(sorted(SAID)))
piece = st.builds(
    Piece,
    st.sampled_from(PUBLISHERS),
    st.sampled_from(DAYS),
    st.lists(line, min_size=1, max_size=2, unique_by=lambda one: one[1]).map(tuple),
    st.sampled_from((None, None, None, "correction")),
)
stories = st.lists(piece, min_size=1, max_size=5)


def record_of(path: Path, readings: list[Reading], *, asked_between: bool = False) -> tuple[Any, ...]:
    """Return the record of a ledger that got these readings in this order, at the end and at moments before."""
    path.write_bytes(empty_ledger())
    with Ledger(path) as ledger:
        for reading in readings:
            ledger.keep(reading, OLDER, NOON)
            if asked_between:
                ledger.developments()
        now = ledger.developments(), ledger.changes("2031-01-01"), ledger.open_questions(), ledger.stories()
        return now, *(ledger.developments(as_of=moment) for moment in MOMENTS)


@some
@given(stories, st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_record(pieces: list[Piece], random: Any) -> None:
    readings = [one.reading for one in pieces]
    shuffled = random.sample(readings * 2, len(readings) * 2)
    with TemporaryDirectory() as folder:
        one = record_of(Path(folder) / "a.db", readings)
        other = record_of(Path(folder) / "b.db", shuffled, asked_between=True)
    assert one == other
    developments = one[0][0]
    assert len({found.id for found in developments}) == len(developments)
    for found in developments:
        assert len({claim.id for claim in found.claims}) == len(found.claims)
        known = {claim.id for claim in found.claims}
        assert all(set(row.because) <= known and row.because for row in found.history)


@some
@given(stories, st.sampled_from(MOMENTS))
def test_as_of_is_a_ledger_with_what_had_been_published(pieces: list[Piece], moment: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.db").write_bytes(empty_ledger())
        (Path(folder) / "b.db").write_bytes(empty_ledger())
        with Ledger(Path(folder) / "a.db") as ledger, Ledger(Path(folder) / "b.db") as then:
            readings = {reading.article.text + str(reading.article): reading for reading in (one.reading for one in pieces)}
            for reading in readings.values():
                ledger.keep(reading, OLDER, NOON)
            known = {article.article for article in ledger.articles(as_of=moment)}
            for kept in ledger.readings():
                if kept.article in known:
                    then.keep(kept.reading, OLDER, NOON)
            assert ledger.developments(as_of=moment) == then.developments()
            assert ledger.stories(as_of=moment) == then.stories()

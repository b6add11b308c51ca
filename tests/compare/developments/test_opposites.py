"""Two sides that no country tells apart."""

from onrecord.compare.developments.grouping.opposites import are_natural
from onrecord.judge import judge
from tests.standins.claims import Paper, developments_of

MONDAY, TUESDAY = "2031-02-03T09:00:00Z", "2031-02-04T09:00:00Z"


def _standing(*papers: Paper) -> list[tuple[str | None, tuple[str, ...]]]:
    return [((found := judge(one)).standing, found.sides) for one in developments_of(*papers)]


def test_who_did_it_and_who_says_so_of_him_are_two_sides() -> None:
    said = "Mutineers blew up the Salt Bridge at Oster, the harbour police said."
    own = "“We blew up the Salt Bridge at Oster,” said Ludo Brand, a mutineer."
    first = (
        Paper("a", said, MONDAY)
        .who("organisation", "harbour police")
        .who("place", "Oster")
        .who("place", "Salt Bridge")
        .said("the harbour police", "said", "Mutineers blew up the Salt Bridge at Oster", by="harbour police")
        .claim("blew up", "blow up", actor="Mutineers", object="the Salt Bridge", place="Oster", phase="completed")
    )
    second = (
        Paper("b", own, TUESDAY, publisher="The Marl Courier")
        .who("person", "Ludo Brand")
        .who("place", "Oster")
        .who("place", "Salt Bridge")
        .said("Ludo Brand", "said", "“We blew up the Salt Bridge at Oster,”", by="Ludo Brand", kind="direct")
        .claim("blew up", "blow up", actor="We", object="the Salt Bridge", place="Oster", phase="completed")
    )
    assert _standing(first, second) == [("confirmed", ("harbour police", "Ludo Brand"))]


def test_whoever_is_arrested_and_the_office_are_two_sides() -> None:
    said = "Police arrested Otto Lind in Oster on Monday, the prosecutor's office in Oster said."
    own = "“I was arrested at breakfast,” Otto Lind said in Oster."
    first = (
        Paper("a", said, MONDAY)
        .who("person", "Otto Lind")
        .who("place", "Oster")
        .who("organisation", "prosecutor's office in Oster")
        .said(
            "the prosecutor's office in Oster",
            "said",
            "Police arrested Otto Lind in Oster on Monday",
            by="prosecutor's office in Oster",
        )
        .claim("arrested", "arrest", actor="Police", object="Otto Lind", place="Oster", phase="completed")
    )
    second = (
        Paper("b", own, TUESDAY, publisher="The Marl Courier")
        .who("person", "Otto Lind")
        .who("place", "Oster")
        .said("Otto Lind", "said", "“I was arrested at breakfast,”", by="Otto Lind", kind="direct")
        .claim("arrested", "arrest", object="Otto Lind", phase="completed")
    )
    assert [standing for standing, _ in _standing(first, second)] == ["confirmed"]


def test_a_company_and_a_union_stand_against_each_other() -> None:
    assert are_natural("Oriax Mining", "Dockers' Union")
    assert are_natural("Prosecutors", "the defence")
    assert not are_natural("Oster Hospital", "harbour police")


def test_a_company_and_a_union_that_say_it_with_one_mouth_are_both_sides() -> None:
    text = "The dockers walked out in Oster on Monday, the company and the union said. Oriax Mining and the Dock Union met."
    paper = (
        Paper("a", text, MONDAY)
        .who("organisation", "Oriax Mining")
        .who("organisation", "Dock Union")
        .who("place", "Oster")
        .said("Oriax Mining and the Dock Union", "said", "The dockers walked out in Oster on Monday")
        .claim("walked", "walk out", actor="The dockers", place="Oster", phase="completed", when="2031-02-03")
    )
    assert _standing(paper) == [("corroborated", ("Dock Union", "Oriax Mining"))]


def test_two_who_are_at_odds_in_a_story_are_the_sides_of_whatever_both_assert() -> None:
    """The mill and the League quarrel over a fire; that the roof fell, both say, one on Monday, one on Tuesday."""
    mill, league = "Oriax Bakery", "Hill League"

    def told(key: str, who: str, at: str, denies: bool) -> Paper:
        burned = "The League burned the barn in Oster" if not denies else "Nobody burned the barn in Oster"
        fell = "The roof of the hall in Oster fell on Monday"
        paper = Paper(key, f"{burned}, {who} said. {fell}, {who} said.", at, publisher=f"The {key} Post")
        paper.who("organisation", who).who("place", "Oster")
        paper.said(who, "said", burned, by=who, speaker_kind="organisation").said(who, "said", fell, by=who)
        paper.claim("burned", "burn", "CT-" if denies else "CT+", object="the barn", place="Oster", phase="completed")
        return paper.claim(
            "fell", "fall", actor="The roof of the hall", place="Oster", phase="completed", when="2031-02-03"
        )

    papers = (
        told("a", mill, MONDAY, denies=False),
        told("b", league, "2031-02-03T12:00:00Z", denies=True),
        told("c", mill, "2031-02-03T15:00:00Z", denies=False),
        told("d", league, TUESDAY, denies=True),
    )
    found = {one.event: judge(one).standing for one in developments_of(*papers)}
    assert found["collapse"] == "confirmed"
    assert found["burn"] == "disputed"


def test_who_is_doing_it_is_not_whom_it_is_done_to() -> None:
    """ "We are searching" is no passive; "its offices had been searched" is the mill's own word."""
    office, mill = "Oster prosecutors", "Oriax Bakery"
    first = (
        Paper("a", f"“We are searching the offices of Oriax Bakery,” {office} said in Oster.", MONDAY)
        .who("organisation", office)
        .who("organisation", mill)
        .who("place", "Oster")
        .said(office, "said", "“We are searching the offices of Oriax Bakery,”", by=office, kind="direct")
        .claim("searching", "search", actor="We", object="the offices of Oriax Bakery", phase="under way", place="Oster")
    )
    second = (
        Paper("b", f"{mill} said that Oriax Bakery's offices were being searched in Oster.", TUESDAY, publisher="The Sun")
        .who("organisation", mill)
        .who("place", "Oster")
        .said(mill, "said", "that Oriax Bakery's offices were being searched in Oster", by=mill)
        .claim("searched", "search", object="Oriax Bakery's offices", phase="under way", place="Oster")
    )
    assert [standing for standing, _ in _standing(first, second)] == ["confirmed"]

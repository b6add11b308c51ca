"""Events of which nobody names anything, what two contest, what was taken back: news of fires and floods is told so."""

from tests.standins.claims import Paper, developments_of

MONDAY, TUESDAY = "2031-02-03T12:00:00Z", "2031-02-04T12:00:00Z"


def told(*papers: Paper) -> dict[str, list[tuple[str, str, str | None]]]:
    """Return the rows by their lines, with holder, stance and phase of their claims."""
    return {one.label: [(c.holder, c.stance, c.phase) for c in one.claims] for one in developments_of(*papers)}


def test_the_dead_whom_nobody_names_or_places_are_one_event() -> None:
    """A chief and a clinic count the dead, without a place or a name."""
    chief = (
        Paper("a", "Three people were killed in the fire, the fire chief, Ida Renn, said.", MONDAY)
        .who("person", "Ida Renn", "fire chief")
        .said("the fire chief, Ida Renn", "said", "Three people were killed in the fire", by="Ida Renn")
        .claim("killed", "kill", object="Three people", phase="completed", number=3)
    )
    clinic = (
        Paper("b", "Five people have died, the clinic's director, Piet Amsel, said.", TUESDAY, publisher="The Tarn Courier")
        .who("person", "Piet Amsel", "the clinic's director")
        .said("the clinic's director, Piet Amsel", "said", "Five people have died", by="Piet Amsel")
        .claim("died", "die", actor="Five people", phase="completed", number=5)
    )
    assert told(chief, clinic) == {
        "Three people were killed in the fire": [
            ("Ida Renn", "asserts", "completed"),
            ("Piet Amsel", "asserts", "completed"),
        ]
    }


def test_what_one_says_and_another_denies_is_news_whatever_the_verb() -> None:
    """An event of no known class in one text."""
    text = (
        "The union says that the emergency doors had been chained shut. Piet Amsel, an owner, said they were not chained."
    )
    paper = (
        Paper("a", text, MONDAY)
        .who("person", "Piet Amsel", "an owner")
        .who("organisation", "The union")
        .said("The union", "says", "that the emergency doors had been chained shut", by="The union")
        .said("Piet Amsel, an owner,", "said", "they were not chained", by="Piet Amsel")
        .claim("chained shut", "chain", object="the emergency doors", phase="completed")
        .claim("chained.", "chain", "CT-", object="they")
    )
    assert told(paper) == {
        "The emergency doors had been chained shut": [
            ("union", "asserts", "completed"),
            ("Piet Amsel", "denies", "completed"),
        ]
    }


def test_a_rumour_about_a_thing_without_a_name_is_told_with_its_denial() -> None:
    """Rumours of a second tank."""
    text = "Rumours that a second tank had exploded went round on Monday. The fire service denied them."
    paper = (
        Paper("a", text, MONDAY)
        .who("organisation", "The fire service")
        .claim("exploded", "explode", "PS+", actor="a second tank", phase="completed")
        .claim("denied", "deny", kind="saying", actor="The fire service", object="them")
    )
    assert told(paper) == {
        "Second tank explodes": [("nobody in particular", "reports", "completed"), ("fire service", "denies", "completed")]
    }

"""Armed groups that are no state's are sides: their fighters, whoever speaks for them, what they publish."""

from onrecord.compare.developments.who.bands import bands_of, spoken_for
from onrecord.records import Gathered
from tests.standins.claims import Paper, developments_of


def seized(key: str = "a", published: str = "2031-02-04T09:00:00Z") -> Paper:
    """Return an agency's report of what each side says."""
    text = (
        "Fighters of the Hill Front seized the town of Oster on Monday, the rebels' commander said. "
        'The army denied it. "The Front has not seized Oster," Vardia\'s army said.'
    )
    return (
        Paper(key, text, published)
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("organisation", "Hill Front")
        .who("organisation", "Front")
        .who("organisation", "Vardia's army")
        .said("the rebels' commander", "said", "Fighters of the Hill Front seized the town of Oster on Monday")
        .said("Vardia's army", "said", '"The Front has not seized Oster,"', by="Vardia's army")
        .claim("seized", "seize", actor="Fighters of the Hill Front", object="the town of Oster", phase="completed")
        .claim("seized Oster", "seize", "CT-", actor="The Front", object="Oster")
    )


def communique() -> Paper:
    """Return what the group publishes itself."""
    return (
        Paper("b", "Our fighters seized Oster on Monday, street by street.", "2031-02-05T09:00:00Z", publisher="Hill Front")
        .who("organisation", "Hill Front")
        .who("place", "Oster")
        .claim("seized", "seize", actor="Our fighters", object="Oster", phase="completed")
    )


def held(one: Gathered) -> list[tuple[str, str, str | None]]:
    return [(claim.holder, claim.stance, claim.side) for claim in one.claims]


def test_a_group_with_fighters_is_known_by_its_last_word_too() -> None:
    assert dict(bands_of([("a", seized().reading)])) == {"hill front": "Hill Front", "front": "Hill Front"}


def test_an_office_or_a_place_with_fighters_is_no_such_group() -> None:
    paper = (
        Paper("a", "Air Force fighters took off. Fighters from Oster came home.", "2031-02-04T09:00:00Z")
        .who("organisation", "Air Force")
        .who("place", "Oster")
    )
    assert not bands_of([("a", paper.reading)])


def test_the_rebels_commander_speaks_for_the_group_and_the_army_for_the_only_state() -> None:
    (one,) = developments_of(seized(), seized("d", "2031-02-04T12:00:00Z"))
    assert one.parties == ("Hill Front", "Vardia")
    assert held(one)[:2] == [("Hill Front", "asserts", "Hill Front"), ("Vardia's army", "denies", "Vardia")]


def test_a_communique_is_the_word_of_who_publishes_it() -> None:
    (one,) = developments_of(seized(), communique())
    assert held(one)[-1] == ("Hill Front", "asserts", "Hill Front")


def test_who_takes_a_town_back_does_another_thing_than_who_took_it() -> None:
    text = "Vardia's army retook Oster on Friday, the mayor said."
    retaken = (
        Paper("c", text, "2031-02-08T09:00:00Z")
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("organisation", "Vardia's army")
        .said("the mayor", "said", "Vardia's army retook Oster on Friday")
        .claim("retook", "retake", actor="Vardia's army", object="Oster", phase="completed")
    )
    assert [one.claims[0].id for one in developments_of(seized(), retaken)] == ["a#c1", "c#c1"]


def test_whose_voice_words_are() -> None:
    assert [spoken_for(words) for words in ("the rebels' commander", "a spokesman for the Hill Front", "The baker")] == [
        "rebels",
        "Hill Front",
        "baker",
    ]

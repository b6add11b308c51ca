"""What real news must not be told as: faults that were found in it, each in a sentence of our own."""

import pytest

from onrecord.compare.developments.events.classes import is_about
from onrecord.compare.developments.labels.lines import label_of
from onrecord.compare.developments.words.phrases import first_noun, phrase_of
from onrecord.judge import judge
from onrecord.records import Participant
from tests.standins.claims import Paper, developments_of

MORNING = "2031-02-04T09:00:00Z"


def test_who_finds_bodies_has_killed_nobody() -> None:
    text = "Officers of Vardia discovered the bodies of three miners in Sund on Tuesday."
    (one,) = developments_of(
        Paper("a", text, MORNING)
        .who("place", "Vardia")
        .who("place", "Sund")
        .claim(
            "discovered", "discover", actor="Officers of Vardia", object="the bodies of three miners", phase="completed",
            place="Sund",
        )
    )  # fmt: skip
    assert (one.event, [part.role for part in one.participants]) == ("kill", ["object"])


def test_no_bullet_dies() -> None:
    assert label_of("kill", "kill", (Participant(role="actor", name="Vardian bullet"),), "Sund") is None
    assert label_of("kill", "kill", (Participant(role="object", name="Ida Renn"),), "Sund") == "Ida Renn dies in Sund"


@pytest.mark.parametrize(
    ("kind", "thing", "may_be"),
    [
        ("exchange", "prisoner", True),
        ("exchange", "insult", False),
        ("set up", "inquiry", True),
        ("set up", "camp", False),
        ("wound", "soldier", True),
        ("wound", "truck", False),
        ("enter", "town", True),
        ("enter", "talk", False),
        ("flood", "cellar", True),
        ("flood", "tribute", False),
        ("divulge", "memo", True),
        ("divulge", "ally", False),
        ("invest", "million", True),
        ("invest", "fuel", False),
    ],
)
def test_figures_of_speech_and_camps_are_no_announced_acts(kind, thing, may_be):
    assert is_about(kind, thing) is may_be


def test_a_long_count_ends_before_its_second_number() -> None:
    words = "the ten passengers of the morning flight and two members of the local crew"
    assert phrase_of(words) == "ten passengers"
    assert first_noun("the Kestrin Dam, 40 kilometres upstream") == "Kestrin Dam"


def test_who_denies_and_asserts_in_one_text_is_at_odds_with_nobody() -> None:
    text = "The plane could not land, the aviation office said. Later it landed at Sund, the office said."
    paper = (
        Paper("a", text, MORNING)
        .who("place", "Sund")
        .who("organisation", "The aviation office")
        .said("the aviation office", "said", "The plane could not land", by="The aviation office")
        .claim("land", "land", "CT-", actor="The plane")
        .said("the office", "said", "Later it landed at Sund", by="The aviation office")
        .claim("landed", "land", phase="completed", actor="it", place="Sund")
    )
    heard = "Earlier on Tuesday the plane landed at Sund, Radio Marl said."
    other = (
        Paper("b", heard, "2031-02-04T12:00:00Z", publisher="The Sun")
        .who("place", "Sund")
        .who("organisation", "Radio Marl")
        .said("Radio Marl", "said", "Earlier on Tuesday the plane landed at Sund", by="Radio Marl")
        .claim("landed", "land", phase="completed", actor="the plane", place="Sund")
    )
    assert all(not one.parties or "Radio Marl" not in one.parties for one in developments_of(paper, other))


def test_who_finds_the_dead_is_no_side_of_their_deaths() -> None:
    """The fire chief found them and a hospital counts them: nobody stands against the other."""
    text = "“We found two passengers dead in the cabin,” Karl Oda, the fire chief of Sund, said."
    found = (
        Paper("a", text, MORNING)
        .who("place", "Sund")
        .who("person", "Karl Oda", "fire chief of Sund")
        .said("Karl Oda, the fire chief of Sund,", "said", "“We found two passengers dead in the cabin,”", by="Karl Oda")
        .claim("found", "find", actor="We", object="two passengers dead", phase="completed", place="Sund")
    )
    later = "Two passengers died in Sund, the Marl Hospital said."
    counted = (
        Paper("b", later, "2031-02-05T09:00:00Z", publisher="The Sun")
        .who("place", "Sund")
        .who("organisation", "Marl Hospital")
        .said("the Marl Hospital", "said", "Two passengers died in Sund", by="Marl Hospital")
        .claim("died", "die", actor="Two passengers", phase="completed", place="Sund")
    )
    (one,) = developments_of(found, counted)
    assert judge(one).standing == "corroborated"


def test_a_benefit_is_recognised_by_nobodys_decree() -> None:
    assert not is_about("recognise", "benefit")
    assert is_about("recognise", "republic")


def test_on_whose_behalf_somebody_acts_is_not_what_it_is_done_to() -> None:
    said = "“On behalf of the people of Marl, I condemn it,”"
    told = developments_of(
        Paper("a", f"{said} Ida Renn, the president of Vardia, said.", MORNING)
        .who("place", "Vardia")
        .who("person", "Ida Renn", "president of Vardia")
        .said("Ida Renn, the president of Vardia,", "said", said, by="Ida Renn")
        .claim("condemn", "condemn", actor="I", object="the people of Marl", phase="completed")
    )
    assert not list(told)  # nobody condemns the people of Marl


def test_two_countries_exchange_together() -> None:
    two = tuple(Participant(role="actor", name=name, entity=f"country:{name.casefold()}") for name in ("Vardia", "Lurmia"))
    line = label_of("exchange", "exchange", (*two, Participant(role="object", name="prisoners")), None)
    assert line == "Vardia and Lurmia exchange prisoners"


def test_the_dead_of_a_whole_war_are_no_event_of_the_day() -> None:
    text = "More than 30,000 soldiers of Vardia have been killed in Sund since the war began in 2024, Ida Renn said."
    told = (
        Paper("a", text, MORNING)
        .who("place", "Vardia")
        .who("place", "Sund")
        .who("person", "Ida Renn")
        .said("Ida Renn", "said", "More than 30,000 soldiers of Vardia have been killed in Sund", by="Ida Renn")
        .claim("killed", "kill", object="More than 30,000 soldiers of Vardia", place="Sund", phase="completed")
    )
    assert not list(developments_of(told))


def test_a_place_behind_a_place_is_a_place_too() -> None:
    texts = {
        "a": "Jets of Vardia destroyed the bridge over the Lode at Sund on Tuesday.",
        "b": "The bridge at Sund was destroyed.",
    }
    (one,) = developments_of(
        Paper("a", texts["a"], MORNING)
        .who("place", "Vardia")
        .who("place", "Lode")
        .who("place", "Sund")
        .claim(
            "destroyed", "destroy", actor="Jets of Vardia", object="the bridge over the Lode at Sund", phase="completed"
        ),
        Paper("b", texts["b"], "2031-02-04T12:00:00Z", publisher="The Sun")
        .who("place", "Sund")
        .claim("destroyed", "destroy", object="The bridge", place="Sund", phase="completed"),
    )
    assert [claim.article for claim in one.claims] == ["a", "b"]

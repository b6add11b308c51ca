"""How a holder stands to an event, by the words before it; how far the event is, by the words around it."""

from datetime import UTC, datetime

import pytest

from onrecord.compare.developments.claims.stances import phase_of, stance_of, time_of
from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.voices import AUTHOR, Voice
from onrecord.compare.developments.who.registry import Who
from tests.standins.claims import Paper


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("She won the seat.", "asserts"),
        ("He thought that she was going to win the seat.", "reports"),
        ("They threatened to win the seat.", "reports"),
        ("She is likely to win the seat.", "reports"),
        ("He will resign once she has won the seat.", "reports"),
        ("The law gives her the power to win the seat.", "reports"),
        ("She began a campaign to win the seat.", "reports"),
        ("She was chosen for her pledge to fight and win the seat.", "reports"),
        ("Lawyers may find that she has won the seat.", "reports"),
        ("She is thought to have won the seat.", "reports"),
    ],
)
def test_what_was_expected_is_not_told_as_done(text, stance):
    trigger = "won" if "won" in text else "win"
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, "win", phase="completed").reading.claims[0]
    before = text[: claim.trigger.start]
    assert stance_of(before, claim, None, Voice(AUTHOR, None, ("author",), False, ""), (), "completed") == stance


def test_what_is_set_aside_is_not_denied():
    text = "He blamed the states, and not foreign meddling."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("meddling", "meddling", "CT-").reading.claims[0]
    before = text[: claim.trigger.start]
    assert stance_of(before, claim, None, Voice(AUTHOR, None, ("author",), False, ""), (), None) == "reports"


@pytest.mark.parametrize(
    ("text", "is_open", "phase"),
    [
        ("A brewery makes a beer for the summit.", True, None),
        ("The summit ended on Monday.", True, "completed"),
        ("They mourn after the crash.", False, "completed"),
    ],
)
def test_a_noun_of_what_may_lie_ahead_is_not_over_by_itself(text, is_open, phase):
    trigger = "summit" if "summit" in text else "crash"
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, trigger, phase="completed").reading.claims[0]
    assert phase_of(claim, None, is_open=is_open, is_nominal=True, sentence=text) == phase


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("She said that the pull-out from Marl has begun.", "begun"),
        ("The pull-out from Marl was under way, she said.", "under way"),
        ("The pull-out from Marl is now over, she said.", "completed"),
        ("The pull-out from Marl is over the dam at Oster.", None),
        ("The pull-out from Marl is a mistake, and the rain is over.", None),
    ],
)
def test_what_is_said_of_a_noun_tells_how_far_it_is(text, phase):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("pull", "pull out").reading.claims[0]
    assert phase_of(claim, None, is_open=True, is_nominal=True, sentence=text) == phase


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("“We shall sell the barge,” his lawyer said.", "direct", "asserts"),
        ("“You will sell the barge,” his lawyer said.", "direct", "reports"),
        ("His lawyer foresees that we shall sell the barge.", "indirect", "reports"),
    ],
)
def test_we_shall_is_ones_own_plan_whoever_speaks(text, kind, stance):
    content = (
        text.split("”")[0].strip("“") if "”" in text else text.removesuffix(".").removeprefix("His lawyer foresees that ")
    )
    paper = Paper("a", text, "2031-02-04T09:00:00Z").said(
        "", "said" if "said" in text else "foresees", content, kind=kind, distance="predicted"
    )
    reading = paper.claim("sell", "sell", "PR+", phase="planned").reading
    before, (claim,), (said,) = text[: reading.claims[0].trigger.start], reading.claims, reading.statements
    assert stance_of(before, claim, said, Voice("Jon Aber", None, (), False, ""), (), "planned") == stance


@pytest.mark.parametrize(
    ("text", "trigger", "phase"),
    [
        ("Farmers blocked the pass before dawn.", "blocked", "under way"),
        ("Farmers blocked the pass for two hours.", "blocked", "completed"),
        ("Farmers ended their blockade of the pass.", "blockade", "completed"),
    ],
)
def test_what_holds_once_it_is_done_is_under_way(text, trigger, phase):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, trigger, phase="completed").reading.claims[0]
    assert phase_of(claim, None, is_nominal=trigger == "blockade", sentence=text, holding=True) == phase


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The office dismissed a newspaper report that he was about to quit.", "denies"),
        ("The office denied claims that he would quit.", "denies"),
        ("The office rejected an offer that would let him quit.", "reports"),
    ],
)
def test_who_dismisses_a_report_denies_what_it_says(text, stance):
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("organisation", "The office")
    paper = paper.said("The office", text.split()[2], text.split(" ", 3)[3].rstrip("."), by="The office", distance="denied")
    reading = paper.claim("quit", "quit", "Uu", phase="planned").reading
    claim, said = reading.claims[0], reading.statements[0]
    voice = Voice("The office", None, ("The office",), False, "The office")
    assert stance_of(text[: claim.trigger.start], claim, said, voice, (), "planned") == stance


@pytest.mark.parametrize(
    ("text", "trigger", "event", "phase"),
    [
        ("She is not resigning.", "resigning", "resign", "planned"),
        ("She will not resign.", "resign", "resign", "planned"),
        ("She has no plans to resign.", "resign", "resign", "planned"),
        ("She has not resigned.", "resigned", "resign", "completed"),
    ],
)
def test_a_denial_of_what_lies_ahead_is_of_the_plan(text, trigger, event, phase):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, "CT-").reading.claims[0]
    assert phase_of(claim, None, is_nominal=False, sentence=text) == phase


@pytest.mark.parametrize(
    ("text", "phase"),
    [("I have handed in my resignation.", "completed"), ("They spoke about my resignation.", None)],
)
def test_what_is_done_by_its_delivery_is_done(text, phase):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("resignation", "resignation").reading.claims[0]
    assert phase_of(claim, None, is_nominal=True, is_open=True, sentence=text, performed=True) == phase


def test_an_offer_to_do_something_does_not_do_it():
    text = "Oriax has offered to buy its rival."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("buy", "buy", "Uu", phase="planned").reading.claims[0]
    voice = Voice("Oriax", Who("body:oriax", "organisation", None), ("Oriax",), False, "Oriax")
    actor = (Part("actor", "Oriax", "body:oriax", "Oriax", "organisation", None, "oriax", False),)
    assert stance_of(text[: claim.trigger.start], claim, None, voice, actor, "planned") == "reports"


def test_what_will_be_held_is_planned():
    text = "The election also will be held in the north."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("election", "election", phase="completed").reading.claims[0]
    assert phase_of(claim, None, is_nominal=True, sentence=text) == "planned"


def test_what_somebody_will_do_is_planned():
    text = "Yun will meet the minister."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("meet", "meet", "PR+").reading.claims[0]
    assert phase_of(claim, None, is_nominal=False, sentence=text) == "planned"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The ferry came back at 7:33 p.m.", None),  # the article is of 2 p.m.
        ("The ferry came back at 7:33 p.m. on Tuesday.", "2031-02-04T19:33"),  # its own day
        ("The ferry came back at 7:33 p.m. on Sunday.", None),  # no day of the article
    ],
)
def test_an_hour_that_has_not_come_is_of_another_day(text, when):
    paper = Paper("a", text, "2031-02-04T14:00:00Z")
    claim = paper.claim("came back", "come back", phase="completed", when="2031-02-04T19:33").reading.claims[0]
    assert time_of(claim, datetime(2031, 2, 4, 14, tzinfo=UTC), text) == when


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The miller has decided to sell his barge.", "asserts"),
        ("The miller has not decided to sell his barge.", "reports"),
        ("He asked whether the miller had decided to sell his barge.", "reports"),
        ("The miller may have decided to sell his barge.", "reports"),
        ("The miller wants to sell his barge.", "reports"),
        ("The miller intends to sell his barge.", "asserts"),
        ("The miller is due to sell his barge on Monday.", "asserts"),
        ("The aim is to sell his barge.", "reports"),
        ("It is unclear whether the miller plans to sell his barge.", "reports"),
    ],
)
def test_what_has_been_decided_is_told_as_a_plan(text, stance):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("sell", "sell", "Uu", phase="planned").reading.claims[0]
    before = text[: claim.trigger.start]
    assert stance_of(before, claim, None, Voice(AUTHOR, None, ("author",), False, ""), (), "planned") == stance


def test_the_month_of_a_plan_lies_ahead():
    text = "The brewer will shut its malthouse by the end of June."
    claim = (
        Paper("a", text, "2031-11-04T09:00:00Z").claim("shut", "shut", phase="planned", when="2031-06").reading.claims[0]
    )
    assert time_of(claim, datetime(2031, 11, 4, 9, tzinfo=UTC), text) == "2032-06"
    assert time_of(claim, datetime(2031, 11, 4, 9, tzinfo=UTC), f"{text[:-1]} 2031.") == "2031-06"


def test_who_says_today_that_he_does_it_has_done_it():
    text = "I am resigning today so that the club can sleep."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("resigning", "resign", phase="under way").reading.claims[0]
    assert phase_of(claim, None, is_nominal=False, sentence=text, performed=True) == "completed"
    text = "I am resigning from nothing."
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim("resigning", "resign", phase="under way").reading.claims[0]
    assert phase_of(claim, None, is_nominal=False, sentence=text, performed=True) == "under way"

"""Words to classes of events: one word is an event of some things and none of others."""

import pytest

from onrecord.compare.developments.events.classes import event_class, is_about, strike_class, thing_class


@pytest.mark.parametrize(
    ("word", "subject", "thing", "kind"),
    [
        ("pass", "chamber", "budget", "approve"),  # "The chamber passed the budget"
        ("pass", "bill", "", "approve"),  # "The bill passed"
        ("pass", "bus", "school", None),
        ("blockade", "", "", "block"),
        ("barricade", "farmer", "pass", "block"),
        ("accept", "board", "bid", "accept"),
        ("cut", "mill", "job", "lay off"),  # "The mill cut 200 jobs"
        ("raise", "diver", "wreck", "salvage"),
        ("raise", "bank", "rate", "raise"),
        ("withdraw", "clerk", "statement", "retract"),  # "The clerk withdrew his statement"
        ("withdraw", "saver", "deposit", "draw out"),
        ("withdraw", "army", "town", "withdraw"),
        ("take", "mayor", "crown", "take money"),  # "The mayor took 900 crowns"
        ("take", "gunman", "hostage", "abduct"),
        ("file", "family", "lawsuit", "sue"),
        ("dismiss", "court", "appeal", "reject"),
        ("dismiss", "board", "director", "relieve"),
        ("walk out", "deputy", "", "withdraw"),
        ("walk out", "docker", "", "walk out"),
        ("begin", "truce", "", "come into force"),
        ("begin", "speech", "", None),
        ("bring up", "", "miner", "rescue"),
        ("bring up", "", "question", None),
        ("send", "ministry", "soldier", "deploy"),
        ("lend", "bank", "crown", "award"),
        ("lend", "bank", "", "lend"),
        ("send", "island", "pump", "deliver"),
        ("send", "mayor", "card", "send"),
        ("sweep away", "", "bridge", "collapse"),
    ],
)
def test_a_word_is_an_event_of_some_things(word, subject, thing, kind):
    assert event_class(word, "", subject, thing) == kind


@pytest.mark.parametrize(
    ("kind", "thing", "is_so"),
    [
        ("block", "gate", True),
        ("block", "merger", False),
        ("reject", "offer", True),
        ("reject", "allegation", False),
        ("raise", "offer", True),
        ("raise", "question", False),
        ("pursue", "trawler", True),
        ("pursue", "career", False),
        ("exchange", "prisoner", True),
        ("exchange", "handshake", False),
        ("clear", "square", True),
        ("clear", "throat", False),
    ],
)
def test_a_class_is_about_some_things(kind, thing, is_so):
    assert is_about(kind, thing) is is_so


def test_a_noun_names_its_class():
    assert thing_class("their five-day blockade of the harbour") == "block"


@pytest.mark.parametrize(
    ("sentence", "subject", "kind"),
    [
        ("The union called a general strike over pay.", "union", "walk out"),
        ("A strike on the depot killed two workers, the union said.", None, "shell"),
        ("Drones struck the depot.", "Drones", "shell"),
        ("A falling barrier struck him.", "falling barrier", None),
    ],
)
def test_a_strike_is_of_workers_or_of_arms_or_none(sentence, subject, kind):
    assert strike_class(sentence, subject) == kind


@pytest.mark.parametrize(
    ("word", "after", "subject", "thing", "kind"),
    [
        ("fire", " tear gas at the crowd", "police", "gas", "fire"),
        ("fire", " at the crowd", "police", "", "shell"),
        ("order", " a recount", "court", "recount", "rule"),
        ("fire", " charges on the lower level", "crew", "charge", "fire"),
        ("fire", " into the crowd", "guard", "", "shell"),
        ("bring", " nine miners up alive", "", "miner", "rescue"),
        ("give", " no such instruction", "minister", "", "instruct"),
        ("take", " the owner to court", "union", "owner", "sue"),
        ("appeal", " for calm", "mayor", "", None),
        ("name", " as one of the victims", "", "", "identify"),
        ("name", " her as its new director", "board", "", "appoint"),
        ("name", " nobody", "paper", "", None),
        ("look", " for her bicycle", "owner", "", None),
        ("look", " for the missing men", "diver", "", "search"),
        ("fall", ". Down in the harbour", "share", "", None),
        ("go", " through under our eyes", "convoy", "", "pass through"),
        ("go", " under", "brewer", "", "default"),
        ("appeal", " to the High Court", "miller", "", "appeal"),
        ("dismiss", " as fake a letter", "office", "", None),
        ("dismiss", " as chief executive", "", "", "relieve"),
        ("order", " his troops to leave", "minister", "troop", None),
    ],
)
def test_what_it_is_done_to_outranks_a_particle(word, after, subject, thing, kind):
    assert event_class(word, after, subject, thing) == kind


def test_one_wins_without_an_object():
    assert (is_about("win", ""), is_about("win", "heart"), is_about("raise", "")) == (True, False, False)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("talks with Vardia over the river", "negotiate"), ("The exchange of prisoners", "exchange")],
)
def test_a_noun_names_its_class_before_what_it_is_about(words, kind):
    assert thing_class(words) == kind


def test_an_envoy_is_recalled_and_a_shot_is_fired_at_somebody():
    assert (event_class("recall", "", "state", "ambassador"), event_class("fire", "", "", "shot")) == ("recall", "shell")


def test_two_nouns_may_name_an_event():
    assert thing_class("The job cuts at Marl") == "lay off"
    assert thing_class("The power cuts at Marl") is None


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        (" the sluice gate open all night.", "leave open"),
        (" both hatches unlocked.", "leave open"),
        (" the door open to talks.", None),
        (" the garrison on Monday.", "withdraw"),
    ],
)
def test_what_is_left_open_is_a_lapse(after, kind):
    assert event_class("leave", after) == kind


@pytest.mark.parametrize(
    ("verb", "after", "thing", "found"),
    [
        ("conclude", " a secret pact", "pact", "agree"),
        ("make", " no deal", "deal", "agree"),
        ("make", " a cake", "cake", None),
        ("fire", " across the ferry's bows", "", "shell"),
    ],
)
def test_to_conclude_a_pact_is_to_agree_and_shots_across_the_bows_are_shots(verb, after, thing, found):
    assert event_class(verb, after, "", thing) == found


@pytest.mark.parametrize(
    ("verb", "after", "thing", "found"),
    [
        ("sweep away", " at noon", "bridge", "collapse"),
        ("send", " to the valley", "soldier", "deploy"),
        ("send", " a letter", "letter", "send"),
        ("deploy", " along 31 kilometres of the bank", "soldier", "deploy"),
    ],
)
def test_what_water_sweeps_away_falls_and_who_sends_soldiers_deploys_them(verb, after, thing, found):
    assert event_class(verb, after, "", thing) == found

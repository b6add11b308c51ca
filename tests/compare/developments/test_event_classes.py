"""Words to classes of events: one word is an event of some things and none of others."""

import pytest

from onrecord.compare.developments.event_classes import event_class, is_about, thing_class


@pytest.mark.parametrize(
    ("word", "subject", "thing", "kind"),
    [
        ("pass", "chamber", "budget", "approve"),  # "The chamber passed the budget"
        ("pass", "bill", "", "approve"),  # "The bill passed"
        ("pass", "bus", "school", None),
        ("blockade", "", "", "block"),
        ("barricade", "farmer", "pass", "block"),
        ("accept", "board", "bid", "accept"),
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
        ("clear", "square", True),
        ("clear", "throat", False),
    ],
)
def test_a_class_is_about_some_things(kind, thing, is_so):
    assert is_about(kind, thing) is is_so


def test_a_noun_names_its_class():
    assert thing_class("their five-day blockade of the harbour") == "block"

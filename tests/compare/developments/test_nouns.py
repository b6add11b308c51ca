"""Whether a noun or a verb tells of an event."""

import pytest

from onrecord.compare.developments.words.nouns import is_noun
from tests.standins.claims import Paper


@pytest.mark.parametrize(
    ("text", "trigger", "event", "who", "noun"),
    [
        ("The tram crash site was closed.", "crash", "crash", {}, True),
        ("Gulf oil spill creates dilemmas.", "spill", "spill", {}, True),
        ("Both trams will crash there.", "crash", "crash", {"actor": "Both trams"}, False),
        ("The driver was arrested.", "arrested", "arrest", {}, False),
        ("The arrest came late.", "arrest", "arrest", {}, True),
        ("It recalls terrorist attacks on Marl.", "attacks", "attack", {}, True),
        ("The army attacks Marl.", "attacks", "attack", {"actor": "The army", "object": "Marl"}, False),
        ("They look into the Marl attacks, he said.", "attacks", "attack", {"actor": "Marl"}, True),
        (
            "The units of Vardia enter the city.",
            "enter",
            "enter",
            {"actor": "The units of Vardia", "object": "the city"},
            False,
        ),
        ("Vardia orders a pull-out from Marl.", "pull", "pull out", {}, True),
        ("Everyone hurt by this breach may ask.", "breach", "breach", {}, True),
        ("He died of his injuries.", "injuries", "injury", {}, True),
        ("I saw Marl Bridge collapse at noon.", "collapse", "collapse", {"actor": "Marl Bridge"}, False),
        ("The miners of Marl will strike on Friday.", "strike", "strike", {}, False),
        ("The withdrawal from Marl was complete.", "withdrawal", "withdrawal", {}, True),
        ("I saw Mill Bridge collapse at noon.", "collapse", "collapse", {"actor": "Mill Bridge"}, False),
        ("I watched soldiers raid the yard.", "raid", "raid", {"actor": "soldiers", "object": "the yard"}, False),
    ],
)
def test_nouns_and_verbs(text, trigger, event, who, noun):
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, **who).reading
    assert is_noun(text, reading.claims[0]) is noun

"""Whether a noun or a verb tells of an event."""

import pytest

from onrecord.compare.developments.nouns import is_noun
from tests.standins.claims import Paper


@pytest.mark.parametrize(
    ("text", "trigger", "event", "actor", "noun"),
    [
        ("The tram crash site was closed.", "crash", "crash", None, True),
        ("Gulf oil spill creates dilemmas.", "spill", "spill", None, True),
        ("Both trams will crash there.", "crash", "crash", "Both trams", False),
        ("The driver was arrested.", "arrested", "arrest", None, False),
        ("The arrest came late.", "arrest", "arrest", None, True),
        ("It recalls terrorist attacks on Marl.", "attacks", "attack", None, True),
        ("The army attacks Marl.", "attacks", "attack", "The army", False),
        ("He died of his injuries.", "injuries", "injury", None, True),
        ("The withdrawal from Marl was complete.", "withdrawal", "withdrawal", None, True),
    ],
)
def test_nouns_and_verbs(text, trigger, event, actor, noun):
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, **({"actor": actor} if actor else {})).reading
    assert is_noun(text, reading.claims[0]) is noun

"""Words of the table of events that mean something else where they stand."""

import pytest

from onrecord.compare.developments.claims.senses import means_another
from tests.standins.claims import Paper


@pytest.mark.parametrize(
    ("kind", "text", "trigger", "event", "known", "another"),
    [
        ("fall down", "The boy fell down a dry well.", "fell", "fall", {"actor": "The boy"}, False),
        ("fall down", "Shares fell from 10 to 8.", "fell", "fall", {"actor": "Shares"}, True),
        ("fall down", "The man fell into debt.", "fell", "fall", {"actor": "The man"}, True),
        ("capture", "The search took over 100 hours.", "took", "take", {"actor": "The search"}, True),
        ("capture", "Rebels took over the port.", "took", "take", {"actor": "Rebels"}, False),
        ("sign", "Money is a sign of success.", "is", "sign", {"kind": "state"}, True),
        ("sign", "She signs the treaty.", "signs", "sign", {"actor": "She", "object": "the treaty"}, False),
        ("negotiate", "He talked about the rain.", "talked", "talk", {"actor": "He"}, True),
        ("negotiate", "The two will talk again in May.", "talk", "talk", {"actor": "The two"}, False),
        ("agree", "The charges do not accord with the facts.", "accord", "accord", {"actor": "The charges"}, True),
        ("call", "It is what he has called a summit.", "called", "call", {"actor": "he", "object": "a summit"}, True),
        ("call", "The king called an election.", "called", "call", {"actor": "The king", "object": "an election"}, False),
        ("release", "Press release no. 4", "release", "release", {"actor": "Press"}, True),
        ("release", "The rebels release two nurses.", "release", "release", {"actor": "The rebels"}, False),
        ("enter", "Sea water had entered the hold.", "entered", "enter", {"actor": "Sea water"}, True),
        ("enter", "Patrols had entered the hold.", "entered", "enter", {"actor": "Patrols"}, False),
        ("kill", "I love it to the day I die.", "die", "die", {"actor": "I"}, True),
    ],
)
def test_a_word_may_mean_something_else(kind, text, trigger, event, known, another):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, **known).reading.claims[0]
    assert means_another(kind, text, claim) is another


@pytest.mark.parametrize(
    ("text", "trigger", "event", "who", "another"),
    [
        ("Marl Lines gave way.", "gave", "give way", {"actor": "Marl Lines"}, True),
        ("Roofs gave way.", "gave", "give way", {"actor": "Roofs"}, False),
        ("Ida Renn paused.", "paused", "pause", {"actor": "Ida Renn"}, True),
        ("Marl Lines paused its sailings.", "paused", "pause", {"actor": "Marl Lines", "object": "its sailings"}, False),
        ("It was struck from the register.", "struck", "strike", {"object": "It"}, True),
        ("I was elected by day.", "elected", "elect", {"object": "I"}, True),
        ("They fired charges below.", "charges", "charge", {}, True),
        ("They found the wall intact.", "found", "find", {"actor": "They", "object": "the wall"}, True),
        ("They found the wall on Monday.", "found", "find", {"actor": "They", "object": "the wall"}, False),
        ("Sales returned to growth.", "returned", "return", {"actor": "Sales"}, True),
        ("The ferry returned to Sund.", "returned", "return", {"actor": "The ferry"}, False),
        ("The sailors walked out of the base.", "walked", "walk out", {"actor": "The sailors"}, True),
        ("The fitters walked out of the mill.", "walked", "walk out", {"actor": "The fitters"}, False),
        ("I took two ships through the sound.", "took", "take", {"actor": "I", "object": "two ships"}, True),
        ("They took two ships off Marl.", "took", "take", {"actor": "They", "object": "two ships"}, False),
    ],
)
def test_words_that_say_something_else_by_what_stands_beside_them(text, trigger, event, who, another):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, **who).reading.claims[0]
    kind = {"give way": "collapse", "pause": "suspend", "strike": "shell", "take": "capture"}.get(event, event)
    assert means_another(kind, text, claim) is another

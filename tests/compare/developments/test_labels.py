"""What a development is called: a line that says what happened, and not how far it is or the other way about."""

import pytest

from tests.standins.claims import Paper, developments_of


@pytest.mark.parametrize(
    ("sentence", "trigger", "event", "who", "label"),
    [
        (
            "Marl Lines is looking for six sailors, Ida Renn said.",
            "looking",
            "look",
            {"actor": "Marl Lines", "object": "six sailors"},
            "Marl Lines searches for sailors",
        ),
        (
            "Marl Lines is searching the two docks, Ida Renn said.",
            "searching",
            "search",
            {"actor": "Marl Lines", "object": "the two docks"},
            "Marl Lines searches docks",
        ),
    ],
)
def test_a_line_says_what_happened(sentence, trigger, event, who, label):
    paper = Paper("a", sentence, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("place", "Oster")
    paper.who("organisation", "Marl Lines")
    paper.said("Ida Renn", "said", sentence.partition(", Ida")[0], by="Ida Renn")
    paper.claim(trigger, event, phase="under way", **who)
    assert [one.label for one in developments_of(paper)] == [label]

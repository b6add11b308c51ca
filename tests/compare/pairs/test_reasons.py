"""Why two sentences may contradict each other."""

import pytest

from onrecord.compare.pairs.reasons import Reason, reason_of
from onrecord.compare.pairs.relations import CONTRADICTS, RelationGuess, guess_of

CASES = (
    ("The army did not take the bridge.", "The army took the bridge.", Reason("negation", "not", None)),
    ("The ministry denied that the bridge was taken.", "The bridge was taken.", Reason("negation", "denied", None)),
    ("The bridge fell.", "Reports that the bridge fell are false.", Reason("negation", None, "false")),
    ("Bread prices rose in March.", "Bread prices fell in March.", Reason("opposite", "rose", "fell")),
    ("Shells killed 12 people in Marest.", "Shells killed 30 people in Marest.", Reason("number", "12", "30")),
    ("At least 12 people died in Marest.", "Some 30 people died in Marest.", None),
    ("The army took the bridge.", "The army took the bridge at dawn.", None),
    ("He did not deny that the bridge fell.", "The bridge fell.", None),
    ("The court did not sit.", "Snow fell in the mountains.", None),
    ("The bridge did not fall.", "The bridge never fell.", None),
)


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_reasons(first: str, second: str, expected: Reason | None):
    assert reason_of(first, second) == expected


def test_a_contradiction_needs_a_word_that_speaks_for_it():
    certain = (0.0, CONTRADICTS["negation"], 0.0)
    assert guess_of(certain, "The bridge did not fall.", "The bridge fell.") == RelationGuess(
        "contradicts", certain[1], ("not",)
    )
    assert guess_of((0.0, 1.0, 0.0), "The bridge stands.", "The bridge fell.").label == "neutral"
    assert guess_of((0.9, 0.05, 0.05), "The bridge fell at dawn.", "The bridge fell.") == RelationGuess("supports", 0.9)

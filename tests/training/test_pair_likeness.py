"""How the words of two triggers and the model's probability make one likeness. Needs torch, which only training does."""

import pytest

pytest.importorskip("torch")

from training.pairs.events import Mention
from training.pairs.likeness import likeness, same_words

from onrecord.compare.pairs import Passage


def mention(trigger: str) -> Mention:
    return Mention("d", 0, 0, 1, Passage(trigger, 0, len(trigger)), "c", "s")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("shot", "shooting", 2 / 3), ("checked in", "check in", 1.0), ("quake", "tremor", 0.0)],
)
def test_words_are_the_same_by_lemma_and_by_how_they_begin(first: str, second: str, same: float):
    assert same_words(mention(first), mention(second)) == pytest.approx(same)


def test_other_words_need_a_model_that_is_surer():
    assert likeness(0.5, mention("fell"), mention("fell")) > 0.5 > likeness(0.9, mention("fell"), mention("lost"))
    assert likeness(0.95, mention("fell"), mention("lost")) > 0.5

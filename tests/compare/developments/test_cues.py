"""The plain words beside an event: each row of the table of cues by its own example, and sentences that are like none."""

import pytest

from onrecord.compare.developments.claims.cues import CUES, cue_in
from onrecord.records import Claim
from onrecord.spans import Span


def cue_beside(sentence: str, factuality: str, phase: str | None = None, *, is_indirect: bool = False):
    """Return the cue beside the word in stars."""
    before, word, after = sentence.split("*")
    text = f"{before}{word}{after}"
    at = Span(len(before), len(before) + len(word))
    claim = Claim(
        id="c1",
        statement=None,
        holder="author",
        chain=("author",),
        trigger=at,
        event=word,
        arguments=(),
        factuality=factuality,  # type: ignore[arg-type]
    )
    return cue_in(text, Span(0, len(text)), claim, phase, is_indirect=is_indirect)  # type: ignore[arg-type]


OF = {"any": "CT+", "negative": "PR-", "noun": "CT+", "open": "Uu", "told": "PR+"}


@pytest.mark.parametrize("cue", CUES, ids=[cue.example for cue in CUES])
def test_each_cue_by_its_example(cue):
    found = cue_beside(cue.example, OF[cue.of], is_indirect=cue.of == "told")
    assert found is not None
    assert (found.stance, found.phase) == (cue.stance, cue.phase)


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("The army *left* Oster on Monday.", "CT+"),
        ("There has been no hope for a *withdrawal* from Oster.", "CT-"),
        ("The aim is to *close* the port.", "Uu"),
        ("The army has not only *shelled* the town.", "PR-"),
        ("He disputed the bill, that is why he *left* the town.", "CT+"),
        ("The mayor would *win* the vote.", "PR+"),
    ],
)
def test_what_is_like_a_cue_and_is_none(sentence, factuality):
    assert cue_beside(sentence, factuality) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "There has been no word of a *withdrawal* from Oster.",
        "The ministry has not ruled out *closing* the port.",
        "The mayor did not deny that she had *left* the town.",
    ],
)
def test_no_word_and_a_cue_that_is_denied_itself_leave_it_open(sentence):
    found = cue_beside(sentence, "CT+")
    assert found is not None
    assert (found.stance, found.phase) == ("reports", None)

"""What is so tells of what has happened: a forgery was forged, who is alive has not died."""

import pytest

from onrecord.compare.developments.claims.states import event_behind
from tests.standins.claims import Paper, developments_of


@pytest.mark.parametrize(
    ("text", "word", "actor", "event", "factuality"),
    [
        ("The will is a forgery.", "forgery", "The will", "forge", None),
        ("The will is genuine.", "genuine", "The will", "forge", "CT-"),
        ("Two men are in custody.", "custody", "Two men", "arrest", "CT+"),
        ("Ida Renn is alive.", "alive", "Ida Renn", "die", "CT-"),
        ("Nine sailors are alive.", "alive", "Nine sailors", "alive", "CT+"),
        ("The road is long.", "long", "The road", "long", "CT+"),
    ],
)
def test_what_is_so_tells_of_what_made_it_so(text, word, actor, event, factuality):
    trigger = "is" if " is " in text else "are"
    paper = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, word, actor=actor, kind="state")
    found = event_behind(text, paper.reading.claims[0])
    assert (found.event, found.factuality) == (event, factuality or "CT+")


def test_what_is_so_was_done_to_it():
    text = "The will is a forgery."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").claim("is", "forgery", actor="The will", kind="state")
    found = event_behind(text, paper.reading.claims[0])
    assert ([argument.role for argument in found.arguments], found.phase) == (["object"], "completed")


def test_one_says_that_it_is_genuine_and_another_that_it_is_not():
    text = "“The will is a forgery,” Ida Renn said. “The will was genuine,” Henk Oller said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("person", "Henk Oller")
    paper.said("Ida Renn", "said", "“The will is a forgery,”", by="Ida Renn", kind="direct")
    paper.said("Henk Oller", "said", "“The will was genuine,”", by="Henk Oller", kind="direct")
    paper.claim("is", "forgery", actor="The will", kind="state")
    paper.claim("was", "genuine", actor="The will", kind="state")
    found = [(one.event, [(claim.holder, claim.stance) for claim in one.claims]) for one in developments_of(paper)]
    assert found == [("forge", [("Ida Renn", "asserts"), ("Henk Oller", "denies")])]

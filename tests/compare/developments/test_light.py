"""A light verb tells of its noun's event: "made no agreement", "carried out the raid on the depot"."""

import pytest

from onrecord.compare.developments.claims.light import of_its_noun
from tests.standins.claims import Paper, developments_of


@pytest.mark.parametrize(
    ("text", "trigger", "event", "thing", "told", "done_to"),
    [
        ("The navy carried out a raid on the depot.", "carried", "carry out", "a raid on the depot", "raid", "depot"),
        ("Marl made no agreement.", "made", "make", "no agreement", "agree", None),
        ("Police made two arrests.", "made", "make", "two arrests", "arrest", None),
        ("Marl made a boat.", "made", "make", "a boat", "make", "a boat"),
        ("Marl has a fire.", "has", "have", "a fire", "have", "a fire"),
        ("Marl bought an agreement.", "bought", "buy", "an agreement", "buy", "an agreement"),
    ],
)
def test_what_a_light_verb_does_is_its_noun(text, trigger, event, thing, told, done_to):
    claim = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, object=thing).reading.claims[0]
    found = of_its_noun(text, claim, (claim,))
    acted = [text[slice(*argument.spans[0])] for argument in found.arguments]
    assert (found.event, acted) == (told, [done_to] if done_to else [])


def test_one_tells_of_an_agreement_and_another_that_there_is_none():
    text = "Marl concluded a secret agreement, Ida Renn said. “Marl has made no agreement,” Henk Oller said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("person", "Henk Oller")
    paper.who("organisation", "Marl")
    paper.said("Ida Renn", "said", "Marl concluded a secret agreement", by="Ida Renn")
    paper.said("Henk Oller", "said", "“Marl has made no agreement,”", by="Henk Oller", kind="direct")
    paper.claim("concluded", "conclude", actor="Marl", object="a secret agreement")
    paper.claim("made", "make", "CT-", actor="Marl", object="no agreement")
    found = [(one.event, [claim.stance for claim in one.claims]) for one in developments_of(paper)]
    assert found == [("agree", ["asserts", "denies"])]

"""What a denial is of: the rumour or the plan that it answers, and nothing that stands beside it."""

from onrecord.judge import judge
from tests.compare.developments.test_weight import paper
from tests.standins.claims import developments_of


def test_a_paragraph_that_opens_with_a_denial_answers_the_one_before() -> None:
    """What the paper puts in behind it is not meant, and neither is the paragraph before that one."""
    text = (
        "Henk Oller has left Oster, a clerk said.\n\nThe council will grant a loan to Marl, two clerks said, as"
        " rain fell.\n\nThe ministry denied it."
    )
    (found,) = developments_of(
        paper("a", text)
        .who("place", "Marl")
        .who("organisation", "The ministry")
        .said("two clerks", "said", "The council will grant a loan to Marl")
        .claim("grant", "grant", "PR+", actor="The council", object="a loan to Marl", phase="planned")
        .claim("fell", "fall", actor="rain")
        .claim("denied", "deny", "CT+", actor="The ministry", kind="saying")
    )
    assert [(c.event, c.stance) for c in found.claims] == [("grant", "asserts"), ("grant", "denies")]


def test_a_rumour_of_all_of_them_is_not_the_death_of_some() -> None:
    """The company denies the rumour, and not that two have died."""
    rumour = paper("a", "Rumours that all the men were dead reached the village on Monday. The company denied them.")
    rumour.who("organisation", "The company").claim("dead", "kill", object="the men", phase="completed")
    rumour.claim("denied", "deny", "CT+", actor="The company", kind="saying")
    words = "Two men have died in the Oster mine"
    fact = paper("b", f"{words}, Jon Aber said.").who("person", "Jon Aber").who("place", "Oster")
    fact.said("Jon Aber", "said", words, by="Jon Aber").claim(
        "died", "die", actor="Two men", place="Oster", phase="completed"
    )
    found = {one.label: judge(one).standing for one in developments_of(rumour, fact)}
    assert found == {"All the men were dead": "denied", "Men die in Oster": "single-source"}


def test_there_will_be_none_denies_the_plan() -> None:
    words = "The council will grant a loan to Marl"
    text = f"{words}, two clerks said. “There will be no loan,” Jon Aber said."
    (found,) = developments_of(
        paper("a", text)
        .who("place", "Marl")
        .who("person", "Jon Aber")
        .said("two clerks", "said", words)
        .claim("grant", "grant", "PR+", actor="The council", object="a loan to Marl", phase="planned")
        .said("Jon Aber", "said", "There will be no loan", by="Jon Aber", kind="direct")
        .claim("be", "be", "PR-", actor="no loan", kind="state")
    )
    assert [(c.stance, c.phase) for c in found.claims] == [("asserts", "planned"), ("denies", "planned")]

import pytest

from onrecord.desk.marks import is_named
from onrecord.desk.overview import bearings_of, corrections_of, positions_of
from onrecord.desk.repeats import conflicts_of, said_once
from onrecord.records import Relation
from tests.standins.developments import claim, development


def denial(later: str, of: str) -> Relation:
    return Relation(kind="denies", claim=later, of=of, because="The port says no.", words="did not sail")


def test_a_conflict_that_five_outlets_reprint_stands_once():
    """The ferry sailed, said Ode; it did not, said the port: in the first paper, and in two that copy it."""
    said = [claim(f"c{n}", article=f"a{n}", holder="Mara Ode", origin="o1") for n in (1, 3, 5)]
    denied = [claim(f"c{n}", article=f"a{n}", holder="the port", origin="o1", stance="denies") for n in (2, 4, 6)]
    relations = tuple(denial(later.id, earlier.id) for earlier, later in zip(said, denied, strict=True))
    (conflict,) = conflicts_of(development(claims=(*said, *denied), relations=relations))
    assert [each.claim.id for each in conflict.earlier] == [said[0].id]
    assert len(conflict.earlier[0].again) == 2
    assert [each.claim.id for each in conflict.later] == [denied[0].id]
    assert conflict.reasons == (("denies", "The port says no."),)


def test_one_holders_two_texts_stand_apart():
    twice = (claim("c1", origin="o1"), claim("c2", origin="o2"))
    assert [len(each.again) for each in said_once(twice)] == [0, 0]


def test_who_spoke_has_the_position_too():
    """The harbour office says so, through its spokeswoman Ida Lund; two papers print the same words."""
    spoken = [claim(f"c{n}", article=f"a{n}", holder="the harbour office", chain=("Ida Lund",)) for n in (1, 2)]
    (position,) = positions_of([development(claims=tuple(spoken))], "lund")
    assert [(step.article, step.again) for step in position.steps] == [("a1", 1)]


def test_an_article_knows_what_it_speaks_of_and_what_was_taken_back():
    taken = claim("c1", article="a1", retracted_at="2031-02-05T08:00:00Z", retracted_by="a9")
    held = [development(claims=(taken,)), development(id="d2", claims=(claim("c2", article="a2"),))]
    assert [each.development for each in bearings_of(held, "a1")] == ["d1"]
    assert corrections_of(held, "a1") == corrections_of(held, "a9") == (taken,)
    assert corrections_of(held, "a2") == ()


@pytest.mark.parametrize("words", ["Mara Ode", "mayor of Korva", "the Korva Post", "12th Brigade"])
def test_names_somebody(words):
    assert is_named(words)


@pytest.mark.parametrize("words", ["it", "He", "both sides", "Both sides", "army", "QUESTION (Korva Post)", "Q:", "the"])
def test_names_nobody(words):
    assert not is_named(words)

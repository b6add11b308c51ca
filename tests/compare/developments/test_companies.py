"""Companies by what texts call them, and whose word theirs is."""

import pytest

from onrecord.compare.developments.who.companies import (
    firms_of,
    is_described,
    only_company,
    owner_of_board,
    role_at,
    runs_part,
)
from tests.standins.claims import Paper, developments_of

NAMES = {"Oriax": "Oriax Group", "Marl": "Marl Instruments"}


def test_the_company_is_the_only_one_that_a_text_has_named():
    assert only_company(NAMES, "Oriax fell. Oriax Group sells ink.") == "Oriax Group"
    assert only_company(NAMES, "Oriax wrote to Marl.") is None
    assert only_company(NAMES, "The mill fell.") is None


def test_a_company_may_have_a_longer_name():
    firms = firms_of(
        ["Silver Reed Brewery", "Oriax Group", "board of Oriax Group", "Sund Council"], {"Oriax": "Oriax Group"}
    )
    assert only_company(firms, "Silver Reed Brewery fell.") == "Silver Reed Brewery"
    assert only_company(firms, "Oriax fell. Sund Council met.") == "Oriax Group"
    assert only_company(firms, "Oriax Group bought Silver Reed Brewery.") is None


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("the company", True),
        ("the maker of bicycle bells", True),
        ("The state-owned bank", True),
        ("a company", False),
        ("the Marl company", False),
        ("the union", False),
    ],
)
def test_a_company_without_its_name(words, is_so):
    assert is_described(words) is is_so


def test_whose_board_it_is():
    assert [owner_of_board(name) for name in ("Oriax's board", "board of Oriax", "The board of Oriax", "Oriax")] == [
        "Oriax"
    ] * 4


def test_a_role_without_its_company():
    assert role_at("the chief executive", "Oriax Group") == "chief executive of Oriax Group"
    assert role_at("the company's spokeswoman", "Oriax Group") == "spokeswoman of Oriax Group"
    assert role_at("the chief executive", None) == "the chief executive"
    assert role_at("the chief executive of Marl", "Oriax Group") == "the chief executive of Marl"


def test_who_runs_a_part_of_it():
    assert runs_part("The manager of the brewery")
    assert not runs_part("The manager of the club")


def oriax(key: str, text: str, published: str = "2031-02-04T09:00:00Z", **known: str) -> Paper:
    return Paper(key, text, published, **known).who("organisation", "Oriax Group")


def test_the_company_says_what_it_will_do_itself():
    text = "Oriax Group will cut 200 jobs, the maker of bicycle bells said."
    (found,) = developments_of(
        oriax("a", text)
        .said("the maker of bicycle bells", "said", "Oriax Group will cut 200 jobs")
        .claim("cut", "cut", "PR+", actor="Oriax Group", object="200 jobs", phase="planned")
    )
    assert [claim.holder for claim in found.claims] == ["Oriax Group"]


def test_two_who_publish_a_release_together_have_agreed():
    text = "Joint press release\n\nThe boards of Oriax Group and Marl Works have today agreed on a merger."
    publisher = "Oriax Group and Marl Works"
    boards = "The boards of Oriax Group and Marl Works"
    paper = oriax("a", text, publisher=publisher).who("organisation", "Marl Works").who("organisation", boards)
    (found,) = developments_of(paper.claim("agreed", "agree", "CT+", actor=boards, kind="saying"))
    assert [(claim.holder, claim.is_performed) for claim in found.claims] == [(publisher, True)]
    paper = (
        oriax("a", text[text.index("The boards") :], publisher=publisher)
        .who("organisation", "Marl Works")
        .who("organisation", boards)
    )
    found_alone = developments_of(paper.claim("agreed", "agree", "CT+", actor=boards, kind="saying"))
    assert not any(claim.is_performed for one in found_alone for claim in one.claims)


def test_what_a_manager_told_the_speaker_is_the_companys():
    text = "Oriax Group was quiet.\n\nThe manager of the plant told him that Oriax Group would cut 200 jobs, he says."
    (found,) = developments_of(
        oriax("a", text)
        .who("person", "Dan Orle")
        .said("he", "says", "that Oriax Group would cut 200 jobs", by="Dan Orle")
        .claim("told", "tell", "PR+", actor="The manager of the plant", kind="saying")
        .claim("cut", "cut", "PR+", actor="Oriax Group", object="200 jobs", phase="planned")
    )
    assert [claim.holder for claim in found.claims] == ["Oriax Group"]


def test_it_is_the_body_whose_doings_it_tells():
    """The reader takes "it" for the company that was named last."""
    text = "Oriax Group fell.\n\nThe Ink Board will ban Oriax Group's ink, it said."
    paper = oriax("a", text).who("organisation", "The Ink Board")
    (found,) = developments_of(
        paper.said("it", "said", "The Ink Board will ban Oriax Group's ink", by="Oriax Group").claim(
            "ban", "ban", "PR+", actor="The Ink Board", object="Oriax Group's ink", phase="planned"
        )
    )
    assert [claim.holder for claim in found.claims] == ["Ink Board"]


def cuts(key: str, published: str, holder: str) -> Paper:
    """Return an article in which somebody says that the job cuts are called off."""
    text = f"The job cuts at Oriax Group have been called off, {holder} said."
    paper = oriax(key, text, published, publisher=key).who("organisation", "Ink Union")
    return paper.said(holder, "said", "The job cuts at Oriax Group have been called off", by=holder).claim(
        "called off", "call off", "CT+", object="The job cuts at Oriax Group", kind="carrier"
    )


def test_who_calls_off_his_own_plan_does_it_by_saying_so():
    """The union's word that they are off is one holder's; the company's is the calling off itself."""
    text = "Oriax Group will cut 200 jobs, Oriax Group said."
    plan = oriax("a", text).said("Oriax Group said", "said", "Oriax Group will cut 200 jobs", by="Oriax Group")
    plan = plan.claim("cut", "cut", "PR+", actor="Oriax Group", object="200 jobs", phase="planned")
    (found,) = developments_of(plan, cuts("b", "2031-02-05T09:00:00Z", "Ink Union"))
    assert [claim.is_performed for claim in found.claims] == [False, False]
    (found,) = developments_of(plan, cuts("b", "2031-02-05T09:00:00Z", "Oriax Group"))
    assert [(claim.phase, claim.is_performed) for claim in found.claims] == [("planned", False), ("called off", True)]

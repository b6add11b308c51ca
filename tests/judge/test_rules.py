"""One event between North and South, a few claims each time: what they prove."""

import pytest
from msgspec.structs import replace

from onrecord.errors import InputError
from onrecord.judge import checked_ruling, judge
from onrecord.records import Development, DevelopmentClaim, Judgement
from tests.standins.gathered import claim, event

STANDINGS = ("single-source", "corroborated", "confirmed", "disputed", "denied", "retracted", "none")
ONE, TWO, THREE = "2031-02-04T08:00:00Z", "2031-02-04T12:00:00Z", "2031-02-05T08:00:00Z"


def standing_of(*claims: DevelopmentClaim) -> tuple[str | None, str | None, int]:
    development = judge(event(*claims))
    return development.phase, development.standing, development.credibility


def rows(development: Development) -> list[tuple[str | None, str | None]]:
    return [(row.from_, row.standing) for row in development.history]


def test_forty_reprints_of_one_text_are_one_source() -> None:
    copies = [claim(f"c{number}", ONE, "General Ost", origin="wire", side="North") for number in range(40)]
    assert standing_of(*copies) == ("completed", "single-source", 3)


def test_one_minister_in_two_outlets_is_one_source() -> None:
    development = judge(event(claim("a", ONE, "Minister Ode"), claim("b", TWO, "Minister Ode")))
    assert (development.standing, development.origins, development.holders) == ("single-source", 2, 1)


def test_two_holders_in_two_outlets_corroborate() -> None:
    assert standing_of(claim("a", ONE, "The mayor"), claim("b", TWO, "A doctor")) == ("completed", "corroborated", 2)


def test_two_papers_bare_sentences_are_one_source() -> None:
    """ "The bridge fell on Monday", both write; neither says who knows."""
    assert standing_of(claim("a", ONE, "author"), claim("b", TWO, "author")) == ("completed", "single-source", 3)


def test_a_bare_sentence_is_no_second_origin() -> None:
    assert standing_of(claim("a", ONE, "The mayor"), claim("b", TWO, "author")) == ("completed", "single-source", 3)


@pytest.mark.parametrize(
    "passing_on",
    [
        "somebody unnamed",
        "reports",
        "local media",
        "South Korean media",
        "official figures",
        "The Korva Post",
        "BBC News",
        "airline",
        "spokesman",
        "militants",
        "military source",
    ],
)
def test_who_only_passes_on_is_no_second_holder(passing_on: str) -> None:
    """ "According to reports", "Northwire said": who knows it is left open."""
    assert standing_of(claim("a", ONE, "The mayor"), claim("b", TWO, passing_on)) == ("completed", "single-source", 3)


@pytest.mark.parametrize("holder", ["police", "officials", "a doctor", "The Observer Mission", "press secretary Ida Renn"])
def test_who_may_know_is_a_holder(holder: str) -> None:
    assert standing_of(claim("a", ONE, "The mayor"), claim("b", TWO, holder))[1] == "corroborated"


def test_the_nations_of_the_dead_are_no_two_sides() -> None:
    """Five died, of three nations; two presidents mourn them."""
    one, other = claim("a", ONE, "Ost", side="North"), claim("b", TWO, "Vang", side="South")
    three = replace(event(one, other), parties=("East", "North", "South"))
    assert judge(three).standing == "corroborated"


def test_what_is_only_spoken_of_is_not_asserted() -> None:
    """ "Those affected by the breach", two say; neither says that there was one."""
    assert standing_of(claim("a", ONE, "Ost", phase=None), claim("b", TWO, "Vang", phase=None)) == (None, None, 6)


def test_both_sides_through_one_agency_corroborate() -> None:
    north, south = claim("a", ONE, "Ost", origin="wire", side="North"), claim("b", ONE, "Vang", origin="wire", side="South")
    assert standing_of(north, south) == ("completed", "corroborated", 2)


def test_both_sides_in_two_texts_confirm() -> None:
    assert standing_of(claim("a", ONE, "Ost", side="North"), claim("b", TWO, "Vang", side="South"))[1:] == ("confirmed", 1)


def test_a_witness_alone_does_not_confirm() -> None:
    assert standing_of(claim("a", ONE, "Jana", is_witness=True))[1:] == ("single-source", 3)


def test_an_admission_and_a_second_holder_confirm() -> None:
    admitted = claim("a", ONE, "Ost", side="North", is_against_interest=True)
    assert standing_of(admitted, claim("b", TWO, "The mayor"))[1:] == ("confirmed", 1)


@pytest.mark.parametrize(
    "unasserted",
    [
        {"stance": "conditional", "factuality": "Uu", "condition": "if they leave"},
        {"stance": "reports", "factuality": "PS+"},
        {"factuality": "PS+"},
        {"factuality": "Uu", "phase": None},
        {"factuality": "CT+", "condition": "if they leave"},
    ],
)
def test_what_nobody_asserts_has_no_standing(unasserted: dict[str, str]) -> None:
    assert standing_of(claim("a", ONE, "Ost", **unasserted), claim("b", TWO, "Vang", **unasserted))[1:] == (None, 6)


def test_a_third_s_doubt_disputes_nothing() -> None:
    asserted, doubted = claim("a", ONE, "Ost", side="North"), claim("b", TWO, "A professor", "doubts", side="East")
    assert standing_of(asserted, doubted)[1:] == ("single-source", 3)


def test_a_party_s_denial_disputes_until_it_says_so_itself() -> None:
    development = judge(
        event(
            claim("a", ONE, "Ost", side="North"),
            claim("b", TWO, "Vang", "denies", side="South"),
            claim("c", THREE, "Captain Lund", side="South"),
        )
    )
    assert rows(development) == [(ONE, "single-source"), (TWO, "disputed"), (THREE, "confirmed")]


def test_a_copy_of_an_old_denial_is_no_new_word() -> None:
    development = judge(
        event(
            claim("a", ONE, "Vang", "denies", side="South", origin="wire"),
            claim("b", TWO, "Vang", side="South"),
            claim("c", THREE, "Vang", "denies", side="South", origin="wire"),
        )
    )
    assert rows(development) == [(ONE, "denied"), (TWO, "single-source")]


def test_a_holder_s_later_denial_takes_back_his_word() -> None:
    development = judge(event(claim("a", ONE, "Ost", side="North"), claim("b", TWO, "Ost", "denies", side="North")))
    assert rows(development) == [(ONE, "single-source"), (TWO, "denied")]


def test_a_denial_that_it_is_done_leaves_the_plan() -> None:
    planned = claim("a", ONE, "Ost", phase="planned", side="North")
    not_done = claim("b", TWO, "Vang", "denies", phase="completed", side="South")
    assert standing_of(planned, not_done) == ("planned", "single-source", 3)


def test_what_was_called_off_is_begun_again() -> None:
    development = judge(
        event(
            claim("a", ONE, "Ost", phase="begun"),
            claim("b", TWO, "Ost", phase="called off", factuality="CT-"),
            claim("c", THREE, "Ost", phase="under way"),
        )
    )
    assert [row.phase for row in development.history] == ["begun", "called off", "under way"]


def test_an_old_plan_told_again_is_no_step_back() -> None:
    assert standing_of(claim("a", ONE, "Ost"), claim("b", TWO, "Ost", phase="planned"))[0] == "completed"


def test_a_sentence_s_copies_have_one_voice() -> None:
    """One copy says "Viktor Lund", the other "the service"; the service says it in a text of its own, too."""
    words = "Four were killed in the harbour."
    one, copy = (
        claim("a", ONE, "Viktor Lund", origin="wire", text=words),
        claim("b", TWO, "The service", origin="wire", text=words),
    )
    assert standing_of(one, copy, claim("c", THREE, "The service"))[1:] == ("single-source", 3)


def test_undated_articles_come_last() -> None:
    development = judge(event(claim("a", ONE, "Ost", side="North"), claim("b", None, "Vang", side="South")))
    assert rows(development) == [(ONE, "single-source"), (None, "confirmed")]
    assert rows(judge(event(claim("b", None, "Vang")))) == [(None, "single-source")]


def ruling(value: str, made: str, withdrawn: str | None = None) -> Judgement:
    said = {"subjects": ("a",), "value": value, "by": "Ada", "reason": "saw it"}
    return Judgement(id=f"r{made}", kind="standing", made=made, withdrawn=withdrawn, **said)


def test_a_ruling_outranks_the_rules_until_it_is_taken_back() -> None:
    told = event(claim("a", ONE, "Ost"), claim("b", THREE, "The mayor"))
    ruled = judge(told, [ruling("confirmed", TWO)])
    assert rows(ruled) == [(ONE, "single-source"), (TWO, "confirmed")]
    assert (ruled.history[-1].ruled_by, ruled.history[-1].reason) == ("Ada", "saw it")
    taken_back = judge(told, [ruling("none", TWO, withdrawn=THREE)])
    assert rows(taken_back) == [(ONE, "single-source"), (TWO, None), (THREE, "corroborated")]


def test_a_letter_is_shown_and_never_counted() -> None:
    told = event(claim("a", ONE, "Ost", publisher="Valley Wire"))
    plain, lettered = judge(told), judge(told, reliability={"Valley Wire": "B"})
    assert (plain.grade, lettered.grade) == ("F3", "B3")
    assert plain.history == lettered.history


@pytest.mark.parametrize(
    ("kind", "subjects", "value", "said"),
    [
        ("same", ["a#c1", "a#c1"], None, "two different claims are needed to rule whether they are about the same event"),
        ("speaker", ["a#s1"], " ", "a ruling on a speaker needs the speaker's name"),
        ("standing", ["a#c1"], "sure", f"'sure' is not a standing; it is one of {', '.join(STANDINGS)}"),
    ],
)
def test_what_cannot_be_ruled(kind, subjects, value, said) -> None:
    with pytest.raises(InputError) as raised:
        checked_ruling(kind, subjects, value, "Ada", "because")
    assert str(raised.value) == said


def test_two_offices_of_one_side_are_one_holder() -> None:
    """What the general staff and the foreign ministry of North say is said by North."""
    staff = claim("a", ONE, "Northern general staff", origin="x", side="North")
    ministry = claim("b", TWO, "Northern foreign ministry", origin="y", side="North")
    assert standing_of(staff, ministry) == ("completed", "single-source", 3)
    hospital = replace(ministry, holder="Northern hospital")
    assert standing_of(staff, hospital) == ("completed", "corroborated", 2)


def test_another_papers_bare_word_of_an_announced_act_is_a_second_origin() -> None:
    """The court ruled, the agency writes; "since the court ruled", another paper puts in by the way."""
    ruled = replace(claim("a", ONE, "author", origin="x"), is_performed=True, publisher="Northwire")
    passing = replace(claim("b", TWO, "author", origin="y"), publisher="The Marl Post")
    assert standing_of(ruled) == ("completed", "confirmed", 2)
    assert standing_of(ruled, passing) == ("completed", "confirmed", 1)
    assert standing_of(ruled, replace(passing, publisher="Northwire")) == ("completed", "confirmed", 2)

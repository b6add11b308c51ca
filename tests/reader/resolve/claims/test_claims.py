"""Sentences with their trees (tests/cases/claims.conllu) and what one event in each is told as."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims import claims_of
from onrecord.records import Claim, ExplainedClaim, Statement, Timex
from onrecord.spans import Span, slice_of
from tests.casetable import cases
from tests.standins.analysis import analysis_of

TREES = Path(__file__).parents[3] / "cases" / "claims.conllu"


@pytest.fixture(scope="module")
def trees() -> Mapping[str, str]:
    """Give the trees of the cases by their text."""
    blocks = TREES.read_text(encoding="utf-8").strip().split("\n\n")
    return {block.splitlines()[0].removeprefix("# text = "): block for block in blocks}


@pytest.mark.parametrize(("text", "trigger", "factuality", "phase"), cases("claims"))
def test_an_event_is_told_as_it_is(trees: Mapping[str, str], text: str, trigger: str, factuality: str, phase: str) -> None:
    claim = _claim(trees[text], trigger)
    assert (claim.factuality, claim.phase or "-") == (factuality, phase)


def test_every_claim_has_its_characters_and_a_reason(trees: Mapping[str, str]) -> None:
    for text, tree in trees.items():
        for explained in claims_of(Tree(analysis_of(tree)), ()):
            claim, reasons = explained.claim, explained.reasons
            assert slice_of(text, claim.trigger)
            assert {reason.about for reason in reasons} >= {"event", "holder", "factuality"}
            for argument in claim.arguments:
                assert all(slice_of(text, span).strip() for span in argument.spans)


def test_a_condition_keeps_its_words(trees: Mapping[str, str]) -> None:
    text = "If the troops leave Kelmora, it would be a victory for Estrevia."
    for trigger in ("leave", "victory"):
        condition = _claim(trees[text], trigger).condition
        assert condition is not None
        assert [slice_of(text, span) for span in condition] == ["If the troops leave Kelmora"]


def test_the_troops_leave_and_not_who_orders_it(trees: Mapping[str, str]) -> None:
    text = "Halvonia ordered its troops to withdraw from Kelmora."
    assert _arguments(text, _claim(trees[text], "withdraw"))["actor"] == "its troops"
    assert _arguments(text, _claim(trees[text], "ordered"))["actor"] == "Halvonia"


def test_a_passive_has_its_actor_behind_it(trees: Mapping[str, str]) -> None:
    text = "The port was shelled by the Halvonian army."
    assert _arguments(text, _claim(trees[text], "shelled")) == {"object": "The port", "actor": "the Halvonian army"}


def test_a_relative_clause_is_about_its_noun(trees: Mapping[str, str]) -> None:
    text = "The bridge, which collapsed on Thursday, was old."
    assert _arguments(text, _claim(trees[text], "collapsed"))["actor"] == "The bridge"


def test_whom_the_roles_know_in_between_goes_before_a_subject_from_above(trees: Mapping[str, str]) -> None:
    text = "I saw three people die."  # the tree takes "die" for a second predicate of "I"
    assert _arguments(text, _claim(trees[text], "die")) == {"object": "three people"}


@pytest.mark.parametrize(
    ("text", "trigger", "arguments"),
    [
        (
            "Sund has faced a series of floods, killing dozens.",
            "killing",
            {"actor": "a series of floods", "object": "dozens"},
        ),
        ("Two died when a tram left the rails and fell.", "fell", {"actor": "a tram"}),
        ("Men were hurt when a tram left the rails and fell.", "fell", {}),
        ("Rockets destroyed a school in Orvel.", "destroyed", {"actor": "Rockets", "object": "a school", "other": "Orvel"}),
        ("They helped in an effort to free abducted miners.", "abducted", {"object": "miners"}),
        ("The minister told airlines not to buy boats.", "buy", {"actor": "airlines", "object": "boats"}),
        ("The deal will see boats delivered to Oster.", "delivered", {"object": "boats", "recipient": "Oster"}),
    ],
)
def test_nobody_does_what_he_only_stands_beside(
    trees: Mapping[str, str], text: str, trigger: str, arguments: dict[str, str]
) -> None:
    assert _arguments(text, _claim(trees[text], trigger)) == arguments


def test_a_condition_binds_the_clause_behind_it_though_the_tree_hangs_it_before(trees: Mapping[str, str]) -> None:
    text = "They are tired, and if they leave, it would be a victory."
    condition = _claim(trees[text], "victory").condition
    assert condition is not None
    assert [slice_of(text, span) for span in condition] == ["if they leave"]


def test_who_says_it_holds_it(trees: Mapping[str, str]) -> None:
    text = "The rebels may attack the depot."
    statement = Statement(id="s1", kind="indirect", source=(), cue=(), content=(Span(0, len(text)),), speaker="e4")
    claim = _claim(trees[text], "attack", (statement,))
    assert (claim.statement, claim.holder, claim.chain) == ("s1", "e4", ("author", "e4"))


def test_what_is_done_is_no_part_of_an_order(trees: Mapping[str, str]) -> None:
    text = "The port was shelled by the Halvonian army."
    words = (Span(0, len(text)),)
    said, ordered = (
        Statement(id="s1", kind="indirect", source=(), cue=(), content=words, speaker="e4", distance=distance)
        for distance in ("said", "ordered")
    )
    assert _claim(trees[text], "shelled", (said,)).holder == "e4"
    assert _claim(trees[text], "shelled", (ordered,)).holder == "author"


def test_the_beginning_of_a_word_takes_no_part(trees: Mapping[str, str]) -> None:
    text = "They inspected a Norland-flagged vessel."  # the tree takes both for objects
    assert _arguments(text, _claim(trees[text], "inspected")) == {"actor": "They", "object": "flagged vessel"}


@pytest.mark.parametrize(
    ("text", "trigger", "arguments"),
    [
        ("I saw two rebels burn the mill.", "burn", {"actor": "two rebels", "object": "the mill"}),
        (
            "I watched a convoy of trucks enter the town by the mill road.",
            "enter",
            {"actor": "a convoy of trucks", "object": "the town", "other": "the mill road"},
        ),
    ],
)
def test_who_is_seen_to_do_it_does_it(trees: Mapping[str, str], text: str, trigger: str, arguments: dict[str, str]) -> None:
    assert _arguments(text, _claim(trees[text], trigger)) == arguments


def test_what_somebody_said_is_not_the_authors_where_no_statement_was_found(trees: Mapping[str, str]) -> None:
    text = "The army said the bridge fell."
    claim = _claim(trees[text], "fell")
    assert (claim.statement, claim.holder, claim.chain) == (None, None, ("author",))


def test_words_in_marks_that_nobody_is_found_to_say_are_not_the_authors(trees: Mapping[str, str]) -> None:
    text = "“The ferry sank.”"
    assert _claim(trees[text], "sank").holder is None


def test_a_number_keeps_what_it_counts(trees: Mapping[str, str]) -> None:
    quantity = _claim(trees["Seven people are dead."], "dead").quantity
    assert quantity is not None
    assert (quantity.value, quantity.bound, quantity.of, quantity.scope) == (7.0, "exactly", "people", "dead")


def test_a_time_belongs_to_the_clause_that_it_ends(trees: Mapping[str, str]) -> None:
    text = "Police arrested Oller, who built the mill in 2022."  # the tree gives the year to "arrested"
    start = text.index("2022")
    timex = Timex(start=start, end=start + 4, type="DATE", value="2022")
    rows = tuple(claims_of(Tree(analysis_of(trees[text])), (), (timex,)))
    assert {slice_of(text, row.claim.trigger): row.claim.when for row in rows} == {"arrested": None, "built": "2022"}


def test_the_year_of_a_rule_is_no_time_of_an_event(trees: Mapping[str, str]) -> None:
    text = "The board warned the town under the rules of 2009."
    start = text.index("2009")
    timex = Timex(start=start, end=start + 4, type="DATE", value="2009")
    rows = tuple(claims_of(Tree(analysis_of(trees[text])), (), (timex,)))
    assert {row.claim.when for row in rows} == {None}


# --------------------------------------------------------------------------------------------------------------------


def _claim(tree: str, trigger: str, statements: tuple[Statement, ...] = ()) -> Claim:
    analysis = analysis_of(tree)
    rows: tuple[ExplainedClaim, ...] = tuple(claims_of(Tree(analysis), statements))
    return next(row.claim for row in rows if slice_of(analysis.text, row.claim.trigger) == trigger)


def _arguments(text: str, claim: Claim) -> dict[str, str]:
    return {argument.role: " … ".join(slice_of(text, span) for span in argument.spans) for argument in claim.arguments}

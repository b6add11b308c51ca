"""Whose a statement is, where the cue's own clause knows better than the linked source; and what is nobody's."""

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.sources import is_nobodys, source_put_right
from onrecord.records import Statement
from onrecord.spans import Span
from tests.standins.analysis import short

REPORTS = """
Ren PROPN 2 nsubj
responded VERB 0 root - respond
to ADP 5 case
media NOUN 5 compound
reports NOUN 2 obl - report
claiming VERB 2 advcl - claim
he PRON 8 nsubj
fled VERB 6 ccomp - flee
. PUNCT 2 punct
"""
RELEASED = REPORTS.replace(
    "responded VERB 0 root - respond\nto ADP 5 case", "released VERB 0 root - release\nthe DET 5 det"
)
CHALLENGED = """
Orvel PROPN 2 nsubj
challenged VERB 0 root - challenge
it PRON 2 obj
, PUNCT 5 punct
claiming VERB 2 advcl - claim
it PRON 7 nsubj
cheated VERB 5 ccomp - cheat
. PUNCT 2 punct
"""
TWO_MEN = """
We PRON 2 nsubj
know VERB 0 root
. PUNCT 2 punct

Two NUM 2 nummod
men NOUN 3 nsubj - man
claim VERB 0 root
he PRON 5 nsubj
fled VERB 3 ccomp - flee
. PUNCT 3 punct
"""
CHARGED = """
Officers NOUN 5 nsubj
charged VERB 1 acl - charge
over ADP 4 case
it PRON 2 obl
left VERB 0 root - leave
. PUNCT 5 punct
"""


@pytest.mark.parametrize(
    ("tree", "source", "cue", "content", "expected"),
    [
        (REPORTS, "Ren", "claiming", "he fled", "media reports"),
        (RELEASED, "Ren", "claiming", "he fled", "Ren"),
        (CHALLENGED, None, "claiming", "it cheated", "Orvel"),
        (TWO_MEN, "We", "claim", "he fled", "Two men"),
        (TWO_MEN, "Two men", "claim", "he fled", "Two men"),
    ],
)
def test_a_source_comes_from_the_cues_clause(tree, source, cue, content, expected):
    found, text = _put_right(tree, source, cue, content)
    assert [text[slice(*span)] for span in found.source] == [expected]


def test_what_happened_to_somebody_is_nobodys_statement():
    analysis = short(CHARGED)
    for source, expected in ((None, True), ("Officers", False)):
        statement = _statement(analysis.text, source, "charged", "it left")
        assert is_nobodys(Tree(analysis), statement) is expected


# --------------------------------------------------------------------------------------------------------------------


def _put_right(tree: str, source: str | None, cue: str, content: str) -> tuple[Statement, str]:
    analysis = short(tree)
    return source_put_right(Tree(analysis), _statement(analysis.text, source, cue, content)), analysis.text


def _statement(text: str, source: str | None, cue: str, content: str) -> Statement:
    where = [Span(text.index(words), text.index(words) + len(words)) if words else None for words in (source, cue, content)]
    return Statement(
        id="",
        kind="indirect",
        source=(where[0],) if where[0] else (),
        cue=(where[1],),
        content=(where[2],),
        distance="claimed",
        confidence=0.7,
    )

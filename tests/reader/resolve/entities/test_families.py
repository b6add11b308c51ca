"""Whom "his wife" and "the child" mean once relatives are told of: by whose they are, and of two men's wives neither."""

import pytest

from tests.reader.resolve.entities.speaking import chains, resolved
from tests.standins.analysis import short

COUPLE = """
Tomas PROPN 8 nsubj Name=PER
Reyl PROPN 1 flat Name=PER+
and CCONJ 5 cc
his PRON 5 nmod:poss
{kin} NOUN 1 conj
{given} PROPN 5 appos Name=PER
Renn PROPN 6 flat Name=PER+
waited VERB 0 root - wait
. PUNCT 8 punct

{owner} {upos} 3 nmod:poss {name}
's PART 1 case
{again} NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""
# The relative told by name, whose relative speaks, and who that is.
CASES = [
    ("wife", "Ida", "Reyl", "wife", "Ida Renn"),
    ("daughter", "Ida", "Reyl", "daughter", "Ida Renn"),
    ("daughter", "Ida", "Reyl", "child", "Ida Renn"),
    ("daughter", "Ida", "Reyl", "son", "Reyl's son"),
    ("wife", "Ida", "Lund", "wife", "Lund's wife"),
    ("wife", "Ida", "Renn", "husband", "Tomas Reyl"),
    ("daughter", "Ida", "Renn", "father", "Tomas Reyl"),
    ("daughter", "Ida", "Renn", "mother", "Renn's mother"),
]


@pytest.mark.parametrize(("kin", "given", "owner", "again", "speaker"), CASES)
def test_whose_relative_it_is_decides(kin: str, given: str, owner: str, again: str, speaker: str) -> None:
    trees = COUPLE.format(kin=kin, given=given, owner=owner, upos="PROPN", name="Name=PER", again=again)
    found = resolved(short(trees), (f"{owner}'s {again}", "said", "ice melted"))
    assert chains(found) == [[speaker]]


CHILD = """
Tomas PROPN 3 nsubj Name=PER
Reyl PROPN 1 flat Name=PER+
carried VERB 0 root - carry
his PRON 5 nmod:poss
daughter NOUN 3 obj
, PUNCT 7 punct
Edda PROPN 5 appos Name=PER
. PUNCT 3 punct

{first} DET 2 det
{noun} NOUN 3 nsubj
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("first", "noun", "speaker"), [("The", "child", "Edda"), ("The", "baby", "Edda"), ("A", "child", "child")]
)
def test_the_child_is_the_one_that_is_told_of(first: str, noun: str, speaker: str) -> None:
    trees = short(CHILD.format(first=first, noun=noun))
    assert chains(resolved(trees, (f"{first} {noun}", "said", "ice melted"))) == [[speaker]]


UNCLE = """
A DET 2 det
boy NOUN 3 nsubj
fell VERB 0 root - fall
. PUNCT 3 punct

The DET 2 det
boy NOUN 4 nmod:poss
's PART 2 case
uncle NOUN 5 nsubj
said VERB 0 root - say
ice NOUN 7 nsubj
melted VERB 5 ccomp - melt
. PUNCT 5 punct

The DET 2 det
boy NOUN 4 nmod:poss
's PART 2 case
uncle NOUN 8 nsubj
, PUNCT 4 punct
Edvin PROPN 4 appos Name=PER
, PUNCT 4 punct
added VERB 0 root - add
details NOUN 8 obj - detail
. PUNCT 8 punct

The DET 2 det
man NOUN 3 nsubj
told VERB 0 root - tell
it PRON 3 obj
. PUNCT 3 punct
"""


def test_a_relative_told_by_name_is_who_he_was_before_and_a_man_is_no_boy() -> None:
    words = [("The boy's uncle", "said", "ice melted"), ("uncle, Edvin", "added", "details"), ("The man", "told", "it")]
    found = resolved(short(UNCLE), *words)
    assert chains(found)[:2] == [["Edvin"], ["Edvin"]]
    assert chains(found)[2] != ["boy"]

"""Whom "he said" means where several can be meant, whom a bare surname means, and which words are no part of a name."""

import pytest

from onrecord.reader.resolve.entities.given import gender_of_given
from tests.reader.resolve.entities.speaking import chains, resolved, told
from tests.standins.analysis import short

SPEAKS_ON = """
Wyn PROPN 3 nsubj Name=PER
Parrack PROPN 1 flat Name=PER+
said VERB 0 root - say
it PRON 5 nsubj
fell VERB 3 ccomp - fall
. PUNCT 3 punct

A DET 2 det
fisherman NOUN 3 nsubj
rang VERB 6 ccomp - ring
us PRON 3 obj
he PRON 6 nsubj
added VERB 0 root - add
. PUNCT 6 punct
"""


def test_he_is_who_spoke_before_and_not_who_is_spoken_of() -> None:
    found = resolved(short(SPEAKS_ON), ("Wyn Parrack", "said", "it fell"), ("he", "added", "A fisherman rang us"))
    assert chains(found) == [["Wyn Parrack"], ["Wyn Parrack"]]


GENDERS = """
Henrik PROPN 3 nsubj Name=PER
Ostvik PROPN 1 flat Name=PER+
met VERB 0 root - meet
Ingrid PROPN 3 obj Name=PER
Falk PROPN 4 flat Name=PER+
. PUNCT 3 punct

She PRON 2 nsubj
said VERB 0 root - say
ice NOUN 4 nsubj
melted VERB 2 ccomp - melt
. PUNCT 2 punct
"""


def test_a_given_name_tells_whom_she_means() -> None:
    found = resolved(short(GENDERS), ("She", "said", "ice melted"))
    assert chains(found) == [["Ingrid Falk"]]
    assert [gender_of_given(name) for name in ("nicole", "volodymyr", "jean", "orvel")] == ["f", "m", None, None]


SURNAMES = """
Tomas PROPN 3 nsubj Name=PER
Reyl PROPN 1 flat Name=PER+
spoke VERB 0 root - speak
. PUNCT 3 punct

Photos NOUN 5 nsubj - photo
of ADP 3 case
Jana PROPN 1 nmod Name=PER
Reyl PROPN 3 flat Name=PER+
shocked VERB 0 root - shock
voters NOUN 5 obj - voter
. PUNCT 5 punct

Reyl PROPN 2 nsubj Name=PER
said VERB 0 root - say
ice NOUN 4 nsubj
melted VERB 2 ccomp - melt
. PUNCT 2 punct
"""


def test_a_bare_surname_is_whom_the_article_is_about() -> None:
    found = resolved(short(SURNAMES), ("Reyl", "said", "ice melted"))
    assert chains(found) == [["Tomas Reyl"]]


TITLES = """
rival ADJ 5 amod Name=PER
Senate PROPN 3 compound Name=PER+
Leader PROPN 4 compound Name=PER+ leader
Tomas PROPN 6 nsubj Name=PER+
Reyl PROPN 4 flat Name=PER+
said VERB 0 root - say
ice NOUN 8 nsubj
melted VERB 6 ccomp - melt
. PUNCT 6 punct
"""


def test_what_stands_before_a_name_is_no_part_of_it() -> None:
    found = resolved(short(TITLES.replace("5 amod", "4 amod")), ("Tomas Reyl", "said", "ice melted"))
    assert chains(found) == [["Tomas Reyl"]]


SEAT = """
Halvonia PROPN 2 nsubj Name=LOC
waited VERB 0 root - wait
. PUNCT 2 punct

The DET 3 det
Halvonian ADJ 3 amod
ministry NOUN 4 nsubj
spoke VERB 0 root - speak
. PUNCT 4 punct

The DET 2 det
ministry NOUN 5 nsubj
in ADP 4 case
Marenholt PROPN 2 nmod Name=LOC
said VERB 0 root - say
ice NOUN 7 nsubj
melted VERB 5 ccomp - melt
. PUNCT 5 punct
"""


def test_where_a_ministry_sits_is_not_whose_it_is() -> None:
    found = resolved(short(SEAT), ("The ministry in Marenholt", "said", "ice melted"))
    assert chains(found) == [["Halvonian ministry"]]


APPOSITION = """
Tomas PROPN 7 nsubj Name=PER
Reyl PROPN 1 flat Name=PER+
, PUNCT 6 punct
a DET 6 det
practising ADJ 6 amod
homeopath NOUN 1 appos
waited VERB 0 root - wait
. PUNCT 7 punct
"""


def test_an_apposition_is_the_person_whatever_its_noun() -> None:
    found = resolved(short(APPOSITION))
    assert told(found)["Tomas Reyl"][0] == "person"
    text = "Tomas Reyl, a practising homeopath waited ."
    described = {(mention.start, mention.end): mention.entity for mention in found.mentions}
    start = text.index("a practising")
    assert described[start, start + len("a practising homeopath")] == described[0, len("Tomas Reyl")]


NOBODY = """
Both DET 2 det
sides NOUN 3 nsubj - side
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


def test_two_who_are_not_told_stay_unknown() -> None:
    found = resolved(short(NOBODY), ("Both sides", "said", "ice melted"))
    assert chains(found) == [[]]


ANOTHER = """
Another DET 2 det
man NOUN 5 nsubj
, PUNCT 4 punct
Wyn PROPN 2 dep Name=PER
said VERB 0 root - say
ice NOUN 7 nsubj
melted VERB 5 ccomp - melt
. PUNCT 5 punct
"""


def test_a_name_behind_a_persons_noun_is_his() -> None:
    found = resolved(short(ANOTHER), ("Another man, Wyn", "said", "ice melted"))
    assert chains(found) == [["Wyn"]]


TORN = """
A DET 5 det
Orvel PROPN 5 compound Name=LOC
Rescue PROPN 5 compound
Service PROPN 5 compound
spokesman NOUN 6 nsubj
said VERB 0 root - say
ice NOUN 8 nsubj
melted VERB 6 ccomp - melt
. PUNCT 6 punct
"""


def test_a_place_in_a_longer_name_is_not_spoken_for() -> None:
    found = resolved(short(TORN), ("A Orvel Rescue Service spokesman", "said", "ice melted"))
    assert chains(found) == [["Orvel Rescue Service spokesman", "Orvel Rescue Service"]]


OWN_WORD = """
Oriax PROPN 2 nsubj Name=ORG
bought VERB 7 ccomp - buy
a DET 4 det
mill NOUN 2 obj
, PUNCT 7 punct
it PRON 7 nsubj
said VERB 0 root - say
. PUNCT 7 punct
"""


def test_a_body_whose_sentence_ends_in_its_own_word_speaks() -> None:
    found = resolved(short(OWN_WORD), ("it", "said", "Oriax bought a mill"))
    assert chains(found) == [["Oriax"]]


OTHER_GENDER = """
Wyn PROPN 2 nsubj Name=PER
won VERB 0 root - win
. PUNCT 2 punct

He PRON 2 nsubj - -
said VERB 0 root - say
ice NOUN 4 nsubj
melted VERB 2 ccomp - melt
. PUNCT 2 punct

# next
Lin PROPN 5 nsubj Name=PER
, PUNCT 4 punct
a DET 4 det
spokeswoman NOUN 1 appos
came VERB 0 root - come
, PUNCT 5 punct
and CCONJ 9 cc
she PRON 9 nsubj Ante=3.1
said VERB 5 conj - say
snow NOUN 11 nsubj
fell VERB 9 ccomp - fall
. PUNCT 5 punct
"""


def test_who_was_he_does_not_speak_on_as_she() -> None:
    text = OTHER_GENDER.replace("He PRON 2 nsubj - -", "He PRON 2 nsubj Ante=1.1")
    found = resolved(short(text), ("He", "said ice", "ice melted"), ("she", "said snow", "snow fell"))
    assert chains(found) == [["Wyn"], ["Lin"]]


SURNAME_FIRST = """
Song PROPN 3 nsubj Name=PER
Jiandang PROPN 1 flat Name=PER+
waited VERB 0 root - wait
. PUNCT 3 punct

{address} PROPN 3 compound
{name} PROPN 3 nsubj Name=PER
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct

He PRON 2 nsubj
added VERB 0 root - add
details NOUN 2 obj - detail
. PUNCT 2 punct
"""


@pytest.mark.parametrize(("name", "speaker"), [("Song", "Song Jiandang"), ("Falk", "Falk")])
def test_who_is_addressed_by_the_first_word_of_his_name_bears_it_as_surname(name: str, speaker: str) -> None:
    trees = short(SURNAME_FIRST.format(address="Mr", name=name))
    found = resolved(trees, (name, "said", "ice melted"), ("He", "added", "details"))
    assert chains(found) == [[speaker], [speaker]]


AGE_ALONE = """
Edda PROPN 2 nsubj Name=PER
said VERB 0 root - say
ice NOUN 4 nsubj
melted VERB 2 ccomp - melt
. PUNCT 2 punct

{paragraph}The DET 2 det
23-year-old NOUN 3 nsubj
added VERB 0 root - add
details NOUN 3 obj - detail
. PUNCT 3 punct
"""


@pytest.mark.parametrize(("paragraph", "speaker"), [("", "Edda"), ("# PUNCT\n", "23-year-old")])
def test_an_age_alone_is_that_of_who_spoke_before_in_the_paragraph(paragraph: str, speaker: str) -> None:
    trees = short(AGE_ALONE.format(paragraph=paragraph))
    found = resolved(trees, ("Edda", "said", "ice melted"), ("The 23-year-old", "added", "details"))
    assert chains(found) == [["Edda"], [speaker]]

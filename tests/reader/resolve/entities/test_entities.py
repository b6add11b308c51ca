"""Small articles, their trees written by hand, and who is who in them."""

from tests.reader.resolve.entities.speaking import chains, resolved, told
from tests.standins.analysis import short

SURNAME = """
Halvonian ADJ 4 amod
Prime ADJ 3 amod
Minister NOUN 4 nmod:desc - minister
Edda PROPN 6 nsubj Name=PER
Lund PROPN 4 flat Name=PER+
resigned VERB 0 root - resign
. PUNCT 6 punct

Lund PROPN 2 nsubj Name=PER
said VERB 0 root - say
talks NOUN 4 nsubj - talk
failed VERB 2 ccomp - fail
. PUNCT 2 punct

She PRON 2 nsubj
blamed VERB 0 root - blame
Estrevia PROPN 2 obj Name=LOC
. PUNCT 2 punct
"""


def test_surname_and_pronoun_mean_the_full_name() -> None:
    found = resolved(short(SURNAME), ("Lund", "said", "talks failed"), ("She", "blamed", "Estrevia"))
    assert chains(found) == [["Edda Lund"], ["Edda Lund"]]
    assert told(found)["Edda Lund"] == ("person", ("Halvonian Prime Minister",), [])
    assert [statement.speaker_kind for statement in found.statements] == ["named", "named"]


OFFICE = """
Mayor NOUN 2 nmod:desc
Sofia PROPN 4 nsubj Name=PER
Ustin PROPN 2 flat Name=PER+
spoke VERB 0 root - speak
. PUNCT 4 punct

Ustin PROPN 3 nmod:poss Name=PER
's PART 1 case
office NOUN 4 nsubj
said VERB 0 root - say
roads NOUN 6 nsubj - road
closed VERB 4 ccomp - close
. PUNCT 4 punct

A DET 2 det
spokeswoman NOUN 6 nsubj
for ADP 5 case
the DET 5 det
mayor NOUN 2 nmod
added VERB 0 root - add
details NOUN 6 obj - detail
. PUNCT 6 punct
"""


def test_an_office_and_a_spokeswoman_keep_their_principal() -> None:
    found = resolved(
        short(OFFICE),
        ("Ustin's office", "said", "roads closed"),
        ("A spokeswoman for the mayor", "added", "details"),
    )
    assert chains(found) == [["Sofia Ustin's office", "Sofia Ustin"], ["spokeswoman for the mayor", "Sofia Ustin"]]
    assert [statement.speaker for statement in found.statements] == [found.statements[0].chain[-1]] * 2


SIDES = """
Estrevia PROPN 2 nsubj Name=LOC
waited VERB 0 root - wait
. PUNCT 2 punct

The DET 4 det
Estrevian ADJ 4 amod
general ADJ 4 amod
staff NOUN 5 nsubj
said VERB 0 root - say
shells NOUN 7 nsubj - shell
fell VERB 5 ccomp - fall
. PUNCT 5 punct
"""


def test_a_body_belongs_to_the_place_of_its_demonym() -> None:
    found = resolved(short(SIDES), ("The Estrevian general staff", "said", "shells fell"))
    assert chains(found) == [["Estrevian general staff"]]
    assert told(found)["Estrevian general staff"] == ("organisation", (), ["Estrevia"])


BOTH = """
Lund PROPN 4 nsubj Name=PER
and CCONJ 3 cc
Dorvath PROPN 1 conj Name=PER
met VERB 0 root - meet
. PUNCT 4 punct

Both DET 2 det
leaders NOUN 3 nsubj - leader
said VERB 0 root - say
talks NOUN 5 nsubj - talk
helped VERB 3 ccomp - help
. PUNCT 3 punct
"""


def test_both_leaders_are_a_group_of_two() -> None:
    found = resolved(short(BOTH), ("Both leaders", "said", "talks helped"))
    assert chains(found) == [["Lund and Dorvath"]]
    assert told(found)["Lund and Dorvath"] == ("group", (), ["Lund", "Dorvath"])
    assert found.statements[0].speaker_kind == "collective"


STRANGER = """
He PRON 2 nsubj
said VERB 0 root - say
ice NOUN 4 nsubj
melted VERB 2 ccomp - melt
. PUNCT 2 punct
"""


def test_a_pronoun_without_a_name_stays_unknown() -> None:
    found = resolved(short(STRANGER), ("He", "said", "ice melted"))
    assert chains(found) == [[]]
    assert found.statements[0].speaker is None


ADDRESSED = """
{short} PROPN 3 compound
Edda PROPN 3 nsubj Name=PER
spoke VERB 0 root - speak
. PUNCT 3 punct

The DET 2 det
senator NOUN 3 nsubj
said VERB 0 root - say
talks NOUN 5 nsubj - talk
failed VERB 3 ccomp - fail
. PUNCT 3 punct
"""


def test_a_form_of_address_is_an_office() -> None:
    found = resolved(short(ADDRESSED.format(short="Sen")), ("The senator", "said", "talks failed"))
    assert chains(found) == [["Edda"]]
    assert told(found)["Edda"] == ("person", ("senator",), [])
    other = resolved(short(ADDRESSED.format(short="Gov")), ("The senator", "said", "talks failed"))
    assert chains(other) == [["senator"]]

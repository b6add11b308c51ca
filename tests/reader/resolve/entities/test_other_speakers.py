"""Who is another than the one before: a second source, another office, a speaker's own words, a message between."""

from tests.reader.resolve.entities.speaking import chains, resolved
from tests.standins.analysis import short

SECOND = """
The DET 3 det
first ADJ 3 amod
source NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct

The DET 3 det
second ADJ 3 amod
source NOUN 4 nsubj Ante=1.3
said VERB 0 root - say
snow NOUN 6 nsubj
fell VERB 4 ccomp - fall
. PUNCT 4 punct
"""


def test_the_second_source_is_not_the_first() -> None:
    found = resolved(
        short(SECOND), ("The first source", "said ice", "ice melted"), ("The second source", "said snow", "snow fell")
    )
    assert chains(found) == [["first source"], ["second source"]]


HOST = """
Wyn PROPN 4 nsubj Name=PER
, PUNCT 3 punct
host NOUN 1 appos
spoke VERB 0 root - speak
. PUNCT 4 punct

The DET 2 det
mayor NOUN 3 nsubj Ante=1.1
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


def test_who_holds_another_office_is_not_the_mayor() -> None:
    found = resolved(short(HOST), ("The mayor", "said", "ice melted"))
    assert chains(found) == [["mayor"]]


SENATOR = """
Sen. PROPN 2 compound
Wyn PROPN 5 nsubj Name=PER
, PUNCT 4 punct
nominee NOUN 2 appos
spoke VERB 0 root - speak
. PUNCT 5 punct

The DET 2 det
senator NOUN 3 nsubj Ante=1.2
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


def test_a_short_form_of_address_is_an_office() -> None:
    found = resolved(short(SENATOR), ("The senator", "said", "ice melted"))
    assert chains(found) == [["Wyn"]]


MEMBER = """
a DET 3 det
local ADJ 3 amod
member NOUN 8 nsubj
of ADP 5 case
parliament NOUN 3 nmod
, PUNCT 7 punct
Wyn PROPN 5 appos Name=PER
said VERB 0 root - say
ice NOUN 10 nsubj
melted VERB 8 ccomp - melt
. PUNCT 8 punct
"""


def test_a_name_behind_a_longer_description_is_who_speaks() -> None:
    found = resolved(short(MEMBER), ("a local member of parliament, Wyn", "said", "ice melted"))
    assert chains(found) == [["Wyn"]]


TAG = """
Oriax PROPN 3 nsubj Name=ORG
has AUX 3 aux
bought VERB 0 root - buy
land NOUN 3 obj
again ADV 3 advmod
, PUNCT 8 punct
it PRON 8 nsubj
said VERB 3 parataxis - say
. PUNCT 3 punct
"""


def test_a_body_tells_by_its_own_word_whatever_stands_before_it() -> None:
    found = resolved(short(TAG), ("it", "said", "Oriax has bought land again"))
    assert chains(found) == [["Oriax"]]


OWN_WORDS = """
Wyn PROPN 5 nsubj Name=PER
, PUNCT 4 punct
a DET 4 det
carter NOUN 1 appos
waited VERB 0 root - wait
. PUNCT 5 punct

“ PUNCT 3 punct SpaceAfter=No
He PRON 3 nsubj Ante=2.6
fell VERB 6 ccomp SpaceAfter=No fall
, PUNCT 3 punct SpaceAfter=No
” PUNCT 3 punct
Almay PROPN 7 nsubj Name=PER
said VERB 0 root - say
. PUNCT 7 punct
"""


def test_who_speaks_is_not_the_he_of_his_words() -> None:
    found = resolved(short(OWN_WORDS), ("Almay", "said", "He fell"))
    he = next(mention for mention in found.mentions if mention.kind == "pronoun")
    assert he.entity is not None
    assert he.entity != found.statements[0].speaker


READS = """
Wyn PROPN 2 nsubj Name=PER
posted VERB 0 root - post
ice NOUN 4 nsubj
fell VERB 2 ccomp - fall
. PUNCT 2 punct

It PRON 2 nsubj
read VERB 0 root - read
snow NOUN 4 nsubj
fell VERB 2 ccomp - fall
. PUNCT 2 punct

He PRON 2 nsubj
said VERB 0 root - say
rain NOUN 4 nsubj
fell VERB 2 ccomp - fall
. PUNCT 2 punct
"""


def test_a_message_between_does_not_keep_its_author_from_speaking_on() -> None:
    found = resolved(
        short(READS), ("Wyn", "posted", "ice fell"), ("It", "read", "snow fell"), ("He", "said rain", "rain fell")
    )
    assert chains(found)[2] == ["Wyn"]


PASSENGERS = """
Investigators NOUN 2 nsubj - investigator
said VERB 0 root - say
ice NOUN 4 nsubj
fell VERB 2 ccomp - fall
. PUNCT 2 punct

Passengers NOUN 2 nsubj Ante=1.1 passenger
said VERB 0 root - say
snow NOUN 4 nsubj
fell VERB 2 ccomp - fall
. PUNCT 2 punct
"""


def test_people_of_another_word_speak_for_themselves() -> None:
    found = resolved(short(PASSENGERS), ("Investigators", "said ice", "ice fell"), ("Passengers", "said snow", "snow fell"))
    assert chains(found)[0] != chains(found)[1]

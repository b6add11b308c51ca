"""Whom "the airline" and "the company" mean: the one body of that kind, and of two neither."""

import pytest

from tests.reader.resolve.entities.speaking import chains, resolved
from tests.standins.analysis import short

TALKS = """
{first} PROPN 3 nsubj Name={kind}
{second} PROPN 1 flat Name={kind}+
grew VERB 0 root - grow
near ADP 5 case
{other} PROPN 3 obl Name=ORG
. PUNCT 3 punct

The DET 2 det
{noun} NOUN 3 nsubj
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""
# Names of the first and the second body, the noun, and who speaks.
CASES = [
    ("Orvel Airways", "Tamsil", "airline", "Orvel Airways"),
    ("Orvel Airways", "Tamsil", "company", "Orvel Airways"),
    ("Orvel Bank", "Tamsil", "airline", "airline"),
    ("Orvel Almay", "Reuters", "company", "Orvel Almay"),
    ("Orvel Almay", "Tamsil", "company", "company"),
    ("Orvel Almay", "Tamsil", "police", "police"),
    ("Orvel Party", "Tamsil", "party", "Orvel Party"),
]


@pytest.mark.parametrize(("body", "other", "noun", "speaker"), CASES)
def test_a_description_means_the_one_body_of_its_kind(body: str, other: str, noun: str, speaker: str) -> None:
    first, second = body.split()
    trees = TALKS.format(first=first, second=second, kind="ORG", other=other, noun=noun)
    found = resolved(short(trees), (f"The {noun}", "said", "ice melted"))
    assert chains(found) == [[speaker]]


ARMED = """
Guards NOUN 2 nsubj - guard
fled VERB 0 root - flee
{first} {upos} 4 compound
group NOUN 2 obj
Orlik PROPN 4 appos Name={kind}
. PUNCT 2 punct

The DET 3 det
{second} ADJ 3 amod
group NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""


@pytest.mark.parametrize(
    ("first", "kind", "second", "speaker"),
    [
        ("militant", "ORG", "militant", "Orlik"),
        ("rebel", "PER", "terror", "Orlik"),  # called a group, it is nobody
        ("pop", "ORG", "pop", "Orlik"),
        ("pop", "ORG", "terror", "terror group"),
        ("militant", "ORG", "aid", "aid group"),
    ],
)
def test_a_group_is_the_one_of_which_the_same_is_said(first: str, kind: str, second: str, speaker: str) -> None:
    trees = short(ARMED.format(first=first, upos="NOUN", kind=kind, second=second))
    found = resolved(trees, (f"The {second} group", "said", "ice melted"))
    assert chains(found) == [[speaker]]
    assert [entity.type for entity in found.entities if entity.name == "Orlik"] == ["organisation"]


CLAUSE = """
Almay PROPN 2 nsubj Name=ORG
grew VERB 0 root - grow
. PUNCT 2 punct

The DET 2 det
company NOUN {root} nsubj
{comma}which PRON {sells} nsubj
sells VERB 2 acl - sell
ice NOUN {sells} obj
{after}said VERB 0 root - say
ships NOUN {melted} nsubj - ship
melted VERB {root} ccomp - melt
. PUNCT {root} punct
"""


@pytest.mark.parametrize(("comma", "speaker"), [(True, "Almay"), (False, "company")])
def test_a_clause_behind_a_comma_tells_no_body_from_another(comma: bool, speaker: str) -> None:
    marks = {
        "comma": ", PUNCT 5 punct\n" if comma else "",
        "after": ", PUNCT 5 punct\n" if comma else "",
        "sells": 5 if comma else 4,
        "root": 8 if comma else 6,
        "melted": 10 if comma else 8,
    }
    trees = short(CLAUSE.format(**marks))
    words = "The company, which sells ice" if comma else "The company which sells ice"
    assert chains(resolved(trees, (words, "said", "ships melted"))) == [[speaker]]


UNNAMED = """
Almay PROPN 2 nsubj Name=ORG
grew VERB 0 root - grow
. PUNCT 2 punct

A DET 3 det
young ADJ 3 amod
{noun} NOUN 4 nsubj
fell VERB 0 root - fall
. PUNCT 4 punct

The DET 2 det
company NOUN 3 nsubj
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


@pytest.mark.parametrize(("noun", "speaker"), [("company", "young company"), ("boy", "Almay")])
def test_what_was_told_of_since_is_nearer_than_a_name(noun: str, speaker: str) -> None:
    found = resolved(short(UNNAMED.format(noun=noun)), ("The company", "said", "ice melted"))
    assert chains(found) == [[speaker]]


STATEMENT = """
Almay PROPN 2 nsubj Name=ORG
grew VERB 0 root - grow
. PUNCT 2 punct

A DET 2 det
{noun} NOUN 5 nsubj
from ADP 4 case
Almay PROPN 2 nmod Name=ORG
said VERB 0 root - say
ice NOUN 7 nsubj
melted VERB 5 ccomp - melt
. PUNCT 5 punct
"""


@pytest.mark.parametrize(
    ("noun", "chain"),
    [("statement", ["statement from Almay", "Almay"]), ("report", ["report from Almay"])],
)
def test_a_statement_speaks_for_who_issues_it(noun: str, chain: list[str]) -> None:
    found = resolved(short(STATEMENT.format(noun=noun)), (f"A {noun} from Almay", "said", "ice melted"))
    assert chains(found) == [chain]


BESIDE = """
The DET 3 det
Almay PROPN 3 compound Name=ORG
group NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""


def test_a_group_is_the_name_that_is_all_it_says() -> None:
    found = resolved(short(BESIDE), ("The Almay group", "said", "ice melted"))
    assert chains(found) == [["Almay"]]


AGE = """
Edda PROPN 7 nsubj Name=PER
Lund PROPN 1 flat Name=PER+
, PUNCT 4 punct
52 NUM 1 appos
, PUNCT 7 punct
again ADV 7 advmod
met VERB 0 root - meet
Ivor PROPN 7 obj Name=PER
Reyl PROPN 8 flat Name=PER+
. PUNCT 7 punct

The DET 3 det
52-year-old ADJ 3 amod
farmer NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""


def test_an_age_tells_who_is_meant() -> None:
    found = resolved(short(AGE), ("The 52-year-old farmer", "said", "ice melted"))
    assert chains(found) == [["Edda Lund"]]


BESIDE_AGE = """
A DET 2 det
cook NOUN 3 nsubj
called VERB 0 root - call
. PUNCT 3 punct

Edda PROPN 4 nsubj Name=PER
Lund PROPN 1 flat Name=PER+
also ADV 4 advmod
cooked VERB 0 root - cook
. PUNCT 4 punct

The DET 2 det
cook NOUN 6 nsubj
, PUNCT 4 punct
44 NUM 2 appos
, PUNCT 2 punct
said VERB 0 root - say
ice NOUN 8 nsubj
melted VERB 6 ccomp - melt
. PUNCT 6 punct
"""


def test_an_age_behind_a_comma_makes_nobody_somebody_else() -> None:
    found = resolved(short(BESIDE_AGE), ("A cook", "called", "cook"), ("The cook", "said", "ice melted"))
    assert chains(found) == [["cook"], ["cook"]]
    assert len([entity for entity in found.entities if entity.name == "cook"]) == 1
    assert [statement.speaker_kind for statement in found.statements] == [None, None]  # a cook is no official


def test_of_two_ages_neither_is_the_others() -> None:
    text = AGE.replace("52-year-old", "31-year-old").replace("farmer", "cook").replace("again ADV", "cook NOUN")
    assert chains(resolved(short(text), ("The 31-year-old cook", "said", "ice melted"))) == [["31-year-old cook"]]


AT_HOME = """
President NOUN 4 nmod:desc
Edda PROPN 4 nsubj Name=PER
Lund PROPN 2 flat Name=PER+
met VERB 0 root - meet
{people} ADJ 6 amod
President NOUN 4 obj
Ivor PROPN 6 flat Name=PER
Reyl PROPN 7 flat Name=PER+
. PUNCT 4 punct

The DET 3 det
US PROPN 3 compound Name=LOC
president NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""


def test_the_us_president_is_the_one_of_whom_no_country_is_told() -> None:
    found = resolved(short(AT_HOME.format(people="French")), ("The US president", "said", "ice melted"))
    assert chains(found) == [["Edda Lund"]]


def test_of_two_presidents_without_a_country_neither_is_the_us_president() -> None:
    found = resolved(short(AT_HOME.format(people="tired")), ("The US president", "said", "ice melted"))
    assert chains(found) == [["US president"]]


def test_the_ministry_of_one_country_is_not_anothers(reading):
    """Three Tunisians died, said Tunisia's foreign ministry. Two Tunisian men were hurt, said the ministry.

    Two Algerians died, said Algeria's ministry of foreign affairs.
    """
    first, second, third = (statement.speaker for statement in reading.statements)
    assert first == second != third


PRESIDENTS = """
{past} ADJ 2 amod
President NOUN 4 nmod:desc
Edda PROPN 4 nsubj Name=PER
met VERB 0 root - meet
Ivor PROPN 4 obj Name=PER
, PUNCT 10 punct
the DET 8 det
president NOUN 10 nmod:poss
's PART 8 case
adviser NOUN 5 appos
. PUNCT 4 punct

The DET 2 det
{noun} NOUN 3 nsubj
said VERB 0 root - say
ice NOUN 5 nsubj
melted VERB 3 ccomp - melt
. PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("past", "noun", "speaker"),
    [
        ("French", "president", "Edda"),
        ("Former", "president", "president"),  # who was it is not who is it
        ("French", "adviser", "Ivor"),  # and no president
    ],
)
def test_whose_office_another_holds_is_not_held_by_him(past: str, noun: str, speaker: str) -> None:
    found = resolved(short(PRESIDENTS.format(past=past, noun=noun)), (f"The {noun}", "said", "ice melted"))
    assert chains(found) == [[speaker]]


HOUSE = """
They PRON 2 nsubj
met VERB 0 root - meet
in ADP 5 case
a DET 5 det
house NOUN 2 obl
in ADP 7 case
Orvel PROPN 5 nmod Name=LOC
, PUNCT 9 punct
Halvonia PROPN 5 appos Name=LOC
. PUNCT 2 punct
"""


def test_where_a_place_lies_is_no_apposition_of_what_lies_there() -> None:
    found = resolved(short(HOUSE))
    entities = {short(HOUSE).text[mention.start : mention.end]: mention.entity for mention in found.mentions}
    assert entities["a house in Orvel, Halvonia"] != entities["Halvonia"]

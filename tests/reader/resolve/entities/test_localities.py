"""Which place "the country", "the capital" and "the city of ..." mean, and where they mean none of those named."""

import pytest

from onrecord.reader.resolve.entities.localities import is_other_locality, kind_of_locality
from tests.reader.resolve.entities.speaking import meant, resolved
from tests.standins.analysis import short

BEFORE = """
{first} {upos} 2 {relation} Name=LOC
troops NOUN 3 nsubj - troop
left VERB 0 root - leave
{second} PROPN 3 obj Name=LOC
. PUNCT 3 punct

Ice NOUN 2 nsubj
covers VERB 0 root - cover
the DET 4 det
{noun} NOUN 2 obj
. PUNCT 2 punct
"""
# What is told of two places, the noun, and what it means.
CASES = [
    ("Italy", "Orvel", "country", "Italy"),
    ("Italian", "Italy", "country", "Italy"),
    ("Italy", "France", "country", None),
    ("Halvonian", "Halvonia", "nation", "Halvonia"),
    ("Paris", "Italy", "country", "Italy"),
    ("Paris", "Orvel", "country", None),
    ("Paris", "Italy", "capital", "Paris"),
    ("Paris", "Rome", "capital", None),
]


@pytest.mark.parametrize(("first", "second", "noun", "place"), CASES)
def test_a_bare_noun_means_the_one_place_of_its_kind(first: str, second: str, noun: str, place: str | None) -> None:
    upos = "ADJ" if first.endswith("ian") else "PROPN"
    trees = BEFORE.format(
        first=first, second=second, noun=noun, upos=upos, relation="amod" if upos == "ADJ" else "nmod:poss"
    )
    assert meant(resolved(short(trees)), short(trees).text, f"the {noun}") == place


def test_investment_of_a_country_is_not_in_the_country() -> None:
    trees = short(BEFORE.format(first="Italy", second="Orvel", noun="country", upos="PROPN", relation="compound"))
    assert meant(resolved(trees), trees.text, "the country") is None


NAMED = """
Ice NOUN 2 nsubj
covers VERB 0 root - cover
the DET 5 det
old ADJ 5 amod
{noun} NOUN 2 obj
{joint} {upos} 7 {relation}
{name} PROPN 5 nmod Name=LOC
{after} PUNCT 2 punct
and CCONJ 10 cc
melts VERB 2 conj - melt
. PUNCT 2 punct
"""
NAMES = [
    ("city", "of", "Orvel", ";", "Orvel"),
    ("province", "of", "Orvel", ";", "Orvel"),
    ("capital", ",", "Paris", ",", "Paris"),
    ("capital", "of", "Paris", ";", "Paris"),
    ("capital", "of", "Italy", ";", None),
    ("mayor", "of", "Orvel", ";", None),
    ("city", ",", "Orvel", ";", "Orvel"),
    ("city", ",", "Italy", ",", None),
]


@pytest.mark.parametrize(("noun", "joint", "name", "after", "place"), NAMES)
def test_a_place_told_with_its_name_is_that_place(noun: str, joint: str, name: str, after: str, place: str | None) -> None:
    upos, relation = ("ADP", "case") if joint == "of" else ("PUNCT", "punct")
    trees = short(NAMED.format(noun=noun, joint=joint, name=name, after=after, upos=upos, relation=relation))
    assert meant(resolved(trees), trees.text, f"the old {noun}", starts=True) == place


def test_a_noun_is_not_said_of_another_kind_of_place() -> None:
    assert is_other_locality("country", {"town"})
    assert is_other_locality("city", {"country"})
    assert not is_other_locality("country", {"country", None})
    assert not is_other_locality("country", {None})
    assert not is_other_locality("city", {"town"})
    assert not is_other_locality("island", {"country"})


def test_the_gazetteer_tells_what_a_place_is_before_its_name_does() -> None:
    assert kind_of_locality("city", "Georgia", has_people=False) == "town"
    assert kind_of_locality(None, "Georgia", has_people=False) == "country"
    assert kind_of_locality(None, "Halvonia", has_people=True) == "country"
    assert kind_of_locality("near", "Halvonia", has_people=False) is None
    assert kind_of_locality("river", "Orvel", has_people=False) == "other"

"""Ministries of two countries are two, one country's is one in whatever words its country is told."""

import pytest

from tests.reader.resolve.entities.speaking import chains, resolved, told
from tests.standins.analysis import short

TWO = """
{first} PROPN 4 nmod:poss Name=LOC
's PART 1 case
Foreign PROPN 4 amod Name=ORG
Ministry PROPN 5 nsubj Name=ORG+
said VERB 0 root - say
ice NOUN 7 nsubj
melted VERB 5 ccomp - melt
. PUNCT 5 punct

{second}
Foreign PROPN {head} amod Name=ORG
Ministry PROPN {verb} nsubj Name=ORG+
added VERB 0 root - add
details NOUN {verb} obj - detail
. PUNCT {verb} punct
"""
CASES = [
    ("France", ("Italy", "'s"), ["France's Foreign Ministry", "Italy's Foreign Ministry"]),
    ("Italy", ("Italy", "'s"), ["Italy's Foreign Ministry", "Italy's Foreign Ministry"]),
    ("Italy", ("The", "Italian"), ["Italy's Foreign Ministry", "Italy's Foreign Ministry"]),
    ("Italy", ("Rome", "'s"), ["Italy's Foreign Ministry", "Italy's Foreign Ministry"]),
    ("Halvonia", ("Estrevia", "'s"), ["Halvonia's Foreign Ministry", "Estrevia's Foreign Ministry"]),
]


@pytest.mark.parametrize(("first", "second", "speakers"), CASES)
def test_whose_ministry_it_is_decides(first: str, second: tuple[str, str], speakers: list[str]) -> None:
    if second[1] == "'s":
        rows = f"{second[0]} PROPN 4 nmod:poss Name=LOC\n's PART 1 case"
    else:
        rows = f"{second[0]} DET 4 det\n{second[1]} ADJ 4 amod"
    trees = short(TWO.format(first=first, second=rows, head=4, verb=5))
    whose = f"{second[0]}'s" if second[1] == "'s" else " ".join(second)
    words = [(f"{first}'s Foreign Ministry", "said", "ice melted"), (f"{whose} Foreign Ministry", "added", "details")]
    assert [chain[0] for chain in chains(resolved(trees, *words))] == speakers


def test_a_ministry_belongs_to_its_state() -> None:
    rows = "The DET 4 det\nItalian ADJ 4 amod"
    found = resolved(short(TWO.format(first="Halvonia", second=rows, head=4, verb=5)))
    belongs = {name: sides for name, (_, _, sides) in told(found).items()}
    assert belongs["Halvonia's Foreign Ministry"] == ["Halvonia"]
    assert belongs["Italy's Foreign Ministry"] == ["Italy"]

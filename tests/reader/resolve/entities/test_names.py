"""Where names begin and end, and of which kind they are, by what stands in and around them."""

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.spotting import agreed_names
from tests.standins.analysis import short

# Words; a name's carry what the head says ("Orvel/LOC Ontario/LOC+"), others their part of speech where it matters;
# "~" stands where no blank follows. Then the names that should come of it.
NAMES = [
    ("lives in Orvel/LOC Michigan/LOC+ now", ["LOC Orvel", "LOC Michigan"]),
    ("lives in Orvel/LOC Mi/LOC+ now", ["LOC Orvel", "LOC Mi"]),
    ("at Lake/LOC Ontario/LOC+ now", ["LOC Lake Ontario"]),
    ("in Northern/LOC Michigan/LOC+ now", ["LOC Northern Michigan"]),
    ("in Orvel~/LOC -~/LOC+ Michigan/LOC+ now", ["LOC Orvel-Michigan"]),
    ("met Lin/PER Ta~/PER+ -~/PER+ hui today", ["PER Lin Ta-hui"]),
    ("met Falk~/PER -~ Reyl today", ["PER Falk-Reyl"]),
    ("met R.E. Falk/PER today", ["PER R.E. Falk"]),
    ("P.S. Falk/PER came", ["PER Falk"]),
    ("Minister/NOUN of Defence/PER Ingrid/PER+ Falk/PER+ came", ["PER Ingrid Falk"]),
    ("met Ivor/PER the/PER+ Lame/PER+ today", ["PER Ivor the Lame"]),
    ("dine at Kelly~/ORG 's/PART ./PUNCT", ["ORG Kelly's"]),
    ("saw Kelly~/ORG 's/PART ./PUNCT", ["ORG Kelly"]),
    ("met Georgia/ORG Motorworks/ORG+ staff", ["ORG Georgia Motorworks"]),
    ("president/NOUN Falk/ORG Trading/ORG+ Group/ORG+ came", ["ORG Falk Trading Group"]),
    ("major/ADJ Orlik/ORG deputies/NOUN came", ["ORG Orlik"]),
    ("Major/PROPN Orlik/ORG came", ["PER Orlik"]),
    ("ORA/PER met ORA/PER and ORA/ORG staff", ["ORG ORA", "ORG ORA", "ORG ORA"]),
    ("Virginia/LOC ,", ["PER Virginia"]),
    ("to Virginia/LOC ,", ["LOC Virginia"]),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_names(words: str, names: list[str]) -> None:
    tree = Tree(short(_trees(words)))
    found = agreed_names(tree)
    assert [f"{name.kind} {tree.text[name.span.start : name.span.end]}" for name in found] == names


def _trees(words: str) -> str:
    """Return the words as a tree in which all hang on the last."""
    split = words.split()
    rows = []
    for number, word in enumerate(split, start=1):
        form, _, told = word.replace("~", "").partition("/")
        is_name = told.rstrip("+") in ("PER", "LOC", "ORG")
        tag = "PROPN" if is_name else told or "NOUN"
        head = f"{len(split)} dep" if number < len(split) else "0 root"
        misc = "|".join(["Name=" + told] * is_name + ["SpaceAfter=No"] * ("~" in word))
        rows.append(" ".join((form, tag, head, misc)).strip())
    return "\n".join(rows)

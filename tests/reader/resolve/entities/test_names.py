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
    ("group/NOUN Orlik/PER met Orlik/PER and Orlik/PER and Orlik/PER", ["ORG Orlik"] * 4),
    ("group/NOUN Falk/PER saw Mr Falk/PER and Falk/PER and Falk/PER", ["PER Falk"] * 4),
    ("company/NOUN Ingrid/PER Falk/PER+ runs", ["PER Ingrid Falk"]),
    ("to Virginia/LOC ,", ["LOC Virginia"]),
    # As letters, lists and signatures write them.
    ('"~ Falk~/PER , Ingrid~/PER " <', ["PER Falk, Ingrid"]),
    ('"~ Falk~/PER , Falk~/PER !~ "', ["PER Falk", "PER Falk"]),
    ("saw Falk~/PER , Ingrid/PER and Lund/PER", ["PER Falk", "PER Ingrid", "PER Lund"]),
    ("said Noor/PER Falk~/PER+ ,/PER+ RBT/PER+ director", ["PER Noor Falk", "ORG RBT"]),
    ("Noor/PER Falk~/PER+ ,/PER+ Jr./PER+ came", ["PER Noor Falk, Jr."]),
    ("with Noor/PER Falk~/PER+ , MD~/LOC , today", ["PER Noor Falk"]),
    ("a professor/NOUN of Medicine/ORG at Orvel/ORG University/ORG+", ["ORG Orvel University"]),
    ("write to noor.falk@orvel.example/LOC today", []),
    # Offices and forms of address.
    ("Archbishop/PER of/PER+ Orvel/PER+ came", ["PER Archbishop of Orvel"]),
    ("yield to Madam/PER Speaker/PER+ now", ["PER Madam Speaker"]),
    ("with Saint/PER Osk/PER+ there", ["PER Saint Osk"]),
    # A number at the end of a name; places that are one.
    ("on Route/LOC 66/LOC+ today", ["LOC Route 66"]),
    ("in Northwestern/LOC Michigan/LOC+ now", ["LOC Northwestern Michigan"]),
    # What is called after people is none, and a firm is what the word before it says.
    ("won the Victoria/MISC Cross/MISC+ there", ["MISC Victoria Cross"]),
    ("the House/ORG of/ORG+ Falk/ORG+ and Noor/PER Falk/PER+", ["ORG House of Falk", "PER Noor Falk"]),
    ("by the carmaker Almay/MISC now", ["MISC Almay"]),  # where it hangs on another word, as in "the company Falk founded"
    ("a man in Orvel/LOC who is here", ["LOC Orvel"]),
    ("the Almay/ORG corporation/ORG+ grew", ["ORG Almay"]),
    ("the Halvonian/ORG Green/ORG+ party/ORG+ grew", ["ORG Halvonian Green party"]),
    ("went to Kelly~/ORG 's/PART for/ADP dinner", ["ORG Kelly's"]),
    # A storm goes on by its name and is nobody.
    ("Hurricane/MISC Osk/MISC+ grew and Osk/PER moved", ["MISC Hurricane Osk", "MISC Osk"]),
    ("a hurricane grew and Osk/PER moved", ["PER Osk"]),
]
# Two sentences, of the second of which the head misses the names: what is found again there.
AGAIN = [
    ("saw Almay/ORG", "then Almay/PROPN fell", ["Almay", "Almay"]),
    ("saw Almay/ORG", "on Almay/PROPN Street/PROPN today", ["Almay"]),
    ("saw Almay/ORG", "the Kettle/PROPN Almay/PROPN today", ["Almay"]),
    ("saw Almay/ORG", "with Almay~/PROPN -~ Kettle today", ["Almay"]),
    ("the Church/ORG", "the Church/PROPN of Orvel", ["Church"]),
    ("yield Madam/PER Speaker/PER+", "then Speaker/PROPN fell", ["Madam Speaker"]),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_names(words: str, names: list[str]) -> None:
    tree = Tree(short(_trees(words)))
    found = agreed_names(tree)
    assert [f"{name.kind} {tree.text[name.span.start : name.span.end]}" for name in found] == names


@pytest.mark.parametrize(("first", "second", "names"), AGAIN)
def test_found_again(first: str, second: str, names: list[str]) -> None:
    tree = Tree(short(f"{_trees(first)}\n\n{_trees(second)}"))
    assert [tree.text[name.span.start : name.span.end] for name in agreed_names(tree)] == names


def test_a_firm_is_what_the_word_before_it_says() -> None:
    tree = Tree(short("the DET 2 det\ncarmaker NOUN 3 compound\nAlmay PROPN 4 nsubj Name=MISC\nfell VERB 0 root"))
    assert [name.kind for name in agreed_names(tree)] == ["ORG"]


@pytest.mark.parametrize(
    ("form", "confidence", "count"), [("Osk", 0.4, 1), ("Osk", 1.0, 1), ("kettle", 0.4, 0), ("kettle", 1.0, 1)]
)
def test_an_unsure_name_is_one_to_two_heads(form: str, confidence: float, count: int) -> None:
    analysis = short(f"{form} PROPN 2 nsubj Name=PER\nfell VERB 0 root")
    mentions = ("name" if form == "Osk" else None, None)
    names = tuple(name._replace(confidence=confidence) for name in analysis.names)
    assert len(agreed_names(Tree(analysis._replace(names=names, mentions=mentions)))) == count


def test_a_name_goes_on_where_the_tree_has_more_of_it() -> None:
    rows = "Ida PROPN 3 nsubj Name=PER\nLund PROPN 1 flat {misc}\ncame VERB 0 root"
    assert _told(rows.format(misc="-")) == ["Ida Lund"]
    assert _told(rows.format(misc="Name=PER")) == ["Ida Lund"]
    assert _told(rows.format(misc="Name=ORG")) == ["Ida", "Lund"]


def _told(rows: str) -> list[str]:
    tree = Tree(short(rows))
    return [tree.text[name.span.start : name.span.end] for name in agreed_names(tree)]


def _trees(words: str) -> str:
    """Return the words as a tree in which all hang on the last."""
    split = words.split()
    rows = []
    for number, word in enumerate(split, start=1):
        form, _, told = word.replace("~", "").partition("/")
        is_name = told.rstrip("+") in ("PER", "LOC", "ORG", "MISC")
        tag = "PROPN" if is_name else told or "NOUN"
        head = f"{len(split)} dep" if number < len(split) else "0 root"
        misc = "|".join(["Name=" + told] * is_name + ["SpaceAfter=No"] * ("~" in word))
        rows.append(" ".join((form, tag, head, misc)).strip())
    return "\n".join(rows)

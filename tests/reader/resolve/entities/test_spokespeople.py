"""For whom spokespeople speak: by the words before their office, behind it, and by who spoke just before."""

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.spokespeople import names_before_spokespeople
from tests.reader.resolve.entities.speaking import chains, resolved
from tests.standins.analysis import short

# What stands before the noun, by words and parts of speech, and the name that it is.
BEFORE = [
    ("An/DET Orvel/PROPN Fire/PROPN Brigade/PROPN spokesman", ["Orvel Fire Brigade"]),
    ("An/DET ORA/PROPN spokeswoman", ["ORA"]),
    ("An/DET Italian/ADJ Mountain/PROPN Guard/PROPN spokesman", ["Mountain Guard"]),
    ("A/DET senior/ADJ Orvel/PROPN spokesman", ["Orvel"]),
    ("A/DET Foreign/PROPN Ministry/PROPN spokesman", []),  # every country has one
    ("Company/NOUN spokesman", []),
    ("Presidential/ADJ spokesman", []),
    ("An/DET Italian/ADJ spokesman", []),
    ("Missing/ADJ Boat/NOUN Spokesman", []),  # a headline
    ("A/DET Lund/PROPN spokesman met Edda/PROPN Lund/PROPN", []),  # a person
]


@pytest.mark.parametrize(("words", "names"), BEFORE)
def test_a_body_stands_whole_before_its_spokesperson(words: str, names: list[str]) -> None:
    split = [word.partition("/") for word in words.split()]
    rows = []
    for number, (form, _, tag) in enumerate(split):
        is_person = form in ("Edda", "Lund") and number > 2
        misc = f" Name=PER{'+' if form == 'Lund' else ''}" if is_person else ""
        rows.append(f"{form} {tag or 'NOUN'} {f'{len(split)} dep' if number + 1 < len(split) else '0 root'}{misc}")
    tree = Tree(short("\n".join(rows)))
    found = names_before_spokespeople(tree, tree.analysis.names)
    assert [tree.text[name.span.start : name.span.end] for name in found] == names


SPEAKS = """
Almay PROPN 2 nsubj Name={kind}
confirmed VERB 0 root - confirm
losses NOUN 2 obj - loss
. PUNCT 2 punct

A DET 3 det
{body} {upos} 3 {relation}
spokesman NOUN 4 nsubj
said VERB 0 root - say
ice NOUN 6 nsubj
melted VERB 4 ccomp - melt
. PUNCT 4 punct
"""


@pytest.mark.parametrize(
    ("kind", "body", "upos", "chain"),
    [
        ("ORG", "company", "NOUN", ["company spokesman", "Almay"]),
        ("ORG", "police", "NOUN", ["police spokesman", "police"]),
        ("ORG", "tired", "ADJ", ["tired spokesman"]),
    ],
)
def test_a_body_before_its_spokesperson_is_whom_it_means(kind: str, body: str, upos: str, chain: list[str]) -> None:
    trees = SPEAKS.format(kind=kind, body=body, upos=upos, relation="compound" if upos == "NOUN" else "amod")
    found = resolved(short(trees), ("Almay", "confirmed", "losses"), (f"A {body} spokesman", "said", "ice melted"))
    assert chains(found)[1] == chain


@pytest.mark.parametrize(("kind", "chain"), [("ORG", ["spokesman", "Almay"]), ("PER", ["spokesman"])])
def test_a_spokesperson_of_nobody_speaks_for_the_body_before(kind: str, chain: list[str]) -> None:
    trees = SPEAKS.format(kind=kind, body="x", upos="NOUN", relation="compound").replace("x NOUN 3 compound\n", "")
    trees = (
        trees.replace("A DET 3", "A DET 2")
        .replace("spokesman NOUN 4", "spokesman NOUN 3")
        .replace("ice NOUN 6", "ice NOUN 5")
    )
    trees = trees.replace("melted VERB 4", "melted VERB 3").replace(". PUNCT 4", ". PUNCT 3")
    found = resolved(short(trees), ("Almay", "confirmed", "losses"), ("A spokesman", "said", "ice melted"))
    assert chains(found)[1] == chain

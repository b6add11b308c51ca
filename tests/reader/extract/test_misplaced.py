"""What a tree has hung where English lets none stand comes to its place; what stands right stays."""

import pytest

from onrecord.reader.extract.misplaced import RULES, put_in_place

# A word a line: form (and lemma where it differs), tag,
# head and relation as a wrong tree has them, then those put right where they differ.
TREES = {
    "They opened fire with rockets and destroyed a school.": """
        They PRON 2 nsubj
        opened VERB 0 root
        fire NOUN 2 obj
        with ADP 7 mark > 5 case
        rockets NOUN 7 obj > 2 obl
        and CCONJ 7 cc
        destroyed VERB 2 conj
        a DET 9 det
        school NOUN 7 obj
        """,
    "They opened fire with rockets, having destroyed a school.": """
        They PRON 2 nsubj
        opened VERB 0 root
        fire NOUN 2 obj
        with ADP 8 mark > 5 case
        rockets NOUN 8 nsubj > 2 obl
        , PUNCT 8 punct
        having AUX 8 aux
        destroyed VERB 2 advcl
        a DET 10 det
        school NOUN 8 obj
        """,
    "Holm and Renn agreed any sale would help.": """
        Holm PROPN 4 nsubj
        and CCONJ 3 cc
        Renn PROPN 7 nsubj > 1 conj
        agreed VERB 0 root
        any DET 6 det
        sale NOUN 4 obj > 8 nsubj
        would AUX 8 aux
        help VERB 4 ccomp
        """,
    "Its forces had begun to pull out.": """
        Halvonia PROPN 2 nsubj
        said VERB 0 root
        its PRON 4 nmod:poss
        forces NOUN 6 nsubj
        had AUX 6 aux
        begun VERB 2 ccomp
        to PART 8 mark
        pull VERB 2 ccomp > 6 xcomp
        out ADP 8 compound:prt
        """,
    "Ten were among the 84 people killed.": """
        Ten NOUN 7 nsubj > 6 nsubj
        were AUX 6 cop
        among ADP 6 case
        the DET 6 det
        84 NUM 6 nummod
        people NOUN 7 nsubj > 0 root
        killed VERB 0 root > 6 acl
        """,
    "Our job is to keep quiet.": """
        Our PRON 2 nmod:poss
        job NOUN 5 obj > 5 nsubj
        is AUX 5 aux
        to PART 5 mark
        keep VERB 0 root
        quiet ADJ 5 xcomp
        """,
    "He thought men at the mill were ill.": """
        He PRON 2 nsubj
        thought VERB 0 root
        men NOUN 2 obj > 8 nsubj
        at ADP 6 case
        the DET 6 det
        mill NOUN 8 nsubj > 3 nmod
        were AUX 8 cop
        ill ADJ 2 ccomp
        """,
    "They agreed to stop and leave.": """
        They PRON 2 nsubj
        agreed/agree VERB 0 root
        to PART 4 mark
        stop VERB 2 xcomp
        and CCONJ 6 cc
        leave VERB 2 conj > 4 conj
        """,
    "They met celebrating Orvel Day, killing time.": """
        They PRON 2 nsubj
        met/meet VERB 0 root
        celebrating/celebrate VERB 2 advcl
        Orvel PROPN 3 obj > 5 compound
        Day PROPN 7 obj > 3 obj
        , PUNCT 7 punct
        killing/kill VERB 2 advcl
        time NOUN 7 obj
        """,
    "They chose Sund based Holm Air.": """
        They PRON 2 nsubj
        chose/choose VERB 0 root
        Sund PROPN 2 obj > 4 compound
        based/base VERB 2 advcl > 5 amod
        Holm PROPN 4 obj > 2 obj
        Air PROPN 5 flat
        """,
    "right: They stopped and hit him.": """
        They PRON 2 nsubj
        stopped/stop VERB 0 root
        to PART 4 mark
        look VERB 2 advcl
        and CCONJ 6 cc
        hit VERB 2 conj
        him PRON 6 obj
        """,
    "a relative clause's object before the verb of what is said": """
        It PRON 2 nsubj
        said VERB 0 root
        the DET 4 det
        man NOUN 2 obj > 11 nsubj
        , PUNCT 7 punct
        who PRON 7 nsubj
        held VERB 4 acl:relcl
        passports NOUN 11 nsubj > 7 obj
        , PUNCT 4 punct
        had AUX 11 aux
        fled VERB 2 ccomp
        """,
    "right: The mayor sold the mill and the barn and left.": """
        The DET 2 det
        mayor NOUN 3 nsubj
        sold VERB 0 root
        the DET 5 det
        mill NOUN 3 obj
        and CCONJ 8 cc
        the DET 8 det
        barn NOUN 5 conj
        and CCONJ 10 cc
        left VERB 3 conj
        """,
    "right: He told the men the mill was sold.": """
        He PRON 2 nsubj
        told VERB 0 root
        the DET 4 det
        men NOUN 2 obj
        the DET 6 det
        mill NOUN 8 nsubj:pass
        was AUX 8 aux:pass
        sold VERB 2 ccomp
        """,
    "right: They stopped to look.": """
        They PRON 2 nsubj
        stopped VERB 0 root
        to PART 4 mark
        look VERB 2 advcl
        """,
}


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_words_come_to_their_place(tree):
    rows = [line.split(" > ") for line in map(str.strip, tree.strip().splitlines())]
    forms, upos, heads, relations = zip(*(row[0].split() for row in rows), strict=True)
    lemmas = [form.lower().split("/")[-1] for form in forms]
    forms = [form.split("/")[0] for form in forms]
    wanted = [tuple((row[1] if len(row) > 1 else " ".join(row[0].split()[2:])).split()) for row in rows]
    new_heads, new_relations = put_in_place(forms, lemmas, upos, [int(head) - 1 for head in heads], relations)
    assert [(str(head + 1), relation) for head, relation in zip(new_heads, new_relations, strict=True)] == wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_its_tree(rule):
    assert rule.example in TREES

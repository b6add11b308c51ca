"""Subjects exchanged by a tree go back to their verbs."""

from onrecord.reader.extract.analysis import ROOT, Role
from onrecord.reader.extract.crossed import Exchange, exchanges_of, put_right, roles_put_right

# The official said the general left. As a wrong tree has it: the general said, the official left.
UPOS = ("DET", "NOUN", "VERB", "DET", "NOUN", "VERB")
HEADS = (1, 5, ROOT, 4, 2, 2)
RELATIONS = ("det", "nsubj", "root", "det", "nsubj", "ccomp")


def test_each_subject_comes_to_its_own_verb():
    exchanges = exchanges_of(UPOS, HEADS, RELATIONS)
    assert exchanges == [Exchange(verb=2, clause=5, first=1, second=4)]
    assert put_right(exchanges, HEADS, RELATIONS) == ((1, 2, ROOT, 4, 5, 2), RELATIONS)


def test_roles_go_with_them():
    exchanges = exchanges_of(UPOS, HEADS, RELATIONS)
    roles = (Role(2, 4, "ARG0", 0.9), Role(2, 5, "ARG1", 0.9), Role(5, 1, "ARG0", 0.8))
    assert roles_put_right(exchanges, roles) == (Role(2, 1, "ARG0", 0.9), Role(2, 5, "ARG1", 0.9), Role(5, 4, "ARG0", 0.8))


def test_a_pronoun_may_stand_before():
    assert exchanges_of(("DET", "PRON", "VERB", "DET", "NOUN", "VERB"), HEADS, RELATIONS) == []


def test_a_right_tree_stays_as_it_is():
    assert exchanges_of(UPOS, (1, 2, ROOT, 4, 5, 2), RELATIONS) == []


def test_of_two_subjects_of_one_verb_the_second_is_the_clauses():
    heads = (1, 2, ROOT, 4, 2, 2)  # both hang on "said"
    exchanges = exchanges_of(UPOS, heads, RELATIONS)
    assert put_right(exchanges, heads, RELATIONS) == ((1, 2, ROOT, 4, 5, 2), RELATIONS)


def test_a_clause_with_a_pronoun_for_a_subject_needs_no_other():
    """The official said Tuesday he left."""
    upos, heads = ("DET", "NOUN", "VERB", "NOUN", "PRON", "VERB"), (1, 2, ROOT, 2, 5, 2)
    assert exchanges_of(upos, heads, ("det", "nsubj", "root", "nsubj", "nsubj", "ccomp")) == []

"""What the shipped weights say of a few plain sentences: words, trees, names, places, times."""

import pytest

from onrecord.reader import Reader
from onrecord.reader.extract.analysis import ROOT, Analysis
from onrecord.spans import slice_of

TEXT = (
    "Ruben Tallmark, the mayor of Berlin, said on Thursday that his troops had not left France.\n\n"
    'He told reporters in London: "We cannot leave before the winter if they attack."'
)


@pytest.fixture(scope="module")
def analysis(reader: Reader) -> Analysis:
    if not reader.session.analyses:
        pytest.skip("these weights find attributions alone")
    return reader.analyse(TEXT)


def word(analysis: Analysis, form: str) -> int:
    return next(number for number, span in enumerate(analysis.words) if slice_of(TEXT, span) == form)


def test_a_tree_for_each_sentence(analysis):
    for first, after in analysis.sentences:
        heads = analysis.heads[first:after]
        assert heads.count(ROOT) == 1
        assert all(head == ROOT or first <= head < after for head in heads)


def test_heads_and_relations(analysis):
    said, left = word(analysis, "said"), word(analysis, "left")
    assert (analysis.upos[said], analysis.lemmas[said], analysis.heads[said]) == ("VERB", "say", ROOT)
    assert (analysis.heads[left], analysis.relations[left]) == (said, "ccomp")
    assert analysis.heads[word(analysis, "troops")] == left


def test_subject_of_a_denied_clause(analysis):
    assert analysis.relations[word(analysis, "troops")] == "nsubj"


def test_one_piece_two_words(analysis):
    """'cannot' is one piece; its second half hangs where 'can' does."""
    assert analysis.lemmas[word(analysis, "not")] == "not"
    second = max(number for number, span in enumerate(analysis.words) if slice_of(TEXT, span) == "not")
    assert (analysis.upos[second], analysis.relations[second]) == ("PART", "advmod")
    assert analysis.lemmas[analysis.heads[second]] == "leave"


def test_spans(analysis):
    assert {(slice_of(TEXT, name.span), name.kind) for name in analysis.names} >= {
        ("Ruben Tallmark", "PER"),
        ("Berlin", "LOC"),
        ("London", "LOC"),
    }
    assert {slice_of(TEXT, span) for span in analysis.places} >= {"Berlin", "France", "London"}


def test_who_he_is(analysis):
    links = {link.word: link.antecedent for link in analysis.antecedents}
    assert links[word(analysis, "his")] == word(analysis, "Ruben")


def test_roles(analysis):
    told = {(role.predicate, role.argument): role.label for role in analysis.roles}
    assert told[word(analysis, "left"), word(analysis, "troops")] in {"ARG0", "ARG1"}
    assert told[word(analysis, "said"), word(analysis, "left")] == "ARG1"
    assert told[word(analysis, "left"), word(analysis, "not")] == "ARGM-NEG"


def test_an_empty_text(analysis, reader):
    assert reader.analyse("").words == ()
    assert reader.analyse(" \n ").sentences == ()

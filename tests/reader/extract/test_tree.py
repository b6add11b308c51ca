from onrecord.reader.extract.tree import Tree
from onrecord.spans import Span
from tests.standins.analysis import analysis_of

SENTENCE = """
1	The	the	DET	_	_	2	det	_	_
2	mayor	mayor	NOUN	_	_	6	nsubj	_	_
3	of	of	ADP	_	_	4	case	_	_
4	Orvel	Orvel	PROPN	_	_	2	nmod	_	Name=LOC|SpaceAfter=No
5	,	,	PUNCT	_	_	2	punct	_	_
6	spoke	speak	VERB	_	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	_	_	6	punct	_	_
"""


def test_stretches_and_spans() -> None:
    tree = Tree(analysis_of(SENTENCE))
    assert tree.text == "The mayor of Orvel, spoke."
    assert tree.stretch_of(Span(4, 18)) == (1, 4)
    assert tree.span_of((1, 4)) == Span(4, 18)
    assert tree.stretch_of(Span(3, 4)) == (1, 1)
    assert tree.head_of((0, 4)) == 1


def test_phrases_leave_out_what_is_asked() -> None:
    tree = Tree(analysis_of(SENTENCE))
    assert tree.words_of(tree.phrase(1)) == ["The", "mayor", "of", "Orvel", ","]
    assert tree.words_of(tree.phrase(1, without={"nmod", "punct"})) == ["The", "mayor"]
    assert list(tree.above(3)) == [1, 5]

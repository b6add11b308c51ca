"""A statement whose content is its own speaker is none."""

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.contradicted import is_contradicted
from onrecord.records import Statement
from onrecord.spans import Span
from tests.standins.analysis import analysis_of

TREE = """
1	An	a	DET	_	_	2	det	_	_
2	official	official	NOUN	_	_	3	nsubj	_	_
3	said	say	VERB	_	_	0	root	_	_
4	General	general	NOUN	_	_	5	nmod	_	_
5	Tallmark	Tallmark	PROPN	_	_	7	nsubj	_	_
6	had	have	AUX	_	_	7	aux	_	_
7	left	leave	VERB	_	_	3	ccomp	_	SpaceAfter=No
8	.	.	PUNCT	_	_	3	punct	_	_
"""


@pytest.mark.parametrize(("content", "expected"), [("An official", True), ("General Tallmark had left", False)])
def test_content_is_no_speaker(content, expected):
    analysis = analysis_of(TREE.strip())
    text = analysis.text
    spans = {words: (Span(text.index(words), text.index(words) + len(words)),) for words in (content, "said")}
    statement = Statement(id="s1", kind="indirect", source=(), cue=spans["said"], content=spans[content])
    assert is_contradicted(Tree(analysis), statement) is expected

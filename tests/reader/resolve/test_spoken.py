"""What the tree has of statements: all that stands before its speaker, and a clause behind one whom the heads missed."""

import pytest

from onrecord import read
from onrecord.reader.extract.statements import Found
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.spoken import VERBS, mended, said_first, speaker_first, to_its_end
from onrecord.records import Statement
from onrecord.spans import Span
from tests.standins.analysis import analysis_of, short

AND_MORE = """
1	A	a	DET	_	_	2	det	_	_
2	bridge	bridge	NOUN	_	_	7	nsubj	_	_
3	that	that	PRON	_	_	4	nsubj	_	_
4	reopened	reopen	VERB	_	_	2	acl	_	_
5	in	in	ADP	_	_	6	case	_	_
6	May	May	PROPN	_	_	4	obl	_	_
7	collapsed	collapse	VERB	_	_	10	ccomp	_	SpaceAfter=No
8	,	,	PUNCT	_	_	10	punct	_	_
9	police	police	NOUN	_	_	10	nsubj	_	_
10	said	say	VERB	_	_	0	root	_	SpaceAfter=No
11	,	,	PUNCT	_	_	15	punct	_	_
12	and	and	CCONJ	_	_	15	cc	_	_
13	the	the	DET	_	_	14	det	_	_
14	mayor	mayor	NOUN	_	_	15	nsubj	_	_
15	sent	send	VERB	_	_	10	conj	_	_
16	buses	bus	NOUN	_	_	15	obj	_	SpaceAfter=No
17	.	.	PUNCT	_	_	15	punct	_	_
"""
BEFORE = """
1	Six	six	NUM	_	_	2	nummod	_	_
2	people	person	NOUN	_	_	4	nsubj	_	_
3	have	have	AUX	_	_	4	aux	_	_
4	died	die	VERB	_	_	9	ccomp	_	SpaceAfter=No
5	,	,	PUNCT	_	_	4	punct	_	_
6	Dr	Dr	PROPN	_	_	7	nmod:desc	_	_
7	Anna	Anna	PROPN	_	_	9	nsubj	_	_
8	Holm	Holm	PROPN	_	_	7	flat	_	_
9	said	say	VERB	_	_	0	root	_	_
10	at	at	ADP	_	_	11	case	_	_
11	noon	noon	NOUN	_	_	9	obl	_	SpaceAfter=No
12	.	.	PUNCT	_	_	9	punct	_	_
"""
INVERTED = """
1	The	the	DET	_	_	2	det	_	_
2	mill	mill	PROPN	_	_	4	nsubj:pass	_	_
3	was	be	AUX	_	_	4	aux:pass	_	_
4	sold	sell	VERB	_	_	6	ccomp	_	SpaceAfter=No
5	,	,	PUNCT	_	_	4	punct	_	_
6	said	say	VERB	_	_	0	root	_	_
7	the	the	DET	_	_	8	det	_	_
8	mayor	mayor	NOUN	_	_	6	nsubj	_	SpaceAfter=No
9	.	.	PUNCT	_	_	6	punct	_	_
"""
AS_SAID = """
1	The	the	DET	_	_	2	det	_	_
2	mill	mill	NOUN	_	_	5	nsubj:pass	_	_
3	was	be	AUX	_	_	5	aux:pass	_	_
4	not	not	PART	_	_	5	advmod	_	_
5	sold	sell	VERB	_	_	9	ccomp	_	SpaceAfter=No
6	,	,	PUNCT	_	_	5	punct	_	_
7	as	as	SCONJ	_	_	9	mark	_	_
8	police	police	NOUN	_	_	9	nsubj	_	_
9	said	say	VERB	_	_	0	root	_	SpaceAfter=No
10	.	.	PUNCT	_	_	9	punct	_	_
"""


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (AND_MORE, [("police", "said", "A bridge that reopened in May collapsed")]),
        (BEFORE, [("Dr Anna Holm", "said", "Six people have died")]),
        (INVERTED, [("the mayor", "said", "The mill was sold")]),
        (AS_SAID, []),
    ],
)
def test_what_stands_before_the_speaker(tree, expected):
    analysis = analysis_of(tree.strip())
    found = said_first(Tree(analysis), analysis.text, ())
    told = [tuple(analysis.text[slice(*spans[0])] for spans in (one.source, one.cue, one.content)) for one in found]
    assert told == expected


def test_a_statement_gets_the_content_that_its_heads_cut():
    analysis = analysis_of(AND_MORE.strip())
    text = analysis.text
    cut, whole = (_statement(text, words) for words in ("the mayor sent buses", "A bridge that reopened in May collapsed"))
    found = list(said_first(Tree(analysis), text, ()))
    assert mended(text, [cut], found) == ([whole], [])
    assert mended(text, [whole], found) == ([whole], [])
    assert mended(text, [_statement(text, "that reopened in May collapsed")], found) == ([whole], [])
    assert mended(text, [], found) == ([], [Found(whole.source, whole.cue, whole.content, 0.6)])


def test_a_dateline_is_not_said():
    analysis = analysis_of(INVERTED.strip())
    found = list(said_first(Tree(analysis), analysis.text, [Span(0, 4)]))
    assert [analysis.text[slice(*one.content[0])] for one in found] == ["mill was sold"]


def test_a_long_subject_before_said(reader):
    text = (
        "A senior Halvonian defence official, speaking on condition of anonymity, said General Ruben Tallmark, who commands"
        " on the western bank, had been relieved of his post. The ministry declined to comment.\n"
    )
    reading = read(text, reader=reader)
    (said,) = reading.statements
    assert [text[slice(*span)] for span in said.cue] == ["said"]
    assert text[slice(*said.source[0])].startswith("A senior Halvonian defence official")
    assert text[slice(*said.content[0])].endswith("had been relieved of his post")
    assert said.speaker_kind == "anonymous"
    (relieved,) = (claim for claim in reading.claims if claim.event == "relieve")
    assert relieved.statement == said.id
    objects = [text[slice(*argument.spans[0])] for argument in relieved.arguments if argument.role == "object"]
    assert objects == ["General Ruben Tallmark"]


def test_what_is_told_already_is_told_once(reading):
    """The mayor said the bridge had been closed on Monday."""
    assert len(reading.statements) == 1


NESTED = """
Ida PROPN 2 nsubj
said VERB 9 ccomp - say
the DET 4 det
boat NOUN 5 nsubj
sped VERB 2 ccomp - speed
, PUNCT 9 punct
the DET 8 det
agency NOUN 9 nsubj
reports VERB 0 root - report
. PUNCT 9 punct
"""
CUT = """
It PRON 2 nsubj
said VERB 0 root - say
the DET 4 det
man NOUN 6 nsubj
had AUX 6 aux
fled VERB 2 ccomp - flee
to ADP 8 case
Orvel PROPN 6 obl
and CCONJ 10 cc
Sund PROPN 8 conj
. PUNCT 2 punct
"""


def test_what_an_agency_reports_of_a_speaker_is_the_speakers_too():
    analysis = short(NESTED)
    text = analysis.text
    reported = _statement(text, "Ida said the boat sped", source="the agency", cue="reports")
    (found,) = speaker_first(Tree(analysis), [reported])
    assert [text[slice(*spans[0])] for spans in (found.source, found.cue, found.content)] == [
        "Ida",
        "said",
        "the boat sped",
    ]
    said = _statement(text, "the boat sped", source="Ida")
    assert list(speaker_first(Tree(analysis), [said])) == []


@pytest.mark.parametrize("cut", ["the man", "the man had fled", "the man had fled to Orvel"])
def test_a_content_goes_on_to_the_end_of_what_hangs_on_it(cut):
    analysis = short(CUT)
    statement = to_its_end(Tree(analysis), _statement(analysis.text, cut, source="It"))
    assert [analysis.text[slice(*span)] for span in statement.content] == ["the man had fled to Orvel and Sund"]


def test_a_verb_of_speech_stands_in_one_line():
    words = [word for line in VERBS for word in line.words.split()]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("line", VERBS, ids=lambda line: line.name)
def test_example_of_verbs(reader, line):
    (said,) = read(f"{line.example}\n", reader=reader).statements
    assert line.example[slice(*said.content[0])].lower().startswith("the mill")


def _statement(text: str, content: str, source: str = "police", cue: str = "said") -> Statement:
    who, verb, said = ((Span(text.index(words), text.index(words) + len(words)),) for words in (source, cue, content))
    return Statement(id="", kind="indirect", source=who, cue=verb, content=said, distance="said", confidence=0.7)

"""Pieces to characters, and what quotation marks add: completion, running quotations, continuation, kind."""

import inspect
import re

import numpy as np
import pytest

from onrecord.quotations import quotations_of
from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.extract.attribution import Attribution
from onrecord.reader.extract.statements import kind_of, main_quotations, statements_of
from onrecord.reader.extract.tagging import PieceSpan
from onrecord.spans import Span, words_of


def pieces_of_words(text: str) -> Pieces:
    """Return the words and marks of a text as pieces, without features."""
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    places = np.array(spans, dtype=np.int64).reshape(-1, 2)
    features = np.zeros((len(spans), 4), dtype=np.int64)
    return Pieces(np.zeros(len(spans), dtype=np.int64), places[:, 0], places[:, 1], features, quotations_of(text))


@pytest.fixture
def told(request):
    """Give a function from (source, cue, contents) in words to statements in words, over the test's docstring."""
    text = inspect.cleandoc(request.function.__doc__)
    pieces = pieces_of_words(text)

    def span(role: str, words: str) -> PieceSpan:
        start = text.index(words)
        return PieceSpan(
            role,
            int(np.searchsorted(pieces.starts, start)),
            int(np.searchsorted(pieces.ends, start + len(words))) + 1,
            1.0,
        )

    def attribution(source: str, cue: str, *contents: str) -> Attribution:
        roles = [[span(role, words)] if words else [] for role, words in (("source", source), ("cue", cue))]
        content = [span("content", words) for words in contents]
        return Attribution(tuple(roles[0]), tuple(roles[1]), tuple(content), 0.9)

    def statements(*given: tuple[str, ...]) -> list[tuple[str, ...]]:
        found = statements_of(text, pieces, [attribution(*words) for words in given])
        return [tuple(words_of(text, role) for role in statement[:3]) for statement in found]

    return statements


def test_a_content_that_nearly_covers_a_quotation_covers_it(told):
    """“We left all of our boats in the harbour,” Amsel said."""
    assert told(("Amsel", "said", "left all of our boats in the harbour")) == [
        ("Amsel", "said", "“We left all of our boats in the harbour,”")
    ]


def test_a_content_that_ends_where_a_quotation_ends_needs_half_of_it(told):
    """“I have signed it. Our crews will leave the harbour and wait outside,” Falk said."""
    assert told(("Falk", "said", "Our crews will leave the harbour and wait outside")) == [
        ("Falk", "said", "“I have signed it. Our crews will leave the harbour and wait outside,”")
    ]


def test_a_content_with_a_few_quoted_words_is_left_alone(told):
    """Amsel said the pier was “a ruin and a shame for us all”."""
    assert told(("Amsel", "said", "the pier was “a ruin")) == [("Amsel", "said", "the pier was “a ruin")]


def test_a_running_quotation_is_one_statement(told):
    """Amsel said: “We left at night.

    “We saw no lights.

    “The pier was gone.”

    The police came.
    """
    assert told(("Amsel", "said", "“We left at night.")) == [
        ("Amsel", "said", "“We left at night. … “We saw no lights. … “The pier was gone.”")
    ]


def test_a_running_quotation_that_was_linked_twice_is_one_statement(told):
    """Amsel said: “We left at night.

    “We saw no lights.”
    """
    assert told(("Amsel", "said", "“We left at night."), ("Amsel", "said", "“We saw no lights.”")) == [
        ("Amsel", "said", "“We left at night. … “We saw no lights.”")
    ]


def test_a_running_quotation_gives_way_to_another_voice(told):
    """Amsel said: “We left at night.

    “We saw no lights,” Brandt said.
    """
    assert told(("Amsel", "said", "“We left at night."), ("Brandt", "said", "“We saw no lights,”")) == [
        ("Amsel", "said", "“We left at night."),
        ("Brandt", "said", "“We saw no lights,”"),
    ]


def test_a_paragraph_that_is_one_quotation_continues_the_speaker(told):
    """“We have seen them go,” Amsel said.

    “They will not come back.”
    """
    assert told(("Amsel", "said", "“We have seen them go,”")) == [
        ("Amsel", "said", "“We have seen them go,”"),
        ("Amsel", "", "“They will not come back.”"),
    ]


def test_nobody_is_continued_when_the_paragraph_before_says_nothing(told):
    """The pier was closed.

    “They will not come back.”
    """
    assert told() == []


def test_an_agencys_slug_is_no_part_of_a_name(told):
    """URGENT-Halvonia says it will leave."""
    assert told(("URGENT-Halvonia", "says", "it will leave")) == [("Halvonia", "says", "it will leave")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The pier is open,”", "direct"),
        ("the pier is open", "indirect"),
        ("the pier was “a ruin” and would stay one", "mixed"),
        ("‘The pier is open,’", "direct"),
        ("“The pier was ‘a ruin’,”", "direct"),
        ("that the price of the long, narrow and very old pier is ‘high’", "indirect"),
    ],
)
def test_kinds(text, kind):
    assert kind_of([Span(0, len(text))], main_quotations(quotations_of(text))) == kind

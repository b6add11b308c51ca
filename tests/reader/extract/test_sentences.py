"""Sentence ends by rule, against a table; a paragraph always ends a sentence."""

import pytest

from onrecord.reader.extract.sentences import sentences_of
from onrecord.spans import slice_of
from tests.casetable import cases


@pytest.mark.parametrize("sentences", cases("sentences"))
def test_sentences(sentences):
    text = sentences.replace("|", " ")
    assert [slice_of(text, span) for span in sentences_of(text)] == sentences.split("|")


def test_paragraphs_end_sentences():
    text = "Pier reopens\r\n\r\n  The pier is open \n\n\n(Source: nobody)\n"
    assert [slice_of(text, span) for span in sentences_of(text)] == ["Pier reopens", "The pier is open", "(Source: nobody)"]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0"])
def test_no_sentence(text):
    assert sentences_of(text) == ()

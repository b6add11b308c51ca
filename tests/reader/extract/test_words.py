"""Texts are cut into words as the English treebanks cut them, and every character that is no space lies in a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.extract.sentences import sentences_of
from onrecord.reader.extract.words import RULES, words_of_text
from onrecord.spans import Span, slice_of


def cut(text: str) -> str:
    spans = words_of_text(text, [Span(0, len(text))]).spans
    return " ".join(slice_of(text, span) for span in spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't and can't; he'll go.", "They do n't and ca n't ; he 'll go ."),
        ("Marenholt’s mayor", "Marenholt ’s mayor"),
        ("the ministers' plan", "the ministers ' plan"),
        ("She cannot go.", "She can not go ."),
        ("a 15-year-old law", "a 15 - year - old law"),
        ("He co-founded it", "He co-founded it"),
        ("U.S.-led forces", "U.S. - led forces"),
        ("Gen. Ruben K. Tallmark", "Gen. Ruben K. Tallmark"),
        ("It cost $1,250.50 (about 20%).", "It cost $ 1,250.50 ( about 20 % ) ."),
        ("“Why?!” O'Dowd asked...", "“ Why ?! ” O'Dowd asked ..."),
        ("from Falk@HALYARD to ida.lund@orvel.example", "from Falk@HALYARD to ida.lund@orvel.example"),
        ("at 19:30 on the 3rd", "at 19:30 on the 3rd"),
    ],
)
def test_words(text, words):
    assert cut(text) == words


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_cuts_its_example(rule):
    assert cut(rule.example) == rule.example


@given(st.text(max_size=300))
def test_every_character_lies_in_one_word(text):
    words = words_of_text(text, sentences_of(text))
    covered = [place for start, end in words.spans for place in range(start, end)]
    assert covered == sorted(set(covered))
    assert {place for place, character in enumerate(text) if not character.isspace()} <= set(covered)
    assert [word for first, after in words.sentences for word in range(first, after)] == list(range(len(words.spans)))


def test_a_sentence_without_end_is_cut():
    text = "more " * 1000
    words = words_of_text(text, sentences_of(text))
    assert len(words.spans) == 1000
    assert max(after - first for first, after in words.sentences) <= 192

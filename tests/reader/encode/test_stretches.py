"""A text is cut into stretches that cover it, at a paragraph's or sentence's beginning where one is near."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.encode.pieces import FEATURE_SIZES, Pieces
from onrecord.reader.encode.stretches import STRETCH, sentences_within, stretches
from onrecord.spans import Span


def pieces_of_one_character(count: int) -> Pieces:
    places = np.arange(count)
    return Pieces(places, places, places + 1, np.zeros((count, len(FEATURE_SIZES)), dtype=np.int64), ())


@given(st.integers(0, 3 * STRETCH), st.lists(st.integers(0, 3 * STRETCH)).map(sorted))
def test_stretches_cover_all(count, paragraphs):
    found = list(stretches(pieces_of_one_character(count), paragraphs, []))
    assert [place for first, after in found for place in range(first, after)] == list(range(count))
    assert all(after - first <= STRETCH for first, after in found)


def test_a_paragraph_goes_before_a_sentence():
    pieces = pieces_of_one_character(STRETCH + 100)
    assert list(stretches(pieces, [0, 4000], [0, 4000, 5000])) == [(0, 4000), (4000, STRETCH + 100)]
    assert list(stretches(pieces, [0], [0, 4000, 5000])) == [(0, 5000), (5000, STRETCH + 100)]


def test_a_sentence_over_the_edge_is_cut():
    pieces = pieces_of_one_character(10)
    text = "abcdefghij"
    assert sentences_within([Span(0, 10)], text, pieces, 0, 6) == [Span(0, 6)]
    assert sentences_within([Span(0, 10)], text, pieces, 6, 10) == [Span(6, 10)]

"""Every piece of a text is taken exactly once, from a window where it stands deep enough."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.encode.windows import OVERLAP, WINDOW, windows

SENTENCES = st.lists(st.integers(1, 300), max_size=60).map(np.cumsum)


@given(st.integers(0, 20_000), SENTENCES)
def test_every_piece_is_taken_once(count, sentences):
    end = 0
    for start, stop, first, last in windows(count, sentences):
        assert first == end
        assert 0 <= start <= first < last <= stop <= count
        assert stop - start <= WINDOW
        end = last
    assert end == count


@given(st.integers(WINDOW + 1, 20_000), SENTENCES)
def test_a_piece_has_neighbours_on_both_sides(count, sentences):
    """Half of the overlap, but at the text's own ends."""
    for start, stop, first, last in windows(count, sentences):
        assert start == max(0, first - OVERLAP // 2)
        assert stop == min(count, last + OVERLAP // 2)


def test_a_window_begins_with_a_sentence_where_one_is_near():
    sentences = np.array([0, 90, 140, 215, 300])
    assert windows(400, sentences) == [(0, 231, 0, 215), (199, 400, 215, 400)]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (1, [(0, 1, 0, 1)]),
        (252, [(0, 252, 0, 252)]),
        (253, [(0, 142, 0, 126), (110, 253, 126, 253)]),
    ],
)
def test_short_texts(count, expected):
    assert windows(count) == expected

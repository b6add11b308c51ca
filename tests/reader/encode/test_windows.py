"""Every piece of a text is taken exactly once, from a window where it stands deep enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.encode.windows import OVERLAP, WINDOW, windows


@given(st.integers(0, 20_000))
def test_every_piece_is_taken_once(count):
    end = 0
    for start, stop, first, last in windows(count):
        assert first == end
        assert 0 <= start <= first < last <= stop <= count
        assert stop - start <= WINDOW
        end = last
    assert end == count


@given(st.integers(WINDOW + 1, 20_000))
def test_a_piece_has_neighbours_on_both_sides(count):
    """Half of the overlap at least, but at the text's own ends."""
    for start, stop, first, last in windows(count):
        assert start == first == 0 or first - start >= OVERLAP // 2
        assert stop == last == count or stop - last >= OVERLAP // 2 - 1


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (1, [(0, 1, 0, 1)]),
        (252, [(0, 252, 0, 252)]),
        (253, [(0, 252, 0, 126), (1, 253, 126, 253)]),
    ],
)
def test_short_texts(count, expected):
    assert windows(count) == expected

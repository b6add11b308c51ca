from onrecord.export.sweep import Mark, stretches
from onrecord.spans import Span


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(number=number, role="content", span=Span(start, end))


def cut(marks: list[Mark], *blocks: tuple[int, int]) -> list[list[tuple[int, int, list[int]]]]:
    """Return (start, end, numbers) of each stretch, a list a block."""
    rows = stretches(marks, [Span(*block) for block in blocks])
    return [[(piece.start, piece.end, [covering.number for covering in piece.marks]) for piece in row] for row in rows]


def test_plain_text_is_one_stretch():
    assert cut([], (0, 10)) == [[(0, 10, [])]]


def test_nested():
    assert cut([mark(1, 2, 8), mark(2, 4, 6)], (0, 10)) == [
        [(0, 2, []), (2, 4, [1]), (4, 6, [1, 2]), (6, 8, [1]), (8, 10, [])]
    ]


def test_crossing():
    assert cut([mark(1, 0, 6), mark(2, 4, 10)], (0, 10)) == [[(0, 4, [1]), (4, 6, [1, 2]), (6, 10, [2])]]


def test_same_span_twice_and_neighbours():
    assert cut([mark(1, 0, 3), mark(2, 0, 3), mark(3, 3, 5)], (0, 5)) == [[(0, 3, [1, 2]), (3, 5, [3])]]


def test_a_span_runs_on_in_the_next_paragraph_and_skips_what_lies_between():
    assert cut([mark(1, 2, 9), mark(2, 4, 5)], (0, 4), (6, 10)) == [
        [(0, 2, []), (2, 4, [1])],
        [(6, 9, [1]), (9, 10, [])],
    ]

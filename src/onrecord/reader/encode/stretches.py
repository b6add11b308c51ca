"""A text in stretches: what is worked on at once, so that memory does not grow with a text's length."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.pieces import Pieces
from onrecord.spans import Span, trimmed

STRETCH = 6000  # pieces


def stretches(pieces: Pieces, paragraphs: Sequence[int], sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first piece, last + 1) of each stretch; at most 6,000 pieces each.

    They are cut where a paragraph begins, else where a sentence does, else in its midst; `paragraphs` and `sentences` are
    characters at which one begins.
    """
    count, start = len(pieces.ids), 0
    edges = [np.searchsorted(pieces.starts, starts) for starts in (paragraphs, sentences)]
    while count - start > STRETCH:
        cuts = [own[(own > start + STRETCH // 2) & (own <= start + STRETCH)] for own in edges]
        end = next((int(own[-1]) for own in cuts if len(own)), start + STRETCH)
        yield start, end
        start = end
    yield start, count


def stretch_of(pieces: Pieces, first: int, after: int) -> Pieces:
    """Return some of a text's pieces; offsets stay those of the whole text."""
    part = slice(first, after)
    return pieces._replace(
        ids=pieces.ids[part], starts=pieces.starts[part], ends=pieces.ends[part], features=pieces.features[part]
    )


def beginnings_of(sentences: Sequence[Span], pieces: Pieces) -> npt.NDArray[np.int64]:
    """Return the pieces with which sentences begin, (sentences,) int64, rising; 0 or all for those outside of a stretch."""
    return np.searchsorted(pieces.starts, [sentence.start for sentence in sentences]).astype(np.int64)


def sentences_within(sentences: Sequence[Span], text: str, pieces: Pieces, first: int, after: int) -> list[Span]:
    """Return the sentences of a stretch; one that goes on in the next stretch is cut there, between two pieces."""
    low = int(pieces.starts[first]) if first else 0
    high = int(pieces.starts[after]) if after < len(pieces.ids) else len(text)
    cut = (Span(max(low, start), min(high, end)) for start, end in sentences if start < high and end > low)
    return [span for span in (trimmed(text, one) for one in cut) if span is not None]

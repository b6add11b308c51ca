"""Offsets: the one idea of a place in a text.

A span is a pair of Python string offsets (code points), end exclusive: `text[start:end]` is the span, always. Browsers
count UTF-16 code units; `to_utf16` and `from_utf16` convert, once, at the door.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_PARAGRAPH = re.compile(r"[^\r\n]+")


class Span(NamedTuple):
    """Start and end (exclusive) in code points of one text."""

    start: int
    end: int


def slice_of(text: str, span: Span) -> str:
    """Return the characters of a span; a span outside the text raises `IndexError`."""
    if not 0 <= span.start < span.end <= len(text):
        raise IndexError(f"span {span.start}:{span.end} does not lie in a text of {len(text)} characters")
    return text[span.start : span.end]


def words_of(text: str, spans: Iterable[Span], *, gap: str = " … ") -> str:
    """Return the words of a discontinuous span, white space folded, pieces joined by `gap`."""
    return gap.join(" ".join(slice_of(text, span).split()) for span in spans)


def paragraphs_of(text: str) -> Iterator[Span]:
    """Yield the lines of a text that are not empty, without their line ends: the paragraphs of running text."""
    return (Span(*match.span()) for match in _PARAGRAPH.finditer(text))


def overlap(a: Span, b: Span) -> int:
    """Return the number of characters that two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def contains(outer: Span, inner: Span) -> bool:
    """Tell whether `inner` lies wholly inside `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def envelope(spans: Sequence[Span]) -> Span:
    """Return the smallest span that covers all of `spans` (at least one)."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space at its edges; None when nothing is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 code-unit offset of a code-point offset."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, offset: int) -> int:
    """Return the code-point offset of a UTF-16 code-unit offset; one inside a pair goes to the pair's start."""
    units = 0
    for position, character in enumerate(text):
        width = 2 if ord(character) > 0xFFFF else 1
        if units + width > offset:
            return position
        units += width
    return len(text)

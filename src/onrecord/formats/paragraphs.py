"""Text to paragraphs, as spans: a blank line ends one, and so does a line end, unless the text is hard-wrapped.

Corpora and copied pages put one paragraph on a line; mail and press releases break lines at a fixed width. In the
second kind a line ends where the next word would have passed the width, and that is how we tell them apart.
"""

import re
from itertools import pairwise

from onrecord.spans import Span, trimmed

_LINE = re.compile(r"[^\r\n]+")
_WIDEST = 132  # characters; nobody wraps wider
_SLACK = 8  # characters by which tools that balance lines fall short of the width
_FEWEST = 3  # wrapped lines that make a wrapped text; two may be chance


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs in order, white space at their edges left out; every other character lies in one."""
    lines = [line for found in _LINE.finditer(text) if (line := trimmed(text, Span(*found.span())))]
    width = _wrap_width(text, lines)
    if width is None:
        return lines
    joined: list[Span] = []
    for line in lines:
        if joined and _is_wrapped(text, joined[-1], line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def blank_between(text: str, before: Span, after: Span) -> bool:
    """Tell whether a blank line stands between two neighbouring paragraphs."""
    return text[before.end : after.start].replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1


# ----------------------------------------------------------------------------------------------------------------------


def _wrap_width(text: str, lines: list[Span]) -> int | None:
    """Return the width at which a text is wrapped; None when its line ends are ends of paragraphs."""
    width = max((line.end - line.start for line in lines), default=0)
    if width > _WIDEST:
        return None
    breaks = [pair for pair in pairwise(lines) if not blank_between(text, *pair)]
    wrapped = sum(_is_wrapped(text, *pair, width) for pair in breaks)
    return width if wrapped >= _FEWEST and wrapped >= 0.6 * len(breaks) else None


def _is_wrapped(text: str, before: Span, after: Span, width: int) -> bool:
    """Tell whether the last line of `before` breaks off only because the next word had no room."""
    if blank_between(text, before, after):
        return False
    last = max(text.rfind("\n", before.start, before.end), text.rfind("\r", before.start, before.end)) + 1
    room = width - (before.end - max(last, before.start))
    next_word = text[after.start : after.end].split(maxsplit=1)[0]
    return len(next_word) + 1 > room - _SLACK

"""Quotation marks as certain knowledge: where quoted speech begins and ends.

Double marks (curly, straight, angled, two apostrophes, LaTeX's) are the main ones. Where an article has no double marks,
single ones take their place, as British papers print them. A quotation that runs over several paragraphs opens each of
them and closes only the last. A mark that never closes spoils its own paragraph and nothing else.
"""

import re
from typing import Literal, NamedTuple

from onrecord.spans import Span, paragraphs_of


class Quotation(NamedTuple):
    """One pair of marks: the span with its marks, the span of the words within, and how it ends."""

    outer: Span
    inner: Span
    level: Literal["double", "single"]
    closed: bool  # False: no closing mark before the paragraph's end
    runs_on: bool  # True: the next paragraph opens with a mark again, so the quotation goes on there


_DOUBLE = re.compile(r"[“”„‟\"«»″]|''|``|‘‘|’’")
_OPENERS = frozenset(("“", "„", "‟", "«", "``", "‘‘"))
_CLOSERS = frozenset(("”", "»", "’’"))
_SINGLE_OPEN = re.compile(r"(?<![^\W_])(?<![‘'])[‘'](?=[^\W_“\"$£€(\[…])")
# A closing single mark stands after the quoted words and before no letter; "soldiers' lives" is the ambiguous case, so a
# mark behind punctuation is preferred (see _single_in).
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?![^\W_])")
_ELISION = re.compile(r"[‘'](?:\d\ds\b|\d\d\b|tis\b|twas\b|em\b|n\b|til\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_LONGEST_SINGLE = 600  # characters


def quotations_of(text: str) -> tuple[Quotation, ...]:
    """Return every quotation of a text in order of its opening mark; single ones may lie within double ones."""
    paragraphs = list(paragraphs_of(text))
    doubles: list[Quotation] = []
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], None]):
        found = list(_double_in(text, paragraph))
        if found and not found[-1].closed and following and _opens(text, following):
            found[-1] = found[-1]._replace(runs_on=True)
        doubles += found
    singles = [quotation for paragraph in paragraphs for quotation in _single_in(text, paragraph)]
    return tuple(sorted(doubles + singles, key=lambda quotation: (quotation.outer.start, -quotation.outer.end)))


# --------------------------------------------------------------------------------------------------------------------


def _double_in(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    opened: tuple[int, int] | None = None
    for match in _DOUBLE.finditer(text, *paragraph):
        start, end = match.span()
        if opened is None:
            if _can_open(text, match.group(), start, end, paragraph):
                opened = (start, end)
        elif match.group() in _OPENERS and not _closes_german(text[opened[0]], match.group()):
            # A second opening mark before any closing one: the first never closed.
            found.append(_quotation(opened, (start, start), "double", closed=False))
            opened = (start, end)
        else:
            found.append(_quotation(opened, (start, end), "double", closed=True))
            opened = None
    if opened is not None:
        found.append(_quotation(opened, (paragraph.end, paragraph.end), "double", closed=False))
    return [quotation for quotation in found if quotation.inner.start < quotation.inner.end]


def _can_open(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:
        return False
    if end >= paragraph.end or text[end].isspace():
        return False
    # 6" and 5'10'' are inches, not quotations.
    return not (start > paragraph.start and text[start - 1].isdigit())


def _closes_german(opening: str, mark: str) -> bool:
    """Tell whether “ closes: „Open the gate,“ as German and many other papers print it."""
    return opening == "„" and mark == "“"


def _quotation(
    opened: tuple[int, int], closing: tuple[int, int], level: Literal["double", "single"], *, closed: bool
) -> Quotation:
    return Quotation(Span(opened[0], closing[1]), Span(opened[1], closing[0]), level, closed, runs_on=False)


def _opens(text: str, paragraph: Span) -> bool:
    first = _DOUBLE.match(text, paragraph.start + _indent(text, paragraph))
    return first is not None and first.group() not in _CLOSERS


def _indent(text: str, paragraph: Span) -> int:
    words = text[paragraph.start : paragraph.end]
    return len(words) - len(words.lstrip())


def _single_in(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    position = paragraph.start
    while opening := _SINGLE_OPEN.search(text, position, paragraph.end):
        position = opening.end()
        if _ELISION.match(text, opening.start()):
            continue
        limit = min(paragraph.end, position + _LONGEST_SINGLE)
        closings = list(_SINGLE_CLOSE.finditer(text, position, limit))
        if not closings:
            continue
        after_punctuation = [mark for mark in closings if text[mark.start() - 1] in ",.?!"]
        plain = [mark for mark in closings if text[mark.start() - 1] != "s"]
        closing = min((after_punctuation[:1] + plain[:1]) or closings[:1], key=lambda mark: mark.start())
        found.append(_quotation(opening.span(), closing.span(), "single", closed=True))
        position = closing.end()
    return found

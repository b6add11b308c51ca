"""Attributions to statements: pieces become characters, and quotation marks say what they know for certain.

Three rules of quotation, each with its example:

- a content that covers nearly all of a quotation covers it whole, marks included;
- a quotation that runs on ("… each paragraph opens, only the last closes") stays one statement over its paragraphs;
- a paragraph that is one quotation from end to end, with nobody named, continues the speaker of the paragraph before,
  when that paragraph quotes him too ("'We have seen them go,' Kostin said." / "'They will not come back.'").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.quotations import Quotation
from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.extract.attribution import Attribution
from onrecord.reader.extract.tagging import PieceSpan
from onrecord.records import StatementKind
from onrecord.spans import Span, overlap, paragraphs_of, trimmed

_SLUG = re.compile(r"(?:URGENT|BREAKING|EXCLUSIVE|CORRECTED|REFILE|RPT|(?:UPDATE|WRAPUP) \d+)\s?[-:–—]\s?(?=\w)")
_CONTINUED = 0.7  # how much of the earlier statement's confidence a continuation keeps
_NEARLY, _HALF = 0.8, 0.5  # of a quotation's characters


class Found(NamedTuple):
    """A statement before anything is resolved: spans in characters, pieces of a role in text order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


def statements_of(
    text: str, pieces: Pieces, attributions: Iterable[Attribution], datelines: Sequence[Span] = ()
) -> list[Found]:
    """Return the statements of a text in the order of their contents; a dateline is nobody's words."""
    quotations = main_quotations(pieces.quotations)
    found = [
        Found(
            tuple(_tidied(text, _characters(pieces, span)) for span in attribution.source),
            tuple(_characters(pieces, span) for span in attribution.cue),
            tuple(
                _after(datelines, text, _completed(_characters(pieces, span), quotations)) for span in attribution.content
            ),
            attribution.confidence,
        )
        for attribution in attributions
    ]
    return sorted(_continued(text, found, quotations), key=lambda statement: statement.content[0])


def kind_of(content: Sequence[Span], quotations: Sequence[Quotation]) -> StatementKind:
    """Return how much of a content is quoted: nine tenths and more direct, one tenth and less indirect, else mixed.

    `quotations` are the text's `main_quotations`.
    """
    total = sum(span.end - span.start for span in content)
    quoted = sum(overlap(span, mark.outer) for span in content for mark in _near(quotations, span))
    share = quoted / total
    return "direct" if share >= 0.9 else "indirect" if share <= 0.1 else "mixed"


def main_quotations(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return the double quotations; the single ones where there are no double ones. In text order, none in another."""
    quotations = list(quotations)
    return [quotation for quotation in quotations if quotation.level == "double"] or quotations


# --------------------------------------------------------------------------------------------------------------------


def _near(quotations: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Return those of the main quotations that share characters with a span."""
    first = bisect_right(quotations, span.start, key=lambda mark: mark.outer.end)
    return quotations[first : bisect_left(quotations, span.end, key=lambda mark: mark.outer.start)]


def _characters(pieces: Pieces, span: PieceSpan) -> Span:
    return Span(int(pieces.starts[span.start]), int(pieces.ends[span.end - 1]))


def _tidied(text: str, span: Span) -> Span:
    """Leave out what an agency puts before a headline ("URGENT-Halvonia orders"), and a comma that closes an apposition."""
    slug = _SLUG.match(text, span.start, span.end)
    start = slug.end() if slug else span.start
    kept = len(text[start : span.end].rstrip(",;: "))
    return Span(start, start + kept if kept else span.end)


def _after(datelines: Sequence[Span], text: str, span: Span) -> Span:
    """Begin a content behind the dateline that it opens with: in "KELMORA, Oct 12 - Units entered", with "Units"."""
    for dateline in datelines:
        if dateline.start <= span.start < dateline.end < span.end:
            rest = text[dateline.end : span.end].lstrip(" \t\u00a0-–—")
            return Span(span.end - len(rest), span.end) if rest else span
    return span


def _completed(span: Span, quotations: Sequence[Quotation]) -> Span:
    """Widen a content to the quotation that it nearly covers; 'nearly' leaves room for a wrong first or last word.

    One that begins where the quotation begins, or ends where it ends, needs half of it: who breaks off
    amid quoted words, or sets in there, has missed some.
    """
    start, end = span
    for quotation in _near(quotations, span):
        shared = overlap(span, quotation.inner)
        is_at_edge = abs(start - quotation.inner.start) <= 1 or quotation.inner.end - 1 <= end <= quotation.outer.end
        least = _HALF if is_at_edge else _NEARLY
        if shared and shared >= least * (quotation.inner.end - quotation.inner.start):
            start, end = min(start, quotation.outer.start), max(end, quotation.outer.end)
    return Span(start, end)


def _continued(text: str, found: list[Found], quotations: Sequence[Quotation]) -> list[Found]:
    """Give running quotations and bare quoted paragraphs to the speaker before."""
    statements = list(found)
    paragraphs = [span for span in paragraphs_of(text) if trimmed(text, span) is not None]
    for before, paragraph in pairwise(paragraphs):
        whole = _whole_quotation(text, paragraph, quotations)
        running = next((mark for mark in _near(quotations, before) if mark.runs_on), None)
        if whole is None and running is None:
            continue
        opener = _opener(statements, before, running)
        if opener is None:
            continue
        continuation = whole or _first_quotation(paragraph, quotations)
        if continuation is None:
            continue
        statements = _joined(statements, opener, continuation, runs_on=running is not None)
    return statements


def _whole_quotation(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> Span | None:
    """Return the paragraph's words when they are one quotation from end to end."""
    for mark in _near(quotations, paragraph):
        if mark.level == "double":
            rest = text[paragraph.start : mark.outer.start] + text[mark.outer.end : paragraph.end]
            return mark.outer if not rest.strip(" \t\u00a0.,") else None
    return None


def _first_quotation(paragraph: Span, quotations: Sequence[Quotation]) -> Span | None:
    return next((mark.outer for mark in _near(quotations, paragraph)), None)


def _opener(statements: Sequence[Found], before: Span, running: Quotation | None) -> Found | None:
    """Return the statement of the paragraph before that is continued: the last one with a quotation of its own."""
    inside = [statement for statement in statements if any(overlap(span, before) for span in statement.content)]
    if running is not None:
        inside = [statement for statement in inside if any(overlap(span, running.outer) for span in statement.content)]
    return max(inside, key=lambda statement: statement.content[-1].end, default=None)


def _joined(statements: list[Found], opener: Found, continuation: Span, *, runs_on: bool) -> list[Found]:
    """Add a continuation: to the same statement when its quotation runs on, else as a statement of the same source."""
    own = [statement for statement in statements if any(overlap(span, continuation) for span in statement.content)]
    if opener in own or any(_has_another_voice(statement, opener) for statement in own):
        return statements
    others = [statement for statement in statements if statement not in own]
    if runs_on:
        others.remove(opener)
        rest = {span for statement in own for span in statement.content if not overlap(span, continuation)}
        return [*others, opener._replace(content=(*opener.content, continuation, *sorted(rest)))]
    if not opener.source:
        return statements
    confidence = max([opener.confidence * _CONTINUED, *(statement.confidence for statement in own)])
    return [*others, Found(opener.source, (), (continuation,), confidence)]


def _has_another_voice(statement: Found, opener: Found) -> bool:
    """Tell whether a statement names somebody of its own; what goes on may be linked to its opener's names again."""
    return bool(statement.source) and not (statement.source == opener.source and statement.cue in ((), opener.cue))

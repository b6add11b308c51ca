"""Where an article's text breaks into paragraphs when it is shown; no character is changed or lost."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.records import Article, PartKind, Record
from onrecord.spans import Span, trimmed

# A line this short was ended on purpose (a name, a dateline, an address); a longer one was wrapped by its writer's tool.
SHORT_LINE = 50


class Block(Record, frozen=True, kw_only=True):
    """One paragraph and what it is."""

    span: Span
    kind: PartKind


def blocks_of(article: Article) -> Iterator[Block]:
    """Yield the paragraphs in text order, without the white space between them."""
    for stretch in _between(_edges(article)):
        span = trimmed(article.text, stretch) if stretch.start < stretch.end else None
        if span is not None:
            yield Block(span=span, kind=_kind_at(article, span))


def hard_line_ends(text: str, span: Span) -> frozenset[int]:
    """Return the offsets of the line ends in `span` that were meant, not made by wrapping."""
    ends = [match.start() for match in re.finditer("\n", text[span.start : span.end])]
    starts = [0, *(end + 1 for end in ends)]
    return frozenset(span.start + end for start, end in zip(starts, ends) if end - start < SHORT_LINE)


# ----------------------------------------------------------------------------------------------------------------------


def _edges(article: Article) -> list[int]:
    text = article.text
    parts = {edge for part in article.parts for edge in (part.start, part.end) if _stands_at_line_edge(text, edge)}
    return sorted({0, len(text)} | parts | _paragraph_starts(article))


def _paragraph_starts(article: Article) -> set[int]:
    if any(part.kind == "body" for part in article.parts):  # then every paragraph lies in parts of its own
        return set()
    # A blank line parts paragraphs; a text without any has one paragraph a line.
    parting = r"\n\s*\n" if re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", article.text) else r"\n"
    return {match.end() for match in re.finditer(parting, article.text)}


def _stands_at_line_edge(text: str, offset: int) -> bool:
    # A dateline ("KORVA (Wire) -") ends inside the line of its paragraph and does not cut it.
    line_before = text[text.rfind("\n", 0, offset) + 1 : offset]
    line_end = text.find("\n", offset)
    line_after = text[offset:] if line_end < 0 else text[offset:line_end]
    return not line_before.strip() or not line_after.strip()


def _between(edges: list[int]) -> Iterator[Span]:
    for start, end in pairwise(edges):
        yield Span(start, end)


def _kind_at(article: Article, span: Span) -> PartKind:
    covering = [part for part in article.parts if part.start <= span.start and span.end <= part.end]
    # The narrowest part says most: a credit inside a caption is a credit.
    return min(covering, key=lambda part: part.end - part.start).kind if covering else "body"

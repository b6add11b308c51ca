"""An article's text as HTML paragraphs, with source, cue and content marked where they stand, and further layers.

Taking the tags and the numbers out gives the article's own characters back, white space between paragraphs aside.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from onrecord.export.blocks import Block, blocks_of, hard_line_ends
from onrecord.export.heading import percent, source_of
from onrecord.export.sweep import LETTERS, Mark, Role, Stretch, marks_of, stretches
from onrecord.records import Reading, Record, Statement
from onrecord.spans import Span, words_of

# Two contents that begin this near each other may share a line, where the margin cannot tell which number is whose.
NEAR = 90


class Layer(Record, frozen=True, kw_only=True):
    """More to mark: spans of one role, each with the words that explain it, numbered from 1 in the order given."""

    role: Role
    spans: tuple[tuple[Span, str], ...]


def marked_text(reading: Reading, key: str, layers: Sequence[Layer] = ()) -> str:
    """Return the paragraphs; links go to `#KEY-l1`, targets are `KEY-s1`, for the first statement and so on.

    In a layer the first claim's target is `KEY-c1`, and what is pointed at is `here`.
    """
    blocks = tuple(blocks_of(reading.article))
    marks = marks_of(reading.statements)
    more = tuple(
        Mark(number=number, role=layer.role, span=span)
        for layer in layers
        for number, (span, _) in enumerate(layer.spans, 1)
        if span.end <= len(reading.article.text)
    )
    page = _Page(
        text=reading.article.text,
        key=key,
        details={f"s{number}": _details(reading, said, number) for number, said in enumerate(reading.statements, 1)}
        | {f"{LETTERS[layer.role]}{number}": words for layer in layers for number, (_, words) in enumerate(layer.spans, 1)},
        doubtful=frozenset(_doubtful(marks, frozenset(block.span.start for block in blocks))),
    )
    cut = stretches((*marks, *more), [block.span for block in blocks])
    return "".join(_paragraph(page, block, row) for block, row in zip(blocks, cut, strict=True))


# ----------------------------------------------------------------------------------------------------------------------


class _Page(Record, frozen=True, kw_only=True):
    """What every stretch of one article needs to know."""

    text: str
    key: str
    details: Mapping[str, str]  # a line under each mark's name
    doubtful: frozenset[Mark]  # contents whose number in the margin is not enough


def _details(reading: Reading, statement: Statement, number: int) -> str:
    cue = words_of(reading.article.text, statement.cue)
    facts = (source_of(reading, statement), cue, statement.kind, percent(statement.confidence))
    return f"{number}: " + " · ".join(fact for fact in facts if fact)


def _doubtful(marks: Iterable[Mark], paragraph_starts: frozenset[int]) -> Iterator[Mark]:
    contents = sorted((mark for mark in marks if mark.role == "content"), key=lambda mark: (mark.span.start, mark.number))
    before = -NEAR
    for mark in contents:
        start = mark.span.start
        if mark.places > 1 or (start - before < NEAR and paragraph_starts.isdisjoint(range(before + 1, start + 1))):
            yield mark
        before = start


def _paragraph(page: _Page, block: Block, row: Iterable[Stretch]) -> str:
    tag = "h2" if block.kind == "title" else "p"
    ends = hard_line_ends(page.text, block.span)
    words = "".join(_stretch(page, stretch, ends) for stretch in row)
    return f'<{tag} class="{block.kind}">{words}</{tag}>\n'


def _stretch(page: _Page, stretch: Stretch, ends: frozenset[int]) -> str:
    words = _escaped(page.text, stretch, ends)
    if not stretch.marks:
        return words
    if {"source", "cue"} <= {mark.role for mark in stretch.marks}:  # two lines below the words need two elements
        words = f'<span class="source">{words}</span>'
    opening = [mark for mark in stretch.marks if mark.span.start == stretch.start]
    numbers = "".join(_number(page, mark) for mark in opening if mark.role == "content") + "".join(
        f'<span id="{"here" if mark.role == "here" else f"{page.key}-{mark.name}"}"></span>'
        for mark in opening
        if mark.role in ("claim", "here")
    )
    details = "\n".join(page.details[name] for name in _names(stretch.marks))
    return f'{numbers}<span class="{" ".join(_classes(stretch))}" title="{escape(details)}">{words}</span>'


def _escaped(text: str, stretch: Stretch, ends: frozenset[int]) -> str:
    meant = sorted(end for end in ends if stretch.start <= end < stretch.end)
    starts = [stretch.start, *(end + 1 for end in meant)]
    return "<br>".join(escape(text[start:end]) for start, end in zip(starts, [*meant, stretch.end], strict=True))


def _names(marks: Iterable[Mark]) -> list[str]:
    """Return the names of the marks' things, statements first, each kind by number."""
    found = {(LETTERS[mark.role] != "s", LETTERS[mark.role], mark.number): mark.name for mark in marks}
    return [found[order] for order in sorted(found)]


def _classes(stretch: Stretch) -> Iterator[str]:
    """Yield the roles, "deep" for a content within a content, the edges, and s1, s2, ... for the linking rules."""
    contents = [mark for mark in stretch.marks if mark.role == "content"]
    yield from sorted({mark.role for mark in stretch.marks})
    if len(contents) > 1:
        yield "deep"
    if any(mark.span.start == stretch.start for mark in contents):
        yield "opens"
    if any(mark.span.end == stretch.end for mark in contents):
        yield "closes"
    yield from _names(stretch.marks)


def _number(page: _Page, mark: Mark) -> str:
    """Return the number in the margin for a content's first span, and a small one in the line where that is in doubt."""
    link = f'href="#{page.key}-l{mark.number}"'
    place = f'id="{page.key}-s{mark.number}"'
    margin = f'<a class="margin" {place} {link}>{mark.number}</a>' if mark.place == 1 else ""
    inline = f'<a class="again" {link}>{mark.number}</a>' if mark in page.doubtful else ""
    return margin + inline

"""An article's text to its parts: title, standfirst, by-line, dateline, captions, credits, notices, body.

The text is never cut: parts are spans that do not overlap, in order, and every paragraph lies in one or more of them.
Steps, each on a list of pieces: the title, lines that are furniture by their own words, lines that are so by their
neighbours, what stands in front of the first sentence; all that is left is body.
"""

import re
from typing import NamedTuple

from onrecord.formats.bylines import NAME_LINE, ROLE
from onrecord.formats.datelines import prefix_of
from onrecord.formats.furniture import furniture_of
from onrecord.formats.linerule import Zone
from onrecord.formats.notices import notice_in, slugs_of
from onrecord.formats.paragraphs import blank_between, paragraphs
from onrecord.formats.title import looks_like_title, title_span
from onrecord.records import Part, PartKind
from onrecord.spans import Span, trimmed

_FIRST_LINES = 4  # the title stands in one of them, below a notice, a date or a by-line
_LONG = 200  # characters; with a paragraph so long the body has begun
_TAIL = 5  # paragraphs at the end where sign-offs stand
_STANDFIRST = 350  # characters at most
_NAME = 80  # characters at most of a name above a caption
_MARKS_BEFORE = re.compile(r"(?:#{1,6}\s+|>\s?|\*{1,3}(?=\S)|_{1,3}(?=\S))*")


class Piece(NamedTuple):
    """A paragraph or a stretch of one; its kind is None until a step has found it."""

    start: int
    end: int
    kind: PartKind | None = None


def parts_of(
    text: str, *, title: str | None = None, authors: tuple[str, ...] = (), markdown: bool = False
) -> tuple[Part, ...]:
    """Return the parts of a text in order; what is known of it beforehand helps to find the title and the by-line."""
    spans = [span for line in paragraphs(text) if (span := _unmarked(text, line) if markdown else line)]
    pieces = _with_known_title(text, spans, title)
    pieces = _with_furniture(text, pieces, authors)
    pieces = _with_title_by_shape(text, pieces, "standfirst" if title else "title")
    pieces = _with_neighbours(text, pieces)
    pieces = _with_standfirst(text, pieces)
    pieces = _with_prefixes(text, pieces)
    return tuple(Part(start=piece.start, end=piece.end, kind=piece.kind or "body") for piece in pieces)


# ----------------------------------------------------------------------------------------------------------------------


def _unmarked(text: str, span: Span) -> Span | None:
    """Return a Markdown line without the marks around it; None for a rule, which is nothing but marks."""
    line = text[span.start : span.end]
    if not any(character.isalnum() for character in line):
        return None
    before = _MARKS_BEFORE.match(line)
    start = before.end() if before else 0
    without_closing = line.rstrip("#")  # "# Harbour opens #"; "C#" keeps its sign
    line = (without_closing if without_closing.endswith(" ") else line).rstrip(" *_")
    return trimmed(text, Span(span.start + start, span.start + len(line)))


def _with_known_title(text: str, spans: list[Span], title: str | None) -> list[Piece]:
    """Mark a known title where a first line begins with it; it may run over lines, or end within one."""
    for span in spans[:_FIRST_LINES] if title else ():
        if found := title_span(text, span.start, title or ""):
            return [piece for line in spans for piece in _split_at_title(text, line, found)]
    return [Piece(*span) for span in spans]


def _split_at_title(text: str, line: Span, title: Span) -> list[Piece]:
    if line.end <= title.start or line.start >= title.end:
        return [Piece(*line)]
    pieces = [Piece(max(line.start, title.start), min(line.end, title.end), "title")]
    rest = trimmed(text, Span(title.end, line.end)) if line.end > title.end else None
    return [*pieces, Piece(*rest)] if rest else pieces


def _with_furniture(text: str, pieces: list[Piece], authors: tuple[str, ...]) -> list[Piece]:
    """Mark the lines that are notices, captions, credits, by-lines or dates by their own words."""
    long = (number for number, piece in enumerate(pieces) if piece.end - piece.start > _LONG)
    body_begins = next(long, len(pieces))
    marked = []
    for number, piece in enumerate(pieces):
        zones: tuple[Zone, ...] = ("head",) if number < body_begins else ()
        zones += ("tail",) if number and number >= len(pieces) - _TAIL else ()
        kind = piece.kind or _own_kind(text[piece.start : piece.end], zones or ("anywhere",), authors)
        marked.append(piece._replace(kind=kind))
    return marked


def _own_kind(words: str, zones: tuple[Zone, ...], authors: tuple[str, ...]) -> PartKind | None:
    if notice_in(words):
        return "notice"
    if "head" in zones and words.casefold() in {author.casefold() for author in authors}:
        return "byline"
    return next((found[0].kind for zone in zones if (found := furniture_of(words, zone))), None)


def _with_title_by_shape(text: str, pieces: list[Piece], kind: PartKind) -> list[Piece]:
    """Mark the first line that is nothing else and looks like a title; a title that stands in the text already stays.

    Its kind is given: where the title is known and not in the text, what looks like one is the standfirst.
    """
    if any(piece.kind == "title" for piece in pieces):
        return _with_slug(text, pieces)
    number = next((number for number, piece in enumerate(pieces[:_FIRST_LINES]) if piece.kind is None), None)
    if number is None:
        return pieces
    following = [Span(piece.start, piece.end) for piece in pieces[number + 1 :] if piece.kind is None]
    if not looks_like_title(text, Span(*pieces[number][:2]), following):
        return pieces
    return _with_slug(text, _marked(pieces, number, kind))


def _with_slug(text: str, pieces: list[Piece]) -> list[Piece]:
    """Cut the slugs off a title as a notice: "UPDATE 2-" says nothing of the harbour."""
    number = next((number for number, piece in enumerate(pieces) if piece.kind == "title"), None)
    if number is None:
        return pieces
    start, end, _ = pieces[number]
    length = slugs_of(text[start:end]).length
    slug, rest = trimmed(text, Span(start, start + length)) if length else None, trimmed(text, Span(start + length, end))
    if not slug or not rest:
        return pieces
    return [*pieces[:number], Piece(*slug, "notice"), Piece(*rest, "title"), *pieces[number + 1 :]]


def _with_neighbours(text: str, pieces: list[Piece]) -> list[Piece]:
    """Mark the name above a caption as caption, and the author's role below a by-line as by-line."""
    result = list(pieces)
    for number in range(1, len(result)):
        above, here = result[number - 1], result[number]
        if here.kind == "caption" and above.kind is None and _is_name(text, above):
            result[number - 1] = above._replace(kind="caption")
        if above.kind == "byline" and here.kind in (None, "credit") and _is_role(text, above, here):
            result[number] = here._replace(kind="byline")
    return result


def _is_name(text: str, line: Piece) -> bool:
    return line.end - line.start <= _NAME and NAME_LINE.fullmatch(text[line.start : line.end]) is not None


def _is_role(text: str, above: Piece, here: Piece) -> bool:
    close = not blank_between(text, Span(*above[:2]), Span(*here[:2]))
    return close and here.end - here.start <= 120 and ROLE.fullmatch(text[here.start : here.end]) is not None


def _with_standfirst(text: str, pieces: list[Piece]) -> list[Piece]:
    """Mark the short paragraph below the title that furniture parts from the body, or that has no full stop."""
    title = next((number for number, piece in enumerate(pieces) if piece.kind == "title"), None)
    number = None if title is None else title + 1
    if (
        number is None
        or number + 1 >= len(pieces)
        or pieces[number].kind
        or pieces[number].end - pieces[number].start > _STANDFIRST
    ):
        return pieces
    words, below = text[pieces[number].start : pieces[number].end], pieces[number + 1]
    if prefix_of(words):
        return pieces
    no_sentence = words[-1].isalnum() and below.kind is None
    if len(words.split()) > 3 and (below.kind in ("byline", "dateline", "caption") or no_sentence):
        return _marked(pieces, number, "standfirst")
    return pieces


def _with_prefixes(text: str, pieces: list[Piece]) -> list[Piece]:
    """Cut the dateline off the first sentence of the body, and "UPDATE:" off any paragraph."""
    result: list[Piece] = []
    bodies = 0
    for piece in pieces:
        found = prefix_of(text[piece.start : piece.end]) if piece.kind is None else None
        bodies += piece.kind is None
        if found and (bodies <= 2 or found[0].kind == "notice"):
            cut = piece.start + found[1].end()
            front, rest = trimmed(text, Span(piece.start, cut)), trimmed(text, Span(cut, piece.end))
            result += [Piece(*front, found[0].kind)] if front else []
            result += [Piece(*rest)] if rest else []
        else:
            result.append(piece)
    return result


def _marked(pieces: list[Piece], number: int, kind: PartKind) -> list[Piece]:
    return [*pieces[:number], pieces[number]._replace(kind=kind), *pieces[number + 1 :]]

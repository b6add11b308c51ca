"""The record as lines for a terminal: per article a heading, per statement who said it, with which word, and what.

Below each statement stand its claims, and at the end those of the article itself; `onrecord explain` says why of each.

Lines are made of pieces with a style's name; which colour a style gets, if any, is the terminal's business.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from onrecord.export.claims import AUTHOR, event_words, setting_words, shown_claims, standing_words, unheld_claims
from onrecord.export.heading import UNKNOWN, count_of, imprint_of, percent, source_of, title_of
from onrecord.records import Claim, Reading, Statement
from onrecord.spans import words_of

Style = Literal["title", "source", "cue", "content", "dim"]
NARROWEST = 40  # below this a terminal wraps by itself
INDENT = 16  # number, kind and the gaps between them


class Piece(NamedTuple):
    """Words in one style; they hold no line end."""

    words: str
    style: Style


Line = tuple[Piece, ...]


def table_lines(reading: Reading, width: int) -> Iterator[Line]:
    """Yield the lines of one article's record, each at most `width` characters where its words allow."""
    article, width = reading.article, max(width, NARROWEST)
    imprint = " · ".join(imprint_of(article))
    if imprint:
        yield from wrapped([Piece(imprint, "dim")], width)
    yield from wrapped([Piece(title_of(article), "title")], width)
    count = count_of(len(reading.statements), "statement")
    if reading.claims:
        count += f", {count_of(len(reading.claims), 'claim')}"
    yield (Piece(f"{article.id} · {count}", "dim"),)
    for number, statement in enumerate(reading.statements, 1):
        yield from _statement_lines(reading, statement, number, width)
        yield from _claim_lines(reading, shown_claims(reading, statement), width)
    own = shown_claims(reading, None)
    if own:
        yield from labelled([Piece("   –  told by", "dim")], [Piece(AUTHOR, "source")], width)
        yield from _claim_lines(reading, own, width)
    unheld = unheld_claims(reading)
    if unheld:
        yield from labelled([Piece("   –  told by", "dim")], [Piece(UNKNOWN, "dim")], width)
        yield from _claim_lines(reading, unheld, width)


def labelled(label: Iterable[Piece], body: Iterable[Piece], width: int) -> Iterator[Line]:
    """Yield `body` wrapped beside a column of `INDENT` characters whose first line holds `label`."""
    label = tuple(label)
    gap = " " * (INDENT - sum(len(piece.words) for piece in label))
    for line in wrapped(body, width - INDENT):
        yield (*label, Piece(gap, "dim"), *line)
        label, gap = (), " " * INDENT


def wrapped(pieces: Iterable[Piece], width: int) -> Iterator[Line]:
    """Yield the pieces' words, made visible, in lines of at most `width` characters; a longer word has its own."""
    line: list[Piece] = []
    used = 0
    for piece in pieces:
        for word in visible(piece.words).split():
            if line and used + 1 + len(word) > width:
                yield tuple(line)
                line, used = [], 0
            line, used = _joined(line, Piece(word, piece.style)), used + len(word) + bool(line)
    if line:
        yield tuple(line)


def visible(words: str) -> str:
    """Return the words without signs that steer a terminal: controls are replaced, invisible format signs left out."""
    if words.isprintable():
        return words
    return "".join(_visible(character) for character in words)


# ----------------------------------------------------------------------------------------------------------------------


def _statement_lines(reading: Reading, statement: Statement, number: int, width: int) -> Iterator[Line]:
    text = reading.article.text
    source = source_of(reading, statement)
    who = [Piece(source, "dim" if source == UNKNOWN else "source"), Piece(words_of(text, statement.cue), "cue")]
    label = [Piece(f"{number:>4}  {statement.kind}", "dim")]
    yield from labelled(label, [*who, Piece(percent(statement.confidence), "dim")], width)
    yield from labelled([], [Piece(words_of(text, statement.content), "content")], width)


def _claim_lines(reading: Reading, claims: Iterable[Claim], width: int) -> Iterator[Line]:
    for claim in claims:
        body = [
            Piece(standing_words(claim), "cue"),
            Piece(event_words(reading, claim), "content"),
            Piece(setting_words(reading, claim), "dim"),
        ]
        yield from labelled([Piece(f"{claim.id:>14}", "dim")], body, width)


def _joined(line: list[Piece], piece: Piece) -> list[Piece]:
    if line and line[-1].style == piece.style:
        return [*line[:-1], Piece(f"{line[-1].words} {piece.words}", piece.style)]
    gap = [Piece(" ", "dim")] if line else []
    return [*line, *gap, piece]


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"

"""The sweep over an article's offsets that lets overlapping spans stand in nested markup.

HTML elements cannot overlap; spans do: a source can stand inside the content of another statement, and a content can run
over several paragraphs. So the text is cut wherever a span or a paragraph begins or ends, and each piece is told which
spans cover it.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from onrecord.records import Record, Statement
from onrecord.spans import Span

Role = Literal["content", "source", "cue", "claim", "name", "time", "place", "reprint", "here"]
# The kind of thing that a role's number counts: s2 is the second statement, c2 the second claim.
LETTERS: Mapping[Role, str] = MappingProxyType(
    {
        "content": "s",
        "source": "s",
        "cue": "s",
        "claim": "c",
        "name": "n",
        "time": "t",
        "place": "p",
        "reprint": "r",
        "here": "h",
    }
)


class Mark(Record, frozen=True, kw_only=True):
    """One span of one thing: its number in the reading among its kind (from 1), its role and its place in the row."""

    number: int
    role: Role
    span: Span
    place: int = 1  # the first, second, ... span of this role in its statement
    places: int = 1

    @property
    def name(self) -> str:
        """Return what the mark belongs to: "s2", "c14"."""
        return f"{LETTERS[self.role]}{self.number}"


class Stretch(Record, frozen=True, kw_only=True):
    """A piece of text that no span and no paragraph cuts, and the marks that cover it."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(statements: Iterable[Statement]) -> tuple[Mark, ...]:
    """Return the marks of statements, numbered from 1 in the order given."""
    return tuple(
        Mark(number=number, role=role, span=span, place=place, places=len(spans))
        for number, statement in enumerate(statements, 1)
        for role, spans in _roles_of(statement)
        for place, span in enumerate(spans, 1)
    )


def stretches(marks: Iterable[Mark], blocks: Iterable[Span]) -> Iterator[list[Stretch]]:
    """Yield for each block (in text order, apart from each other) its stretches; every character of it is in one."""
    arriving = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.number))
    waiting = iter(arriving)
    following = next(waiting, None)
    active: list[Mark] = []
    for block in blocks:
        cut: list[Stretch] = []
        at = block.start
        while at < block.end:
            while following is not None and following.span.start <= at:
                active.append(following)
                following = next(waiting, None)
            active = [mark for mark in active if mark.span.end > at]
            ends = [mark.span.end for mark in active]
            nearest = min([block.end, *ends, *([following.span.start] if following else [])])
            cut.append(Stretch(start=at, end=nearest, marks=tuple(active)))
            at = nearest
        yield cut


# ----------------------------------------------------------------------------------------------------------------------


def _roles_of(statement: Statement) -> tuple[tuple[Role, tuple[Span, ...]], ...]:
    return (("content", statement.content), ("source", statement.source), ("cue", statement.cue))

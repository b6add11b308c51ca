"""Readings to standard output or a file, in the format asked for."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TextIO

from onrecord.cli import terminal
from onrecord.errors import InputError
from onrecord.export.marked import marked_page
from onrecord.export.objects import json_line, json_list
from onrecord.export.table import Line, table_lines
from onrecord.records import Reading

Format = Literal["table", "jsonl", "json", "html"]
Piece = str | Iterable[Line]
Printed = Literal[Format, "nothing"]


def print_readings(readings: Iterable[Reading], shape: Printed, target: TextIO) -> None:
    """Print readings as they come; a page is printed at the end, because its head lists what follows."""
    print_pieces(_PIECES[shape](readings), target)


def print_pieces(pieces: Iterable[Piece], target: TextIO) -> int:
    """Print text as it is and lines in their styles, each as soon as it is there; return how many there were."""
    count = 0
    for piece in pieces:
        count += 1
        if isinstance(piece, str):
            target.write(piece)
        else:
            terminal.show(piece, target)
        target.flush()
    return count


def print_found(pieces: Iterable[Piece], nothing: str) -> None:
    """Print what was found on standard output; where that is nothing, say so on standard error."""
    if not print_pieces(pieces, sys.stdout):
        terminal.complain(f"onrecord: {nothing}")


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Give the file to print into, or standard output for None; raise InputError when it cannot be written."""
    if output is None:
        yield sys.stdout
        return
    try:
        file = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror}") from error
    with file:
        yield file


# ----------------------------------------------------------------------------------------------------------------------


def _tables(readings: Iterable[Reading]) -> Iterator[Piece]:
    for number, reading in enumerate(readings):
        if number:
            yield "\n"
        yield table_lines(reading, terminal.width())


def _lines(readings: Iterable[Reading]) -> Iterator[str]:
    return map(json_line, readings)


def _page(readings: Iterable[Reading]) -> Iterator[str]:
    yield marked_page(tuple(readings))


def _nothing(readings: Iterable[Reading]) -> Iterator[str]:
    return ("" for _ in readings)


_PIECES: Mapping[Printed, Callable[[Iterable[Reading]], Iterator[Piece]]] = MappingProxyType(
    {"table": _tables, "jsonl": _lines, "json": json_list, "html": _page, "nothing": _nothing}
)

"""The one door to rich: styled lines on a terminal, plain ones in a pipe, and the progress of a long reading.

No control character out of an article or a file name reaches the terminal: `table` and `visible` see to it.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from types import MappingProxyType
from typing import TextIO

from onrecord.export.table import Line, Style, visible

STYLES: Mapping[Style, str] = MappingProxyType(
    {"title": "bold", "source": "bold cyan", "cue": "yellow", "content": "default", "dim": "dim"}
)
WIDTH_IN_A_PIPE = 100


def prepare_streams() -> None:
    """Let standard output and error take any character: UTF-8 in a pipe, "?" for what a terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def width() -> int:
    """Return the terminal's columns, or COLUMNS where it is set, or a fixed number in a pipe."""
    return shutil.get_terminal_size((WIDTH_IN_A_PIPE, 24)).columns


def show(lines: Iterable[Line], target: TextIO) -> None:
    """Print lines, in colour where `target` is a terminal that wants it."""
    if not target.isatty():
        target.writelines(plain(line) for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=target, highlight=False)
    for line in lines:
        console.print(Text.assemble(*((piece.words, STYLES[piece.style]) for piece in line)), soft_wrap=True)


def plain(line: Line) -> str:
    """Return a line without its styles, line end included."""
    return "".join(piece.words for piece in line) + "\n"


def complain(message: str) -> None:
    """Print one message on standard error, each of its lines safe for a terminal."""
    sys.stderr.write("".join(f"{visible(line)}\n" for line in message.split("\n")))
    sys.stderr.flush()


def let_go_of_output() -> None:
    """Point standard output nowhere: who read it went away, and Python would complain when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(*, wanted: bool, things: str = "articles") -> Iterator[Callable[[], None]]:
    """Give a function to call after each thing; it moves a bar with things/s where standard error is a terminal."""
    if not wanted or not sys.stderr.isatty():
        yield lambda: None
        return
    with _bar(sys.stderr, things) as advance:
        yield advance


# ----------------------------------------------------------------------------------------------------------------------


@contextmanager
def _bar(stream: TextIO, things: str) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(bar_width=24), TextColumn("{task.description}"), TimeElapsedColumn())
    # What is printed meanwhile goes above the bar: rich lends us its own standard error until the bar is done.
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task, began = bar.add_task(f"0 {things}", total=None), time.monotonic()

        def advance() -> None:
            bar.advance(task)
            done = int(bar.tasks[0].completed)
            seconds = max(time.monotonic() - began, 1e-9)
            bar.update(task, description=f"{done:,} {things}, {done / seconds:.1f} {things}/s")

        yield advance

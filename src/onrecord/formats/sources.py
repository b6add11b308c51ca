"""What the user named, opened: files, directories, patterns, and `-` for standard input.

A file that is named is always opened, and answers with an article or a problem. In a directory only files with a known
suffix are taken (`registry.SUFFIXES`, with `.gz` or without), in the order of their names; hidden files and READMEs are
left out, for they are about the directory.
"""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from onrecord.formats.registry import SUFFIXES
from onrecord.formats.sidecar import beside
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Overrides, Problem


class Source(NamedTuple):
    """One opened input: `read(source.stream, source.name, source.overrides)`."""

    stream: BinaryIO
    name: str  # as messages name it
    overrides: Overrides


def open_all(paths: Sequence[str], stdin: BinaryIO, overrides: Overrides | None = None) -> Iterator[Source | Problem]:
    """Yield each input in turn, and a problem for what cannot be opened; a stream is open until the next is asked for.

    `overrides` hold for every input; they go before what an `articles.toml` beside a file says.
    """
    given = overrides or Overrides()
    for path in paths:
        if path == "-":
            yield Source(stdin, "standard input", given)
        else:
            for file in _files(path):
                yield from [file] if isinstance(file, Problem) else _opened(file, given)


# ----------------------------------------------------------------------------------------------------------------------


def _files(path: str) -> Iterator[Path | Problem]:
    """Yield the files of one argument; a name that exists is taken as it stands, brackets and stars included."""
    if Path(path).is_dir():
        yield from _in_directory(path)
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield Path(path)
    else:
        yield from _matching(path)


def _in_directory(directory: str) -> Iterator[Path | Problem]:
    refused: list[Problem] = []
    found = False
    for folder, folders, names in os.walk(directory, onerror=lambda error: refused.append(_refusal(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _may_be_article(name) and (Path(folder) / name).is_file():
                found = True
                yield Path(folder) / name
    yield from refused
    if not found and not refused:
        yield Problem(where=directory, what="a directory without articles", cure=f"it has no {_kinds()}")


def _matching(pattern: str) -> Iterator[Path | Problem]:
    matches = sorted(glob.glob(pattern, recursive=True))
    if not matches:
        yield Problem(where=pattern, what="no file matches")
    for match in matches:
        if Path(match).is_dir():
            continue  # "news/*" means the files; "news" alone means all below it
        yield Path(match)


def _may_be_article(name: str) -> bool:
    stem = name.removesuffix(".gz")
    hidden_or_readme = name.startswith(".") or stem.lower().startswith("readme")
    return not hidden_or_readme and Path(stem).suffix.lower() in SUFFIXES


def _kinds() -> str:
    return ", ".join(sorted(SUFFIXES))


def _opened(path: Path, given: Overrides) -> Iterator[Source | Problem]:
    name = os.fspath(path)
    try:
        known = _over(given, beside(path))
        with path.open("rb") as stream:
            yield Source(stream, name, known)
    except OSError as error:
        yield _refusal(error, name)
    except Unreadable as failure:
        yield Problem(where=name, what=failure.what, cure=failure.cure)


def _over(given: Overrides, beside_it: Overrides) -> Overrides:
    return Overrides(
        published=given.published or beside_it.published,
        publisher=given.publisher or beside_it.publisher,
        url=given.url or beside_it.url,
        captured=given.captured or beside_it.captured,
    )


def _refusal(error: OSError, name: str | None = None) -> Problem:
    where = name or str(error.filename)
    if isinstance(error, FileNotFoundError):
        return Problem(where=where, what="no such file")
    if isinstance(error, PermissionError):
        return Problem(where=where, what="may not be read", cure="its permissions forbid it")
    return Problem(where=where, what=f"cannot be opened: {error.strerror or error}")

"""JSON Lines: one article a line, read as it comes, so that a file may be larger than the memory.

A line that is no article costs nothing but itself. The fields are those of the reading format's `article`; others are
left alone. The bytes behind an article are its line, without the line's end.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from onrecord.formats.dates import iso
from onrecord.formats.draft import Draft
from onrecord.formats.rawbytes import HEAD, lines
from onrecord.records import Problem, Revision

_PATIENCE = 1000  # lines without an article, one after another, after which the file is taken for something else
_OBJECT = re.compile(rb'\{\s*"[^"\\]{1,60}"\s*:')
_MARK = b"\xef\xbb\xbf"


class _Line(msgspec.Struct, frozen=True):
    """The fields of a line that are read."""

    text: str
    id: str | int | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    revision: Revision | None = None


def read_json_lines(stream: BinaryIO, name: str) -> Iterator[Draft | Problem]:
    """Yield the article of each line, and a problem for each line that is none; blank lines are passed over."""
    barren = 0
    for number, line in enumerate(lines(stream), start=1):
        barren += 1
        where = f"{name}:{number}"
        for found in _read_line(line.removeprefix(_MARK) if number == 1 else line, where):
            barren = 0 if isinstance(found, Draft) else barren
            yield found
        if barren > _PATIENCE:
            yield Problem(where=where, what=f"{_PATIENCE:,} lines hold no article; nothing after them was read")
            return


def begins_with_object(head: bytes) -> bool:
    """Tell whether the first line is a JSON object, or the beginning of one too long for the head."""
    first, end, _ = head.lstrip().partition(b"\n")
    if not end and len(head) >= HEAD:
        return _OBJECT.match(first) is not None
    try:
        return isinstance(msgspec.json.decode(first), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


# ----------------------------------------------------------------------------------------------------------------------


def _read_line(line: bytes, where: str) -> Iterator[Draft | Problem]:
    if not line.strip():
        return
    try:
        fields = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield Problem(where=where, what=_in_words(error), cure=_cure(error))
    else:
        yield from _checked(fields, line, where)


def _in_words(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "JSON that is nested too deeply"
    if isinstance(error, UnicodeDecodeError) or "UTF-8" in str(error):  # msgspec 0.22 has an error of its own for it
        return "JSON that is not in UTF-8"
    if str(error) == "Object missing required field `text`":
        return "no `text`"
    if isinstance(error, msgspec.ValidationError):
        return str(error)
    return f"not JSON: {str(error).removeprefix('JSON is malformed: ')}"


def _cure(error: Exception) -> str | None:
    is_wrong_shape = isinstance(error, msgspec.ValidationError)
    return "each line is an object with `text`, a string" if is_wrong_shape else None


def _checked(fields: _Line, line: bytes, where: str) -> Iterator[Draft | Problem]:
    if not fields.text.strip():
        yield Problem(where=where, what="`text` is empty")
        return
    if "\0" in fields.text:
        yield Problem(where=where, what="`text` holds a NUL character; is it a binary file?")
        return
    for field, written in (("published", fields.published), ("modified", fields.modified)):
        if written and not iso(written):
            yield Problem(where=where, what=f"`{field}` is no date that we know: {written[:40]!r}; read without it")
    yield _draft(fields, line)


def _draft(fields: _Line, line: bytes) -> Draft:
    return Draft(
        text=fields.text,
        raw=line,
        id=str(fields.id) if fields.id not in (None, "") else None,
        url=fields.url or None,
        publisher=fields.publisher or None,
        title=fields.title or None,
        published=fields.published or None,
        modified=fields.modified or None,
        language=fields.language or None,
        authors=tuple(filter(None, fields.authors)),
        agencies=tuple(filter(None, fields.agencies)),
        revision=fields.revision,
    )

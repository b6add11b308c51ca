"""Which format an input is, by its content and then by its name; and reading it.

A new format is a file with a function from a stream and a name to drafts, and a line in `FORMATS`.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

import msgspec

from onrecord.errors import InputError
from onrecord.formats.dates import iso
from onrecord.formats.draft import Draft, article_of
from onrecord.formats.feeds import read_feed
from onrecord.formats.html import read_html
from onrecord.formats.jsonlines import begins_with_object, read_json_lines
from onrecord.formats.rawbytes import HEAD, peeked, unpacked
from onrecord.formats.text import read_markdown, read_text
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Article, Overrides, Problem


class Format(NamedTuple):
    """One format: how its head looks (any content, where there is no telling), its file names, its reader."""

    name: str
    looks_right: Callable[[bytes], bool]
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str], Iterator[Draft | Problem]]


# Possessive (`*+`), or a head of a thousand empty comments would be tried in 2 to the thousandth ways.
_BEFORE = rb"(?:\s|<\?[^>]*>|<!--(?:(?!-->).)*+-->)*+"
_FEED = re.compile(_BEFORE + rb"(?:<!DOCTYPE[^>]*>)?\s*<(?:rss|feed|rdf:RDF)\b", re.DOTALL | re.IGNORECASE)
_PAGE = re.compile(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE)

FORMATS = (
    Format("RSS or Atom", lambda head: bool(_FEED.match(head)), (".rss", ".atom", ".xml"), read_feed),
    Format("HTML", lambda head: bool(_PAGE.match(head)), (".html", ".htm", ".xhtml"), read_html),
    Format("JSON Lines", begins_with_object, (".jsonl", ".ndjson", ".json"), read_json_lines),
    Format("Markdown", lambda _: False, (".md", ".markdown"), read_markdown),
    Format("plain text", lambda _: False, (".txt", ".text", ""), read_text),
)
SUFFIXES = frozenset(suffix for form in FORMATS for suffix in form.suffixes if suffix)

# What people hand over by mistake, by its first bytes. RTF is text, but not the text that its reader sees.
_NO_TEXT = (
    (b"%PDF", "a PDF", "save its text as .txt, or the page as .html"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save its text as .txt"),
    (b"{\\rtf", "an RTF document", "save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt"),
    (b"\x89PNG", "a PNG picture", None),
    (b"\xff\xd8\xff", "a JPEG picture", None),
    (b"GIF8", "a GIF picture", None),
    (b"RIFF", "a sound, film or picture file", None),
    (b"SQLite format 3\0", "a SQLite database", "a ledger is named with --ledger"),
    (b"WARC/", "a web archive", "unpack its pages as .html"),
    (b"PAR1", "a Parquet table", "write it as JSON Lines"),
    (b"\x1f\x8b", "gzip within gzip", "unpack it once"),
    (b"BZh", "packed with bzip2", "unpack it, or pack it with gzip"),
    (b"\xfd7zXZ", "packed with xz", "unpack it, or pack it with gzip"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "unpack it, or pack it with gzip"),
)


def read(
    stream: BinaryIO, name: str, overrides: Overrides | None = None, form: str | None = None
) -> Iterator[Article | Problem]:
    """Yield the articles of one input in order, and a problem for each thing in it that is none.

    The name says where in messages, and by its suffix which format where the content doesn't; `form` names one of
    `FORMATS` where the caller knows better. Gzip is unpacked whatever the name. The stream is read to its end or to what
    breaks it, and not closed. Nothing is raised for bad content; overrides that are no dates are an `InputError`.
    """
    known = _checked(overrides or Overrides())
    anything = False
    try:
        for found in _drafts(stream, name, form):
            anything = True
            yield article_of(found, known) if isinstance(found, Draft) else found
    except Unreadable as failure:
        yield Problem(where=name, what=failure.what, cure=failure.cure)
    else:
        if not anything:
            yield Problem(where=name, what="no article in it")


# ----------------------------------------------------------------------------------------------------------------------


def _checked(overrides: Overrides) -> Overrides:
    """Return the overrides with dates in ISO 8601; these are the user's own words, so a wrong one stops the work."""
    dates = {}
    for field, written in (("published", overrides.published), ("captured", overrides.captured)):
        if written and not iso(written):
            raise InputError(f"{field}: {written!r} is no date; write 2022-11-10 or 2022-11-10T14:05+01:00")
        dates[field] = iso(written) if written else None
    return msgspec.structs.replace(overrides, **dates)


def _drafts(stream: BinaryIO, name: str, form: str | None) -> Iterator[Draft | Problem]:
    stream, was_packed = unpacked(stream)
    head, stream = peeked(stream, HEAD)
    for magic, what, cure in _NO_TEXT:
        if head.startswith(magic):
            raise Unreadable(f"{what}, no article", cure)
    yield from _format_of(head, name.removesuffix(".gz") if was_packed else name, form).read(stream, name)


def _format_of(head: bytes, name: str, form: str | None) -> Format:
    for known in FORMATS:
        if known.name == form:
            return known
    suffix = PurePath(name).suffix.lower()
    content = _plain(head)
    by_content = (form for form in FORMATS if form.looks_right(content))
    by_name = (form for form in FORMATS if suffix in form.suffixes)
    return next(by_content, None) or next(by_name, FORMATS[-1])


def _plain(head: bytes) -> bytes:
    """Return the head as UTF-8, so that the formats' marks can be found in UTF-16 too."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "ignore").encode("utf-8", "ignore")
    return head.removeprefix(codecs.BOM_UTF8)

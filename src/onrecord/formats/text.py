"""Plain text and Markdown: the text is the bytes, decoded, and nothing is changed in it."""

from collections.abc import Iterator
from typing import BinaryIO

from onrecord.formats.decoding import decoded
from onrecord.formats.draft import Draft
from onrecord.formats.rawbytes import whole
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Problem


def read_text(stream: BinaryIO, name: str) -> Iterator[Draft | Problem]:  # noqa: ARG001 -- all formats are asked alike
    """Yield the one article of a text file."""
    yield _draft(stream)


def read_markdown(stream: BinaryIO, name: str) -> Iterator[Draft | Problem]:  # noqa: ARG001 -- all formats are asked alike
    """Yield the one article of a Markdown file; its marks stay in the text and outside the parts."""
    draft = _draft(stream)
    yield Draft(text=draft.text, raw=draft.raw, markdown=True)


# ----------------------------------------------------------------------------------------------------------------------


def _draft(stream: BinaryIO) -> Draft:
    raw = whole(stream)
    text = decoded(raw)
    if text is None:
        raise Unreadable("not text in any known encoding", "a binary file is no article")
    if not text.strip():
        raise Unreadable("the file is empty")
    return Draft(text=text, raw=raw)

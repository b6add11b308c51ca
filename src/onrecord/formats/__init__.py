"""Bytes in, articles out: `read(stream, name)` yields an `Article` for each text and a `Problem` for what is none.

An article's way: `sources` opens what the user named, `registry` picks the format by content and then by name, the
format (`text`, `html`, `jsonlines`, `feeds`) makes drafts, `parts` marks title, captions, credits and the like,
`draft` makes the article of it. Decided here: which characters are the article's text (offsets refer to them ever
after), its metadata, its language. Not decided here: what the text says. No clock and no network in this room.
"""

from onrecord.formats.registry import read
from onrecord.formats.sources import Source, open_all
from onrecord.records import Overrides

__all__ = ["Overrides", "Source", "open_all", "read"]

"""Place names: the Local-Global Lexicon (head place) and GeoWebNews (head place_broad).

Two heads, since the two conventions differ: LGL marks demonyms ("French") and country names unevenly, GeoWebNews
everywhere. Neither has a dev part: a document whose id's checksum (CRC-32) divides by five is dev.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from onrecord.reader.encode.heads import PLACE_TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.corpora.labelling import cuts_at, sentence_starts, span_tags
from training.corpora.lines import Part, records
from training.examples import Document

Convention = Literal["place", "place_broad"]


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield LGL, then GeoWebNews."""
    yield from _documents(data / "place" / "lgl.jsonl.gz", tokenizer, part, "place")
    yield from _documents(data / "place" / "geowebnews.jsonl.gz", tokenizer, part, "place_broad")


def is_dev(name: str) -> bool:
    """Whether a document is held back for choosing and measuring."""
    return zlib.crc32(name.encode()) % 5 == 0


# --------------------------------------------------------------------------------------------------------------------


def _documents(path: Path, tokenizer: Tokenizer, part: Part, head: Convention) -> Iterator[Document]:
    for record in records(path):
        if is_dev(record["id"]) == (part == "dev"):
            yield _document(record, tokenizer, head)


def _document(record: dict[str, Any], tokenizer: Tokenizer, head: Convention) -> Document:
    pieces = pieces_of(record["text"], tokenizer)
    spans = [(toponym["start"], toponym["end"], "place") for toponym in record["toponyms"]]
    return Document(
        record["id"],
        pieces,
        {head: span_tags(pieces, spans, PLACE_TAGS)},
        {},
        {},
        cuts_at(pieces, sentence_starts(record["text"])),
    )

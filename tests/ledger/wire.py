"""Readings made by hand: an article and, for each statement, the words of its source, cue and content."""

import hashlib
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from onrecord.records import Article, Entity, Reading, Run, Statement
from onrecord.spans import Span

OLD = Run(package_version="0.1.0", model_sha256="aa" * 32)
NEW = Run(package_version="0.2.0", model_sha256="bb" * 32)
MONDAY = datetime(2022, 11, 14, 9, tzinfo=UTC)
TUESDAY = datetime(2022, 11, 15, 9, tzinfo=UTC)


def article(text: str, **fields: Any) -> Article:
    """Give an English article with an id; `fields` are its other fields."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    given = {"id": "a1", "language": "en", "text_sha256": sha256, "bytes_sha256": sha256}
    return Article(text=text, **(given | fields))


def reading(text: str, *said: tuple[str, str, str], speaker: str | None = None, **fields: Any) -> Reading:
    """Give a reading; `speaker` is the name that all its sources are resolved to."""
    entity = Entity(id="e1", type="person", name=speaker) if speaker else None
    statements = tuple(
        Statement(
            id=f"s{number}",
            kind="direct" if content.startswith("“") else "indirect",
            source=_spans(text, source),
            cue=_spans(text, cue),
            content=_spans(text, content),
            speaker=entity and entity.id,
        )
        for number, (source, cue, content) in enumerate(said, 1)
    )
    return Reading(article=article(text, **fields), entities=(entity,) if entity else (), statements=statements)


def printed_by(publisher: str, copy: Reading) -> Reading:
    """Give the same article and reading as another publisher's."""
    return replace(copy, article=replace(copy.article, publisher=publisher))


def _spans(text: str, words: str) -> tuple[Span, ...]:
    """Find words in a text; … stands for a gap."""
    pieces = [piece.strip() for piece in words.split("…") if piece.strip()]
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


PULL_OUT = reading(
    "“It has begun,” the ministry said on Thursday. Maria Orlová warned that it could be a feint.",
    ("the ministry", "said", "“It has begun,”"),
    ("Maria Orlová", "warned", "that it could be a feint"),
    id="pull-out",
    publisher="The Harbour Post",
    title="Pull-out begins",
    url="https://example.org/pull-out",
    published="2022-11-10T18:04:00+02:00",
)
DONE = reading(
    "The withdrawal, he said, is complete.",
    ("he", "said", "The withdrawal … is complete"),
    speaker="Anton Belov",
    id="done",
    publisher="Valley Wire",
    published="2022-11-11",
)
UNDATED = reading("Officials said so.", ("Officials", "said", "so"), id="undated")

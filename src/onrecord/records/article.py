"""One published text, where it came from, and what its stretches are."""

from typing import Literal

from onrecord.records.record import Record, check_span
from onrecord.spans import Span

PartKind = Literal["title", "standfirst", "byline", "dateline", "caption", "credit", "notice", "body"]
Revision = Literal["new", "update", "correction", "refile", "withdrawal", "repeat"]


class Part(Record, frozen=True, kw_only=True):
    """A stretch of the article's text and what it is; the text itself is never cut."""

    start: int
    end: int
    kind: PartKind


class Dateline(Record, frozen=True, kw_only=True):
    """Place and day as the article's first words print them."""

    place: str | None = None
    date: str | None = None


class Article(Record, frozen=True, kw_only=True):
    """One published text, where it came from, and the four times kept apart (recorded is the ledger's)."""

    id: str
    text: str
    text_sha256: str
    bytes_sha256: str
    url: str | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    title: str | None = None
    dateline: Dateline | None = None
    published: str | None = None  # ISO 8601, with the UTC offset where the article gives one
    modified: str | None = None
    captured: str | None = None
    version: str | None = None
    revision: Revision | None = None
    parts: tuple[Part, ...] = ()
    language: str | None = None  # ISO 639-1
    extractor: str | None = None  # name and version of what made the text from the bytes; None: the text is the bytes

    def __post_init__(self) -> None:
        for part in self.parts:
            check_span("part", part.kind, Span(part.start, part.end))
            if part.end > len(self.text):
                raise ValueError(f"part {part.kind} ends at {part.end}, the text at {len(self.text)}")


class Overrides(Record, frozen=True, kw_only=True):
    """What the caller knows about an input; it outranks what the input says. None leaves it to the input."""

    published: str | None = None  # ISO 8601
    publisher: str | None = None
    url: str | None = None
    captured: str | None = None  # ISO 8601, when the bytes were fetched; only the caller can know

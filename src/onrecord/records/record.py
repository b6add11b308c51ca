"""The base of all records, what could not be read, and the checks that several records make."""

import msgspec

from onrecord.spans import Span


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The base of all records: frozen, built by keyword."""


class Problem(Record, frozen=True, kw_only=True):
    """What could not be read: where it stands, what is wrong, what would cure it."""

    where: str  # the file or address, with a line or an entry where there is one
    what: str
    cure: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" ({self.cure})" if self.cure else "")


def check_span(kind: str, name: str, span: Span) -> None:
    """Raise ValueError for a span without characters, naming the record that holds it."""
    if not 0 <= span.start < span.end:
        raise ValueError(f"{kind} {name}: {span.start}:{span.end} is not a span")


def check_share(kind: str, name: str, value: float) -> None:
    """Raise ValueError for a share that is not between 0 and 1, naming the record that holds it."""
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{kind} {name}: confidence {value} is not between 0 and 1")

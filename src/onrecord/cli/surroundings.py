"""What commands take from outside themselves, so that a test can give another clock or another reader."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.pipeline import Reads


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """The reader, loaded when it is first needed, and the clock."""

    load_reader: Callable[[], "Reads"]  # picklable: `read --jobs` calls it in each process
    now: Callable[[], datetime]


def ordinary() -> Surroundings:
    """Return the installed reader and the machine's clock."""
    return Surroundings(load_reader=_load_reader, now=_now)


# ----------------------------------------------------------------------------------------------------------------------


def _load_reader() -> "Reads":
    from onrecord.reader import Reader

    return Reader.load()


def _now() -> datetime:
    return datetime.now(UTC)

"""Reading the corpora's files."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

Part = Literal["train", "dev"]


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

"""A tokenizer and a data folder for the converters."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

PIECE = re.compile(r"\w{1,4}|[^\w\s]")


class Encoding(NamedTuple):
    """Piece ids and their offsets."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class FourLetters:
    """Cuts words into pieces of four letters, so that where a piece begins can be counted by hand."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the pieces; there are no special ones to add."""
        assert not add_special_tokens
        offsets = [match.span() for match in PIECE.finditer(sequence)]
        return Encoding([1000 + len(sequence[start:end]) for start, end in offsets], offsets)


@pytest.fixture
def tokenizer() -> FourLetters:
    return FourLetters()


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., Path]:
    """Write records, or a whole text, to a file of the data folder; gives the folder."""

    def write(name: str, *records: dict[str, object], text: str = "") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        lines = text or "".join(json.dumps(record) + "\n" for record in records)
        path.write_bytes(gzip.compress(lines.encode()))
        return tmp_path

    return write

"""The program under measure: articles as any user gives them, and, where gold words are given, the analysis alone."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.reader import Reader
from onrecord.reader.encode.stretches import beginnings_of
from onrecord.reader.encode.windows import encode
from onrecord.reader.extract.analyse import analysis_of
from onrecord.reader.extract.analysis import Analysis
from onrecord.reader.extract.words import Words
from onrecord.records import Article, Reading

Rows = list[dict[str, Any]]


class Bench(NamedTuple):
    """What is measured, on what, by which scripts; `limit` documents of each set, None for all."""

    reader: Reader
    data: Path
    scorers: Path
    limit: int | None

    def records(self, path: str) -> Iterable[dict[str, Any]]:
        """Yield the first records of a file of the data folder."""
        with gzip.open(self.data / path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines if self.limit is None else islice(lines, self.limit))

    def read(self, text: str, published: str | None = None) -> Reading:
        """Return the program's reading of a text."""
        return self.reader.read(
            Article(id="measured", text=text, text_sha256="", bytes_sha256="", published=published, language="en")
        )

    def analysed(self, text: str, words: Words) -> Analysis:
        """Return the analysis of a text whose words and sentences are given."""
        session = self.reader.session
        pieces = session.pieces(text)
        beginnings = beginnings_of([words.spans[first] for first, _ in words.sentences], pieces)
        return analysis_of(encode(pieces, session, beginnings), session.numbers, text, words)

    def scored(self, script: str, gold: Sequence[Any] | str, found: Sequence[Any] | str, *options: str) -> dict[str, Any]:
        """Return what a measuring script prints of two files; sequences are written as JSON Lines, texts as they are."""
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("gold", "found")]
            for path, content in zip(paths, (gold, found), strict=True):
                lines = content if isinstance(content, str) else "".join(json.dumps(row) + "\n" for row in content)
                path.write_text(lines, "utf-8")
            command = [sys.executable, str(self.scorers / script), *map(str, paths), *options]
            printed = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own scripts
        if printed.returncode:
            raise RuntimeError(f"{script} failed: {printed.stderr.strip()[-400:]}")
        result: dict[str, Any] = json.loads(printed.stdout)
        return result

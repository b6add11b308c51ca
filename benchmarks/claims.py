"""Find for each text the claims most like it and print one line a text: which claim somebody has checked already.

    python -m benchmarks.claims CLAIMS.jsonl[.gz] TEXTS.jsonl[.gz] [--pairs WEIGHTS] > rankings.jsonl

A line of the claims has `vclaim_id`, `title` and `vclaim`, one of the texts `id` and `text`, as in CheckThat 2020; a line
of the output has `id` and `ranking`, the most like first. With the pair model's weights the likest claims are read and put
in another order. How long it took goes to standard error.
"""

import argparse
import gzip
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from onrecord.compare.pairs import RelationsByModel
from onrecord.compare.stories.similar import Texts, reordered

MOST = 20


def main() -> None:
    """Rank and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims", description=__doc__)
    parser.add_argument("claims", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--pairs", type=Path, help="the folder of the pair model's weights")
    arguments = parser.parse_args()
    model = None if arguments.pairs is None else RelationsByModel.load(arguments.pairs)
    began = time.process_time()
    claims = {row["vclaim_id"]: f"{row['title'] or ''} {row['vclaim']}".strip() for row in rows_in(arguments.claims)}
    texts = Texts(claims.items())
    asked = list(rows_in(arguments.texts))
    for row in asked:
        found = texts.like(row["text"], MOST)
        if model is not None:
            found = reordered(row["text"], found, claims, model)
        line = {"id": row["id"], "ranking": [one.name for one in found]}
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stderr.write(f"{len(claims)} claims, {len(asked)} texts, {time.process_time() - began:.1f} s\n")


def rows_in(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines of a JSON Lines file, packed or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from (msgspec.json.decode(line) for line in content.splitlines() if line.strip())


if __name__ == "__main__":
    main()

"""PolNeAR as documents: the tags of sources, cues and contents, and the links between their pieces."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.reader.encode.heads import LINKS, ROLES, TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.examples import Document, Ints, Pairs

NOBODY = -1


def documents(data: Path, tokenizer: Tokenizer, part: str) -> Iterator[Document]:
    """Yield the articles of a part, "train" or "dev"; windows may begin anywhere in them."""
    with gzip.open(data / "attribution" / f"polnear.{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield document(json.loads(line), tokenizer)


def document(article: dict[str, Any], tokenizer: Tokenizer) -> Document:
    """Return one article with tags ("attribution") and links (each under its own name)."""
    text = article["text"]
    pieces = pieces_of(text, tokenizer)
    tags = np.zeros(len(pieces.ids), dtype=np.int64)
    owners = np.full((len(ROLES), len(pieces.ids)), NOBODY, dtype=np.int64)
    sources: list[Ints] = []
    for number, attribution in enumerate(article["attributions"]):
        found: dict[str, list[Ints]] = {role: [] for role in ROLES}
        for role in ROLES:
            for start, end in merged(text, attribution[role]):
                inside = np.flatnonzero((pieces.ends > start) & (pieces.starts < end))
                if len(inside):
                    found[role].append(inside)
                    _tag(tags, inside, role)
                    owners[ROLES.index(role), inside] = number
        sources.append(_joined(found["source"]))
    pairs = {link: _link(owners, sources, link) for link in LINKS}
    return Document(f"polnear/{article['id']}", pieces, {"attribution": tags}, {}, pairs, np.zeros(0, dtype=np.int64))


def merged(text: str, spans: list[list[int]]) -> list[tuple[int, int]]:
    """Join pieces of one span that only white space separates: the corpus cuts annotations at line breaks."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in spans):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


# --------------------------------------------------------------------------------------------------------------------


def _tag(tags: Ints, inside: Ints, role: str) -> None:
    tags[inside] = TAGS.index(f"I-{role}")
    tags[inside[-1]] = TAGS.index(f"L-{role}")
    tags[inside[0]] = TAGS.index(f"{'B' if len(inside) > 1 else 'S'}-{role}")


def _joined(arrays: list[Ints]) -> Ints:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=np.int64)


def _link(owners: Ints, sources: list[Ints], link: str) -> Pairs:
    """Return the pieces of one role with all pieces of the other role of their own attribution.

    `owners` (roles, pieces): the attribution that a piece belongs to as that role; several may share a source, so that
    `sources` lists the pieces of each attribution's. From content to content means to the statement's other parts.
    """
    role_from, role_to = (ROLES.index(name) for name in link.split("-"))
    rows, pairs = [], []
    for run in _runs(owners[role_from]):
        owner = owners[role_from, run[0]]
        goal = sources[owner] if ROLES[role_to] == "source" else np.flatnonzero(owners[role_to] == owner)
        if role_from == role_to:
            goal = goal[(goal < run[0]) | (goal > run[-1])]
        rows.append(run)
        pairs.append(np.stack([np.repeat(run, len(goal)), np.tile(goal, len(run)), np.zeros(len(run) * len(goal))], axis=1))
    return Pairs(_joined(rows), np.concatenate(pairs).astype(np.int64) if pairs else np.zeros((0, 3), dtype=np.int64))


def _runs(owners: Ints) -> list[Ints]:
    """Return the stretches of neighbouring pieces that one attribution owns."""
    owned = np.flatnonzero(owners != NOBODY)
    breaks = np.flatnonzero((np.diff(owned) != 1) | (np.diff(owners[owned]) != 0)) + 1
    return [run for run in np.split(owned, breaks) if len(run)]

"""Attribution corpora as arrays: the pieces of each article with their tags and links."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import LINKS, ROLES, TAGS
from onrecord.reader.encode.pieces import Pieces, Tokenizer, pieces_of

Array = npt.NDArray[np.int64]


class Labelled(NamedTuple):
    """One article: its pieces, a tag for each, and for each piece its attribution in each role.

    `tags` (pieces,) index into TAGS; `owners` (roles, pieces) number of the attribution that the piece belongs to as that
    role, -1 for none (a source may serve several: `sources[a]` lists the pieces of each attribution's source).
    """

    pieces: Pieces
    tags: Array
    owners: Array
    sources: list[Array]


class Example(NamedTuple):
    """A window: `ids`, `tags` (pieces,), `features` (pieces, 4), `targets` {link: (from pieces, to mask)}."""

    ids: Array
    features: Array
    tags: Array
    targets: list[tuple[Array, npt.NDArray[np.bool_]]]


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def merged(text: str, spans: list[list[int]]) -> list[tuple[int, int]]:
    """Join pieces of one span that only white space separates: the corpus cuts annotations at line breaks."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(map(tuple, spans)):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def labelled(article: dict[str, Any], tokenizer: Tokenizer) -> Labelled:
    """Return one article's pieces with tags and links."""
    text = article["text"]
    pieces = pieces_of(text, tokenizer)
    tags = np.zeros(len(pieces.ids), dtype=np.int64)
    owners = np.full((len(ROLES), len(pieces.ids)), -1, dtype=np.int64)
    sources: list[Array] = []
    for number, attribution in enumerate(article["attributions"]):
        found: dict[str, list[Array]] = {role: [] for role in ROLES}
        for role in ROLES:
            for start, end in merged(text, attribution[role]):
                inside = np.flatnonzero((pieces.ends > start) & (pieces.starts < end))
                if len(inside):
                    found[role].append(inside)
                    _tag(tags, inside, role)
                    owners[ROLES.index(role), inside] = number
        sources.append(np.concatenate(found["source"]) if found["source"] else np.zeros(0, dtype=np.int64))
    return Labelled(pieces, tags, owners, sources)


def window(article: Labelled, start: int, end: int) -> Example:
    """Cut pieces start..end out of an article, with the links that stay inside; position 0 is added for 'nothing'."""
    pieces = article.pieces
    ids = np.concatenate(([101], pieces.ids[start:end], [102]))
    features = np.zeros((len(ids), pieces.features.shape[1]), dtype=np.int64)
    features[1:-1] = pieces.features[start:end]
    tags = np.full(len(ids), -100, dtype=np.int64)
    tags[1:-1] = article.tags[start:end]
    return Example(ids, features, tags, [_targets(article, link, start, end, len(ids)) for link in LINKS])


# --------------------------------------------------------------------------------------------------------------------


def _tag(tags: Array, inside: Array, role: str) -> None:
    tags[inside] = TAGS.index(f"I-{role}")
    tags[inside[-1]] = TAGS.index(f"L-{role}")
    tags[inside[0]] = TAGS.index(f"{'B' if len(inside) > 1 else 'S'}-{role}")


def _targets(article: Labelled, link: str, start: int, end: int, length: int) -> tuple[Array, npt.NDArray[np.bool_]]:
    """Return the pieces that link from here, (n,) positions in the window, and (n, length) where each may point."""
    role_from, role_to = (ROLES.index(name) for name in link.split("-"))
    owners = article.owners
    here = np.flatnonzero(owners[role_from, start:end] >= 0) + start
    rows, masks = [], []
    known: dict[tuple[int, int], npt.NDArray[np.bool_] | None] = {}
    for position in here:
        owner = int(owners[role_from, position])
        run = _run_start(owners[role_from], int(position)) if role_from == role_to else 0
        if (owner, run) not in known:
            known[owner, run] = _mask(article, owner, role_from, role_to, run, start, end, length)
        mask = known[owner, run]
        if mask is not None:
            rows.append(position - start + 1)
            masks.append(mask)
    empty = np.zeros((0, length), dtype=bool)
    return np.array(rows, dtype=np.int64), np.stack(masks) if masks else empty


def _mask(
    article: Labelled, owner: int, role_from: int, role_to: int, run: int, start: int, end: int, length: int
) -> npt.NDArray[np.bool_] | None:
    """Return where the pieces of one attribution may point; None when what they point to lies outside the window."""
    shared = ROLES[role_to] == "source"
    goal = article.sources[owner] if shared else np.flatnonzero(article.owners[role_to] == owner)
    if role_from == role_to:
        goal = goal[[_run_start(article.owners[role_to], int(piece)) != run for piece in goal]]
    mask = np.zeros(length, dtype=bool)
    if len(goal) == 0:
        mask[0] = True
        return mask
    goal = goal[(goal >= start) & (goal < end)]
    mask[goal - start + 1] = True
    return mask if len(goal) else None


def _run_start(owners: Array, position: int) -> int:
    while position > 0 and owners[position - 1] == owners[position]:
        position -= 1
    return position

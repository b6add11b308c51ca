"""From documents to batches: windows of random length, and windows of like length packed together."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from onrecord.reader.encode.heads import NAMING
from onrecord.reader.encode.pieces import QUOTES
from onrecord.reader.encode.windows import END, START
from training.examples import UNLABELLED, Document, Floats, Ints, Pairs


class Cut(NamedTuple):
    """A window: pieces start..end of a document of a group."""

    document: int
    start: int
    end: int


class Lengths(NamedTuple):
    """How windows and batches are cut, in pieces: a window's shortest and longest, and a batch's, padding included."""

    shortest: int
    longest: int
    batch: int


class Example(NamedTuple):
    """One window with its labels; position 0 stands for nothing, pieces begin at 1.

    `ids` (pieces + 2,), `features` (pieces + 2, 4); `tags` and `values` as in Document, UNLABELLED and NaN at both ends;
    `pairs` as in Document with positions of the window, 0 in place of -1 and for rows that point nowhere.
    """

    ids: Ints
    features: Ints
    tags: dict[str, Ints]
    values: dict[str, Floats]
    pairs: dict[str, Pairs]


def batches(documents: Sequence[Document], lengths: Lengths, chance: random.Random) -> Iterator[list[Cut]]:
    """Yield all of the documents once, in batches of windows of like length, in random order."""
    cuts = [cut for number, document in enumerate(documents) for cut in windows(number, document, lengths, chance)]
    cuts.sort(key=lambda cut: (cut.end - cut.start, chance.random()))
    packed: list[list[Cut]] = [[]]
    for cut in cuts:
        if packed[-1] and (len(packed[-1]) + 1) * (cut.end - cut.start + 2) > lengths.batch:
            packed.append([])
        packed[-1].append(cut)
    chance.shuffle(packed)
    yield from packed


def windows(number: int, document: Document, lengths: Lengths, chance: random.Random) -> Iterator[Cut]:
    """Cut a document at random lengths, at one of its own cuts where one lies close enough."""
    total, start = len(document.pieces.ids), 0
    while start < total:
        end = start + chance.randint(lengths.shortest, lengths.longest)
        if end < total:
            end = _nearest(document.cuts, end, start + lengths.shortest // 2, start + lengths.longest)
        yield Cut(number, start, min(end, total))
        start = end


def example(document: Document, start: int, end: int) -> Example:
    """Return pieces start..end of a document with the labels that stay inside."""
    pieces = document.pieces
    ids = np.concatenate(([START], pieces.ids[start:end], [END]))
    features = np.zeros((len(ids), pieces.features.shape[1]), dtype=np.int64)
    features[1:-1] = pieces.features[start:end]
    tags = {head: np.pad(tags[start:end], 1, constant_values=UNLABELLED) for head, tags in document.tags.items()}
    values = {head: np.pad(row[start:end], 1, constant_values=np.nan) for head, row in document.values.items()}
    pairs = {head: pairs_inside(own, start, end, points=head not in NAMING) for head, own in document.pairs.items()}
    return Example(ids, features, tags, values, pairs)


def pairs_inside(pairs: Pairs, start: int, end: int, *, points: bool) -> Pairs:
    """Return what is known of the pairs in a window, at the window's positions.

    Where rows point, one whose goals all lie outside is dropped, and one without goals points to position 0, unlabelled.
    """
    rows = pairs.rows[(pairs.rows >= start) & (pairs.rows < end)]
    known = pairs.pairs[(pairs.pairs[:, 0] >= start) & (pairs.pairs[:, 0] < end)]
    goal = known[:, 1]
    inside = known[(goal == -1) | ((goal >= start) & (goal < end))]
    if points:
        idle = rows[~np.isin(rows, known[:, 0])]
        nothing = np.stack([idle, np.full_like(idle, -1), np.full_like(idle, UNLABELLED)], axis=1)
        inside = np.concatenate([inside, nothing])
        rows = rows[np.isin(rows, inside[:, 0])]
    moved = inside.copy()
    moved[:, 0] -= start - 1
    moved[:, 1] = np.where(inside[:, 1] == -1, 0, inside[:, 1] - start + 1)
    return Pairs(rows - start + 1, moved)


def quoted(one: Example, chance: random.Random) -> Example:
    """Return a window told to stand inside a quotation over some stretch of it: marks elsewhere stay as they are.

    The treebanks hold few quotations of several sentences, the news many; a parser that has never seen one takes the
    feature for a reason to parse otherwise.
    """
    features = one.features.copy()
    start = chance.choice((0, chance.randrange(len(features))))
    end = chance.choice((len(features), chance.randrange(start, len(features)) + 1))
    column = features[start:end, 1]
    column[column == QUOTES.index("outside")] = QUOTES.index("inside")
    return one._replace(features=features)


# --------------------------------------------------------------------------------------------------------------------


def _nearest(cuts: Ints, wanted: int, first: int, last: int) -> int:
    near = cuts[np.searchsorted(cuts, first) : np.searchsorted(cuts, last, side="right")]
    return int(near[np.abs(near - wanted).argmin()]) if len(near) else wanted

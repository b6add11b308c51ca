"""Tag scores to spans: the best sequence of tags that is well formed (Viterbi over BILOU with hard constraints).

No span crosses a paragraph's end, so paragraphs are apart from each other; those whose best tags are well formed as they
are need no search, and in the others only the few pieces whose best tag is in doubt.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import TAGS

Float = npt.NDArray[np.float32]
Int = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]

_IMPOSSIBLE = np.float32(-1e4)
_ROUNDING = 1e-3
_SIDE_BY_SIDE = 64  # stretches searched


class PieceSpan(NamedTuple):
    """A span in pieces, end exclusive, and the mean probability of its tags."""

    role: str
    start: int
    end: int
    confidence: float


def spans_of(scores: Float, breaks: Bool, tags: tuple[str, ...] = TAGS) -> list[PieceSpan]:
    """Return the spans of the best well-formed tags, in text order.

    `scores` (pieces, tags) float32, not normalised; `breaks` (pieces,) True where a paragraph begins: no span crosses
    it. The first of `tags` is outside of all spans, then come for each kind of span B, I, L and S.
    """
    if not len(scores):
        return []
    path = _best_path(scores, breaks, tags)
    inside = np.flatnonzero(path)
    own = path[inside]
    chances = np.exp(log_shares(scores[inside])[np.arange(len(own)), own]).tolist()
    found: list[PieceSpan] = []
    first = 0
    for place, (position, tag) in enumerate(zip(inside.tolist(), own.tolist(), strict=True)):
        letter, role = tags[tag][0], tags[tag][2:]
        if letter in "BS":
            first = place
        if letter in "LS":
            length = place + 1 - first
            found.append(PieceSpan(role, position + 1 - length, position + 1, sum(chances[first : place + 1]) / length))
    return found


def log_shares(scores: Float) -> Float:
    """Return the scores along the last axis as log probabilities."""
    # numpy reduces over the first axis many times as fast as over a short last one.
    labels = np.ascontiguousarray(np.moveaxis(scores, -1, 0))
    logs = labels - labels.max(0)
    logs -= np.log(np.exp(logs).sum(0))
    return np.moveaxis(logs, 0, -1)


# --------------------------------------------------------------------------------------------------------------------


@cache
def _follows(tags: tuple[str, ...]) -> Float:
    """Return which tag may follow which, (tags, tags) float32: 0 or impossible."""
    is_open = np.array([tag[0] in "BI" for tag in tags])
    goes_on = np.array([tag[0] in "IL" for tag in tags])
    kinds = np.array([tag[2:] for tag in tags])
    same = kinds[:, None] == kinds[None]
    allowed = (is_open[:, None] == goes_on[None]) & (~is_open[:, None] | same)
    return np.where(allowed, np.float32(0), _IMPOSSIBLE)


def _best_path(scores: Float, breaks: Bool, tags: tuple[str, ...]) -> Int:
    follows = _follows(tags)
    path: Int = scores.argmax(1)
    begins = np.concatenate(([True], breaks[1:], [True]))  # the text's end, too
    stretches = _in_doubt(scores, path, begins, follows)
    stretches.sort(key=lambda stretch: stretch.after - stretch.first)
    for start in range(0, len(stretches), _SIDE_BY_SIDE):
        firsts, afters = np.array([stretch[:2] for stretch in stretches[start : start + _SIDE_BY_SIDE]]).T
        places = firsts[:, None] + np.arange((afters - firsts).max())
        real = places < afters[:, None]
        near = np.where(real[..., None], scores[np.where(real, places, 0)], np.float32(0))
        before = np.where(begins[firsts], 0, path[firsts - 1])
        behind = np.where(begins[afters], 0, np.append(path, 0)[afters])
        near[:, 0] += follows[before]
        near[np.arange(len(afters)), afters - firsts - 1] += follows.T[behind]
        path[places[real]] = _search(near, follows)[real]
    return path


class _Stretch(NamedTuple):
    """Pieces whose best tags are in doubt, and what mending them loses against the best tag of each."""

    first: int
    after: int
    loss: float


def _in_doubt(scores: Float, path: Int, begins: Bool, follows: Float) -> list[_Stretch]:
    """Return the stretches of pieces, in text order, outside of which every piece's best tag is that of the best path.

    A stretch reaches to its paragraph's edge or to a piece whose best tag leads by more than mending the stretch loses:
    what changes that piece too can't be better than what leaves it and mends the stretch.
    """
    mendings = list(_mendings(scores, path, begins, follows))
    if not mendings:
        return []
    leads, edges, paragraphs = _leads(scores, path), begins.tolist(), np.cumsum(begins).tolist()
    found: list[_Stretch] = []
    for first, after, loss in mendings:
        while True:
            while not edges[first] and leads[first - 1] <= loss:
                first -= 1
            while not edges[after] and leads[after] <= loss:
                after += 1
            before = found[-1] if found else None
            if before is None or before.after + 1 < first or paragraphs[before.first] != paragraphs[first]:
                break
            found.pop()
            first, after, loss = before.first, max(after, before.after), loss + before.loss
        found.append(_Stretch(first, after, loss))
    return found


def _mendings(scores: Float, path: Int, begins: Bool, follows: Float) -> Iterator[_Stretch]:
    """Yield what it takes to make the best tags well formed: of each run, in which tags go on, its edges or all of it."""
    is_open, opens = follows[path, 0] < 0, follows[0, path] == 0
    goes_on = ~begins[:-1] & np.append(False, is_open[:-1]) & (follows[np.append(0, path[:-1]), path] == 0)
    is_last = np.append(~goes_on[1:], True)
    ill = np.flatnonzero((~goes_on & ~opens) | (is_last & is_open))
    edges = np.append(np.flatnonzero(~goes_on), len(path))
    runs = np.searchsorted(edges, ill, side="right")
    for run in np.unique(runs).tolist():
        first, after = edges[run - 1 : run + 1].tolist()
        own = scores[first:after]
        kept = []
        for piece in ill[runs == run].tolist():
            tag = int(path[piece])
            letter = "BILS".index("S" if after - first == 1 else "B" if piece == first else "L")
            kept.append(_Stretch(piece, piece + 1, float(scores[piece, tag] - scores[piece, tag - (tag - 1) % 4 + letter])))
        outside = _Stretch(first, after, float((own.max(1) - own[:, 0]).sum()))
        yield from [outside] if outside.loss < sum(each.loss for each in kept) else kept


def _leads(scores: Float, path: Int) -> list[float]:
    """Return by how much the best tag of each piece leads; a little less, so that rounding decides nothing."""
    labels, every = scores.T.copy(), np.arange(len(path))
    best = labels[path, every]
    labels[path, every] = -np.inf
    leads: list[float] = (best - labels.max(0) - _ROUNDING).tolist()
    return leads


def _search(scores: Float, follows: Float) -> Int:
    """Return the best tags (stretches, pieces) of `scores` (stretches, pieces, tags)."""
    rows, count, width = scores.shape
    back = np.zeros((count, rows, width), dtype=np.int64)
    best = scores[:, 0]
    for position in range(1, count):
        through = best[:, :, None] + follows
        back[position] = through.argmax(1)
        best = through.max(1) + scores[:, position]
    path = np.zeros((rows, count), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    every = np.arange(rows)
    for position in range(count - 1, 0, -1):
        path[:, position - 1] = back[position, every, path[:, position]]
    return path

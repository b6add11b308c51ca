"""Tag scores to spans: the best sequence of tags that is well formed (Viterbi over BILOU with hard constraints).

No span crosses a paragraph's end, so paragraphs are apart from each other and are worked out side by side; those whose
best tags are well formed as they are need no search.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import TAGS

Float = npt.NDArray[np.float32]
Int = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]

_IMPOSSIBLE = np.float32(-1e4)
_SIDE_BY_SIDE = 64  # paragraphs


class PieceSpan(NamedTuple):
    """A span in pieces, end exclusive, and the mean probability of its tags."""

    role: str
    start: int
    end: int
    confidence: float


def spans_of(scores: Float, breaks: Bool, tags: tuple[str, ...] = TAGS) -> list[PieceSpan]:
    """Return the spans of the best well-formed tags, in text order.

    `scores` (pieces, tags) float32, not normalised; `breaks` (pieces,) True where a paragraph begins: no span crosses
    it. The first of `tags` is outside of all spans.
    """
    if not len(scores):
        return []
    logs = log_shares(scores)
    path = _best_path(logs, breaks, tags)
    chances = np.exp(logs[np.arange(len(path)), path])
    found: list[PieceSpan] = []
    start = 0
    for position in np.flatnonzero(path):
        place, role = tags[path[position]].split("-")
        if place in "BS":
            start = int(position)
        if place in "LS":
            end = int(position) + 1
            found.append(PieceSpan(role, start, end, float(chances[start:end].mean())))
    return found


def log_shares(scores: Float) -> Float:
    """Return the scores of each row as log probabilities."""
    peaks = scores.max(axis=-1, keepdims=True)
    return np.asarray(scores - peaks - np.log(np.exp(scores - peaks).sum(axis=-1, keepdims=True)))


# --------------------------------------------------------------------------------------------------------------------


class _Table(NamedTuple):
    """Which tag may follow which, (tags, tags) float32: 0 or impossible; which are open, which go on with a span."""

    follows: Float
    is_open: Bool
    goes_on: Bool


@cache
def _table(tags: tuple[str, ...]) -> _Table:
    is_open = np.array([tag[0] in "BI" for tag in tags])
    goes_on = np.array([tag[0] in "IL" for tag in tags])
    kinds = np.array([tag[2:] for tag in tags])
    same = kinds[:, None] == kinds[None]
    allowed = (is_open[:, None] == goes_on[None]) & (~is_open[:, None] | same)
    return _Table(np.where(allowed, np.float32(0), _IMPOSSIBLE), is_open, goes_on)


def _best_path(logs: Float, breaks: Bool, tags: tuple[str, ...]) -> Int:
    table = _table(tags)
    path: Int = logs.argmax(1)
    starts = np.flatnonzero(breaks | (np.arange(len(logs)) == 0))
    wrong = _wrong(path, starts, table)
    if not wrong.any():
        return path
    # Between two pieces that are outside for certain the tags are worked out by themselves.
    starts = np.union1d(starts, np.flatnonzero(_certain(logs, path, wrong, starts)))
    lengths = np.diff(np.append(starts, len(logs)))
    wrong = _wrong(path, starts, table)
    searched = np.flatnonzero(np.add.reduceat(wrong, starts) > 0)
    searched = searched[np.argsort(lengths[searched])]
    for first in range(0, len(searched), _SIDE_BY_SIDE):
        chosen = searched[first : first + _SIDE_BY_SIDE]
        steps = np.arange(int(lengths[chosen].max()))
        places = np.minimum(starts[chosen, None] + steps, len(logs) - 1)
        real = steps < lengths[chosen, None]
        path[places[real]] = _search(np.where(real[..., None], logs[places], _outside(len(tags))), table)[real]
    return path


def _wrong(path: Int, starts: Int, table: _Table) -> Bool:
    """Tell which tags do not follow the one before them; what begins at `starts` begins and ends outside of spans."""
    before = np.concatenate(([0], path[:-1]))
    before[starts] = 0
    wrong = table.follows[before, path] < 0
    last = np.append(starts[1:], len(path)) - 1
    wrong[last] |= table.is_open[path[last]]
    return np.asarray(wrong)


def _certain(logs: Float, path: Int, wrong: Bool, starts: Int) -> Bool:
    """Tell which pieces are outside in the best well-formed tags, whatever the others are, (pieces,).

    Ill-formed spans put outside give well-formed tags. What these lose against the best tags of each piece, the best
    well-formed ones lose at most; so in a paragraph no piece is inside whose best tag is outside by more than that.
    """
    inside = path != 0
    inner = np.ones(len(path), dtype=np.bool_)
    inner[starts] = False
    runs = np.cumsum(inside & ~(np.concatenate(([False], inside[:-1])) & inner))
    places = np.flatnonzero(wrong)
    before = places[inner[places]] - 1
    broken = np.concatenate((runs[places[inside[places]]], runs[before[inside[before]]]))
    lost = np.where(inside & np.isin(runs, broken), logs.max(1) - logs[:, 0], 0.0)
    lengths = np.diff(np.append(starts, len(path)))
    lead = logs[:, 0] - logs[:, 1:].max(1)
    return np.asarray(~inside & (lead > 1e-3 + np.repeat(np.add.reduceat(lost, starts), lengths)))


def _outside(count: int) -> Float:
    """Return the scores of what only fills up: outside, for certain, (tags,)."""
    scores = np.full(count, 2 * _IMPOSSIBLE, dtype=np.float32)
    scores[0] = 0.0
    return scores


def _search(logs: Float, table: _Table) -> Int:
    """Return the best tags (paragraphs, pieces) of `logs` (paragraphs, pieces, tags)."""
    rows, count, width = logs.shape
    back = np.zeros((count, rows, width), dtype=np.int64)
    best = logs[:, 0] + np.where(table.goes_on, _IMPOSSIBLE, np.float32(0))
    for position in range(1, count):
        through = best[:, :, None] + table.follows
        back[position] = through.argmax(1)
        best = through.max(1) + logs[:, position]
    path = np.zeros((rows, count), dtype=np.int64)
    path[:, -1] = (best + np.where(table.is_open, _IMPOSSIBLE, np.float32(0))).argmax(1)
    every = np.arange(rows)
    for position in range(count - 1, 0, -1):
        path[:, position - 1] = back[position, every, path[:, position]]
    return path

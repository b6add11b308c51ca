"""Tag scores to spans: the best sequence of tags that is well formed (Viterbi over BILOU with hard constraints)."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import ROLES, TAGS

_IMPOSSIBLE = -1e4


class PieceSpan(NamedTuple):
    """A span in pieces, end exclusive, and the mean probability of its tags."""

    role: str
    start: int
    end: int
    confidence: float


def spans_of(scores: npt.NDArray[np.float32], breaks: npt.NDArray[np.bool_]) -> list[PieceSpan]:
    """Return the spans of the best well-formed tags, in text order.

    `scores` (pieces, tags) float32, not normalised; `breaks` (pieces,) True where a paragraph begins: no span crosses
    it.
    """
    if not len(scores):
        return []
    logs = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    path = _best_path(logs, breaks)
    chances = np.exp(logs[np.arange(len(path)), path])
    found: list[PieceSpan] = []
    start = 0
    for position in np.flatnonzero(path):
        place, role = TAGS[path[position]].split("-")
        if place in "BS":
            start = int(position)
        if place in "LS":
            end = int(position) + 1
            found.append(PieceSpan(role, start, end, float(chances[start:end].mean())))
    return found


# --------------------------------------------------------------------------------------------------------------------


def _allowed() -> npt.NDArray[np.float32]:
    """Return (tags, tags) float32: 0 where the second may follow the first, else impossible."""
    table = np.full((len(TAGS), len(TAGS)), _IMPOSSIBLE, dtype=np.float32)
    for before, left in enumerate(TAGS):
        for after, right in enumerate(TAGS):
            inside = left[0] in "BI"
            continues = right[0] in "IL"
            if inside == continues and (not inside or left[2:] == right[2:]):
                table[before, after] = 0.0
    return table


_ALLOWED = _allowed()
_OPEN = np.array([tag[0] in "BI" for tag in TAGS])
_CONTINUES = np.array([tag[0] in "IL" for tag in TAGS])
assert len(TAGS) == 1 + 4 * len(ROLES)  # noqa: S101 -- the tables above rest on it


def _best_path(logs: npt.NDArray[np.float32], breaks: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    count = len(logs)
    back = np.zeros((count, len(TAGS)), dtype=np.int64)
    best = logs[0] + np.where(_CONTINUES, _IMPOSSIBLE, 0.0)
    for position in range(1, count):
        if breaks[position]:
            best = best + np.where(_OPEN, _IMPOSSIBLE, 0.0)
        through = best[:, None] + _ALLOWED
        if breaks[position]:
            through = through + np.where(_CONTINUES, _IMPOSSIBLE, 0.0)[None]
        back[position] = through.argmax(0)
        best = through.max(0) + logs[position]
    path = np.zeros(count, dtype=np.int64)
    path[-1] = int((best + np.where(_OPEN, _IMPOSSIBLE, 0.0)).argmax())
    for position in range(count - 1, 0, -1):
        path[position - 1] = back[position, path[position]]
    return path

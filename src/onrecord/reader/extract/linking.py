"""Link vectors to probabilities: which span another span points to, or to nothing."""

import math

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS
from onrecord.reader.encode.windows import WINDOW, Encoded
from onrecord.reader.extract.tagging import PieceSpan

Float = npt.NDArray[np.float32]


def link_logs(encoded: Encoded, distances: Float, link: str, origin: PieceSpan, candidates: list[PieceSpan]) -> Float:
    """Return log probabilities (candidates + 1,) that `origin` points to each candidate, the last to nothing.

    `distances` (links, buckets) float32 as trained. A candidate farther away than a window is impossible. Each piece of
    the origin has its say in equal parts.
    """
    number = LINKS.index(link)
    here = np.arange(origin.start, origin.end)
    low = max(0, origin.start - WINDOW)
    high = min(len(encoded.tags), origin.end + WINDOW)
    queries = encoded.links[here, number, 0]
    scores = queries @ encoded.links[low:high, number, 1].T / math.sqrt(LINK_WIDTH)
    scores += distances[number, buckets(np.arange(low, high)[None] - here[:, None])]
    nothing = (queries * encoded.nothing[here, number]).sum(1) / math.sqrt(LINK_WIDTH)
    nothing += distances[number, buckets(-encoded.depth[here])]
    total = np.logaddexp(np.logaddexp.reduce(scores, axis=1), nothing)
    logs = [_span_log(scores, candidate, low, high) - total for candidate in candidates]
    return np.array([*(row.mean() for row in logs), (nothing - total).mean()], dtype=np.float32)


def buckets(distance: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the logarithmic bucket of signed distances in pieces, as training made them."""
    half = 32
    size = np.minimum((np.log2(np.abs(distance).astype(np.float32) + 1) * 4).astype(np.int64), half)
    return np.sign(distance) * size + half


# --------------------------------------------------------------------------------------------------------------------


def _span_log(scores: Float, candidate: PieceSpan, low: int, high: int) -> Float:
    if candidate.start < low or candidate.end > high:
        return np.full(len(scores), -30.0, dtype=np.float32)
    return np.asarray(np.logaddexp.reduce(scores[:, candidate.start - low : candidate.end - low], axis=1))

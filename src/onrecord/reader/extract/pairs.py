"""Vectors of pieces to scores of pairs: who points to whom, and what a pair is named."""

import math

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.numbers import NamingNumbers, Numbers
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.linking import buckets

Float = npt.NDArray[np.float32]
Int = npt.NDArray[np.int64]

_TOGETHER = 4096  # pairs multiplied at once: their numbers stay in the processor's cache, and a table does not fill memory


def pointing_scores(encoded: Encoded, numbers: Numbers, head: str, origins: Int, goals: Int) -> Float:
    """Return how much origins point to goals, scores (..., origins, goals) float32, not normalised.

    `origins` (..., origins) and `goals` (..., goals) are pieces; leading axes are worked out side by side.
    """
    vectors = encoded.heads[head]
    queries = vectors[origins, 0] / np.float32(math.sqrt(vectors.shape[-1]))
    keys = vectors[goals, 1]
    distances = goals[..., None, :] - origins[..., :, None]
    return np.asarray(queries @ np.swapaxes(keys, -1, -2) + numbers.distances[head][buckets(distances)])


def nothing_scores(encoded: Encoded, numbers: Numbers, head: str, origins: Int) -> Float:
    """Return how much origins (...) point to nothing, scores (...) float32, on the same scale."""
    vectors = encoded.heads[head]
    queries = vectors[origins, 0] / np.float32(math.sqrt(vectors.shape[-1]))
    bias = numbers.distances[head][buckets(-encoded.depth[origins])]
    return np.asarray((queries * encoded.nothings[head][origins]).sum(-1) + bias)


def naming_scores(encoded: Encoded, naming: NamingNumbers, head: str, firsts: Int, seconds: Int) -> Float:
    """Return the scores (pairs, labels) float32 of pairs of pieces, `firsts` and `seconds` (pairs,)."""
    vectors = encoded.heads[head]
    scores = np.empty((len(firsts), len(naming.bias)), dtype=np.float32)
    for start in range(0, len(firsts), _TOGETHER):
        part = slice(start, start + _TOGETHER)
        scores[part] = (vectors[firsts[part], 0] * vectors[seconds[part], 1]) @ naming.product.T
    # A piece stands in many pairs; what it adds by itself is worked out once.
    for pieces, side, weights in ((firsts, 0, naming.first), (seconds, 1, naming.second)):
        own, places = np.unique(pieces, return_inverse=True)
        scores += (vectors[own, side] @ weights.T)[places]
    scores += naming.bias
    scores += naming.distance.T[buckets(seconds - firsts)]
    return np.asarray(scores)

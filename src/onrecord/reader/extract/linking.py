"""Link vectors to probabilities: which span another span points to, or to nothing."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS
from onrecord.reader.encode.windows import WINDOW, Encoded
from onrecord.reader.extract.tagging import PieceSpan

Float = npt.NDArray[np.float32]

BUCKETS = 32  # of distance to each side, as in training
_FAINTEST = np.float32(1e-13)  # below it a probability counts as this
_VOICES = 16  # pieces of a span that have a say; more change nothing on dev
_CHUNK = 128  # pieces of text whose origins are scored together


def link_logs(
    encoded: Encoded, distances: Float, link: str, origins: Sequence[PieceSpan], candidates: Sequence[PieceSpan]
) -> Float:
    """Return log probabilities (origins, candidates + 1) that each origin points to each candidate, the last to nothing.

    `distances` (links, buckets) float32 as trained. Origins are in text order; a candidate farther away than a window is
    next to impossible. Pieces of an origin, evenly spread, have their say in equal parts.
    """
    number = LINKS.index(link)
    found = np.full((len(origins), len(candidates) + 1), np.log(_FAINTEST), dtype=np.float32)
    longest = max((span.end - span.start for span in origins), default=0)
    bias = _bias(distances[number], 2 * WINDOW + max(_CHUNK, longest))
    # Row i holds the biases from the i-th on, as many as a chunk can see pieces.
    biases = sliding_window_view(bias, len(bias) // 2)
    first = 0
    while first < len(origins):
        last = first + 1
        while last < len(origins) and origins[last].end - origins[first].start <= _CHUNK:
            last += 1
        low, high = origins[first].start - WINDOW, origins[last - 1].end + WINDOW
        near = [place for place, span in enumerate(candidates) if low <= span.start and span.end <= high]
        chunk = _chunk_logs(encoded, bias, biases, number, origins[first:last], [candidates[place] for place in near])
        found[first:last, [*near, len(candidates)]] = chunk
        first = last
    return found


def buckets(distance: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the logarithmic bucket of signed distances in pieces, as training made them."""
    reach = int(np.abs(distance).max(initial=0))
    return _buckets_within(1 << reach.bit_length())[distance + (1 << reach.bit_length())]


# --------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def _buckets_within(reach: int) -> npt.NDArray[np.int64]:
    """Return the bucket of every distance from -reach to reach, (2 reach + 1,) int64; to look up is quicker."""
    distance = np.arange(-reach, reach + 1)
    size = np.minimum((np.log2(np.abs(distance).astype(np.float32) + 1) * 4).astype(np.int64), BUCKETS)
    found = np.sign(distance) * size + BUCKETS
    found.flags.writeable = False
    return found


def _chunk_logs(
    encoded: Encoded, bias: Float, biases: Float, link: int, origins: Sequence[PieceSpan], candidates: Sequence[PieceSpan]
) -> Float:
    voices = [_voices(span.start, span.end) for span in origins]
    here = np.concatenate(voices)
    low = max(0, int(here[0]) - WINDOW)
    high = min(len(encoded.tags), int(here[-1]) + WINDOW + 1)
    queries = encoded.links[here, link, 0] / math.sqrt(LINK_WIDTH)
    scores = queries @ encoded.links[low:high, link, 1].T
    scores += biases[low - here + len(bias) // 2, : high - low]
    nothing = (queries * encoded.nothing[here, link]).sum(1) + bias[len(bias) // 2 - encoded.depth[here]]
    peak = np.maximum(scores.max(1), nothing)
    chances = np.exp(scores - peak[:, None])
    of_nothing = np.exp(nothing - peak)
    total = chances.sum(1) + of_nothing
    there = np.concatenate([np.arange(span.start - low, span.end - low) for span in candidates] or [here[:0]])
    to_spans = chances[:, there] @ _membership([span.end - span.start for span in candidates])
    shares = np.concatenate([to_spans, of_nothing[:, None]], axis=1) / total[:, None]
    members = _membership([len(places) for places in voices])
    return np.asarray(members.T @ np.log(np.maximum(shares, _FAINTEST)) / members.sum(0)[:, None])


def _voices(start: int, end: int) -> npt.NDArray[np.int64]:
    """Return the pieces of a span that have a say: all of a short one's, else some that are evenly spread."""
    if end - start <= _VOICES:
        return np.arange(start, end)
    return np.linspace(start, end - 1, _VOICES).astype(np.int64)


def _bias(distances: Float, reach: int) -> Float:
    """Return the bias at every distance from -reach to reach, (2 reach + 1,); beyond a window it is next to impossible."""
    away = np.arange(-reach, reach + 1)
    return np.where(np.abs(away) <= WINDOW, distances[buckets(away)], np.float32(-1e4)).astype(np.float32)


def _membership(lengths: Sequence[int]) -> Float:
    """Return (pieces of all spans, spans) float32: 1 where the piece belongs to the span."""
    return np.repeat(np.eye(len(lengths), dtype=np.float32), lengths, axis=0)

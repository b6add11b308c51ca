"""One text through the encoder: in windows that overlap, cut where sentences begin, so that a sentence is of one window."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import POINTING
from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.encode.session import Outputs

WINDOW = 252  # pieces; what the encoder was trained on
OVERLAP = 32  # pieces; half of it stands before and after what a window is taken for
START, END = 101, 102  # the pieces that open and close every window
_SHORTEST = 64  # pieces that a window is taken for at least, where more follow
_POINTED = frozenset({*POINTING, "attribution_links"})


class Encoder(Protocol):
    """What turns a window of pieces into scores."""

    def outputs(self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.int64]) -> Outputs:
        """Return every output of one window, its first and last position included."""


Int = npt.NDArray[np.int64]
_NONE: Mapping[str, npt.NDArray[np.float32]] = MappingProxyType({})


class Encoded(NamedTuple):
    """A text, encoded.

    `tags` (pieces, tags) float32; `links` (pieces, links, 2, width) float32; `nothing` (pieces, links, width) float32,
    the vector that stands for 'nothing' in the window that the piece was taken from; `depth` (pieces,) int64, the piece's
    distance from that window's first position. `heads` are the other outputs of the encoder, {output: (pieces, ...)}, and
    `nothings` {pointing head: (pieces, width)} as `nothing`; both empty when the weights are of attribution alone.
    """

    pieces: Pieces
    tags: npt.NDArray[np.float32]
    links: npt.NDArray[np.float32]
    nothing: npt.NDArray[np.float32]
    depth: npt.NDArray[np.int64]
    heads: Mapping[str, npt.NDArray[np.float32]] = _NONE
    nothings: Mapping[str, npt.NDArray[np.float32]] = _NONE


def encode(pieces: Pieces, encoder: Encoder, sentences: Int | None = None) -> Encoded:
    """Run the encoder over all windows of a text and stitch what comes out; a text without pieces has one empty window.

    `sentences` (sentences,) int64 are the pieces with which a sentence begins, rising.
    """
    count = len(pieces.ids)
    found: dict[str, npt.NDArray[np.float32]] = {}
    nothings: dict[str, npt.NDArray[np.float32]] = {}
    depth = np.zeros(count, dtype=np.int64)
    for start, end, first, last in windows(count, sentences) or [(0, 0, 0, 0)]:
        ids = np.concatenate(([START], pieces.ids[start:end], [END]))
        features = np.zeros((len(ids), pieces.features.shape[1]), dtype=np.int64)
        features[1:-1] = pieces.features[start:end]
        outputs = encoder.outputs(ids, features)
        if not found:
            found = {name: np.empty((count, *output.shape[1:]), np.float32) for name, output in outputs.items()}
            nothings = {
                name: np.empty((count, *np.delete(output.shape[1:], -2)), np.float32)
                for name, output in outputs.items()
                if name in _POINTED
            }
        for name, output in outputs.items():
            found[name][first:last] = output[first - start + 1 : last - start + 1]
        for name, rows in nothings.items():
            rows[first:last] = outputs[name][0, ..., 1, :]
        depth[first:last] = np.arange(first, last) - start + 1
    tags, links, nothing = found.pop("attribution"), found.pop("attribution_links"), nothings.pop("attribution_links")
    return Encoded(pieces, tags, links, nothing, depth, found, nothings)


def windows(count: int, sentences: Int | None = None) -> list[tuple[int, int, int, int]]:
    """Return (start, end, first taken, last taken + 1) of each window over `count` pieces.

    They are about as long as each other; of the pieces with which `sentences` begin, those nearest to even parts are first.
    """
    beginnings = np.zeros(0, dtype=np.int64) if sentences is None else sentences
    side = OVERLAP // 2
    edges = [0]
    while count - max(0, edges[-1] - side) > WINDOW:
        first = edges[-1]
        reach = max(0, first - side) + WINDOW - side  # what this window can be taken for ends here
        number = 1 - (reach - count) // (WINDOW - OVERLAP)  # of windows that the rest needs
        even = min(reach, first + (count - first) // number)
        low, high = np.searchsorted(beginnings, (first + _SHORTEST, reach + 1))
        near = beginnings[low:high]
        edges.append(int(near[np.abs(near - even).argmin()]) if len(near) else even)
    edges.append(count)
    return [
        (max(0, first - side), min(count, after + side), first, after) for first, after in pairwise(edges) if first < after
    ]

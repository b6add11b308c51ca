"""One text through the encoder: cut into windows that overlap, each piece taken where it stands deepest."""

from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS, TAGS
from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.encode.session import Outputs

WINDOW = 252  # pieces; what the encoder was trained on
OVERLAP = 64  # pieces
START, END = 101, 102  # the pieces that open and close every window


class Encoder(Protocol):
    """What turns a window of pieces into scores."""

    def outputs(self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.int64]) -> Outputs:
        """Return tag scores and link vectors of one window."""


class Encoded(NamedTuple):
    """A whole text, encoded.

    `tags` (pieces, tags) float32; `links` (pieces, links, 2, width) float32; `nothing` (pieces, links, width) float32,
    the vector that stands for 'nothing' in the window that the piece was taken from; `depth` (pieces,) int64, the piece's
    distance from that window's first position.
    """

    pieces: Pieces
    tags: npt.NDArray[np.float32]
    links: npt.NDArray[np.float32]
    nothing: npt.NDArray[np.float32]
    depth: npt.NDArray[np.int64]


def encode(pieces: Pieces, encoder: Encoder) -> Encoded:
    """Run the encoder over all windows of a text and stitch what comes out."""
    count = len(pieces.ids)
    tags = np.zeros((count, len(TAGS)), dtype=np.float32)
    links = np.zeros((count, len(LINKS), 2, LINK_WIDTH), dtype=np.float32)
    nothing = np.zeros((count, len(LINKS), LINK_WIDTH), dtype=np.float32)
    depth = np.zeros(count, dtype=np.int64)
    for start, end, first, last in windows(count):
        ids = np.concatenate(([START], pieces.ids[start:end], [END]))
        features = np.zeros((len(ids), pieces.features.shape[1]), dtype=np.int64)
        features[1:-1] = pieces.features[start:end]
        found = encoder.outputs(ids, features)
        taken = slice(first - start + 1, last - start + 1)
        tags[first:last] = found.tags[taken]
        links[first:last] = found.links[taken]
        nothing[first:last] = found.links[0, :, 1]
        depth[first:last] = np.arange(first, last) - start + 1
    return Encoded(pieces, tags, links, nothing, depth)


def windows(count: int) -> list[tuple[int, int, int, int]]:
    """Return (start, end, first taken, last taken + 1) of each window over `count` pieces."""
    if count <= WINDOW:
        return [(0, count, 0, count)] if count else []
    number = -(-(count - OVERLAP) // (WINDOW - OVERLAP))
    starts = np.linspace(0, count - WINDOW, number).round().astype(int).tolist()
    # Two windows share a stretch; its middle is where a piece stands equally deep in both.
    middles = [(later + earlier + WINDOW) // 2 for earlier, later in pairwise(starts)]
    return [
        (start, start + WINDOW, first, last)
        for start, first, last in zip(starts, [0, *middles], [*middles, count], strict=True)
    ]

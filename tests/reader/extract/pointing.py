"""Hand-made encodings: a line of tags, and which piece points to which."""

from collections.abc import Mapping

import numpy as np

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS, TAGS
from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.pieces import FEATURE_SIZES, LAYOUT, Pieces
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.linking import BUCKETS

SURE = 12.0  # score of a link that is meant
NO_DISTANCES = np.zeros((len(LINKS), 2 * BUCKETS + 1), dtype=np.float32)
NO_NUMBERS = Numbers({"attribution_links": NO_DISTANCES}, {})


def encoded(tags: str, links: Mapping[tuple[str, int], int | None], breaks: tuple[int, ...] = (0,)) -> Encoded:
    """Return an encoding of as many pieces as there are tags, one character each.

    `links` says, for a link and a piece, to which piece it points; None or absent: to nothing. Piece n is pointed at by
    the vector with its n-th number set, nothing by the one with its last set: at most 63 pieces.
    """
    names = tags.split()
    count = len(names)
    scores = np.zeros((count, len(TAGS)), dtype=np.float32)
    scores[np.arange(count), [TAGS.index(name) for name in names]] = 9.0
    vectors = np.zeros((count, len(LINKS), 2, LINK_WIDTH), dtype=np.float32)
    vectors[:, :, 1] = np.eye(LINK_WIDTH, dtype=np.float32)[:count, None]
    for number, link in enumerate(LINKS):
        for piece in range(count):
            goal = links.get((link, piece))
            vectors[piece, number, 0, LINK_WIDTH - 1 if goal is None else goal] = SURE * np.sqrt(LINK_WIDTH)
    nothing = np.zeros((count, len(LINKS), LINK_WIDTH), dtype=np.float32)
    nothing[:, :, -1] = 1.0
    return Encoded(pieces(count, breaks), scores, vectors, nothing, np.arange(1, count + 1))


def pieces(count: int, breaks: tuple[int, ...] = (0,)) -> Pieces:
    """Return pieces of one character each; a paragraph begins at each of `breaks`."""
    features = np.zeros((count, len(FEATURE_SIZES)), dtype=np.int64)
    features[list(breaks), 2] = LAYOUT.index("first of paragraph")
    places = np.arange(count)
    return Pieces(np.full(count, 1000), places, places + 1, features, ())

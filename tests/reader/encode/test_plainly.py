"""Heads that learned from treebanks look at a window without its quotation marks' feature; the others see it."""

import numpy as np

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS, TAGS, UPOS
from onrecord.reader.encode.pieces import FEATURE_SIZES, QUOTES, Pieces
from onrecord.reader.encode.windows import encode


class Showing:
    """An encoder whose every score is the quotation feature that it was given."""

    def outputs(self, ids, features):  # noqa: D102 -- see Encoder
        column = features[:, 1].astype(np.float32)
        return {
            "attribution": np.repeat(column[:, None], len(TAGS), axis=1),
            "attribution_links": np.zeros((len(ids), len(LINKS), 2, LINK_WIDTH), np.float32),
            "upos": np.repeat(column[:, None], len(UPOS), axis=1),
        }


def test_the_parser_is_not_told_of_quotations():
    places = np.arange(6)
    features = np.zeros((6, len(FEATURE_SIZES)), dtype=np.int64)
    features[2:5, 1] = QUOTES.index("inside")
    encoded = encode(Pieces(places, places, places + 1, features, ()), Showing())
    assert encoded.tags[:, 0].tolist() == [0, 0, 2, 2, 2, 0]
    assert encoded.heads["upos"][:, 0].tolist() == [0] * 6
    assert features[2, 1] == QUOTES.index("inside")

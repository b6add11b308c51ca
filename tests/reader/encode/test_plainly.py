"""Heads that learned from treebanks look at a window without its quotation marks' feature; the others see it."""

import numpy as np
import pytest

from onrecord.reader.encode.heads import LINK_WIDTH, LINKS, TAGS, UPOS
from onrecord.reader.encode.pieces import FEATURE_SIZES, QUOTES, Pieces
from onrecord.reader.encode.windows import encode


class Showing:
    """An encoder whose every score is the quotation feature that it was given."""

    def __init__(self, plain_run):
        self.plain_run = plain_run

    def outputs(self, ids, features):  # noqa: D102 -- see Encoder
        column = features[:, 1].astype(np.float32)
        return {
            "attribution": np.repeat(column[:, None], len(TAGS), axis=1),
            "attribution_links": np.zeros((len(ids), len(LINKS), 2, LINK_WIDTH), np.float32),
            "upos": np.repeat(column[:, None], len(UPOS), axis=1),
        }


@pytest.mark.parametrize(("plain_run", "told"), [(True, [0, 0, 0, 0, 0, 0]), (False, [0, 0, 2, 2, 2, 0])])
def test_the_parser_is_told_of_quotations_only_if_it_learned_of_them(plain_run, told):
    places = np.arange(6)
    features = np.zeros((6, len(FEATURE_SIZES)), dtype=np.int64)
    features[2:5, 1] = QUOTES.index("inside")
    encoded = encode(Pieces(places, places, places + 1, features, ()), Showing(plain_run))
    assert encoded.tags[:, 0].tolist() == [0, 0, 2, 2, 2, 0]
    assert encoded.heads["upos"][:, 0].tolist() == told
    assert features[2, 1] == QUOTES.index("inside")

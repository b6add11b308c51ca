"""The entries that a name could mean, before anything around it is looked at."""

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.build import CAPITAL_BIT, MATCH_BITS
from onrecord.reader.resolve.places.entries import KINDS
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.names import variants_of

MOST = 160  # 'San José' has more; what is left out are the smallest
# Words inside a longer name that may name a place: 'University of Kentucky', 'British Embassy Tokyo'.
WORD = re.compile(r"[^\W\d_][\w.’'-]*")


class Candidates(NamedTuple):
    """The entries a name could mean, in no order of worth; every array is `(candidates,)`."""

    entries: NDArray[np.int64]
    matches: NDArray[np.uint8]  # number of `entries.MATCHES`
    stripped: NDArray[np.bool_]  # found after words were taken off: 'northern', 'region'
    hinted: NDArray[np.int8]  # 1: of the kind that the words taken off say, -1: of another, 0: they say nothing
    embedded: bool  # found for a part of the words only: the place lies in or by these entries

    def __len__(self) -> int:
        return len(self.entries)


def candidates_of(words: str, index: PlaceIndex) -> Candidates:
    """Return what the words could mean; what a part of them could mean where nothing bears the whole name."""
    found = _whole(words, index)
    if len(found) or len(words.split()) < 2:
        return found
    return _part(words, index)


# ----------------------------------------------------------------------------------------------------------------------


def _whole(words: str, index: PlaceIndex, *, embedded: bool = False) -> Candidates:
    rows: dict[int, tuple[int, bool, int]] = {}
    for variant in variants_of(words):
        postings = index.postings_of(variant.key)
        for posting in _largest(postings, index):
            entry, match = int(posting) >> MATCH_BITS, int(posting) & ((1 << MATCH_BITS) - 1)
            hint = 0
            if variant.kind is not None:
                hint = 1 if KINDS[int(index.kinds[entry]) % CAPITAL_BIT] == variant.kind else -1
            rows.setdefault(entry, (match, variant.stripped, hint))
    return Candidates(
        np.fromiter(rows, np.int64, len(rows)),
        np.array([row[0] for row in rows.values()], np.uint8),
        np.array([row[1] for row in rows.values()], np.bool_),
        np.array([row[2] for row in rows.values()], np.int8),
        embedded,
    )


def _largest(postings: NDArray[np.uint32], index: PlaceIndex) -> NDArray[np.uint32]:
    if len(postings) <= MOST:
        return postings
    entries = postings >> MATCH_BITS
    size = np.where(index.kinds[entries] % CAPITAL_BIT == 0, index.populations[entries].astype(np.int64), 1 << 40)
    return postings[np.argsort(-size, kind="stable")[:MOST]]


def _part(words: str, index: PlaceIndex) -> Candidates:
    """Return what the longest part that names anything could mean; of equally long ones the last."""
    tokens = [match.span() for match in WORD.finditer(words)]
    for length in range(len(tokens) - 1, 0, -1):
        for first in range(len(tokens) - length, -1, -1):
            piece = words[tokens[first][0] : tokens[first + length - 1][1]]
            if piece[0].isupper() and len(piece) > 2:
                found = _whole(piece, index, embedded=True)
                if len(found):
                    return found
    return _whole("", index)

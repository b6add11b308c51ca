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
# Words in names of buildings, streets and bodies that are villages somewhere, too.
GENERIC = frozenset(
    "abbey academy agency air airport alley and arena art arts association avenue ave bank bar base bay beach board bridge "
    "building bureau cafe camp campus canal care castle cathedral cemetery center centre central chamber chapel children church city "
    "clinic club college commission committee community company conference congress corner council country county court "
    "courthouse creek cup department detention district division dr drive east eastern elementary embassy estate extra "
    "factory fair farm federal festival field fire first food forest fort foundation free garden gardens gate general golf "
    "government grand great green grill ground grounds hall harbor harbour high highway hill hills holy home hospital hotel "
    "house inn institute international island king's lady lake lane library light little lodge lower main mall manor market "
    "medical memorial metro middle mill mission mount mountain mr mrs museum national new north northern office old open "
    "opera orchard order our palace park parkway pass path pavilion place plant plaza police port post power prison public "
    "queen's railroad railway ranch regional republic reserve resort restaurant ridge river road rock room route row royal saint school "
    "science second secretariat senior service sheriff sheriff's shop shopping shops society south southern spring springs "
    "square st stadium state station store stream street studio summit supreme tavern temple terrace the theater theatre third "
    "tower town trail trinity tunnel union united university upper valley view village vocational ward water way west western "
    "wood woods world zone zoo".split()
)


class Candidates(NamedTuple):
    """The entries a name could mean, in no order of worth; every array is `(candidates,)`."""

    entries: NDArray[np.int64]
    matches: NDArray[np.uint8]  # number of `entries.MATCHES`
    stripped: NDArray[np.bool_]  # found after words were taken off: 'northern', 'region'
    hinted: NDArray[np.int8]  # 1: of the kind that the words taken off say, -1: of another, 0: they say nothing
    embedded: bool  # found for a part of the words only: the place lies in or by these entries


def candidates_of(words: str, index: PlaceIndex) -> Candidates:
    """Return what the words could mean; what a part of them could mean where nothing bears the whole name."""
    found = _whole(words, index)
    if len(found.entries) or len(words.split()) < 2:
        return found
    return _parts(words, index)


# ----------------------------------------------------------------------------------------------------------------------


def _whole(words: str, index: PlaceIndex) -> Candidates:
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
        embedded=False,
    )


def _largest(postings: NDArray[np.uint32], index: PlaceIndex) -> NDArray[np.uint32]:
    if len(postings) <= MOST:
        return postings
    entries = postings >> MATCH_BITS
    size = np.where(index.kinds[entries] % CAPITAL_BIT == 0, index.populations[entries].astype(np.int64), 1 << 40)
    return postings[np.argsort(-size, kind="stable")[:MOST]]


def _parts(words: str, index: PlaceIndex) -> Candidates:
    """Return what the parts of the words could mean, each as long as it can be and none inside another."""
    tokens = [match.span() for match in WORD.finditer(words)]
    found: list[Candidates] = []
    taken: set[int] = set()
    for length in range(len(tokens) - 1, 0, -1):
        for first in range(len(tokens) - length + 1):
            within = range(first, first + length)
            piece = words[tokens[first][0] : tokens[within[-1]][1]]
            if taken.isdisjoint(within) and piece[0].isupper() and piece.lower() not in GENERIC:
                candidates = _whole(piece, index)
                if len(candidates.entries):
                    found.append(candidates)
                    taken.update(within)
    return _together(found) if found else _whole("", index)


def _together(found: list[Candidates]) -> Candidates:
    entries, firsts = np.unique(np.concatenate([part.entries for part in found]), return_index=True)
    matches, stripped, hinted = (np.concatenate(column)[firsts] for column in list(zip(*found))[1:4])
    return Candidates(entries, matches, stripped, hinted, embedded=True)

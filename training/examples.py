"""What every task's converter makes and the trainer takes: documents of word pieces with labels for some heads.

A document is labelled for the heads that its corpus annotates and for no others; each loss sees only what is labelled.
Sentence corpora are joined into documents of some hundred pieces where the corpus has documents, so that the encoder sees
running text. The pieces come from `onrecord.reader.encode.pieces.pieces_of`, as in reading.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.pieces import Pieces

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
UNLABELLED = -100


class Pairs(NamedTuple):
    """Labelled pairs of pieces: `rows` (n,) the pieces asked about, each once; `pairs` (m, 3): from, to, label number.

    A row without pairs points to nothing. For syntax: row = dependent, to = its head's first piece (root: to = -1), label =
    relation. For roles: row = predicate, to = first piece of the argument's head word. For coreference: row = first
    piece of a mention's head word, pairs to the first pieces of the heads of all its antecedents. Rows and goals are
    always first pieces of words.
    """

    rows: Ints
    pairs: Ints


class Document(NamedTuple):
    """One text with labels.

    `tags` {head: (pieces,) int64, UNLABELLED where nothing is known}; `values` {head: (pieces,) float32, NaN where
    nothing is known}; `pairs` {head: Pairs}; `cuts` (n,) pieces at which a window may begin (sentence or paragraph starts).
    """

    name: str
    pieces: Pieces
    tags: dict[str, Ints]
    values: dict[str, Floats]
    pairs: dict[str, Pairs]
    cuts: Ints

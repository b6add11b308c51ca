"""What every converter makes and the trainer takes: two passages with what is known of them."""

from typing import NamedTuple

import numpy as np

from onrecord.compare.pairs.passages import EVENT_PIECES, PairInput, Passage, Tokenizer, joined, pieces_of
from onrecord.compare.pairs.relations import RELATION_PIECES
from onrecord.compare.pairs.session import RELATIONS

UNLABELLED = -100
INFERENCE = RELATIONS[:3]
STANCE = ("supports", "contradicts", "discusses", "unrelated")


class Pair(NamedTuple):
    """Two passages and their labels; None: the corpus does not say. In a relation the first is the evidence."""

    first: Passage
    second: Passage
    same_event: bool | None = None
    relation: str | None = None
    possible: tuple[str, ...] = INFERENCE  # the relations that the corpus chooses from


class Row(NamedTuple):
    """A pair as numbers: its input, both labels (UNLABELLED where unknown), and which relations were possible (5,) bool."""

    pair: PairInput
    event: int
    relation: int
    possible: tuple[bool, ...]


def row_of(pair: Pair, tokenizer: Tokenizer) -> Row:
    """Return a pair as the model takes it."""
    most = EVENT_PIECES if pair.relation is None else RELATION_PIECES
    pieces = joined(*(pieces_of(passage, tokenizer, most) for passage in (pair.first, pair.second)))
    event = UNLABELLED if pair.same_event is None else int(pair.same_event)
    relation = UNLABELLED if pair.relation is None else RELATIONS.index(pair.relation)
    return Row(pieces, event, relation, tuple(label in pair.possible for label in RELATIONS))


def filled(arrays: list[np.ndarray]) -> np.ndarray:
    """Return arrays as one, filled up with zeros to the longest: (rows, longest, ...)."""
    out = np.zeros((len(arrays), max(map(len, arrays)), *arrays[0].shape[1:]), dtype=np.int64)
    for number, array in enumerate(arrays):
        out[number, : len(array)] = array
    return out

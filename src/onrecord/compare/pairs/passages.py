"""What the pair model sees of two passages: word pieces of both, and which of them it should look at.

Training and comparing use this one function, so that what the model learned on is what it sees.
"""

from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

START, BREAK = 101, 102  # [CLS] and [SEP] of the base model's vocabulary
SIDES = ("neither", "first", "second")
TRIGGER = ("elsewhere", "in the trigger")
SHARED = ("nothing to say", "in both passages", "in one of them", "a number in one of them")
FEATURE_SIZES = (len(SIDES), len(TRIGGER), len(SHARED))
EVENT_PIECES = 56  # of a passage around its trigger; nine of ten sentences of news are shorter
Ints = npt.NDArray[np.int64]


class Encoding(Protocol):
    """What one tokenized text gives: piece ids and their offsets in characters."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Tokenizer(Protocol):
    """The part of `tokenizers.Tokenizer` that is used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the word pieces of a text."""


class Passage(NamedTuple):
    """A sentence and the word in it that stands for its event: `text[start:end]`; (0, 0) where no word is meant."""

    text: str
    start: int = 0
    end: int = 0


class Pieces(NamedTuple):
    """A passage in word pieces: `ids`, `triggers` (1 in the trigger), `numbers` (1 in a number), each (pieces,) int64."""

    ids: Ints
    triggers: Ints
    numbers: Ints


class PairInput(NamedTuple):
    """Both passages as one row: `ids` (pieces,), `features` (pieces, 3), columns as in FEATURE_SIZES."""

    ids: Ints
    features: Ints


def pieces_of(passage: Passage, tokenizer: Tokenizer, most: int) -> Pieces:
    """Return a passage's word pieces, at most so many: those around the trigger, or the first ones."""
    encoding = tokenizer.encode(passage.text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    ids = np.array(encoding.ids, dtype=np.int64)
    inside = (offsets[:, 1] > passage.start) & (offsets[:, 0] < passage.end)
    numbers = np.array([passage.text[start].isdigit() if start < end else False for start, end in offsets.tolist()])
    places = np.flatnonzero(inside)
    middle = int(places.mean()) if len(places) else 0
    first = max(0, min(middle - most // 2, len(ids) - most))
    kept = slice(first, first + most)
    return Pieces(ids[kept], inside[kept].astype(np.int64), numbers[kept].astype(np.int64))


def joined(first: Pieces, second: Pieces) -> PairInput:
    """Return the pair as the model reads it: [CLS] first [SEP] second [SEP]."""
    ids = np.concatenate(([START], first.ids, [BREAK], second.ids, [BREAK]))
    features = np.zeros((len(ids), len(FEATURE_SIZES)), dtype=np.int64)
    begin = 1
    for side, (own, other) in enumerate(((first, second), (second, first)), start=1):
        rows = slice(begin, begin + len(own.ids))
        shared = np.isin(own.ids, other.ids)
        features[rows, 0] = side
        features[rows, 1] = own.triggers
        features[rows, 2] = np.where(shared, 1, np.where(own.numbers == 1, 3, 2))
        begin += len(own.ids) + 1
    return PairInput(ids, features)

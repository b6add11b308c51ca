"""Word pieces with their offsets and the four features that a tokenizer without case throws away.

Training and reading use this one function, so that what the encoder learned on is what it sees.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from onrecord.quotations import Quotation, quotations_of

# Feature columns and how many values each has; the embedding tables of the encoder have these sizes.
SHAPES = ("none", "lower", "initial", "upper", "digit", "punctuation", "mixed", "initial-inside")
QUOTES = ("outside", "open", "inside", "close", "inside, never closed", "single", "single open", "single close")
LAYOUT = ("within", "first of paragraph", "first of text", "first of line after a short line")
SPACING = ("attached", "after a space")
FEATURE_SIZES = (len(SHAPES), len(QUOTES), len(LAYOUT), len(SPACING))

_PARAGRAPH = re.compile(r"[^\r\n]+")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
_SHORT_LINE = 80  # characters; headings and names over captions are shorter


class Encoding(Protocol):
    """What one tokenized text gives: piece ids and their offsets in characters."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Tokenizer(Protocol):
    """The part of `tokenizers.Tokenizer` that is used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the word pieces of a text."""


class Pieces(NamedTuple):
    """The word pieces of one text, in order.

    `ids` (pieces,) int64; `starts`, `ends` (pieces,) int64, characters of the text, end exclusive;
    `features` (pieces, 4) int64, columns as in FEATURE_SIZES; `quotations` as found in the text.
    """

    ids: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    features: npt.NDArray[np.int64]
    quotations: tuple[Quotation, ...]


def pieces_of(text: str, tokenizer: Tokenizer) -> Pieces:
    """Return the word pieces of a text with their features."""
    # Half of a UTF-16 pair is no character that the tokenizer takes; what stands in for it is as long.
    encoding = tokenizer.encode(_HALF_PAIR.sub("\ufffd", text), add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    # Control characters and lone accents can give pieces without characters; they can carry no span.
    kept = offsets[:, 0] < offsets[:, 1]
    ids = np.array(encoding.ids, dtype=np.int64)[kept]
    starts, ends = offsets[kept, 0], offsets[kept, 1]
    quotations = quotations_of(text)
    columns = (_shapes(text, starts, ends), _quote_states(text, quotations)[starts] if len(starts) else starts)
    features = np.stack([*columns, _layout(text, starts), _spacing(text, starts)], axis=1)
    return Pieces(ids, starts, ends, features, quotations)


# --------------------------------------------------------------------------------------------------------------------


def _per_character(text: str, property_of: Callable[[str], int]) -> npt.NDArray[np.int64]:
    """Return a property of each character (characters,); of those that are alike it is looked up once."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table = np.zeros(int(points.max(initial=0)) + 1, dtype=np.int64)
    for character in set(text):
        table[ord(character)] = property_of(character)
    return table[points]


def _character_kind(character: str) -> int:
    """Return 0 for other characters, 1 for small letters, 2 for capitals, 3 for digits."""
    if character.islower():
        return 1
    if character.isupper():
        return 2
    return 3 if character.isdigit() else 0


def _shapes(text: str, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    flags = _per_character(text, _character_kind)
    counts = [np.concatenate(([0], np.cumsum(flags == kind))) for kind in (1, 2, 3)]
    lower, upper, digit = (count[ends] - count[starts] for count in counts)
    inside_word = np.zeros(len(starts), dtype=bool)
    inside_word[1:] = starts[1:] == ends[:-1]
    first_upper = flags[starts] == 2 if len(starts) else starts == 0
    shapes = np.full(len(starts), SHAPES.index("punctuation"), dtype=np.int64)
    shapes[(lower > 0) & (upper == 0)] = SHAPES.index("lower")
    shapes[(upper > 0) & (lower > 0)] = SHAPES.index("mixed")
    shapes[(upper > 1) & (lower == 0)] = SHAPES.index("upper")
    single = (upper == 1) & first_upper
    shapes[single & ~inside_word] = SHAPES.index("initial")
    shapes[single & inside_word] = SHAPES.index("initial-inside")
    shapes[(digit > 0) & (upper + lower == 0)] = SHAPES.index("digit")
    return shapes


def _quote_states(text: str, quotations: tuple[Quotation, ...]) -> npt.NDArray[np.int64]:
    """Return the index into QUOTES of each character (characters,)."""
    states = np.zeros(len(text), dtype=np.int64)
    singles_are_main = not any(quotation.level == "double" for quotation in quotations)
    for quotation in quotations:
        if quotation.level == "double" or singles_are_main:
            inside = "inside" if quotation.closed or quotation.runs_on else "inside, never closed"
            opening, closing = "open", "close"
        elif states[quotation.inner.start] == QUOTES.index("outside"):
            inside, opening, closing = "single", "single open", "single close"
        else:
            continue  # single within double: the double marks say it all
        states[quotation.inner.start : quotation.inner.end] = QUOTES.index(inside)
        states[quotation.outer.start : quotation.inner.start] = QUOTES.index(opening)
        states[quotation.inner.end : quotation.outer.end] = QUOTES.index(closing)
    return states


def _layout(text: str, starts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    layout = np.zeros(len(starts), dtype=np.int64)
    previous_is_short = False
    for match in _PARAGRAPH.finditer(text):
        first = int(np.searchsorted(starts, match.start()))
        if first >= len(starts) or starts[first] >= match.end():
            continue
        kind = "first of line after a short line" if previous_is_short else "first of paragraph"
        layout[first] = LAYOUT.index(kind if first else "first of text")
        previous_is_short = match.end() - match.start() < _SHORT_LINE
    return layout


def _spacing(text: str, starts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    before = np.append(True, _per_character(text, str.isspace))
    return before[starts].astype(np.int64)

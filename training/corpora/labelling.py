"""From characters to pieces: which piece stands for a word, which pieces a span covers, where a sentence begins."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from onrecord.reader.encode.pieces import Pieces
from training.examples import UNLABELLED, Floats, Ints, Pairs

LOST = -1
SENTENCE = re.compile(r"(?:(?<=[.!?]\s)|(?<=[.!?][\"'”’]\s)|(?<=\n)|^)(?=\S)")
Words = Sequence[tuple[int, int]]


def first_pieces(pieces: Pieces, words: Words) -> Ints:
    """Return for each word, in text order, the piece that stands for it, (words,) int64, LOST where none is left.

    It is the piece that covers the word's first character; where the word before holds that piece already ("don't" is
    'do' and "n't", but 'don', an apostrophe and 't' in pieces), the next one that begins inside the word.
    """
    covering = np.searchsorted(pieces.ends, [start for start, _ in words], side="right").tolist()
    starts = pieces.starts.tolist()
    firsts, taken = [], LOST
    for piece, (_, end) in zip(covering, words, strict=True):
        chosen = max(piece, taken + 1)
        if chosen < len(starts) and starts[chosen] < end:
            firsts.append(chosen)
            taken = chosen
        else:
            firsts.append(LOST)
    return np.array(firsts, dtype=np.int64)


def span_tags(pieces: Pieces, spans: Iterable[tuple[int, int, str]], tags: tuple[str, ...]) -> Ints:
    """Return a tag a piece, (pieces,) index into `tags`; of spans that overlap the earlier, then the longer is kept."""
    tagged = np.zeros(len(pieces.ids), dtype=np.int64)
    free = 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        first, after = covered(pieces, start, end)
        if first < free or first == after:
            continue
        tagged[first:after] = tags.index(f"I-{kind}")
        tagged[after - 1] = tags.index(f"L-{kind}")
        tagged[first] = tags.index(f"{'B' if after - first > 1 else 'S'}-{kind}")
        free = after
    return tagged


def covered(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """Return the first piece that a span touches and the one after its last."""
    first = int(np.searchsorted(pieces.ends, start, side="right"))
    return first, max(first, int(np.searchsorted(pieces.starts, end, side="left")))


def word_tags(pieces: Pieces, firsts: Ints, labels: Sequence[int], elsewhere: int = UNLABELLED) -> Ints:
    """Return the words' labels on their pieces, (pieces,) int64, and `elsewhere` on all other pieces."""
    tags = np.full(len(pieces.ids), elsewhere, dtype=np.int64)
    found = firsts != LOST
    tags[firsts[found]] = np.array(labels, dtype=np.int64)[found]
    return tags


def word_values(pieces: Pieces, values: Iterable[tuple[int, int, float]]) -> Floats:
    """Return (start, end, value) triples on the first piece of each span, (pieces,) float32, NaN elsewhere."""
    valued = np.full(len(pieces.ids), np.nan, dtype=np.float32)
    for start, end, value in values:
        first, after = covered(pieces, start, end)
        if first < after:
            valued[first] = value
    return valued


def cuts_at(pieces: Pieces, starts: Sequence[int]) -> Ints:
    """Return the pieces at which sentences that start at these characters begin, (n,) int64, rising."""
    cuts = np.unique(np.searchsorted(pieces.ends, starts, side="right"))
    return cuts[cuts < len(pieces.ids)].astype(np.int64)


def sentence_starts(text: str) -> list[int]:
    """Return where sentences or lines may start in a text that nobody has cut: good enough to begin a window there."""
    return [match.start() for match in SENTENCE.finditer(text)]


def pairs_of(rows: Iterable[int], pairs: Iterable[tuple[int, int, int]]) -> Pairs:
    """Return rows and pairs as arrays, each row and each (from, to) once."""
    kept: dict[tuple[int, int], tuple[int, int, int]] = {}
    for pair in pairs:
        kept.setdefault(pair[:2], pair)
    return Pairs(np.array(sorted(set(rows)), dtype=np.int64), np.array(list(kept.values()), dtype=np.int64).reshape(-1, 3))

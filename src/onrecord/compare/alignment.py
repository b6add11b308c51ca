"""Which stretches two sequences of words share, in whatever order.

Greedy string tiling (Wise 1996): the longest shared stretch first, each word used once. Then stretches grow over small
gaps, so that a text in which every sixth word was replaced is still one stretch after another and not nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SEED = 5  # words: shorter runs are shared by chance ("said in a statement on")
_WIDEST_GAP = 3  # words, on either side, that a stretch grows over
_FEWEST_BEYOND = 2  # words that must be shared behind a gap
_MOST_REPEATS = 12  # a run that occurs more often says nothing about what was copied from where


class Block(NamedTuple):
    """`length` words, from word `here` of one text and word `there` of the other."""

    here: int
    there: int
    length: int


def shared_blocks(here: NDArray[np.uint64], there: NDArray[np.uint64], seed: int = SEED) -> list[Block]:
    """Return the blocks that two sequences of word codes share, in the order of `here`; no word is in two blocks."""
    free_here, free_there = np.ones(len(here), bool), np.ones(len(there), bool)
    blocks: list[Block] = []
    for block in sorted(_runs(here, there, seed), key=lambda block: (-block.length, block.here, block.there)):
        blocks += _still_free(block, free_here, free_there, seed)
    for block in sorted(blocks):
        blocks += _beyond(block, here, there, free_here, free_there)
    return sorted(blocks)


def shingles(codes: NDArray[np.uint64], length: int) -> NDArray[np.uint64]:
    """Return a hash for each run of `length` words, shape (words - length + 1,)."""
    if len(codes) < length:
        return np.zeros(0, np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(codes, length)
    return np.asarray(_mixed((windows * _FACTORS[:length]).sum(axis=1, dtype=np.uint64)), np.uint64)


# ----------------------------------------------------------------------------------------------------------------------

_FACTORS = np.array([0x9E3779B97F4A7C15 * (2 * power + 1) ** 5 % 2**64 | 1 for power in range(16)], np.uint64)


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread the bits of each number (the finaliser of splitmix64), so that its lowest ones are as good as random."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


def _runs(here: NDArray[np.uint64], there: NDArray[np.uint64], seed: int) -> Iterator[Block]:
    """Yield the longest common runs: shingles that follow each other on one diagonal."""
    ours, theirs = shingles(here, seed), shingles(there, seed)
    order = np.argsort(theirs, kind="stable")
    first = np.searchsorted(theirs, ours, "left", sorter=order)
    counts = np.searchsorted(theirs, ours, "right", sorter=order) - first
    counts[counts > _MOST_REPEATS] = 0
    i = np.repeat(np.arange(len(ours)), counts)
    nth = np.arange(len(i)) - np.repeat(np.cumsum(counts) - counts, counts)
    j = order[np.repeat(first, counts) + nth]
    by_diagonal = np.lexsort((i, j - i))
    i, j = i[by_diagonal], j[by_diagonal]
    if not len(i):
        return
    begins = np.flatnonzero(np.r_[True, (np.diff(i) != 1) | (np.diff(j) != 1)])
    lengths = np.diff(np.r_[begins, len(i)]) + seed - 1
    for begin, length in zip(begins.tolist(), lengths.tolist(), strict=True):
        yield Block(int(i[begin]), int(j[begin]), length)


def _still_free(block: Block, free_here: NDArray[np.bool_], free_there: NDArray[np.bool_], fewest: int) -> Iterator[Block]:
    """Yield the parts of a block that no longer one has taken, and take them."""
    free = free_here[block.here :][: block.length] & free_there[block.there :][: block.length]
    edges = np.flatnonzero(np.diff(np.r_[False, free, False].astype(np.int8)))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if end - start >= fewest:
            free_here[block.here + start : block.here + end] = False
            free_there[block.there + start : block.there + end] = False
            yield Block(block.here + start, block.there + start, end - start)


def _beyond(
    block: Block,
    here: NDArray[np.uint64],
    there: NDArray[np.uint64],
    free_here: NDArray[np.bool_],
    free_there: NDArray[np.bool_],
) -> Iterator[Block]:
    """Yield what is shared behind small gaps after a block and before it, and take it."""
    for step in (1, -1):
        i, j = (block.here + block.length, block.there + block.length) if step == 1 else (block.here - 1, block.there - 1)
        while (found := _over_a_gap(i, j, step, here, there, free_here, free_there)) is not None:
            i, j, length = found
            low_i, low_j = (i, j) if step == 1 else (i - length + 1, j - length + 1)
            free_here[low_i : low_i + length] = False
            free_there[low_j : low_j + length] = False
            yield Block(low_i, low_j, length)
            i, j = i + step * length, j + step * length


def _over_a_gap(
    i: int,
    j: int,
    step: int,
    here: NDArray[np.uint64],
    there: NDArray[np.uint64],
    free_here: NDArray[np.bool_],
    free_there: NDArray[np.bool_],
) -> tuple[int, int, int] | None:
    """Return where words are shared again behind the smallest gap, and how many; None where they are not."""
    for skip_i, skip_j in _GAPS:
        x, y, length = i + step * skip_i, j + step * skip_j, 0
        while 0 <= x < len(here) and 0 <= y < len(there) and here[x] == there[y] and free_here[x] and free_there[y]:
            x, y, length = x + step, y + step, length + 1
        if length >= _FEWEST_BEYOND:
            return i + step * skip_i, j + step * skip_j, length
    return None


_GAPS = sorted(
    ((x, y) for x in range(_WIDEST_GAP + 1) for y in range(_WIDEST_GAP + 1) if x or y), key=lambda gap: (sum(gap), gap)
)

"""Scores of heads to trees: the best head of each word where that gives a tree, else the best tree there is.

The search is Chu and Liu's (1965) and Edmonds' (1967), with one root a sentence.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Float = npt.NDArray[np.float32]
Int = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]

ROOT = -1
IMPOSSIBLE = np.float32(-1e6)


def heads_of(scores: Float, real: Bool) -> Int:
    """Return the head of each word, (sentences, words) int64, ROOT for a sentence's root and for what only fills up.

    `scores` (sentences, words, 1 + words): [s, w, 0] that w is the root, [s, w, 1 + h] that its head is h; log
    probabilities, IMPOSSIBLE where excluded. `real` (sentences, words): False for what only fills up a sentence.
    """
    best = scores.argmax(-1)
    heads = np.where(real, best, 0) - 1
    broken = ~(_reach_the_root(heads) & (((heads == ROOT) & real).sum(1) == 1))
    for sentence in np.flatnonzero(broken):
        count = int(real[sentence].sum())
        heads[sentence, :count] = _best_tree(scores[sentence, :count, : 1 + count])
    return np.asarray(heads, dtype=np.int64)


# --------------------------------------------------------------------------------------------------------------------


def _reach_the_root(heads: Int) -> Bool:
    """Tell for each sentence whether all its words come to a root, (sentences,)."""
    up = np.concatenate((np.zeros((len(heads), 1), dtype=np.int64), heads + 1), axis=1)
    for _ in range(int(heads.shape[1]).bit_length()):
        up = np.take_along_axis(up, up, axis=1)
    return np.asarray((up == 0).all(axis=1))


def _best_tree(scores: Float) -> Int:
    """Return the heads of one sentence, (words,), out of scores (words, 1 + words)."""
    count = len(scores)
    whole = np.full((count + 1, count + 1), IMPOSSIBLE, dtype=np.float64)
    whole[1:] = scores
    whole[np.arange(count + 1), np.arange(count + 1)] = IMPOSSIBLE
    # The root is the word that loses least by being it.
    others = whole[1:, 1:].max(1) if count > 1 else np.zeros(1)
    root = 1 + int((whole[1:, 0] - others).argmax())
    keep = whole[root, 0]
    whole[1:, 0] = IMPOSSIBLE
    whole[root, 0] = keep
    whole[root, 1:] = 2.0 * IMPOSSIBLE
    return _spanning(whole)[1:] - 1


def _spanning(scores: npt.NDArray[np.float64]) -> Int:
    """Return the best heads of nodes 0 .. n, 0 being the root, whose own head is 0."""
    heads: Int = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if not cycle.size:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    # The cycle becomes one node, the last: an arc into it breaks it at one word, whose own arc is lost.
    lost = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, rest)] - lost[:, None]
    out_of = scores[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), 4.0 * float(IMPOSSIBLE))
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[:-1, -1] = out_of.max(1)
    small[-1, :-1] = into.max(0)
    found = _spanning(small)
    for node, head in enumerate(found[:-1].tolist()):
        heads[rest[node]] = rest[head] if head < len(rest) else cycle[int(out_of[node].argmax())]
    entry = int(found[-1])
    heads[cycle[int(into[:, entry].argmax())]] = rest[entry]
    heads[0] = 0
    return heads


def _cycle(heads: Sequence[int]) -> Int:
    """Return the nodes of one cycle that does not hold the root, none when there is none."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node, path = start, []
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = heads[node]
        if node and seen[node] == start:
            return np.array(path[path.index(node) :], dtype=np.int64)
    return np.zeros(0, dtype=np.int64)

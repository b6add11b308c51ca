"""Whatever the scores, each sentence gets one tree with one root, and no better tree is missed."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reader.extract.trees import IMPOSSIBLE, ROOT, heads_of


def scored(count: int, seed: int) -> np.ndarray:
    scores = np.random.default_rng(seed).normal(size=(1, count, 1 + count)).astype(np.float32)
    scores[0, np.arange(count), 1 + np.arange(count)] = IMPOSSIBLE
    return scores


def is_tree(heads: list[int]) -> bool:
    if heads.count(ROOT) != 1:
        return False
    for word in range(len(heads)):
        seen, node = set(), word
        while node != ROOT:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node]
    return True


@given(st.integers(1, 30), st.integers(0, 10_000))
@settings(deadline=None)
def test_any_scores_give_a_tree(count, seed):
    assert is_tree(heads_of(scored(count, seed), np.ones((1, count), dtype=bool))[0].tolist())


@given(st.integers(1, 4), st.integers(0, 10_000))
@settings(deadline=None, max_examples=50)
def test_of_trees_with_its_root_the_best_is_found(count, seed):
    scores = scored(count, seed)
    found = heads_of(scores, np.ones((1, count), dtype=bool))[0].tolist()
    trees = [heads for heads in product(range(ROOT, count), repeat=count) if is_tree(list(heads))]

    def worth(heads):
        return sum(float(scores[0, word, 1 + head]) for word, head in enumerate(heads))

    best = max((tree for tree in trees if tree.index(ROOT) == found.index(ROOT)), key=worth)
    assert worth(found) >= worth(best) - 1e-4


def test_sentences_side_by_side():
    """A sentence of two words beside one of three: what fills up has no say."""
    scores = np.full((2, 3, 4), IMPOSSIBLE, dtype=np.float32)
    scores[0, 0, 2] = scores[0, 1, 0] = 0.0
    scores[1, 0, 0] = scores[1, 1, 1] = scores[1, 2, 2] = 0.0
    real = np.array([[True, True, False], [True, True, True]])
    assert heads_of(scores, real).tolist() == [[1, ROOT, ROOT], [ROOT, 0, 1]]

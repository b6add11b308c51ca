"""Batches as tensors, and plain scores. Needs torch, which only training does."""

import numpy as np
import pytest

pytest.importorskip("torch")

from training.batches import Example
from training.examples import UNLABELLED, Pairs
from training.packing import packed
from training.scores import spans

from onrecord.reader.encode.heads import FACTUALITY_BINS, NAMES_TAGS, ROLE_LABELS


def window(length: int, **labels: object) -> Example:
    """Return a window of so many positions, all of them first pieces of words but both ends."""
    upos = np.array([UNLABELLED, *[8] * (length - 2), UNLABELLED])
    empty = Example(np.ones(length, dtype=np.int64), np.zeros((length, 4), dtype=np.int64), {"upos": upos}, {}, {})
    return empty._replace(**labels)


def test_a_shorter_window_is_filled_up_without_labels():
    batch = packed([window(5), window(4)])
    assert batch.real.tolist() == [[True] * 5, [True] * 4 + [False]]
    assert batch.tags["upos"][1].tolist() == [UNLABELLED, 8, 8, UNLABELLED, UNLABELLED]


def test_a_value_on_a_bound_belongs_to_the_outer_bin():
    values = np.array([np.nan, -2.25, -0.5, 0.49, 0.5, 2.25, np.nan], dtype=np.float32)
    bins = packed([window(7, values={"factuality": values})]).tags["factuality"][0].tolist()
    assert [FACTUALITY_BINS[number] for number in bins[1:-1]] == ["CT-", "PS-", "Uu", "PS+", "CT+"]
    assert bins[0] == bins[-1] == UNLABELLED


def test_rows_of_all_windows_stand_in_one_list():
    arcs = Pairs(np.array([1, 2]), np.array([[2, 0, 5], [1, 2, 7]]))
    batch = packed([window(4), window(4, pairs={"arc": arcs})])
    assert batch.points["arc"].rows.tolist() == [5, 6]
    assert batch.points["arc"].goals.tolist() == [[False, False, True, False], [True, False, False, False]]
    assert batch.relations.tolist() == [[1, 2, 0, 5], [1, 1, 2, 7]]


def test_a_predicate_is_asked_about_every_word_of_its_window():
    first = ROLE_LABELS.index("ARG0")
    roles = Pairs(np.array([2]), np.array([[2, 1, first]]))
    grid = packed([window(5, pairs={"roles": roles}), window(5)]).roles
    assert grid.rows == 1
    assert grid.labels[0, 0].tolist() == [UNLABELLED, first, 0, 0, UNLABELLED]
    assert set(grid.labels[1].flatten().tolist()) == {UNLABELLED}


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-PER L-PER O", {(1, 3, "PER")}),
        ("S-PER S-PER", {(0, 1, "PER"), (1, 2, "PER")}),
        ("B-PER I-ORG L-ORG", {(0, 1, "PER"), (1, 3, "ORG")}),
        ("I-LOC I-LOC", {(0, 2, "LOC")}),
    ],
)
def test_tags_mark_spans_even_when_broken(tags, expected):
    assert spans([NAMES_TAGS.index(tag) for tag in tags.split()], NAMES_TAGS) == expected

"""Windows with their labels as the tensors of one batch."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from onrecord.reader.encode.heads import FACTUALITY_BOUNDS, NAMING, UPOS
from training.batches import Example
from training.examples import UNLABELLED, Ints, Pairs

NONE = 0  # the label of a pair that no frame joins


class Points(NamedTuple):
    """Where rows may point: `rows` (rows,) row of the batch * pieces + position, `goals` (rows, pieces) bool."""

    rows: Tensor
    goals: Tensor


class Grid(NamedTuple):
    """Labels of some places with all pieces.

    `places` (batch, places), `labels` (batch, places, pieces), UNLABELLED where no word begins and in rows that only fill
    up; `rows` is the number of real ones.
    """

    places: Tensor
    labels: Tensor
    rows: int


class Batch(NamedTuple):
    """Windows of like length, filled up to the longest.

    `ids`, `real` (batch, pieces), `features` (batch, pieces, 4); `tags` and `values` {head: (batch, pieces)}; `points`
    {head: Points}; `relations` (pairs, 4): row of the batch, dependent, head, label, or None; `roles` a Grid or None.
    """

    ids: Tensor
    features: Tensor
    real: Tensor
    tags: dict[str, Tensor]
    values: dict[str, Tensor]
    points: dict[str, Points]
    relations: Tensor | None
    roles: Grid | None

    @property
    def pieces(self) -> int:
        """Return the number of real pieces."""
        return int(self.real.sum())


def packed(examples: Sequence[Example]) -> Batch:
    """Return the batch; it has what at least one of its windows is labelled for."""
    length = max(len(example.ids) for example in examples)
    features = np.zeros((len(examples), length, examples[0].features.shape[1]), dtype=np.int64)
    for row, example in enumerate(examples):
        features[row, : len(example.ids)] = example.features
    tags = {head: _rows([e.tags.get(head) for e in examples], length, UNLABELLED) for head in _names(examples, "tags")}
    values = {head: _rows([e.values.get(head) for e in examples], length, np.nan) for head in _names(examples, "values")}
    if "factuality" in values:
        tags["factuality"] = _bins(values["factuality"])
    pairs = _names(examples, "pairs")
    return Batch(
        torch.from_numpy(_rows([example.ids for example in examples], length, 0)),
        torch.from_numpy(features),
        torch.from_numpy(_rows([np.ones_like(example.ids) for example in examples], length, 0)).bool(),
        {head: torch.from_numpy(rows) for head, rows in tags.items()},
        {head: torch.from_numpy(rows).float() for head, rows in values.items()},
        {head: _points([e.pairs.get(head) for e in examples], length) for head in pairs if head not in NAMING},
        torch.from_numpy(_relations(examples)) if "arc" in pairs else None,
        _grid(examples, length) if "roles" in pairs else None,
    )


# --------------------------------------------------------------------------------------------------------------------


def _names(examples: Sequence[Example], kind: str) -> list[str]:
    return sorted({name for example in examples for name in getattr(example, kind)})


def _rows(rows: Sequence[npt.NDArray[Any] | None], length: int, filler: float) -> npt.NDArray[Any]:
    kind = next(row.dtype for row in rows if row is not None)
    filled = np.full((len(rows), length), filler, dtype=kind)
    for number, row in enumerate(rows):
        if row is not None:
            filled[number, : len(row)] = row
    return filled


def _bins(values: npt.NDArray[Any]) -> Ints:
    """Return the bin of each value, UNLABELLED where it is NaN; a value on a bound belongs to the outer bin."""
    lower, upper = FACTUALITY_BOUNDS[:2], FACTUALITY_BOUNDS[2:]
    bins = np.digitize(values, lower, right=True) + np.digitize(values, upper)
    return np.where(np.isnan(values), UNLABELLED, bins)


def _points(pairs: Sequence[Pairs | None], length: int) -> Points:
    rows, goals, count = [np.zeros(0, dtype=np.int64)], [np.zeros((0, 2), dtype=np.int64)], 0
    for number, own in enumerate(pairs):
        if own is None:
            continue
        order = np.sort(own.rows)
        rows.append(order + number * length)
        goals.append(np.stack([np.searchsorted(order, own.pairs[:, 0]) + count, own.pairs[:, 1]], axis=1))
        count += len(order)
    mask = np.zeros((count, length), dtype=bool)
    where = np.concatenate(goals)
    mask[where[:, 0], where[:, 1]] = True
    return Points(torch.from_numpy(np.concatenate(rows)), torch.from_numpy(mask))


def _relations(examples: Sequence[Example]) -> Ints:
    found = [
        np.insert(example.pairs["arc"].pairs, 0, number, axis=1)
        for number, example in enumerate(examples)
        if "arc" in example.pairs
    ]
    together = np.concatenate(found)
    return together[together[:, 3] >= 0]


def _grid(examples: Sequence[Example], length: int) -> Grid | None:
    """Return the roles of all predicates with the words of their windows; None when no window has a predicate."""
    own = [example.pairs.get("roles") for example in examples]
    most = max(len(pairs.rows) if pairs else 0 for pairs in own)
    if not most:
        return None
    places = np.zeros((len(examples), most), dtype=np.int64)
    labels = np.full((len(examples), most, length), UNLABELLED, dtype=np.int64)
    for number, (example, pairs) in enumerate(zip(examples, own, strict=True)):
        if pairs is None or not len(pairs.rows):
            continue
        order = np.sort(pairs.rows)
        places[number, : len(order)] = order
        words = np.flatnonzero(example.tags["upos"] > UPOS.index("none"))
        labels[number, : len(order), words] = NONE
        labels[number, np.searchsorted(order, pairs.pairs[:, 0]), pairs.pairs[:, 1]] = pairs.pairs[:, 2]
    rows = sum(len(pairs.rows) for pairs in own if pairs)
    return Grid(torch.from_numpy(places), torch.from_numpy(labels), rows)

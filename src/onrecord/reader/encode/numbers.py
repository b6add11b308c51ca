"""The numbers that score pairs of pieces, beside the graph's outputs: read once from `heads.json`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Float = npt.NDArray[np.float32]


class NamingNumbers(NamedTuple):
    """What names a pair (from, to): product @ (from * to) + first @ from + second @ to + bias + distance[:, bucket].

    `product`, `first`, `second` (labels, width); `bias` (labels,); `distance` (labels, buckets).
    """

    product: Float
    bias: Float
    first: Float
    second: Float
    distance: Float


class Numbers(NamedTuple):
    """All of them, by head.

    `distances`: "attribution_links" (links, buckets), a pointing head (buckets,); `naming`: the heads that name pairs.
    Heads that the weights do not have are not there.
    """

    distances: Mapping[str, Float]
    naming: Mapping[str, NamingNumbers]


def numbers_of(heads: Mapping[str, Any]) -> Numbers:
    """Return the numbers that a `heads.json` holds."""
    naming = {
        name: NamingNumbers(*(np.array(numbers[field], dtype=np.float32) for field in NamingNumbers._fields))
        for name, numbers in heads.get("naming", {}).items()
    }
    distances = {name: np.array(numbers, dtype=np.float32) for name, numbers in heads["distances"].items()}
    return Numbers(distances, naming)

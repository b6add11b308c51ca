"""A small network that chooses among candidates: a layer of `tanh` beside a straight way, one number each, then softmax.

Places use it for what a name means, entities for whom a word means. What a candidate's reasons are, and which numbers weigh
them, stands with each.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray


class Network(msgspec.Struct, frozen=True):
    """One network's numbers: features are shifted and scaled, then `tanh(x @ first + bias) @ second + x @ straight`."""

    features: tuple[str, ...]
    shift: tuple[float, ...]
    scale: tuple[float, ...]
    first: tuple[tuple[float, ...], ...]  # (features, hidden)
    bias: tuple[float, ...]  # (hidden,)
    second: tuple[float, ...]  # (hidden,)
    straight: tuple[float, ...]  # (features,): what goes past the layer


class Weights(NamedTuple):
    """A network's numbers, made ready: a row of reasons, once through `first`, gives the layer and, last, the straight way."""

    first: NDArray[np.float64]  # (features, hidden + 1)
    bias: NDArray[np.float64]  # (hidden + 1,)
    second: NDArray[np.float64]  # (hidden,)


def weights_of(network: Network, *known: Sequence[str]) -> Weights:
    """Return a network's numbers as arrays; `known` are the lists of features that this version can give."""
    if network.features not in {tuple(features) for features in known}:
        raise ValueError("the weights are for other features than this version has")
    shift, scale, straight = (np.array(numbers) for numbers in (network.shift, network.scale, network.straight))
    first = scale[:, None] * np.column_stack((np.array(network.first), straight))
    return Weights(first, np.array([*network.bias, 0.0]) - shift @ first, np.array(network.second))


def believed(weights: Weights, reasons: ArrayLike) -> NDArray[np.float64]:
    """Return how probable each candidate is: `(candidates, features)` to `(candidates,) float64`, sum 1."""
    found = np.asarray(reasons, np.float64) @ weights.first + weights.bias
    score = np.tanh(found[:, :-1]) @ weights.second + found[:, -1]
    likely: NDArray[np.float64] = np.exp(score - score.max(initial=-np.inf))
    likely /= max(float(likely.sum()), 1e-12)
    return likely

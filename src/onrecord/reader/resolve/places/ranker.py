"""How much each reason counts, and what the article's names mean all together.

Three small networks (a layer of `tanh`, then one number a candidate, then softmax over a name's candidates): the first
sees a name alone; the second and the third see the other names too, weighed by what the round before believed. Their
numbers are in `weights.json`, made by `training/places_ranker.py`.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.features import ALONE, TOGETHER, Facts, Name, alone, facts_of, together
from onrecord.reader.resolve.places.index import PlaceIndex


class Network(msgspec.Struct, frozen=True):
    """One round's numbers: features are shifted and scaled, `tanh(x @ first + bias) @ second`."""

    features: tuple[str, ...]
    shift: tuple[float, ...]
    scale: tuple[float, ...]
    first: tuple[tuple[float, ...], ...]  # (features, hidden)
    bias: tuple[float, ...]  # (hidden,)
    second: tuple[float, ...]  # (hidden,)
    straight: tuple[float, ...]  # (features,): what goes past the layer

    def __post_init__(self) -> None:
        if self.features not in (ALONE, ALONE + TOGETHER):
            raise ValueError("the weights are for other features than this version has")


Round = tuple[NDArray[Any], ...]


def beliefs_of(names: Sequence[Name], index: PlaceIndex) -> list[NDArray[np.float64]]:
    """Return for each name how probable each of its candidates is; `(candidates,) float64`, sum 1."""
    facts = [facts_of(name.candidates, index) for name in names]
    first, *others = rounds()
    reasons = [alone(name, fact, index) for name, fact in zip(names, facts)]
    beliefs = [believed(first, reason) for reason in reasons]
    for network in others:
        both = with_others(names, facts, reasons, beliefs)
        beliefs = [believed(network, reason) for reason in both]
    return beliefs


def with_others(
    names: Sequence[Name],
    facts: Sequence[Facts],
    reasons: Sequence[NDArray[np.float32]],
    beliefs: Sequence[NDArray[np.float64]],
) -> list[NDArray[np.float32]]:
    """Return both groups of reasons side by side; each element is `(candidates, len(ALONE) + len(TOGETHER))`."""
    return [np.concatenate(pair, axis=1) for pair in zip(reasons, together(names, facts, beliefs))]


def believed(network: Round, reasons: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the softmax of the network's numbers for one name's candidates."""
    shift, scale, first, bias, second, straight = network
    inputs = (reasons - shift) * scale
    score = np.tanh(inputs @ first + bias) @ second + inputs @ straight
    likely: NDArray[np.float64] = np.exp(score - score.max(initial=-np.inf))
    likely /= max(float(likely.sum()), 1e-12)
    return likely


@cache
def rounds() -> tuple[Round, ...]:
    """Return the networks of all rounds, in order."""
    stored = resources.files(__package__).joinpath("weights.json").read_bytes()
    return tuple(arrays_of(network) for network in msgspec.json.decode(stored, type=tuple[Network, ...]))


def arrays_of(network: Network) -> Round:
    """Return a network's numbers as arrays, in the order that `believed` takes them."""
    numbers = (network.shift, network.scale, network.first, network.bias, network.second, network.straight)
    return tuple(np.array(values, np.float64) for values in numbers)

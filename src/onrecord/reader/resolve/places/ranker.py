"""How much each reason counts, and what the article's names mean all together.

Three small networks (`ranking`), softmax over a name's candidates: the first sees a name alone; the second and the third see
the other names too, weighed by what the round before believed. Their numbers are in `weights.json`, made by
`training/places_ranker.py`.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.features import ALONE, TOGETHER, Facts, Name, alone, facts_of, together
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.ranking import Network, Weights, believed, weights_of


def beliefs_of(names: Sequence[Name], index: PlaceIndex) -> list[NDArray[np.float64]]:
    """Return for each name how probable each of its candidates is; `(candidates,) float64`, sum 1."""
    facts = [facts_of(name.candidates, index) for name in names]
    beliefs = [np.ones(len(name.candidates.entries)) for name in names]
    # A name with one candidate means that one.
    asked = [number for number, belief in enumerate(beliefs) if len(belief) > 1]
    first, *others = rounds()
    reasons = [alone(names[number], facts[number], index) for number in asked]
    beliefs = _told(beliefs, asked, [believed(first, reason) for reason in reasons])
    for network in others:
        both = with_others(names, facts, reasons, beliefs, asked)
        beliefs = _told(beliefs, asked, [believed(network, reason) for reason in both])
    return beliefs


def with_others(
    names: Sequence[Name],
    facts: Sequence[Facts],
    reasons: Sequence[NDArray[np.float32]],
    beliefs: Sequence[NDArray[np.float64]],
    asked: Sequence[int],
) -> list[NDArray[np.float32]]:
    """Return both groups of reasons side by side of the names asked for, by number; `reasons` are those of each in itself.

    Each element is `(candidates, len(ALONE) + len(TOGETHER))`.
    """
    return [np.concatenate(pair, axis=1) for pair in zip(reasons, together(names, facts, beliefs, asked))]


@cache
def rounds() -> tuple[Weights, ...]:
    """Return the networks of all rounds, in order."""
    stored = resources.files(__package__).joinpath("weights.json").read_bytes()
    return tuple(arrays_of(network) for network in msgspec.json.decode(stored, type=tuple[Network, ...]))


def arrays_of(network: Network) -> Weights:
    """Return a network's numbers as arrays, in the order that `believed` takes them."""
    return weights_of(network, ALONE, ALONE + TOGETHER)


# ----------------------------------------------------------------------------------------------------------------------


def _told(
    beliefs: Sequence[NDArray[np.float64]], asked: Sequence[int], told: Sequence[NDArray[np.float64]]
) -> list[NDArray[np.float64]]:
    """Return the beliefs with those of the names asked for in place of what they were."""
    found = list(beliefs)
    for number, belief in zip(asked, told):
        found[number] = belief
    return found

"""How likely each role is by the tree and the words: a predicate's arguments hang on it, or on what shares them.

The encoder names a pair of words by their meaning, this by their place: a small network over the facts of `argument_facts`
says how likely each role is, and that is weighed against the head's scores. Its numbers are in `argument-priors.json`, made
by `training/argument_priors.py`.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import ROLE_LABELS
from onrecord.reader.extract.argument_facts import (
    OF_ARGUMENT,
    OF_PAIR,
    OF_PREDICATE,
    Placed,
    argument_facts,
    pair_facts,
    predicate_facts,
    way_of,
)
from onrecord.reader.extract.tagging import log_shares

Float = npt.NDArray[np.float32]
Int = npt.NDArray[np.int64]

# Roles with numbers of their own; the others share those of "rest". Labels in the order of the numbers.
TOLD = ("none", "ARG0", "ARG1", "ARG2", "ARGM-NEG", "ARGM-MOD", "ARGM-TMP", "ARGM-LOC", "rest")
COLUMNS = np.array([TOLD.index(label if label in TOLD else "rest") for label in ROLE_LABELS])
DISTANCES = tuple(map(str, range(1, 16)))  # the values of "distance" and of "steps", 0 being the unknown one


class Matrix(msgspec.Struct, frozen=True):
    """Numbers in rows: bytes, each the number of units that it is, from -127 to 127."""

    width: int
    unit: float
    cells: bytes

    def array(self) -> Float:
        """Return the numbers (rows, width) float32."""
        return np.frombuffer(self.cells, dtype=np.int8).reshape(-1, self.width).astype(np.float32) * np.float32(self.unit)


class Fact(msgspec.Struct, frozen=True):
    """The values that a fact may have, and a vector for each; the first vector is that of any other value."""

    values: tuple[str, ...]
    vectors: Matrix


class Network(msgspec.Struct, frozen=True):
    """The vectors of all facts stand side by side; one hidden layer, then a score for each of `told`."""

    told: tuple[str, ...]
    facts: dict[str, Fact]
    hidden: Matrix  # (widths of all facts and one for the bias, hidden)
    scores: Matrix  # (hidden and one for the bias, told)


def prior_scores(words: Placed, predicates: Sequence[int], arguments: Sequence[int]) -> Float:
    """Return the log chances (pairs, labels) float32 of pairs by their places alone; labels as in `ROLE_LABELS`."""
    firsts, seconds = np.array(predicates, dtype=np.int64), np.array(arguments, dtype=np.int64)
    if not len(firsts):
        return np.zeros((0, len(ROLE_LABELS)), dtype=np.float32)
    layers = _layers()
    sums = _sums(layers, OF_PREDICATE, words, firsts, predicate_facts)
    sums += _sums(layers, OF_ARGUMENT, words, seconds, argument_facts)
    ways, distances, steps = pair_facts(words, firsts, seconds)
    found = np.searchsorted(layers.ways, ways)
    is_known = layers.ways[np.minimum(found, len(layers.ways) - 1)] == ways
    sums += layers.hidden["way"][np.where(is_known, found + 1, 0)]
    sums += layers.hidden["distance"][distances]
    sums += layers.hidden["steps"][steps]
    np.maximum(sums, 0, out=sums)
    return np.asarray(log_shares(sums @ layers.scores[:-1] + layers.scores[-1])[:, COLUMNS], dtype=np.float32)


# --------------------------------------------------------------------------------------------------------------------


class _Layers(NamedTuple):
    """The network as it is worked out: what each value of each fact adds to the hidden layer."""

    numbers: dict[str, dict[str, int]]  # by fact, the row of each value
    hidden: dict[str, Float]  # by fact (1 + values, hidden); the bias is among those of "way"
    ways: Int  # (ways,), rising
    scores: Float  # (hidden + 1, told)


def _sums(
    layers: _Layers,
    names: Sequence[str],
    words: Placed,
    chosen: Int,
    facts_of: Callable[[Placed, int], tuple[str, ...]],
) -> Float:
    """Return what the facts of words (pairs,) add to the hidden layer, (pairs, hidden); each word is worked out once."""
    own, places = np.unique(chosen, return_inverse=True)
    facts = zip(*(facts_of(words, word) for word in own.tolist()), strict=True)
    sums = np.zeros((len(own), layers.scores.shape[0] - 1), dtype=np.float32)
    for name, values in zip(names, facts, strict=True):
        numbers = layers.numbers[name]
        sums += layers.hidden[name][[numbers.get(value, 0) for value in values]]
    return np.asarray(sums[places])


@cache
def _layers() -> _Layers:
    stored = resources.files(__package__).joinpath("argument-priors.json").read_bytes()
    network = msgspec.json.decode(stored, type=Network)
    if network.told != TOLD or tuple(network.facts) != (*OF_PREDICATE, *OF_ARGUMENT, *OF_PAIR):
        raise ValueError("argument-priors.json is for other roles or facts than this version has")
    weights = network.hidden.array()
    hidden, start = {}, 0
    for name, fact in network.facts.items():
        vectors = fact.vectors.array()
        hidden[name] = vectors @ weights[start : start + vectors.shape[1]]
        start += vectors.shape[1]
    ways = np.array([way_of(name) for name in network.facts["way"].values], dtype=np.int64)
    order = np.argsort(ways)
    hidden["way"] = hidden["way"][np.concatenate(([0], 1 + order))] + weights[-1]
    numbers = {name: {value: row for row, value in enumerate(fact.values, 1)} for name, fact in network.facts.items()}
    return _Layers(numbers, hidden, ways[order], network.scores.array())

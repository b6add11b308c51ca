"""From converters to batches: what a run draws of each corpus, in batches of pairs of like length."""

import importlib
import random
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor

from onrecord.compare.pairs.passages import Encoding, Tokenizer
from training.corpora.lines import Part
from training.pairs.pairs import Pair, Row, filled, row_of

POOL = 20  # batches that are sorted by length together


class Remembering:
    """A tokenizer that cuts each text once: an event's sentence stands in dozens of pairs."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._pieces = cache(lambda text: tokenizer.encode(text, add_special_tokens=False))

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the word pieces of a text alone."""
        if add_special_tokens:
            raise ValueError("a pair sets its own marks; ask for the pieces alone")
        return self._pieces(sequence)


class Batch(NamedTuple):
    """Rows as tensors: `ids`, `real` (rows, pieces), `features` (rows, pieces, 3), labels (rows,), `possible` (rows, 5)."""

    ids: Tensor
    features: Tensor
    real: Tensor
    event: Tensor
    relation: Tensor
    possible: Tensor


def drawn(config: Mapping[str, Any], data: Path, part: Part, seed: int) -> dict[str, list[Pair]]:
    """Return of each group as many pairs as the configuration asks for, all of them again where it asks for more."""
    groups = {}
    for name, group in config.items():
        module, _, function = group["converter"].partition(".")
        converter = getattr(importlib.import_module(f"training.pairs.{module}"), function)
        chance = random.Random(f"{seed} {name}")
        pairs: list[Pair] = []
        while len(pairs) < group["pairs"]:
            found = list(converter(data, part, chance))
            if not found:
                raise ValueError(f"the group {name!r} has no pairs; correct its converter in the configuration")
            chance.shuffle(found)
            pairs += found[: group["pairs"] - len(pairs)]
        groups[name] = pairs
    return groups


def batches(pairs: Sequence[Pair], tokenizer: Tokenizer, pieces: int, seed: int) -> list[list[Row]]:
    """Return all pairs in batches of at most so many pieces, filling included; the order follows from the seed."""
    chance = random.Random(seed)
    remembering = Remembering(tokenizer)
    rows = [row_of(pair, remembering) for pair in pairs]
    chance.shuffle(rows)
    average = sum(len(row.pair.ids) for row in rows) / len(rows)
    pool = int(POOL * pieces / average)
    packed: list[list[Row]] = []
    for start in range(0, len(rows), pool):
        together: list[list[Row]] = [[]]
        for row in sorted(rows[start : start + pool], key=lambda row: len(row.pair.ids)):
            if together[-1] and (len(together[-1]) + 1) * len(row.pair.ids) > pieces:
                together.append([])
            together[-1].append(row)
        chance.shuffle(together)
        packed += together
    return packed


def tensors(rows: Sequence[Row]) -> Batch:
    """Return rows as one batch."""
    ids = torch.from_numpy(filled([row.pair.ids for row in rows]))
    return Batch(
        ids,
        torch.from_numpy(filled([row.pair.features for row in rows])),
        ids != 0,
        torch.tensor([row.event for row in rows]),
        torch.tensor([row.relation for row in rows]),
        torch.tensor([row.possible for row in rows]),
    )

"""Groups of documents that share batches, and which group each step of a run draws from."""

import importlib
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from onrecord.reader.encode.pieces import Tokenizer
from training.batches import Cut, Lengths, batches
from training.examples import Document

Groups = Mapping[str, list[Document]]


class Draw(NamedTuple):
    """What one step trains on: windows of documents of one group."""

    group: str
    cuts: list[Cut]


def load(config: Mapping[str, Any], data: Path, tokenizer: Tokenizer, part: str) -> dict[str, list[Document]]:
    """Return the documents of each group in the configuration.

    A group names its converter, `module` or `module.function` of training.corpora, and may take only documents whose name
    begins in one of the ways of its list `names`.
    """
    read: dict[str, list[Document]] = {}
    groups = {}
    for name, group in config.items():
        converter = group["converter"]
        if converter not in read:
            read[converter] = list(_converter(converter)(data, tokenizer, part))
        taken = tuple(group.get("names", ("",)))
        groups[name] = [document for document in read[converter] if document.name.startswith(taken)]
    return groups


def draws(groups: Groups, config: Mapping[str, Any], lengths: Lengths, steps: int, seed: int) -> Iterator[Draw]:
    """Yield what every step of a run draws; the whole order follows from the seed, so that a run can go on in its midst."""
    shares = np.array([config[name]["share"] for name in groups])
    names = np.random.default_rng(seed).choice(list(groups), size=steps, p=shares / shares.sum())
    supplies = {
        name: _endless(
            groups[name], lengths._replace(shortest=config[name].get("shortest_window", lengths.shortest)), f"{seed} {name}"
        )
        for name in groups
    }
    for name in names.tolist():
        yield Draw(name, next(supplies[name]))


# --------------------------------------------------------------------------------------------------------------------


def _converter(name: str) -> Any:
    module, _, function = name.partition(".")
    return getattr(importlib.import_module(f"training.corpora.{module}"), function or "documents")


def _endless(documents: list[Document], lengths: Lengths, seed: str) -> Iterator[list[Cut]]:
    if not documents:
        raise ValueError(
            f"the group of seed {seed!r} has no documents; correct its converter or names in the configuration"
        )
    chance = random.Random(seed)
    while True:
        yield from batches(documents, lengths, chance)

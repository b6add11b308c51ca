"""Make the numbers of `reader/extract/argument-priors.json`: which role a word's place in the tree makes likely.

    python -m training.argument_priors --data D [--reasons 4000]

`D` is the corpora's folder. Made on EWT's train part alone, with the treebank's own words and trees, so that neither the
encoder nor the parser has a part in it: a softmax over the sum of the reasons' numbers. It is fitted twice: with every
reason that occurs often enough, then with those that weigh most.
"""

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import torch

from onrecord.reader.extract.argument_priors import FAR, TOLD, Placed, Priors, placed, reasons_of, way_of
from onrecord.reader.extract.lemmas import lemmas_of
from training.corpora.treebank import Sentence, head_word, sentences

NUMBERS = Path(__file__).parent.parent / "src/onrecord/reader/extract/argument-priors.json"
LEAST = 12  # times that a reason has to occur
SKIPPED = 5  # of words far from a predicate that are nothing to it, one in so many is taken, and counted so often
EPOCHS = 4
BATCH = 1024
LEARNING_RATE = 0.02
WEIGHT_DECAY = 1e-6
COUNTED = 3000  # a reason weighs more the oftener it occurs, up to so many times
SEED = 20261130


class Pair(NamedTuple):
    """A predicate's word with its reasons, the number of its role in `TOLD`, and how often it counts."""

    reasons: tuple[str, ...]
    role: int
    weight: float


def main() -> None:
    """Fit and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reasons", type=int, default=4000)
    given = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    pairs = list(_pairs(given.data / "language"))
    counts = Counter(reason for pair in pairs for reason in pair.reasons)
    often = sorted(reason for reason, count in counts.items() if count >= LEAST)
    weighed = np.abs(_fitted(pairs, often)[1:]).sum(1) * np.sqrt([min(counts[reason], COUNTED) for reason in often])
    kept = sorted(often[number] for number in np.argsort(-weighed)[: given.reasons])
    rows = np.round(100 * _fitted(pairs, kept)).astype(int).tolist()
    priors = Priors(TOLD, dict(zip(["", *kept], map(tuple, rows), strict=True)))
    NUMBERS.write_bytes(msgspec.json.encode(priors).replace(b'],"', b'],\n"') + b"\n")
    print(f"{len(pairs)} pairs, {len(often)} reasons, {len(kept)} kept: {NUMBERS.stat().st_size} bytes")


# --------------------------------------------------------------------------------------------------------------------


def _pairs(folder: Path) -> Iterator[Pair]:
    with gzip.open(folder / "srl_propbank_ewt.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        frames = {record["id"]: record["frames"] for record in map(json.loads, lines)}
    chance = np.random.default_rng(SEED)
    for sentence in sentences(folder / "ud_ewt.train.conllu.gz"):
        words = _placed(sentence)
        for frame in frames.get(sentence.id, ()):
            predicate = head_word(sentence, frame["s"], frame["e"])
            roles = _roles(sentence, frame["args"])
            for argument in range(len(words.forms)) if predicate is not None else ():
                if argument == predicate or words.upos[argument] == "PUNCT" or predicate is None:
                    continue
                role = roles.get(argument, 0)
                way = way_of(words, predicate, argument)
                is_thinned = role == 0 and (way == FAR or way.count(" ") > 1)
                if not is_thinned or chance.random() < 1 / SKIPPED:
                    yield Pair(tuple(reasons_of(words, predicate, argument)), role, SKIPPED if is_thinned else 1)


def _placed(sentence: Sentence) -> Placed:
    forms = [sentence.text[start:end] for start, end in sentence.words]
    return placed(forms, lemmas_of(forms, sentence.upos), sentence.upos, sentence.heads, sentence.relations)


def _roles(sentence: Sentence, arguments: Sequence[tuple[int, int, str]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for start, end, label in arguments:
        word = head_word(sentence, start, end)
        role = TOLD.index(label if label in TOLD else "rest")
        if word is not None and (word not in found or role != TOLD.index("rest")):
            found[word] = role
    return found


def _fitted(pairs: Sequence[Pair], reasons: Sequence[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return the numbers (1 + reasons, told), the first row what holds for every pair."""
    numbers = {reason: number for number, reason in enumerate(reasons, 1)}
    rows = [torch.tensor([0, *(numbers[r] for r in pair.reasons if r in numbers)]) for pair in pairs]
    roles = torch.tensor([pair.role for pair in pairs])
    weights = torch.tensor([pair.weight for pair in pairs], dtype=torch.float32)
    bag = torch.nn.EmbeddingBag(len(reasons) + 1, len(TOLD), mode="sum")
    torch.nn.init.zeros_(bag.weight)
    steps = EPOCHS * math.ceil(len(pairs) / BATCH)
    optimizer = torch.optim.Adam(bag.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(pairs)).split(BATCH):
            own = [rows[number] for number in batch.tolist()]
            starts = torch.tensor([0, *map(len, own[:-1])]).cumsum(0)
            losses = torch.nn.functional.cross_entropy(bag(torch.cat(own), starts), roles[batch], reduction="none")
            optimizer.zero_grad()
            (losses * weights[batch]).mean().backward()
            optimizer.step()
            schedule.step()
    return bag.weight.detach().numpy()


if __name__ == "__main__":
    main()

"""Make the numbers of `reader/extract/argument-priors.json`: which role a word's place in the tree makes likely.

    python -m training.argument_priors --data D [--weights W]

`D` is the corpora's folder. Made on EWT's train part alone. What the encoder says of roles has no part in it, for it has
seen that part; but the trees are the reader's own, with the faults that they have elsewhere (`parsed_trees`), each text
parsed twice. Some facts are hidden, so that those of rare words are learned too.
"""

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from onrecord.reader import Reader
from onrecord.reader.encode.session import SHIPPED
from onrecord.reader.extract.argument_facts import (
    OF_ARGUMENT,
    OF_PAIR,
    OF_PREDICATE,
    Placed,
    argument_facts,
    name_of,
    pair_facts,
    placed,
    predicate_facts,
)
from onrecord.reader.extract.argument_priors import DISTANCES, TOLD, Fact, Matrix, Network
from onrecord.reader.extract.lemmas import lemmas_of
from training.corpora.treebank import Sentence, head_word
from training.parsed_trees import parsed

Int = npt.NDArray[np.int64]

NUMBERS = Path(__file__).parent.parent / "src/onrecord/reader/extract/argument-priors.json"
# By fact: how wide its vectors are, and how often a value has to occur among the pairs.
# fmt: off
WIDTHS = MappingProxyType({
    "lemma": (16, 24), "tag": (4, 24), "relation": (8, 24), "head": (8, 60), "ending": (5, 60), "takes": (12, 120),
    "particle": (4, 24), "word": (14, 30), "its tag": (4, 24), "its relation": (8, 24), "case": (12, 24),
    "determiner": (4, 24), "its head": (8, 60), "its ending": (6, 60), "turn": (4, 24), "holds": (8, 120), "way": (20, 40),
    "distance": (6, 0), "steps": (3, 0),
})
# fmt: on
HIDDEN = 96
TIMES = 2  # each text is learned from so many trees
SKIPPED = 8  # of words far from a predicate that are nothing to it, one in so many is taken, and counted so often
EPOCHS = 6
BATCH = 1024
LEARNING_RATE = 0.006
WEIGHT_DECAY = (1e-3, 1e-4)  # of vectors, of layers
DROPOUT = 0.05
UNKNOWN = 0.03  # the share of values hidden of the facts that have many
MANY = 400
SEED = 20261130


class Pairs(NamedTuple):
    """Predicates' and words' facts, and the pairs (pairs,) of them with their facts, roles and how often each counts."""

    predicates: list[tuple[str, ...]]
    words: list[tuple[str, ...]]
    predicate: Int
    argument: Int
    facts: Int  # (pairs, 3), in the order of `OF_PAIR`
    roles: Int  # numbers of `TOLD`
    counts: Int


class Net(torch.nn.Module):
    """The network as it is learned: vectors, a hidden layer, scores."""

    def __init__(self, sizes: Sequence[int], widths: Sequence[int]) -> None:
        super().__init__()
        self.tables = [torch.nn.Embedding(size, width) for size, width in zip(sizes, widths, strict=True)]
        self.vectors = torch.nn.ModuleList(self.tables)
        for table in self.tables:
            torch.nn.init.normal_(table.weight, std=0.3)
        self.hidden = torch.nn.Linear(sum(widths), HIDDEN)
        self.scores = torch.nn.Linear(HIDDEN, len(TOLD))
        self.dropout = torch.nn.Dropout(DROPOUT)

    def forward(self, values: Tensor) -> Tensor:
        """Return scores (pairs, told) of values (pairs, facts)."""
        joined = torch.cat([table(values[:, number]) for number, table in enumerate(self.tables)], 1)
        scores: Tensor = self.scores(self.dropout(torch.relu(self.hidden(joined))))
        return scores


def main() -> None:
    """Learn and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    given = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    pairs = _pairs(given.data / "language", Reader.load(given.weights))
    columns, vocabularies = _values(pairs)
    print(f"{len(columns)} pairs, {sum(map(len, vocabularies.values()))} values", flush=True)
    net = _learned(columns, pairs, [1 + len(values) for values in vocabularies.values()])
    facts = {
        name: Fact(tuple(values), _matrix(table.weight))
        for (name, values), table in zip(vocabularies.items(), net.tables, strict=True)
    }
    hidden = _matrix(torch.cat((net.hidden.weight.T, net.hidden.bias[None])))
    scores = _matrix(torch.cat((net.scores.weight.T, net.scores.bias[None])))
    NUMBERS.write_bytes(msgspec.json.encode(Network(TOLD, facts, hidden, scores)).replace(b'},"', b'},\n"') + b"\n")
    print(f"{NUMBERS.stat().st_size} bytes")


# --------------------------------------------------------------------------------------------------------------------


def _pairs(folder: Path, reader: Reader) -> Pairs:
    with gzip.open(folder / "srl_propbank_ewt.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        frames = {record["id"]: record["frames"] for record in map(json.loads, lines)}
    chance = np.random.default_rng(SEED)
    predicates: list[tuple[str, ...]] = []
    facts: list[tuple[str, ...]] = []
    rows: list[npt.NDArray[np.int64]] = []
    for sentence, as_parsed in parsed(reader, folder / "ud_ewt.train.conllu.gz", TIMES, chance):
        words = _placed(as_parsed)
        offset = len(facts)
        facts += [argument_facts(words, word) for word in range(len(words.forms))] if sentence.id in frames else []
        for frame in frames.get(sentence.id, ()):
            predicate = head_word(sentence, frame["s"], frame["e"])
            if predicate is None:
                continue
            predicates.append(predicate_facts(words, predicate))
            roles = _roles(sentence, frame["args"])
            others = np.array([w for w, tag in enumerate(words.upos) if w != predicate and (tag != "PUNCT" or roles[w])])
            if not len(others):
                continue
            of_pair = pair_facts(words, np.full(len(others), predicate), others)
            is_thinned = (roles[others] == 0) & ((of_pair[2] == 0) | (of_pair[2] > 2))
            taken = ~is_thinned | (chance.random(len(others)) < 1 / SKIPPED)
            own = (np.full(len(others), len(predicates) - 1), offset + others, *of_pair, roles[others])
            rows.append(np.stack((*own, np.where(is_thinned, SKIPPED, 1)))[:, taken])
    first, second, *of_pairs, label, count = np.concatenate(rows, axis=1)
    return Pairs(predicates, facts, first, second, np.stack(of_pairs, axis=1), label, count)


def _placed(sentence: Sentence) -> Placed:
    forms = [sentence.text[start:end] for start, end in sentence.words]
    return placed(forms, lemmas_of(forms, sentence.upos), sentence.upos, sentence.heads, sentence.relations)


def _roles(sentence: Sentence, arguments: Sequence[tuple[int, int, str]]) -> Int:
    """Return the role of each word, numbers of `TOLD`; one that is told wins over the rest."""
    found = np.zeros(len(sentence.words), dtype=np.int64)
    for start, end, label in arguments:
        word = head_word(sentence, start, end)
        role = TOLD.index(label if label in TOLD else "rest")
        if word is not None and (not found[word] or role != TOLD.index("rest")):
            found[word] = role
    return found


def _values(pairs: Pairs) -> tuple[Int, dict[str, list[str]]]:
    """Return the numbers of the pairs' values (pairs, facts), 0 for a rare one, and the values by fact."""
    columns, vocabularies = [], {}
    for names, facts, chosen in (
        (OF_PREDICATE, pairs.predicates, pairs.predicate),
        (OF_ARGUMENT, pairs.words, pairs.argument),
    ):
        times = np.bincount(chosen, minlength=len(facts)).tolist()
        for name, values in zip(names, zip(*facts, strict=True), strict=True):
            counts: Counter[str] = Counter()
            for value, count in zip(values, times, strict=True):
                counts[value] += count
            vocabularies[name] = sorted(value for value, count in counts.items() if count >= WIDTHS[name][1])
            numbers = {value: number for number, value in enumerate(vocabularies[name], 1)}
            columns.append(np.array([numbers.get(value, 0) for value in values])[chosen])
    ways, distances, steps = pairs.facts.T
    often = [way for way, count in Counter(ways.tolist()).items() if way and count >= WIDTHS["way"][1]]
    numbers_of_ways = {way: number for number, way in enumerate(often, 1)}
    vocabularies["way"] = [name_of(way) for way in often]
    vocabularies |= {"distance": list(DISTANCES), "steps": list(DISTANCES[:4])}
    columns += [np.array([numbers_of_ways.get(way, 0) for way in ways.tolist()]), distances, steps]
    assert tuple(vocabularies) == (*OF_PREDICATE, *OF_ARGUMENT, *OF_PAIR)
    return np.stack(columns, axis=1), vocabularies


def _learned(columns: Int, pairs: Pairs, sizes: Sequence[int]) -> Net:
    values, roles = torch.tensor(columns), torch.tensor(pairs.roles)
    counts = torch.tensor(pairs.counts, dtype=torch.float32)
    net = Net(sizes, [width for width, _ in WIDTHS.values()])
    layers = [*net.hidden.parameters(), *net.scores.parameters()]
    groups = [
        {"params": parameters, "weight_decay": decay}
        for parameters, decay in zip((net.vectors.parameters(), layers), WEIGHT_DECAY, strict=True)
    ]
    optimizer = torch.optim.AdamW(groups, lr=LEARNING_RATE)
    steps = EPOCHS * math.ceil(len(values) / BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=steps, pct_start=0.1)
    hidden = torch.tensor([UNKNOWN if size > MANY else 0.0 for size in sizes])
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in torch.randperm(len(values)).split(BATCH):
            shown = torch.rand(len(batch), len(sizes)) >= hidden
            losses = torch.nn.functional.cross_entropy(net(values[batch] * shown), roles[batch], reduction="none")
            optimizer.zero_grad()
            (losses * counts[batch]).mean().backward()
            optimizer.step()
            schedule.step()
            total += float(losses.detach().sum())
        print(f"{epoch + 1}: {total / len(values):.4f}", flush=True)
    return net


def _matrix(numbers: Tensor) -> Matrix:
    cells = numbers.detach().numpy()
    unit = float(np.abs(cells).max()) / 127
    return Matrix(cells.shape[1], round(unit, 8), np.round(cells / unit).clip(-127, 127).astype(np.int8).tobytes())


if __name__ == "__main__":
    main()

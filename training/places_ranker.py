"""Train the ranker of places: how much each reason counts for what a name means.

    python -m training.places_ranker --cache CACHE_FOLDER lgl.jsonl.gz geowebnews.jsonl.gz

Documents whose `sha256(id) % 5 == 0` are held back and measured at the end. The three rounds are trained one after the
other: each sees what the one before believes about the training documents. The loss is that of the right candidates
together: the one with the gold id, else those within 25 km of the gold point, else within 161 km; names without such a
candidate teach nothing.
"""

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.reader.resolve.places.article import names_of
from onrecord.reader.resolve.places.features import ALONE, TOGETHER, Facts, Name, alone, facts_of
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.ranker import arrays_of, with_others
from onrecord.reader.resolve.ranking import Network, believed
from onrecord.spans import Span

WEIGHTS = Path(__file__).parent.parent / "src/onrecord/reader/resolve/places/weights.json"
ROUNDS = 3
HIDDEN = 16
EPOCHS = 40
BATCH = 128
LEARNING_RATE = 4e-3
WEIGHT_DECAY = 0.02
DROPOUT = 0.1
SEED = 20261123


class Document(NamedTuple):
    """One article's names with their facts, the reasons that need no other name, and the gold points."""

    names: list[Name]
    facts: list[Facts]
    reasons: list[NDArray[np.float32]]
    right: list[NDArray[np.bool_] | None]  # (candidates,) bool; None: no gold point, or no candidate near it
    mentions: list[tuple[int, float, float]]  # (name, latitude, longitude)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", nargs="+", type=Path)
    arguments.add_argument("--cache", type=Path, required=True)
    arguments.add_argument("--folds", type=int, default=0, help="cross-validate on the training part and write nothing")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    index = PlaceIndex.open(given.cache)
    parts = {path.name.split(".")[0]: split(path, index) for path in given.corpora}
    training = [document for train, _ in parts.values() for document in train]
    if given.folds:
        cross_validate(parts, index, given.folds)
        return
    networks = trained(training)
    WEIGHTS.write_text(json.dumps(rounded(msgspec.to_builtins(networks)), separators=(",", ":")) + "\n", encoding="utf-8")
    for name, (train, held) in parts.items():
        print(f"{name}: train {accuracy(train, networks, index):.4f}, held back {accuracy(held, networks, index):.4f}")


def cross_validate(parts: dict[str, tuple[list[Document], list[Document]]], index: PlaceIndex, folds: int) -> None:
    """Print the accuracy on each corpus' training part, each fold measured by networks that did not see it."""
    right: dict[str, list[float]] = {name: [] for name in parts}
    for fold in range(folds):
        seen = [d for train, _ in parts.values() for at, d in enumerate(train) if at % folds != fold]
        networks = trained(seen)
        for name, (train, _) in parts.items():
            unseen = [d for at, d in enumerate(train) if at % folds == fold]
            right[name] += hits(unseen, networks, index)
    for name, values in right.items():
        print(f"{name}: {np.mean(values):.4f} of {len(values)} in {folds} folds", flush=True)


def split(path: Path, index: PlaceIndex) -> tuple[list[Document], list[Document]]:
    """Return the training and the held-back documents of a corpus."""
    parts: tuple[list[Document], list[Document]] = ([], [])
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            held = int(hashlib.sha256(article["id"].encode()).hexdigest(), 16) % 5 == 0
            parts[held].append(document_of(article, index))
    return parts


def document_of(article: dict[str, Any], index: PlaceIndex) -> Document:
    """Return an article of the corpora as names with gold points."""
    spans = [Span(toponym["start"], toponym["end"]) for toponym in article["toponyms"]]
    names, numbers = names_of(article["text"], spans, None, index)
    facts = [facts_of(name.candidates, index) for name in names]
    mentions = [
        (number, toponym["lat"], toponym["lon"])
        for number, toponym in zip(numbers, article["toponyms"])
        if toponym["lat"] is not None
    ]
    gold: dict[int, dict[str, Any]] = {}
    for number, toponym in zip(numbers, article["toponyms"]):
        if toponym["lat"] is not None:
            gold.setdefault(number, toponym)
    right = [right_of(name, gold.get(at), index) for at, name in enumerate(names)]
    return Document(names, facts, [alone(n, f, index) for n, f in zip(names, facts)], right, mentions)


def right_of(name: Name, gold: dict[str, Any] | None, index: PlaceIndex) -> NDArray[np.bool_] | None:
    """Return which candidates are right, None where that cannot be said."""
    if gold is None or not len(name.candidates.entries):
        return None
    entries = name.candidates.entries
    same = index.geonameids[entries] == int(gold.get("geonameid") or -1)
    km = kilometres(index.points[entries].astype(np.float64), gold["lat"], gold["lon"])
    right: NDArray[np.bool_] = same if same.any() else km <= (25 if km.min() <= 25 else 161)
    return right if right.any() and not right.all() else None


def trained(documents: Sequence[Document]) -> list[Network]:
    """Return the networks of all rounds."""
    networks: list[Network] = []
    beliefs: list[list[NDArray[np.float64]]] = []
    for number in range(ROUNDS):
        inputs = [
            with_others(d.names, d.facts, d.reasons, belief, range(len(d.names))) for d, belief in zip(documents, beliefs)
        ] if number else [d.reasons for d in documents]  # fmt: skip
        networks.append(fitted(inputs, [d.right for d in documents], ALONE + TOGETHER if number else ALONE, number))
        arrays = arrays_of(networks[-1])
        beliefs = [[believed(arrays, reason) for reason in reasons] for reasons in inputs]
    return networks


def fitted(
    inputs: Iterable[Sequence[NDArray[np.float32]]],
    right: Iterable[Sequence[NDArray[np.bool_] | None]],
    features: tuple[str, ...],
    number: int,
) -> Network:
    """Return one round's network, fitted by Adam over batches of names; names are padded to the longest."""
    pairs = [(x, y) for xs, ys in zip(inputs, right) for x, y in zip(xs, ys) if y is not None]
    everything = np.concatenate([x for x, _ in pairs])
    shift, scale = everything.mean(axis=0), 1 / np.maximum(everything.std(axis=0), 0.05)
    torch.manual_seed(SEED + number)
    first = torch.nn.Linear(len(features), HIDDEN)
    second = torch.nn.Linear(HIDDEN, 1, bias=False)
    straight = torch.nn.Linear(len(features), 1, bias=False)
    torch.nn.init.zeros_(second.weight)
    torch.nn.init.zeros_(straight.weight)
    parameters = [*first.parameters(), *second.parameters(), *straight.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    steps = EPOCHS * -(-len(pairs) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, LEARNING_RATE, total_steps=steps)
    order = np.random.default_rng(SEED + number)
    for _ in range(EPOCHS):
        for batch in batches([pairs[at] for at in order.permutation(len(pairs))], shift, scale):
            x, y, real = batch
            hidden = torch.nn.functional.dropout(torch.tanh(first(x)), DROPOUT)
            score = (second(hidden) + straight(x)).squeeze(-1).masked_fill(~real, -1e9)
            loss = (score.logsumexp(1) - score.masked_fill(~y, -1e9).logsumexp(1)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return Network(
        features, tuple(shift.tolist()), tuple(scale.tolist()),
        tuple(tuple(row) for row in first.weight.detach().T.tolist()), tuple(first.bias.detach().tolist()),
        tuple(second.weight.detach()[0].tolist()), tuple(straight.weight.detach()[0].tolist()),
    )  # fmt: skip


def batches(
    pairs: Sequence[tuple[NDArray[np.float32], NDArray[np.bool_]]], shift: NDArray[np.float32], scale: NDArray[np.float32]
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Yield features `(names, candidates, features)`, right and real candidates `(names, candidates)`."""
    for at in range(0, len(pairs), BATCH):
        members = pairs[at : at + BATCH]
        longest = max(len(x) for x, _ in members)
        x = np.zeros((len(members), longest, len(shift)), np.float32)
        y, real = np.zeros((2, len(members), longest), np.bool_)
        for row, (features, right) in enumerate(members):
            x[row, : len(features)], y[row, : len(right)], real[row, : len(right)] = (features - shift) * scale, right, True
        yield torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(real)


def accuracy(documents: Iterable[Document], networks: Sequence[Network], index: PlaceIndex) -> float:
    """Return the share of gold mentions with coordinates that come out within 161 km."""
    return float(np.mean(hits(documents, networks, index)))


def hits(documents: Iterable[Document], networks: Sequence[Network], index: PlaceIndex) -> list[float]:
    """Return for each gold mention with coordinates whether it comes out within 161 km."""
    right = []
    for document in documents:
        beliefs: list[NDArray[np.float64]] = []
        for number, network in enumerate(networks):
            inputs = document.reasons
            if number:
                every = range(len(document.names))
                inputs = with_others(document.names, document.facts, document.reasons, beliefs, every)
            beliefs = [believed(arrays_of(network), reason) for reason in inputs]
        for name, latitude, longitude in document.mentions:
            entries = document.names[name].candidates.entries
            if len(entries):
                chosen = entries[int(beliefs[name].argmax())]
                point = index.points[chosen : chosen + 1].astype(np.float64)
                right.append(float(kilometres(point, latitude, longitude)[0] <= 161))
            else:
                right.append(0.0)
    return right


def kilometres(points: NDArray[np.float64], latitude: float, longitude: float) -> NDArray[np.float64]:
    """Return the great-circle distances of `(n, 2)` points in degrees to one."""
    a, b = np.radians(points).T
    c, d = np.radians([latitude, longitude])
    half = np.sin((a - c) / 2) ** 2 + np.cos(a) * np.cos(c) * np.sin((b - d) / 2) ** 2
    return 12742 * np.arcsin(np.minimum(1, np.sqrt(half)))


def rounded(value: object) -> object:
    """Return the same numbers with five digits, which is more than they mean."""
    if isinstance(value, float):
        return float(f"{value:.5g}")
    if isinstance(value, list | tuple):
        return [rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return value


if __name__ == "__main__":
    main()

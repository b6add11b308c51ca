"""Train the ranker of antecedents: whom pronouns and descriptions mean, or nobody.

    python -m training.antecedents --data D [--weights W]

GUM's train documents are read as any article; each mention is led to its gold entity, so that what follows sees right
neighbours. GAP's train snippets have one pronoun each; the others go where the coreference head links them. The head has
learned both and is surer there than on unseen text, so some of its links are exchanged until it errs about as often. The
loss is that of all right candidates together. Development parts are measured at the end and teach nothing.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.reader import Reader
from onrecord.reader.encode.session import SHIPPED
from onrecord.reader.resolve.entities.candidates import Candidate
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.ranker import Choose
from onrecord.reader.resolve.entities.reasons import FEATURES, reasons_of
from onrecord.reader.resolve.entities.scene import Scene
from onrecord.reader.resolve.ranking import Network, believed, weights_of
from onrecord.records import Article
from training.corpora.lines import records

WEIGHTS = Path(__file__).parent.parent / "src/onrecord/reader/resolve/entities/weights.json"
KINDS = ("pronoun", "nominal")
HIDDEN = 16
EPOCHS = 10
BATCH = 128
LEARNING_RATE = 5e-3
WEIGHT_DECAY = 0.02
DROPOUT = 0.1
MIXED, MIXED_GUM = 0.2, 0.1  # of GAP's snippets and of GUM's mentions: the two best links exchanged
COPIES, GAP_WEIGHT = 2, 1.5  # of a snippet, mixed anew each time, beside a mention of GUM that weighs 1
SEED = 20261130
LINKS = 3  # features that come from the coreference head; they stand first
FAINT = 0.2  # of the head's share, below which a pronoun of a snippet stays unlinked

Read = Callable[[str, Choose], object]  # reads a text, asking whom each mention means


class Item(NamedTuple):
    """One mention: its candidates' reasons, "nobody" first, and which of them are right."""

    kind: str
    reasons: NDArray[np.float32]  # (1 + candidates, features)
    right: NDArray[np.bool_]  # (1 + candidates,)
    weight: float = 1.0


def main() -> None:
    """Train, write the weights, print the accuracy on the development parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--weights", type=Path, default=SHIPPED, help="the encoder's")
    parser.add_argument("--snippets", type=int, default=900, help="of GAP's train part")
    given = parser.parse_args()
    reader = Reader.load(given.weights)

    def read(text: str, choose: Choose) -> object:
        article = Article(id="train", text=text, text_sha256="", bytes_sha256="", language="en")
        return reader.read(article, choose)

    folder = given.data / "language"
    gum, gap = (
        {
            part: list(collect(folder / f"{name}.{part}.jsonl.gz", read, most))
            for part, most in (("train", limit), ("dev", None))
        }
        for name, collect, limit in (("coref_gum_clean", gum_items, None), ("coref_gap", gap_items, given.snippets))
    )
    networks = {kind: trained(items_for(kind, gum["train"], gap["train"])) for kind in KINDS}
    write(networks, WEIGHTS)
    for kind, network in networks.items():
        print(kind, {name: accuracy(network, of_kind(kind, part["dev"])) for name, part in (("GUM", gum), ("GAP", gap))})


def gum_items(path: Path, read: Read, most: int | None = None) -> Iterable[Item]:
    """Yield the mentions of GUM's documents, each led to its gold entity."""
    for record in islice(records(path), most):
        found: list[Item] = []
        read(record["text"], _led(_Gold(record), found))
        yield from found


def gap_items(path: Path, read: Read, most: int | None = None) -> Iterable[Item]:
    """Yield the pronouns of GAP's snippets for which any candidate is right."""
    for record in islice(records(path), most):
        found: list[Item] = []
        read(record["text"], _asked(record, found))
        yield from found


def items_for(kind: str, gum: Iterable[Item], gap: Sequence[Item]) -> list[Item]:
    """Return what trains one network: GUM's mentions of a kind and, of pronouns, GAP's."""
    generator = np.random.default_rng(SEED)
    copies = [_mixed(item, generator, MIXED) for _ in range(COPIES) for item in of_kind(kind, gap)]
    return [*(_mixed(item, generator, MIXED_GUM) for item in of_kind(kind, gum)), *copies]


def of_kind(kind: str, items: Iterable[Item]) -> list[Item]:
    """Return the items of one kind of mention."""
    return [item for item in items if item.kind == kind]


def trained(items: Sequence[Item]) -> Network:
    """Return the network that fits the items."""
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(SEED)
    flat = np.concatenate([item.reasons for item in items])
    shift, scale = flat.mean(0), 1 / np.maximum(flat.std(0), 0.05)
    reasons, there, right = _padded(items, shift, scale)
    weights = torch.tensor([item.weight for item in items])
    shapes = ((len(FEATURES), HIDDEN), (HIDDEN,), (HIDDEN,), (len(FEATURES),))
    starts = [
        torch.randn(shape, generator=generator) * (0.1 if number in (0, 2) else 0) for number, shape in enumerate(shapes)
    ]
    first, bias, second, straight = parameters = [torch.nn.Parameter(start) for start in starts]
    optimiser = torch.optim.AdamW(parameters, lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    batches = -(-len(items) // BATCH)
    slowing = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.0, EPOCHS * batches)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(items), generator=generator).split(BATCH):
            inputs = reasons[batch]
            inputs = inputs * (torch.rand(inputs.shape, generator=generator) > DROPOUT)
            scores = torch.tanh(inputs @ first + bias) @ second + inputs @ straight
            logs = torch.log_softmax(scores.masked_fill(~there[batch], -1e9), 1)
            likelihood = torch.logsumexp(logs.masked_fill(~right[batch], -1e9), 1)
            optimiser.zero_grad()
            (-(likelihood * weights[batch]).sum() / weights[batch].sum()).backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            slowing.step()
    return msgspec.convert(
        {
            "features": FEATURES,
            **{name: values.tolist() for name, values in (("shift", shift), ("scale", scale))},
            **{name: each.tolist() for name, each in zip(("first", "bias", "second", "straight"), parameters, strict=True)},
        },
        Network,
    )


def accuracy(network: Network, items: Sequence[Item]) -> float:
    """Return the share of items whose likeliest candidate is right."""
    weights = weights_of(network, FEATURES)
    hits = [bool(item.right[believed(weights, item.reasons).argmax()]) for item in items]
    return round(float(np.mean(hits)), 4) if hits else 0.0


def write(networks: dict[str, Network], path: Path) -> None:
    """Write the networks as JSON, numbers cut to four places."""
    cut = json.loads(msgspec.json.encode(networks), parse_float=lambda number: round(float(number), 4))
    path.write_text(json.dumps(cut, separators=(",", ":")) + "\n", encoding="utf-8")


# --------------------------------------------------------------------------------------------------------------------


class _Gold:
    """The gold entity of each mention of a document, by the word that heads it."""

    def __init__(self, record: dict[str, Any]) -> None:
        self._counted = {tuple(span) for cluster in record["ontogum"] for span in cluster}
        self._by_head: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for mention in record["mentions"]:
            if mention.get("head"):
                self._by_head[mention["head"][0]].append(mention)

    def entity(self, scene: Scene, phrase: Phrase) -> Any:
        """Return a mention's gold entity; None where GUM has no such mention."""
        mention = self._mention(scene, phrase)
        return None if mention is None else mention["cl"]

    def counts(self, scene: Scene, phrase: Phrase) -> bool:
        """Tell whether OntoGUM's scheme counts the mention: no apposition, no predicate, no generic noun."""
        mention = self._mention(scene, phrase)
        return mention is not None and (mention["s"], mention["e"]) in self._counted

    def is_right(self, scene: Scene, phrase: Phrase, candidate: Candidate) -> bool:
        """Tell whether a candidate is a mention's gold entity: by its nearest mention, and by no chance one."""
        entity = self.entity(scene, phrase)
        if entity is None or entity != self.entity(scene, scene.clusters.phrases[candidate.head]):
            return False
        near = [each for each in candidate.cluster.phrases if each.head <= max(phrase.head, candidate.head)]
        votes = Counter(self.entity(scene, each) for each in near)
        return phrase.kind == "pronoun" or votes[entity] >= 2 or votes.most_common(1)[0][0] == entity

    def _mention(self, scene: Scene, phrase: Phrase) -> dict[str, Any] | None:
        same = self._by_head.get(scene.tree.analysis.words[max(phrase.head, 0)].start, ())
        start, end = phrase.span
        return min(same, key=lambda mention: abs(mention["s"] - start) + abs(mention["e"] - end), default=None)


def _led(gold: _Gold, found: list[Item]) -> Choose:
    """Return what chooses the gold entity and takes each choice down.

    Who is the same person in GUM and does not count in OntoGUM may be joined or not: both teach nothing wrong.
    """

    def choose(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> Candidate | None:
        right = [gold.is_right(scene, phrase, candidate) for candidate in candidates]
        nobody = not any(right) or not gold.counts(scene, phrase)
        found.append(_item(scene, phrase, candidates, [nobody, *right]))
        return next((candidate for candidate, is_right in zip(candidates, right, strict=True) if is_right), None)

    return choose


def _asked(record: dict[str, Any], found: list[Item]) -> Choose:
    """Return what takes down the choice of the pronoun that a snippet asks for, and links others as the head does."""

    def choose(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> Candidate | None:
        if phrase.kind == "pronoun" and phrase.span.start == record["pronoun"][0]:
            named = {name: [_bears(candidate, record[name]) for candidate in candidates] for name in "AB"}
            meant = next((name for name in "AB" if record[name][2]), None)
            if meant is None:
                right = [True, *(not (one or other) for one, other in zip(named["A"], named["B"], strict=True))]
            else:
                right = [False, *named[meant]]
            if any(right) and not all(right):
                found.append(_item(scene, phrase, candidates, right, GAP_WEIGHT))
        shares = [row[0] for row in reasons_of(scene, phrase, candidates)[1:]]
        best = int(np.argmax(shares))
        return candidates[best] if shares[best] > FAINT else None

    return choose


def _bears(candidate: Candidate, span: Sequence[Any]) -> bool:
    return any(
        each.kind == "name" and each.span.start < span[1] and each.span.end > span[0] for each in candidate.cluster.phrases
    )


def _item(
    scene: Scene, phrase: Phrase, candidates: Sequence[Candidate], right: Sequence[bool], weight: float = 1.0
) -> Item:
    return Item(phrase.kind, np.array(reasons_of(scene, phrase, candidates), np.float32), np.array(right), weight)


def _mixed(item: Item, generator: np.random.Generator, share: float) -> Item:
    if generator.random() >= share or len(item.reasons) <= LINKS:
        return item
    reasons = item.reasons.copy()
    one, other = (np.argsort(-reasons[1:, 0]) + 1)[:2]
    reasons[[one, other], :LINKS] = reasons[[other, one], :LINKS]
    return item._replace(reasons=reasons)


def _padded(
    items: Sequence[Item], shift: NDArray[np.float32], scale: NDArray[np.float32]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return reasons `(items, most candidates, features)`, which of them are there, and which are right."""
    most = max(len(item.reasons) for item in items)
    reasons = np.zeros((len(items), most, len(FEATURES)), np.float32)
    there, right = (np.zeros((len(items), most), bool) for _ in range(2))
    for number, item in enumerate(items):
        count = len(item.reasons)
        reasons[number, :count] = (item.reasons - shift) * scale
        there[number, :count], right[number, :count] = True, item.right
    return torch.from_numpy(reasons), torch.from_numpy(there), torch.from_numpy(right)


if __name__ == "__main__":
    main()

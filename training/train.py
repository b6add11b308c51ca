"""`python -m training.train CONFIG --data FOLDER --base FOLDER --out FOLDER`: train the encoder and its heads.

Writes a checkpoint an epoch (and goes on from the last one when started again), and a log line every twenty steps.
"""

import argparse
import hashlib
import json
import math
import random
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from onrecord.reader.encode.heads import LINKS
from training.attribution import Example, Labelled, articles, labelled, window
from training.encoder import Model, Shape, load_base

MASK_PIECE = 103


def main() -> None:
    """Train as the configuration says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    for folder in ("data", "base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--seed", type=int, help="in place of the configuration's")
    parser.add_argument("--epochs", type=int, help="in place of the configuration's")
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    config["run"].update({k: getattr(arguments, k) for k in ("seed", "epochs") if getattr(arguments, k) is not None})
    Training(config, arguments.data, arguments.base, arguments.out).run()


class Training:
    """One run: data, model, optimiser, and the log."""

    def __init__(self, config: dict[str, Any], data: Path, base: Path, out: Path) -> None:
        self.settings = config["run"]
        self.out = out
        out.mkdir(parents=True, exist_ok=True)
        torch.set_num_threads(self.settings["threads"])
        for seed in (random.seed, np.random.seed, torch.manual_seed):
            seed(self.settings["seed"])
        tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        train, dev = (data / config["data"][part] for part in ("attribution_train", "attribution_dev"))
        self.log(config=config, sha256={path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (train, dev)})
        self.train = [labelled(article, tokenizer) for article in articles(train)]
        self.dev = [labelled(article, tokenizer) for article in articles(dev)]
        self.master = Model(Shape(), self.settings["dropout"])
        load_base(self.master, base / "model.safetensors")
        self.model = Model(Shape(), self.settings["dropout"]).to(torch.bfloat16)
        self.average = {name: value.clone() for name, value in self.master.state_dict().items()}
        pieces = sum(len(article.pieces.ids) for article in self.train)
        self.steps = math.ceil(pieces * 1.02 / self.settings["batch_pieces"]) * self.settings["epochs"]
        self.optimiser = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)

    def run(self) -> None:
        """Train all epochs that are not yet done."""
        first = self._resume()
        for epoch in range(first, self.settings["epochs"]):
            started, pieces = time.time(), 0
            sums: dict[str, float] = {}
            for number, batch in enumerate(self._batches(epoch)):
                losses = self._step(batch)
                pieces += sum(len(example.ids) for example in batch)
                for name, value in losses.items():
                    sums[name] = sums.get(name, 0.0) + value
                if number % 20 == 19:
                    speed = round(pieces / (time.time() - started))
                    self.log(epoch=epoch, step=number, speed=speed, **{k: round(v / 20, 4) for k, v in sums.items()})
                    sums = {}
            self._save(epoch)
            self.log(epoch=epoch, seconds=round(time.time() - started), **self._dev_losses())

    def log(self, **values: Any) -> None:
        """Write one line of the log, to the screen and to the run's file."""
        line = json.dumps({"time": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a") as file:
            file.write(line + "\n")

    def _groups(self) -> list[dict[str, Any]]:
        groups = []
        for heads in (False, True):
            for decays in (False, True):
                chosen = [
                    value
                    for name, value in self.master.named_parameters()
                    if ("layers" not in name and "words" not in name and "positions" not in name and "norm" not in name)
                    == heads
                    and (value.ndim > 1) == decays
                ]
                rate = self.settings["head_rate" if heads else "encoder_rate"]
                groups.append(
                    {"params": chosen, "lr": rate, "weight_decay": self.settings["weight_decay"] if decays else 0.0}
                )
        return groups

    def _rate(self, step: int) -> float:
        warm = max(1, int(self.steps * self.settings["warm_up"]))
        return step / warm if step < warm else max(0.0, (self.steps - step) / (self.steps - warm))

    def _batches(self, epoch: int) -> Iterator[list[Example]]:
        chance = random.Random(self.settings["seed"] * 1000 + epoch)
        examples = [example for article in self.train for example in self._cut(article, chance)]
        yield from batches(examples, self.settings["batch_pieces"], chance)

    def _cut(self, article: Labelled, chance: random.Random) -> Iterator[Example]:
        length = len(article.pieces.ids)
        start = 0
        while start < length:
            size = chance.randint(self.settings["shortest_window"], self.settings["longest_window"])
            yield window(article, start, min(length, start + size))
            start += size

    def _step(self, batch: list[Example]) -> dict[str, float]:
        self.model.train()
        with torch.no_grad():
            for mine, theirs in zip(self.model.parameters(), self.master.parameters(), strict=True):
                mine.copy_(theirs)
                mine.grad = None
        tags, links = losses(self.model, batch, self.settings["masked_pieces"])
        (tags + self.settings["link_weight"] * links).backward()
        with torch.no_grad():
            for mine, theirs in zip(self.model.parameters(), self.master.parameters(), strict=True):
                theirs.grad = None if mine.grad is None else mine.grad.float()
        torch.nn.utils.clip_grad_norm_(self.master.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        # The average starts fast and slows down, so that the first steps weigh nothing at the end.
        decay = min(self.settings["average_decay"], (1 + self.schedule.last_epoch) / (10 + self.schedule.last_epoch))
        with torch.no_grad():
            for name, value in self.master.state_dict().items():
                self.average[name].lerp_(value, 1 - decay)
        return {"tags": tags.item(), "links": links.item()}

    def _dev_losses(self) -> dict[str, float]:
        model = Model(Shape(), 0.0)
        model.load_state_dict(self.average)
        model.eval()
        chance = random.Random(0)
        totals = np.zeros(2)
        count = 0
        with torch.no_grad():
            examples = [example for article in self.dev for example in self._cut(article, chance)]
            for batch in batches(examples, 8192, chance):
                totals += [loss.item() for loss in losses(model, batch, 0.0)]
                count += 1
        return {"dev_tags": round(totals[0] / count, 4), "dev_links": round(totals[1] / count, 4)}

    def _save(self, epoch: int) -> None:
        state = {
            "epoch": epoch,
            "master": self.master.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
        }
        torch.save(state, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")

    def _resume(self) -> int:
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        self.master.load_state_dict(state["master"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        return int(state["epoch"]) + 1


def batches(examples: list[Example], pieces: int, chance: random.Random) -> Iterator[list[Example]]:
    """Yield batches of windows of like length, at most `pieces` pieces each with padding, in random order."""
    examples = sorted(examples, key=lambda example: (len(example.ids), chance.random()))
    groups: list[list[Example]] = [[]]
    for example in examples:
        if (len(groups[-1]) + 1) * len(example.ids) > pieces:
            groups.append([])
        groups[-1].append(example)
    chance.shuffle(groups)
    yield from groups


def losses(model: Model, batch: list[Example], masked: float) -> tuple[Tensor, Tensor]:
    """Return the mean loss of tags and of links over a batch."""
    length = max(len(example.ids) for example in batch)
    ids = _padded([example.ids for example in batch], length, 0)
    tags = _padded([example.tags for example in batch], length, -100)
    features = torch.zeros(len(batch), length, batch[0].features.shape[1], dtype=torch.long)
    for row, example in enumerate(batch):
        features[row, : len(example.ids)] = torch.from_numpy(example.features)
    real = _padded([np.ones(len(example.ids), dtype=np.int64) for example in batch], length, 0).bool()
    if masked:
        ids = torch.where((torch.rand(ids.shape) < masked) & (tags != -100), MASK_PIECE, ids)
    scores, links = model(ids, features, None if bool(real.all()) else real)
    tag_loss = functional.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), ignore_index=-100)
    return tag_loss, _link_loss(model.attribution.link_scores(links), batch, real)


def _link_loss(scores: Tensor, batch: list[Example], real: Tensor) -> Tensor:
    total, count = scores.new_zeros((), dtype=torch.float32), 0
    for link in range(len(LINKS)):
        rows = [(row, place) for row, example in enumerate(batch) for place in example.targets[link][0]]
        if not rows:
            continue
        index = torch.tensor(rows)
        goals = torch.from_numpy(_goals(batch, link, scores.shape[-1]))
        chosen = scores[index[:, 0], link, index[:, 1]].float()
        chosen = chosen.masked_fill(~real[index[:, 0]], -1e4)
        right = chosen.masked_fill(~goals, -1e4).logsumexp(1)
        total = total + (chosen.logsumexp(1) - right).mean()
        count += 1
    return total / max(1, count)


def _goals(batch: list[Example], link: int, length: int) -> np.ndarray[Any, Any]:
    masks = [example.targets[link][1] for example in batch]
    goals = np.zeros((sum(len(mask) for mask in masks), length), dtype=bool)
    row = 0
    for mask in masks:
        goals[row : row + len(mask), : mask.shape[1]] = mask
        row += len(mask)
    return goals


def _padded(rows: list[np.ndarray[Any, Any]], length: int, filler: int) -> Tensor:
    padded = torch.full((len(rows), length), filler, dtype=torch.long)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = torch.from_numpy(row)
    return padded


if __name__ == "__main__":
    main()

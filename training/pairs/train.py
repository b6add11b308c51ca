"""`python -m training.pairs.train CONFIG --data FOLDER --base FOLDER --out FOLDER`: train the pair model.

Writes a checkpoint every few minutes, from which it goes on when started again, and a log line every twenty steps. A run
has a number of minutes: it takes as many of the drawn batches as the machine can learn from by then, and its rate falls to
nothing at that moment.
"""

import argparse
import time
import tomllib
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from training.encoder import Shape
from training.optimising import Optimiser
from training.pairs.batches import Batch, batches, drawn, tensors
from training.pairs.model import PairModel, begin_from
from training.pairs.pace import in_time
from training.pairs.pairs import UNLABELLED, Row
from training.run import Learned, Run, hashes, tokenizer_of

USED = ("coref_events/*.gz", "nli/*.gz")


def main() -> None:
    """Train as the configuration says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    for folder in ("data", "base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--warm", type=Path, help="a checkpoint whose averaged weights to begin with")
    parser.add_argument("--threads", type=int, help="in place of the configuration's")
    parser.add_argument("--minutes", type=float, help="in place of the configuration's")
    parser.add_argument("--stop", type=int, help="stop after so many steps, to try a configuration out")
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    config["run"] |= {name: value for name in ("threads", "minutes") if (value := getattr(arguments, name)) is not None}
    PairTraining(config, arguments.data, arguments.base, arguments.out, arguments.warm).run(arguments.stop)


class PairTraining:
    """One run: pairs, model and optimiser."""

    def __init__(self, config: dict[str, Any], data: Path, base: Path, out: Path, warm: Path | None = None) -> None:
        self.config, self.settings = config, config["run"]
        self.course = Run(out, self.settings)
        self.course.log(config=config, sha256={name: value for use in USED for name, value in hashes(data, use).items()})
        groups = drawn(config["groups"], data, "train", self.settings["seed"])
        self.batches = batches(
            [pair for pairs in groups.values() for pair in pairs],
            tokenizer_of(base),
            self.settings["batch_pieces"],
            self.settings["seed"],
        )
        pieces = sum(len(row.pair.ids) for batch in self.batches for row in batch)
        self.course.log(pairs={name: len(pairs) for name, pairs in groups.items()}, pieces=pieces, steps=len(self.batches))
        master = PairModel(Shape(), self.settings["dropout"])
        begin_from(master, base / "model.safetensors")
        if warm is not None:
            master.load_state_dict(torch.load(warm, weights_only=True)["average"])
        self.optimiser = Optimiser(master, self.settings, len(self.batches))
        self.model = PairModel(Shape(), self.settings["dropout"]).to(torch.bfloat16)

    def run(self, stop: int | None = None) -> None:
        """Take all steps that are not yet taken."""
        seconds = 60 * self.settings["minutes"]
        draws = in_time(self.batches, self.optimiser, seconds, time.monotonic, self.settings["pace_steps"])
        self.course.take(draws, self.optimiser, self._learned, stop)

    def _learned(self, _step: int, rows: list[Row]) -> Learned:
        batch = tensors(rows)
        self.model.train()
        self.optimiser.lend(self.model)
        found = losses(*self.model(batch.ids, batch.features, batch.real), batch)
        torch.stack(list(found.values())).sum().backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
        self.optimiser.step(self.model)
        labelled = {"event": batch.event, "relation": batch.relation}
        # Logged as a mean over the pairs that have the label, learned as a mean over all.
        means = {
            name: loss.item() * len(rows) / int((labelled[name] != UNLABELLED).sum())
            for name, loss in found.items()
            if (labelled[name] != UNLABELLED).any()
        }
        return Learned(means, int(batch.real.sum()))


def losses(event: Tensor, relation: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Return each head's loss, summed over the pairs labelled for it and divided by all pairs of the batch."""
    count = len(batch.event)
    known = batch.event != UNLABELLED
    event_loss = functional.binary_cross_entropy_with_logits(
        event.float()[known], batch.event[known].float(), reduction="sum"
    )
    scores = relation.float().masked_fill(~batch.possible, -1e4)
    relation_loss = functional.cross_entropy(scores, batch.relation, ignore_index=UNLABELLED, reduction="sum")
    return {"event": event_loss / count, "relation": relation_loss / count}


if __name__ == "__main__":
    main()

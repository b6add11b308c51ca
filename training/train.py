"""`python -m training.train CONFIG --data FOLDER --base FOLDER --out FOLDER`: train the encoder and its heads.

Writes a checkpoint every few minutes, from which it goes on when started again, and a log line every twenty steps.
"""

import argparse
import random
import tomllib
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from onrecord.reader.encode.windows import END, START
from training.batches import Example, Lengths, example, quoted
from training.encoder import Encoder, Shape, load_base
from training.groups import Draw, draws, load
from training.heads import Model
from training.losses import attention_mask, losses, vector_loss
from training.optimising import Optimiser
from training.packing import Batch, packed
from training.run import Learned, Run, hashes, tokenizer_of

MASK_PIECE = 103


def main() -> None:
    """Train as the configuration says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    for folder in ("data", "base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--warm", type=Path, help="a checkpoint whose averaged weights to begin with")
    parser.add_argument("--seed", type=int, help="in place of the configuration's")
    parser.add_argument("--stop", type=int, help="stop after so many steps, to try a configuration out")
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    if arguments.seed is not None:
        config["run"]["seed"] = arguments.seed
    Training(config, arguments.data, arguments.base, arguments.out, arguments.warm).run(arguments.stop)


class Training:
    """One run: data, model and optimiser."""

    def __init__(self, config: dict[str, Any], data: Path, base: Path, out: Path, warm: Path | None) -> None:
        self.config, self.settings = config, config["run"]
        self.course = Run(out, self.settings)
        self.course.log(config=config, warm=str(warm or ""), sha256=hashes(data))
        self.lengths = Lengths(*(self.settings[k] for k in ("shortest_window", "longest_window", "batch_pieces")))
        self.groups = load(config["groups"], data, tokenizer_of(base), "train")
        sizes = {name: sum(len(d.pieces.ids) for d in documents) for name, documents in self.groups.items()}
        self.course.log(documents={name: len(documents) for name, documents in self.groups.items()}, pieces=sizes)
        self.steps = self.settings["pieces"] // self.settings["batch_pieces"]
        master = Model(Shape(), self.settings["dropout"])
        load_base(master.encoder, base / "model.safetensors")
        if warm is not None:
            begin_with(master, warm)
        self.optimiser = Optimiser(master, self.settings, self.steps)
        self.model = Model(Shape(), self.settings["dropout"]).to(torch.bfloat16)
        self.base = Encoder(Shape(), 0.0)
        load_base(self.base, base / "model.safetensors")
        self.base.to(torch.bfloat16).eval()

    def run(self, stop: int | None = None) -> None:
        """Take all steps that are not yet taken."""
        drawn = draws(self.groups, self.config["groups"], self.lengths, self.steps, self.settings["seed"])
        self.course.take(drawn, self.optimiser, self._learned, stop)

    def _learned(self, step: int, draw: Draw) -> Learned:
        documents = self.groups[draw.group]
        windows = [example(documents[cut.document], cut.start, cut.end) for cut in draw.cuts]
        batch = packed(told_of_quotations(windows, self.settings["quoted_windows"], step))
        self.model.train()
        self.optimiser.lend(self.model)
        found, hidden = losses(self.model, batch, masked(batch, self.settings["masked_pieces"]))
        if step % self.settings["vector_every"] == 0:
            with torch.no_grad():
                base = self.base(batch.ids, torch.zeros_like(batch.features), attention_mask(batch))
            found["vector"] = vector_loss(self.model.vector(hidden), base, batch.real)
        weights = self.config["weights"]
        total = torch.stack([weights.get(name, 1.0) * loss for name, loss in found.items()]).sum()
        total.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
        self.optimiser.step(self.model)
        return Learned({name: loss.item() for name, loss in found.items()}, batch.pieces)


def begin_with(model: Model, checkpoint: Path) -> None:
    """Copy a checkpoint's averaged weights into the model; heads that it does not have stay as they are."""
    average = average_of(checkpoint)
    _, unknown = model.load_state_dict(average, strict=False)
    if unknown:
        raise ValueError(f"{checkpoint}: weights of another model: {', '.join(unknown[:5])}")


def average_of(checkpoint: Path) -> dict[str, Tensor]:
    """Return a checkpoint's averaged weights; in one from before names were told apart, both their heads are the same."""
    average: dict[str, Tensor] = torch.load(checkpoint, weights_only=True)["average"]
    for name in [name for name in average if name.startswith("tags.names.")]:
        average.setdefault(name.replace("names", "names_broad"), average[name].clone())
    return average


def told_of_quotations(windows: list[Example], share: float, step: int) -> list[Example]:
    """Return the windows of one batch, a share of those without attributions told to stand inside a quotation."""
    chance = random.Random(step)
    return [quoted(one, chance) if "attribution" not in one.tags and chance.random() < share else one for one in windows]


def masked(batch: Batch, share: float) -> Tensor:
    """Return the batch's ids with a share of its pieces masked."""
    chosen = (torch.rand(batch.ids.shape) < share) & batch.real & (batch.ids != START) & (batch.ids != END)
    return torch.where(chosen, MASK_PIECE, batch.ids)


if __name__ == "__main__":
    main()

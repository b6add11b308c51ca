"""`python -m training.train CONFIG --data FOLDER --base FOLDER --out FOLDER`: train the encoder and its heads.

Writes a checkpoint every quarter of an hour, from which it goes on when started again, and a log line every twenty steps.
"""

import argparse
import json
import time
import tomllib
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import tokenizers
import torch
from torch import Tensor

from onrecord.reader.encode.pieces import Tokenizer
from onrecord.reader.encode.windows import END, START
from training.batches import Lengths, example
from training.encoder import Encoder, Shape, load_base
from training.groups import draws, load
from training.heads import Model
from training.losses import attention_mask, losses, vector_loss
from training.optimising import Optimiser
from training.packing import Batch, packed

MASK_PIECE = 103
LOG_STEPS = 20


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
    """One run: data, model, optimiser, and the log."""

    def __init__(self, config: dict[str, Any], data: Path, base: Path, out: Path, warm: Path | None) -> None:
        self.config, self.settings, self.out = config, config["run"], out
        out.mkdir(parents=True, exist_ok=True)
        torch.set_num_threads(self.settings["threads"])
        torch.manual_seed(self.settings["seed"])
        self.log(config=config, warm=str(warm or ""), sha256=hashes(data))
        self.lengths = Lengths(*(self.settings[k] for k in ("shortest_window", "longest_window", "batch_pieces")))
        self.groups = load(config["groups"], data, tokenizer_of(base), "train")
        sizes = {name: sum(len(d.pieces.ids) for d in documents) for name, documents in self.groups.items()}
        self.log(documents={name: len(documents) for name, documents in self.groups.items()}, pieces=sizes)
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
        first = self._resume()
        saved = started = time.monotonic()
        sums: dict[str, list[float]] = defaultdict(list)
        pieces = 0
        for step, draw in enumerate(
            draws(self.groups, self.config["groups"], self.lengths, self.steps, self.settings["seed"])
        ):
            if step < first:
                continue
            if step == stop:
                break
            documents = self.groups[draw.group]
            batch = packed([example(documents[cut.document], cut.start, cut.end) for cut in draw.cuts])
            for name, value in self._step(step, batch).items():
                sums[name].append(value)
            pieces += batch.pieces
            if step % LOG_STEPS == LOG_STEPS - 1:
                means = {name: round(sum(values) / len(values), 4) for name, values in sorted(sums.items())}
                self.log(step=step + 1, of=self.steps, speed=round(pieces / (time.monotonic() - started)), losses=means)
                sums, pieces, started = defaultdict(list), 0, time.monotonic()
            if time.monotonic() - saved > 60 * self.settings["save_minutes"]:
                self._save(step + 1)
                saved = time.monotonic()
        self._save(self.steps if stop is None else stop)
        self.log(done=True)

    def log(self, **values: Any) -> None:
        """Write one line of the log, to the screen and to the run's file."""
        line = json.dumps({"time": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a") as file:
            file.write(line + "\n")

    def _step(self, step: int, batch: Batch) -> dict[str, float]:
        # What is random in a step follows from its number, so that a resumed run draws as an uninterrupted one.
        torch.manual_seed(self.settings["seed"] * 1_000_003 + step)
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
        return {name: loss.item() for name, loss in found.items()}

    def _save(self, steps: int) -> None:
        torch.save({"steps": steps, **self.optimiser.state()}, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")
        self.log(saved=steps)

    def _resume(self) -> int:
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        self.optimiser.restore(state)
        self.log(resumed=state["steps"])
        return int(state["steps"])


def hashes(data: Path) -> dict[str, str]:
    """Return the SHA-256 of every corpus file in the data folder."""
    return {str(path.relative_to(data)): sha256(path.read_bytes()).hexdigest() for path in sorted(data.rglob("*.gz"))}


def tokenizer_of(base: Path) -> Tokenizer:
    """Return the base model's tokenizer, which neither cuts nor fills up."""
    tokenizer: Any = tokenizers.Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return cast(Tokenizer, tokenizer)


def begin_with(model: Model, checkpoint: Path) -> None:
    """Copy a checkpoint's averaged weights into the model; heads that it does not have stay as they are."""
    average = torch.load(checkpoint, weights_only=True)["average"]
    _, unknown = model.load_state_dict(average, strict=False)
    if unknown:
        raise ValueError(f"{checkpoint}: weights of another model: {', '.join(unknown[:5])}")


def masked(batch: Batch, share: float) -> Tensor:
    """Return the batch's ids with a share of its pieces masked."""
    chosen = (torch.rand(batch.ids.shape) < share) & batch.real & (batch.ids != START) & (batch.ids != END)
    return torch.where(chosen, MASK_PIECE, batch.ids)


if __name__ == "__main__":
    main()

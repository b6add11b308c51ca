"""What every training run does: take its steps, log them, save a checkpoint now and then, and go on from it."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import tokenizers
import torch

from onrecord.reader.encode.pieces import Tokenizer
from training.optimising import Optimiser

LOG_STEPS = 20
Draw = TypeVar("Draw")  # what one step learns from


class Learned(NamedTuple):
    """What one step gives to the log: the loss of each head, and how many pieces it learned from."""

    losses: Mapping[str, float]
    pieces: int


class Run:
    """A run's folder, with its log and its checkpoint."""

    def __init__(self, out: Path, settings: Mapping[str, Any]) -> None:
        self.out, self.settings = out, settings
        out.mkdir(parents=True, exist_ok=True)
        torch.set_num_threads(settings["threads"])
        torch.manual_seed(settings["seed"])

    def take(
        self, draws: Iterable[Draw], optimiser: Optimiser, learn: Callable[[int, Draw], Learned], stop: int | None = None
    ) -> None:
        """Take all steps that are not yet taken; `learn` gets a step's number and what it draws."""
        first = self._resumed(optimiser)
        saved = started = time.monotonic()
        sums: dict[str, list[float]] = defaultdict(list)
        pieces = 0
        for step, draw in enumerate(draws):
            if step < first:
                continue
            if step == stop:
                break
            # What is random in a step follows from its number, so that a resumed run draws as an uninterrupted one.
            torch.manual_seed(self.settings["seed"] * 1_000_003 + step)
            learned = learn(step, draw)
            for name, value in learned.losses.items():
                sums[name].append(value)
            pieces += learned.pieces
            if step % LOG_STEPS == LOG_STEPS - 1:
                means = {name: round(sum(values) / len(values), 4) for name, values in sorted(sums.items())}
                speed = round(pieces / (time.monotonic() - started))
                self.log(step=step + 1, of=optimiser.steps, speed=speed, losses=means)
                sums, pieces, started = defaultdict(list), 0, time.monotonic()
            if time.monotonic() - saved > 60 * self.settings["save_minutes"]:
                self._save(optimiser, step + 1)
                saved = time.monotonic()
        self._save(optimiser, optimiser.steps if stop is None else stop)
        self.log(done=True)

    def log(self, **values: Any) -> None:
        """Write one line of the log, to the screen and to the run's file."""
        line = json.dumps({"time": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a") as file:
            file.write(line + "\n")

    def _save(self, optimiser: Optimiser, steps: int) -> None:
        torch.save({"steps": steps, **optimiser.state()}, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")
        self.log(saved=steps)

    def _resumed(self, optimiser: Optimiser) -> int:
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        optimiser.restore(state)
        self.log(resumed=state["steps"])
        return int(state["steps"])


def hashes(data: Path, pattern: str = "*.gz") -> dict[str, str]:
    """Return the SHA-256 of every corpus file in the data folder."""
    return {str(path.relative_to(data)): sha256(path.read_bytes()).hexdigest() for path in sorted(data.rglob(pattern))}


def tokenizer_of(base: Path) -> Tokenizer:
    """Return the base model's tokenizer, which neither cuts nor fills up."""
    tokenizer: Any = tokenizers.Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return cast(Tokenizer, tokenizer)

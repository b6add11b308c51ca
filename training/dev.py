"""`python -m training.dev CHECKPOINT CONFIG --data FOLDER --base FOLDER`: losses and plain scores of every head on dev.

Over a subset, for a look between trainings: gold words, whole windows, no decoding beyond the best label of each piece.
The scripts that measure the finished reader are elsewhere.
"""

import argparse
import json
import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from training.batches import Lengths, batches, example
from training.export import averaged
from training.groups import Groups, load
from training.heads import Model
from training.losses import losses
from training.packing import packed
from training.run import tokenizer_of
from training.scores import Counts, count, summed

LENGTHS = Lengths(shortest=200, longest=252, batch=4096)
BATCHES = 6  # of each group


def main() -> None:
    """Print a line for each group: its losses and its scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    for folder in ("data", "base"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--batches", type=int, default=BATCHES, help="of each group")
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    groups = load(config["groups"], arguments.data, tokenizer_of(arguments.base), "dev")
    for line in measured(averaged(arguments.checkpoint), groups, arguments.batches):
        print(json.dumps(line), flush=True)


def measured(model: Model, groups: Groups, most: int = BATCHES) -> Iterator[dict[str, Any]]:
    """Yield losses and scores of each group that has dev documents; the model must be in evaluation mode."""
    for name, documents in groups.items():
        sums: dict[str, list[float]] = defaultdict(list)
        counts: Counts = defaultdict(int)
        chance = random.Random(0)
        for cuts in list(batches(documents, LENGTHS, chance))[:most] if documents else ():
            batch = packed([example(documents[cut.document], cut.start, cut.end) for cut in cuts])
            with torch.no_grad():
                found, hidden = losses(model, batch, batch.ids)
                for head, loss in found.items():
                    sums[head].append(loss.item())
                count(counts, model, model.outputs(hidden), batch)
        if sums:
            losses_of = {head: round(sum(values) / len(values), 4) for head, values in sorted(sums.items())}
            yield {"group": name, "losses": losses_of, "scores": summed(counts)}


if __name__ == "__main__":
    main()

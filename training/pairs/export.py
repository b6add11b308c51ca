"""`python -m training.pairs.export CHECKPOINT --base FOLDER --out FOLDER`: the averaged weights as int8 ONNX.

Writes pairs.onnx (one pair in, both heads' scores out), labels.json (the relations' order), tokenizer.json and NOTICE.
"""

import argparse
import json
import shutil
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from onrecord.compare.pairs.passages import FEATURE_SIZES
from onrecord.compare.pairs.session import MODEL, RELATIONS
from training.encoder import Shape
from training.onnxfile import SmallTable, trimmed, write_int8
from training.pairs.model import PairModel


def main() -> None:
    """Export as the arguments say, and print the files' sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    for folder in ("base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    arguments = parser.parse_args()
    model = PairModel(Shape(), 0.0)
    model.load_state_dict(torch.load(arguments.checkpoint, weights_only=True)["average"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    write_int8(PairGraph(model).eval(), len(FEATURE_SIZES), ("event", "relation"), arguments.out / MODEL)
    (arguments.out / "labels.json").write_text(json.dumps({"relations": list(RELATIONS)}) + "\n", "utf-8")
    tokenizer = trimmed(json.loads((arguments.base / "tokenizer.json").read_text("utf-8")))
    (arguments.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf-8")
    shutil.copy(Path(__file__).with_name("NOTICE"), arguments.out)
    print(json.dumps({"bytes": {path.name: path.stat().st_size for path in sorted(arguments.out.iterdir())}}))


class PairGraph(nn.Module):
    """The model as it leaves: one pair, no filling, the table of word pieces in int8 with a scale a row."""

    def __init__(self, model: PairModel) -> None:
        super().__init__()
        model.encoder.words = cast(nn.Embedding, SmallTable(model.encoder.words.weight.detach()))
        self.model = model

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        return cast(tuple[Tensor, Tensor], self.model(ids, features))


if __name__ == "__main__":
    main()

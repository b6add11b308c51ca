"""`python -m training.export CHECKPOINT --base FOLDER --out FOLDER`: averaged weights to an int8 ONNX graph.

The folder then holds all that the reader opens: `encoder.onnx`, `heads.json`, `tokenizer.json`.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.reader.encode.heads import LINKS, TAGS
from training.encoder import Model, Shape


class Graph(nn.Module):
    """One window, without padding: what the shipped graph computes."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        return self.model(ids, features)


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    for folder in ("base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    model = Model(Shape(), 0.0).eval()
    model.load_state_dict(torch.load(arguments.checkpoint, weights_only=True)["average"])
    full = arguments.out / "full.onnx"
    write_graph(model, full)
    quantize_dynamic(full, arguments.out / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8)
    full.unlink()
    heads = {"tags": TAGS, "links": LINKS, "distances": model.attribution.distance.tolist()}
    (arguments.out / "heads.json").write_text(json.dumps(heads) + "\n")
    shutil.copy(arguments.base / "tokenizer.json", arguments.out)


def write_graph(model: Model, path: Path) -> None:
    """Write the float32 graph with a dynamic number of pieces."""
    ids = torch.ones(1, 16, dtype=torch.long)
    features = torch.zeros(1, 16, 4, dtype=torch.long)
    torch.onnx.export(
        Graph(model),
        (ids, features),
        path,
        input_names=["ids", "features"],
        output_names=["tags", "links"],
        dynamic_axes={name: {1: "pieces"} for name in ("ids", "features", "tags", "links")},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()

"""`python -m training.export CHECKPOINT --base FOLDER --out FOLDER [--heads ...]`: the averaged weights as int8 ONNX.

Writes encoder.onnx (one window in, every head's output for each piece out), heads.json (label orders, and the numbers that
score pairs of pieces) and tokenizer.json.
"""

import argparse
import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reader.encode.heads import FACTUALITY_BOUNDS, LINKS, NAMING, POINTING, TAG_HEADS
from onrecord.reader.encode.pieces import FEATURE_SIZES
from training.encoder import Shape
from training.heads import Model
from training.onnxfile import SmallTable, trimmed, write_int8
from training.train import begin_with

OTHERS = ("vector",)
SECOND = {"attribution": "attribution_links", "factuality": "factuality_value"}


def main() -> None:
    """Export as the arguments say, and print the size and how far int8 differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    for folder in ("base", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--heads", nargs="*", default=[*TAG_HEADS, *POINTING, *NAMING, *OTHERS], help="those trained")
    arguments = parser.parse_args()
    model = averaged(arguments.checkpoint)
    arguments.out.mkdir(parents=True, exist_ok=True)
    export(model, arguments.out / "encoder.onnx", arguments.heads)
    described = json.dumps(heads(model, arguments.heads), ensure_ascii=False)
    (arguments.out / "heads.json").write_text(described + "\n", "utf-8")
    tokenizer = trimmed(json.loads((arguments.base / "tokenizer.json").read_text("utf-8")))
    (arguments.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf-8")
    print(json.dumps({"bytes": {path.name: path.stat().st_size for path in sorted(arguments.out.iterdir())}}))


def averaged(checkpoint: Path) -> Model:
    """Return the model with a checkpoint's averaged weights, ready for use; heads that it has not stay untrained."""
    model = Model(Shape(), 0.0)
    begin_with(model, checkpoint)
    return model.eval()


def export(model: Model, path: Path, chosen: Collection[str]) -> None:
    """Write the graph: "ids" (1, pieces), "features" (1, pieces, 4) in; each head's output under its name out."""
    graph = Graph(model, outputs_of(chosen)).eval()
    write_int8(graph, len(FEATURE_SIZES), graph.names, path)


class Graph(nn.Module):
    """The model as it leaves: outputs in a fixed order, the table of word pieces in int8 with a scale a row."""

    def __init__(self, model: Model, chosen: Collection[str]) -> None:
        super().__init__()
        self.model = model
        table = SmallTable(model.encoder.words.weight.detach())
        model.encoder.words = cast(nn.Embedding, table)  # it takes the same argument and gives the same shape
        example = torch.zeros(1, 3, dtype=torch.long), torch.zeros(1, 3, len(FEATURE_SIZES), dtype=torch.long)
        with torch.no_grad():
            shapes = {name: output.shape[2:] for name, output in model(*example, heads=chosen).items()}
        pairs = [name for name in shapes if name in POINTING or name in NAMING]
        plain = [name for name in shapes if name not in pairs]
        self.names = [*plain, *pairs]
        self.plain = Together(layers_of(model, plain), [shapes[name] for name in plain])
        self.pairs = Together(layers_of(model, pairs), [shapes[name] for name in pairs]) if pairs else None

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        hidden = self.model.encoder(ids, features)
        outputs = self.plain(hidden)
        if self.pairs is not None:
            outputs += self.pairs(functional.gelu(self.model.inner(hidden)))
        return tuple(outputs)


class Together(nn.Module):
    """Layers over one input as one layer whose output is cut up: one large product is faster than twenty small ones."""

    def __init__(self, layers: Sequence[nn.Linear], shapes: Sequence[torch.Size]) -> None:
        super().__init__()
        self.shapes = shapes
        self.widths = [layer.out_features for layer in layers]
        self.layer = nn.Linear(layers[0].in_features, sum(self.widths))
        with torch.no_grad():
            self.layer.weight.copy_(torch.cat([layer.weight for layer in layers]))
            self.layer.bias.copy_(torch.cat([layer.bias for layer in layers]))

    def forward(self, hidden: Tensor) -> list[Tensor]:
        parts = self.layer(hidden).split(self.widths, dim=2)
        return [
            part[..., 0] if not shape else part if len(shape) == 1 else part.reshape(*part.shape[:2], *shape)
            for part, shape in zip(parts, self.shapes, strict=True)
        ]


def layers_of(model: Model, outputs: Collection[str]) -> list[nn.Linear]:
    """Return the last layer of each output."""
    layers: dict[str, nn.Module] = {
        **dict(model.tags.items()),
        "attribution": model.attribution.tags,
        "attribution_links": model.attribution.links,
        "factuality_value": model.factuality_value,
        "vector": model.vector,
    }
    layers |= {name: model.points(name).project for name in POINTING}
    layers |= {name: model.names(name).project for name in NAMING}
    return [cast(nn.Linear, layers[name]) for name in outputs]


def outputs_of(chosen: Collection[str]) -> list[str]:
    """Return the outputs of some heads: attribution and factuality have two each."""
    return [*chosen, *(output for head, output in SECOND.items() if head in chosen)]


def heads(model: Model, chosen: Collection[str]) -> dict[str, Any]:
    """Return what scoring needs beside the graph's outputs.

    `tags` {head: labels}; `links`, their order; `distances` {head: biases by distance bucket}, for "attribution_links"
    a list for each link; `naming` {head: labels and the matrices of NamingHead}.
    """
    naming = {
        name: {
            "labels": list(NAMING[name]),
            "product": _numbers(head.product.weight),
            "bias": _numbers(head.product.bias),
            "first": _numbers(head.first.weight),
            "second": _numbers(head.second.weight),
            "distance": _numbers(head.distance),
        }
        for name, head in ((name, model.names(name)) for name in NAMING if name in chosen)
    }
    distances = {name: _numbers(model.points(name).distance) for name in POINTING if name in chosen}
    return {
        "tags": {name: list(labels) for name, labels in TAG_HEADS.items() if name in chosen},
        "factuality_bounds": list(FACTUALITY_BOUNDS),
        "links": list(LINKS),
        "pointing": {name: width for name, width in POINTING.items() if name in chosen},
        "distances": {"attribution_links": _numbers(model.attribution.distance), **distances},
        "naming": naming,
    }


def differences(
    model: Model, path: Path, ids: list[np.ndarray[Any, Any]], features: list[np.ndarray[Any, Any]]
) -> dict[str, float]:
    """Return how int8 differs on some windows, by head: the share of tags that change, of vectors 1 - cosine."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    found: dict[str, list[float]] = {name: [] for name in names}
    for window, columns in zip(ids, features, strict=True):
        quick = dict(zip(names, session.run(names, {"ids": window[None], "features": columns[None]}), strict=True))
        with torch.no_grad():
            exact = model(torch.from_numpy(window)[None], torch.from_numpy(columns)[None])
        for name in names:
            found[name].append(_difference(name, exact[name].numpy(), quick[name]))
    return {name: round(float(np.mean(values)), 4) for name, values in found.items()}


# --------------------------------------------------------------------------------------------------------------------


def _numbers(values: Tensor) -> Any:
    return np.round(values.detach().numpy().astype(float), 5).tolist()


def _difference(name: str, exact: np.ndarray[Any, Any], quick: np.ndarray[Any, Any]) -> float:
    if name in TAG_HEADS:
        return float((exact.argmax(-1) != quick.argmax(-1)).mean())
    sides = [side.reshape(-1, side.shape[-1]) if side.ndim > 2 else side.reshape(1, -1) for side in (exact, quick)]
    dots = (sides[0] * sides[1]).sum(1)
    return float(1 - (dots / np.linalg.norm(sides[0], axis=1) / np.linalg.norm(sides[1], axis=1)).mean())


if __name__ == "__main__":
    main()

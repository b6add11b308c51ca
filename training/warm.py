"""`python -m training.warm WEIGHTS --base FOLDER --out FILE`: a checkpoint to begin a run with, out of shipped weights.

A run that goes on from weights in int8 begins a little off them and is back in a few hundred steps, so that no checkpoint
(six times the size) has to be kept with the weights.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import ModelProto, NodeProto, numpy_helper
from torch import Tensor

from onrecord.reader.encode.heads import NAMING, POINTING
from training.encoder import Shape, load_base
from training.export import layers_of
from training.heads import Model

PREFIX = "model."
TOGETHER = ("plain.layer.", "pairs.layer.")  # what the export made of the heads' last layers


def main() -> None:
    """Write the checkpoint, and print which parts the shipped weights do not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = Model(Shape(), 0.0)
    load_base(model.encoder, arguments.base / "model.safetensors")
    found = recovered(arguments.weights)
    missing, unknown = model.load_state_dict(found, strict=False)
    if unknown:
        raise ValueError(f"{arguments.weights}: weights of another model: {', '.join(unknown[:5])}")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"average": model.state_dict()}, arguments.out)
    print(json.dumps({"recovered": len(found), "new": sorted({name.rpartition(".")[0] for name in missing})}))


def recovered(folder: Path) -> dict[str, Tensor]:
    """Return {parameter: value} of all that shipped weights hold, int8 matrices as their float values."""
    graph = onnx.load(folder / "encoder.onnx")
    described = json.loads((folder / "heads.json").read_text("utf-8"))
    constants = {item.name: numpy_helper.to_array(item) for item in graph.graph.initializer}
    found = {name.removeprefix(PREFIX): value for name, value in constants.items() if name.startswith(PREFIX)}
    found |= _matrices(graph, constants)
    found |= {name: constants[name] for name in constants if name.startswith(TOGETHER) and name.endswith(".bias")}
    found = _apart(found, [output.name for output in graph.graph.output])
    found["encoder.words.weight"] = _table(constants)
    found["attribution.distance"] = np.array(described["distances"]["attribution_links"])
    for name in described["pointing"]:
        found[f"pointing.{name}.distance"] = np.array(described["distances"][name])
    for name, head in described["naming"].items():
        for part in ("product.weight", "product.bias", "first.weight", "second.weight", "distance"):
            found[f"naming.{name}.{part}"] = np.array(head[part.removesuffix(".weight").replace("product.bias", "bias")])
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in found.items()}


# --------------------------------------------------------------------------------------------------------------------


def _matrices(graph: ModelProto, constants: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the matrices, whose names the graph has lost: each is called after the bias that is added to its product."""
    users: dict[str, list[NodeProto]] = {}
    for node in graph.graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    found = {}
    for node in graph.graph.node:
        if node.op_type == "MatMulInteger":
            stem = node.input[1].removesuffix("_quantized")
            matrix = (constants[node.input[1]].astype(np.float32) - constants[f"{stem}_zero_point"]) * constants[
                f"{stem}_scale"
            ]
            found[_bias_after(node, users).removeprefix(PREFIX).removesuffix("bias") + "weight"] = matrix.T
    return found


def _apart(found: dict[str, np.ndarray], outputs: list[str]) -> dict[str, np.ndarray]:
    """Return the parameters with the heads' last layers apart again, as `training.export` put them together."""
    model = Model(Shape(), 0.0)
    names = {id(module): name for name, module in model.named_modules()}
    pairs = [name for name in outputs if name in POINTING or name in NAMING]
    plain = [name for name in outputs if name not in pairs]
    apart = {name: value for name, value in found.items() if not name.startswith(TOGETHER)}
    for prefix, chosen in zip(TOGETHER, (plain, pairs), strict=True):
        if prefix + "weight" not in found:
            continue
        layers = layers_of(model, chosen)
        edges = np.cumsum([layer.out_features for layer in layers])[:-1]
        for kind in ("weight", "bias"):
            parts = np.split(found[prefix + kind], edges)
            apart |= {f"{names[id(layer)]}.{kind}": part for layer, part in zip(layers, parts, strict=True)}
    return apart


def _bias_after(node: NodeProto, users: dict[str, list[NodeProto]]) -> str:
    while True:
        (node,) = users[node.output[0]]
        biases = [name for name in node.input if name.endswith(".bias")]
        if node.op_type == "Add" and biases:
            return biases[0]


def _table(constants: dict[str, np.ndarray]) -> np.ndarray:
    rows = next(value for value in constants.values() if value.dtype == np.int8 and len(value) == Shape().pieces)
    scale = next(value for value in constants.values() if value.shape == (Shape().pieces, 1))
    return rows.astype(np.float32) * scale


if __name__ == "__main__":
    main()

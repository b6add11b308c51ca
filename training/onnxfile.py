"""A torch module as an int8 ONNX file."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import Encoder, Layer

OPSET = 20  # the first that has Gelu as one operation
LONGEST = 512  # pieces: the base model has so many positions


class OneAttention(nn.Module):
    """A layer of the encoder, without mask, with attention and Gelu as one operation of onnxruntime's each.

    Attention written out copies each head's queries, keys and values about: a twentieth of the encoder's time.
    """

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, hidden: Tensor, _mask: Tensor | None) -> Tensor:
        layer = self.layer
        parts = layer.qkv(hidden).split(hidden.shape[2], dim=2)
        attended = _operation("MultiHeadAttention", parts, hidden.shape, num_heads=layer.heads)
        hidden = layer.norm1(hidden + layer.out(attended))
        inner = layer.up(hidden)
        return cast(Tensor, layer.norm2(hidden + layer.down(_operation("Gelu", [inner], inner.shape))))


class SmallTable(nn.Module):
    """An embedding in int8, each row with its own scale: a quarter of the size, and nearer than one scale for all."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        self.rows: Tensor
        self.scale: Tensor
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


def write_int8(graph: nn.Module, features: int, names: Sequence[str], path: Path) -> None:
    """Write a graph that takes "ids" (1, pieces) and "features" (1, pieces, features) and gives outputs of these names."""
    for module in graph.modules():
        if isinstance(module, Encoder):
            module.layers = nn.ModuleList(OneAttention(cast(Layer, layer)) for layer in module.layers)
    ids = torch.randint(1000, 20000, (1, 40))
    columns = torch.zeros(1, 40, features, dtype=torch.long)
    pieces = torch.export.Dim("pieces", min=3, max=LONGEST)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            graph,
            (ids, columns),
            whole,
            input_names=["ids", "features"],
            output_names=list(names),
            dynamic_shapes={"ids": {1: pieces}, "features": {1: pieces}},
            opset_version=OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
        written = onnx.load(whole)
        join_gelu(written.graph)
        if all(own.domain != "com.microsoft" for own in written.opset_import):
            written.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))
        onnx.save(written, whole)
        quantize_dynamic(
            whole, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"]
        )


def join_gelu(graph: Any) -> None:
    """Make Gelu one operation of onnxruntime's where it is written out: x * (0.5 * (1 + erf(x / sqrt 2))).

    onnxruntime joins it by itself only as Gelu's inventors' formula has it, and written out it takes a tenth of the time.
    """
    maker = {output: node for node in graph.node for output in node.output}
    takers: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            takers.setdefault(name, []).append(node)
    for root in [node for node in graph.node if node.op_type == "Erf"]:
        divided = maker[root.input[0]]
        chain = [divided, root]
        while len(chain) < 5:
            chain.append(takers[chain[-1].output[0]][0])
        if [node.op_type for node in chain] != ["Div", "Erf", "Add", "Mul", "Mul"] or divided.input[0] not in chain[
            -1
        ].input:
            raise ValueError(f"{root.name}: Gelu is written out in another way than this knows")
        joined = onnx.helper.make_node("Gelu", [divided.input[0]], [chain[-1].output[0]], domain="com.microsoft")
        place = list(graph.node).index(chain[-1])
        graph.node.insert(place, joined)
        for node in chain:
            graph.node.remove(node)


def _operation(name: str, given: Sequence[Tensor], shape: Sequence[int | torch.SymInt], **attributes: int | str) -> Tensor:
    """Return what one operation of onnxruntime's own gives, in the shape that it will have: it can be exported, not run."""
    return torch.onnx.ops.symbolic(
        f"com.microsoft::{name}", given, attributes, dtype=given[0].dtype, shape=shape, version=1
    )


def trimmed(tokenizer: dict[str, Any]) -> dict[str, Any]:
    """Return the tokenizer's file without what only sentence pairs and batches need."""
    return {**tokenizer, "truncation": None, "padding": None, "post_processor": None}

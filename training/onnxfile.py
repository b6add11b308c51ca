"""A torch module as an int8 ONNX file."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

OPSET = 18
LONGEST = 512  # pieces: the base model has so many positions


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
        quantize_dynamic(
            whole, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"]
        )


def trimmed(tokenizer: dict[str, Any]) -> dict[str, Any]:
    """Return the tokenizer's file without what only sentence pairs and batches need."""
    return {**tokenizer, "truncation": None, "padding": None, "post_processor": None}

"""The encoder in plain torch: a BERT-shaped transformer with added feature embeddings.

Written out rather than taken from a model library because it has to load one set of weights, run in bfloat16 on a CPU
without padding waste, and leave as a small ONNX graph.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reader.encode.pieces import FEATURE_SIZES


class Shape(NamedTuple):
    """Sizes of the base model (all-MiniLM-L6-v2)."""

    pieces: int = 30522
    positions: int = 512
    hidden: int = 384
    inner: int = 1536
    layers: int = 6
    heads: int = 12


class PooledDropout(nn.Module):
    """Dropout that takes its masks from a pool of random ones: drawing fresh numbers is a tenth of a step on a CPU."""

    POOL = 1 << 24

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.pool: Tensor | None = None

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training or not self.share:
            return hidden
        if self.pool is None:
            kept = torch.rand(self.POOL) >= self.share
            self.pool = (kept / (1 - self.share)).to(hidden.dtype)
        start = int(torch.randint(self.POOL - hidden.numel(), ()))
        return hidden * self.pool[start : start + hidden.numel()].view(hidden.shape)


class Layer(nn.Module):
    """One transformer layer, normalisation after each half, as in BERT."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        batch, pieces, width = hidden.shape
        qkv = self.qkv(hidden).view(batch, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: with heads of 32 the fused attention's backward pass is three times slower on a CPU.
        scores = (qkv[0] * (1 / math.sqrt(qkv.shape[-1]))) @ qkv[1].transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        attended = scores.softmax(-1) @ qkv[2]
        attended = attended.transpose(1, 2).reshape(batch, pieces, width)
        hidden = self.norm1(hidden + self.dropout(self.out(attended)))
        return self.norm2(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class Encoder(nn.Module):
    """Pieces and features in, hidden states out: (batch, pieces, 384)."""

    def __init__(self, shape: Shape, dropout: float, feature_sizes: Sequence[int] = FEATURE_SIZES) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.pieces, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.features = nn.ModuleList(nn.Embedding(size, shape.hidden) for size in feature_sizes)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = PooledDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """`ids` (batch, pieces), `features` (batch, pieces, features), `mask` (batch, pieces), True where real."""
        hidden = self.words(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device))
        for column, table in enumerate(self.features):
            hidden = hidden + table(features[..., column])
        hidden = self.dropout(self.norm(hidden))
        attention = None if mask is None else torch.where(mask, 0.0, -1e4).to(hidden.dtype)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, attention)
        return hidden


def load_base(encoder: Encoder, path: Path) -> None:
    """Copy the base model's weights (safetensors, BERT's names) into the encoder."""
    base = load_file(path)
    with torch.no_grad():
        encoder.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        types = base["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(base["embeddings.position_embeddings.weight"] + types)
        _copy(encoder.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                parts = [base[f"{name}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            _copy(layer.out, base, name + "attention.output.dense")
            _copy(layer.norm1, base, name + "attention.output.LayerNorm")
            _copy(layer.up, base, name + "intermediate.dense")
            _copy(layer.down, base, name + "output.dense")
            _copy(layer.norm2, base, name + "output.LayerNorm")


def _copy(part: nn.Module, base: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(base[name + ".weight"])
    part.bias.copy_(base[name + ".bias"])

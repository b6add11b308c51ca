"""The pair model in torch: the reader's encoder with features of its own, and two heads."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.compare.pairs.passages import FEATURE_SIZES
from onrecord.compare.pairs.session import RELATIONS
from training.encoder import Encoder, PooledDropout, Shape, load_base


class ComparingHead(nn.Module):
    """Scores out of the whole pair and of what its two sides have in common."""

    def __init__(self, width: int, outputs: int, dropout: float) -> None:
        super().__init__()
        self.inner = nn.Linear(5 * width, width)
        self.dropout = PooledDropout(dropout)
        self.outer = nn.Linear(width, outputs)

    def forward(self, whole: Tensor, first: Tensor, second: Tensor) -> Tensor:
        compared = torch.cat([whole, first, second, first * second, (first - second).abs()], -1)
        return self.outer(self.dropout(functional.gelu(self.inner(compared))))


class PairModel(nn.Module):
    """Pairs in, scores out: "event" (batch,) and "relation" (batch, 5), both unbounded."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(shape, dropout, FEATURE_SIZES)
        # Half of all weights, most of them of pieces that stand in no pair: learning them would cost a tenth of the time.
        self.encoder.words.weight.requires_grad_(False)
        self.event = ComparingHead(shape.hidden, 1, dropout)
        self.relation = ComparingHead(shape.hidden, len(RELATIONS), dropout)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        hidden = self.encoder(ids, features, mask)
        sides = [features[..., 0] == side for side in (1, 2)]
        triggers = features[..., 1] == 1
        event = self.event(hidden[:, 0], *(mean(hidden, side & triggers) for side in sides))
        relation = self.relation(hidden[:, 0], *(mean(hidden, side) for side in sides))
        return event[:, 0], relation


def begin_from(model: PairModel, path: Path) -> None:
    """Copy the base model's weights (safetensors); its two segments become the two sides."""
    load_base(model.encoder, path)
    segments = load_file(path)["embeddings.token_type_embeddings.weight"]
    with torch.no_grad():
        model.encoder.features[0].weight[2] = segments[1] - segments[0]  # type: ignore[index] # nn.ModuleList is untyped


def mean(hidden: Tensor, chosen: Tensor) -> Tensor:
    """Return the mean of the chosen pieces (batch, width), zeros where none is chosen; `chosen` (batch, pieces) bool."""
    weights = chosen.to(hidden.dtype)[..., None]
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)

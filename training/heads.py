"""All heads on one encoder: what each gives for a piece, and how pairs of pieces are scored from it."""

import math
from collections.abc import Callable, Collection
from functools import partial
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reader.encode.heads import (
    LINK_WIDTH,
    LINKS,
    NAMES_TAGS,
    NAMING,
    NAMING_WIDTH,
    POINTING,
    ROLE_LABELS,
    TAG_HEADS,
    TAGS,
    VECTOR_WIDTH,
)
from training.encoder import Encoder, PooledDropout, Shape

DISTANCE_BUCKETS = 32
# The reader's heads, and one that is trained beside them and not shipped: the names as Wikipedia's corpora, posts and GUM
# mark them; "names" learns the convention of the Universal NER of EWT alone.
TRAINED_TAGS = {**TAG_HEADS, "names_broad": NAMES_TAGS}
RARE = 5.0  # the first score of "none": of two hundred words some three are arguments of a predicate


class AttributionHeads(nn.Module):
    """Tags for source, cue and content, and the vectors from which links between pieces are scored."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.tags = nn.Linear(width, len(TAGS))
        self.links = nn.Linear(width, len(LINKS) * 2 * LINK_WIDTH)
        self.distance = nn.Parameter(torch.zeros(len(LINKS), 2 * DISTANCE_BUCKETS + 1))

    def vectors(self, hidden: Tensor) -> Tensor:
        """Return link vectors (batch, pieces, links, 2, width): [..., 0, :] points, [..., 1, :] is pointed at."""
        return self.links(hidden).view(*hidden.shape[:2], len(LINKS), 2, LINK_WIDTH)

    def scores(self, vectors: Tensor) -> Tensor:
        """Return scores (batch, links, from piece, to piece) out of the link vectors."""
        queries, keys = (vectors[..., side, :].transpose(1, 2) for side in (0, 1))
        scores = queries @ keys.transpose(-1, -2) / math.sqrt(LINK_WIDTH)
        return scores + self.distance[:, distance_buckets(vectors.shape[1])]


class PointingHead(nn.Module):
    """Each piece chooses a piece to point to, or the first position for nothing."""

    def __init__(self, inner: int, width: int) -> None:
        super().__init__()
        self.width = width
        self.project = nn.Linear(inner, 2 * width)
        self.distance = nn.Parameter(torch.zeros(2 * DISTANCE_BUCKETS + 1))

    def vectors(self, inner: Tensor) -> Tensor:
        """Return vectors (batch, pieces, 2, width): [..., 0, :] points, [..., 1, :] is pointed at."""
        return self.project(inner).view(*inner.shape[:2], 2, self.width)

    def scores(self, vectors: Tensor) -> Tensor:
        """Return scores (batch, from piece, to piece)."""
        scores = vectors[..., 0, :] @ vectors[..., 1, :].transpose(-1, -2) / math.sqrt(self.width)
        return scores + self.distance[distance_buckets(vectors.shape[1])]


class NamingHead(nn.Module):
    """The label of a pair: product @ (from * to) + first @ from + second @ to + bias + its distance's bias."""

    def __init__(self, inner: int, labels: int) -> None:
        super().__init__()
        self.project = nn.Linear(inner, 2 * NAMING_WIDTH)
        self.product = nn.Linear(NAMING_WIDTH, labels)
        self.first = nn.Linear(NAMING_WIDTH, labels, bias=False)
        self.second = nn.Linear(NAMING_WIDTH, labels, bias=False)
        self.distance = nn.Parameter(torch.zeros(labels, 2 * DISTANCE_BUCKETS + 1))

    def vectors(self, inner: Tensor) -> Tensor:
        """Return vectors (batch, pieces, 2, width): [..., 0, :] as the pair's first, [..., 1, :] as its second."""
        return self.project(inner).view(*inner.shape[:2], 2, NAMING_WIDTH)

    def pair_scores(self, vectors: Tensor, pairs: Tensor) -> Tensor:
        """Return scores (pairs, labels) of `pairs` (pairs, 3): row of the batch, from, to."""
        pieces = vectors.shape[1]
        flat = vectors.flatten(0, 1)
        first = flat[:, 0].index_select(0, pairs[:, 0] * pieces + pairs[:, 1])
        second = flat[:, 1].index_select(0, pairs[:, 0] * pieces + pairs[:, 2])
        bias = self.distance.t().index_select(0, distance_buckets(pieces)[pairs[:, 1], pairs[:, 2]])
        return self.product(first * second) + self.first(first) + self.second(second) + bias

    def all_scores(self, vectors: Tensor, places: Tensor) -> Tensor:
        """Return scores (batch, places, labels, pieces) from some `places` (batch, places) of each row to all its pieces.

        The product is taken with the labels' rows first, which leaves one matrix product and no array of pairs x width.
        """
        batch, pieces = vectors.shape[:2]
        offsets = torch.arange(batch)[:, None] * pieces
        first = vectors[..., 0, :].flatten(0, 1).index_select(0, (places + offsets).flatten())
        first = first.view(batch, -1, 1, NAMING_WIDTH)
        second = vectors[..., 1, :]
        scores = (first * self.product.weight + self.second.weight).flatten(1, 2) @ second.transpose(1, 2)
        own = self.first(first[:, :, 0]) + self.product.bias
        bias = functional.embedding(distance_buckets(pieces)[places], self.distance.t()).transpose(2, 3)
        return scores.view(batch, places.shape[1], -1, pieces) + own[..., None] + bias


class Model(nn.Module):
    """The encoder with all its heads; outputs go by the heads' names."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.hidden
        self.encoder = Encoder(shape, dropout)
        self.dropout = PooledDropout(dropout)
        self.attribution = AttributionHeads(width)
        self.tags = nn.ModuleDict({k: nn.Linear(width, len(v)) for k, v in TRAINED_TAGS.items() if k != "attribution"})
        self.factuality_value = nn.Linear(width, 1)
        self.inner = nn.Linear(width, width)
        self.pointing = nn.ModuleDict({name: PointingHead(width, size) for name, size in POINTING.items()})
        self.naming = nn.ModuleDict({name: NamingHead(width, len(labels)) for name, labels in NAMING.items()})
        self.vector = nn.Linear(width, VECTOR_WIDTH)
        with torch.no_grad():
            self.names("roles").product.bias[ROLE_LABELS.index("none")] = (
                RARE  # two hundred words a predicate, two or three arguments
            )
            self.vector.weight.copy_(torch.eye(VECTOR_WIDTH))  # the base model's own vector, to begin with
            self.vector.bias.zero_()

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor | None = None, heads: Collection[str] | None = None
    ) -> dict[str, Tensor]:
        """Return {output: (batch, pieces, ...)} of the named outputs, or of all: see `outputs`."""
        return self.outputs(self.encoder(ids, features, mask), heads)

    def outputs(self, hidden: Tensor, heads: Collection[str] | None = None) -> dict[str, Tensor]:
        """Return the outputs of the hidden states.

        A tag head's scores (batch, pieces, labels); "factuality_value" (batch, pieces), times three the value;
        "attribution_links" (batch, pieces, links, 2, 64); a pair head's vectors (batch, pieces, 2, width); "vector".
        """
        kept = self.dropout(hidden)
        found: dict[str, Callable[[], Tensor]] = {
            "attribution": lambda: self.attribution.tags(kept),
            "attribution_links": lambda: self.attribution.vectors(kept),
            "factuality_value": lambda: self.factuality_value(kept)[..., 0],
            "vector": lambda: self.vector(hidden),
        }
        found |= {name: partial(head, kept) for name, head in self.tags.items()}
        chosen = found.keys() if heads is None else heads
        outputs = {name: found[name]() for name in chosen if name in found}
        wanted = [name for name in (*POINTING, *NAMING) if heads is None or name in heads]
        if wanted:
            inner = functional.gelu(self.inner(kept))
            outputs |= {n: (self.points(n) if n in POINTING else self.names(n)).vectors(inner) for n in wanted}
        return outputs

    def points(self, name: str) -> PointingHead:
        """Return a head in which pieces point."""
        return cast(PointingHead, self.pointing[name])

    def names(self, name: str) -> NamingHead:
        """Return a head that names pairs."""
        return cast(NamingHead, self.naming[name])


def distance_buckets(pieces: int) -> Tensor:
    """Return the bucket of the signed distance from piece i to piece j, (pieces, pieces) int64; logarithmic."""
    position = torch.arange(pieces)
    distance = position[None, :] - position[:, None]
    size = (distance.abs().float() + 1).log2().mul(4).long().clamp(max=DISTANCE_BUCKETS)
    return distance.sign() * size + DISTANCE_BUCKETS

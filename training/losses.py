"""The loss of each head over one batch; only what is labelled in the batch counts."""

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.reader.encode.heads import LINKS
from training.examples import UNLABELLED
from training.heads import Model
from training.packing import Batch, Grid, Points

EXCLUDED = -1e4  # as a score: what stands outside a choice
# Most events of the news happened: each bin weighs as the root of how rare it is, or the rare bins are never called.
BIN_WEIGHTS = {"factuality": (1.5, 1.0, 1.5, 1.0, 0.6)}
SPAN = 24  # pieces; about a sentence, whose vector is held to the base model's


def losses(model: Model, batch: Batch, ids: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """Return {head: mean loss} of the batch and the hidden states; `ids` are the batch's, some of them masked."""
    hidden = model.encoder(ids, batch.features, attention_mask(batch))
    outputs = model.outputs(hidden, wanted(batch))
    found = {head: _tag_loss(outputs[head], tags, BIN_WEIGHTS.get(head)) for head, tags in batch.tags.items()}
    if "factuality" in batch.values:
        found["factuality_value"] = _value_loss(outputs["factuality_value"], batch.values["factuality"])
    links = [link for link in LINKS if link in batch.points]
    if links:
        scores = model.attribution.scores(outputs["attribution_links"])
        each = [_point_loss(scores[:, LINKS.index(link)], batch.points[link], batch.real) for link in links]
        found["links"] = torch.stack(each).sum() / max(1, sum(len(batch.points[link].rows) > 0 for link in links))
    for head in batch.points.keys() & model.pointing.keys():
        found[head] = _point_loss(model.points(head).scores(outputs[head]), batch.points[head], batch.real)
    if batch.relations is not None and len(batch.relations):
        scores = model.names("relation").pair_scores(outputs["relation"], batch.relations[:, :3])
        found["relation"] = functional.cross_entropy(scores.float(), batch.relations[:, 3])
    if batch.roles is not None:
        found["roles"] = _grid_loss(model, outputs["roles"], batch.roles)
    return found, hidden


def wanted(batch: Batch) -> set[str]:
    """Return the outputs that the batch's labels need."""
    names = set(batch.tags) | (batch.points.keys() - set(LINKS))
    names |= {"attribution_links"} if batch.points.keys() & set(LINKS) else set()
    names |= {"factuality_value"} if "factuality" in batch.values else set()
    names |= {"relation"} if batch.relations is not None else set()
    return names | ({"roles"} if batch.roles is not None else set())


def attention_mask(batch: Batch) -> Tensor | None:
    """Return the mask of real pieces, None when nothing is filled up."""
    return None if bool(batch.real.all()) else batch.real


def vector_loss(vectors: Tensor, base: Tensor, real: Tensor) -> Tensor:
    """Return how far mean vectors turn from the base model's: of whole windows and of a stretch of each, 1 - cosine."""
    start = int(torch.randint(max(1, vectors.shape[1] - SPAN), ()))
    stretch = torch.zeros_like(real)
    stretch[:, start : start + SPAN] = True
    found = [_mean_cosine(vectors, base, mask) for mask in (real, real & stretch)]
    return 1 - torch.cat(found).mean()


# --------------------------------------------------------------------------------------------------------------------


def _tag_loss(scores: Tensor, tags: Tensor, weights: tuple[float, ...] | None = None) -> Tensor:
    flat = tags.flatten()
    chosen = (flat != UNLABELLED).nonzero()[:, 0]
    if not len(chosen):
        return scores.sum() * 0.0
    weight = None if weights is None else torch.tensor(weights)
    return functional.cross_entropy(scores.flatten(0, 1).index_select(0, chosen).float(), flat[chosen], weight)


def _value_loss(scores: Tensor, values: Tensor) -> Tensor:
    known = ~values.isnan()
    if not bool(known.any()):
        return scores.sum() * 0.0
    return functional.smooth_l1_loss(3 * scores[known].float(), values[known])


def _point_loss(scores: Tensor, points: Points, real: Tensor) -> Tensor:
    """Return -log of the probability that falls on the goals, a mean over rows."""
    if not len(points.rows):
        return scores.sum() * 0.0
    chosen = scores.flatten(0, 1).index_select(0, points.rows).float()
    chosen = chosen.masked_fill(~real[points.rows // real.shape[1]], EXCLUDED)
    right = chosen.masked_fill(~points.goals, EXCLUDED).logsumexp(1)
    return (chosen.logsumexp(1) - right).mean()


def _grid_loss(model: Model, vectors: Tensor, grid: Grid) -> Tensor:
    """Return the loss of all pairs of predicate and word, as a sum for each predicate: most pairs are easy ones."""
    scores = model.names("roles").all_scores(vectors, grid.places).transpose(2, 3).flatten(0, 2)
    flat = grid.labels.flatten()
    chosen = (flat != UNLABELLED).nonzero()[:, 0]
    total = functional.cross_entropy(scores.index_select(0, chosen).float(), flat[chosen], reduction="sum")
    return total / grid.rows


def _mean_cosine(vectors: Tensor, base: Tensor, mask: Tensor) -> Tensor:
    weights = mask[..., None].to(vectors.dtype)
    rows = mask.any(1)
    means = [((side * weights).sum(1) / weights.sum(1).clamp(min=1))[rows].float() for side in (vectors, base)]
    return functional.cosine_similarity(means[0], means[1])

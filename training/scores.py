"""Plain scores of a batch's outputs: spans, words, links, trees, roles and factuality, as counts that add up."""

from collections import defaultdict
from collections.abc import Sequence

import torch
from torch import Tensor

from onrecord.reader.encode.heads import FACTUALITY_BINS, LINKS, UPOS
from training.examples import UNLABELLED, Ints
from training.heads import TRAINED_TAGS, Model
from training.losses import EXCLUDED
from training.packing import NONE, Batch

Counts = defaultdict[tuple[str, str], int]
CERTAIN = FACTUALITY_BINS.index("CT+")


def count(counts: Counts, model: Model, outputs: dict[str, Tensor], batch: Batch) -> None:
    """Add a batch's hits ("right"), answers ("found") and labels ("gold") to the counts, by head."""
    for head, tags in batch.tags.items():
        best = outputs[head].argmax(-1)
        known = tags != UNLABELLED
        if any(label.startswith("B-") for label in TRAINED_TAGS[head]):
            _spans(counts, head, torch.where(known, best, 0), torch.where(known, tags, 0))
        else:
            _labels(counts, head, best[known], tags[known])
    for head, points in batch.points.items():
        if head in LINKS:
            scores = model.attribution.scores(outputs["attribution_links"])[:, LINKS.index(head)]
        else:
            scores = model.points(head).scores(outputs[head])
        _points(counts, head, scores.masked_fill(~batch.real[:, None], EXCLUDED), points.rows, points.goals)
    if batch.relations is not None:
        _trees(counts, model, outputs, batch, batch.relations)
    if batch.roles is not None:
        best = model.names("roles").all_scores(outputs["roles"], batch.roles.places).argmax(2)
        known = batch.roles.labels != UNLABELLED
        _labels(counts, "roles", best[known], batch.roles.labels[known])


def summed(counts: Counts) -> dict[str, float]:
    """Return F1 of what leaves most pieces unmarked, accuracy of the rest, macro-F1 of factuality."""
    scores = {}
    for head in sorted({head for head, kind in counts if kind == "gold"}):
        right, found, gold = (counts[head, kind] for kind in ("right", "found", "gold"))
        scores[head] = round(2 * right / max(1, found + gold), 4)
    bins = [number for number in range(len(FACTUALITY_BINS)) if counts["bins", f"gold {number}"]]
    if bins:
        scores["factuality macro-F1"] = round(sum(_bin_f1(counts, number) for number in bins) / len(bins), 4)
        scores["false certainty"] = round(counts["bins", "falsely certain"] / max(1, counts["bins", "below"]), 4)
    return scores


# --------------------------------------------------------------------------------------------------------------------


def _add(counts: Counts, head: str, right: Tensor | int, found: Tensor | int, gold: Tensor | int) -> None:
    for kind, number in (("right", right), ("found", found), ("gold", gold)):
        counts[head, kind] += int(number)


def _spans(counts: Counts, head: str, best: Tensor, tags: Tensor) -> None:
    for ours, theirs in zip(best.tolist(), tags.tolist(), strict=True):
        found, gold = spans(ours, TRAINED_TAGS[head]), spans(theirs, TRAINED_TAGS[head])
        _add(counts, head, len(found & gold), len(found), len(gold))


def spans(tags: Sequence[int], labels: tuple[str, ...]) -> set[tuple[int, int, str]]:
    """Return the spans (start, end, kind) that tags mark; one that breaks off ends where it breaks."""
    found, start, kind = set(), 0, ""
    for position, tag in enumerate([*tags, 0]):
        place, _, own = labels[tag].partition("-")
        if kind and (place in "OBS" or own != kind):
            found.add((start, position, kind))
            kind = ""
        if place != "O" and not kind:
            start, kind = position, own
        if place in "LS" and kind:
            found.add((start, position + 1, kind))
            kind = ""
    return found


def _labels(counts: Counts, head: str, best: Tensor, gold: Tensor) -> None:
    """Count labels; where the first is an empty one ("O", "none"), only the others."""
    if head == "factuality":
        _bins(counts, best.numpy(), gold.numpy())
    empty = -1 if head in ("factuality", "upos") else NONE
    if head == "upos":
        best, gold = best[gold != UPOS.index("none")], gold[gold != UPOS.index("none")]
    right = ((best == gold) & (gold != empty)).sum()
    _add(counts, head, right, (best != empty).sum(), (gold != empty).sum())


def _bins(counts: Counts, best: Ints, gold: Ints) -> None:
    for number in range(len(FACTUALITY_BINS)):
        counts["bins", f"right {number}"] += int(((best == number) & (gold == number)).sum())
        counts["bins", f"found {number}"] += int((best == number).sum())
        counts["bins", f"gold {number}"] += int((gold == number).sum())
    below = gold < CERTAIN - 1  # below +0.5; the measuring script, which sees values, draws the line at +1
    counts["bins", "below"] += int(below.sum())
    counts["bins", "falsely certain"] += int((best[below] == CERTAIN).sum())


def _bin_f1(counts: Counts, number: int) -> float:
    right, found, gold = (counts["bins", f"{kind} {number}"] for kind in ("right", "found", "gold"))
    return 2 * right / max(1, found + gold)


def _points(counts: Counts, head: str, scores: Tensor, rows: Tensor, goals: Tensor) -> None:
    best = scores.flatten(0, 1)[rows].argmax(1)
    right = goals[torch.arange(len(rows)), best].sum()
    _add(counts, head, right, len(rows), len(rows))


def _trees(counts: Counts, model: Model, outputs: dict[str, Tensor], batch: Batch, relations: Tensor) -> None:
    """Count words whose head and relation are both right ("LAS"), heads chosen among words; punctuation counts."""
    row, word, head, label = relations.unbind(1)
    scores = model.points("arc").scores(outputs["arc"])
    allowed = batch.tags["upos"] > UPOS.index("none")
    allowed[:, 0] = True
    chosen = scores[row, word].masked_fill(~allowed[row], EXCLUDED).argmax(1)
    named = model.names("relation").pair_scores(outputs["relation"], torch.stack([row, word, chosen], 1)).argmax(1)
    _add(counts, "UAS", (chosen == head).sum(), len(row), len(row))
    _add(counts, "LAS", ((chosen == head) & (named == label)).sum(), len(row), len(row))

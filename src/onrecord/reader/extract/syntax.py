"""Parts of speech, heads and relations of words, sentence by sentence."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import RELATIONS, UPOS
from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.windows import WINDOW, Encoded
from onrecord.reader.extract.pairs import naming_scores, nothing_scores, pointing_scores
from onrecord.reader.extract.tagging import log_shares
from onrecord.reader.extract.trees import IMPOSSIBLE, ROOT, heads_of

Int = npt.NDArray[np.int64]
Float = npt.NDArray[np.float32]

_TOGETHER = 40_000  # pairs of words scored side by side, filled up ones included


class Standing(NamedTuple):
    """The words that have a piece: their numbers, their pieces and the numbers of their sentences, each (words,) int64."""

    words: Int
    pieces: Int
    sentences: Int


def syntax_of(encoded: Encoded, numbers: Numbers, standing: Standing) -> tuple[list[str], Int, list[str]]:
    """Return tags, heads (words,) int64 and relations of the words; heads count among these words, ROOT for a root."""
    scores = encoded.heads["upos"][standing.pieces, 1:]
    upos = [UPOS[1 + number] for number in scores.argmax(1).tolist()] if len(scores) else []
    heads = np.full(len(standing.pieces), ROOT, dtype=np.int64)
    nothing = nothing_scores(encoded, numbers, "arc", standing.pieces)
    for places, real in sentence_grids(standing.sentences):
        pieces = standing.pieces[places]
        arcs = pointing_scores(encoded, numbers, "arc", pieces, pieces)
        count = arcs.shape[-1]
        arcs[np.broadcast_to(~real[:, None, :], arcs.shape)] = IMPOSSIBLE
        arcs[:, np.arange(count), np.arange(count)] = IMPOSSIBLE
        roots = nothing[places]
        # A sentence in which no word is a root by its own word: its root points out of it.
        rootless = np.flatnonzero(~((roots >= arcs.max(axis=-1)) & real).any(axis=1))
        for sentence in rootless.tolist():
            own = places[sentence][real[sentence]]
            roots[sentence, : len(own)] = _with_outside(encoded, numbers, standing, nothing, own)
        found = heads_of(log_shares(np.concatenate((roots[..., None], arcs), axis=-1)), real)
        chosen = np.take_along_axis(places, np.maximum(found, 0), axis=1)
        heads[places[real]] = np.where(found == ROOT, ROOT, chosen)[real]
    return upos, heads, _relations(encoded, numbers, standing, heads)


def sentence_grids(sentences: Int) -> Iterator[tuple[Int, npt.NDArray[np.bool_]]]:
    """Yield sentences of like length side by side: the words' places (sentences, longest) and which of them are real.

    `sentences` (words,) are the numbers of the words' sentences, rising.
    """
    firsts = np.flatnonzero(np.diff(sentences, prepend=-1))
    lengths = np.diff(np.append(firsts, len(sentences)))
    order = np.argsort(lengths, kind="stable")
    start = 0
    while start < len(order):
        after = start + 1
        while after < len(order) and (after + 1 - start) * int(lengths[order[after]]) ** 2 <= _TOGETHER:
            after += 1
        chosen = order[start:after]
        steps = np.arange(int(lengths[chosen].max()))
        real = steps < lengths[chosen, None]
        yield firsts[chosen, None] + np.where(real, steps, 0), real
        start = after


# --------------------------------------------------------------------------------------------------------------------


def _with_outside(encoded: Encoded, numbers: Numbers, standing: Standing, nothing: Float, own: Int) -> Float:
    """Return how much each word of a sentence points to nothing or to a word outside of the sentence, (words,).

    "It is deadly. It always was," he said: the treebanks' sentences hold a whole quotation and its "said", ours do not, and
    the first sentence's root points to "said".
    """
    pieces = standing.pieces
    low, high = np.searchsorted(pieces, (pieces[own[0]] - WINDOW, pieces[own[-1]] + WINDOW))
    around = np.concatenate((pieces[low : own[0]], pieces[own[-1] + 1 : high]))
    scores = np.concatenate((nothing[own, None], pointing_scores(encoded, numbers, "arc", pieces[own], around)), axis=1)
    peaks = scores.max(axis=1)
    return np.asarray(np.log(np.exp(scores - peaks[:, None]).sum(axis=1)) + peaks)


def _relations(encoded: Encoded, numbers: Numbers, standing: Standing, heads: Int) -> list[str]:
    dependents = np.flatnonzero(heads != ROOT)
    scores = naming_scores(
        encoded,
        numbers.naming["relation"],
        "relation",
        standing.pieces[dependents],
        standing.pieces[heads[dependents]],
    )
    scores[:, RELATIONS.index("root")] = IMPOSSIBLE
    relations = ["root"] * len(heads)
    for word, number in zip(dependents.tolist(), scores.argmax(1).tolist(), strict=True):
        relations[word] = RELATIONS[number]
    return relations

"""A treebank's sentences as the reader's own trees have them, with about as many faults as in texts it has not seen.

The encoder has learned the train part: its trees there are better than they are elsewhere. Noise in the vectors that arcs,
relations and tags are made of brings its faults back, of the kind and in the places where it is least sure.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np

from onrecord.reader import Reader
from onrecord.reader.encode.stretches import beginnings_of
from onrecord.reader.encode.windows import Encoded, encode
from onrecord.reader.extract.analyse import analysis_of
from onrecord.reader.extract.words import Words
from onrecord.spans import Span
from training.corpora.syntax import joined
from training.corpora.treebank import Sentence, sentences

NOISE = 0.35  # beside the vectors' own spread: labelled attachment on EWT's train part falls to that on its dev part
_NOISY = ("upos", "arc", "relation")


def parsed(reader: Reader, path: Path, times: int, chance: np.random.Generator) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield each sentence of a treebank with its words' tags, heads and relations as parsed, so many times."""
    for _, group in groupby(sentences(path), lambda sentence: sentence.document):
        own = list(group)
        text, starts = joined(own)
        spans = [
            Span(start + first, start + after) for s, start in zip(own, starts, strict=True) for first, after in s.words
        ]
        edges = np.cumsum([0, *(len(sentence.words) for sentence in own)]).tolist()
        words = Words(tuple(spans), tuple(pairwise(edges)))
        pieces = reader.session.pieces(text)
        encoded = encode(pieces, reader.session, beginnings_of([spans[first] for first in edges[:-1]], pieces))
        for _ in range(times):
            found = analysis_of(_with_noise(encoded, chance), reader.session.numbers, text, words)
            for sentence, (first, after) in zip(own, pairwise(edges), strict=True):
                heads = [head - first if head >= 0 else -1 for head in found.heads[first:after]]
                tags, relations = list(found.upos[first:after]), list(found.relations[first:after])
                yield sentence, sentence._replace(upos=tags, heads=heads, relations=relations)


# --------------------------------------------------------------------------------------------------------------------


def _with_noise(encoded: Encoded, chance: np.random.Generator) -> Encoded:
    heads = dict(encoded.heads)
    for name in _NOISY:
        vectors = heads[name]
        drawn = chance.standard_normal(vectors.shape, dtype=np.float32)
        heads[name] = vectors + np.float32(NOISE) * vectors.std() * drawn
    return encoded._replace(heads=heads)

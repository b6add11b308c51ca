"""PropBank's frames as predicate tags and pairs from a predicate to the head words of its arguments."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np

from onrecord.reader.encode.heads import PREDICATE_TAGS, ROLE_LABELS
from onrecord.reader.encode.pieces import Pieces
from training.corpora.labelling import LOST, pairs_of
from training.corpora.treebank import Sentence, head_word
from training.examples import UNLABELLED, Ints, Pairs

Frames = Mapping[str, Sequence[dict[str, Any]]]
KINDS = MappingProxyType(
    {"VERB": "verbal", "AUX": "verbal", "NOUN": "nominal", "PROPN": "nominal", "PRON": "nominal", "NUM": "nominal"}
)


def frame_labels(pieces: Pieces, firsts: Ints, parsed: Sequence[Sentence], frames: Frames) -> tuple[Ints, Pairs]:
    """Return predicate tags on the words' first pieces and the roles; sentences without a record stay unlabelled."""
    tags = np.full(len(pieces.ids), UNLABELLED, dtype=np.int64)
    rows, roles, offset = [], [], 0
    for sentence in parsed:
        own = firsts[offset : offset + len(sentence.words)]
        offset += len(sentence.words)
        if sentence.id not in frames:
            continue
        tags[own[own != LOST]] = PREDICATE_TAGS.index("O")
        for frame in frames[sentence.id]:
            word = head_word(sentence, frame["s"], frame["e"])
            if word is None or own[word] == LOST:
                continue
            tags[own[word]] = PREDICATE_TAGS.index(KINDS.get(sentence.upos[word], "adjectival"))
            rows.append(int(own[word]))
            roles += _roles(sentence, own, word, frame["args"])
    return tags, pairs_of(rows, roles)


# --------------------------------------------------------------------------------------------------------------------


def _roles(sentence: Sentence, own: Ints, predicate: int, arguments: Sequence[Any]) -> list[tuple[int, int, int]]:
    roles = []
    for start, end, label in arguments:
        # R- repeats an argument as a relative pronoun, C- goes on with one: the argument itself stands elsewhere.
        if label.startswith(("R-", "C-")):
            continue
        word = head_word(sentence, start, end)
        if word is not None and word != predicate and own[word] != LOST:
            roles.append((int(own[predicate]), int(own[word]), ROLE_LABELS.index(_label(label))))
    return roles


def _label(label: str) -> str:
    plain = label.removesuffix("-DSP")
    return plain if plain in ROLE_LABELS else "other"

"""CoNLL-U files as sentences with offsets, and their labels on the pieces of a document."""

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from onrecord.reader.encode.heads import RELATIONS, UPOS
from onrecord.reader.encode.pieces import Pieces
from training.corpora.labelling import LOST, pairs_of, word_tags
from training.examples import Ints, Pairs

# Four words of GUM carry labels that the guidelines have since renamed.
RENAMED = MappingProxyType({"obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked"})


class Sentence(NamedTuple):
    """One sentence: `words` are offsets into `text`; `heads` count words from 0, -1 for the root."""

    id: str
    document: str
    text: str
    words: list[tuple[int, int]]
    upos: list[str]
    heads: list[int]
    relations: list[str]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a gzipped CoNLL-U file."""
    document = ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = block.strip("\n").split("\n")
            comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
            rows = [line.split("\t") for line in lines if line[:1].isdigit()]
            document = comments.get("newdoc id", document)
            if rows:
                yield _sentence(comments, document, [row for row in rows if row[0].isdigit()])


def syntax_labels(pieces: Pieces, firsts: Ints, parsed: Sequence[Sentence]) -> tuple[Ints, Pairs]:
    """Return part-of-speech tags and arcs; `firsts` are the pieces of all the sentences' words.

    A word without a piece of its own ("cannot" is one piece and two words) has no row, and words under it have none.
    """
    upos = word_tags(pieces, firsts, [UPOS.index(tag) for sentence in parsed for tag in sentence.upos], elsewhere=0)
    rows, arcs, offset = [], [], 0
    for sentence in parsed:
        own = firsts[offset : offset + len(sentence.words)].tolist()
        offset += len(sentence.words)
        for piece, head, relation in zip(own, sentence.heads, sentence.relations, strict=True):
            goal = own[head] if head >= 0 else -1
            if piece == LOST or (head >= 0 and goal == LOST):
                continue
            rows.append(piece)
            arcs.append((piece, goal, RELATIONS.index(RENAMED.get(relation, relation))))
    return upos, pairs_of(rows, arcs)


def head_word(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the word between two characters whose head lies outside them; None where no word lies between."""
    inside = [n for n, (first, last) in enumerate(sentence.words) if first < end and last > start]
    tops = [n for n in inside if sentence.heads[n] not in inside]
    return next((n for n in tops if sentence.upos[n] != "PUNCT"), tops[0] if tops else None)


# --------------------------------------------------------------------------------------------------------------------


def _sentence(comments: dict[str, str], document: str, rows: list[list[str]]) -> Sentence:
    text = comments["text"]
    return Sentence(
        id=comments["sent_id"],
        document=document,
        text=text,
        words=_offsets(text, [row[1] for row in rows]),
        upos=[row[3] for row in rows],
        heads=(np.array([int(row[6]) for row in rows]) - 1).tolist(),
        relations=[row[7] for row in rows],
    )


def _offsets(text: str, forms: list[str]) -> list[tuple[int, int]]:
    """Return where each form stands; an empty span where it doesn't (a contraction whose parts are spelled out)."""
    offsets, place = [], 0
    for form in forms:
        start = text.find(form, place)
        # A form that is not the next thing in the text is one that the text does not have.
        found = start >= 0 and not text[place:start].strip()
        offsets.append((start, start + len(form)) if found else (place, place))
        place = offsets[-1][1]
    return offsets

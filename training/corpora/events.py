"""Nouns that are events: QANom, in single sentences of Wikinews and Wikipedia.

Head: event. The corpus judges nouns that a verb is derived from; all other words are unlabelled. TimeML's events ride on
the documents of time_expressions.py, PropBank's predicates on those of syntax.py.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.reader.encode.heads import EVENT_TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.corpora.detokenised import detokenised
from training.corpora.labelling import LOST, cuts_at, first_pieces
from training.corpora.lines import Part, records
from training.examples import UNLABELLED, Document


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the sentences in which at least one noun is judged."""
    for record in records(data / "coref_events" / f"srl_qanom.{part}.jsonl.gz"):
        if not record["targets"]:
            continue
        text, words = detokenised(record["tokens"])
        pieces = pieces_of(text, tokenizer)
        firsts = first_pieces(pieces, words)
        tags = np.full(len(pieces.ids), UNLABELLED, dtype=np.int64)
        for target in record["targets"]:
            if firsts[target["idx"]] != LOST:
                tags[firsts[target["idx"]]] = EVENT_TAGS.index("event" if target["is_event"] else "O")
        yield Document(record["id"], pieces, {"event": tags}, {}, {}, cuts_at(pieces, [0]))

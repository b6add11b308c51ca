"""Treebanks with names, predicates, roles, factuality and coreference on the same sentences: EWT and GUM.

Heads: upos, arc; EWT: names, predicate, roles, factuality (UDS-IH2 annotates sentences of EWT); GUM: names_broad (silver),
mention, coref.
"""

import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from onrecord.reader.encode.heads import NAMES_TAGS
from onrecord.reader.encode.pieces import Pieces, Tokenizer, pieces_of
from training.corpora.factuality import commitments
from training.corpora.frames import frame_labels
from training.corpora.labelling import cuts_at, first_pieces, span_tags, word_values
from training.corpora.lines import Part, records
from training.corpora.mentions import mention_labels
from training.corpora.treebank import Sentence, sentences, syntax_labels
from training.examples import UNLABELLED, Document, Ints

FINAL = tuple(".!?:;\"'”’)")
BREAKS = 4  # one sentence of EWT in four opens a paragraph: the corpus does not say which do


class Parsed(NamedTuple):
    """A document's text and pieces, its sentences with where each starts, and the pieces that stand for all words."""

    text: str
    pieces: Pieces
    sentences: Sequence[Sentence]
    starts: Sequence[int]
    firsts: Ints


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the documents of EWT, then those of GUM."""
    yield from ewt_documents(data, tokenizer, part)
    yield from gum_documents(data, tokenizer, part)


def ewt_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield whole documents of web text; a sentence that opens a paragraph is drawn by its id."""
    folder = data / "language"
    names = {record["id"]: record for record in records(folder / f"ner_uner_ewt.{part}.jsonl.gz")}
    frames = {record["id"]: record["frames"] for record in records(folder / f"srl_propbank_ewt.{part}.jsonl.gz")}
    committed = commitments(data, part)
    for name, group in groupby(sentences(folder / f"ud_ewt.{part}.conllu.gz"), lambda sentence: sentence.document):
        found = list(group)
        text, starts = joined(found)
        parsed = _parsed(text, found, starts, tokenizer)
        document = _document(name, parsed, "names", names)
        predicates, roles = frame_labels(parsed.pieces, parsed.firsts, found, frames)
        values = [
            (start + first, start + last, value)
            for sentence, start in zip(found, starts, strict=True)
            for first, last, value in committed.spans(sentence.text)
        ]
        yield document._replace(
            tags={**document.tags, "predicate": predicates},
            values={"factuality": word_values(parsed.pieces, values)},
            pairs={**document.pairs, "roles": roles},
        )


def gum_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield whole documents of GUM's genres without a non-commercial licence."""
    folder = data / "language"
    names = {record["id"]: record for record in records(folder / f"ner_gum_names.{part}.jsonl.gz")}
    parsed_by: dict[str, list[Sentence]] = {}
    for sentence in sentences(folder / f"ud_gum_clean.{part}.conllu.gz"):
        parsed_by.setdefault(sentence.document, []).append(sentence)
    for record in records(folder / f"coref_gum_clean.{part}.jsonl.gz"):
        starts = [start for start, _ in record["sents"]]
        parsed = _parsed(record["text"], parsed_by[record["id"]], starts, tokenizer)
        document = _document(record["id"], parsed, "names_broad", names)
        mentions, links = mention_labels(parsed.pieces, parsed.firsts, parsed.sentences, starts, record["mentions"])
        yield document._replace(tags={**document.tags, "mention": mentions}, pairs={**document.pairs, "coref": links})


def joined(found: Sequence[Sentence]) -> tuple[str, list[int]]:
    """Return the sentences as one text and where each starts; a line that ends without a stop stands alone."""
    text, starts = "", []
    for sentence in found:
        if text:
            opens = zlib.crc32(sentence.id.encode()) % BREAKS == 0
            text += "\n" if opens or not text.endswith(FINAL) else " "
        starts.append(len(text))
        text += sentence.text
    return text, starts


# --------------------------------------------------------------------------------------------------------------------


def _parsed(text: str, found: Sequence[Sentence], starts: Sequence[int], tokenizer: Tokenizer) -> Parsed:
    pieces = pieces_of(text, tokenizer)
    words = [
        (start + first, start + last)
        for sentence, start in zip(found, starts, strict=True)
        for first, last in sentence.words
    ]
    return Parsed(text, pieces, found, starts, first_pieces(pieces, words))


def _document(name: str, parsed: Parsed, head: str, names: dict[str, dict[str, Any]]) -> Document:
    """Return the document with what both treebanks have: syntax, and names for the head of their convention."""
    upos, arcs = syntax_labels(parsed.pieces, parsed.firsts, parsed.sentences)
    tags = {"upos": upos, head: _names(parsed, names)}
    return Document(name, parsed.pieces, tags, {}, {"arc": arcs}, cuts_at(parsed.pieces, parsed.starts))


def _names(parsed: Parsed, names: dict[str, dict[str, Any]]) -> Ints:
    """Return the name tags; a sentence whose words differ from the treebank's has none."""
    spans, unknown = [], []
    for sentence, start in zip(parsed.sentences, parsed.starts, strict=True):
        record = names.get(sentence.id)
        if record is None or record["text"] != sentence.text:
            unknown.append((start, start + len(sentence.text)))
        else:
            spans += [(start + first, start + last, kind) for first, last, kind in record["ents"]]
    tags = span_tags(parsed.pieces, spans, NAMES_TAGS)
    for start, end in unknown:
        tags[np.flatnonzero((parsed.pieces.starts >= start) & (parsed.pieces.ends <= end))] = UNLABELLED
    return tags

"""EWT's names exchanged for others of their kind: the words around a name tell what it is, whatever it is called.

Head: names. Seven thousand names, of which a quarter name organisations, are few to learn from; read in other
sentences, the names of Wikipedia's people, organisations and places are learnt in UNER's convention.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from onrecord.reader.encode.heads import NAMES_TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.corpora.labelling import cuts_at, span_tags
from training.corpora.lines import Part, records
from training.corpora.names import is_demonym
from training.corpora.syntax import joined
from training.corpora.treebank import Sentence, sentences
from training.examples import Document

KINDS = ("PER", "ORG", "LOC")
COPIES = 3  # of the corpus, each with other names
SHARE = 0.7  # of a document's names
SOURCES = ("ner_uner_ewt.train", "ner_wikigold.train", "ner_redocred.train")
Pool = Mapping[str, Sequence[str]]
Ents = Sequence[tuple[int, int, str]]


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the documents of EWT's train part three times over with other names; of other parts none."""
    if part != "train":
        return
    folder = data / "language"
    pool = names_by_kind(folder)
    known = {record["id"]: record for record in records(folder / "ner_uner_ewt.train.jsonl.gz")}
    for name, group in groupby(sentences(folder / "ud_ewt.train.conllu.gz"), lambda sentence: sentence.document):
        found = [sentence for sentence in group if known.get(sentence.id, {}).get("text") == sentence.text]
        if any(known[sentence.id]["ents"] for sentence in found):
            for copy in range(COPIES):
                chance = random.Random(f"{name} {copy}")
                yield _document(f"{name} {copy}", found, known, pool, tokenizer, chance)


def names_by_kind(folder: Path) -> dict[str, list[str]]:
    """Return all names of persons, organisations and places that the corpora's train parts mark, each once."""
    pool: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for source in SOURCES:
        for record in records(folder / f"{source}.jsonl.gz"):
            for start, end, kind, *_ in record["ents"]:
                name = record["text"][start:end]
                if kind in pool and name[:1].isupper() and "\n" not in name and not (kind == "LOC" and is_demonym(name)):
                    pool[kind].add(name)
    return {kind: sorted(names) for kind, names in pool.items()}


def renamed(text: str, ents: Ents, others: dict[tuple[str, str], str]) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a sentence with those of its names that stand in `others` exchanged, and where its names then stand."""
    parts, spans, place, length = [], [], 0, 0
    for start, end, kind in sorted(ents):
        if start < place:
            continue  # within another name
        old = text[start:end]
        new = others.get((old, kind), old)
        parts += [text[place:start], new]
        length += start - place
        spans.append((length, length + len(new), kind))
        length += len(new)
        place = end
    return "".join([*parts, text[place:]]), spans


# --------------------------------------------------------------------------------------------------------------------


def _document(
    name: str,
    found: Sequence[Sentence],
    known: Mapping[str, Any],
    pool: Pool,
    tokenizer: Tokenizer,
    chance: random.Random,
) -> Document:
    """Return one document; a name that comes again is exchanged for the same other."""
    ents = {one.id: [(start, end, kind) for start, end, kind in known[one.id]["ents"]] for one in found}
    olds = {(one.text[start:end], kind) for one in found for start, end, kind in ents[one.id]}
    others = {
        (old, kind): _cased(chance.choice(pool[kind]), old)
        for old, kind in sorted(olds)
        if kind in pool and chance.random() < SHARE
    }
    changed = [renamed(one.text, ents[one.id], others) for one in found]
    text, starts = joined([one._replace(text=new) for one, (new, _) in zip(found, changed, strict=True)])
    spans = [(at + start, at + end, kind) for at, (_, own) in zip(starts, changed, strict=True) for start, end, kind in own]
    pieces = pieces_of(text, tokenizer)
    return Document(name, pieces, {"names": span_tags(pieces, spans, NAMES_TAGS)}, {}, {}, cuts_at(pieces, starts))


def _cased(new: str, old: str) -> str:
    """Return the new name in the old one's fashion, where that is capitals or small letters throughout."""
    if old.isupper() and len(old) > 4:
        return new.upper()
    return new.lower() if old.islower() else new

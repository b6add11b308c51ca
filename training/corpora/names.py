"""Names of persons, organisations, places and other things outside the treebanks: WikiGold, Re-DocRED, WNUT-17.

Head: names_broad. Re-DocRED calls "German" in "a German racer" a place where the others say MISC or nothing: such words are
left unlabelled there. Its times and numbers are no names.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.reader.encode.heads import NAME_KINDS, NAMES_TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.corpora.detokenised import rejoined
from training.corpora.labelling import covered, cuts_at, span_tags
from training.corpora.lines import Part, records
from training.examples import UNLABELLED, Document

TOGETHER = 6  # sentences of WikiGold, which stand in their articles' order without saying where one ends
# Endings that most words for peoples and languages have; "Berlin" or "Asia" have none of them.
DEMONYM_ENDINGS = ("ish", "ese", "ian", "ean", "can", "ench", "utch", "reek", "wiss", "zech", "raqi", "raeli", "tani")
DEMONYMS = frozenset({"German", "Thai", "Irish", "Welsh", "Roman", "Norman", "Serb", "Croat", "Turk", "Dane", "Swede"})


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield WikiGold (train only), Re-DocRED and WNUT-17."""
    yield from wiki_documents(data, tokenizer, part)
    yield from tweet_documents(data, tokenizer, part)


def wiki_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield Wikipedia: WikiGold, six sentences at a time, and the documents of Re-DocRED."""
    if part == "train":
        sentences = list(records(data / "language" / "ner_wikigold.train.jsonl.gz"))
        for start in range(0, len(sentences), TOGETHER):
            yield _document(sentences[start : start + TOGETHER], tokenizer)
    for record in records(data / "language" / f"ner_redocred.{part}.jsonl.gz"):
        yield _without_demonyms(_document([record], tokenizer), record)


def tweet_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield WNUT-17, one post a document."""
    for record in records(data / "language" / f"ner_wnut17.{part}.jsonl.gz"):
        yield _document([record], tokenizer)


def is_demonym(name: str) -> bool:
    """Whether a place's name is a word for its people or language ("German", "Swedish")."""
    return name in DEMONYMS or (name.isalpha() and name.endswith(DEMONYM_ENDINGS) and name != "Vatican")


# --------------------------------------------------------------------------------------------------------------------


def _document(group: Sequence[dict[str, Any]], tokenizer: Tokenizer) -> Document:
    text, starts = rejoined([record["text"] for record in group])
    spans = [
        (start + first, start + last, kind)
        for record, start in zip(group, starts, strict=True)
        for first, last, kind, *_ in record["ents"]
        if kind in NAME_KINDS
    ]
    pieces = pieces_of(text, tokenizer)
    if "sents" in group[0]:
        starts = [start for start, _ in group[0]["sents"]]
    tags = {"names_broad": span_tags(pieces, spans, NAMES_TAGS)}
    return Document(group[0]["id"], pieces, tags, {}, {}, cuts_at(pieces, starts))


def _without_demonyms(document: Document, record: dict[str, Any]) -> Document:
    """Return the document with peoples' names unlabelled; it is new, so that its tags may be changed in place."""
    tags = document.tags["names_broad"]
    for start, end, kind, *_ in record["ents"]:
        first, after = covered(document.pieces, start, end)
        # Inside a longer name ("German Grand Prix") the word has that name's tags.
        whole = NAMES_TAGS[tags[first]] in {"S-LOC", "B-LOC"} and NAMES_TAGS[tags[after - 1]] in {"S-LOC", "L-LOC"}
        if kind == "LOC" and whole and is_demonym(record["text"][start:end]):
            tags[first:after] = UNLABELLED
    return document

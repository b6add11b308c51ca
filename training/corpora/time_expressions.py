"""TIMEX3 corpora: TimeBank, AQUAINT, WikiWars, MEANTIME and tweets, with TimeML's events where they have them.

Heads: time, event. TimeML marks every event, whatever its part of speech: in its news texts each word is labelled.
These corpora have no dev part: the last of five folds over the documents (`fold_of`) is held back as "dev".
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.reader.encode.heads import EVENT_TAGS, TIME_TAGS
from onrecord.reader.encode.pieces import Pieces, Tokenizer, pieces_of
from training.corpora.labelling import covered, cuts_at, first_pieces, sentence_starts, span_tags, word_tags
from training.corpora.lines import Part, records
from training.examples import UNLABELLED, Document, Ints

FOLDS = 5
NEWS = ("timebank", "aquaint")
LONG = ("wikiwars.train", "meantime.train")
WORD = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
LINE = re.compile(r"[^\n]+")


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield news and history, then tweets."""
    yield from article_documents(data, tokenizer, part)
    yield from tweet_documents(data, tokenizer, part)


def article_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the documents of TimeBank, AQUAINT, WikiWars and MEANTIME."""
    for corpus in (*NEWS, *LONG):
        for record in records(data / "time" / f"{corpus}.jsonl.gz"):
            if (fold_of(record["id"]) == FOLDS - 1) == (part == "dev"):
                yield _document(record, tokenizer, has_events=corpus in NEWS)


def tweet_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the tweets, one a document."""
    for record in records(data / "time" / "tweets.train.jsonl.gz"):
        if (fold_of(record["id"]) == FOLDS - 1) == (part == "dev"):
            yield _document(record, tokenizer, has_events=False)


def fold_of(name: str) -> int:
    """Return the fold of a document, 0 to 4: the checksum (CRC-32) of its id, modulo five."""
    return zlib.crc32(name.encode()) % FOLDS


# --------------------------------------------------------------------------------------------------------------------


def _document(record: dict[str, Any], tokenizer: Tokenizer, *, has_events: bool) -> Document:
    text = record["text"]
    pieces = pieces_of(text, tokenizer)
    spans = [(timex["start"], timex["end"], timex["type"]) for timex in record["timexes"]]
    tags = {"time": span_tags(pieces, spans, TIME_TAGS)}
    if "last_sentence" in record:
        end = _annotated_end(text, record["last_sentence"])
        tags["time"][pieces.starts >= end] = UNLABELLED
    if has_events:
        tags["event"] = _events(text, pieces, record["events"])
    return Document(record["id"], pieces, tags, {}, {}, cuts_at(pieces, sentence_starts(text)))


def _annotated_end(text: str, last_sentence: int) -> int:
    """Return where MEANTIME's annotation ends: sentences stand one a line, counted from 0."""
    lines = list(LINE.finditer(text))
    return lines[min(last_sentence, len(lines) - 1)].end()


def _events(text: str, pieces: Pieces, events: list[dict[str, Any]]) -> Ints:
    words = [match.span() for match in WORD.finditer(text)]
    tags = word_tags(pieces, first_pieces(pieces, words), [EVENT_TAGS.index("O")] * len(words))
    for event in events:
        first, after = covered(pieces, event["start"], event["end"])
        if first < after:
            tags[first] = EVENT_TAGS.index("event")
    return tags

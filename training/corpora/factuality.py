"""How far a text's author commits to an event, from certainly not (-3) to certainly so (+3); and negation.

Heads: factuality (values on the first piece of the event), negation. UDS-IH2 annotates sentences of EWT: `commitments`
puts it on the treebank's documents (syntax.py), and only what is not found there is given here.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.reader.encode.heads import NEGATION_TAGS
from onrecord.reader.encode.pieces import Tokenizer, pieces_of
from training.corpora.detokenised import detokenised, rejoined
from training.corpora.labelling import cuts_at, first_pieces, word_tags, word_values
from training.corpora.lines import Part, records
from training.corpora.treebank import sentences
from training.examples import Document

CORPORA = ("uw", "meantime", "rp", "mv2", "cb")


class Commitments(NamedTuple):
    """Sentences by their characters without spaces, each with (start, end, value) in those characters."""

    by_characters: dict[str, list[tuple[int, int, float]]]

    def spans(self, text: str) -> list[tuple[int, int, float]]:
        """Return (start, end, value) in characters of `text`; none when the sentence is not annotated."""
        found = self.by_characters.get("".join(text.split()), [])
        places = [place for place, character in enumerate(text) if not character.isspace()] if found else []
        return [(places[start], places[end - 1] + 1, value) for start, end, value in found]


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield one document a sentence: the corpora draw theirs from everywhere; stories (negation) by chapter."""
    folder = data / "factuality"
    for corpus in CORPORA:
        for record in records(folder / f"{corpus}.{part}.jsonl.gz"):
            yield _valued(record, tokenizer)
    known = {"".join(sentence.text.split()) for sentence in sentences(data / "language" / f"ud_ewt.{part}.conllu.gz")}
    for record in records(folder / f"uds_ih2.{part}.jsonl.gz"):
        if "".join(record["tokens"]) not in known:
            yield _valued(record, tokenizer)
    chapters = groupby(records(folder / f"cdsco_negation.{part}.jsonl.gz"), lambda record: str(record["doc"]))
    for chapter, lines in chapters:
        yield _negated(chapter, list(lines), tokenizer)


def commitments(data: Path, part: Part) -> Commitments:
    """Return UDS-IH2's values by sentence."""
    found: dict[str, list[tuple[int, int, float]]] = {}
    for record in records(data / "factuality" / f"uds_ih2.{part}.jsonl.gz"):
        tokens = record["tokens"]
        ends = [0]
        for token in tokens:
            ends.append(ends[-1] + len(token))
        found["".join(tokens)] = [
            (ends[target["start"]], ends[target["end"]], float(target["value"])) for target in record["targets"]
        ]
    return Commitments(found)


# --------------------------------------------------------------------------------------------------------------------


def _valued(record: dict[str, Any], tokenizer: Tokenizer) -> Document:
    text, offsets = detokenised(record["tokens"])
    pieces = pieces_of(text, tokenizer)
    values = [
        (offsets[target["start"]][0], offsets[target["end"] - 1][1], float(target["value"])) for target in record["targets"]
    ]
    return Document(record["id"], pieces, {}, {"factuality": word_values(pieces, values)}, {}, cuts_at(pieces, [0]))


def _negated(name: str, lines: Sequence[dict[str, Any]], tokenizer: Tokenizer) -> Document:
    found = [detokenised(line["tokens"]) for line in lines]
    text, starts = rejoined([sentence for sentence, _ in found])
    words = [
        (start + first, start + last) for (_, offsets), start in zip(found, starts, strict=True) for first, last in offsets
    ]
    pieces = pieces_of(text, tokenizer)
    labels = [label for line in lines for label in _negation_labels(line)]
    tags = word_tags(pieces, first_pieces(pieces, words), labels)
    return Document(name, pieces, {"negation": tags}, {}, {}, cuts_at(pieces, starts))


def _negation_labels(line: dict[str, Any]) -> list[int]:
    """Return a label a token; a word that negates itself ("infrequent") is a cue."""
    labels = [0] * len(line["tokens"])
    for part in ("event", "cue"):
        for negation in line["negations"]:
            for token, _ in negation[part]:
                labels[token] = NEGATION_TAGS.index(part)
    return labels

"""Bars of the analysis with gold words: parts of speech, trees and roles."""

from collections.abc import Sequence
from itertools import groupby, islice
from types import MappingProxyType
from typing import Any, NamedTuple

from onrecord.reader.extract.analysis import ROOT, Analysis
from onrecord.reader.extract.words import Words
from onrecord.spans import Span
from training.bars.program import Bench
from training.corpora.syntax import joined
from training.corpora.treebank import Sentence, head_word, sentences

Figures = dict[str, float]
# A frame's argument, and in which roles of ours it counts as found.
MEASURED = ("ARG0", "ARG1", "ARGM-NEG", "ARGM-MOD", "ARGM-TMP", "ARGM-LOC")
SHORT = MappingProxyType({label: label.removeprefix("ARGM-") for label in MEASURED})


class Parsed(NamedTuple):
    """A document's sentences, the number of each one's first word, and its analysis with the treebank's own words."""

    sentences: Sequence[Sentence]
    firsts: Sequence[int]
    analysis: Analysis


def syntax(bench: Bench) -> Figures:
    """EWT and GUM dev, gold words: parts of speech and labelled attachment, punctuation counted, subtypes not."""
    figures: Figures = {}
    for name, file in (("EWT", "ud_ewt"), ("GUM", "ud_gum_clean")):
        parsed = _parsed(bench, file)
        rows = [_rows(document, gold=True) for document in parsed]
        found = [_rows(document, gold=False) for document in parsed]
        result = bench.scored("score_parse.py", "".join(rows), "".join(found), "--json")
        figures |= {f"{name} UPOS": result["upos"], f"{name} LAS": result["las"], f"{name} UAS": result["uas"]}
    return figures


def roles(bench: Bench) -> Figures:
    """PropBank-EWT dev, gold words: F1 of (predicate, argument's head, role) for six roles; predicates found, not given."""
    frames = {record["id"]: record["frames"] for record in bench.records("language/srl_propbank_ewt.dev.jsonl.gz")}
    gold: set[tuple[Any, ...]] = set()
    found: set[tuple[Any, ...]] = set()
    known: set[tuple[Any, ...]] = set()
    for document in _parsed(bench, "ud_ewt"):
        for sentence, first in zip(document.sentences, document.firsts, strict=True):
            last = first + len(sentence.words)
            if sentence.id not in frames:
                continue
            gold |= {(sentence.id, *triple) for triple in _frame_triples(sentence, frames[sentence.id])}
            known |= {(sentence.id, head_word(sentence, frame["s"], frame["e"])) for frame in frames[sentence.id]}
            found |= {
                (sentence.id, role.predicate - first, role.argument - first, role.label)
                for role in document.analysis.roles
                if first <= role.predicate < last and role.label in MEASURED
            }
    given = {triple for triple in found if triple[:2] in known}
    each = {f"{SHORT[label]} F1": _f1(*(_of(label, triples) for triples in (gold, found))) for label in MEASURED}
    return {"argument heads F1": _f1(gold, found), "at gold predicates": _f1(gold, given), **each}


# --------------------------------------------------------------------------------------------------------------------


def _parsed(bench: Bench, file: str) -> list[Parsed]:
    found = []
    documents = groupby(sentences(bench.data / "language" / f"{file}.dev.conllu.gz"), lambda sentence: sentence.document)
    for _, group in islice(documents, bench.limit):
        own = list(group)
        text, starts = joined(own)
        spans, bounds = [], []
        for sentence, start in zip(own, starts, strict=True):
            bounds.append((len(spans), len(spans) + len(sentence.words)))
            spans += [Span(start + first, start + after) for first, after in sentence.words]
        analysis = bench.analysed(text, Words(tuple(spans), tuple(bounds)))
        found.append(Parsed(own, [first for first, _ in bounds], analysis))
    return found


def _rows(document: Parsed, *, gold: bool) -> str:
    """Return a document as CoNLL-U, with the treebank's labels or ours."""
    analysis, lines = document.analysis, []
    for sentence, first in zip(document.sentences, document.firsts, strict=True):
        for number, (start, end) in enumerate(sentence.words):
            word = first + number
            if gold:
                upos, head, relation = sentence.upos[number], sentence.heads[number], sentence.relations[number]
            else:
                upos, relation = analysis.upos[word], analysis.relations[word]
                head = analysis.heads[word] - first if analysis.heads[word] != ROOT else ROOT
            form = sentence.text[start:end].replace(" ", "") or "_"
            lines.append(f"{number + 1}\t{form}\t_\t{upos}\t_\t_\t{head + 1}\t{relation}\t_\t_")
        lines.append("")
    return "\n".join(lines) + "\n"


def _frame_triples(sentence: Sentence, frames: Sequence[dict[str, Any]]) -> set[tuple[int | None, int | None, str]]:
    return {
        (predicate, head_word(sentence, start, end), label)
        for frame in frames
        for predicate in (head_word(sentence, frame["s"], frame["e"]),)
        for start, end, label in frame["args"]
        if label in MEASURED
    }


def _of(label: str, triples: set[tuple[Any, ...]]) -> set[tuple[Any, ...]]:
    return {triple for triple in triples if triple[3] == label}


def _f1(gold: set[tuple[Any, ...]], found: set[tuple[Any, ...]]) -> float:
    return round(200 * len(gold & found) / max(1, len(gold) + len(found)), 2)

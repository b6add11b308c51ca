"""Bars of what is made of the analysis: factuality through claims, and coreference."""

from collections import defaultdict
from typing import Any

import numpy as np

from onrecord.records import Reading
from onrecord.spans import Span
from training.bars.program import Bench, Rows
from training.commitments import value_at
from training.corpora.detokenised import detokenised

Figures = dict[str, float]
SETS = ("uds_ih2", "meantime", "rp", "mv2", "cb")
BIN_VALUES = (-3.0, -1.5, 0.0, 1.5, 3.0)


def factuality(bench: Bench) -> Figures:
    """Five sets: macro-F1 of five bins through the program's claims, and false certainty on UDS; then the head alone."""
    figures: Figures = {}
    for kind in ("claims", "head"):
        scores = {name: _factuality(bench, name, kind) for name in SETS}
        figures[f"{kind}: mean macro-F1"] = round(sum(score["macro_f1_5way"] for score in scores.values()) / len(scores), 3)
        figures[f"{kind}: false certainty UDS %"] = round(100 * scores["uds_ih2"]["false_certainty"], 1)
        figures |= {f"{kind}: {name}": round(score["macro_f1_5way"], 3) for name, score in scores.items()}
        figures |= {f"{kind}: UDS without": scores["uds_ih2"]["missing_predictions"]} if kind == "claims" else {}
    return figures


def coreference(bench: Bench) -> Figures:
    """OntoGUM's clusters on GUM dev, GAP dev, and in the news of GUM the nominals that find their name."""
    gold = list(bench.records("language/coref_gum_clean.dev.jsonl.gz"))
    found = [{"id": record["id"], "clusters": _clusters(bench.read(record["text"]))} for record in gold]
    result = bench.scored("score_coref.py", gold, found)
    figures = {"OntoGUM CoNLL F1": result["conll_f1"]}
    news = [record for record in gold if record["genre"] == "news"] or gold
    nominal = bench.scored("score_coref.py", news, found, "--scheme", "gum").get("nominal_to_name", {})
    every = bench.scored("score_coref.py", gold, found, "--scheme", "gum").get("nominal_to_name", {})
    figures |= {f"nominal→name, GUM news {part}": float(nominal.get(part, 0)) for part in ("right", "wrong_name", "n")}
    figures |= {f"nominal→name, all of GUM {part}": float(every.get(part, 0)) for part in ("right", "wrong_name", "n")}
    snippets = list(bench.records("language/coref_gap.dev.jsonl.gz"))
    readings = [bench.read(record["text"]) for record in snippets]
    for name, answer in (("GAP", _gap_answer), ("GAP, any overlap:", _gap_overlap)):
        answers = [answer(record, reading) for record, reading in zip(snippets, readings, strict=True)]
        gap = bench.scored("score_coref.py", snippets, answers, "--gap")["all"]
        figures |= {f"{name} F1": gap["f"], f"{name} P": gap["p"], f"{name} R": gap["r"]}
    return figures


# --------------------------------------------------------------------------------------------------------------------


def _factuality(bench: Bench, name: str, kind: str) -> dict[str, Any]:
    gold = list(bench.records(f"factuality/{name}.dev.jsonl.gz"))
    found: Rows = []
    for record in gold:
        text, offsets = detokenised(record["tokens"])
        places = [(offsets[target["start"]][0], offsets[target["end"] - 1][1]) for target in record["targets"]]
        if kind == "claims":
            reading = bench.read(text)
            values = [value_at(reading, Span(*place)) for place in places]
        else:
            values = _of_head(bench, text, places)
        targets = [
            {"start": target["start"], "end": target["end"], "value": value}
            for target, value in zip(record["targets"], values, strict=True)
            if value is not None
        ]
        found.append({"id": record["id"], "targets": targets})
    return bench.scored("score_factuality.py", gold, found, "--json")


def _of_head(bench: Bench, text: str, places: list[tuple[int, int]]) -> list[float | None]:
    analysis = bench.reader.analyse(text)
    edges = np.array(analysis.words, dtype=np.int64).reshape(-1, 2)
    values: list[float | None] = []
    for start, end in places:
        words = np.flatnonzero((edges[:, 0] < end) & (edges[:, 1] > start))
        values.append(BIN_VALUES[int(analysis.factuality[words[0]].argmax())] if len(words) else None)
    return values


def _clusters(reading: Reading) -> list[list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in reading.mentions:
        if mention.entity is not None:
            found[mention.entity].append((mention.start, mention.end))
    return list(found.values())


def _gap_answer(record: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """Tell of each name whether the pronoun means whom it names.

    A name stands for the mention that fits it best: in "Lund, a cousin of Reyl" the name "Reyl" is not Lund.
    """

    def named_by(span: list[Any]) -> str | None:
        start, end = span[:2]
        around = [m for m in reading.mentions if m.entity and m.start < end and m.end > start]
        nearest = min(around, key=lambda m: (abs(m.start - start) + abs(m.end - end), m.kind != "name"), default=None)
        return None if nearest is None else nearest.entity

    meant = named_by(record["pronoun"])
    return {"id": record["id"], **{name: meant is not None and named_by(record[name]) == meant for name in "AB"}}


def _gap_overlap(record: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """Tell the same with a name standing for all that touches it: "Reyl" in "Lund, a cousin of Reyl" is Lund too."""

    def named_by(span: list[Any]) -> set[str]:
        start, end = span[:2]
        return {m.entity for m in reading.mentions if m.entity and m.start < end and m.end > start}

    meant = named_by(record["pronoun"])
    return {"id": record["id"], **{name: bool(meant & named_by(record[name])) for name in "AB"}}

"""Bars of spans: attribution, time, places, names."""

from collections.abc import Iterator
from itertools import groupby
from types import MappingProxyType
from typing import Any

import msgspec

from onrecord.records import Reading
from training.bars.program import Bench
from training.corpora.places import is_dev
from training.corpora.syntax import joined
from training.corpora.time_expressions import FOLDS, fold_of
from training.corpora.treebank import sentences

TYPES = MappingProxyType({"person": "PER", "organisation": "ORG", "place": "LOC"})
Figures = dict[str, float]


def attribution(bench: Bench) -> Figures:
    """PolNeAR dev: exact F1 of the three spans, F1 and precision of attributed statements."""
    gold = list(bench.records("attribution/polnear.dev.jsonl.gz"))
    found = [
        {"id": record["id"], "statements": msgspec.to_builtins(bench.read(record["text"]).statements)} for record in gold
    ]
    result = bench.scored("score_attribution.py", gold, found)
    spans = {f"{role} F1": result[role]["exact_f1"] for role in ("source", "cue", "content")}
    return {**spans, "attributed F1": result["attributed"]["f1"], "attributed P": result["attributed"]["p"]}


def time(bench: Bench) -> Figures:
    """TIMEX3 on the held-back fifth of TimeBank, AQUAINT and WikiWars: strict and value F1, together and each."""
    gold: list[dict[str, Any]] = []
    figures: Figures = {}
    for corpus in ("timebank", "aquaint", "wikiwars.train"):
        own = [record for record in bench.records(f"time/{corpus}.jsonl.gz") if fold_of(record["id"]) == FOLDS - 1]
        result = bench.scored("score_time.py", own, [_timexes(bench, record) for record in own])
        figures |= {f"{corpus} strict": result["strict_f1"], f"{corpus} value": result["value_f1"]}
        gold += own
    result = bench.scored("score_time.py", gold, [_timexes(bench, record) for record in gold])
    return {"strict F1": result["strict_f1"], "value F1": result["value_f1"], **figures}


def place(bench: Bench) -> Figures:
    """LGL and GeoWebNews, the documents held back: recognition by overlap, end to end within 161 km."""
    figures: Figures = {}
    for name, corpus in (("LGL", "lgl"), ("GeoWebNews", "geowebnews")):
        gold = [record for record in bench.records(f"place/{corpus}.jsonl.gz") if is_dev(record["id"])]
        found = [
            {"id": record["id"], "toponyms": msgspec.to_builtins(bench.read(record["text"]).toponyms)} for record in gold
        ]
        result = bench.scored("score_place.py", gold, found)
        figures |= {
            f"{name} overlap F1": result["overlap_f1"],
            f"{name} P": result["overlap_p"],
            f"{name} R": result["overlap_r"],
            f"{name} e2e F1": result["e2e_f1_161"],
        }
    return figures


def names(bench: Bench) -> Figures:
    """UNER-EWT dev: exact spans of persons, organisations and places, of each sentence by itself and of whole documents."""
    gold = list(bench.records("language/ner_uner_ewt.dev.jsonl.gz"))
    result, whole = _scored_names(bench, gold), _scored_names(bench, list(_documents(bench, gold)))
    each = {f"{kind} F1": numbers["f"] for kind, numbers in result["types"].items()}
    each |= {f"documents {kind} F1": numbers["f"] for kind, numbers in whole["types"].items()}
    micro = result["micro"]
    return {"span F1": micro["f"], "P": micro["p"], "R": micro["r"], "documents F1": whole["micro"]["f"], **each}


# --------------------------------------------------------------------------------------------------------------------


def _timexes(bench: Bench, record: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": record["id"],
        "timexes": msgspec.to_builtins(bench.read(record["text"], published=record["dct"]).timexes),
    }


def _scored_names(bench: Bench, gold: list[dict[str, Any]]) -> dict[str, Any]:
    found = [{"id": record["id"], "ents": list(_names(bench.read(record["text"])))} for record in gold]
    return bench.scored("score_ner.py", gold, found, "--types", "PER,ORG,LOC", "--boot", "0")


def _documents(bench: Bench, gold: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the documents that sentences are of, each as one text, as they are joined in training."""
    known = {record["id"]: record for record in gold}
    parts = (one for one in sentences(bench.data / "language/ud_ewt.dev.conllu.gz") if one.id in known)
    for name, group in groupby(parts, lambda sentence: sentence.document):
        found = list(group)
        text, starts = joined(found)
        ents = [
            (start + first, start + last, kind)
            for one, start in zip(found, starts, strict=True)
            for first, last, kind in known[one.id]["ents"]
        ]
        yield {"id": name, "text": text, "ents": ents}


def _names(reading: Reading) -> Iterator[tuple[int, int, str]]:
    types = {entity.id: entity.type for entity in reading.entities}
    for mention in reading.mentions:
        kind = TYPES.get(types.get(mention.entity or "", "other"))
        if mention.kind == "name" and kind is not None:
            yield mention.start, mention.end, kind

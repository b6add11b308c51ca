"""The printed table, whole."""

from benchmarks.records import Machine, Run, Summary
from benchmarks.table import table_of


def run_with(ratio: float, words: int) -> Run:
    summary = Summary(
        system="OnRecord",
        words_per_second=4000.0,
        words_per_processor_second=5000.0,
        ratio=ratio,
        peak_bytes=236_000_000,
        seconds_to_first=0.96,
        found=12,
        failures=0,
        versions={"onrecord": "0.1.0"},
    )
    machine = Machine(processor="A processor", cores=2, system="Linux x86_64", python="3.11.7", pinned=True, load=0.5)
    return Run(machine=machine, texts="corpus.jsonl", articles=3, words=words, rounds=3, systems=(summary,))


def test_the_difference_is_of_ratios() -> None:
    assert table_of(run_with(1.1, 1000), run_with(1.0, 1000)) == "\n".join(
        [
            "A processor, 2 cores (load 0.5), Linux x86_64, Python 3.11.7; one core a process",
            "corpus.jsonl: 3 articles, 1,000 words; medians of 3 rounds",
            "",
            "system    words/s  words/CPU s  to spaCy  peak memory  load + first  found  failed  since frozen",
            "OnRecord    4,000        5,000      1.10       236 MB        0.96 s     12       0          +10%",
            "",
            "OnRecord: onrecord 0.1.0",
        ]
    )


def test_other_texts_than_the_frozen_ones_are_said() -> None:
    last = table_of(run_with(1.1, 1000), run_with(1.0, 900)).splitlines()[-1]
    assert last == "The frozen run had other texts (corpus.jsonl, 900 words): differences mean little."

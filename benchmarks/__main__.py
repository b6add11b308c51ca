"""`python -m benchmarks`: measure, print the table, write benchmarks/results/latest.json."""

import argparse
from pathlib import Path

import msgspec

from benchmarks.machine import this_machine
from benchmarks.records import Measurement, Run
from benchmarks.rounds import measurements, stages, summaries
from benchmarks.table import table_of
from benchmarks.texts import example_texts, repeated, texts_of, words_in

RESULTS = Path(__file__).parent / "results"
FROZEN = RESULTS / "frozen.json"


def main() -> None:
    """Run what the arguments ask for."""
    arguments = _arguments()
    name = "the example articles, repeated" if arguments.texts is None else arguments.texts.name
    given = example_texts() if arguments.texts is None else texts_of(arguments.texts)
    texts = repeated(given, arguments.words)
    if arguments.stages:
        print(stages(texts), end="")
        return
    frozen = msgspec.json.decode(FROZEN.read_bytes(), type=Run) if FROZEN.exists() else None
    run = _run(texts, name, arguments.rounds)
    print(table_of(run, frozen))
    _write(run, FROZEN if arguments.freeze else RESULTS / "latest.json")


# ----------------------------------------------------------------------------------------------------------------------


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed and memory beside spaCy and textacy.")
    parser.add_argument("--texts", type=Path, metavar="FILE.jsonl", help="JSON Lines with `text` (default: the examples)")
    parser.add_argument("--words", type=int, default=100_000, help="how many words to read, about (default: 100,000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each system reads them (default: 3)")
    parser.add_argument("--stages", action="store_true", help="only the stages of our reader")
    parser.add_argument("--freeze", action="store_true", help="write the run that later ones are compared with")
    return parser.parse_args()


def _run(texts: list[str], name: str, rounds: int) -> Run:
    machine = this_machine()
    found: list[Measurement] = []
    for one in measurements(texts, rounds):
        print(f"{one.system}: {one.seconds:.1f} s", flush=True)
        found.append(one)
    print()
    return Run(
        machine=machine,
        texts=name,
        articles=len(texts),
        words=words_in(texts),
        rounds=rounds,
        systems=summaries(found, texts),
    )


def _write(run: Run, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=2) + b"\n")
    print(f"\nWritten: {path}")


if __name__ == "__main__":
    main()

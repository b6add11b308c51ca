"""How sentences with conditionals, and sentences that only look like them, are told: our own, in data/conditionals.jsonl.

A third of the sentences, by a hash of their words, is held back: rules are made on the others, and the held-back third is
scored once, at the end. `python -m training.conditionals [--held-back] [--weights FOLDER] [--errors]`.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.reader import Reader
from onrecord.records import Claim, Reading
from onrecord.spans import Span, overlap

SENTENCES = Path(__file__).parent / "data" / "conditionals.jsonl"


def sentences(*, held_back: bool) -> Iterator[dict[str, Any]]:
    """Yield the sentences of one part: a third is held back, by its words' hash."""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        if is_held_back(sentence["text"]) == held_back:
            yield sentence


def is_held_back(text: str) -> bool:
    """Tell whether a sentence belongs to the third that no rule is made on."""
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0


def scored(reader: Reader, *, held_back: bool, shows_errors: bool = False) -> dict[str, float]:
    """Return counts and shares over one part; "told as fact" counts events that are none and come out as CT+ or CT-."""
    counts: Counter[str] = Counter()
    for sentence in sentences(held_back=held_back):
        reading = read(sentence["text"], reader=reader)
        for target in sentence["targets"]:
            claim = _claim_at(reading, Span(target["start"], target["end"]))
            told = claim.factuality if claim is not None else "no claim"
            found = _counted(target["factuality"], told, claim, sentence["condition"])
            counts.update(found)
            if shows_errors and not {"right", "near"} & set(found):
                word = sentence["text"][target["start"] : target["end"]]
                print(f"{target['factuality']:4} {told:8} {word}: {sentence['text']}")
    return {
        **counts,
        "told as fact, of what is no fact": counts["told as fact"] / max(1, counts["no fact"]),
        "exact": counts["right"] / counts["targets"],
        "condition found": counts["condition found"] / max(1, counts["with condition"]),
        "condition invented": counts["condition invented"] / max(1, counts["without condition"]),
    }


# --------------------------------------------------------------------------------------------------------------------

_POSITIVE, _NEGATIVE = ("PR+", "PS+"), ("PR-", "PS-")


def _counted(wanted: str, told: str, claim: Claim | None, condition: list[int] | None) -> list[str]:
    counts = ["targets"]
    if wanted == told:
        counts.append("right")
    elif {wanted, told} <= set(_POSITIVE) or {wanted, told} <= set(_NEGATIVE):
        counts.append("near")
    if not wanted.startswith("CT"):
        counts.append("no fact")
        counts += ["told as fact"] if told.startswith("CT") else []
    elif wanted != told:
        counts.append("fact lost")
    if told == "no claim":
        counts.append("no claim")
    if condition is not None and wanted == "Uu":
        counts.append("with condition")
        spans = claim.condition or () if claim is not None else ()
        counts += ["condition found"] if any(_is_near(span, Span(*condition)) for span in spans) else []
    elif condition is None:
        counts.append("without condition")
        counts += ["condition invented"] if claim is not None and claim.condition else []
    return counts


def _is_near(found: Span, wanted: Span) -> bool:
    return 2 * overlap(found, wanted) > max(found.end - found.start, wanted.end - wanted.start)


def _claim_at(reading: Reading, target: Span) -> Claim | None:
    return next((claim for claim in reading.claims if overlap(claim.trigger, target)), None)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    reader = Reader.load(options.weights) if options.weights else Reader.load()
    print(json.dumps(scored(reader, held_back=options.held_back, shows_errors=options.errors), indent=1))


if __name__ == "__main__":
    _main()

"""What the whole reader's claims say at the targets of a factuality corpus, as values from -3 to 3 for its scorer.

`python -m training.commitments uds_ih2.dev.jsonl.gz [--weights FOLDER] > p.jsonl`: a line a sentence with its values.
A target that is an auxiliary is its verb's. A target without a claim gets +3, as the scorer has it: what is not marked as
doubtful counts as certain.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

from onrecord import read
from onrecord.reader import Reader
from onrecord.records import Claim, Factuality, Reading
from onrecord.spans import Span, overlap
from training.corpora.detokenised import detokenised

VALUES: MappingProxyType[Factuality, float] = MappingProxyType(
    {"CT+": 3.0, "PR+": 1.5, "PS+": 1.0, "Uu": 0.0, "PS-": -1.0, "PR-": -1.5, "CT-": -3.0}
)
CERTAIN = 3.0
_AUXILIARIES = frozenset(
    "be been being is are was were am have has had do does did get gets got getting will would can could may might".split()
)
_ENDS = frozenset(".,;:!?")
_BETWEEN = 3  # words between an auxiliary and its verb


def lines(corpus: Path, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield for each sentence of a corpus its id and the values at its targets, in their order."""
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            text, offsets = detokenised(record["tokens"])
            reading = read(text + "\n", reader=reader)
            spans = [Span(offsets[target["start"]][0], offsets[target["end"] - 1][1]) for target in record["targets"]]
            values = [value_at(reading, span) for span in spans]
            yield {"id": record["id"], "values": [CERTAIN if value is None else value for value in values]}


def value_at(reading: Reading, target: Span) -> float | None:
    """Return the value of the claim at a target, of an auxiliary that of its verb; None: there is no claim."""
    exact = [claim for claim in reading.claims if claim.trigger == target]
    inside = [claim for claim in reading.claims if overlap(claim.trigger, target)]
    found = exact or inside or _of_auxiliary(reading, target)
    return VALUES[found[0].factuality] if found else None


# --------------------------------------------------------------------------------------------------------------------


def _of_auxiliary(reading: Reading, target: Span) -> list[Claim]:
    """Return the claim right behind an auxiliary: "do not suspect that they will one day *be* remembered"."""
    text = reading.article.text
    if text[target.start : target.end].casefold() not in _AUXILIARIES:
        return []
    behind = [claim for claim in reading.claims if claim.trigger.start >= target.end]
    nearest = min(behind, key=lambda claim: claim.trigger.start, default=None)
    between = text[target.end : nearest.trigger.start].split() if nearest is not None else []
    return [nearest] if nearest is not None and len(between) <= _BETWEEN and not _ENDS & set("".join(between)) else []


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    reader = Reader.load(options.weights) if options.weights else Reader.load()
    for line in lines(options.corpus, reader):
        print(json.dumps(line))


if __name__ == "__main__":
    _main()

"""Pairs of evidence and claim: what supports, what contradicts, what does neither; and FNC-1's headlines and articles."""

import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from onrecord.compare.pairs.passages import Passage
from training.corpora.labelling import sentence_starts
from training.corpora.lines import Part, records
from training.pairs.pairs import STANCE, Pair

LABELS = {"entail": "supports", "contradict": "contradicts", "neutral": "neutral"}
STANCES = dict(zip(("agree", "disagree", "discuss", "unrelated"), STANCE, strict=True))
# How often a pair of each stance is taken: as they come, three in four are unrelated and one in sixty disagrees.
TAKEN = {"agree": 0.8, "disagree": 2.5, "discuss": 0.35, "unrelated": 0.06}
WORD = re.compile(r"[a-z]+|\d+")
REFUTING = re.compile(
    r"\b(?:fake|hoax|fals\w+|den(?:y|ies|ied|ial)|not|debunk\w*|untrue|rumou?rs?|refut\w+|doubt\w*)\b", re.IGNORECASE
)
SENTENCE_WORDS = 36
EVIDENCE_WORDS = 78


def inference(name: str, data: Path, part: Part, _chance: random.Random) -> Iterator[Pair]:
    """Yield the pairs of a corpus in the common form."""
    for record in records(data / "nli" / f"{name}.{part}.jsonl.gz"):
        first, second = (Passage(record[side]) for side in ("premise", "hypothesis"))
        yield Pair(first, second, relation=LABELS[record["label"]])


climate_fever = partial(inference, "climate_fever")
healthver = partial(inference, "healthver")
conjnli = partial(inference, "conjnli")
monli = partial(inference, "monli")


def fnc1(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield FNC-1's pairs of an article's deciding sentences and a headline, some stances more often than they come."""
    bodies = bodies_of(data)
    weights = rarity(bodies.values())
    for record in records(data / "nli" / f"fnc1_stance.{part}.jsonl.gz"):
        times = TAKEN[record["stance"]]
        taken = int(times) + (chance.random() < times - int(times))
        if not taken:
            continue
        evidence = Passage(evidence_for(record["headline"], bodies[record["body_id"]], weights))
        pair = Pair(evidence, Passage(record["headline"]), relation=STANCES[record["stance"]], possible=STANCE)
        yield from [pair] * taken


class Sentence(NamedTuple):
    """A sentence of a body, the beginnings of its words, and whether a word of doubt stands in it."""

    text: str
    words: frozenset[str]
    refutes: bool


def bodies_of(data: Path) -> dict[int, list[Sentence]]:
    """Return FNC-1's bodies by their numbers, cut into sentences."""
    return {r["body_id"]: sentences(r["text"]) for r in records(data / "nli" / "fnc1_bodies.train.jsonl.gz")}


def sentences(text: str) -> list[Sentence]:
    """Return a body's sentences, long ones cut."""
    starts = [*sentence_starts(text), len(text)]
    texts = (" ".join(text[start:end].split()[:SENTENCE_WORDS]) for start, end in pairwise(starts))
    return [Sentence(own, words_of(own), bool(REFUTING.search(own))) for own in texts if own]


def rarity(bodies: Iterable[Sequence[Sentence]]) -> Mapping[str, float]:
    """Return how much it says that two texts share a word: log of the share of texts that have it."""
    counts: Counter[str] = Counter()
    total = 0
    for body in bodies:
        counts.update(frozenset[str]().union(*(sentence.words for sentence in body)))
        total += 1
    return {word: math.log((total + 1) / (count + 1)) for word, count in counts.items()}


def evidence_for(headline: str, body: Sequence[Sentence], weights: Mapping[str, float]) -> str:
    """Return the sentences of a body that decide about a headline, in their order: the first one and the likest ones.

    A sentence that shares something and carries a word of doubt counts half as much again.
    """
    wanted = words_of(headline)

    def likeness(number: int) -> float:
        shared = sum(weights.get(word, 0.0) for word in wanted & body[number].words)
        return shared * (1.5 if body[number].refutes else 1.0)

    order = sorted(range(len(body)), key=lambda number: (number > 0, -likeness(number), number))
    kept: list[int] = []
    count = 0
    for number in order:
        length = len(body[number].text.split())
        if kept and count + length > EVIDENCE_WORDS:
            continue
        kept.append(number)
        count += length
    return " ".join(body[number].text for number in sorted(kept))


def words_of(text: str) -> frozenset[str]:
    """Return the beginnings of a text's words, numbers whole."""
    return frozenset(word[:5] for word in WORD.findall(text.lower()) if len(word) > 2 or word.isdigit())

"""Pairs of event mentions: ECB+ across documents, CASIE inside one.

Of pairs in different clusters those with like words teach most, so that all of them are taken, and a draw of the rest.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.compare.pairs.passages import Passage
from training.corpora.detokenised import detokenised
from training.corpora.labelling import sentence_starts
from training.corpora.lines import Part, records
from training.pairs.pairs import Pair

STEM = 4  # letters; mentions that begin alike are hard to tell apart
OTHERS = 0.8  # pairs of unlike words to each pair of one event


class Mention(NamedTuple):
    """An event mention: where it stands, and the cluster that the corpus puts it in (None: to be found out)."""

    document: str
    sentence: int
    start: int  # token, or character in CASIE
    end: int
    passage: Passage
    cluster: str

    @property
    def stem(self) -> str:
        """The first letters of its trigger."""
        return self.passage.text[self.passage.start : self.passage.end].lower()[:STEM]


def ecbplus(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield pairs of ECB+ within a topic, which holds two look-alike events."""
    topics: dict[str, list[Mention]] = defaultdict(list)
    for record in records(data / "coref_events" / f"ecbplus.{part}.jsonl.gz"):
        topics[record["topic"]] += ecbplus_mentions(record)
    for mentions in topics.values():
        yield from _chosen(mentions, chance)


def casie(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield pairs of CASIE within a document: its chains do not cross documents."""
    for record in records(data / "coref_events" / f"casie.{part}.jsonl.gz"):
        yield from _chosen(casie_mentions(record), chance)


def ecbplus_mentions(record: dict[str, Any]) -> list[Mention]:
    """Return the mentions in a document's validated sentences."""
    chosen = set(record["validated_sents"])
    shown = {number: detokenised(record["sents"][number]) for number in chosen}
    found = []
    for event in record["events"]:
        if event["sent"] not in chosen:
            continue
        text, words = shown[event["sent"]]
        start, end = words[event["start"]][0], words[event["end"] - 1][1]
        passage = Passage(text, start, end)
        found.append(Mention(record["doc_id"], event["sent"], event["start"], event["end"], passage, event["cluster"]))
    return found


def casie_mentions(record: dict[str, Any]) -> list[Mention]:
    """Return a document's nuggets, each in its sentence."""
    text = record["text"]
    bounds = [*sentence_starts(text), len(text)]
    found = []
    for event in record["events"]:
        first = max((bound for bound in bounds if bound <= event["start"]), default=0)
        last = min((bound for bound in bounds if bound >= event["end"]), default=len(text))
        passage = Passage(text[first:last].rstrip(), event["start"] - first, event["end"] - first)
        cluster = f"{record['doc_id']}#{event['hopper']}"
        found.append(Mention(record["doc_id"], first, event["start"], event["end"], passage, cluster))
    return found


# --------------------------------------------------------------------------------------------------------------------


def _chosen(mentions: Sequence[Mention], chance: random.Random) -> Iterator[Pair]:
    same, alike, others = [], [], []
    for first, second in combinations(mentions, 2):
        if first.cluster == second.cluster:
            same.append((first, second))
        elif first.stem == second.stem:
            alike.append((first, second))
        else:
            others.append((first, second))
    others = chance.sample(others, min(len(others), int(OTHERS * len(same)) + len(mentions)))
    for first, second in (*same, *alike, *others):
        if chance.random() < 0.5:
            first, second = second, first
        yield Pair(first.passage, second.passage, same_event=first.cluster == second.cluster)

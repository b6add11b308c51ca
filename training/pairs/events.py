"""Pairs of event mentions: ECB+ across documents, CASIE inside one.

What teaches is what a grouping gets wrong: other words for one event, and like words for two events of one story. Of these
all are taken; of what is easy a draw.
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
# kind | what share of them is taken
LIKE_AND_SAME = 0.6  # "checked in" and "checked in": large clusters have hundreds of such pairs
LIKE_ELSEWHERE = 0.5  # the same word for an event of another story
OTHERS = 1.2  # unlike words in one story, to each pair of one event; one in seventeen is the same event there
OTHERS_ELSEWHERE = 0.2


class Mention(NamedTuple):
    """An event mention: where it stands, and the cluster that the corpus puts it in (None: to be found out)."""

    document: str
    sentence: int
    start: int  # token, or character in CASIE
    end: int
    passage: Passage
    cluster: str
    story: str

    @property
    def trigger(self) -> str:
        """Its words in lower case."""
        return self.passage.text[self.passage.start : self.passage.end].lower()

    @property
    def stem(self) -> str:
        """The first letters of its trigger."""
        return self.trigger[:STEM]


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
        place = record["doc_id"], event["sent"], event["start"], event["end"]
        found.append(Mention(*place, passage, event["cluster"], record["subtopic"]))
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
        document = record["doc_id"]
        found.append(Mention(document, first, event["start"], event["end"], passage, cluster, document))
    return found


# --------------------------------------------------------------------------------------------------------------------


def _chosen(mentions: Sequence[Mention], chance: random.Random) -> Iterator[Pair]:
    kinds: dict[tuple[bool, bool, bool], list[tuple[Mention, Mention]]] = defaultdict(list)
    for first, second in combinations(mentions, 2):
        same, alike = first.cluster == second.cluster, first.stem == second.stem
        kinds[same, alike, first.story == second.story].append((first, second))
    same = kinds[True, False, True] + kinds[True, False, False]
    same += _part(kinds[True, True, True] + kinds[True, True, False], LIKE_AND_SAME, chance)
    others = kinds[False, True, True] + _part(kinds[False, True, False], LIKE_ELSEWHERE, chance)
    for nearby, each in ((True, OTHERS), (False, OTHERS_ELSEWHERE)):
        unlike = kinds[False, False, nearby]
        wanted = int(each * (len(same) + len(mentions) / 4))
        others += chance.sample(unlike, min(len(unlike), wanted))
    for first, second in (*same, *others):
        if chance.random() < 0.5:
            first, second = second, first
        yield Pair(first.passage, second.passage, same_event=first.cluster == second.cluster)


def _part(pairs: list[tuple[Mention, Mention]], share: float, chance: random.Random) -> list[tuple[Mention, Mention]]:
    return [pair for pair in pairs if chance.random() < share]

"""Two newspapers' sentences about one event, as ECB+ has them, and an edit that sets them at odds.

Nearly no two accounts of an event contradict each other, however their words differ. That is what a false contradiction is
made of, and the open inference corpora do not show it.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from onrecord.compare.pairs.passages import Passage
from training.corpora.lines import Part, records
from training.pairs.events import Mention, ecbplus_mentions
from training.pairs.pairs import Pair
from training.pairs.relations import words_of

AT_ODDS = ("contradicts", "neutral")  # what is asked: whether one supports the other nobody has said
EACH = 12  # pairs of sentences of one event; the large clusters would be the whole of it
ALIKE = 0.4  # of the shorter sentence's words: below it the denial of one leaves the other standing
NUMBER = re.compile(r"(?<![\d.,:$-])\d{1,4}(?![\d:-]|[.,]\d)")
AUXILIARY_BEFORE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)(?= $)")
DENIALS = (
    "{who} denied that {told}",
    "{who} said it was not true that {told}",
    "Reports that {told} are false, {who} said.",
    "{who} rejected the claim that {told}",
)
FRAMES = (
    "{who} said that {told}",
    "{who} could not confirm that {told}",
    "It was not clear whether {told}",
    "{who} declined to say whether {told}",
)
VOICES = ("Officials", "A spokesman", "The ministry", "Police", "The company", "A lawyer", "His family", "The agency")


def retold(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield pairs of sentences that speak of one event, as they are and edited, both ways round."""
    clusters: dict[str, list[Mention]] = defaultdict(list)
    for record in records(data / "coref_events" / f"ecbplus.{part}.jsonl.gz"):
        for mention in ecbplus_mentions(record):
            clusters[mention.cluster].append(mention)
    for mentions in clusters.values():
        both = [pair for pair in combinations(mentions, 2) if pair[0].passage.text != pair[1].passage.text]
        for first, second in chance.sample(both, min(len(both), EACH)):
            told, other = chance.sample((first.passage, second.passage), 2)
            for edit, label in ((other.text, "neutral"), *_edits(told, other, chance)):
                sides = Passage(told.text), Passage(edit)
                yield Pair(*(sides if chance.random() < 0.5 else sides[::-1]), relation=label, possible=AT_ODDS)


# --------------------------------------------------------------------------------------------------------------------


def _edits(told: Passage, other: Passage, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield other ways to put the second sentence, and whether they contradict the first."""
    text = other.text
    quoted = text if text.split()[0].lower() not in ("the", "a", "an", "two", "three") else text[0].lower() + text[1:]
    own, others = words_of(told.text), words_of(text)
    if len(own & others) >= ALIKE * min(len(own), len(others)):
        words = {"who": chance.choice(VOICES), "told": quoted.rstrip(" .")}
        yield _sentence(chance.choice(DENIALS).format(**words)), "contradicts"
        yield _sentence(chance.choice(FRAMES).format(**words)), "neutral"
        if AUXILIARY_BEFORE.search(text[: other.start]):
            yield f"{text[: other.start]}not {text[other.start :]}", "contradicts"
    shared = {match.group() for match in NUMBER.finditer(told.text)}
    for match in NUMBER.finditer(text):
        value = int(match.group())
        changed = f"{text[: match.start()]}{value + chance.randint(1, 2 + value // 2)}{text[match.end() :]}"
        if match.group() in shared:
            yield changed, "contradicts"
            break
        if not shared:
            yield changed, "neutral"
            break


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."

"""Pairs made by program: a sentence of an invented story, or of a corpus, and what an edit of it makes of its sense.

The open corpora hold few contradictions as the news has them: a denial, a reversed outcome, another number. These tables
make them, together with what looks alike and contradicts nothing: a plan, a condition, a silence, another day's event.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.compare.pairs.passages import Passage
from training.corpora.detokenised import detokenised
from training.corpora.lines import Part, records
from training.pairs.pairs import Pair

WHO = """rebels|the army|government forces|the militia|the coast guard|police|the court|the ministry|the company|
the bank|the union|the opposition|the council|the president|the prime minister|the mayor|the airline|the club|
investigators|the regulator|the navy|the province|Halvonia|Tarnia|the Merovan government|Korvan troops|
Vestra Airlines|the Orlen party|striking miners|the general"""
OBJECT = """the airport|the bridge at Solna|the harbour|the northern district|the border crossing|the town of Marest|
the dam|the power plant|the treaty|the budget|the merger|the appeal|the ban|the ceasefire|the convoy|
the suspect|two ministers|the hostages|the factory|the railway line|the stadium|the election result|the island|
the pipeline|the vaccine|the new law|the old town|the prisoners"""
VOICE = """a spokesman|the ministry|officials|witnesses|the governor|the foreign minister|a local newspaper|the agency|
aid workers|two people familiar with the matter|the party's leader|residents|the embassy|state television"""
WHEN = "on Monday|on Tuesday|on Thursday|overnight|early on Friday|last week|in March|hours later|at dawn|this weekend"
WHERE = (
    "in the north|near the capital|in Marest|in the port of Solna|along the coast|in two provinces|outside the parliament"
)
# past, base form, past participle | the same said otherwise | what it would be to do the opposite
ACTS = (
    ("captured", "capture", "captured", "seized", "lost"),
    ("approved", "approve", "approved", "passed", "rejected"),
    ("opened", "open", "opened", "reopened", "closed"),
    ("released", "release", "released", "freed", "kept in custody"),
    ("signed", "sign", "signed", "put its name to", "refused to sign"),
    ("attacked", "attack", "attacked", "struck", "spared"),
    ("destroyed", "destroy", "destroyed", "wrecked", "left intact"),
    ("blocked", "block", "blocked", "halted", "allowed"),
    ("won", "win", "won", "secured", "lost"),
    ("accepted", "accept", "accepted", "agreed to", "turned down"),
    ("evacuated", "evacuate", "evacuated", "cleared", "stayed in"),
    ("lifted", "lift", "lifted", "ended", "kept"),
    ("confirmed", "confirm", "confirmed", "verified", "denied"),
    ("left", "leave", "left", "withdrew from", "stayed in"),
    ("surrounded", "surround", "surrounded", "encircled", "never reached"),
    ("restored", "restore", "restored", "repaired", "cut off"),
    ("banned", "ban", "banned", "outlawed", "permitted"),
    ("found", "find", "found", "located", "failed to find"),
)
# Sentences with {past} {base} {part} {who} {object}; what they say about "{who} {past} {object}".
SUPPORTING = (
    "{Voice} said {who} {past} {object} {when}.",
    "{Voice} confirmed that {who} had {part} {object}.",
    "{Object} was {part} by {who}, {voice} said.",
    "{Who} {alike} {object} {when}.",
    "{Who} {past} {object} {where}, ending days of waiting.",
    "{When_}, {who} {alike} {object}.",
)
CONTRADICTING = (
    "{Who} did not {base} {object}.",
    "{Who} never {past} {object}, {voice} said.",
    "{Voice} denied that {who} had {part} {object}.",
    "{Voice} dismissed as false reports that {who} {past} {object}.",
    "Reports that {who} had {part} {object} are untrue, {voice} said.",
    "{Who} {unlike} {object} {when}.",
    "{Voice} said {who} {unlike} {object}.",
    "{Object} was not {part} by {who}.",
    "{Who} failed to {base} {object}.",
    "{Voice} rejected the claim that {who} {past} {object}.",
)
NEUTRAL = (
    "{Who} plans to {base} {object} {when}.",
    "{Who} could {base} {object} within days, {voice} said.",
    "{Voice} could not confirm that {who} had {part} {object}.",
    "{Voice} declined to say whether {who} {past} {object}.",
    "It would be a victory if {who} {past} {object}, {voice} said.",
    "{Voice} urged {who} to {base} {object}.",
    "{Who} was ordered to {base} {object}.",
    "{Voice} warned that {who} might {base} {object}.",
    "{Who} {past} {object2} {when}.",
    "{Who2} {past} {object2} {where}.",
    "{Who2} did not {base} {object2}, {voice} said.",
    "{Voice} spoke about {object} {when}.",
    "It is not clear whether {who} {past} {object}.",
    "{Who} has not yet said anything about {object}.",
    "{Voice} denied that {who2} had {part} {object2}.",
    "Not everyone was glad that {who} wanted to {base} {object}.",
)
COUNTED = """people were killed|people were hurt|homes were damaged|protesters were arrested|passengers were on board|
workers lost their jobs|villages were cut off"""
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|can|should)\b(?! not|n['’]t)")
NEGATED = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|should) not\b")
NUMBER = re.compile(r"\b\d{1,4}\b(?![,.:/-]\d)")
ANTONYMS = """rose/fell|won/lost|arrested/released|opened/closed|alive/dead|before/after|increased/decreased|more/fewer|
guilty/not guilty|first/last|highest/lowest|up/down|accepted/rejected|approved/rejected|survived/died|confirmed/denied|
began/ended|started/stopped|strong/weak|major/minor|north/south|east/west|men/women|all/none of the|increase/decrease|
higher/lower|best/worst|agreed/refused|left/stayed|found/lost|hired/fired|bought/sold|success/failure|victory/defeat|
safe/dangerous|old/new"""
SHORTEST, LONGEST = 6, 40  # words of a sentence that is edited


def invented(_data: Path, _part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield pairs about invented events, some 9,000."""
    for _ in range(3000):
        words = _drawn(chance)
        told = chance.choice(("{Who} {past} {object}.", "{Who} {past} {object} {when}.", *SUPPORTING)).format(**words)
        for label, forms in (("supports", SUPPORTING), ("contradicts", CONTRADICTING), ("neutral", NEUTRAL)):
            other = chance.choice(forms).format(**words | _drawn(chance, keep=words))
            # What is denied may stand on either side; support goes from the longer account to the bare event only.
            swaps = label != "supports" and chance.random() < 0.4
            first, second = (told, other) if swaps else (other, told)
            yield Pair(Passage(first), Passage(second), relation=label)
    for _ in range(600):
        yield from _counted(chance)


def edited(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield sentences of ECB+ beside an edit of their own."""
    for record in records(data / "coref_events" / f"ecbplus.{part}.jsonl.gz"):
        texts = [detokenised(words)[0] for words in record["sents"] if SHORTEST <= len(words) <= LONGEST]
        for text in chance.sample(texts, min(len(texts), 8)):
            for other, label in _edits(text, texts, chance):
                first, second = (text, other) if chance.random() < 0.5 or label == "supports" else (other, text)
                yield Pair(Passage(first), Passage(second), relation=label)


# --------------------------------------------------------------------------------------------------------------------


def _drawn(chance: random.Random, keep: dict[str, str] | None = None) -> dict[str, str]:
    """Return words for a sentence; with `keep` only what may differ between two accounts of one event."""
    voice, when, where = (_one(table, chance) for table in (VOICE, WHEN, WHERE))
    circumstances = {"voice": voice, "Voice": _capital(voice), "when": when, "When_": _capital(when), "where": where}
    if keep is not None:
        return circumstances
    who, who2 = chance.sample(_all(WHO), 2)
    thing, thing2 = chance.sample(_all(OBJECT), 2)
    past, base, participle, alike, unlike = chance.choice(ACTS)
    return circumstances | {
        "who": who, "Who": _capital(who), "who2": who2, "Who2": _capital(who2), "object": thing, "Object": _capital(thing),
        "object2": thing2, "past": past, "base": base, "part": participle, "alike": alike, "unlike": unlike,
    }  # fmt: skip


def _counted(chance: random.Random) -> Iterator[Pair]:
    """Yield numbers against numbers: equal, at odds, within bounds, of something else."""
    thing, other = chance.sample(_all(COUNTED), 2)
    where = _one(WHERE, chance)
    value = chance.randint(3, 300)
    wrong = max(1, value + chance.choice((-1, 1)) * chance.randint(1, max(2, value // 2)))
    voice = _capital(_one(VOICE, chance))
    told = f"{value} {thing} {where}"
    yield Pair(Passage(f"{voice} said that {told}."), Passage(f"{told}."), relation="supports")
    if wrong != value:
        yield Pair(Passage(f"{voice} said that {wrong} {thing} {where}."), Passage(f"{told}."), relation="contradicts")
    least = chance.randint(1, value)
    yield Pair(Passage(f"{voice} said that {told}."), Passage(f"At least {least} {thing} {where}."), relation="supports")
    yield Pair(Passage(f"{voice} said that {value} {other}."), Passage(f"{told}."), relation="neutral")


def _edits(text: str, others: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    yield text, "supports"
    neighbour = chance.choice(others)
    if neighbour != text:
        yield neighbour, "neutral"
        if AUXILIARY.search(neighbour):
            yield AUXILIARY.sub(r"\1 not", neighbour, count=1), "neutral"
    for reversed_text in _reversals(text, chance):
        yield reversed_text, "contradicts"
    quoted = f"{text[0].lower()}{text[1:]}"
    for frame, label in (
        ("If the plan holds, ", "neutral"),
        ("Officials denied that ", "contradicts"),
        ("Officials confirmed that ", "supports"),
    ):
        if chance.random() < 0.3:
            yield frame + quoted, label


def _reversals(text: str, chance: random.Random) -> Iterator[str]:
    if AUXILIARY.search(text):
        yield AUXILIARY.sub(r"\1 not", text, count=1)
    if NEGATED.search(text):
        yield NEGATED.sub(r"\1", text, count=1)
    if numbers := list(NUMBER.finditer(text)):
        match = chance.choice(numbers)
        value = int(match.group())
        yield f"{text[: match.start()]}{value + chance.randint(1, 2 + value // 2)}{text[match.end() :]}"
    for one, opposite in (pair.split("/") for pair in _all(ANTONYMS)):
        for word, other in ((one, opposite), (opposite, one)):
            if f" {word} " in text and other not in text:
                yield text.replace(f" {word} ", f" {other} ", 1)


def _all(table: str) -> list[str]:
    return [" ".join(entry.split()) for entry in table.split("|")]


def _one(table: str, chance: random.Random) -> str:
    return chance.choice(_all(table))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]

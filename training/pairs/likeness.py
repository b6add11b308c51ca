"""How like two event mentions are: by the pair model, and by the words of their triggers.

The program itself puts claims of one kind, which is a lemma or a class of them, together first; so words count here too.
"""

import math
import re
from functools import lru_cache

from onrecord.reader.extract.lemmas import lemma_of
from training.pairs.events import Mention

# Chosen on ECB+ dev: what the same words weigh beside the model's logit, what both together have to reach, and how fast
# likeness grows there.
WORDS, NEEDED, STEEPNESS = 5.0, 2.5, 3.0
STEM = 5  # letters of a lemma; "murder" and "murderer" are one
_WORD = re.compile(r"[a-z]+")
# "the", "out": words of a trigger that say nothing about its event.
_LIGHT = frozenset("in to up out off on for of the a an his her its be have".split())


def likeness(probability: float, first: Mention, second: Mention) -> float:
    """Return how like two mentions are, 0..1, out of the model's probability that they are one event and their words."""
    logit = math.log((probability + 1e-5) / (1 - probability + 1e-5))
    return 1 / (1 + math.exp(-STEEPNESS * (logit + WORDS * same_words(first, second) - NEEDED)))


def same_words(first: Mention, second: Mention) -> float:
    """Return which of three say that two triggers are one word, 0..1: a shared lemma, the same lemmas, how they begin."""
    one, other = (lemmas(mention.trigger) for mention in (first, second))
    return (bool(one & other) + (one == other) + (first.stem == second.stem)) / 3


@lru_cache(maxsize=10_000)
def lemmas(trigger: str) -> frozenset[str]:
    """Return the beginnings of a trigger's lemmas, of nouns as of verbs: "shooting", "shot" and "shoots" are one."""
    words = [word for word in _WORD.findall(trigger) if word not in _LIGHT] or [trigger]
    return frozenset(lemma_of(word, "VERB")[:STEM] for word in words)

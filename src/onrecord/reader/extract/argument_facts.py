"""What can be told of a predicate, of a word that may be its argument and of the two together, by tree and words alone.

Facts of a word are short texts, one for each name in `OF_PREDICATE` and `OF_ARGUMENT`; those of pairs are numbers.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import RELATIONS

Int = npt.NDArray[np.int64]

OF_PREDICATE = ("lemma", "tag", "relation", "head", "ending", "takes", "particle")
OF_ARGUMENT = ("word", "its tag", "its relation", "case", "determiner", "its head", "its ending", "turn", "holds")
OF_PAIR = ("way", "distance", "steps")
FAR = 0  # the way between words that are more than `_LONGEST` steps apart
_LONGEST = 4  # steps of a way that are told
_BITS = 6  # of a step
_NUMBERS = {relation: 1 + number for number, relation in enumerate(RELATIONS)}
# fmt: off
_TAKEN = frozenset(
    "obj iobj nsubj nsubj:pass aux:pass expl ccomp xcomp obl cop csubj nmod nmod:poss compound obl:agent".split()
)
_HELD = frozenset("cop nsubj mark acl:relcl nmod aux obj advmod nummod det".split())
# fmt: on
_CONNECTIVES = frozenset("when where why how while".split())
_NEAR = 4  # distances are told one by one up to this many words, then in fours
_DISTANCES = 8


class Placed(NamedTuple):
    """The words of a text and their trees, as far as facts look at them; each sequence is over the words."""

    forms: Sequence[str]  # lower-case
    lemmas: Sequence[str]  # lower-case
    upos: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    children: Sequence[Sequence[int]]


def placed(
    forms: Sequence[str], lemmas: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> Placed:
    """Return words with their trees; a root's head is below zero."""
    children: list[list[int]] = [[] for _ in forms]
    for word, head in enumerate(heads):
        if head >= 0:
            children[head].append(word)
    return Placed([f.lower() for f in forms], [lemma.lower() for lemma in lemmas], upos, heads, relations, children)


def predicate_facts(words: Placed, word: int) -> tuple[str, ...]:
    """Return what can be told of a predicate, in the order of `OF_PREDICATE`."""
    relations, head = words.relations, words.heads[word]
    takes = sorted({relations[child] for child in words.children[word]} & _TAKEN)
    particle = next((words.forms[child] for child in words.children[word] if relations[child] == "compound:prt"), "")
    above = words.lemmas[head] if head >= 0 else ""
    return (
        words.lemmas[word],
        words.upos[word],
        relations[word],
        above,
        words.forms[word][-3:],
        " ".join(takes),
        particle,
    )


def argument_facts(words: Placed, word: int) -> tuple[str, ...]:
    """Return what can be told of a word that may be an argument, in the order of `OF_ARGUMENT`."""
    forms, lemmas, upos, relations, children = words.forms, words.lemmas, words.upos, words.relations, words.children
    own, head = children[word], words.heads[word]
    marked = (child for child in own if relations[child] in ("case", "mark"))
    asked = (child for child in own if child < word and upos[child] == "ADV" and forms[child] in _CONNECTIVES)
    case = next((forms[child] for child in (*marked, *asked)), "")
    counted = next((child for child in own if relations[child].startswith(("det", "nummod"))), None)
    determiner = "" if counted is None else "1" if upos[counted] == "NUM" else lemmas[counted]
    like = [child for child in children[head] if relations[child] == relations[word]] if head >= 0 else [word]
    ending = lemmas[word][-3:] + ("#" if any(map(str.isdigit, forms[word])) else "")
    return (
        lemmas[word],
        upos[word],
        relations[word],
        case,
        determiner,
        lemmas[head] if head >= 0 else "",
        ending,
        f"{min(like.index(word), 2)} of {min(len(like), 3)}",
        " ".join(sorted({relations[child] for child in own} & _HELD)),
    )


def pair_facts(words: Placed, predicates: Int, arguments: Int) -> tuple[Int, Int, Int]:
    """Return of pairs (pairs,) of words their ways, distances and steps, in the order of `OF_PAIR`.

    A way is a number, see `way_of`; distances are below 16, and so are steps: 0 for a long way.
    """
    count = len(words.heads)
    heads = np.array([*words.heads, -1], dtype=np.int64)
    heads[heads < 0] = count  # what is above the root, and above that
    numbers = np.array([*(_NUMBERS.get(relation, 0) for relation in words.relations), 0], dtype=np.int64)
    up, down = [predicates], [arguments]
    for _ in range(_LONGEST):
        up.append(heads[up[-1]])
        down.append(heads[down[-1]])
    ways = np.full(len(predicates), FAR, dtype=np.int64)
    steps = np.zeros(len(predicates), dtype=np.int64)
    for below in range(_LONGEST + 1):
        for above in range(_LONGEST + 1 - below):
            meet = np.flatnonzero((steps == 0) & (up[above] == down[below]) & (up[above] != count))
            way = np.full(len(meet), above + 1, dtype=np.int64)
            for passed in (*up[:above], *reversed(down[:below])):
                way = (way << _BITS) | numbers[passed[meet]]
            ways[meet] = (way << 3) | (above + below)
            steps[meet] = above + below
    apart = np.abs(predicates - arguments)
    distances = np.where(apart < _NEAR, apart, np.minimum(_NEAR + (apart - _NEAR) // 4, _DISTANCES - 1))
    return ways, distances + np.where(arguments < predicates, 0, _DISTANCES), steps


def way_of(name: str) -> int:
    """Return the number of a way told in relations, up ("^") from the predicate and down: "nsubj", "^conj nsubj"."""
    steps = name.split()
    way = sum(step.startswith("^") for step in steps) + 1
    for step in steps:
        way = (way << _BITS) | _NUMBERS.get(step.removeprefix("^"), 0)
    return (way << 3) | len(steps)


def name_of(way: int) -> str:
    """Return a way's relations, as `way_of` takes them."""
    count, rest = way & 7, way >> 3
    steps = [RELATIONS[((rest >> (_BITS * place)) & ((1 << _BITS) - 1)) - 1] for place in reversed(range(count))]
    above = (rest >> (_BITS * count)) - 1
    return " ".join(f"^{step}" if place < above else step for place, step in enumerate(steps))

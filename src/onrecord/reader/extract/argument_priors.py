"""How likely each role is by the tree and the words: a predicate's arguments hang on it, or on what shares them.

The encoder names a pair of words by their meaning, this by their place: the way through the tree from the predicate to the
word, its preposition, what the verb takes. Each reason has a number for each role, they add up, and the sum is
weighed against the head's scores. The numbers are in `argument-priors.json`, made by `training/argument_priors.py` from a
treebank's train part with its own trees, so that they do not depend on the encoder's weights.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import ROLE_LABELS

Float = npt.NDArray[np.float32]

# Roles with numbers of their own; the others share those of "rest". Labels in the order of the numbers.
TOLD = ("none", "ARG0", "ARG1", "ARG2", "ARGM-NEG", "ARGM-MOD", "ARGM-TMP", "ARGM-LOC", "rest")
COLUMNS = np.array([TOLD.index(label if label in TOLD else "rest") for label in ROLE_LABELS])
FAR = "far"
_LONGEST = 4  # steps of a way that is told step by step
_NEAR = 6  # distances are told in threes up to this many


class Placed(NamedTuple):
    """The words of a text and their trees, as far as reasons look at them; each sequence is over the words."""

    forms: Sequence[str]  # lower-case
    lemmas: Sequence[str]  # lower-case
    upos: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    children: Sequence[Sequence[int]]


class Priors(msgspec.Struct, frozen=True):
    """The numbers: for each reason one for each of `TOLD`, in hundredths."""

    told: tuple[str, ...]
    reasons: dict[str, tuple[int, ...]]


def placed(
    forms: Sequence[str], lemmas: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> Placed:
    """Return words with their trees; a root's head is below zero."""
    children: list[list[int]] = [[] for _ in forms]
    for word, head in enumerate(heads):
        if head >= 0:
            children[head].append(word)
    return Placed([f.lower() for f in forms], [lemma.lower() for lemma in lemmas], upos, heads, relations, children)


def prior_scores(words: Placed, predicates: Sequence[int], arguments: Sequence[int]) -> Float:
    """Return the log chances (pairs, labels) float32 of pairs by their places alone; labels as in `ROLE_LABELS`."""
    numbers, rows = _numbers()
    found: list[int] = []
    starts: list[int] = []
    for predicate, argument in zip(predicates, arguments, strict=True):
        starts.append(len(found))
        found.append(0)
        found += [numbers[reason] for reason in reasons_of(words, predicate, argument) if reason in numbers]
    if not starts:
        return np.zeros((0, len(ROLE_LABELS)), dtype=np.float32)
    sums = np.add.reduceat(rows[found], starts, axis=0)
    sums -= np.log(np.exp(sums - sums.max(1, keepdims=True)).sum(1, keepdims=True)) + sums.max(1, keepdims=True)
    return np.asarray(sums[:, COLUMNS], dtype=np.float32)


def reasons_of(words: Placed, predicate: int, argument: int) -> Iterator[str]:
    """Yield the reasons for what an argument may be to a predicate, each a short name."""
    way = way_of(words, predicate, argument)
    relations, children = words.relations, words.children
    case = next((words.forms[child] for child in children[argument] if relations[child] in ("case", "mark")), "-")
    own = {relations[child] for child in children[predicate]}
    takes = ("o" if "obj" in own else "") + ("p" if own & {"aux:pass", "nsubj:pass"} else "")
    lemma, word = words.lemmas[predicate], words.lemmas[argument]
    side = "<" if argument < predicate else ">"
    tags = f"{words.upos[predicate]} {words.upos[argument]}"
    yield f"w {way}"
    yield f"wc {way} {case}"
    yield f"ws {way} {side}{takes}"
    yield f"wt {way} {tags}"
    yield f"wr {way} {relations[predicate]}"
    yield f"v {lemma} {way} {takes}"
    yield f"vc {lemma} {way} {case}"
    yield f"vv {lemma}"
    yield f"a {word}"
    yield f"aw {word} {way}"
    yield f"ac {case} {word}"
    yield f"r {relations[argument]} {words.upos[argument]} {case}"
    yield f"d {min(_NEAR, abs(predicate - argument) // 3)}{side}"


def way_of(words: Placed, predicate: int, argument: int) -> str:
    """Return the relations from a predicate up ("^") and down to a word: "nsubj", "^conj nsubj"; `FAR` for a long way."""
    heads, relations = words.heads, words.relations
    up: list[str] = []
    above = {predicate: 0}
    word = predicate
    while heads[word] >= 0 and len(up) < _LONGEST:
        up.append(f"^{relations[word]}")
        word = heads[word]
        above[word] = len(up)
    down: list[str] = []
    word = argument
    while word not in above:
        if heads[word] < 0 or len(down) >= _LONGEST:
            return FAR
        down.append(relations[word])
        word = heads[word]
    steps = [*up[: above[word]], *reversed(down)]
    return " ".join(steps) if len(steps) <= _LONGEST else FAR


# --------------------------------------------------------------------------------------------------------------------


@cache
def _numbers() -> tuple[dict[str, int], npt.NDArray[np.float32]]:
    """Return the row of each reason, and the rows (1 + reasons, told) float32; the first is what holds for every pair."""
    stored = resources.files(__package__).joinpath("argument-priors.json").read_bytes()
    priors = msgspec.json.decode(stored, type=Priors)
    if priors.told != TOLD:
        raise ValueError("argument-priors.json is for other roles than this version has")
    names = [name for name in priors.reasons if name]
    rows = np.array([priors.reasons[""], *(priors.reasons[name] for name in names)], dtype=np.float32) / np.float32(100)
    return {name: number for number, name in enumerate(names, 1)}, rows

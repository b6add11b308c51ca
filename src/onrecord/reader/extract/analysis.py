"""What the heads say of one article, as words, trees and spans: the table on which everything is resolved.

Words are numbered through the article, in text order. `resolve` reads this and the text, never the heads' scores.
"""

from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.records import TimexType
from onrecord.spans import Span

NameKind = Literal["PER", "ORG", "LOC", "MISC"]
MentionHead = Literal["name", "nominal", "pronoun"]
ROOT = -1


class NameSpan(NamedTuple):
    """A name in the text, and how sure the head is of it."""

    span: Span
    kind: NameKind
    confidence: float


class TimeSpan(NamedTuple):
    """A time expression that the head found."""

    span: Span
    type: TimexType
    confidence: float


class Role(NamedTuple):
    """A predicate's argument: numbers of words, PropBank's label."""

    predicate: int
    argument: int
    label: str  # of encode.heads.ROLE_LABELS, never "none"
    confidence: float  # the chance that the one is a predicate and the other this argument of it


class Antecedent(NamedTuple):
    """To what a mention's head word can refer back: another's head word; None: to nothing before it."""

    word: int
    antecedent: int | None
    confidence: float


class Analysis(NamedTuple):
    """One article, analysed. Lists and the first axis of arrays are over its words, unless said otherwise."""

    text: str
    words: tuple[Span, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]  # a word of the same sentence, ROOT for a sentence's root
    relations: tuple[str, ...]  # UD, with subtypes
    sentences: tuple[tuple[int, int], ...]  # first word and last + 1 of each, covering all words
    predicates: tuple[str | None, ...]  # "verbal", "nominal", "adjectival"
    roles: tuple[Role, ...]  # by predicate, then by argument
    event: npt.NDArray[np.float32]  # (words,) the chance that it is an event's trigger
    factuality: npt.NDArray[np.float32]  # (words, 5) chances of encode.heads.FACTUALITY_BINS
    factuality_value: npt.NDArray[np.float32]  # (words,) -3..3
    negation: npt.NDArray[np.float32]  # (words, 2) chances of being a negation's cue, of being a negated event
    mentions: tuple[MentionHead | None, ...]  # the kind of the mention whose head this word is
    antecedents: tuple[Antecedent, ...]  # of words with a mention, in text order; of one word several, the best first
    names: tuple[NameSpan, ...]  # in text order, never overlapping
    places: tuple[Span, ...]  # toponyms
    times: tuple[TimeSpan, ...]

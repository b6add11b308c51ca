"""What the encoder gives for pieces, as words, trees and spans: the one way from numbers to an `Analysis`.

A word's labels stand on its first piece, as in training. Words that no piece stands for (the second half of "cannot", which
is one piece; characters that the tokenizer drops) hang on the word before them.
"""

from collections.abc import Sequence
from typing import NamedTuple, cast

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import (
    FACTUALITY_BINS,
    MENTION_TAGS,
    NAMES_TAGS,
    NEGATION_TAGS,
    PLACE_TAGS,
    PREDICATE_TAGS,
    TIME_TAGS,
    UPOS,
)
from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.pieces import LAYOUT, Pieces
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.analysis import ROOT, Analysis, MentionHead, NameKind, NameSpan, TimeSpan
from onrecord.reader.extract.argument_facts import placed
from onrecord.reader.extract.coreference import antecedents_of
from onrecord.reader.extract.crossed import exchanges_of, put_right, roles_put_right
from onrecord.reader.extract.lemmas import lemmas_of
from onrecord.reader.extract.misplaced import put_in_place
from onrecord.reader.extract.names import without_peoples
from onrecord.reader.extract.passives import passive_roles_put_right, passives_of, passives_put_right
from onrecord.reader.extract.roles import roles_of
from onrecord.reader.extract.syntax import Standing, syntax_of
from onrecord.reader.extract.tagging import log_shares, spans_of
from onrecord.reader.extract.words import Words
from onrecord.records import TimexType
from onrecord.spans import Span, overlap, slice_of

Int = npt.NDArray[np.int64]
Float = npt.NDArray[np.float32]

LOST = -1
# The two place heads follow two conventions, and readers want both: of the broad one, which knows peoples ("French") and
# names within names, what it is sure of. Chosen on the documents held back: 0.5 serves both corpora alike.
BROAD = 0.5
NO_MENTION = 0.6  # the chance from which a word heads no mention; best on GUM's dev part
_THIRD_PERSON = frozenset("he him his himself she her hers herself they them their theirs themselves".split())
VALUES = 3.0  # the factuality value's head gives a third of it
# What a word without a piece is, where its letters say so.
_LOST_TAGS = {"not": ("PART", "advmod"), "na": ("PART", "mark"), "ta": ("PART", "mark"), "n't": ("PART", "advmod")}


def analysis_of(encoded: Encoded, numbers: Numbers, text: str, words: Words) -> Analysis:
    """Return the analysis of an encoded stretch of a text; `words` are those of its sentences, in whole sentences."""
    edges = np.array(words.spans, dtype=np.int64).reshape(-1, 2)
    firsts = first_pieces(encoded.pieces, edges)
    standing = Standing(np.flatnonzero(firsts != LOST), firsts[firsts != LOST], _sentence_numbers(words)[firsts != LOST])
    forms = [slice_of(text, span) if span.start < span.end else "" for span in words.spans]
    upos, heads, relations = _all_words(words, forms, standing, *syntax_of(encoded, numbers, standing))
    exchanges = exchanges_of(upos, heads, relations)
    lemmas = lemmas_of(forms, upos)
    heads, relations = put_in_place(forms, lemmas, upos, *put_right(exchanges, heads, relations))
    passives = passives_of(forms, lemmas, upos, heads, relations)
    relations = passives_put_right(passives, heads, relations)
    mentions = _mentions(encoded, standing, forms)
    predicates = _labels(encoded, "predicate", PREDICATE_TAGS, standing, len(firsts))
    negation = _shares(encoded, "negation", standing, len(firsts))
    places = placed(forms, lemmas, upos, heads, relations)
    roles = roles_put_right(exchanges, roles_of(encoded, numbers, standing, predicates, places))
    return Analysis(
        text=text,
        words=words.spans,
        lemmas=lemmas,
        upos=upos,
        heads=heads,
        relations=relations,
        sentences=words.sentences,
        predicates=predicates,
        roles=passive_roles_put_right(passives, roles, relations),
        event=_shares(encoded, "event", standing, len(firsts))[:, 1],
        factuality=_shares(encoded, "factuality", standing, len(firsts), empty=FACTUALITY_BINS.index("CT+")),
        factuality_value=_values(encoded, standing, len(firsts)),
        negation=negation[:, [NEGATION_TAGS.index("cue"), NEGATION_TAGS.index("event")]],
        mentions=mentions,
        antecedents=antecedents_of(encoded, numbers, firsts, [n for n, kind in enumerate(mentions) if kind]),
        names=without_peoples(
            text,
            (
                NameSpan(span, cast(NameKind, kind), confidence)
                for span, kind, confidence in _spans(encoded, "names", NAMES_TAGS, edges)
            ),
        ),
        places=_places(encoded, edges),
        times=tuple(
            TimeSpan(span, cast(TimexType, kind), confidence)
            for span, kind, confidence in _spans(encoded, "time", TIME_TAGS, edges)
        ),
    )


def joined(text: str, parts: Sequence[Analysis]) -> Analysis:
    """Return the analyses of a text's stretches, in text order, as one; nothing refers from one stretch to another."""
    if len(parts) == 1:
        return parts[0]
    offsets = np.cumsum([0, *(len(part.words) for part in parts)]).tolist()
    numbered = list(zip(parts, offsets, strict=False))
    return Analysis(
        text=text,
        words=tuple(word for part in parts for word in part.words),
        lemmas=tuple(lemma for part in parts for lemma in part.lemmas),
        upos=tuple(tag for part in parts for tag in part.upos),
        heads=tuple(ROOT if head == ROOT else head + offset for part, offset in numbered for head in part.heads),
        relations=tuple(relation for part in parts for relation in part.relations),
        sentences=tuple((first + offset, after + offset) for part, offset in numbered for first, after in part.sentences),
        predicates=tuple(kind for part in parts for kind in part.predicates),
        roles=tuple(
            role._replace(predicate=role.predicate + offset, argument=role.argument + offset)
            for part, offset in numbered
            for role in part.roles
        ),
        event=np.concatenate([part.event for part in parts]),
        factuality=np.concatenate([part.factuality for part in parts]),
        factuality_value=np.concatenate([part.factuality_value for part in parts]),
        negation=np.concatenate([part.negation for part in parts]),
        mentions=tuple(kind for part in parts for kind in part.mentions),
        antecedents=tuple(
            link._replace(word=link.word + offset, antecedent=None if link.antecedent is None else link.antecedent + offset)
            for part, offset in numbered
            for link in part.antecedents
        ),
        names=tuple(name for part in parts for name in part.names),
        places=tuple(place for part in parts for place in part.places),
        times=tuple(time for part in parts for time in part.times),
    )


def first_pieces(pieces: Pieces, spans: Int) -> Int:
    """Return for each word, in text order, the piece that stands for it, (words,) int64, LOST where none is left.

    It is the piece that covers the word's first character; where the word before holds that piece already, the next one
    that begins inside the word. `spans` (words, 2) are the words' starts and ends.
    """
    firsts = np.searchsorted(pieces.ends, spans[:, 0], side="right")
    starts = np.append(pieces.starts, np.iinfo(np.int64).max)
    firsts[starts[firsts] >= spans[:, 1]] = LOST
    # Seldom do two words begin in one piece; each moves the words behind it on.
    for word in np.flatnonzero(np.diff(firsts, prepend=-2) <= 0).tolist():
        held = firsts[word - 1] if word else LOST
        while word < len(firsts) and firsts[word] != LOST and firsts[word] <= held:
            moved = held + 1
            firsts[word] = moved if starts[moved] < spans[word, 1] else LOST
            held = max(held, int(firsts[word]))
            word += 1
    return np.asarray(firsts, dtype=np.int64)


# --------------------------------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    span: Span
    kind: str
    confidence: float


def _sentence_numbers(words: Words) -> Int:
    lengths = [after - first for first, after in words.sentences]
    return np.repeat(np.arange(len(lengths)), lengths)


def _all_words(
    words: Words, forms: Sequence[str], standing: Standing, upos: Sequence[str], heads: Int, relations: Sequence[str]
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
    """Return tags, heads and relations of all words out of those that have pieces (heads count among these)."""
    count = len(words.spans)
    if len(standing.words) == count:
        return tuple(upos), tuple(heads.tolist()), tuple(relations)
    all_upos, all_heads, all_relations = ["X"] * count, [ROOT] * count, ["dep"] * count
    for place, word in enumerate(standing.words.tolist()):
        all_upos[word] = upos[place]
        all_heads[word] = ROOT if heads[place] == ROOT else int(standing.words[heads[place]])
        all_relations[word] = relations[place]
    stands = np.isin(np.arange(count), standing.words)
    for first, after in words.sentences:
        lost = [word for word in range(first, after) if not stands[word]]
        there = [word for word in range(first, after) if stands[word]]
        if not there and lost:
            there, lost = lost[:1], lost[1:]
            all_relations[there[0]] = "root"
        for word in lost:
            host = max((other for other in there if other < word), default=there[0])
            tag, relation = _LOST_TAGS.get(forms[word].lower(), ("X", "dep"))
            # "cannot go": "not" belongs where "can" does.
            up = all_heads[host] if relation == "advmod" and all_heads[host] != ROOT else host
            all_upos[word], all_heads[word], all_relations[word] = tag, up, relation
    return tuple(all_upos), tuple(all_heads), tuple(all_relations)


def _mentions(encoded: Encoded, standing: Standing, forms: Sequence[str]) -> tuple[MentionHead | None, ...]:
    """Return of each word the kind of mention that it is the head of; a pronoun of the third person always is one."""
    shares = _shares(encoded, "mention", standing, len(forms))
    found: list[MentionHead | None] = [None] * len(forms)
    kinds = 1 + shares[:, 1:].argmax(1)
    for word in np.flatnonzero(shares[:, 0] <= NO_MENTION).tolist():
        found[word] = cast(MentionHead, MENTION_TAGS[kinds[word]])
    for word in standing.words.tolist():
        if forms[word].lower() in _THIRD_PERSON:
            found[word] = "pronoun"
    return tuple(found)


def _labels(encoded: Encoded, head: str, labels: tuple[str, ...], standing: Standing, count: int) -> tuple[str | None, ...]:
    best = np.zeros(count, dtype=np.int64)
    best[standing.words] = encoded.heads[head][standing.pieces].argmax(1)
    return tuple(labels[number] if number else None for number in best.tolist())


def _shares(encoded: Encoded, head: str, standing: Standing, count: int, empty: int = 0) -> Float:
    """Return the chances of a head's labels, (words, labels) float32; a word without a piece has `empty` for certain."""
    scores = encoded.heads[head]
    shares = np.zeros((count, scores.shape[1]), dtype=np.float32)
    shares[:, empty] = 1.0
    shares[standing.words] = np.exp(log_shares(scores[standing.pieces]))
    return shares


def _values(encoded: Encoded, standing: Standing, count: int) -> Float:
    values = np.full(count, VALUES, dtype=np.float32)
    values[standing.words] = np.clip(VALUES * encoded.heads["factuality_value"][standing.pieces], -VALUES, VALUES)
    return values


def _spans(encoded: Encoded, head: str, tags: tuple[str, ...], edges: Int) -> list[_Found]:
    """Return the spans that a head marks, in characters, each widened to whole words; `edges` (words, 2) are theirs."""
    pieces = encoded.pieces
    found = spans_of(encoded.heads[head], pieces.features[:, 2] != LAYOUT.index("within"), tags)
    spans: list[_Found] = []
    for span in found:
        start, end = int(pieces.starts[span.start]), int(pieces.ends[span.end - 1])
        first = int(np.searchsorted(edges[:, 1], start, side="right"))
        last = int(np.searchsorted(edges[:, 0], end, side="left")) - 1
        if first <= last:
            start, end = int(edges[first, 0]), int(edges[last, 1])
        if spans and spans[-1].span.end > start:
            continue  # two names that begin in one word
        spans.append(_Found(Span(start, end), span.role, span.confidence))
    return spans


def _places(encoded: Encoded, edges: Int) -> tuple[Span, ...]:
    narrow = [found.span for found in _spans(encoded, "place", PLACE_TAGS, edges)]
    broad = [found.span for found in _spans(encoded, "place_broad", PLACE_TAGS, edges) if found.confidence >= BROAD]
    return tuple(sorted([*narrow, *(span for span in broad if not any(overlap(span, other) for other in narrow))]))


assert UPOS[0] == "none"  # noqa: S101 -- the first label marks pieces that go on with a word

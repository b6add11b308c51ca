"""What two articles share, and whether that makes them versions of one text.

Quoted speech is aligned too, because it shows where a passage stands, but it does not count: two reporters in one press
conference print the same words, and neither copied the other.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.compare.alignment import Block, shared_blocks
from onrecord.compare.words import Words, body_words
from onrecord.records import Article, Basis, Passage, Shared
from onrecord.spans import Span

ENOUGH = 0.55  # of the shorter text's own words: chosen on development sets, see benchmarks/origins.py
ENOUGH_AT_HOME = 0.65  # of one publisher: its pages share lists and notices that no article is about
SHORT = 40  # own words; below this nearly all of them must be shared
ENOUGH_OF_SHORT = 0.8
FEWEST_OWN = 12  # words of its own without which a text is compared with nothing
FEWEST_QUOTED = 20  # words of a release that must stand in the transcript
FEWEST_CREDITED = 8  # words of a quotation that is said to come from another article
_WORDS_OF_PARAGRAPH = 15  # shorter ones are too short to be an origin of their own
_FOREIGN = 0.35  # of a paragraph's words; from here on it is not its article's own


class _Side(NamedTuple):
    """One article of a pair; `covered` tells for each word whether the other has it."""

    key: str
    article: Article
    words: Words
    covered: NDArray[np.bool_]


def shared_by(a: tuple[str, Article], b: tuple[str, Article]) -> Shared | None:
    """Return what two articles (key, article) share; None when neither comes from the other. The order does not matter."""
    (one_key, one), (other_key, other) = sorted((a, b), key=lambda pair: pair[0])
    one_words, other_words = body_words(one), body_words(other)
    blocks = shared_blocks(one_words.codes, other_words.codes)
    ours = _Side(one_key, one, one_words, _covered(len(one_words.codes), [(b.here, b.length) for b in blocks]))
    theirs = _Side(other_key, other, other_words, _covered(len(other_words.codes), [(b.there, b.length) for b in blocks]))
    basis = _basis(ours, theirs, blocks)
    if basis is None:
        return None
    kept = [block for block in blocks if basis != "quotation" or _is_quoted(ours, theirs, block)]
    return Shared(
        one=one_key,
        other=other_key,
        basis=basis,
        share_one=_share(ours),
        share_other=_share(theirs),
        passages=tuple(_passages(kept, one_words, other_words)),
        own_one=_own_paragraphs(ours),
        own_other=_own_paragraphs(theirs),
    )


# ----------------------------------------------------------------------------------------------------------------------


def _covered(length: int, stretches: list[tuple[int, int]]) -> NDArray[np.bool_]:
    covered = np.zeros(length, bool)
    for start, count in stretches:
        covered[start : start + count] = True
    return covered


def _share(side: _Side) -> float:
    """Return the share of an article's own words that the other has."""
    own = ~side.words.quoted
    return float((side.covered & own).sum() / max(1, own.sum()))


def _basis(ours: _Side, theirs: _Side, blocks: list[Block]) -> Basis | None:
    if _is_version(ours, theirs):
        return "wording"
    if _is_release(ours, theirs):
        return "release"
    return "quotation" if any(_is_credited(ours, theirs, block) for block in blocks) else None


def _is_version(ours: _Side, theirs: _Side) -> bool:
    shorter = min(ours, theirs, key=lambda side: (int((~side.words.quoted).sum()), side.key))
    own = int((~shorter.words.quoted).sum())
    if own < FEWEST_OWN:
        return False
    is_at_home = ours.article.publisher is not None and ours.article.publisher == theirs.article.publisher
    enough = ENOUGH_AT_HOME if is_at_home else ENOUGH
    return _share(shorter) >= (enough if own >= SHORT else ENOUGH_OF_SHORT)


def _is_release(ours: _Side, theirs: _Side) -> bool:
    """Tell whether half of what one quotes stands in the other, a text without quotation marks from the same publisher.

    A press release quotes the press conference; the office's own transcript has the same words without marks.
    """
    if ours.article.publisher is None or ours.article.publisher != theirs.article.publisher:
        return False
    if ours.words.quoted.any() == theirs.words.quoted.any():
        return False
    release = ours if ours.words.quoted.any() else theirs
    count = int((release.covered & release.words.quoted).sum())
    return count >= max(FEWEST_QUOTED, int(release.words.quoted.sum()) / 2)


def _is_credited(ours: _Side, theirs: _Side, block: Block) -> bool:
    """Tell whether a shared quotation stands beside the other outlet's name: "…," he said, the Halyard agency reported."""
    if block.length < FEWEST_CREDITED or not _is_quoted(ours, theirs, block):
        return False
    return _names(ours, block.here, theirs.article) or _names(theirs, block.there, ours.article)


def _is_quoted(ours: _Side, theirs: _Side, block: Block) -> bool:
    here = ours.words.quoted[block.here : block.here + block.length]
    there = theirs.words.quoted[block.there : block.there + block.length]
    return bool((here & there).sum() * 2 > block.length)


def _names(side: _Side, word: int, other: Article) -> bool:
    """Tell whether the paragraph of a word names the other's publisher, or at least its first word of some length."""
    if other.publisher is None or other.publisher == side.article.publisher:
        return False
    inside = np.flatnonzero(side.words.paragraphs == side.words.paragraphs[word])
    text = side.article.text[side.words.starts[inside[0]] : side.words.ends[inside[-1]]]
    name = next((part for part in other.publisher.split() if len(part) > 3), other.publisher)
    return name in text.split()


def _passages(blocks: list[Block], one: Words, other: Words) -> list[Passage]:
    """Return blocks as passages; those that follow each other in both texts, over a small gap or none, become one."""
    merged: list[tuple[int, int, int, int]] = []
    for here, there, length in blocks:
        if merged and 0 <= here - merged[-1][1] <= 3 and 0 <= there - merged[-1][3] <= 3:
            merged[-1] = (merged[-1][0], here + length, merged[-1][2], there + length)
        else:
            merged.append((here, here + length, there, there + length))
    return [
        Passage(
            start=int(one.starts[a]), end=int(one.ends[b - 1]), of_start=int(other.starts[c]), of_end=int(other.ends[d - 1])
        )
        for a, b, c, d in merged
    ]


def _own_paragraphs(side: _Side) -> tuple[Span, ...]:
    """Return the paragraphs that hold next to nothing of the other article, quotations counted in."""
    spans = []
    for number in np.unique(side.words.paragraphs):
        inside = np.flatnonzero(side.words.paragraphs == number)
        if len(inside) >= _WORDS_OF_PARAGRAPH and side.covered[inside].mean() < _FOREIGN:
            spans.append(Span(int(side.words.starts[inside[0]]), int(side.words.ends[inside[-1]])))
    return tuple(spans)

"""One quotation beside its measure, word by word.

measure    This could be a feint.        We shall knock on every one of them before we call it safe.
quotation  "could be a feint": trimmed   "We shall knock on every one of them before we call it free": words changed
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.compare.alignment import Block, shared_blocks
from onrecord.compare.words import word_spans, words_in
from onrecord.records import QuoteDifference, WordPiece
from onrecord.spans import Span

FOUND = 0.6  # of a quotation's words; below this it is another utterance
_SEED = 3  # words
_WIDEST_CHANGE = 6  # words that may be left out within one place; more, or a whole sentence, makes two places
_LONGEST_SHOWN = 40  # words
_NOTHING = "\n\n"  # before the first word and behind the last one
_SIGN = re.compile(r"…|\.\.\.|\. \. \.|\[|\(")  # how a quotation shows that something is left out
_SENTENCE_END = re.compile(r"[.!?…]|\n\s*\n")  # one line end is no end: plain transcripts wrap


class Wording(NamedTuple):
    """How a quotation stands to its measure; no differences: it is not there."""

    differences: tuple[QuoteDifference, ...]
    pieces: tuple[WordPiece, ...]
    span: Span | None  # in the measure, from the first to the last of its words
    share: float  # of the quotation's words that stand in the measure


def wording_of(quotation: str, measure: str, *, whole_sentences: bool = True) -> Wording:
    """Return how a quotation stands to its measure.

    With `whole_sentences` a quotation is whole where it begins and ends with sentences of the measure, as beside a
    transcript; without, where it holds all of the measure, as beside another outlet's quotation.
    """
    ours, theirs = word_spans(quotation), word_spans(measure)
    blocks = _blocks(quotation, measure)
    share = sum(block.length for block in blocks) / max(1, len(ours))
    if not blocks or share < (FOUND if len(ours) > _SEED else 1):
        return Wording((), (WordPiece(words=quotation, fate="put in"),) if ours else (), None, share)
    laid = _Laid(quotation, measure, ours, theirs, blocks)
    first, last = min(block.there for block in blocks), max(block.there + block.length for block in blocks)
    span = Span(theirs[first].start, theirs[last - 1].end)
    return Wording(_differences(laid, whole_sentences=whole_sentences), tuple(_pieces(laid)), span, share)


# ----------------------------------------------------------------------------------------------------------------------


class _Laid(NamedTuple):
    """Two texts, their words and the blocks that they share, in the quotation's order."""

    quotation: str
    measure: str
    ours: Sequence[Span]
    theirs: Sequence[Span]
    blocks: Sequence[Block]


class _Gap(NamedTuple):
    """What lies between two blocks: words of the quotation, words of the measure, and whether it is another place."""

    ours: Span
    theirs: Span
    is_seam: bool
    is_marked: bool  # an ellipsis or brackets in the quotation say that something is left out


def _blocks(quotation: str, measure: str) -> list[Block]:
    here, there = words_in(quotation).codes, words_in(measure).codes
    blocks = shared_blocks(here, there, max(1, min(_SEED, len(here))))
    if not blocks:
        return blocks
    # A few stray words ("of the", "that it") far from the rest are no part of it.
    longest = max(block.length for block in blocks)
    kept = [block for block in blocks if block.length >= min(_SEED, longest) or _is_beside(block, blocks)]
    ours, theirs = [int(code) for code in here], [int(code) for code in there]
    return _seams_at_sentences(_with_ends(_together(kept, ours, theirs), ours, theirs), quotation, ours, theirs)


def _together(blocks: list[Block], here: Sequence[int], there: Sequence[int]) -> list[Block]:
    """Return the blocks, those whose words stand in several places beside their neighbour: "I have seen … looks like"."""
    longest = max(range(len(blocks)), key=lambda place: blocks[place].length)
    placed = list(blocks)
    for place in range(longest - 1, -1, -1):
        block, after = placed[place], placed[place + 1]
        nearest = after.there - block.length
        starts = range(nearest, max(-1, nearest - _WIDEST_CHANGE - 1), -1)
        placed[place] = _moved(block, starts, here, there)
    for place in range(longest + 1, len(placed)):
        block, before = placed[place], placed[place - 1]
        nearest = before.there + before.length
        placed[place] = _moved(block, range(nearest, nearest + _WIDEST_CHANGE + 1), here, there)
    return placed


def _moved(block: Block, starts: Iterable[int], here: Sequence[int], there: Sequence[int]) -> Block:
    """Return a block at the first of some places where its words stand; else where it is."""
    words = here[block.here : block.here + block.length]
    return next((block._replace(there=at) for at in starts if there[at : at + block.length] == words), block)


def _with_ends(blocks: list[Block], here: Sequence[int], there: Sequence[int]) -> list[Block]:
    """Return the blocks with the quotation's first and last words where they stand close by: "they are [-not-] beaten"."""
    first, last = blocks[0], blocks[-1]
    end, there_end = last.here + last.length, last.there + last.length
    for skipped in range(_WIDEST_CHANGE + 1):
        for length in range(len(here) - end, 0, -1):
            if here[-length:] == there[there_end + skipped : there_end + skipped + length]:
                return _with_ends([*blocks, Block(len(here) - length, there_end + skipped, length)], here, there)
        for length in range(first.here, 0, -1):
            begin = first.there - skipped - length
            if begin >= 0 and here[:length] == there[begin : begin + length]:
                return _with_ends([Block(0, begin, length), *blocks], here, there)
    return blocks


def _seams_at_sentences(blocks: list[Block], quotation: str, here: Sequence[int], there: Sequence[int]) -> list[Block]:
    """Move a sentence's first words to the block of their sentence: not "… a departure. I | do not believe …"."""
    words, moved = word_spans(quotation), blocks[:1]
    for block in blocks[1:]:
        last = moved[-1]
        for count in range(1, min(_SEED, last.length - 1, block.there) + 1):
            end, cut = last.here + last.length, last.here + last.length - count
            if end != block.here or here[cut:end] != there[block.there - count : block.there]:
                break
            if _SENTENCE_END.search(quotation[words[cut - 1].end : words[cut].start]):
                moved[-1] = last._replace(length=last.length - count)
                block = Block(cut, block.there - count, block.length + count)
                break
        moved.append(block)
    return moved


def _is_beside(block: Block, blocks: Sequence[Block]) -> bool:
    return any(
        other.length >= _SEED and abs((other.there - other.here) - (block.there - block.here)) <= _WIDEST_CHANGE
        for other in blocks
    )


def _differences(laid: _Laid, *, whole_sentences: bool) -> tuple[QuoteDifference, ...]:
    gaps = _gaps(laid)
    before, after = _edges(laid)
    found: list[QuoteDifference] = []
    if any(gap.is_seam and not gap.is_marked for gap in gaps):
        found.append("joined")
    changed = (gap for gap in gaps if not gap.is_seam and not gap.is_marked)
    if before or after or any(_length(gap.ours) or _length(gap.theirs) for gap in changed):
        found.append("words changed")
    if found:
        return tuple(found)
    is_whole = not any(gap.is_marked and _length(gap.theirs) for gap in gaps) and _is_whole(laid, whole_sentences)
    return ("same",) if is_whole else ("trimmed",)


def _length(span: Span) -> int:
    return span.end - span.start


def _gaps(laid: _Laid) -> list[_Gap]:
    gaps = []
    for one, next_one in zip(laid.blocks, laid.blocks[1:]):
        ours = Span(one.here + one.length, next_one.here)
        theirs = Span(one.there + one.length, max(one.there + one.length, next_one.there))
        is_turned = next_one.there < one.there + one.length
        sentence = _ends_between(laid.measure, laid.theirs, theirs)
        is_seam = is_turned or _length(theirs) > _WIDEST_CHANGE or (sentence and _length(theirs) >= _SEED)
        between = laid.quotation[laid.ours[ours.start - 1].end : laid.ours[ours.end].start]
        gaps.append(_Gap(ours, theirs, is_seam, _SIGN.search(between) is not None))
    return gaps


def _ends_between(text: str, words: Sequence[Span], gap: Span) -> bool:
    """Tell whether a sentence begins and one ends in a gap, so that what is left out is a whole one."""
    edges = [text[words[at - 1].end : words[at].start] for at in (gap.start, gap.end) if 0 < at < len(words)]
    return len(edges) == 2 and all(_SENTENCE_END.search(edge) for edge in edges)


def _edges(laid: _Laid) -> tuple[int, int]:
    """Return how many words of the quotation stand before the first block and behind the last."""
    last = laid.blocks[-1]
    return laid.blocks[0].here, len(laid.ours) - last.here - last.length


def _is_whole(laid: _Laid, whole_sentences: bool) -> bool:
    first = min(block.there for block in laid.blocks)
    last = max(block.there + block.length for block in laid.blocks)
    if not whole_sentences:
        return first == 0 and last == len(laid.theirs)
    before = laid.measure[laid.theirs[first - 1].end : laid.theirs[first].start] if first else _NOTHING
    after = laid.measure[laid.theirs[last - 1].end : laid.theirs[last].start] if last < len(laid.theirs) else _NOTHING
    return all(_SENTENCE_END.search(edge) or ":" in edge for edge in (before, after))


def _pieces(laid: _Laid) -> list[WordPiece]:
    """Return the quotation's words in order, with what was left out where it was; not what lies between far places."""
    pieces: list[WordPiece] = []
    before, after = _edges(laid)
    first, last = laid.blocks[0], laid.blocks[-1]
    edge = max(0, _sentence_start(laid, first.there), first.there - before) if before else first.there
    pieces += _change(laid, Span(0, before), Span(edge, first.there))
    for block, gap in zip(laid.blocks, [*_gaps(laid), None]):
        pieces.append(_piece(laid.quotation, laid.ours, Span(block.here, block.here + block.length), "kept"))
        if gap is not None:
            is_long = _length(gap.theirs) > _LONGEST_SHOWN
            pieces += _change(laid, gap.ours, Span(gap.theirs.start, gap.theirs.start) if is_long else gap.theirs)
    end = last.there + last.length
    edge = min(_sentence_end(laid, end), end + after) if after else end
    pieces += _change(laid, Span(len(laid.ours) - after, len(laid.ours)), Span(end, edge))
    return pieces


def _change(laid: _Laid, ours: Span, theirs: Span) -> list[WordPiece]:
    left_out = [_piece(laid.measure, laid.theirs, theirs, "left out")] if _length(theirs) > 0 else []
    put_in = [_piece(laid.quotation, laid.ours, ours, "put in")] if _length(ours) > 0 else []
    return [*left_out, *put_in]


def _piece(text: str, words: Sequence[Span], span: Span, fate: str) -> WordPiece:
    return WordPiece(words=" ".join(text[words[span.start].start : words[span.end - 1].end].split()), fate=fate)  # type: ignore[arg-type]


def _sentence_start(laid: _Laid, word: int) -> int:
    while word > 0 and not _SENTENCE_END.search(laid.measure[laid.theirs[word - 1].end : laid.theirs[word].start]):
        word -= 1
    return word


def _sentence_end(laid: _Laid, word: int) -> int:
    """Return the word behind the sentence that goes on at `word`."""
    while word < len(laid.theirs) and not _SENTENCE_END.search(
        laid.measure[laid.theirs[word - 1].end : laid.theirs[word].start]
    ):
        word += 1
    return word

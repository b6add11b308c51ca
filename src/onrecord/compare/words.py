"""A text as numbers: one for each word, with its place, whether it is quoted, and its paragraph.

The text itself is never changed. A word is compared by a copy of it: lower case, one kind of apostrophe.
"""

import re
import zlib
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.quotations import quotations_of
from onrecord.records import Article
from onrecord.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARAGRAPH = re.compile(r"[^\r\n]+")


class Words(NamedTuple):
    """The words of one text; all arrays are `(words,)`."""

    codes: NDArray[np.uint64]  # equal words have equal numbers
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    paragraphs: NDArray[np.int64]  # the number of the word's paragraph


def words_in(text: str) -> Words:
    """Return all words of a text."""
    return _words(text, np.ones(len(text) + 1, bool))


@lru_cache(maxsize=256)  # a running story compares the same articles again and again
def body_words(article: Article) -> Words:
    """Return the words of an article's body: title, standfirst, by-line, dateline, captions and notices do not count."""
    counts = np.ones(len(article.text) + 1, bool)
    for part in article.parts:
        if part.kind != "body":
            counts[part.start : part.end] = False
    return _words(article.text, counts)


def normal(word: str) -> str:
    """Return the copy of a word by which it is compared."""
    return word.casefold().replace("’", "'")


def word_spans(text: str, within: Span | None = None) -> list[Span]:
    """Return the spans of a text's words."""
    start, end = within or Span(0, len(text))
    return [Span(*match.span()) for match in _WORD.finditer(text, start, end)]


# ----------------------------------------------------------------------------------------------------------------------


def _words(text: str, counts: NDArray[np.bool_]) -> Words:
    spans = [span for span in word_spans(text) if counts[span.start]]
    starts = np.array([span.start for span in spans], np.int64)
    codes = np.array([zlib.crc32(normal(text[start:end]).encode(errors="replace")) for start, end in spans], np.uint64)
    paragraph_starts = np.array([match.start() for match in _PARAGRAPH.finditer(text)], np.int64)
    return Words(
        codes=codes,
        starts=starts,
        ends=np.array([span.end for span in spans], np.int64),
        quoted=_quoted(text)[starts],
        paragraphs=np.searchsorted(paragraph_starts, starts, "right") - 1,
    )


def _quoted(text: str) -> NDArray[np.bool_]:
    """Return for each character whether it stands between quotation marks, shape (characters + 1,)."""
    quoted = np.zeros(len(text) + 1, bool)
    for quotation in quotations_of(text):
        quoted[quotation.inner.start : quotation.inner.end] = True
    return quoted

"""The opening of an article as counted words: its title twice, and the first words of its body."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from onrecord.compare.words import normal, word_spans
from onrecord.records import ArticleOpening

OPENING_WORDS = 130  # a news text says in them what it is about; more adds background that many stories share
_TITLE_COUNTS = 2
_PASSED_OVER = frozenset({"title", "byline", "caption", "credit", "notice"})
_FUNCTION_WORDS = frozenset(
    "a an the and or but if of in on at by for with from to into over after before about as is are was were be been being"
    " it its this that these those he she they his her their them him we our you your i my me who whom which what when"
    " where why how has have had do does did will would can could may might must shall should not no nor so than then there"
    " here also more most some any all both each said says say told according up out off down one two new mr ms mrs s t u"
    " us".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december".split()
)
_BEGINS = re.compile(r"(?:^|[.!?:\n“\"‘'(\-–—]\s*)$")


class Opening(NamedTuple):
    """What an article is about, by its first words."""

    article: str
    published: datetime | None
    title: str
    counts: Mapping[str, int]  # stems without function words
    names: Mapping[str, str]  # stems that are written with a capital inside a sentence, as they are written
    page: str | None = None  # the same for the versions of one page
    further: frozenset[str] = frozenset()  # stems of names in the words behind these, as far as they are kept


def opening_of(head: ArticleOpening) -> Opening:
    """Return the counted words of an article's beginning."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    further: set[str] = set()
    number = 0
    for span in word_spans(head.text):
        if any(part.start <= span.start < part.end and part.kind in _PASSED_OVER for part in head.parts):
            continue
        number += 1
        word = head.text[span.start : span.end]
        stem = stem_of(word)
        if not _tells(stem):
            continue
        is_name = (
            word[0].isupper()
            and stem not in _CALENDAR
            and not _BEGINS.search(head.text[max(0, span.start - 4) : span.start])
        )
        if number > OPENING_WORDS:
            further |= {stem} if is_name else set()
            continue
        counts[stem] += 1
        if is_name:
            names.setdefault(stem, word)
    for stem in stems_in(head.title or ""):
        counts[stem] += _TITLE_COUNTS
    title = head.title or " ".join(head.text.split()[:12])
    return Opening(head.article, head.published, title, counts, names, head.page, frozenset(further))


def stems_in(text: str) -> list[str]:
    """Return the stems of a text that tell something, in order."""
    stems = (stem_of(text[span.start : span.end]) for span in word_spans(text))
    return [stem for stem in stems if _tells(stem)]


def stem_of(word: str) -> str:
    """Return a word without its plural or genitive ending: "pirates", "navy's", "companies"."""
    word = normal(word).removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


# ----------------------------------------------------------------------------------------------------------------------


def _tells(stem: str) -> bool:
    return len(stem) > 1 and stem not in _FUNCTION_WORDS

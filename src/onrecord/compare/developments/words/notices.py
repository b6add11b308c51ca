"""What a notice of correction names among the sentences of an earlier version."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from onrecord.records import Reading
from onrecord.spans import Span, paragraphs_of

_TELLING = re.compile(r"[^\W\d_]{4,}|\d+")
_PARAGRAPH = re.compile(
    r"\b(?:paragraphs?|para\.?)\s+(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(?P<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\s+paragraph\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\b(?:correct\w*|clarif\w+|withdraw\w*|retract\w*|kill|remov\w+|paragraph)\b", re.IGNORECASE)
_NOT_TAKEN = re.compile(r"\b(?:do|does|have|has|will) not (?:withdraw|retract|tak(?:e|en) back)", re.IGNORECASE)
_WE_WITHDRAW = re.compile(r"\bwe (?:hereby |therefore |now )?(?:withdraw|retract)\b", re.IGNORECASE)
_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_NUMBERS |= {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_COMMON = frozenset(
    "correct corrects corrected correcting correction clarifies remove removes removed statement statements"
    " wrongly incorrectly misstated attributed office story"
    " paragraph headline that this with from were been says said issued such there their which throughout"
    " article version earlier adds"
    " fixes spelling previous please note editors withdrawn withdraw kill story".split()
)
_FEW_SENTENCES = 2  # a word that stands in more of them is the article's subject and names none of them
_ENOUGH_WORDS = 2  # in common with the notice; one where the corrected text has it no more
_ENOUGH_ALONE = 3  # where the notice stands by itself, and no corrected text says what is gone
_NEARLY = 0.75  # of the words that the best sentence shares with a notice
# "stated that the mayor was arrested at his house": what the notice says that was printed.
_RETOLD = re.compile(
    r"\b(?:report(?:ed|s)?|stated|states|said|says|saying|wrote|written|printed|published|claim(?:ed|s)?|suggested|implied|told)"
    r"\b(?:[^.;]{0,120}?\bthat)?\s+(?P<words>[^.;]+)",
    re.IGNORECASE,
)
_ENOUGH_RETOLD = 2  # where the notice has every word of a sentence: "said that the gunman is dead"
# The day and the hour of a release name none of its sentences.
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?:,? \d{4})?\b|\b\d{1,2}[.:]\d\d\b"
)
_ALIKE = 0.6  # of two sentences' words, from which one is an edited copy of the other


def notice_of(reading: Reading) -> str:
    """Return the words by which an article says that it corrects or withdraws something."""
    text = reading.article.text
    notices = [text[part.start : part.end] for part in reading.article.parts if part.kind == "notice"]
    first = [text[span.start : span.end] for span in list(paragraphs_of(text))[:4]]
    told = [words for words in first if _NOTICE.search(words) and not _NOT_TAKEN.search(words)]
    whole = [words for words in dict.fromkeys((*told, *notices)) if not any(words in one for one in told if one != words)]
    return " ".join(whole or first)


def has_its_own_words(reading: Reading) -> bool:
    """Tell whether a withdrawal is a text by itself, which says what it withdraws and why: "We withdraw that report"."""
    text = reading.article.text
    return any(part.kind == "notice" and _WE_WITHDRAW.search(text, part.start, part.end) for part in reading.article.parts)


def sentences_of(reading: Reading) -> list[Span]:
    """Return the sentences of an article's body."""
    skipped = [part for part in reading.article.parts if part.kind in ("notice", "credit", "byline", "caption", "title")]
    spans = [Span(*span) for span in reading.sentences] or list(paragraphs_of(reading.article.text))
    return [span for span in spans if not any(part.start <= span.start < part.end for part in skipped)]


def named_by(notice: str, reading: Reading, kept: Collection[str] | None) -> tuple[str, ...]:
    """Return the sentences of an earlier version that a notice speaks of, as `wording` gives them.

    `kept` are those that the corrected text still has; None: the notice stands alone, and only what it says itself counts.
    """
    text = reading.article.text
    spans = sentences_of(reading)
    gone = [span for span in spans if kept is None or wording(text[span.start : span.end]) not in kept]
    paragraphs = {_number(found["number"]) for pattern in (_PARAGRAPH, _ORDINAL) for found in pattern.finditer(notice)}
    if paragraphs:
        named = [span for span in gone if _paragraph_number(reading, span) in paragraphs]
    else:
        named = list(_speaking_of(notice, text, spans, gone, kept))
    return tuple(dict.fromkeys(wording(text[span.start : span.end]) for span in named))


def named_alone(notice: str, readings: Sequence[Reading]) -> list[tuple[str, ...]]:
    """Return for each earlier article the sentences of which a notice speaks that stands alone, as `wording` gives them.

    Where it names an article by its title, that one alone is meant; else those that have what it retells.
    """
    said = wording(notice)
    titled = [
        one for one in readings if len((one.article.title or "").split()) > 1 and wording(one.article.title or "") in said
    ]
    retold = " ".join(found["words"] for found in _RETOLD.finditer(notice))
    best: dict[int, tuple[int, tuple[str, ...]]] = {}
    for number, one in enumerate(readings):
        named = named_by(notice, one, None) if not titled or one in titled else ()
        shared = {words: len(_words(words) & _words(retold)) for words in named}
        most = max(shared.values(), default=0)
        if retold and most:
            named = tuple(words for words in named if shared[words] >= _ENOUGH_RETOLD and 2 * shared[words] > most)
        best[number] = most, named
    most = max((most for most, named in best.values() if named), default=0)
    return [named if found >= _NEARLY * most else () for found, named in (best[number] for number in range(len(readings)))]


def wording(text: str) -> str:
    """Return a sentence as copies are compared: its words in lower case."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def is_copy(sentence: str, gone: Iterable[str], kept: Iterable[str]) -> bool:
    """Tell whether a sentence is one of those that are gone, perhaps edited, and not one that was kept."""
    likeness = max((_likeness(sentence, other) for other in gone), default=0.0)
    return likeness >= _ALIKE and likeness > max((_likeness(sentence, other) for other in kept), default=0.0)


# ----------------------------------------------------------------------------------------------------------------------


def _speaking_of(
    notice: str, text: str, spans: Sequence[Span], gone: Sequence[Span], kept: Collection[str] | None
) -> Iterable[Span]:
    """Yield the sentences whose own words stand in the notice; names that the whole article is about do not tell."""
    frequent = Counter(word for span in spans for word in _words(text[span.start : span.end]))
    said = _words(notice)
    still_there = _words(" ".join(kept or ()))
    for span in gone:
        own = _words(text[span.start : span.end])
        shared = {word for word in own & said if frequent[word] <= _FEW_SENTENCES}
        if kept is None:
            is_named = len(shared) >= _ENOUGH_ALONE or (len(shared) >= _ENOUGH_RETOLD and own <= said)
        else:
            is_named = len(shared) >= _ENOUGH_WORDS or bool(shared - still_there)
        if is_named:
            yield span


def _words(text: str) -> set[str]:
    return set(_TELLING.findall(_DATE.sub(" ", text.casefold()))) - _COMMON


def _likeness(one: str, other: str) -> float:
    """Return how many of two sentences' words they share (Dice), 0..1."""
    first, second = Counter(one.split()), Counter(other.split())
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word.casefold(), -1)


def _paragraph_number(reading: Reading, span: Span) -> int:
    skipped = [part for part in reading.article.parts if part.kind not in ("body", "dateline")]
    paragraphs = [
        paragraph
        for paragraph in paragraphs_of(reading.article.text)
        if not any(part.start <= paragraph.start < part.end for part in skipped)
    ]
    return next((n for n, paragraph in enumerate(paragraphs, 1) if paragraph.start <= span.start < paragraph.end), 0)

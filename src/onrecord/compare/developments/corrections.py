"""What a correction or a withdrawal takes back: what it names and nothing else, and reprints of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.compare.developments.passages import Passages
from onrecord.compare.developments.told import Told
from onrecord.records import ArticleFacts, Reading
from onrecord.spans import Span, paragraphs_of

_WORD = re.compile(r"[^\W\d_]{4,}")
_PARAGRAPH = re.compile(
    r"\b(?:paragraphs?|para\.?)\s+(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(?P<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\s+paragraph\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\b(?:correct\w*|clarif\w+|withdraw\w*|retract\w*|kill|remov\w+|paragraph)\b", re.IGNORECASE)
_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_NUMBERS |= {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_COMMON = frozenset(
    "correct corrects corrected correcting correction clarifies remove removes removed statement statements"
    " wrongly attributed office story"
    " paragraph headline that this with from were been says said issued such there their which throughout"
    " article version earlier adds"
    " fixes spelling previous please note editors withdrawn withdraw kill story".split()
)
_ENOUGH_WORDS = 2  # in common with the notice; one where the corrected text has it no more
_SAME_TITLE = 0.6


class TakenBack(NamedTuple):
    """A notice and the words of earlier articles that it takes back."""

    by: str
    at: str | None
    notice: str
    sentences: frozenset[str]  # as `wording` gives them; empty with `whole`: everything
    articles: frozenset[str]  # earlier versions of the same text, reprints among them
    is_whole: bool


def taken_back(
    readings: Sequence[tuple[str, Reading]], facts: Mapping[str, ArticleFacts], passages: Passages
) -> list[TakenBack]:
    """Return what corrections and withdrawals among some articles take back."""
    found = []
    for key, reading in readings:
        if reading.article.revision == "correction":
            found += list(_corrected(key, reading, readings, facts, passages))
        elif reading.article.revision == "withdrawal":
            found += list(_withdrawn(key, reading, readings, facts, passages))
    return sorted(found, key=lambda one: (one.at or "~", one.by))


def retracted(told: Iterable[Told], taken: Sequence[TakenBack]) -> list[Told]:
    """Return the claims, those marked that a publisher has taken back."""
    return [_marked(one, taken) for one in told]


def wording(text: str) -> str:
    """Return a sentence as copies are compared: its words in lower case."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


# ----------------------------------------------------------------------------------------------------------------------


def _marked(one: Told, taken: Sequence[TakenBack]) -> Told:
    for back in taken:
        if one.claim.article in back.articles and (back.is_whole or wording(one.passage.text) in back.sentences):
            return one._replace(claim=replace(one.claim, retracted_at=back.at, retracted_by=back.by))
    return one


def _corrected(
    key: str,
    reading: Reading,
    readings: Sequence[tuple[str, Reading]],
    facts: Mapping[str, ArticleFacts],
    passages: Passages,
) -> Iterable[TakenBack]:
    notice = _notice(reading)
    now = (reading.article.text[start:end] for start, end in _sentences(reading))
    kept = {wording(words) for words in now if words.strip() not in notice}
    versions = set(passages.versions(key))
    for other, earlier in readings:
        if other not in versions or not _is_earlier(other, key, facts) or facts[other].publisher != facts[key].publisher:
            continue
        gone = [span for span in _sentences(earlier) if wording(earlier.article.text[span.start : span.end]) not in kept]
        named = [span for span in gone if _names(notice, earlier, span, " ".join(sorted(kept)))]
        if named:
            sentences = frozenset(wording(earlier.article.text[start:end]) for start, end in named)
            before = frozenset(version for version in versions if version != key)
            yield TakenBack(key, _time(facts[key]), notice, sentences, before, is_whole=False)


def _withdrawn(
    key: str,
    reading: Reading,
    readings: Sequence[tuple[str, Reading]],
    facts: Mapping[str, ArticleFacts],
    passages: Passages,
) -> Iterable[TakenBack]:
    words = set(_WORD.findall(reading.article.text.casefold()))
    for other, earlier in readings:
        if other == key or not _is_earlier(other, key, facts) or facts[other].publisher != facts[key].publisher:
            continue
        title = {word for word in _WORD.findall((earlier.article.title or "").casefold()) if word not in _COMMON}
        is_meant = other in passages.versions(key) or (title and len(title & words) >= _SAME_TITLE * len(title))
        if is_meant:
            articles = frozenset(version for version in passages.versions(other) if version != key)
            yield TakenBack(key, _time(facts[key]), _notice(reading), frozenset(), articles, is_whole=True)


def _sentences(reading: Reading) -> list[Span]:
    skipped = [part for part in reading.article.parts if part.kind in ("notice", "credit", "byline", "caption", "title")]
    spans = [Span(*span) for span in reading.sentences] or list(paragraphs_of(reading.article.text))
    return [span for span in spans if not any(part.start <= span.start < part.end for part in skipped)]


def _notice(reading: Reading) -> str:
    text = reading.article.text
    notices = [text[part.start : part.end] for part in reading.article.parts if part.kind == "notice"]
    first = [text[span.start : span.end] for span in list(paragraphs_of(text))[:4]]
    told = [words for words in first if _NOTICE.search(words)]
    return " ".join(told or notices or first)


def _names(notice: str, reading: Reading, span: Span, kept: str) -> bool:
    """Tell whether a notice speaks of a sentence: by the number of its paragraph or by its words."""
    text = reading.article.text
    wanted = {_number(found["number"]) for pattern in (_PARAGRAPH, _ORDINAL) for found in pattern.finditer(notice)}
    if wanted and _paragraph_number(reading, span) in wanted:
        return True
    ours = {word for word in _WORD.findall(text[span.start : span.end].casefold()) if word not in _COMMON}
    theirs = set(_WORD.findall(notice.casefold())) - _COMMON
    shared = ours & theirs
    return not wanted and bool(len(shared) >= _ENOUGH_WORDS or shared - set(_WORD.findall(kept)))


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


def _is_earlier(one: str, other: str, facts: Mapping[str, ArticleFacts]) -> bool:
    if one not in facts or other not in facts:
        return False
    first, second = facts[one].published, facts[other].published
    return one != other and first is not None and second is not None and first < second


def _time(facts: ArticleFacts) -> str | None:
    return facts.published.isoformat().replace("+00:00", "Z") if facts.published else None

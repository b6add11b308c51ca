"""Which of the statements found are told: precision of what we state comes before coverage."""

import re
from collections.abc import Iterator, Sequence

from onrecord.reader.resolve.attitude import is_attitude
from onrecord.reader.resolve.silence import is_silence
from onrecord.records import Article, Statement
from onrecord.spans import Span, contains, envelope, overlap, words_of

# Below these a statement is wrong about as often as right (on dev): where the cue is a verb of speech; an attitude, or
# words partly quoted; anything else ("zeroed in on"); and where quotation marks alone say that someone speaks.
LEAST_SPEECH, LEAST_ATTITUDE, LEAST_OTHER, LEAST_QUOTED = 0.5, 0.7, 0.9, 0.25

_NOT_READ = frozenset(("caption", "credit", "byline", "notice"))  # kinds of parts that hold no statement
_TITLE = frozenset(("title",))
_FIRST_PERSON = frozenset(("i", "we", "me", "us"))
_SENTENCE_END = re.compile(r"[.!?:…][\"”’»)]*\s+$|^\s*$")
_LAST_MARK = re.compile(r"[,.!?…—–-]\W*$")


def kept_of(article: Article, statements: Sequence[Statement], turns: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what is told: the turns of a transcript, and the statements that are sure enough and repeat no turn."""
    yield from turns
    for statement in statements:
        if (
            _is_sure(article.text, statement)
            and _is_said(article, statement)
            and not _repeats(article.text, statement, turns)
        ):
            yield statement


# --------------------------------------------------------------------------------------------------------------------


def _is_sure(text: str, statement: Statement) -> bool:
    if not statement.cue:
        return statement.kind == "direct" and statement.confidence >= LEAST_QUOTED
    if statement.distance != "other":
        return statement.confidence >= LEAST_SPEECH
    shown = statement.kind != "indirect" or is_attitude(words_of(text, statement.cue))
    return statement.confidence >= (LEAST_ATTITUDE if shown else LEAST_OTHER)


def _is_said(article: Article, statement: Statement) -> bool:
    """Tell whether the words are a statement of the article's own text, and say that something was said."""
    if any(contains(part, statement.content[0]) for part in _spans_of(article, _NOT_READ)):
        return False
    if not (statement.source or statement.cue) and not _is_sentence(article.text, statement.content[0]):
        return False
    if any(_reaches_out(title, statement) for title in _spans_of(article, _TITLE)):
        return False
    return not is_silence(*(words_of(article.text, role) for role in (statement.source, statement.cue, statement.content)))


def _spans_of(article: Article, kinds: frozenset[str]) -> Iterator[Span]:
    return (Span(part.start, part.end) for part in article.parts if part.kind in kinds)


def _is_sentence(text: str, quoted: Span) -> bool:
    """Tell whether a quotation stands as a sentence of its own: 'the so-called “peace train”' is nobody's statement."""
    before = text[max(0, quoted.start - 20) : quoted.start].split("\n")[-1]
    return _SENTENCE_END.search(before) is not None and _LAST_MARK.search(text[quoted.start : quoted.end]) is not None


def _reaches_out(title: Span, statement: Statement) -> bool:
    """Tell whether a title's cue is linked to words below the title: "…, mayor says" says nothing of what follows."""
    return any(contains(title, cue) for cue in statement.cue) and not contains(title, statement.content[-1])


def _repeats(text: str, statement: Statement, turns: Sequence[Statement]) -> bool:
    """Tell whether a statement only says again whose turn of a transcript it is.

    What a speaker reports of others inside his turn stays ("The ministry says that ...").
    """
    for turn in turns:
        if overlap(envelope(statement.content), envelope(turn.cue + turn.content)):
            reported = any(overlap(source, piece) for source in statement.source for piece in turn.content)
            return not reported or words_of(text, statement.source).casefold() in _FIRST_PERSON
    return False

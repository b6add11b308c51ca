"""Which of the statements found are told: precision of what we state comes before coverage."""

from collections.abc import Iterator, Sequence

from onrecord.reader.resolve.silence import is_silence
from onrecord.records import Article, Statement
from onrecord.spans import Span, contains, envelope, overlap, words_of

# Below these a statement is wrong more often than right (on dev). Cues that are no verbs of speech ("sympathetic to",
# "zeroed in on") need more; a quotation without a cue needs less, its marks say that someone speaks.
LEAST_SPEECH, LEAST_OTHER, LEAST_QUOTED = 0.5, 0.8, 0.25

_NOT_READ = frozenset(("caption", "credit", "byline", "notice"))  # kinds of parts that hold no statement
_FIRST_PERSON = frozenset(("i", "we", "me", "us"))


def kept_of(article: Article, statements: Sequence[Statement], turns: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what is told: the turns of a transcript, and the statements that are sure enough and repeat no turn."""
    yield from turns
    for statement in statements:
        if _is_sure(statement) and not (_is_unread(article, statement) or _repeats(article.text, statement, turns)):
            yield statement


# --------------------------------------------------------------------------------------------------------------------


def _is_sure(statement: Statement) -> bool:
    if not statement.cue:
        return statement.kind == "direct" and statement.confidence >= LEAST_QUOTED
    return statement.confidence >= (LEAST_OTHER if statement.distance == "other" else LEAST_SPEECH)


def _is_unread(article: Article, statement: Statement) -> bool:
    """Tell whether the words are a caption's or another part's that is not read, or say that nothing was said."""
    first = statement.content[0]
    if any(part.kind in _NOT_READ and contains(Span(part.start, part.end), first) for part in article.parts):
        return True
    return is_silence(*(words_of(article.text, role) for role in (statement.source, statement.cue, statement.content)))


def _repeats(text: str, statement: Statement, turns: Sequence[Statement]) -> bool:
    """Tell whether a statement only says again whose turn of a transcript it is.

    What a speaker reports of others inside his turn stays ("The ministry says that ...").
    """
    for turn in turns:
        if overlap(envelope(statement.content), envelope(turn.cue + turn.content)):
            reported = any(overlap(source, piece) for source in statement.source for piece in turn.content)
            return not reported or words_of(text, statement.source).casefold() in _FIRST_PERSON
    return False

"""What several articles have in common: shared wording, origins, and one utterance in several wordings."""

from datetime import datetime
from typing import Literal

from onrecord.records.article import Part
from onrecord.records.record import Record, check_share, check_span
from onrecord.spans import Span

# wording: the outlets' own words; release: one publisher's quotations and the transcript that they stand in;
# quotation: somebody's words, which the later article says that it has from the earlier.
Basis = Literal["wording", "release", "quotation"]
QuoteDifference = Literal[
    "same",
    "trimmed",  # a stretch of the measure, cut at an end or with the cut marked
    "joined",  # stretches from two places, brought together without a sign
    "words changed",
    "attributed to someone else",
    "translation differs",  # only where both texts say that they are translations
]
WordFate = Literal["kept", "left out", "put in"]


class Passage(Record, frozen=True, kw_only=True):
    """A stretch of words that two articles share, in the offsets of each."""

    start: int
    end: int
    of_start: int  # in the other article
    of_end: int

    def __post_init__(self) -> None:
        check_span("passage", "here", Span(self.start, self.end))
        check_span("passage", "there", Span(self.of_start, self.of_end))


class Shared(Record, frozen=True, kw_only=True):
    """What two articles share, whoever copied whom; `one` is the smaller key, so a pair has one record."""

    one: str
    other: str
    basis: Basis
    share_one: float  # of the words of `one` that count: not quoted, and with a quotation the quoted ones; 0..1
    share_other: float
    passages: tuple[Passage, ...]  # offsets of `one`, of_* of `other`; never empty
    own_one: tuple[Span, ...] = ()  # paragraphs of `one` that hold next to nothing of `other`
    own_other: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.one >= self.other:
            raise ValueError(f"{self.one} must stand before {self.other} in the order of keys")
        if not self.passages:
            raise ValueError(f"{self.one} and {self.other} share no passage")
        check_share("shared", self.one, self.share_one)
        check_share("shared", self.other, self.share_other)


class ArticleFacts(Record, frozen=True, kw_only=True):
    """What decides who copied whom, of one article in a ledger."""

    article: str  # its key
    publisher: str | None
    agencies: tuple[str, ...]
    title: str | None
    published: datetime | None  # the last moment that the printed time can mean


class ArticleOpening(Record, frozen=True, kw_only=True):
    """The beginning of an article in a ledger: what it takes to see what the article is about."""

    article: str  # its key
    published: datetime | None  # as in ArticleFacts
    title: str | None
    text: str  # the beginning of the article's text, some thousand characters
    page: str | None = None  # the same for the versions of one page
    parts: tuple[Part, ...] = ()  # those that begin in it, by their offsets in the article


class Similar(Record, frozen=True, kw_only=True):
    """An article or a statement that is like some words."""

    score: float  # 0..1; 1: it has all that the words tell
    article: str  # its key
    publisher: str | None
    title: str | None
    published: str | None
    statement: str | None = None  # its id in the article's reading; None: the article as a whole
    speaker: str | None = None
    words: str  # of the statement, or the article's first ones

    def __post_init__(self) -> None:
        check_share("similar", self.article, self.score)


class Copy(Record, frozen=True, kw_only=True):
    """An article whose wording comes from another one, or that quotes it with credit."""

    article: str
    of: str
    share: float  # of the article's own words, 0..1
    passages: tuple[Passage, ...]  # offsets of `article`, of_* of `of`
    because: str  # why this direction
    own: tuple[Span, ...] = ()  # paragraphs that belong to another origin, the article's own


class Origin(Record, frozen=True, kw_only=True):
    """A text, and all articles whose wording comes from it. Origins, not articles, count as independent."""

    id: str
    root: str  # the article in which the ledger has it first
    articles: tuple[str, ...]  # in order of publication, the root first
    because: str
    spans: tuple[Span, ...] = ()  # (): the root's whole text; else its own paragraphs in a text that it copied
    copies: tuple[Copy, ...] = ()
    quoted_by: tuple[Copy, ...] = ()  # articles of other origins that quote it with credit


class WordPiece(Record, frozen=True, kw_only=True):
    """Some words of a comparison and what became of them on the way from the measure to the quotation."""

    words: str
    fate: WordFate


class ComparedQuote(Record, frozen=True, kw_only=True):
    """A quotation beside its measure. Without differences it was not found there, and `because` says so."""

    article: str
    publisher: str | None
    published: str | None
    spans: tuple[Span, ...]  # in the article; never empty
    words: str
    speaker: str | None  # as the article has it
    differences: tuple[QuoteDifference, ...]
    pieces: tuple[WordPiece, ...]  # in the quotation's order, what was left out where it was
    measure: str | None  # the measure's words; None: not found
    because: str | None = None  # why it was not found, or who else is said to have said it


class Utterance(Record, frozen=True, kw_only=True):
    """The same words in several articles; the measure is a transcript where there is one, else the fullest wording."""

    words: str
    article: str  # where the measure stands
    publisher: str | None
    published: str | None
    speaker: str | None
    is_transcript: bool = False  # where the measure stands
    versions: tuple[ComparedQuote, ...]  # by time of publication

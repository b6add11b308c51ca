"""What a ledger answers: its articles and statements with where they came from, and its counts."""

from datetime import datetime
from typing import Generic, TypeVar

from onrecord.records.article import Revision
from onrecord.records.reading import Reading, Run, Statement
from onrecord.records.record import Record


class KeptArticle(Record, frozen=True, kw_only=True):
    """An article in a ledger, without its text."""

    article: str  # its key in the ledger: the same text from the same place has the same key everywhere
    article_id: str  # the id that it came with
    publisher: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str | None
    revision: Revision | None
    recorded: datetime  # when the ledger first had it, UTC
    is_read: bool
    statements: int  # in its newest reading


class KeptReading(Record, frozen=True, kw_only=True):
    """An article's reading in a ledger, under the keys that mean them everywhere."""

    article: str  # as in KeptArticle
    key: str  # the reading's: a hash of the article and all that was found in it
    published: datetime | None  # UTC, the last moment that the printed time can mean; None: undated, ordered last
    reading: Reading


class KeptStatement(Record, frozen=True, kw_only=True):
    """A statement in a ledger, with its words and the article that it stands in."""

    article: str  # as in KeptArticle
    article_id: str
    publisher: str | None
    title: str | None
    url: str | None
    published: str | None
    recorded: datetime  # when the ledger first had this reading, UTC
    statement: Statement
    speaker_name: str | None  # None: not resolved
    source_words: str | None
    cue_words: str | None
    content_words: str


class KeptSpeaker(Record, frozen=True, kw_only=True):
    """All statements whose source is called the same, upper and lower case aside."""

    name: str  # the resolved name, else the source's words
    statements: int
    articles: int
    publishers: int
    first_published: datetime | None  # UTC; None: only in undated articles
    last_published: datetime | None


_Item = TypeVar("_Item")


class Page(Record, Generic[_Item], frozen=True, kw_only=True):
    """Some of what was asked for, in order, and how many there are in all."""

    items: tuple[_Item, ...]
    offset: int  # of the first item, from 0
    limit: int
    total: int


class Tally(Record, frozen=True, kw_only=True):
    """How many there are of a name; None: those without one."""

    name: str | None
    count: int


class KeptRun(Record, frozen=True, kw_only=True):
    """A run, how many readings it made, and when the first and the last were recorded."""

    run: Run
    readings: int
    first_recorded: datetime
    last_recorded: datetime


class LedgerStats(Record, frozen=True, kw_only=True):
    """What a ledger holds; statements and speakers are those of the newest readings."""

    articles: int
    read: int
    not_read: tuple[Tally, ...]  # by language
    publishers: tuple[Tally, ...]  # by number of articles
    statements: tuple[Tally, ...]  # by kind
    speakers: int  # different names, or source words where nobody is resolved
    first_published: str | None
    last_published: str | None
    undated: int = 0  # articles without a date that can be read: they are ordered last
    runs: tuple[KeptRun, ...]

"""Records that only the desk gives, and how it says that something is not there."""

from datetime import datetime

from onrecord.errors import InputError
from onrecord.export.charts import Placed, Unplaced
from onrecord.records import (
    Article,
    Change,
    ComparedQuote,
    Control,
    Development,
    DevelopmentClaim,
    Judgement,
    KeptArticle,
    KeptStatement,
    Page,
    Passage,
    Phase,
    Reading,
    Record,
    Standing,
    Story,
)


class UnreadArticle(Record, frozen=True, kw_only=True):
    """An article that is kept but was not read: nobody has looked for statements in it."""

    article: Article


class Moments(Record, frozen=True, kw_only=True):
    """Moments in UTC, in order, each once."""

    moments: tuple[datetime, ...]


class StandingCount(Record, frozen=True, kw_only=True):
    """How many developments stand one way; None: nothing is asserted."""

    standing: Standing | None
    count: int


class StoryEntry(Record, frozen=True, kw_only=True):
    """A story in the list of stories: what it holds and what changed last."""

    story: Story
    standings: tuple[StandingCount, ...]
    changes: tuple[Change, ...]  # the newest first, a few


class StoryPage(Record, frozen=True, kw_only=True):
    """A story as it stood: its developments, what changed, where, and its articles."""

    story: Story
    standings: tuple[StandingCount, ...]  # of all its developments, also of those that are left out
    developments: tuple[Development, ...]  # who changed last first
    changes: tuple[Change, ...]  # the newest first
    places: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    control: tuple[Control, ...]  # of all its places, also of those that are not on the map
    articles: tuple[KeptArticle, ...]  # the newest first


class DevelopmentPage(Record, frozen=True, kw_only=True):
    """A development as it stood, its conflicts side by side, and the judgements about it."""

    development: Development
    story: Story | None  # None: it has none yet
    judgements: tuple[Judgement, ...]
    others: tuple[Development, ...]  # of the same story: with these it could be one


class Reprint(Record, frozen=True, kw_only=True):
    """The passages that an article has from another one, or quotes with credit."""

    of: str  # the other article's key
    publisher: str | None
    title: str | None
    passages: tuple[Passage, ...]
    is_quoted: bool
    because: str


class Position(Record, frozen=True, kw_only=True):
    """What one holder said of one development, in time, and whether it changed."""

    development: str
    label: str
    story: str
    steps: tuple["Step", ...]
    changed: bool


class Step(Record, frozen=True, kw_only=True):
    """One claim of a holder: when, in which stance, in which words."""

    published: str | None
    article: str
    publisher: str | None
    stance: str
    phase: str | None
    text: str
    start: int
    end: int
    again: int = 0  # in how many later articles the same words stand, meant alike


class CheckedArticle(Record, frozen=True, kw_only=True):
    """An article's quotations that are in a transcript, or nearly."""

    article: str  # its key
    publisher: str | None
    title: str | None
    published: str | None
    quotes: tuple[ComparedQuote, ...]


class Bearing(Record, frozen=True, kw_only=True):
    """A development that an article speaks of: how it stands, and where the article speaks of it first."""

    development: str  # its id
    label: str
    story: str
    phase: Phase | None
    standing: Standing | None
    start: int
    end: int


class ReadArticle(Record, frozen=True, kw_only=True):
    """An article's page: its reading, its place in the record, and the characters that the address points at."""

    key: str  # the article's, whole
    reading: Reading
    reprints: tuple[Reprint, ...]  # what it has from others
    story: Story | None
    bearings: tuple[Bearing, ...]
    corrections: tuple[DevelopmentClaim, ...]  # what was taken back in it, or by it
    here: tuple[int, int] | None


class PersonPage(Record, frozen=True, kw_only=True):
    """What someone said, and how it bears on developments."""

    statements: Page[KeptStatement]
    positions: tuple[Position, ...]


class SearchPage(Record, frozen=True, kw_only=True):
    """What a search found; None: nothing was asked."""

    developments: Page[Development] | None
    statements: Page[KeptStatement] | None


class NoQuote(Record, frozen=True, kw_only=True):
    """Nobody quotes the words, or none were asked for."""

    asked: str


class NotHere(InputError):  # noqa: N818 -- named for what happened, as in `errors`
    """What the address names is not in this ledger."""

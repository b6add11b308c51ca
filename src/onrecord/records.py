"""Every type that crosses a room's door, and nothing else.

Records are frozen, built by keyword, checked once where they are made and trusted after. Their JSON (by msgspec) is the
reading format: field names here are field names there. Unknown is None, looked and found nothing is (). A statement or a
claim without characters cannot be built.
"""

from datetime import datetime
from typing import Literal

import msgspec

from onrecord.spans import Span

PartKind = Literal["title", "standfirst", "byline", "dateline", "caption", "credit", "notice", "body"]
Revision = Literal["new", "update", "correction", "refile", "withdrawal", "repeat"]
EntityType = Literal["person", "organisation", "place", "group", "other"]
MentionKind = Literal["name", "nominal", "pronoun"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementKind = Literal["direct", "indirect", "mixed"]
# How far the article's own verb stands from the words that it reports.
Distance = Literal[
    "said",
    "claimed",
    "confirmed",
    "denied",
    "alleged",
    "warned",
    "ordered",
    "asked",
    "agreed",
    "predicted",
    "other",
]
SpeakerKind = Literal["named", "official", "organisation", "document", "witness", "anonymous", "collective"]
# FactBank's values, always as held by someone: certain, probable, possible; + happened, - did not; Uu not committed.
Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
Phase = Literal["planned", "begun", "under way", "completed", "called off"]
ArgumentRole = Literal["actor", "object", "recipient", "place", "time", "instrument", "other"]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The base of all records: frozen, built by keyword."""


class Problem(Record, frozen=True, kw_only=True):
    """What could not be read: where it stands, what is wrong, what would cure it."""

    where: str  # the file or address, with a line or an entry where there is one
    what: str
    cure: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" ({self.cure})" if self.cure else "")


class Part(Record, frozen=True, kw_only=True):
    """A stretch of the article's text and what it is; the text itself is never cut."""

    start: int
    end: int
    kind: PartKind


class Dateline(Record, frozen=True, kw_only=True):
    """Place and day as the article's first words print them."""

    place: str | None = None
    date: str | None = None


class Article(Record, frozen=True, kw_only=True):
    """One published text, where it came from, and the four times kept apart (recorded is the ledger's)."""

    id: str
    text: str
    text_sha256: str
    bytes_sha256: str
    url: str | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    title: str | None = None
    dateline: Dateline | None = None
    published: str | None = None  # ISO 8601, with the UTC offset where the article gives one
    modified: str | None = None
    captured: str | None = None
    version: str | None = None
    revision: Revision | None = None
    parts: tuple[Part, ...] = ()
    language: str | None = None  # ISO 639-1
    extractor: str | None = None  # name and version of what made the text from the bytes; None: the text is the bytes

    def __post_init__(self) -> None:
        for part in self.parts:
            _check_span("part", part.kind, Span(part.start, part.end))
            if part.end > len(self.text):
                raise ValueError(f"part {part.kind} ends at {part.end}, the text at {len(self.text)}")


class Overrides(Record, frozen=True, kw_only=True):
    """What the caller knows about an input; it outranks what the input says. None leaves it to the input."""

    published: str | None = None  # ISO 8601
    publisher: str | None = None
    url: str | None = None
    captured: str | None = None  # ISO 8601, when the bytes were fetched; only the caller can know


class Entity(Record, frozen=True, kw_only=True):
    """Someone or something that the article speaks of, under its fullest name in the text."""

    id: str
    type: EntityType
    name: str
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()  # entity ids
    links: dict[str, int | str] = {}


class Mention(Record, frozen=True, kw_only=True):
    """One place where an entity is named, described or referred back to."""

    start: int
    end: int
    kind: MentionKind
    entity: str | None = None


class Timex(Record, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value, anchored at the article's date."""

    start: int
    end: int
    type: TimexType
    value: str | None = None
    mod: str | None = None


class Toponym(Record, frozen=True, kw_only=True):
    """A mention of a place and the gazetteer entry that it resolves to."""

    start: int
    end: int
    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    feature: str | None = None


class Statement(Record, frozen=True, kw_only=True):
    """Who said what, in the words of one article."""

    id: str
    kind: StatementKind
    source: tuple[Span, ...]  # (): nobody is named
    cue: tuple[Span, ...]  # (): no word says that it was said
    content: tuple[Span, ...]  # never empty, in text order
    speaker: str | None = None  # entity id; None: not resolved
    chain: tuple[str, ...] = ()  # nearest voice first, the principal last
    distance: Distance = "other"
    speaker_kind: SpeakerKind | None = None
    said_when: str | None = None  # TIMEX3 value
    said_where: str | None = None  # entity id
    confidence: float = 0.0  # ours, in the extraction; 0..1

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError(f"statement {self.id} has no content span")
        for role in ("source", "cue", "content"):
            for span in getattr(self, role):
                _check_span("statement", self.id, span)
        _check_share("statement", self.id, self.confidence)


class Argument(Record, frozen=True, kw_only=True):
    """Who or what takes part in an event, in the words of the article."""

    role: ArgumentRole
    spans: tuple[Span, ...]
    entity: str | None = None


class Quantity(Record, frozen=True, kw_only=True):
    """A number as the article gives it: value, bounds, unit, what it counts and within which scope."""

    value: float | None
    low: float | None = None
    high: float | None = None
    bound: str | None = None
    unit: str | None = None
    of: str | None = None
    scope: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """One event as held by one holder."""

    id: str
    statement: str | None  # statement id; None: the author's own words
    holder: str  # entity id or "author"
    chain: tuple[str, ...]
    trigger: Span
    event: str  # lemma
    arguments: tuple[Argument, ...] = ()
    factuality: Factuality
    condition: tuple[Span, ...] | None = None
    phase: Phase | None = None
    when: str | None = None
    where: str | None = None
    confidence: float = 0.0
    quantity: Quantity | None = None

    def __post_init__(self) -> None:
        _check_span("claim", self.id, self.trigger)
        _check_share("claim", self.id, self.confidence)


class Reading(Record, frozen=True, kw_only=True):
    """All that one article says, pinned to its characters."""

    article: Article
    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        length = len(self.article.text)
        for statement in self.statements:
            for span in (*statement.source, *statement.cue, *statement.content):
                if span.end > length:
                    raise ValueError(f"statement {statement.id} ends at {span.end}, the text at {length}")
        for claim in self.claims:
            if claim.trigger.end > length:
                raise ValueError(f"claim {claim.id} ends at {claim.trigger.end}, the text at {length}")


class Run(Record, frozen=True, kw_only=True):
    """Which program and which weights made a reading; a newer run supersedes and deletes nothing."""

    package_version: str
    model_sha256: str


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
    runs: tuple[KeptRun, ...]


# ----------------------------------------------------------------------------------------------------------------------


def _check_span(kind: str, name: str, span: Span) -> None:
    if not 0 <= span.start < span.end:
        raise ValueError(f"{kind} {name}: {span.start}:{span.end} is not a span")


def _check_share(kind: str, name: str, value: float) -> None:
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{kind} {name}: confidence {value} is not between 0 and 1")

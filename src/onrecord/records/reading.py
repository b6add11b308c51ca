"""All that one article says, pinned to its characters, and the run that found it."""

from typing import Literal

import msgspec

from onrecord.records.article import Article
from onrecord.records.record import Record, check_share, check_span
from onrecord.records.shown import table_html
from onrecord.spans import Span, words_of

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
# What kind of predicate a claim stands on. event: something that happens ("withdrew", "the attack", "dead"); act: done by
# words ("ordered", "ruled"); saying: reports words or a belief ("said", "denied"); state: how things are ("is vital");
# carrier: its complement is the event, to which it gives a phase or a factuality ("began to withdraw", "failed to").
ClaimKind = Literal["event", "act", "saying", "state", "carrier"]
ArgumentRole = Literal["actor", "object", "recipient", "place", "time", "instrument", "other"]


class Entity(Record, frozen=True, kw_only=True):
    """Someone or something that the article speaks of, under its fullest name in the text."""

    id: str
    type: EntityType
    name: str
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()  # entity ids
    links: dict[str, int | str] = msgspec.field(default_factory=dict)


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
                check_span("statement", self.id, span)
        check_share("statement", self.id, self.confidence)


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
    holder: str | None  # entity id or "author"; None: voiced by somebody who is not resolved
    chain: tuple[str, ...]
    trigger: Span
    event: str  # lemma, with its particle: "pull out"
    kind: ClaimKind = "event"
    arguments: tuple[Argument, ...] = ()
    factuality: Factuality
    condition: tuple[Span, ...] | None = None
    phase: Phase | None = None
    when: str | None = None
    where: str | None = None
    confidence: float = 0.0
    quantity: Quantity | None = None

    def __post_init__(self) -> None:
        check_span("claim", self.id, self.trigger)
        check_share("claim", self.id, self.confidence)


class Reason(Record, frozen=True, kw_only=True):
    """Why a claim says what it says: which of its fields, by which rule, because of which words."""

    about: Literal["event", "holder", "factuality", "phase", "when", "where", "quantity"]
    rule: str
    words: tuple[Span, ...] = ()


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

    def _repr_html_(self) -> str:
        """Show who said what, as notebooks do."""
        text, names = self.article.text, {entity.id: entity.name for entity in self.entities}
        rows = [
            (
                words_of(text, one.source) or None,
                names.get(one.speaker or ""),
                words_of(text, one.cue) or None,
                words_of(text, one.content),
                f"{one.confidence:.0%}",
            )
            for one in self.statements
        ]
        caption = self.article.title or self.article.id
        return table_html(caption, ("source", "speaker", "cue", "content", "confidence"), rows)


class Run(Record, frozen=True, kw_only=True):
    """Which program and which weights made a reading; a newer run supersedes and deletes nothing."""

    package_version: str
    model_sha256: str

"""What has become of an event: the claims about it, how they relate, and where it stood at every moment."""

from typing import Literal

import msgspec

from onrecord.records.reading import ArgumentRole, Distance, Factuality, Phase, Quantity, SpeakerKind
from onrecord.records.record import Record
from onrecord.records.shown import table_html

# asserts: the holder is committed to the event; reports: passes it on without being committed.
Stance = Literal["asserts", "denies", "doubts", "conditional", "reports"]
Standing = Literal["single-source", "corroborated", "confirmed", "disputed", "denied", "retracted"]
RelationKind = Literal[
    "repeats", "derives from", "supports", "denies", "doubts", "updates", "corrects", "withdraws", "supersedes"
]
# Of a publisher, by the user alone: A reliable ... E unreliable, F not judged.
Reliability = Literal["A", "B", "C", "D", "E", "F"]
JudgementKind = Literal["same", "not the same", "speaker", "standing"]


class Participant(Record, frozen=True, kw_only=True):
    """Who or what takes part in an event, under one name for all articles."""

    role: ArgumentRole
    name: str
    entity: str | None = None  # the name's key across articles; None: only described


class DevelopmentClaim(Record, frozen=True, kw_only=True):
    """A claim as it stands in a development: everything that judging it needs."""

    id: str  # "<article key>#c12": an article's claim has the same id everywhere
    article: str  # its key
    origin: str  # the id of the origin whose words it stands in
    publisher: str | None
    published: str | None  # ISO 8601 UTC, the last moment that the printed time can mean; None: undated, ordered last
    holder: str  # one name for all articles and for an office and who speaks for it; "author" of what the paper says itself
    stance: Stance
    factuality: Factuality
    text: str  # the words, `text[start:end]` of the article
    start: int
    end: int
    statement: str | None = None  # "<article key>#s3"
    event: str = ""  # lemma
    chain: tuple[str, ...] = ()  # names, the nearest voice first
    holder_kind: SpeakerKind | None = None
    side: str | None = None  # the affiliation of the holder that makes it a party: "Halvonia"
    distance: Distance | None = None
    phase: Phase | None = None
    condition: str | None = None  # the words
    when: str | None = None  # TIMEX3 value
    where: str | None = None
    quantity: Quantity | None = None
    is_witness: bool = False  # says that he or she saw it
    is_authority: bool = False  # a court, an investigator, a laboratory, an observer mission
    is_against_interest: bool = False
    is_performed: bool = False  # an act that is done by announcing it
    is_hearsay: bool = False  # nobody in particular: a rumour
    retracted_at: str | None = None  # when a correction or a withdrawal took it back
    retracted_by: str | None = None  # the correcting article's key
    agencies: tuple[str, ...] = ()  # that its article credits for these words
    reliability: Reliability = "F"  # of its publisher, as the user's file has it


class Relation(Record, frozen=True, kw_only=True):
    """How one claim relates to an earlier one about the same event. No relation retires a claim by itself."""

    kind: RelationKind
    claim: str  # the later one
    of: str
    because: str  # why, in a sentence
    words: str  # the deciding words of `claim`, as they stand in its article


class Gathered(Record, frozen=True, kw_only=True):
    """Claims of all articles about one event, before they are judged."""

    id: str  # a hash of its first claim: the same for every order of arrival
    story: str
    label: str
    event: str
    participants: tuple[Participant, ...] = ()
    where: str | None = None
    when: str | None = None
    parties: tuple[str, ...] = ()  # the sides of actor and counterpart
    claims: tuple[DevelopmentClaim, ...]  # by time of publication, undated ones last
    relations: tuple[Relation, ...] = ()

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError(f"development {self.id} has no claim")


class Moment(Record, frozen=True, kw_only=True):
    """Where a development stood from a moment on, and the claims that decided it, the deciding one first."""

    from_: str | None = msgspec.field(name="from")  # ISO 8601, published; None: only undated articles say so
    phase: Phase | None
    standing: Standing | None  # None: on record only under a condition, as a forecast or as a demand
    credibility: int  # 1..6
    because: tuple[str, ...]  # claim ids, never empty unless a person's ruling decided
    reason: str  # the rule that decided, in a sentence
    ruled_by: str | None = None  # the person whose ruling it is


class SeriesPoint(Record, frozen=True, kw_only=True):
    """One value of a number, at the time of its publication."""

    at: str | None
    value: float | None
    low: float | None = None
    high: float | None = None
    bound: str | None = None
    holder: str
    claim: str
    as_of: str | None = None  # the TIMEX3 value of the hour that the number is for, where the text gives one


class NumberMoment(Record, frozen=True, kw_only=True):
    """How a number stood from a moment on; an event and its number stand apart."""

    from_: str | None = msgspec.field(name="from")
    standing: Standing | None
    because: tuple[str, ...]
    reason: str
    value: float | None = None  # what it was taken for; None: taken back, or only its bounds are known
    low: float | None = None
    high: float | None = None
    bound: str | None = None


class QuantityRecord(Record, frozen=True, kw_only=True):
    """A number across articles: its last value, how it stands, and how it came to be."""

    value: float | None
    low: float | None = None
    high: float | None = None
    bound: str | None = None
    unit: str | None = None
    of: str | None = None
    scope: str | None = None
    standing: Standing | None
    series: tuple[SeriesPoint, ...]
    history: tuple[NumberMoment, ...] = ()

    @property
    def counted(self) -> str:
        """What is counted, in words: "people dead"; "number" where no text says."""
        return " ".join(known for known in (self.of, self.scope, self.unit) if known) or "number"


class Development(Record, frozen=True, kw_only=True):
    """One real-world event across articles, judged: the record's entry."""

    id: str
    story: str
    label: str
    event: str
    participants: tuple[Participant, ...] = ()
    where: str | None = None
    when: str | None = None
    phase: Phase | None
    standing: Standing | None
    credibility: int
    grade: str | None = None  # "F3": the reliability of who printed the deciding claim, by the user, and the credibility
    quantity: QuantityRecord | None = None
    history: tuple[Moment, ...]
    claims: tuple[DevelopmentClaim, ...]
    relations: tuple[Relation, ...] = ()
    origins: int  # independent ones, of the claims that assert its last phase
    holders: int  # independent ultimate holders of these
    sides: tuple[str, ...] = ()  # affiliations of those who assert it
    first_published: str | None = None
    last_published: str | None = None

    def _repr_html_(self) -> str:
        """Show where it stood and why, as notebooks do."""
        rows = [
            (moment.from_, moment.phase, moment.standing or "none", str(moment.credibility), moment.reason)
            for moment in self.history
        ]
        return table_html(self.label, ("from", "phase", "standing", "credibility", "why"), rows)


class Story(Record, frozen=True, kw_only=True):
    """Articles on one running news story."""

    id: str  # a hash of its first article's key
    label: str
    articles: tuple[str, ...]  # keys, by time of publication
    first_published: str | None = None
    last_published: str | None = None
    because: tuple[str, ...] = ()  # what its articles have in common, the strongest first


class StoryChange(Record, frozen=True, kw_only=True):
    """A story that opened, grew together with another or fell apart when an article came; it is recorded, not rewritten."""

    at: str | None  # published
    article: str  # the article that did it
    kind: Literal["opened", "merged", "split"]
    story: str
    others: tuple[str, ...] = ()


class Judgement(Record, frozen=True, kw_only=True):
    """A person's correction or ruling. It outranks the program, survives re-reading, can be withdrawn, never vanishes.

    `subjects` are claim ids for "same" and "not the same" (two), a statement id for "speaker", a development's id or one of
    its claims' for "standing". `value` is the speaker's name or the standing ("none" where nothing is asserted).
    """

    id: str
    kind: JudgementKind
    subjects: tuple[str, ...]
    anchors: tuple[str, ...] = ()  # "start:end" of each subject's characters: a newer reading numbers its claims otherwise
    value: str | None = None
    by: str
    reason: str | None = None
    made: str  # ISO 8601 UTC
    withdrawn: str | None = None
    withdrawn_by: str | None = None


class NumberChange(Record, frozen=True, kw_only=True):
    """One change of a development's number: old, new, why."""

    counted: str  # "people dead"; "number" where no text says what is counted
    before: NumberMoment | None
    after: NumberMoment


class Change(Record, frozen=True, kw_only=True):
    """One change of a development's standing or of its number: old, new, why.

    Where the number alone changed, `before` is `after`; where the standing alone, `number` is None.
    """

    development: str
    label: str
    at: str | None
    before: Moment | None
    after: Moment
    number: NumberChange | None = None


class Control(Record, frozen=True, kw_only=True):
    """What stands about a place's control: who is said to have taken, entered or left it, and on whose word."""

    place: str
    by: str
    move: Literal["takes", "enters", "leaves"]
    basis: Literal["claimed", "assessed"]  # claimed: by parties alone; assessed: confirmed, or by somebody who is none
    standing: Standing | None
    since: str | None  # ISO 8601, published
    development: str


class OpenQuestion(Record, frozen=True, kw_only=True):
    """A development that is not confirmed: since when, and who asserted it last."""

    development: str
    label: str
    phase: Phase | None
    standing: Standing | None
    since: str | None
    last_asserted: str | None  # when
    last_holder: str | None
    last_publisher: str | None
    origins: int
    holders: int

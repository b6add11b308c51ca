"""A claim with all that is needed to find the others about the same event."""

from typing import Literal, NamedTuple, Protocol

from onrecord.compare.developments.words.days import Days
from onrecord.compare.pairs import Passage
from onrecord.records import ArgumentRole, DevelopmentClaim

# "alone": the claim makes a row by itself. "together": it does where two origins tell of the event. "never": it only adds.
Opening = Literal["alone", "together", "never"]


class SameEvent(Protocol):
    """Whoever can tell from two sentences whether they speak of one event."""

    def probability(self, first: Passage, second: Passage) -> float:
        """Return how probable it is that both triggers are one event, 0..1; the same whichever passage comes first."""


class Guess(Protocol):
    """A label of two passages and how probable it is."""

    @property
    def label(self) -> str:
        """Return "supports", "contradicts" or "neutral"."""

    @property
    def confidence(self) -> float:
        """Return how probable the label is, 0..1."""


class RelationByModel(Protocol):
    """Whoever can tell from two passages whether the later supports or contradicts the earlier."""

    def relation(self, earlier: Passage, later: Passage) -> Guess:
        """Return how the later passage relates to the earlier one."""


class Part(NamedTuple):
    """Who or what takes part in an event, as one claim has it."""

    role: ArgumentRole
    words: str  # trimmed to its noun and what stands before it
    key: str | None  # across articles
    name: str | None  # the one name for all articles
    type: str | None
    country: str | None
    head: str  # the noun, lower case; "": a pronoun
    is_armed: bool


class Told(NamedTuple):
    """One claim, ready to be grouped."""

    claim: DevelopmentClaim
    story: str
    kind: str  # the class of the event
    parts: tuple[Part, ...]
    anchors: frozenset[str]  # keys of all that is named in it
    places: frozenset[str]  # keys
    place_name: str | None
    is_inherited: bool  # the place stands in an earlier sentence
    days: Days | None
    day: int | None  # of publication
    passage: Passage
    opens: Opening
    countries: frozenset[str]  # of its places: whose they are
    is_noun: bool = False  # the event stands in the text as a noun
    around: frozenset[str] = frozenset()  # keys of what its places lie in or beside
    is_old: bool = False  # dated long before it was published
    is_another: bool = False  # told as one more of its kind: "he, too, was abducted", "many more girls"
    is_headline: bool = False
    answers: str | None = None  # the claim that a bare denial is of: "Her office denied it"
    is_known: bool = False  # a noun tells of it as of an event that is known: "the raid"
    clause: str | None = None  # in the article's words, where a whole one can be cut from it

    @property
    def has_verb(self) -> bool:
        """Tell whether a verb says that it happened: "they shelled Oster", "they launched airstrikes on Oster"."""
        return not self.is_noun or self.clause is not None

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Return what claims are sorted by: publication, undated ones last."""
        claim = self.claim
        return claim.published or "~", claim.article, claim.start, claim.id

    def named_as(self, role: ArgumentRole) -> tuple[Part, ...]:
        """Return those who take part in a role by more than a pronoun."""
        return tuple(part for part in self.parts if part.role == role and part.words)

    def named(self, role: ArgumentRole) -> frozenset[str]:
        """Return the keys of those who take part in a role."""
        return frozenset(part.key for part in self.parts if part.role == role and part.key)

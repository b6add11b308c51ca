"""What is on record about one event at one moment: whose word stands, for which phase, and who is against it.

A holder's later word replaces his earlier one; a copy of a text or a repetition of somebody's words is not a later word.
What a publisher took back counts no more. "Author" is what a paper says itself: all bare sentences together are one holder,
since nobody says who knows, and they count only where nobody else speaks. Reports and other media that a paper names stand
with them; a reporter who saw it is a holder of its own.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from itertools import combinations, takewhile
from types import MappingProxyType

from onrecord.judge.media import only_passes_on
from onrecord.records import Development, DevelopmentClaim, Gathered, Moment, Phase

AUTHOR = "author"
_RANK: Mapping[Phase | None, int] = MappingProxyType(
    {None: 0, "planned": 1, "begun": 2, "under way": 3, "called off": 3, "completed": 4}
)
_PAIR = 2
_DAY = len("2025-11-13")
_ONE_DAY = timedelta(days=1)
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAME_WORDS = frozenset({"repeats", "derives from"})
# "the general staff", "the foreign ministry": whoever of them speaks, the state does.
_OF_STATE = re.compile(
    r"\b(?:ministry|government|general staff|army|military|navy|air force|armed forces|presidency|defen[cs]e forces)$",
    re.IGNORECASE,
)
_IDENTIFIED = frozenset({"named", "official", "organisation", "document", "collective"})


class Evidence:
    """The claims of a development that were on record by a moment; `by` is None for the end, undated ones included."""

    def __init__(self, gathered: Gathered, by: str | None) -> None:
        known = [claim for claim in gathered.claims if by is None or (claim.published or "~") <= by]
        self._gathered = gathered
        self._retracted = tuple(claim for claim in known if _is_retracted(claim, by))
        self._said = _first_said(gathered, known)
        self._standing = tuple(claim for claim in known if not _is_retracted(claim, by))
        self._last_word = _last_words(self._standing, self._said)

    @cached_property
    def phase(self) -> Phase | None:
        """The furthest phase that anyone asserts; where nobody does, that of what was rumoured, taken back or denied."""
        if self._asserting:
            return _furthest(self._asserting, self._said)
        for claims in (self.rumours, self.retracted, self.denials):
            if claims:
                return _furthest(claims, self._said)
        return None

    @cached_property
    def support(self) -> tuple[DevelopmentClaim, ...]:
        """Who asserts this phase, in order; bare sentences of authors only where nobody else does.

        What is done by announcing it anybody may pass on: another paper's bare word is another origin of the announcement.
        """
        alike = [claim for claim in self._asserting if _are_alike(claim.phase, self.phase)]
        voices = tuple(claim for claim in alike if not _is_bare(claim))
        if any(claim.is_performed for claim in voices):
            return tuple(claim for claim in alike if not _is_bare(claim) or claim.holder == AUTHOR)
        return voices or tuple(alike)

    @cached_property
    def opposition(self) -> tuple[DevelopmentClaim, ...]:
        """Parties that deny or doubt it and have not asserted it since, and authorities that found the contrary."""
        return tuple(claim for claim in self._against if self._counts_against(claim) and not self._is_settled(claim))

    @cached_property
    def denials(self) -> tuple[DevelopmentClaim, ...]:
        """Every denial that stands, whoever voices it."""
        return tuple(claim for claim in self._against if _stance(claim) == "denies")

    @cached_property
    def is_denied(self) -> bool:
        """Tell whether somebody says that it is not so; who refuses what is only demanded of him denies nothing."""
        is_of_a_demand = all(claim.phase == "planned" for claim in self.denials) and not self.rumours
        others = [claim for claim in self.unasserted if _stance(claim) not in ("denies", "doubts")]
        return bool(self.denials) and not (is_of_a_demand and others)

    @cached_property
    def rumours(self) -> tuple[DevelopmentClaim, ...]:
        """What nobody in particular says."""
        return tuple(claim for claim in self._standing if claim.is_hearsay and _stance(claim) != "denies")

    @cached_property
    def retracted(self) -> tuple[DevelopmentClaim, ...]:
        """What was asserted and taken back."""
        return tuple(claim for claim in self._retracted if _is_assertion(claim))

    @cached_property
    def is_all_taken_back(self) -> bool:
        """Tell whether it was asserted, and all who did have been taken back by who had printed them."""
        return bool(self.retracted) and not any(_is_assertion(claim) for claim in self._standing)

    @cached_property
    def only_taken_back(self) -> tuple[DevelopmentClaim, ...]:
        """All that was said of it, where nothing of that stands any more."""
        return () if self._standing else self._retracted

    @cached_property
    def unasserted(self) -> tuple[DevelopmentClaim, ...]:
        """Possibilities, conditions, forecasts, demands: on record, asserted by nobody."""
        return tuple(claim for claim in self._standing if not _is_assertion(claim))

    @property
    def origins(self) -> int:
        """How many independent texts assert it."""
        return len({claim.origin for claim in self.support})

    @cached_property
    def is_certainly_elsewhere(self) -> bool:
        """Tell whether two texts assert it that neither have one publisher nor credit one agency, copies included."""
        hands: dict[str, set[str]] = {}
        for claim in self.support:  # who printed a text first is its publisher
            known = claim.agencies if claim.origin in hands else (claim.publisher, *claim.agencies)
            hands.setdefault(claim.origin, set()).update(name.casefold() for name in known if name)
        return any(one.isdisjoint(other) for one, other in combinations(hands.values(), 2))

    @property
    def is_of_one_day(self) -> bool:
        """Tell whether all texts that assert it first appeared within a day: an agency's urgent and its full text, say."""
        first: dict[str, datetime] = {}
        for claim in self.support:
            if claim.published is None:
                return False
            moment = datetime.fromisoformat(claim.published)
            first[claim.origin] = min(moment, first.get(claim.origin, moment))
        return max(first.values()) - min(first.values()) < _ONE_DAY if first else False

    @property
    def holders(self) -> int:
        """How many independent holders assert it."""
        return len({_as_one_state(claim, self._gathered.parties) for claim in self.support})

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides of those who assert it, in order; who speaks for several is of each."""
        found = (side for claim in self.support for side in _sides_of(claim, self._gathered.parties) or (claim.side,))
        return tuple(dict.fromkeys(side for side in found if side))

    @property
    def has_both_sides(self) -> bool:
        """Tell whether the actor's and the counterpart's side assert it."""
        return has_both_sides(self.support, self._gathered.parties)

    @cached_property
    def _asserting(self) -> list[DevelopmentClaim]:
        return [claim for claim in self._standing if _is_assertion(claim) and self._is_last_word(claim)]

    @cached_property
    def _against(self) -> list[DevelopmentClaim]:
        return [
            claim
            for claim in self._standing
            if _stance(claim) in ("denies", "doubts") and not claim.is_hearsay and self._is_last_word(claim)
        ]

    def _is_last_word(self, claim: DevelopmentClaim) -> bool:
        """Tell whether the holder has said nothing contrary since."""
        last = self._last_word[_voice(claim)]
        if _is_in_one_breath(claim, last):
            return False
        return _is_assertion(claim) == _is_assertion(last) or self._said[claim.id] >= self._said[last.id]

    def _counts_against(self, claim: DevelopmentClaim) -> bool:
        """Tell whether a denial or doubt is a party's or an authority's, and about no later phase than the one asserted."""
        if claim.phase is not None and _RANK[claim.phase] > _RANK[self.phase]:
            return False
        if self.phase == "called off" and claim.phase != "called off":
            return False
        if self._is_overtaken(claim):
            return False
        return self._is_party(claim) or (claim.is_authority and _stance(claim) == "denies")

    def _is_overtaken(self, claim: DevelopmentClaim) -> bool:
        """Tell whether it was done by announcing it on a later day: "She is not resigning", and on Friday she resigned."""
        said = (claim.published or "~")[:_DAY]
        done = (other.when or "" for other in self._asserting if other.is_performed and other.phase == "completed")
        return any(len(when) >= _DAY and _FULL_DAY.match(when) and when[:_DAY] > said for when in done)

    def _is_party(self, claim: DevelopmentClaim) -> bool:
        parties = self._gathered.parties
        if claim.side in parties or claim.holder in parties:
            return True
        if any(claim.holder == participant.name for participant in self._gathered.participants):
            return True
        is_identified = claim.holder != AUTHOR and claim.holder_kind in _IDENTIFIED
        return is_identified and (not parties or (len(parties) < _PAIR and _stance(claim) == "denies"))

    def _is_settled(self, claim: DevelopmentClaim) -> bool:
        """Tell whether the same side has asserted it since, and had not been of two minds before: rivals of one country."""
        said = self._said[claim.id]
        own = [other for other in self._asserting if other.side == claim.side and other.holder != claim.holder]
        is_split = any(self._said[other.id][:1] <= said[:1] for other in own)
        return claim.side is not None and not is_split and any(self._said[other.id][:1] > said[:1] for other in own)


def holder_of(claim: DevelopmentClaim) -> str:
    """Return who counts as the holder of an assertion: one for all bare sentences, one each for reporters who saw it."""
    return AUTHOR if _is_bare(claim) else _voice(claim)


def _as_one_state(claim: DevelopmentClaim, parties: Sequence[str]) -> str:
    """Return who counts as a holder; what the offices of a state say that is a party is said by that state."""
    is_office = claim.side is not None and claim.side in parties and _OF_STATE.search(claim.holder) is not None
    return claim.side if is_office and claim.side is not None and not claim.is_witness else holder_of(claim)


def at_the_end(development: Development) -> Evidence:
    """Return what is on record about a judged development in the end."""
    gathered = Gathered(
        id=development.id,
        story=development.story,
        label=development.label,
        event=development.event,
        claims=development.claims,
        relations=development.relations,
    )
    return Evidence(gathered, None)


def unchanged_since(development: Development, state: Callable[[Moment], object]) -> str | None:
    """Return since when a state of a development's history, its phase for example, has been what it is in the end."""
    now = state(development.history[-1])
    return list(takewhile(lambda moment: state(moment) == now, reversed(development.history)))[-1].from_


def has_both_sides(claims: Iterable[DevelopmentClaim], parties: Sequence[str]) -> bool:
    """Tell whether the two sides of an event are among the holders; the many nations of a disaster's dead are no sides."""
    return len(parties) == _PAIR and len({side for claim in claims for side in _sides_of(claim, parties)}) > 1


# ----------------------------------------------------------------------------------------------------------------------

_Said = tuple[str, str, int]


def _sides_of(claim: DevelopmentClaim, parties: Sequence[str]) -> Iterable[str]:
    """Return the parties for which a claim's holder speaks: "both governments" speak for both."""
    if claim.side is None or claim.side in parties or not parties:
        return () if claim.side is None else (claim.side,)
    return [party for party in parties if party in re.split(r", | and |;", claim.side)]


def _is_retracted(claim: DevelopmentClaim, by: str | None) -> bool:
    return claim.retracted_at is not None and (by is None or claim.retracted_at <= by)


def _stance(claim: DevelopmentClaim) -> str:
    """Return a claim's stance; that something was called off is asserted, though the event is told as not happening."""
    is_told_as_off = claim.phase == "called off" and claim.factuality in ("CT-", "PR-")
    return "asserts" if is_told_as_off and claim.stance == "denies" else claim.stance


def _is_assertion(claim: DevelopmentClaim) -> bool:
    """Tell whether the holder commits himself: to how far it is, a plan of his own included.

    Never to a possibility, a condition, a rumour, or to what he only speaks of ("those affected by the breach").
    """
    if _stance(claim) != "asserts" or claim.is_hearsay or claim.condition is not None or claim.phase is None:
        return False
    if claim.factuality == "Uu":
        return claim.phase in ("planned", "called off")
    return claim.factuality in ("CT+", "PR+") or claim.phase == "called off"


def _is_bare(claim: DevelopmentClaim) -> bool:
    """Tell whether nobody answers for an assertion: the paper's own sentence, "reports", another medium."""
    if claim.is_witness or claim.is_performed or claim.is_authority:
        return False
    publisher = None if claim.side == claim.holder else claim.publisher  # a party publishes its own word
    return claim.holder == AUTHOR or only_passes_on(claim.holder, publisher)


def _voice(claim: DevelopmentClaim) -> str:
    return f"{AUTHOR} of {claim.origin}" if claim.holder == AUTHOR else claim.holder


def _are_alike(one: Phase | None, other: Phase | None) -> bool:
    """Tell whether two phases support each other: what has begun is under way."""
    running = ("begun", "under way")
    return one == other or (one in running and other in running)


def _first_said(gathered: Gathered, known: Sequence[DevelopmentClaim]) -> dict[str, _Said]:
    """Return when each claim's words were first said: a copy or a repetition is as old as what it goes back to."""
    said: dict[str, _Said] = {claim.id: (claim.published or "~", claim.article, claim.start) for claim in known}
    first: dict[tuple[object, ...], _Said] = {}
    for claim in known:
        same = (claim.origin, claim.holder, claim.stance, claim.phase)
        said[claim.id] = min(said[claim.id], first.setdefault(same, said[claim.id]))
    holders = {claim.id: claim.holder for claim in known}
    for relation in gathered.relations:
        one, other = relation.claim, relation.of
        if relation.kind in _SAME_WORDS and one in said and other in said and holders[one] == holders[other]:
            said[one] = min(said[one], said[other])
    return said


def _last_words(standing: Iterable[DevelopmentClaim], said: Mapping[str, _Said]) -> dict[str, DevelopmentClaim]:
    """Return each holder's last word for or against."""
    last: dict[str, DevelopmentClaim] = {}
    for claim in sorted(standing, key=lambda claim: said[claim.id]):
        if _is_assertion(claim) or _stance(claim) in ("denies", "doubts"):
            before = last.get(_voice(claim))
            if before is None or not _is_in_one_breath(claim, before):
                last[_voice(claim)] = claim
    return last


def _is_in_one_breath(claim: DevelopmentClaim, denial: DevelopmentClaim) -> bool:
    """Tell whether an assertion is of the statement that denies: "We did not burn it. A shell set it on fire"."""
    is_one = claim.statement is not None and claim.statement == denial.statement
    return is_one and _is_assertion(claim) and _stance(denial) == "denies"


def _furthest(claims: Iterable[DevelopmentClaim], said: Mapping[str, _Said]) -> Phase | None:
    """Return the furthest phase: completed ends it; what was called off and then begun again has begun."""
    furthest: Phase | None = None
    for claim in sorted(claims, key=lambda claim: (said[claim.id][0], _RANK[claim.phase], said[claim.id])):
        is_begun_again = furthest == "called off" and claim.phase in ("begun", "under way")
        if (
            _RANK[claim.phase] > _RANK[furthest]
            or is_begun_again
            or (claim.phase == "called off" and furthest != "completed")
        ):
            furthest = claim.phase
    return furthest

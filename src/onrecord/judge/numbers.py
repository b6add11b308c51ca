"""How the number of an event stands: an event and its number are two things.

A holder's later figure replaces his earlier one. What he said before, said again, is no new point. Two holders' figures for
the same hour that cannot both be right are a conflict; a later figure is an update. Dead, wounded and missing are never one
number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from onrecord.judge.evidence import has_both_sides, holder_of
from onrecord.records import DevelopmentClaim, Gathered, NumberMoment, Quantity, QuantityRecord, SeriesPoint, Standing

_BARE = "a number alone"  # "sixty from each side"
_SAME_HOUR = timedelta(hours=1)
# Numbers that people count up to over days: a witness's "three" are those he saw, not the toll.
_TOLLS = frozenset({"dead", "killed", "wounded", "injured", "missing", "displaced", "arrested", "detained"})
_NUMBERS_OF = (
    frozenset({"village", "settlement", "town", "community", "hamlet", "locality"}),
    frozenset(
        "people person civilian resident man men woman women child children body victim casualty passenger miner worker"
        " employee colleague hostage patient pupil customer guest sailor diver villager inhabitant survivor migrant refugee"
        " tourist student climber hiker".split()
    ),
    frozenset({"soldier", "troop", "serviceman", "fighter", "prisoner", "captive", "serviceperson"}),
    frozenset({"vehicle", "truck", "lorry", "car"}),
)


class _Point(NamedTuple):
    """A figure of one holder."""

    claim: DevelopmentClaim
    quantity: Quantity

    @property
    def low(self) -> float:
        """The least that it can mean."""
        if self.quantity.low is not None:
            return self.quantity.low
        if self.quantity.value is None or self.quantity.bound in ("up to", "at most", "fewer than", "less than"):
            return 0.0
        return self.quantity.value * (0.9 if self.quantity.bound == "about" else 1.0)

    @property
    def high(self) -> float:
        """The most that it can mean."""
        if self.quantity.high is not None:
            return self.quantity.high
        if self.quantity.value is None or self.quantity.bound in ("at least", "more than"):
            return float("inf")
        return self.quantity.value * (1.1 if self.quantity.bound == "about" else 1.0)

    def contradicts(self, other: "_Point") -> bool:
        """Tell whether two figures are for one hour and cannot both be right."""
        return (self.low > other.high or other.low > self.high) and _are_of_one_hour(self.claim, other.claim)


class _Verdict(NamedTuple):
    standing: Standing
    points: Sequence[_Point]  # those that decide, the latest first
    reason: str


def quantity_of(gathered: Gathered) -> QuantityRecord | None:
    """Return the number of an event: of several kinds the one that most figures are about; None: it has none."""
    said = _figures(gathered)
    if not said:
        return None
    series, history = tuple(_new_ones(said)), tuple(_history(gathered, said))
    verdict = _verdict(gathered, said, None)
    decisive = verdict.points if verdict else series[-1:]
    last = decisive[0].quantity
    low, high = _bounds(verdict) if verdict else (last.low, last.high)
    return QuantityRecord(
        value=last.value,
        low=low,
        high=high,
        bound=last.bound,
        unit=last.unit,
        of=next((point.quantity.of for point in series if point.quantity.of), None),
        scope=next((point.quantity.scope for point in series if point.quantity.scope), None),
        standing=verdict.standing if verdict else "retracted",
        series=tuple(_series_point(point) for point in series),
        history=history,
    )


# ----------------------------------------------------------------------------------------------------------------------


def _figures(gathered: Gathered) -> tuple[_Point, ...]:
    """Return all figures of one kind in order, repetitions included; one that says nothing of its kind goes with most."""
    kinds: defaultdict[object, list[_Point]] = defaultdict(list)
    for claim in gathered.claims:
        if claim.quantity is None or claim.stance != "asserts" or claim.is_hearsay or claim.condition is not None:
            continue
        if claim.quantity.bound == "further":  # "three more people died": added to a number that is not said
            continue
        if not (claim.is_witness and claim.quantity.scope in _TOLLS):
            kinds[_kind_of(claim.quantity)].append(_Point(claim, claim.quantity))
    bare = kinds.pop(_BARE, [])
    most = max(kinds.values(), key=lambda points: len(points), default=[])
    return tuple(sorted((*most, *bare), key=lambda point: gathered.claims.index(point.claim)))


def _kind_of(quantity: Quantity) -> object:
    """Return what is counted: the scope where there is one, else things of one kind."""
    if not (quantity.scope or quantity.of or quantity.unit):
        return _BARE
    if quantity.scope:
        return quantity.scope.casefold()
    of = (quantity.of or "").casefold().split(" ")[-1]
    singular = of.removesuffix("s") if not of.endswith("ss") else of
    return quantity.unit, next((kind for kind in _NUMBERS_OF if of in kind or singular in kind), singular)


def _new_ones(points: Iterable[_Point]) -> Iterator[_Point]:
    """Yield the figures that their holder had not given before."""
    said: set[tuple[object, ...]] = set()
    for point in points:
        figure = (holder_of(point.claim), point.quantity.value, point.quantity.low, point.quantity.high)
        if figure not in said:
            yield point
        said.add(figure)


def _are_of_one_hour(one: DevelopmentClaim, other: DevelopmentClaim) -> bool:
    """Tell whether two figures are for one hour: the one that the text gives, else that of publication."""
    if one.when and other.when and "T" in one.when and "T" in other.when:
        return one.when == other.when
    if one.published is None or other.published is None:
        return one.article == other.article
    return abs(_moment(one.published) - _moment(other.published)) <= _SAME_HOUR


def _moment(published: str) -> datetime:
    return datetime.fromisoformat(published)


def _history(gathered: Gathered, said: Sequence[_Point]) -> Iterator[NumberMoment]:
    """Yield how it stood whenever that, or the value, changed."""
    claims = [point.claim for point in said]
    printed = {claim.published for claim in claims} | {claim.retracted_at or claim.published for claim in claims}
    before: object = None
    for at in (*sorted(moment for moment in printed if moment), *([None] if None in printed else [])):
        verdict = _verdict(gathered, said, at)
        state = verdict and (verdict.standing, verdict.points[0].quantity.value)
        if state != before and verdict is None:
            because = tuple(claim.id for claim in claims if claim.retracted_at)
            yield NumberMoment(from_=at, standing="retracted", because=because, reason="The publisher took it back.")
        elif state != before and verdict is not None:
            because = tuple(point.claim.id for point in verdict.points)
            low, high = _bounds(verdict)
            last = verdict.points[0].quantity
            yield NumberMoment(
                from_=at,
                standing=verdict.standing,
                because=because,
                reason=verdict.reason,
                value=last.value,
                low=low,
                high=high,
                bound=last.bound,
            )
        before = state


def _bounds(verdict: _Verdict) -> tuple[float | None, float | None]:
    """Return the least and the most that a number can be: of what the latest said, of figures at odds what all said."""
    last = verdict.points[0].quantity
    if verdict.standing != "disputed":
        return last.low, last.high
    return min(point.low for point in verdict.points), _known(max(point.high for point in verdict.points))


def _verdict(gathered: Gathered, said: Sequence[_Point], by: str | None) -> _Verdict | None:
    """Return how the number stood by a moment; None: nobody had given one, or all were taken back."""
    known = [point for point in said if _is_on_record(point.claim, by)]
    current: dict[str, _Point] = {}
    for point in _new_ones(known):
        current.pop(holder_of(point.claim), None)
        current[holder_of(point.claim)] = point  # behind all that is older
    if not current:
        return None
    figures = list(reversed(current.values()))
    latest = figures[0]
    against = [point for point in figures if point.contradicts(latest)]
    if against:
        return _Verdict("disputed", (latest, *against), "Two holders give different figures for the same hour.")
    agreeing = [point for point in figures if point.quantity.value == latest.quantity.value]
    return _by_agreement(gathered, agreeing, known)


def _is_on_record(claim: DevelopmentClaim, by: str | None) -> bool:
    is_said = by is None or (claim.published or "~") <= by
    return is_said and not (claim.retracted_at is not None and (by is None or claim.retracted_at <= by))


def _by_agreement(gathered: Gathered, agreeing: Sequence[_Point], known: Iterable[_Point]) -> _Verdict:
    """Return the verdict on a value that some holders agree on, wherever they gave it."""
    holders = {holder_of(point.claim) for point in agreeing}
    value = agreeing[0].quantity.value
    claims = [point.claim for point in known if holder_of(point.claim) in holders and point.quantity.value == value]
    origins, both_sides = {claim.origin for claim in claims}, has_both_sides(claims, gathered.parties)
    if min(len(holders), len(origins)) > 1:
        if both_sides or any(claim.is_witness or claim.is_against_interest for claim in claims):
            return _Verdict("confirmed", agreeing, "Both sides, or somebody who counted, give it through two origins.")
        return _Verdict("corroborated", agreeing, "Two independent holders give it, through two independent origins.")
    if both_sides:
        return _Verdict("corroborated", agreeing, "Both sides give it, but both through one origin.")
    if len(holders) > 1:
        return _Verdict("single-source", agreeing, "Several holders give it, all through one origin.")
    return _Verdict("single-source", agreeing, "One holder gives it.")


def _series_point(point: _Point) -> SeriesPoint:
    claim, quantity = point
    return SeriesPoint(
        at=claim.published,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        holder=claim.holder,
        claim=claim.id,
        as_of=claim.when,
    )


def _known(number: float) -> float | None:
    return None if number == float("inf") else number

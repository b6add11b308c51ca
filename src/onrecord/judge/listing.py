"""What changed since a moment, and what is open."""

from collections.abc import Iterable, Iterator

from onrecord.judge.evidence import at_the_end, unchanged_since
from onrecord.records import Change, Development, DevelopmentClaim, Moment, NumberChange, NumberMoment, OpenQuestion

# Nothing more is to be found out about these: it happened, it did not, or nobody says so any more.
_CLOSED = frozenset({"confirmed", "denied", "retracted"})


def changes_of(developments: Iterable[Development], since: str | None) -> tuple[Change, ...]:
    """Return every change of a standing or a number after a moment (ISO 8601 UTC), in order; None: all.

    What changed at one moment is one change. Undated ones come last.
    """
    found = (change for development in developments for change in _changes(development))
    late = (change for change in found if since is None or change.at is None or change.at > since)
    return tuple(sorted(late, key=lambda change: (change.at or "~", change.development)))


def open_questions_of(developments: Iterable[Development]) -> tuple[OpenQuestion, ...]:
    """Return what is asserted and not confirmed, what has been open longest first."""
    found = [_question(one) for one in developments if one.standing is not None and one.standing not in _CLOSED]
    return tuple(sorted(found, key=lambda question: (question.since or "~", question.development)))


# ----------------------------------------------------------------------------------------------------------------------


def _changes(development: Development) -> Iterator[Change]:
    """Yield the changes of one development in order."""
    states = {moment.from_: moment for moment in development.history}
    numbers = {change.after.from_: change for change in _number_changes(development)}
    before: Moment | None = None
    for at in sorted({*states, *numbers}, key=lambda at: at or "~"):
        after = states.get(at, before)
        if after is None:  # a number without an event
            continue
        yield Change(
            development=development.id, label=development.label, at=at, before=before, after=after, number=numbers.get(at)
        )
        before = after


def _number_changes(development: Development) -> Iterator[NumberChange]:
    quantity = development.quantity
    before: NumberMoment | None = None
    for moment in quantity.history if quantity is not None else ():
        yield NumberChange(counted=quantity.counted if quantity is not None else "", before=before, after=moment)
        before = moment


def _question(development: Development) -> OpenQuestion:
    last = _last_asserted(development)
    now = development.history[-1]
    return OpenQuestion(
        development=development.id,
        label=development.label,
        phase=now.phase,
        standing=now.standing,
        since=unchanged_since(development, lambda moment: (moment.phase, moment.standing)),
        last_asserted=last.published if last else None,
        last_holder=last.holder if last else None,
        last_publisher=last.publisher if last else None,
        origins=development.origins,
        holders=development.holders,
    )


def _last_asserted(development: Development) -> DevelopmentClaim | None:
    support = at_the_end(development).support
    return support[-1] if support else None

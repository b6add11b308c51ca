"""What changed since a moment, and what is open."""

from collections.abc import Iterable

from onrecord.judge.evidence import at_the_end, unchanged_since
from onrecord.records import Change, Development, DevelopmentClaim, Moment, OpenQuestion

# Nothing more is to be found out about these: it happened, it did not, or nobody says so any more.
_CLOSED = frozenset({"confirmed", "denied", "retracted"})


def changes_of(developments: Iterable[Development], since: str | None) -> tuple[Change, ...]:
    """Return every change of a standing after a moment (ISO 8601 UTC), in order; None: all. Undated ones come last."""
    found = []
    for development in developments:
        before: Moment | None = None
        for moment in development.history:
            if since is None or moment.from_ is None or moment.from_ > since:
                found.append(
                    Change(
                        development=development.id, label=development.label, at=moment.from_, before=before, after=moment
                    )
                )
            before = moment
    return tuple(sorted(found, key=lambda change: (change.at or "~", change.development)))


def open_questions_of(developments: Iterable[Development]) -> tuple[OpenQuestion, ...]:
    """Return what is asserted and not confirmed, what has been open longest first."""
    found = [_question(one) for one in developments if one.standing is not None and one.standing not in _CLOSED]
    return tuple(sorted(found, key=lambda question: (question.since or "~", question.development)))


# ----------------------------------------------------------------------------------------------------------------------


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

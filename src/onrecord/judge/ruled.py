"""People's rulings on a standing: which concern a development, which is in force at a moment, which cannot be one."""

from collections.abc import Iterable, Sequence
from typing import get_args

from onrecord.errors import InputError
from onrecord.records import Gathered, Judgement, JudgementKind, Standing

_STANDINGS = (*get_args(Standing), "none")


def checked_ruling(
    kind: JudgementKind, subjects: Sequence[str], value: str | None, by: str, reason: str | None = None
) -> None:
    """Raise InputError for a ruling that nobody could follow."""
    if not by.strip():
        raise InputError("a ruling needs a name; give one with --by NAME")
    if not (reason or "").strip():
        raise InputError("a ruling needs a reason; give one with --because WORDS")
    if kind in ("same", "not the same"):
        if len(set(subjects)) != 2:
            raise InputError("two different claims are needed to rule whether they are about the same event")
        return
    if len(subjects) != 1:
        raise InputError(f"a ruling on a {kind} is about one thing, not {len(subjects)}")
    if kind == "speaker" and not (value or "").strip():
        raise InputError("a ruling on a speaker needs the speaker's name")
    if kind == "standing" and value not in _STANDINGS:
        raise InputError(f"{value!r} is not a standing; it is one of {', '.join(_STANDINGS)}")


def rulings_about(gathered: Gathered, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the rulings on a development's standing, by the time they were made, those taken back included."""
    names = {gathered.id, *(claim.id for claim in gathered.claims)}
    meant = [ruling for ruling in judgements if ruling.kind == "standing" and names & set(ruling.subjects)]
    return tuple(sorted(meant, key=lambda ruling: (ruling.made, ruling.id)))


def ruling_moments(rulings: Iterable[Judgement]) -> set[str]:
    """Return the moments at which rulings were made and taken back."""
    return {moment for ruling in rulings for moment in (ruling.made, ruling.withdrawn) if moment}


def in_force(rulings: Iterable[Judgement], at: str | None) -> Judgement | None:
    """Return the latest ruling that had been made and not taken back by a moment; None: by now."""
    latest: Judgement | None = None
    for ruling in rulings:
        is_made = at is None or ruling.made <= at
        is_taken_back = ruling.withdrawn is not None and (at is None or ruling.withdrawn <= at)
        if is_made and not is_taken_back:
            latest = ruling
    return latest

"""What people rule: checked, kept with the characters that it is about, taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import InputError
from onrecord.pipeline.anchors import span_of
from onrecord.pipeline.record import development
from onrecord.records import Judgement, JudgementKind

if TYPE_CHECKING:
    from onrecord.ledger import Ledger


class Ruling(NamedTuple):
    """What a person rules, before it is kept; `Judgement` says what the fields mean."""

    kind: JudgementKind
    subjects: Sequence[str]
    value: str | None = None


def rule(ledger: "Ledger", ruling: Ruling, *, by: str, now: datetime, reason: str | None = None) -> Judgement:
    """Keep a person's ruling and return it; raise InputError where it cannot be one or its subjects are not there."""
    from onrecord.judge import checked_ruling

    found = sorted({_subject(ledger, ruling.kind, name) for name in ruling.subjects})
    subjects, anchors = [name for name, _ in found], [anchor for _, anchor in found]
    checked_ruling(ruling.kind, subjects, ruling.value, by, reason)
    key = ledger.rule(ruling.kind, subjects, anchors, by=by, made=now, value=ruling.value, reason=reason)
    return _judgement(ledger, key)


def withdraw(ledger: "Ledger", judgement: str, *, by: str, now: datetime, reason: str | None = None) -> Judgement:
    """Take a ruling back and return it; it stays on record. `judgement` is its id or how that begins."""
    return _judgement(ledger, ledger.withdraw_judgement(judgement, by=by, made=now, reason=reason))


# ----------------------------------------------------------------------------------------------------------------------


def _judgement(ledger: "Ledger", key: str) -> Judgement:
    return next(judgement for judgement in ledger.judgements() if judgement.id == key)


def _subject(ledger: "Ledger", kind: JudgementKind, name: str) -> tuple[str, str]:
    """Return a subject's full id and the characters that it stands on."""
    if "#" not in name:
        if kind != "standing":
            raise InputError(
                f"{name!r} is no claim or statement; write ARTICLE#c3 or ARTICLE#s3, as onrecord developments does"
            )
        name = development(ledger, name).claims[0].id
    article, _, local = name.partition("#")
    keys = ledger.find(article)
    reading = ledger.reading(keys[0]) if len(keys) == 1 else None
    span = span_of(reading, local) if reading else None
    if span is None:
        raise InputError(f"there is no {name!r} in the ledger; list claims with: onrecord developments --format jsonl")
    return f"{keys[0]}#{local}", f"{span.start}:{span.end}"

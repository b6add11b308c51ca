"""People's judgements as they come in by a form or by the API: checked, given a time, kept, withdrawn."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import get_args

from msgspec.structs import replace

from onrecord.desk.across import Across, NewJudgement
from onrecord.desk.found import NotHere
from onrecord.errors import InputError
from onrecord.records import Judgement, Record, Standing

STANDINGS = (*get_args(Standing), "none")
_SUBJECTS = {"same": 2, "not the same": 2, "speaker": 1, "standing": 1}
_LONGEST = 1000  # characters of a reason, a name, an id


class Withdrawal(Record, frozen=True, kw_only=True):
    """Who takes a judgement back."""

    by: str


class Judging:
    """Keeps judgements; `now` is the clock."""

    def __init__(self, across: Across, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._across, self._now = across, now

    def judge(self, new: NewJudgement) -> Judgement:
        """Keep a judgement and return it; one that does not say what is needed raises InputError."""
        stripped = replace(
            new,
            subjects=tuple(dict.fromkeys(new.subjects)),
            value=(new.value or "").strip() or None,
            by=new.by.strip(),
            reason=(new.reason or "").strip() or None,
        )
        _check(stripped)
        return self._across.rule(stripped, self._now())

    def withdraw(self, key: str, by: str) -> Judgement:
        """Withdraw a judgement and return it; one that is not there raises NotHere."""
        if not by.strip() or len(by) > _LONGEST:
            raise InputError("Say who withdraws it.")
        if key not in {kept.id for kept in self._across.judgements()}:
            raise NotHere(f"There is no judgement {key}.")
        return self._across.withdraw(key, by.strip(), self._now())


# ----------------------------------------------------------------------------------------------------------------------


def _check(new: NewJudgement) -> None:
    wanted = _SUBJECTS[new.kind]
    if len(new.subjects) != wanted:
        one_or_two = "exactly two claims" if wanted == 2 else "exactly one of them"
        raise InputError(f"Choose {one_or_two}: {len(new.subjects)} chosen.")
    if not new.by:
        raise InputError("Say who judges: a judgement is kept with a name.")
    if not new.reason:
        raise InputError("Say why: a judgement is kept with its reason.")
    if new.kind == "standing" and new.value not in STANDINGS:
        raise InputError(f"A standing is one of: {', '.join(STANDINGS)}.")
    if new.kind == "speaker" and not new.value:
        raise InputError("Say who the speaker is.")
    if any(len(text) > _LONGEST for text in (new.by, new.reason or "", new.value or "", *new.subjects)):
        raise InputError(f"That is more than {_LONGEST} characters.")

"""What the desk asks of all articles together, and how it asks the pipeline; answers are kept until the ledger changes."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Protocol, TypeVar

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.records import Development, Judgement, JudgementKind, Origin, Record, Story

_Answer = TypeVar("_Answer")
_MOST = 48  # answers in memory: a hand on the slider moves among a few moments


class NewJudgement(Record, frozen=True, kw_only=True):
    """What somebody judges: `subjects` and `value` as in a judgement."""

    kind: JudgementKind
    subjects: tuple[str, ...]
    by: str
    value: str | None = None
    reason: str | None = None


class Across(Protocol):
    """The questions about several articles; `as_of` None asks for everything."""

    def state(self) -> object:
        """Return what is equal as long as every answer stays the same."""

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """Return the stories."""

    def developments(self, as_of: datetime | None = None) -> tuple[Development, ...]:
        """Return the developments of all stories as they stood."""

    def origins(self, as_of: datetime | None = None) -> tuple[Origin, ...]:
        """Return which texts the articles come from."""

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's judgements, withdrawn ones too, in the order in which they were made."""

    def rule(self, new: NewJudgement, now: datetime) -> Judgement:
        """Keep a judgement and return it; InputError where it cannot be one."""

    def withdraw(self, judgement: str, by: str, now: datetime) -> Judgement:
        """Withdraw a judgement by its id and return it."""


class Pipelined:
    """The questions put to the pipeline over a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def state(self) -> object:
        """Return the ledger's last numbers, for rows are only ever added, and what people ruled."""
        return self._ledger.state(), self._ledger.judgements()

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """Return the stories."""
        return pipeline.stories(self._ledger, as_of)

    def developments(self, as_of: datetime | None = None) -> tuple[Development, ...]:
        """Return the developments of all stories as they stood."""
        return pipeline.developments(self._ledger, as_of)

    def origins(self, as_of: datetime | None = None) -> tuple[Origin, ...]:
        """Return which texts the articles come from."""
        return pipeline.origins(self._ledger, as_of)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's judgements."""
        return self._ledger.judgements()

    def rule(self, new: NewJudgement, now: datetime) -> Judgement:
        """Keep a judgement."""
        ruling = pipeline.Ruling(new.kind, new.subjects, new.value)
        return pipeline.rule(self._ledger, ruling, by=new.by, now=now, reason=new.reason)

    def withdraw(self, judgement: str, by: str, now: datetime) -> Judgement:
        """Withdraw a judgement."""
        return pipeline.withdraw(self._ledger, judgement, by=by, now=now)


class Remembered:
    """The same questions, each answered once for a state of the ledger. Safe to use from several threads."""

    def __init__(self, asked: Across) -> None:
        self._asked, self._lock = asked, Lock()
        self._kept: OrderedDict[tuple[str, datetime | None], object] = OrderedDict()
        self._state: object = None

    def state(self) -> object:
        """Return what is equal as long as every answer stays the same."""
        return self._asked.state()

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """Return the stories."""
        return self._answer("stories", as_of, self._asked.stories)

    def developments(self, as_of: datetime | None = None) -> tuple[Development, ...]:
        """Return the developments of all stories as they stood."""
        return self._answer("developments", as_of, self._asked.developments)

    def origins(self, as_of: datetime | None = None) -> tuple[Origin, ...]:
        """Return which texts the articles come from."""
        return self._answer("origins", as_of, self._asked.origins)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's judgements."""
        return self._asked.judgements()

    def rule(self, new: NewJudgement, now: datetime) -> Judgement:
        """Keep a judgement; what was answered before it is forgotten."""
        judgement = self._asked.rule(new, now)
        self._forget()
        return judgement

    def withdraw(self, judgement: str, by: str, now: datetime) -> Judgement:
        """Withdraw a judgement; what was answered before is forgotten."""
        withdrawn = self._asked.withdraw(judgement, by, now)
        self._forget()
        return withdrawn

    def _answer(
        self, name: str, as_of: datetime | None, ask: Callable[[datetime | None], tuple[_Answer, ...]]
    ) -> tuple[_Answer, ...]:
        with self._lock:  # the second who asks the same waits for the first, and works nothing out twice
            state = self._asked.state()
            if state != self._state:
                self._kept.clear()
                self._state = state
            if (name, as_of) not in self._kept:
                self._kept[name, as_of] = ask(as_of)
                if len(self._kept) > _MOST:
                    self._kept.popitem(last=False)
            self._kept.move_to_end((name, as_of))
            answer: tuple[_Answer, ...] = self._kept[name, as_of]  # type: ignore[assignment] # kept under its question
        return answer

    def _forget(self) -> None:
        with self._lock:
            self._kept.clear()

"""As many batches as a machine can learn from in a given time."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Draw = TypeVar("Draw")


class Schedule(Protocol):
    """What knows how many steps were taken, and lets its rate fall to nothing at the last of `steps`."""

    taken: int
    steps: int


def in_time(
    draws: Sequence[Draw], schedule: Schedule, seconds: float, clock: Callable[[], float], pace_steps: int
) -> Iterator[Draw]:
    """Yield batches until the time is up, and tell the schedule before each how many there will have been by then.

    Before `pace_steps` the speed is not known. A resumed run passes over what it has learned; those steps have used their
    share of the time.
    """
    started: float | None = None
    for step, draw in enumerate(draws):
        if step < schedule.taken:
            yield draw
            continue
        if started is None:
            started = clock() - seconds * step / schedule.steps
        spent = (clock() - started) / seconds
        if spent >= 1:
            schedule.steps = step
            return
        if step > pace_steps:
            schedule.steps = min(len(draws), max(step + 1, int(step / spent)))
        yield draw

"""A run that has a time ends in it, whatever the machine's speed. Needs torch, which only training does."""

from dataclasses import dataclass

import pytest

pytest.importorskip("torch")

from training.pairs.pace import in_time


@dataclass
class Counting:
    """A schedule whose steps take so many seconds each."""

    steps: int
    seconds: float
    taken: int = 0

    def clock(self) -> float:
        """Return the seconds that the steps have taken."""
        return self.taken * self.seconds


def run(schedule: Counting, seconds: float) -> list[int]:
    drawn = []
    for number in in_time(range(100), schedule, seconds, schedule.clock, pace_steps=5):
        if number >= schedule.taken:
            drawn.append(number)
            schedule.taken += 1
    return drawn


def test_a_slow_machine_ends_in_time_and_knows_it_before():
    slow = Counting(steps=100, seconds=2.0)
    assert len(run(slow, 60)) == slow.steps == 30


def test_a_fast_machine_learns_from_all():
    fast = Counting(steps=100, seconds=0.5)
    assert len(run(fast, 60)) == fast.steps == 100


def test_a_resumed_run_has_the_rest_of_the_time():
    resumed = Counting(steps=30, seconds=2.0, taken=20)
    assert run(resumed, 60) == list(range(20, 30))

"""Several processes, each with a tool of its own, that work through items; it knows nothing of what they do.

Processes are spawned, not forked: a forked copy of a library that runs threads hangs. What is handed over (the function
that makes the tool, the work, items, results) is pickled, so functions stand at the top of a module.
"""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain
from multiprocessing import get_context
from typing import Any, Generic, TypeVar

Tool = TypeVar("Tool")
Item = TypeVar("Item")
Result = TypeVar("Result")

ITEMS_A_TURN = 8


class Processes(Generic[Tool]):
    """A pool of `jobs` processes, each with a tool that it makes once; close it, or use it in a `with`."""

    def __init__(self, make: Callable[[], Tool], jobs: int) -> None:
        self._make = make
        self._pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent)

    def __enter__(self) -> "Processes[Tool]":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the processes go; work that has not begun is dropped."""
        self._pool.shutdown(cancel_futures=True)

    def ask(self, question: Callable[[Tool], Result]) -> Result:
        """Return what one of the tools answers."""
        answer: Result = self._pool.submit(_answer, self._make, question).result()
        return answer

    def work(self, work: Callable[[Tool, Sequence[Item]], Sequence[Result]], items: Iterable[Item]) -> Iterator[Result]:
        """Yield a result for each item, in the order of the items; all items are taken at once."""
        waiting = list(items)
        turns = [waiting[start : start + ITEMS_A_TURN] for start in range(0, len(waiting), ITEMS_A_TURN)]
        done = [self._pool.submit(_result, self._make, work, turn) for turn in turns]
        return chain.from_iterable(future.result() for future in done)


# ----------------------------------------------------------------------------------------------------------------------


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _tool(make: Callable[[], Any]) -> Any:
    return make()


def _answer(make: Callable[[], Any], question: Callable[[Any], Any]) -> Any:
    return question(_tool(make))


def _result(make: Callable[[], Any], work: Callable[[Any, Any], Any], items: Sequence[Any]) -> Any:
    return work(_tool(make), items)

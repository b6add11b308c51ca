"""Several readers, one a process, in the shape of one reader."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from onrecord.pipeline import Reads
from onrecord.records import Article, Reading, Run
from onrecord.runners import Processes


class Jobs:
    """A reader that shares its articles out to `jobs` processes; use it in a `with`."""

    def __init__(self, load: Callable[[], Reads], jobs: int) -> None:
        self._processes = Processes(load, jobs)

    def __enter__(self) -> "Jobs":
        return self

    def __exit__(self, *error: object) -> None:
        self._processes.close()

    @cached_property
    def run(self) -> Run:
        """The run of the readers, which are all alike."""
        return self._processes.ask(_run)

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield a reading for each article, in the same order."""
        return self._processes.work(_readings, articles)


# ----------------------------------------------------------------------------------------------------------------------


def _run(reader: Reads) -> Run:
    return reader.run


def _readings(reader: Reads, articles: Sequence[Article]) -> list[Reading]:
    return list(reader.read_many(articles))

"""Long work of the desk: articles that are read one after the other, and how far it has come, for whoever watches.

One worker reads, so the weights are loaded once, when they are first needed, and two uploads share a processor.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain, islice
from threading import Lock
from typing import Literal

from msgspec.structs import replace

from onrecord import formats, pipeline
from onrecord.errors import OnRecordError
from onrecord.export.heading import title_of
from onrecord.ledger import Ledger
from onrecord.ledger.identity import article_key
from onrecord.records import Overrides, Problem, Record

MOST_ARTICLES = 2000  # of one job
MOST_WAITING = 8
_MOST_KEPT = 50  # finished jobs that can still be looked at
_MOST_PROBLEMS = 200


class Item(Record, frozen=True, kw_only=True):
    """One thing to read: its name, its bytes, or where the bytes come from."""

    name: str
    content: bytes | None = None
    address: str | None = None


class NewArticle(Record, frozen=True, kw_only=True):
    """What is to be read: a text, or the address of a feed or a page."""

    text: str | None = None
    address: str | None = None
    publisher: str | None = None
    published: str | None = None


class Job(Record, frozen=True, kw_only=True):
    """How far some work has come. A job that could not be done at all says why in `problems`."""

    id: str
    state: Literal["waiting", "loading", "reading", "done", "failed"]
    items: int
    read: int = 0
    articles: tuple[str, ...] = ()  # keys of those that were read
    problems: tuple[Problem, ...] = ()


class Jobs:
    """The work that was asked for, in order. `load` gives the reader, `fetch` what stands at an address."""

    def __init__(self, ledger: Ledger, load: Callable[[], pipeline.Reads], fetch: Callable[[str], bytes]) -> None:
        self._ledger, self._load, self._fetch = ledger, load, fetch
        self._reader: pipeline.Reads | None = None
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="onrecord-reading")

    def start(self, items: Iterable[Item], overrides: Overrides | None = None) -> Job | None:
        """Put work in line and return it; None: too much is waiting."""
        asked = tuple(items)
        job = Job(id=secrets.token_hex(8), state="waiting", items=len(asked))
        with self._lock:
            if sum(other.state not in ("done", "failed") for other in self._jobs.values()) >= MOST_WAITING:
                return None
            self._jobs[job.id] = job
            while len(self._jobs) > _MOST_KEPT:
                self._jobs.popitem(last=False)
        self._worker.submit(self._work, job.id, asked, overrides or Overrides())
        return job

    def get(self, key: str) -> Job | None:
        """Return how far a job has come; None: there is none of that id."""
        with self._lock:
            return self._jobs.get(key)

    def titles_of(self, job: Job, most: int = 200) -> dict[str, str]:
        """Return the titles of the first articles that a job has read, by their keys."""
        found = ((key, self._ledger.article(key)) for key in job.articles[:most])
        return {key: title_of(article) for key, article in found if article is not None}

    def close(self) -> None:
        """Begin nothing more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _work(self, key: str, items: tuple[Item, ...], overrides: Overrides) -> None:
        try:
            self._change(key, state="loading")
            if self._reader is None:
                self._reader = self._load()
            self._change(key, state="reading")
            found = chain.from_iterable(self._found(item, overrides) for item in items)
            keeping = pipeline.Keeping(ledger=self._ledger, now=lambda: datetime.now(UTC))
            bounded = islice(found, MOST_ARTICLES)
            for one in pipeline.readings_of(bounded, self._reader, keeping, at_once=4):
                if isinstance(one, Problem):
                    self._add(key, problem=one)
                else:
                    self._add(key, article=article_key(one.article))
            self._change(key, state="done")
        except OnRecordError as error:
            self._add(key, problem=Problem(where="the desk", what=str(error)))
            self._change(key, state="failed")
        except Exception:
            self._add(key, problem=Problem(where="the desk", what="this failed in a way that is our fault"))
            self._change(key, state="failed")
            raise

    def _found(self, item: Item, overrides: Overrides) -> Iterator[pipeline.Found | Problem]:
        try:
            content = item.content if item.content is not None else self._fetch(item.address or "")
        except OnRecordError as error:
            yield Problem(where=item.name, what=str(error))
            return
        for one in formats.read(BytesIO(content), item.name, overrides):
            yield one if isinstance(one, Problem) else pipeline.Found(one, item.name)

    def _add(self, key: str, *, article: str | None = None, problem: Problem | None = None) -> None:
        job = self._jobs[key]
        if article is not None:
            self._change(key, articles=(*job.articles, article), read=job.read + 1)
        if problem is not None:
            self._change(key, problems=(*job.problems, problem)[:_MOST_PROBLEMS], read=job.read + 1)

    def _change(self, key: str, **changes: object) -> None:
        with self._lock:
            if key in self._jobs:
                self._jobs[key] = replace(self._jobs[key], **changes)

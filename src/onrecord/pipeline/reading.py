"""Files to articles, articles to readings, readings into the ledger.

No rule about the news stands here. What could not be read is a `Problem` among the readings, in the input's order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from onrecord.errors import InputError
from onrecord.export.heading import title_of
from onrecord.pipeline.comparing import compare_new
from onrecord.records import Article, Overrides, Problem, Reading, Run

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

# Enough for the reader to put windows of like length together, few enough that a killed run loses seconds of work.
ARTICLES_AT_ONCE = 16


class Reads(Protocol):
    """What the way needs of a reader: `reader.Reader` is one, several processes of them are another."""

    @property
    def run(self) -> Run:
        """The program and the weights that make the readings."""

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield a reading for each article, in the same order."""


class Keeping(NamedTuple):
    """Where readings are kept, and the clock that says when."""

    ledger: "Ledger"
    now: Callable[[], datetime]
    again: bool = False  # read what this reader's run has read before, too


class Found(NamedTuple):
    """An article and where it was found: a file, an address, standard input."""

    article: Article
    where: str


def read(
    path_or_text: str | Path,
    *,
    reader: Reads | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Reading:
    """Return the reading of one article: a file, or a text given as it is.

    A string is a path where a file of that name exists, else the text. Without `reader` the weights are loaded for this
    call alone: to read more, load a `Reader` once and pass it. Raises InputError when there is not exactly one readable
    article, and ModelError when the weights cannot be used.
    """
    overrides = Overrides(publisher=publisher, published=published)
    article = _only(path_or_text, tuple(_articles_given(path_or_text, overrides)))
    return next(iter((reader or _loaded()).read_many([article])))


def articles_in(
    paths: Sequence[str], stdin: BinaryIO, overrides: Overrides | None = None, form: str | None = None
) -> Iterator[Found | Problem]:
    """Yield the articles of files, folders, patterns and "-", and a problem for what cannot be read.

    `form` names their format where the caller knows it, "JSON Lines" for example.
    """
    from onrecord import formats

    for source in formats.open_all(paths, stdin, overrides):
        if isinstance(source, Problem):
            yield source
            continue
        for item in formats.read(*source, form):
            yield item if isinstance(item, Problem) else Found(item, source.name)


def readings_of(
    found: Iterable[Found | Problem],
    reader: Reads,
    keeping: Keeping | None = None,
    at_once: int = ARTICLES_AT_ONCE,
) -> Iterator[Reading | Problem]:
    """Yield a reading for each article and the problems between them, in the order given.

    With a ledger each reading is kept before it is yielded, and what this run of the reader has read before comes from
    there. An article in another language than English is kept there, marked, not read, and reported.
    """
    waiting, run = iter(found), reader.run
    while group := list(islice(waiting, at_once)):
        looked_up = [_before_reading(item, run, keeping) for item in group]
        unread = [item.article for item in looked_up if isinstance(item, Found)]
        readings = iter(reader.read_many(unread))
        for item in looked_up:
            yield _kept(next(readings), item.where, run, keeping) if isinstance(item, Found) else item
        if keeping is not None:
            compare_new(keeping.ledger)


# ----------------------------------------------------------------------------------------------------------------------


def _articles_given(path_or_text: str | Path, overrides: Overrides) -> Iterator[Article | Problem]:
    from onrecord import formats

    if not _is_path(path_or_text):
        yield from formats.read(BytesIO(str(path_or_text).encode()), "the text", overrides, "plain text")
        return
    try:
        with Path(path_or_text).open("rb") as stream:
            yield from formats.read(stream, str(path_or_text), overrides)
    except OSError as error:
        raise InputError(f"{path_or_text}: {error.strerror}") from error


def _is_path(path_or_text: str | Path) -> bool:
    # A misspelt path has no space in it and an article has: it must not be read as a text of one word.
    if isinstance(path_or_text, Path) or not any(map(str.isspace, path_or_text)):
        return True
    try:
        return "\n" not in path_or_text and Path(path_or_text).is_file()
    except (OSError, ValueError):  # longer than a path may be, or with a NUL in it
        return False


def _only(path_or_text: str | Path, found: Sequence[Article | Problem]) -> Article:
    articles = [item for item in found if isinstance(item, Article)]
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise InputError(f"{path_or_text}: {len(articles)} articles; `read` takes one, Reader.read_many takes any number")
    raise InputError("; ".join(map(str, found)) or f"{path_or_text}: no article")


def _loaded() -> Reads:
    from onrecord.reader import Reader

    return Reader.load()


def _before_reading(item: Found | Problem, run: Run, keeping: Keeping | None) -> Found | Problem | Reading:
    """Return what is to be read as it is, and what need not or cannot be read as what comes in its place."""
    if isinstance(item, Problem):
        return item
    try:
        if item.article.language not in (None, "en"):
            return _foreign(item, keeping)
        return _known_reading(item.article, run, keeping) or item
    except InputError as error:  # this one article cannot be stored; the next one can
        return Problem(where=item.where, what=str(error))


def _foreign(item: Found, keeping: Keeping | None) -> Problem:
    if keeping is not None:
        keeping.ledger.keep_article(item.article, keeping.now())
    fate = "not read" if keeping is None else "kept, not read"
    title, language = title_of(item.article), item.article.language
    return Problem(where=item.where, what=f"{title!r} is not in English but in {language}: {fate}")


def _known_reading(article: Article, run: Run, keeping: Keeping | None) -> Reading | None:
    if keeping is None or keeping.again or not keeping.ledger.holds(article, run):
        return None
    from onrecord.ledger.identity import article_key

    return keeping.ledger.reading(article_key(article))


def _kept(reading: Reading, where: str, run: Run, keeping: Keeping | None) -> Reading | Problem:
    if keeping is not None:
        try:
            keeping.ledger.keep(reading, run, keeping.now())
        except InputError as error:  # as above
            return Problem(where=where, what=str(error))
    return reading

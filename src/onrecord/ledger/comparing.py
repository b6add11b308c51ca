"""What articles share, as rows: the look-ups that comparing needs, and the writing of what it found.

Bands lead to candidates, pairs and their passages are kept; origins are worked out from the pairs whenever they are asked
for, so that no row has to be rewritten when an earlier version turns up.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from msgspec import convert
from msgspec.structs import asdict
from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, true

from onrecord.ledger.database import named
from onrecord.ledger.lookup import description_number
from onrecord.ledger.rebuilding import article_of
from onrecord.ledger.schema import articles, bands, compared, passages, shared
from onrecord.records import Article, Passage, Shared

MOST_HOLDERS = 32  # articles that a band leads to
_FOOTER = 0.2  # of an article's bands; a footer has fewer
_AT_ONCE = 500  # bands or keys in one question: SQLite takes a limited number of values


class Found(Protocol):
    """What comparing one article gives."""

    @property
    def bands(self) -> Sequence[int]:
        """The numbers by which the article is found."""

    @property
    def shared(self) -> Sequence[Shared]:
        """What it shares with others."""


class Kept:
    """The compared articles behind one connection, as comparing looks them up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._articles: dict[str, Article | None] = {}

    def sharing(self, wanted: Sequence[int], fewest: int, most: int) -> Sequence[str]:
        """Return the keys of at most `most` articles that have `fewest` of these bands or more, the closest first.

        Bands that many articles have are a footer, and lead nowhere; unless there are so many of them that it is the text
        itself that was printed so often.
        """
        common = common_bands(self._connection, wanted)
        if len(common) <= len(wanted) * _FOOTER:
            wanted = [band for band in wanted if band not in common]
        counts: dict[int, int] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = bands.c.band.in_(wanted[start : start + _AT_ONCE])
            query = select(bands.c.article_id, func.count()).where(some).group_by(bands.c.article_id)
            for number, count in self._connection.execute(query):
                counts[number] = counts.get(number, 0) + count
        enough = {number: count for number, count in counts.items() if count >= fewest}
        closest = sorted((-count, key) for key, count in self._keyed(enough, most))
        return [key for _, key in closest[:most]]

    def article(self, key: str) -> Article | None:
        """Return an article by its key."""
        if key not in self._articles:
            number = description_number(self._connection, key)
            self._articles[key] = None if number is None else article_of(self._connection, number)
        return self._articles[key]

    def _keyed(self, counts: dict[int, int], most: int) -> Iterator[tuple[str, int]]:
        """Yield keys and counts, of no more articles than can be among the closest."""
        least = sorted(counts.values(), reverse=True)[:most][-1:] or [0]
        numbers = [number for number, count in counts.items() if count >= least[0]]
        for start in range(0, len(numbers), _AT_ONCE):
            query = select(articles.c.key, articles.c.id).where(articles.c.id.in_(numbers[start : start + _AT_ONCE]))
            for key, number in self._connection.execute(query):
                yield key, counts[number]


Relates = Callable[[str, Article, Kept], Found]


def next_key(connection: Connection, version: int) -> str | None:
    """Return the key of the first article that this version has not compared; None: there is none.

    Articles are compared in the order of their numbers, one writer at a time, so what lies below the last is done.
    """
    last = (
        select(compared.c.article_id).where(compared.c.version >= version).order_by(compared.c.article_id.desc()).limit(1)
    )
    after = articles.c.id > func.coalesce(last.scalar_subquery(), 0)
    return connection.scalar(select(articles.c.key).where(after).order_by(articles.c.id).limit(1))


def write_compared_next(connection: Connection, relate: Relates, version: int, most: int) -> list[str]:
    """Compare the next articles, at most `most`, with those that this version has compared; return their keys."""
    _forget_older(connection, version)
    known, keys = Kept(connection), list[str]()
    while len(keys) < most and (key := next_key(connection, version)) is not None:
        _write_compared(connection, key, relate, version, known)
        keys.append(key)
    return keys


def common_bands(connection: Connection, wanted: Sequence[int]) -> frozenset[int]:
    """Return the bands that lead to `MOST_HOLDERS` articles, and are kept for no more.

    A footer stands in every article of its publisher. Were all of them kept under its bands, each look-up would take longer
    than the one before. A text printed more often than this still finds its first printings.
    """
    common: set[int] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(bands.c.band).where(bands.c.band.in_(wanted[start : start + _AT_ONCE])).group_by(bands.c.band)
        common.update(connection.scalars(query.having(func.count() >= MOST_HOLDERS)))
    return frozenset(common)


def all_shared(connection: Connection, only: Collection[str] | None = None) -> Iterator[Shared]:
    """Give all pairs with their passages, in the order of their keys; with `only`, those between two of these articles."""
    if only is None:
        yield from _pairs(connection, true(), true())
        return
    for some in in_turn(only):
        found = _pairs(connection, shared.c.one.in_(some), passages.c.one.in_(some))
        yield from (pair for pair in found if pair.other in only)


def in_turn(keys: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Give keys in order, as many at a time as one question takes."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), _AT_ONCE):
        yield tuple(ordered[start : start + _AT_ONCE])


# ----------------------------------------------------------------------------------------------------------------------


def _pairs(connection: Connection, which: ColumnElement[bool], below: ColumnElement[bool]) -> Iterator[Shared]:
    """Give pairs with their passages; the conditions on both tables hold for the same pairs."""
    pairs = named(connection.execute(select(shared).where(which).order_by(shared.c.one, shared.c.other)))
    rows = select(passages).where(below).order_by(passages.c.one, passages.c.other, passages.c.position)
    stretches = groupby(named(connection.execute(rows)), lambda row: (row["one"], row["other"]))
    for pair, (_, stretch) in zip(pairs, stretches, strict=True):
        yield convert({**pair, "passages": tuple(convert(row, Passage) for row in stretch)}, Shared)


def _write_compared(connection: Connection, key: str, relate: Relates, version: int, known: Kept) -> None:
    number = connection.scalar(select(articles.c.id).where(articles.c.key == key))
    article = known.article(key)
    if article is not None:
        found = relate(key, article, known)
        common = common_bands(connection, found.bands)
        if new := [{"band": band, "article_id": number} for band in found.bands if band not in common]:
            connection.execute(insert(bands), new)
        for pair in found.shared:
            _write_pair(connection, pair)
    connection.execute(insert(compared), {"article_id": number, "version": version})


def _forget_older(connection: Connection, version: int) -> None:
    """Delete what an older version of the comparison wrote: it is derived, and its bands are of another kind.

    All rows are of one version, so the first tells it.
    """
    kept_version = connection.scalar(select(compared.c.version).order_by(compared.c.article_id).limit(1))
    if kept_version is None or kept_version >= version:
        return
    for table in (passages, shared, bands, compared):
        connection.execute(delete(table))


def _write_pair(connection: Connection, pair: Shared) -> None:
    row = asdict(pair)
    stretches = row.pop("passages")
    connection.execute(insert(shared), row)
    keys = {"one": pair.one, "other": pair.other}
    rows = [asdict(stretch) | keys | {"position": position} for position, stretch in enumerate(stretches)]
    connection.execute(insert(passages), rows)

"""What a ledger holds: `show` an article, `search` the statements, `who` said what, `stats`."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from onrecord.cli import terminal
from onrecord.cli.options import AsOf, Limit, Output, Rows, Shape, Store, by_then, existing, option
from onrecord.cli.printing import opened, print_found, print_pieces, print_readings
from onrecord.cli.statuses import DONE
from onrecord.errors import InputError
from onrecord.export.kept import kept_lines, stats_lines
from onrecord.export.objects import json_line
from onrecord.export.table import Line
from onrecord.records import KeptStatement, Reading

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

SHOW = """Examples:
  onrecord show 3f9c2a --ledger story.db
  onrecord show 3f9c2a --ledger story.db --format html --output article.html"""
SEARCH = """Examples:
  onrecord search ferry --ledger story.db
  onrecord search '"stay in port" ice*' --ledger story.db --format jsonl"""
WHO = """Examples:
  onrecord who "Mara Ode" --ledger story.db
  onrecord who Ode --about ferry --as-of 2031-02-04 --ledger story.db"""
STATS = """Examples:
  onrecord stats --ledger story.db"""


def show(
    article: Annotated[str, option("Its id, its address, or the beginning of its key.", "ARTICLE")],
    /,
    *,
    ledger: Store,
    shape: Shape = "table",
    output: Output = None,
) -> int:
    """Print the record of one article in a ledger."""
    with _open(ledger) as store, opened(output) as target:
        print_readings([_reading(store, article, ledger)], shape, target)
    return DONE


def search(
    query: Annotated[str, option('All these words; "a phrase"; ice* for what begins so.', "QUERY")],
    /,
    *,
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
    limit: Limit = None,
) -> int:
    """Print the statements in which all words of a query occur, the closest first."""
    with _open(ledger) as store:
        found = store.search(query, limit=limit, as_of=as_of)
        _print_statements(found, shape, f"no statement in {ledger} has all words of {query!r}{by_then(as_of)}")
    return DONE


def who(
    name: Annotated[str, option("A name or a part of it, in whole words.", "NAME")],
    /,
    *,
    ledger: Store,
    about: Annotated[str | None, option("Only with these words in the content.", metavar="WORDS")] = None,
    shape: Rows = "table",
    as_of: AsOf = None,
    limit: Limit = None,
) -> int:
    """Print what someone said, by time of publication."""
    with _open(ledger) as store:
        found = store.statements(speaker=name, about=about, as_of=as_of, limit=limit)
        matter = "" if about is None else f" about {about!r}"
        _print_statements(found, shape, f"nobody called {name!r} says anything{matter} in {ledger}{by_then(as_of)}")
    return DONE


def stats(*, ledger: Store, shape: Rows = "table") -> int:
    """Print what a ledger holds: articles, statements, speakers, publishers, runs."""
    with _open(ledger) as store:
        counted = store.stats()
    print_pieces([json_line(counted) if shape == "jsonl" else stats_lines(counted, terminal.width())], sys.stdout)
    return DONE


def reading_in(ledger: str, article: str) -> Reading:
    """Return the newest reading of an article in a ledger; raises InputError where there is none."""
    with _open(ledger) as store:
        return _reading(store, article, ledger)


COMMANDS = ((show, SHOW), (search, SEARCH), (who, WHO), (stats, STATS))


# ----------------------------------------------------------------------------------------------------------------------


def _open(ledger: str) -> "Ledger":
    existing(ledger)
    from onrecord.ledger import Ledger

    return Ledger(ledger)


def _reading(store: "Ledger", article: str, ledger: str) -> Reading:
    keys = store.find(article)
    if not keys:
        raise InputError(f"{ledger} holds no article {article!r}; find it with: onrecord search WORDS --ledger {ledger}")
    if len(keys) > 1:
        raise InputError(f"{article!r} can be {len(keys)} articles in {ledger}; give one key: {', '.join(keys)}")
    reading = store.reading(keys[0])
    if reading is None:
        raise InputError(f"article {article!r} is in {ledger}, but was not read: it is not in English")
    return reading


def _print_statements(statements: Iterable[KeptStatement], shape: Rows, nothing: str) -> None:
    print_found(map(json_line, statements) if shape == "jsonl" else _tables(statements), nothing)


def _tables(statements: Iterable[KeptStatement]) -> Iterator[Iterable[Line]]:
    return (kept_lines(kept, number, terminal.width()) for number, kept in enumerate(statements, 1))

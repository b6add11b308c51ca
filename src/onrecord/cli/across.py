"""What the articles have in common: `origins`, `similar`, and quotations word by word: `quote` and `check`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from onrecord.cli import terminal
from onrecord.cli.options import AsOf, Outside, Rows, Store, by_then, existing, option
from onrecord.cli.printing import print_found, print_pieces
from onrecord.cli.statuses import DONE, SOME_UNREAD
from onrecord.errors import InputError
from onrecord.export.compared import compared_lines, origin_lines, similar_lines, utterance_lines
from onrecord.export.heading import count_of
from onrecord.export.objects import json_line
from onrecord.export.table import Line
from onrecord.pipeline import origins as origins_in
from onrecord.pipeline import quoted, quotes_checked
from onrecord.pipeline import read as reading_of
from onrecord.pipeline import similar as similar_to
from onrecord.records import ComparedQuote, KeptArticle, Origin

ORIGINS = """Examples:
  onrecord origins --ledger story.db
  onrecord origins --ledger story.db --as-of 2022-11-10T18:00Z --format jsonl

Reprints, cut or edited copies and rewrites of one text are one origin. Quoted
speech does not count: who quotes the same speaker has not copied."""
QUOTE = """Examples:
  onrecord quote "stay in port until Friday" --ledger story.db

The measure is a transcript where the ledger has one, else the fullest wording.
[-words-] are left out, {+words+} are put in."""
CHECK = """Examples:
  onrecord check article.txt --against transcript.txt

Same and trimmed match; words changed, joined from two places, attributed to
someone else and not found do not, and the status is 1. [-words-] are left out,
{+words+} are put in."""

SIMILAR = """Examples:
  onrecord similar "the ferry stays in port until Friday" --ledger story.db
  onrecord similar 3f9c2a --ledger story.db --limit 5 --format jsonl"""


def origins(*, ledger: Store, shape: Rows = "table", as_of: AsOf = None) -> int:
    """Print from which independent texts the articles of a ledger come."""
    from onrecord.ledger import Ledger

    with Ledger(existing(ledger)) as store:
        found = origins_in(store, as_of)
        articles = {article.article: article for article in store.articles(as_of=as_of)}
    lines = map(json_line, found) if shape == "jsonl" else _tables(found, articles)
    print_found(lines, f"no article in {ledger}{by_then(as_of)}")
    return DONE


def quote(
    words: Annotated[str, option("The words, or some of them.", "WORDS")],
    /,
    *,
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
) -> int:
    """Print who printed some words as a quotation, and how the versions differ."""
    from onrecord.ledger import Ledger

    with Ledger(existing(ledger)) as store:
        utterance = quoted(store, words, as_of)
    if utterance is None:
        terminal.complain(f"onrecord: nobody in {ledger} is quoted with these words; look wider with: onrecord search")
        return SOME_UNREAD
    print_pieces([json_line(utterance) if shape == "jsonl" else utterance_lines(utterance, terminal.width())], sys.stdout)
    return DONE


def check(
    article: Annotated[Path, option("The article whose quotations are checked.", "ARTICLE")],
    /,
    *,
    against: Annotated[Path, option("A transcript, a press release, another article.", metavar="FILE")],
    shape: Rows = "table",
    surroundings: Outside,
) -> int:
    """Print which quotations of an article stand in a transcript, and in which words."""
    for path in (article, against):
        if not path.exists():
            raise InputError(f"there is no file {path}")
    reader = surroundings.load_reader()
    compared = quotes_checked(reading_of(article, reader=reader), reading_of(against, reader=reader))
    if not compared:
        terminal.complain(f"onrecord: {article} has no quotation marks")
    matching = sum(map(_matches, compared))
    print_pieces(map(json_line, compared) if shape == "jsonl" else _compared_tables(compared), sys.stdout)
    if compared and shape == "table":
        others = len(compared) - matching
        terminal.complain(f"{count_of(len(compared), 'quotation')}: {matching:,} as in {against}, {others:,} not")
    return DONE if matching == len(compared) else SOME_UNREAD


def similar(
    article: Annotated[str, option("Its id, its address, the beginning of its key; or some words.", "ARTICLE|TEXT")],
    /,
    *,
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
    limit: Annotated[int, option("No more than so many of each kind.", metavar="N", show_default=True)] = 10,
) -> int:
    """Print the articles and statements that are most like an article or a claim."""
    from onrecord.ledger import Ledger

    with Ledger(existing(ledger)) as store:
        found = similar_to(store, article, as_of, limit)
    if not found:
        terminal.complain(f"onrecord: nothing in {ledger} shares a telling word with {article!r}")
        return SOME_UNREAD
    tables = (similar_lines(one, number, terminal.width()) for number, one in enumerate(found, 1))
    print_pieces(map(json_line, found) if shape == "jsonl" else tables, sys.stdout)
    return DONE


COMMANDS = ((origins, ORIGINS), (quote, QUOTE), (check, CHECK), (similar, SIMILAR))


# ----------------------------------------------------------------------------------------------------------------------


def _tables(found: tuple[Origin, ...], articles: dict[str, KeptArticle]) -> Iterator[Iterator[Line]]:
    return (origin_lines(origin, number, articles, terminal.width()) for number, origin in enumerate(found, 1))


def _compared_tables(compared: tuple[ComparedQuote, ...]) -> Iterator[Iterator[Line]]:
    return (compared_lines(quote, number, terminal.width()) for number, quote in enumerate(compared, 1))


def _matches(quote: ComparedQuote) -> bool:
    return quote.differences in (("same",), ("trimmed",))

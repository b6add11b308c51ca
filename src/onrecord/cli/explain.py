"""`onrecord explain`: why a claim got its factuality, phase, time, place and number."""

import sys
from typing import Annotated

from onrecord import pipeline
from onrecord.cli import terminal
from onrecord.cli.lookup import reading_in
from onrecord.cli.options import Outside, Rows, existing, option
from onrecord.cli.printing import print_pieces
from onrecord.cli.statuses import DONE
from onrecord.export.explained import explained_lines
from onrecord.export.objects import json_line

EXPLAIN = """Examples:
  onrecord explain c12 article.txt --published 2022-11-10
  onrecord explain c12 3f9c2a --ledger story.db

The numbers are those that onrecord read prints beside each claim. The article
is read again: reasons are the words that decided, and the rules' names."""


def explain(
    claim: Annotated[str, option("The claim's number, c12 for example.", "CLAIM")],
    article: Annotated[str, option("A file; with --ledger, an article's id, address or key.", "ARTICLE")],
    /,
    *,
    ledger: Annotated[str | None, option("The ledger that holds the article.", metavar="LEDGER")] = None,
    published: Annotated[str | None, option("When the file was published.", metavar="TIME")] = None,
    shape: Rows = "table",
    surroundings: Outside,
) -> int:
    """Print why a claim says what it says: the words that decided, and by which rule."""
    reader = surroundings.load_reader()
    if ledger is None:
        reading = pipeline.read(article, reader=reader, published=published)
    else:
        reading = reading_in(existing(ledger), article)
    explained = pipeline.explained(reader, reading, claim)
    lines = json_line(explained) if shape == "jsonl" else explained_lines(reading, explained, terminal.width())
    print_pieces([lines], sys.stdout)
    return DONE


COMMANDS = ((explain, EXPLAIN),)

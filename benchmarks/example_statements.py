"""Count the listed statements of the example articles that the reader finds: `python -m benchmarks.example_statements`.

`examples/statements.tsv` was written before any program had read the articles. A statement is found where one of its
article's has the same first four words of content; its source is the listed one where all its words are the same.
"""

import csv
import io
import re

from benchmarks.example_record import EXAMPLES
from onrecord.pipeline import articles_in, readings_of
from onrecord.reader import Reader
from onrecord.records import Reading
from onrecord.spans import Span

_WORD = re.compile(r"[\w']+")
_FIRST = 4  # words


def main() -> None:
    """Print how many are listed, how many are found, and how many of these have the listed source."""
    reader, listed, found, with_source = Reader.load(), 0, 0, 0
    with (EXAMPLES / "statements.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    told = {name: _told(name, reader) for name in dict.fromkeys(row["file"] for row in rows)}
    for row in rows:
        listed += 1
        articles = (said for key, said in told[row["file"]] if row["article"] in ("", *key))
        same = [source for said in articles for source, first in said if first == _words(row["content"])[:_FIRST]]
        found += bool(same)
        with_source += _words(row["source"]) in same
    print(f"{found} of {listed} found, {with_source} of these with the listed source")


# ----------------------------------------------------------------------------------------------------------------------


def _told(name: str, reader: Reader) -> list[tuple[tuple[str | None, ...], list[tuple[list[str], list[str]]]]]:
    """Return each article of a file, by its id and address, with the source and the first words of each statement."""
    readings = readings_of(articles_in([str(EXAMPLES / name)], io.BytesIO()), reader)
    return [
        (
            (reading.article.id, reading.article.url),
            [
                (_words(_text(reading, said.source)), _words(_text(reading, said.content))[:_FIRST])
                for said in reading.statements
            ],
        )
        for reading in readings
        if isinstance(reading, Reading)
    ]


def _text(reading: Reading, spans: tuple[Span, ...]) -> str:
    return " ".join(reading.article.text[slice(*span)] for span in spans)


def _words(words: str) -> list[str]:
    return _WORD.findall(words.replace("’", "'").casefold())


if __name__ == "__main__":
    main()

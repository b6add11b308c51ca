"""Where the reader's time goes: each stage over all texts, one after the other: `python -m benchmarks.stages TEXTS.json`.

It is a process of its own because numpy fixes its number of threads when it is loaded; two threads on the one core that
they are kept to wait for each other and make decoding look ten times as long.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from benchmarks.child import pin
from benchmarks.table import aligned
from benchmarks.texts import words_in

# The reader's own steps, by the names under which it calls them.
STAGES = {
    "encoder": "encode",
    "words": "words_of_text",
    "attributions (tags and links)": "attributions_of",
    "analysis (trees, roles, names)": "analysis_of",
    "statements (quotation marks)": "statements_of",
    "time expressions, found": "find_timexes",
    "time expressions, valued": "timexes_of",
    "places": "resolve_places",
    "entities": "resolve_entities",
    "claims": "claims_of",
}
Given = TypeVar("Given")
Made = TypeVar("Made")


def stages_of(texts: Sequence[str]) -> str:
    """Return a table of seconds and shares of the processor; a reading, without those in the table, is "the rest"."""
    from onrecord import formats
    from onrecord.reader import reader as whole
    from onrecord.reader.reader import Reader
    from onrecord.records import Article

    reader = Reader.load()
    next(formats.read(BytesIO(texts[0].encode()), "text", None, "plain text"))  # loads what is used first
    given, article = _timed(lambda text: next(formats.read(BytesIO(text.encode()), "text", None, "plain text")), texts)
    articles = [item for item in given if isinstance(item, Article)]
    reader.read(articles[0])
    spent: dict[str, float] = dict.fromkeys(STAGES, 0.0)
    for name, function in STAGES.items():
        setattr(whole, function, _counting(getattr(whole, function), name, spent))
    _, reading = _timed(reader.read, articles)
    named = {"article (parts, dates, language)": article, **spent, "the rest": reading - sum(spent.values())}
    return _table(named, words_in(texts))


# ----------------------------------------------------------------------------------------------------------------------


def _timed(stage: Callable[[Given], Made], given: Sequence[Given]) -> tuple[list[Made], float]:
    start = time.process_time()
    made = [stage(item) for item in given]
    return made, time.process_time() - start


def _counting(function: Callable[..., object], name: str, spent: dict[str, float]) -> Callable[..., object]:
    """Return the function with its time added to a stage's; what it would make one after the other it makes at once."""

    def counted(*arguments: object, **named: object) -> object:
        start = time.process_time()
        made = function(*arguments, **named)
        if isinstance(made, Iterator):
            made = list(made)
        spent[name] += time.process_time() - start
        return made

    return counted


def _table(named: dict[str, float], words: int) -> str:
    total = sum(named.values())
    lines = [("stage", "seconds", "share", "words/s")]
    lines += [
        (name, f"{spent:.2f}", f"{spent / total:.0%}", f"{words / max(spent, 1e-9):,.0f}") for name, spent in named.items()
    ]
    lines.append(("all", f"{total:.2f}", "100%", f"{words / total:,.0f}"))
    return "\n".join(aligned(lines))


def main() -> None:
    """Print the table for the texts of a file."""
    pin()
    print(stages_of(json.loads(Path(sys.argv[1]).read_text("utf-8"))))


if __name__ == "__main__":
    main()

"""Where the reader's time goes: each stage over all texts, one after the other: `python -m benchmarks.stages TEXTS.json`.

It is a process of its own because numpy fixes its number of threads when it is loaded; two threads on the one core that
they are kept to wait for each other and make decoding look ten times as long.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from benchmarks.child import pin
from benchmarks.table import aligned
from benchmarks.texts import words_in

Given = TypeVar("Given")
Made = TypeVar("Made")


def stages_of(texts: Sequence[str]) -> str:
    """Return a table of seconds and shares; resolving (kinds of speaker, distance) is too short to be in it."""
    from onrecord import formats
    from onrecord.reader.encode.session import Session
    from onrecord.reader.encode.windows import encode
    from onrecord.reader.extract.attribution import attributions_of
    from onrecord.reader.extract.sentences import sentences_of
    from onrecord.reader.extract.statements import statements_of
    from onrecord.records import Article

    session = Session()
    given, article = _timed(lambda text: next(formats.read(BytesIO(text.encode()), "text", None, "plain text")), texts)
    articles = [item for item in given if isinstance(item, Article)]
    pieces, cutting = _timed(lambda item: session.pieces(item.text), articles)
    encoded, encoding = _timed(lambda one: encode(one, session), pieces)
    linked, decoding = _timed(lambda one: attributions_of(one, session.numbers), encoded)
    _, stating = _timed(lambda one: statements_of(one[0].text, *one[1:]), list(zip(articles, pieces, linked)))
    _, splitting = _timed(lambda item: sentences_of(item.text), articles)
    named = {
        "article (parts, dates, language)": article,
        "pieces (tokens and features)": cutting,
        "encoder": encoding,
        "decoding (tags and links)": decoding,
        "statements (quotation marks)": stating,
        "sentences": splitting,
    }
    return _table(named, words_in(texts))


# ----------------------------------------------------------------------------------------------------------------------


def _timed(stage: Callable[[Given], Made], given: Sequence[Given]) -> tuple[list[Made], float]:
    list(map(stage, given[:1]))  # what is loaded at the first use is not the stage's time
    start = time.perf_counter()
    made = [stage(item) for item in given]
    return made, time.perf_counter() - start


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

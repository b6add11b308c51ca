"""Keep and compare made articles in one ledger and print what each costs as the ledger grows.

    python -m benchmarks.scale [--articles 20000] [--csv benchmarks/results/scale.csv] [--svg benchmarks/results/scale.svg]

The articles are wholly made up: no corpus is needed. Each is about one of some thousand events, which last a few days
and have names and words of their own; its words are drawn from the common words that `compare.stories` ships, the frequent
ones more often (Zipf). One article in five is a reprint of one of the last days, cut and with a few words left out; three
in ten carry their publisher's footer, so that origins and stories have something to find. They come in the order of
publication, 400 a day. A reader that finds one statement an article stands in for the encoder: what is measured is the
ledger and the comparison, not the reading.

A row is written for each thousand articles: processor milliseconds an added article for keeping and for comparing, resident
memory, size of the ledger. At the end stories and origins of the whole ledger are asked for once.
"""

import argparse
import csv
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.plot import lines_svg
from onrecord.ledger import Ledger
from onrecord.pipeline import compare_new, origins, stories
from onrecord.records import Article, Part, Reading, Run, Statement
from onrecord.spans import Span

STEP = 1000  # articles in a row of the table
AT_ONCE = 16  # articles kept before they are compared, as when files are read
A_DAY = 400
FIRST = datetime(2031, 1, 1, tzinfo=UTC)
RUN = Run(package_version="0", model_sha256="0" * 64)
COLUMNS = ("articles", "keep_ms", "compare_ms", "memory_mb", "ledger_mb")


class Row(NamedTuple):
    """What an added article cost in one thousand of them, and what there was at its end."""

    articles: int
    keep_ms: float
    compare_ms: float
    memory_mb: float
    ledger_mb: float


def made_articles(count: int, seed: int = 7) -> Iterator[Article]:
    """Yield made articles in the order of publication, the same in every run."""
    random = Random(seed)  # noqa: S311 -- no secret
    common = files("onrecord.compare.stories").joinpath("common_words.txt").read_text(encoding="utf-8").split()
    weights = [1 / (rank + 20) for rank in range(len(common))]
    events: list[list[str]] = []
    recent: list[str] = []
    for number in range(count):
        if number % 6 == 0:
            events.append([*(_name(random) for _ in range(4)), *random.choices(common[300:], k=10)])
            events = events[-300:]
        publisher = f"Outlet {random.randrange(60)}"
        if recent and random.random() < 0.2:
            text = _reprinted(random.choice(recent), random)
        else:
            text = _written(random.choice(events), common, weights, random)
            recent = [*recent[-2 * A_DAY :], text]
        footer = f"\n\nRead more from {publisher} every morning, write to its desk, and follow it on all channels."
        yield _article(number, publisher, text + footer * (random.random() < 0.3))


def measured(count: int, folder: Path) -> Iterator[Row]:
    """Yield a row for each thousand articles kept and compared in a new ledger."""
    path = folder / "scale.db"
    keeping = comparing = 0.0
    with Ledger(path) as ledger:
        waiting: list[Article] = []
        for number, article in enumerate(made_articles(count), 1):
            waiting.append(article)
            if len(waiting) == AT_ONCE or number % STEP == 0:
                began = time.process_time()
                for one in waiting:
                    ledger.keep(_reading(one), RUN, FIRST)
                kept = time.process_time()
                compare_new(ledger)
                keeping, comparing = keeping + kept - began, comparing + time.process_time() - kept
                waiting = []
            if number % STEP == 0:
                size = sum(file.stat().st_size for file in folder.glob("scale.db*"))
                yield Row(number, 1000 * keeping / STEP, 1000 * comparing / STEP, _memory_mb(), size / 1e6)
                keeping = comparing = 0.0
        for name, ask in (("stories", stories), ("origins", origins)):
            began = time.process_time()
            found = len(ask(ledger))
            print(f"{found} {name} of {count} articles in {time.process_time() - began:.1f} s, {_memory_mb():.0f} MB")


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--svg", type=Path)
    chosen = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for row in measured(chosen.articles, Path(folder)):
            print("  ".join(f"{name} {value:.1f}" for name, value in zip(COLUMNS, row)), flush=True)
            rows.append(row)
            _write(rows, chosen.csv, chosen.svg)  # after each row: a run that is stopped leaves what it has measured


# ----------------------------------------------------------------------------------------------------------------------


def _write(rows: Sequence[Row], table: Path | None, chart: Path | None) -> None:
    if table:
        with table.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows([row.articles, *(f"{value:.2f}" for value in row[1:])] for row in rows)
    if chart:
        series = {"keeping": [row.keep_ms for row in rows], "comparing": [row.compare_ms for row in rows]}
        numbers = [row.articles for row in rows]
        chart.write_text(lines_svg(numbers, series, "articles in the ledger", "processor ms an added article"))


def _name(random: Random) -> str:
    return "".join(random.choice("bdfgklmnprstv") + random.choice("aeiou") for _ in range(3)).title()


def _written(event: Sequence[str], common: Sequence[str], weights: Sequence[float], random: Random) -> str:
    paragraphs = []
    for _ in range(random.randrange(4, 8)):
        words = random.choices(common, weights, k=20) + random.choices(event, k=6)
        random.shuffle(words)
        paragraphs.append(" ".join(words).capitalize() + ".")
    return f"{event[0]} of {event[1]} said {event[4]} {event[5]} {event[6]}.\n\n" + "\n\n".join(paragraphs)


def _reprinted(text: str, random: Random) -> str:
    paragraphs = text.split("\n\n")
    kept = [line for line in paragraphs[:-1] if random.random() < 0.9] or paragraphs
    return "\n\n".join(" ".join(word for word in line.split() if random.random() > 0.03) for line in kept)


def _article(number: int, publisher: str, text: str) -> Article:
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    return Article(
        id=f"made {number}",
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        publisher=publisher,
        title=" ".join(text.split()[:8]),
        published=(FIRST + timedelta(days=number / A_DAY)).isoformat(),
        parts=(Part(start=0, end=len(text), kind="body"),),
        language="en",
    )


def _reading(article: Article) -> Reading:
    end = article.text.find(".") if "." in article.text else len(article.text)
    statement = Statement(id="s1", kind="indirect", source=(Span(0, 1),), cue=(), content=(Span(0, max(1, end)),))
    return Reading(article=article, sentences=(Span(0, max(1, end)),), statements=(statement,))


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()

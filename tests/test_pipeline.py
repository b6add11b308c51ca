from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.pipeline import Found, Keeping, articles_in, read, readings_of
from onrecord.records import Article, Problem, Reading
from onrecord.spans import words_of
from tests.standins.reader import StandInReader

NOON = datetime(2031, 2, 5, 12, 0, tzinfo=UTC)
TEXT = "Ferry stays in port\n\nMara Ode said the ferry stays in port.\n"


class Counting(StandInReader):
    """A reader that remembers which articles it was given, a list a call."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[str]] = []

    def read_many(self, articles):
        """Remember, and read."""
        given = list(articles)
        self.asked.append([article.id for article in given])
        return super().read_many(given)


def said(reading: Reading) -> list[str]:
    return [words_of(reading.article.text, statement.content) for statement in reading.statements]


def names(outcomes) -> list[str]:
    return [item.article.id if isinstance(item, Reading) else str(item) for item in outcomes]


def given(tmp_path: Path, *lines: str):
    """Return the articles, and the problems, of lines of a JSON Lines file."""
    path = tmp_path / "news.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines))
    return articles_in([str(path)], BytesIO())


def line(name: str, language: str = "en") -> str:
    return f'{{"id": "{name}", "language": "{language}", "text": "Mara Ode said {name}."}}'


def test_read_takes_a_text_a_path_and_the_name_of_a_file(tmp_path, monkeypatch):
    (tmp_path / "ferry.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    for article in (TEXT, tmp_path / "ferry.txt", "ferry.txt"):
        reading = read(article, reader=StandInReader(), publisher="The Korva Post", published="2031-02-04")
        assert said(reading) == ["the ferry stays in port"]
        assert (reading.article.text, reading.article.publisher, reading.article.published) == (
            TEXT,
            "The Korva Post",
            "2031-02-04",
        )


def test_a_given_text_is_never_taken_for_another_format():
    for text in ('{"text": "Mara Ode said no."}', "<html> Mara Ode said no. </html>", "# Mara Ode said no."):
        assert read(text, reader=StandInReader()).article.text == text


@pytest.mark.parametrize(
    ("path_or_text", "message"),
    [
        (Path("missing.txt"), "missing.txt: No such file or directory"),
        ("misspelt.html", "misspelt.html: No such file or directory"),
        (" \n ", "the text: the file is empty"),
    ],
)
def test_read_says_why_it_cannot(path_or_text, message):
    with pytest.raises(InputError) as raised:
        read(path_or_text, reader=StandInReader())
    assert str(raised.value) == message


def test_read_takes_one_article(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text(f"{line('a')}\n{line('b')}\n")
    with pytest.raises(InputError, match="2 articles; `read` takes one"):
        read(path, reader=StandInReader())


def test_order_is_the_inputs_whatever_becomes_of_an_article(tmp_path):
    with Ledger(tmp_path / "story.db") as ledger:
        keeping = Keeping(ledger, lambda: NOON)
        list(readings_of(given(tmp_path, line("b")), StandInReader(), keeping))
        reader = Counting()
        lines = [line("a"), "{}", line("b"), line("c", "de"), line("d")]
        found = names(readings_of(given(tmp_path, *lines), reader, keeping, at_once=3))
    assert [name.removeprefix(f"{tmp_path}/") for name in found] == [
        "a",
        "news.jsonl:2: no `text` (each line is an object with `text`, a string)",
        "b",
        "news.jsonl: 'Mara Ode said c.' is not in English but in de: kept, not read",
        "d",
    ]
    assert reader.asked == [["a"], ["d"]]


def test_known_readings_come_back_equal_and_again_reads_them(tmp_path):
    with Ledger(tmp_path / "story.db") as ledger:
        first = list(readings_of(given(tmp_path, line("a")), StandInReader(), Keeping(ledger, lambda: NOON)))
        reader = Counting()
        assert list(readings_of(given(tmp_path, line("a")), reader, Keeping(ledger, lambda: NOON))) == first
        assert reader.asked == [[]]
        assert list(readings_of(given(tmp_path, line("a")), reader, Keeping(ledger, lambda: NOON, again=True))) == first
        assert reader.asked == [[], ["a"]]


def test_another_run_reads_what_an_older_one_has_read(tmp_path):
    with Ledger(tmp_path / "story.db") as ledger:
        for model in ("1" * 64, "2" * 64):
            list(readings_of(given(tmp_path, line("a")), StandInReader(model), Keeping(ledger, lambda: NOON)))
        assert [kept.run.model_sha256[0] for kept in ledger.stats().runs] == ["1", "2"]


def test_each_reading_is_kept_before_the_next_is_made(tmp_path):
    with Ledger(tmp_path / "story.db") as ledger:
        outcomes = readings_of(given(tmp_path, line("a"), line("b")), StandInReader(), Keeping(ledger, lambda: NOON))
        next(outcomes)
        assert ledger.stats().read == 1


def test_an_article_that_cannot_be_stored_costs_no_other(tmp_path):
    """Half of a UTF-16 pair has no bytes."""
    broken = Article(id="half", text="Mara Ode said \ud800.", text_sha256="t", bytes_sha256="b")
    whole = Article(id="whole", text="Mara Ode said no.", text_sha256="t", bytes_sha256="b")
    with Ledger(tmp_path / "story.db") as ledger:
        found = [Found(broken, "half.txt"), Found(whole, "whole.txt")]
        outcomes = list(readings_of(found, StandInReader(), Keeping(ledger, lambda: NOON)))
    assert [type(outcome) for outcome in outcomes] == [Problem, Reading]
    assert outcomes[0].where == "half.txt"

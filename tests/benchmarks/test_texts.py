"""Texts are repeated whole and in order, and files are taken as they are."""

from pathlib import Path

import pytest
from benchmarks.texts import repeated, texts_of, words_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, ["Troops left."]), (3, ["Troops left.", "He said so."]), (6, ["Troops left.", "He said so.", "Troops left."])],
)
def test_texts_are_repeated_until_there_are_enough_words(words: int, expected: list[str]) -> None:
    assert repeated(["Troops left.", "He said so."], words) == expected


def test_no_texts_are_an_error() -> None:
    with pytest.raises(ValueError, match=r"^no texts to measure with$"):
        repeated([], 10)


def test_words_are_counted_by_white_space() -> None:
    assert words_in(["“We leave,” he said.", "So it is"]) == 7


def test_lines_without_text_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    file.write_text('{"text": "He said so."}\n\n{"text": " "}\n{"id": "3"}\n', "utf-8")
    assert texts_of(file) == ["He said so."]

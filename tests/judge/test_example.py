"""The example's developments, transcribed by hand from its page: all rows of all histories come out, and no others."""

from pathlib import Path

import pytest

from onrecord.judge import judge, open_questions_of
from tests.standins.gathered import Expected, example_table

TABLE = example_table(Path(__file__).with_name("example.tsv"))


@pytest.mark.parametrize("expected", TABLE.values(), ids=TABLE)
def test_its_history(expected: Expected) -> None:
    development = judge(expected.gathered)
    rows = [(row.from_, row.phase, row.standing, row.credibility) for row in development.history]
    assert rows == [row[:4] for row in expected.history]
    assert [(row[0], list(moment.because)) for row, moment in zip(rows, development.history)] == [
        (row[0], row[4]) for row in expected.history
    ]


def test_its_toll() -> None:
    number = judge(TABLE["6"].gathered).quantity
    assert number is not None
    assert [(point.at, point.value, point.bound, point.holder) for point in number.series] == TABLE["6"].series
    assert [(row.from_, row.standing) for row in number.history] == TABLE["6"].number
    assert (number.value, number.standing, number.scope) == (12, "corroborated", "dead")


def test_its_prisoners() -> None:
    number = judge(TABLE["9"].gathered).quantity
    assert number is not None
    assert [row.standing for row in number.history] == ["corroborated", "confirmed"]


def test_what_is_open_at_the_end() -> None:
    questions = open_questions_of(judge(expected.gathered) for expected in TABLE.values())
    found = {question.development: (question.standing, question.since, question.last_holder) for question in questions}
    assert found["d10"] == ("single-source", "2025-10-10T18:00:00Z", "a senior Halvonian defence official")
    assert found["d14"] == ("single-source", "2025-10-11T17:45:00Z", "Almay")
    assert set(found) == {"d5", "d8", "d10", "d14", "d15"}

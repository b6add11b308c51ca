"""Where quoted speech begins and ends; every text is the test's docstring, every quotation is told with its marks."""

import inspect

import pytest

from onrecord.quotations import Quotation, quotations_of
from onrecord.spans import slice_of


@pytest.fixture
def text(request):
    return inspect.cleandoc(request.function.__doc__)


@pytest.fixture
def found(text) -> list[tuple[str, str, str]]:
    """Give (level, words with their marks, how it ends) of each quotation."""
    return [(mark.level, slice_of(text, mark.outer), ending(mark)) for mark in quotations_of(text)]


def ending(mark: Quotation) -> str:
    return "closed" if mark.closed else "runs on" if mark.runs_on else "open"


def test_curly_marks(found):
    """“Open the gate,” she said, “and leave.”"""
    assert found == [("double", "“Open the gate,”", "closed"), ("double", "“and leave.”", "closed")]


def test_straight_marks(found):
    """ "Open the gate," she said, "and leave." """
    assert found == [("double", '"Open the gate,"', "closed"), ("double", '"and leave."', "closed")]


def test_two_apostrophes(found):
    """''Open the gate,'' she said."""
    assert found == [("double", "''Open the gate,''", "closed")]


def test_marks_of_typesetters(found):
    """``Open the gate,'' she said."""
    assert found == [("double", "``Open the gate,''", "closed")]


def test_angled_marks(found):
    """«Open the gate,» she said."""
    assert found == [("double", "«Open the gate,»", "closed")]


def test_german_marks_close_with_an_english_opening_mark(found):
    """„Open the gate,“ she said."""
    assert found == [("double", "„Open the gate,“", "closed")]


def test_words_within_the_marks():
    (mark,) = quotations_of("He said: “Go.”")
    assert (mark.outer, mark.inner) == ((9, 14), (10, 13))


def test_single_marks_within_double_ones(found):
    """“He told me ‘go home’ and left,” she said."""
    assert found == [("double", "“He told me ‘go home’ and left,”", "closed"), ("single", "‘go home’", "closed")]


def test_british_single_marks(found):
    """‘We’ll sign when the workers’ rights are safe,’ she said. ‘It isn’t yet time.’"""
    assert found == [
        ("single", "‘We’ll sign when the workers’ rights are safe,’", "closed"),
        ("single", "‘It isn’t yet time.’", "closed"),
    ]


def test_straight_single_marks(found):
    """'Open the gate,' she said."""
    assert found == [("single", "'Open the gate,'", "closed")]


def test_a_quotation_over_several_paragraphs(found):
    """He said: “We left at night.

    “We saw no lights.

    “The pier was gone.”

    The police came.
    """
    assert found == [
        ("double", "“We left at night.", "runs on"),
        ("double", "“We saw no lights.", "runs on"),
        ("double", "“The pier was gone.”", "closed"),
    ]


def test_straight_marks_over_several_paragraphs(found):
    """He said: "We left at night.

    "We saw no lights."
    """
    assert found == [("double", '"We left at night.', "runs on"), ("double", '"We saw no lights."', "closed")]


def test_a_mark_that_never_closes_spoils_its_own_paragraph_only(found):
    """“Open the gate, she said.

    He replied: “No.”
    """
    assert found == [("double", "“Open the gate, she said.", "open"), ("double", "“No.”", "closed")]


def test_a_second_opening_mark_ends_the_first(found):
    """“Open the gate, she said. “Leave.”"""
    assert found == [("double", "“Open the gate, she said. ", "open"), ("double", "“Leave.”", "closed")]


def test_a_lone_closing_mark_is_nothing(found):
    """Open the gate,” she said."""
    assert found == []


def test_scare_quotes_are_quotations(found):
    """The so-called “peace train” left. Whether somebody speaks is for others to say."""
    assert found == [("double", "“peace train”", "closed")]


@pytest.mark.parametrize(
    "words",
    [
        'A 6" pipe and a 12" saw lay there.',
        "He stood 5'10'' in his socks.",
        "The '90s were long, and so were the ’80s.",
        "The workers' union and the boss's car, James’ hat.",
        "It isn't, wasn’t, won't.",
        "Rock 'n' roll for 'em all.",
        '""',
        "“”",
        '"',
        "She left at 6' o'clock.",
        "",
    ],
)
def test_no_quotation(words):
    assert quotations_of(words) == ()

"""Times, holders and words as an editor is shown them."""

import pytest

from onrecord.export.heading import bare_words, shown_value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2025-10-12TNI", "Sunday night 12 Oct 2025"),
        ("2025-10-12", "Sunday 12 Oct 2025"),
        ("2025-10-10T17:00", "Friday 10 Oct 2025 17:00"),
        ("2025-W41", "week of 6 Oct 2025"),
        ("2025-02-30", "2025-02-30"),  # no such day
        ("P2D", "P2D"),
        (None, None),
    ],
)
def test_a_value_is_shown_as_it_is_said(value, shown):
    assert shown_value(value) == shown


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("“The ferry sails,”", "The ferry sails,"),
        ("“The ferry sails.", "The ferry sails."),
        ("the sailors’", "the sailors’"),
        ("”", "”"),
    ],
)
def test_marks_at_the_ends_are_left_to_the_page(words, bare):
    assert bare_words(words) == bare

"""Counts in words and figures."""

import pytest

from onrecord.compare.developments.words.counts import count_told


@pytest.mark.parametrize(
    ("words", "value", "bound", "what"),
    [
        ("Seventeen men", 17, "exactly", "men"),
        ("that 19 people", 19, "exactly", "people"),
        ("At least 14 miners", 14, "at least", "miners"),
        ("more than 1,900 people", 1900, "more than", "people"),
        ("twenty-two of its divers", 22, "exactly", "divers"),
        ("about a dozen passengers", 12, "about", "passengers"),
    ],
)
def test_a_count_has_a_value_a_bound_and_what_it_counts(words: str, value: float, bound: str, what: str) -> None:
    found = count_told(words)
    assert found is not None
    assert (found.value, found.bound, found.of) == (value, bound, what)


@pytest.mark.parametrize("words", ["the divers", "Gate 4", "twenty-odd men", "the men of pit 9"])
def test_other_words_count_nothing(words: str) -> None:
    assert count_told(words) is None

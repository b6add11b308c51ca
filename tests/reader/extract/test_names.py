"""Words for peoples name no place."""

import pytest

from onrecord.reader.extract.names import is_people


@pytest.mark.parametrize(
    "words", ["Palestinians", "Israeli", "British", "French", "Iraqis", "Russian", "Chinese", "Greeks"]
)
def test_peoples(words):
    assert is_people(words)


@pytest.mark.parametrize(
    "words", ["Iran", "Japan", "Vatican", "Helsinki", "Milan", "Berlin", "New York", "Athens", "Cyprus"]
)
def test_places(words):
    assert not is_people(words)

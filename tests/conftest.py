"""What every room's tests may ask for: the reader with the shipped weights, and the reading of a test's own docstring."""

import inspect
import os

import pytest

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy is loaded

from onrecord import read
from onrecord.reader import Reader
from onrecord.records import Reading


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Give the reader with the shipped weights, loaded once."""
    return Reader.load()


@pytest.fixture
def reading(request: pytest.FixtureRequest, reader: Reader) -> Reading:
    """Give the reading of the article that stands in the test's docstring."""
    article = inspect.cleandoc(request.function.__doc__)
    return read(article + "\n", reader=reader)

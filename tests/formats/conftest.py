"""What the tests of this room share: reading bytes as the command line does."""

import io
from collections.abc import Callable

import pytest

from onrecord.formats import Overrides, read
from onrecord.records import Article, Problem


@pytest.fixture
def read_bytes() -> Callable[..., list[Article | Problem]]:
    """Give a function that reads bytes under a name and returns all that comes of them."""

    def reading(content: bytes, name: str = "article.txt", **known: str) -> list[Article | Problem]:
        return list(read(io.BytesIO(content), name, Overrides(**known)))

    return reading


@pytest.fixture
def read_article(read_bytes: Callable[..., list[Article | Problem]]) -> Callable[..., Article]:
    """Give a function that reads one article from a text."""

    def reading(text: str, name: str = "article.txt", **known: str) -> Article:
        (article,) = read_bytes(text.encode(), name, **known)
        assert isinstance(article, Article), article
        return article

    return reading

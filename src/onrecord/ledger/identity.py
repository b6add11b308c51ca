"""Identity: a row is what it says, so its key is a hash of what it says.

Keys are sha256 over canonical JSON, 64 hexadecimal digits. Two clocks are left out, because they say when we looked and
not what we saw: `captured` and `recorded`. A page that is fetched again unchanged is the same page.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from onrecord.errors import InputError
from onrecord.records import Article, Run


def article_key(article: Article) -> str:
    """Return the key of a published text: given id, address, publisher, time of publication and the text's hash."""
    return _key((article.id, article.url, article.publisher, article.published, article.text_sha256))


def description_key(article: Article) -> str:
    """Return the key of all that the file, page or feed says about an article."""
    said = msgspec.structs.asdict(article)
    del said["text"], said["captured"]  # the text stands for itself by its hash
    return _key(said)


def reading_key(article: Article, run: Run, rows: object) -> str:
    """Return the key of what one run found in one article, given as the rows that will be written."""
    return _key((description_key(article), run, rows))


@contextmanager
def whole_characters(article: Article) -> Iterator[None]:
    """Raise InputError for a text with half of a UTF-16 pair in it: it has no bytes, so no hash and no row."""
    try:
        article.text.encode()
        yield
    except UnicodeEncodeError as error:
        raise InputError(
            f"article {article.id!r}: {error.object[error.start : error.end]!r} is half of a character and cannot be"
            " stored; decode the bytes again with the right encoding"
        ) from error


# ----------------------------------------------------------------------------------------------------------------------


def _key(saying: object) -> str:
    return hashlib.sha256(msgspec.json.encode(saying, order="deterministic")).hexdigest()

"""Records that only the desk gives, and how it says that something is not there."""

from datetime import datetime

from onrecord.errors import InputError
from onrecord.records import Article, Record


class UnreadArticle(Record, frozen=True, kw_only=True):
    """An article that is kept but was not read: nobody has looked for statements in it."""

    article: Article


class Moments(Record, frozen=True, kw_only=True):
    """Moments in UTC, in order, each once."""

    moments: tuple[datetime, ...]


class NotHere(InputError):  # noqa: N818 -- named for what happened, as in `errors`
    """What the address names is not in this ledger."""

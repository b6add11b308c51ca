"""What this room asks of whoever keeps the articles."""

from collections.abc import Sequence
from typing import Protocol

from onrecord.records import Article


class Known(Protocol):
    """The articles so far."""

    def sharing(self, bands: Sequence[int], fewest: int, most: int) -> Sequence[str]:
        """Return the keys of at most `most` articles that have `fewest` of these bands or more, the closest first."""

    def article(self, key: str) -> Article | None:
        """Return an article by its key; None: it is not here."""

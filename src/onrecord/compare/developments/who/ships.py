"""Names of ships: what a story calls "the ferry Tansy" is nobody and no place, whatever a reader takes it for."""

import re
from collections.abc import Iterable

_SHIP = re.compile(
    r"\b(?:ferry|ship|vessel|trawler|tanker|freighter|frigate|destroyer|yacht|sailing boat|fishing boat|tug|barge|liner"
    r"|submarine|steamer|icebreaker|lifeboat)\s+(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
)


def ships_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the names that texts give ships, lower case: "the trawler Blue Heron sank" gives "blue heron"."""
    return frozenset(found["name"].casefold() for text in texts for found in _SHIP.finditer(text))

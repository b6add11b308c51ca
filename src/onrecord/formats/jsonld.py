"""schema.org's NewsArticle in a page's JSON-LD: what the outlet declares to search engines.

It is only data, and anybody's: whatever has an unexpected type, length or depth is passed over, nothing is followed.
"""

import html
import json
from collections.abc import Iterator
from typing import Any

from onrecord.records import Record

_TYPES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "LiveBlogPosting",
        "BlogPosting",
        "Report",
    }
)
_LONGEST = 1000  # characters of one value
_MOST = 20  # authors


class Declared(Record, frozen=True, kw_only=True):
    """What one NewsArticle object declares; dates as written."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    place: str | None = None  # its `dateline`
    is_corrected: bool = False  # it has a `correction`


def declared_in(scripts: list[str]) -> Declared:
    """Return what the first article object in a page's JSON-LD scripts declares; empty where there is none."""
    found = (entry for script in scripts for entry in _objects(_parsed(script)) if _is_article(entry))
    return _declared(next(found, {}))


# ----------------------------------------------------------------------------------------------------------------------


def _parsed(script: str) -> Any:
    try:
        return json.loads(script.strip().removesuffix(";"), strict=False)  # raw line ends in strings are common
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the top objects: of a list, of an `@graph`, or the one that stands alone."""
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _is_article(entry: dict[str, Any]) -> bool:
    types = entry.get("@type")
    return any(isinstance(name, str) and name in _TYPES for name in (types if isinstance(types, list) else [types]))


def _declared(entry: dict[str, Any]) -> Declared:
    return Declared(
        headline=_words(entry.get("headline")) or _words(entry.get("name")),
        published=_words(entry.get("datePublished")),
        modified=_words(entry.get("dateModified")),
        authors=_names(entry.get("author")),
        publisher=next(iter(_names(entry.get("publisher"))), None),
        place=_words(entry.get("dateline")),
        is_corrected=bool(entry.get("correction")),
    )


def _words(value: Any) -> str | None:
    """Return a string value with its entities resolved and white space folded."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    return " ".join(html.unescape(value).split()) or None


def _names(value: Any) -> tuple[str, ...]:
    """Return the names of persons or organisations, given as strings or as objects, alone or in a list."""
    entries = value if isinstance(value, list) else [value]
    names = (_words(entry.get("name") if isinstance(entry, dict) else entry) for entry in entries[:_MOST])
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))

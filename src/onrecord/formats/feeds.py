"""RSS and Atom: the only door to feedparser. An entry that carries the whole text is an article.

Most feeds carry teasers; these are counted in one problem a feed. `<source>` names whose text it is. feedparser gets a
stream and never a name: given a name it would open files and fetch addresses.
"""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.formats.draft import Draft
from onrecord.formats.fragment import fragment_text
from onrecord.formats.rawbytes import whole
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Problem

_WHOLE = 150  # words; a description so long is the article and no teaser
_RAISED = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)


def read_feed(stream: BinaryIO, name: str) -> Iterator[Draft | Problem]:
    """Yield the article of each entry with full content, then a problem for those without and for a broken feed."""
    raw = whole(stream)
    feed = _parsed(raw)
    if not feed.entries:
        raise Unreadable("neither RSS nor Atom, or a feed without entries")
    teasers = 0
    for entry in feed.entries:
        body = _body(entry)
        if body:
            yield _draft(entry, feed.feed, body, raw)
        else:
            teasers += 1
    if teasers:
        what = f"{teasers} of {len(feed.entries)} entries carry only a teaser"
        yield Problem(where=name, what=what, cure="save the pages that they link to")
    if feed.bozo and _is_broken(feed.bozo_exception):
        yield Problem(where=name, what="the feed is not well-formed; its end may be missing")


# ----------------------------------------------------------------------------------------------------------------------


def _parsed(raw: bytes) -> Any:
    import feedparser

    try:
        return feedparser.parse(io.BytesIO(raw), resolve_relative_uris=False)
    except _RAISED as error:
        raise Unreadable(f"the feed cannot be taken apart ({type(error).__name__})") from error


def _is_broken(failure: Exception) -> bool:
    """Tell a feed that is not XML from one with a wrong encoding label, which costs nothing."""
    from xml.sax import SAXException

    return isinstance(failure, SAXException)


def _body(entry: Any) -> str | None:
    """Return the entry's whole text; None when it has but a teaser."""
    contents = [content.get("value") or "" for content in entry.get("content", ())]
    texts = [fragment_text(content) for content in contents]
    summary = fragment_text(entry.get("summary") or "")
    if len(summary.split()) >= _WHOLE:
        texts.append(summary)
    return max(texts, key=len, default="") or None


def _draft(entry: Any, feed: Any, body: str, raw: bytes) -> Draft:
    title = fragment_text(entry.get("title") or "").replace("\n\n", " ") or None
    return Draft(
        text=f"{title}\n\n{body}" if title and not body.startswith(title) else body,
        raw=raw,
        url=_words(entry.get("link")),
        publisher=_words(feed.get("title")),
        title=title,
        published=_words(entry.get("published")),
        # `get` would answer with `published` where nothing was changed, and warn.
        modified=_words(entry["updated"]) if "updated" in entry else None,
        language=_words(feed.get("language")),
        authors=tuple(name for author in entry.get("authors", ()) if (name := _words(author.get("name")))),
        agencies=tuple(filter(None, (_words(entry.get("source", {}).get("title")),))),
        extractor=_extractor(),
    )


def _words(value: Any) -> str | None:
    return fragment_text(value).replace("\n\n", " ") or None if isinstance(value, str) else None


def _extractor() -> str:
    from importlib.metadata import version

    return f"feedparser {version('feedparser')}"

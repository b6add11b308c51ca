"""Web pages: the only door to trafilatura, which finds the article's text among menus and advertisements.

Its output is our canonical text: the title, a blank line, paragraphs with blank lines between. It gives no offsets into
the page, so the hash of the bytes and its version are kept beside the text. It answers None for many reasons and has no
exceptions of its own; what a hostile page makes it raise becomes an `Unreadable` here.
"""

import logging
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from onrecord.formats.decoding import declared_encoding, decoded
from onrecord.formats.draft import Draft
from onrecord.formats.fragment import writable
from onrecord.formats.language import language_code, language_of
from onrecord.formats.pagemeta import PageMeta, page_meta
from onrecord.formats.rawbytes import whole
from onrecord.formats.title import title_span
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Problem

# Without a last day trafilatura takes today's: the same page would give another article tomorrow.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
_RAISED = (ValueError, TypeError, AttributeError, LookupError, AssertionError, SyntaxError, RecursionError)
_FEWEST = 8  # words; of a page that is all menu, trafilatura gives a scrap of the menu
_QUIET = logging.NullHandler()


def read_html(stream: BinaryIO, name: str) -> Iterator[Draft | Problem]:  # noqa: ARG001 -- all formats are asked alike
    """Yield the one article of a page."""
    raw = whole(stream)
    page = decoded(raw, declared_encoding(raw))
    if page is None:
        raise Unreadable("not text in any known encoding", "a binary file is no article")
    if not page.strip():
        raise Unreadable("the file is empty")
    tree = _answer(_tree, page)
    declared = page_meta(tree)
    document = _answer(_extracted, tree)
    body = [line for line in (writable(line).strip() for line in (document.text or "").split("\n")) if line]
    if sum(len(line.split()) for line in body) < _FEWEST:
        raise Unreadable("no article text found in the page")
    yield _draft(raw, body, declared, document)


# ----------------------------------------------------------------------------------------------------------------------


def _answer(ask: Callable[[Any], Any], argument: Any) -> Any:
    """Return what trafilatura answers; None and what it raises are an `Unreadable`."""
    for logger in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        logging.getLogger(logger).addHandler(_QUIET)  # else Python prints their complaints on standard error
    try:
        answer = ask(argument)
    except _RAISED as error:
        raise Unreadable(f"the page cannot be taken apart ({type(error).__name__})") from error
    if answer is None:
        raise Unreadable("no article text found in the page")
    return answer


def _tree(page: str) -> Any:
    from trafilatura import load_html

    # A fragment is refused as no HTML; wrapped, it is a page.
    tree = load_html(page)
    return load_html(f"<html><body><div>{page}</div></body></html>") if tree is None else tree


def _extracted(tree: Any) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(tree, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES))


def _draft(raw: bytes, body: list[str], declared: PageMeta, document: Any) -> Draft:
    title = declared.title or _or_none(document.title)
    text = _with_title(body, writable(title) if title else None)
    authors = declared.authors or tuple(filter(None, (_or_none(document.author) or "").split("; ")))
    return Draft(
        text=text,
        raw=raw,
        url=declared.url or _or_none(document.url),
        publisher=declared.publisher or _or_none(document.sitename),
        title=title,
        published=declared.published or _or_none(document.date),
        modified=declared.modified,
        # Templates declare English for pages in any language, so the text decides where there is enough of it.
        language=language_of(text) or language_code(declared.language),
        authors=authors,
        place=declared.place,
        revision="correction" if declared.is_corrected else None,
        extractor=_extractor(),
    )


def _with_title(body: list[str], title: str | None) -> str:
    """Put the title first, unless the text begins with it."""
    first = body[0]
    if title and not ((found := title_span(first, 0, title)) and found.end == len(first)):
        body = [title, *(line for line in body if line != title)]
    return "\n\n".join(body)


def _or_none(value: Any) -> str | None:
    return writable(value).strip() or None if isinstance(value, str) else None


def _extractor() -> str:
    from importlib.metadata import version

    return f"trafilatura {version('trafilatura')}"

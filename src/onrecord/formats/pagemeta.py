"""What a page declares in its head: `<meta>`, JSON-LD scripts, canonical address, language. It reads the parsed tree."""

from collections.abc import Mapping
from typing import Any

from onrecord.formats.dates import iso
from onrecord.formats.jsonld import Declared, declared_in
from onrecord.records import Record

# In order of trust: what article templates fill, then the Dublin Core and house names.
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
    *(
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "publishdate",
        "publish-date",
        "pubdate",
        "date",
    ),
)
_MODIFIED = ("article:modified_time", "og:article:modified_time", "datemodified", "dcterms.modified", "last-modified")
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHER = ("og:site_name", "dc.publisher", "application-name")
_AUTHOR = ("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl")
_LONGEST = 1000  # characters of one value


class PageMeta(Record, frozen=True, kw_only=True):
    """What the head declares; dates as written, where they are dates."""

    title: str | None
    published: str | None
    modified: str | None
    authors: tuple[str, ...]
    publisher: str | None
    url: str | None
    language: str | None
    place: str | None
    is_corrected: bool


def page_meta(tree: Any) -> PageMeta:
    """Return the declarations of a page (an lxml tree): JSON-LD before `<meta>`."""
    declared = declared_in([script.text or "" for script in tree.iter("script") if _is_json_ld(script)])
    meta = _meta(tree)
    author = _first(meta, _AUTHOR)
    return PageMeta(
        title=declared.headline or _first(meta, _TITLE),
        published=_first_date(declared.published, *(meta.get(name) for name in _PUBLISHED)),
        modified=_first_date(declared.modified, *(meta.get(name) for name in _MODIFIED)),
        authors=_people(declared, author),
        publisher=declared.publisher or _first(meta, _PUBLISHER),
        url=_canonical(tree) or meta.get("og:url"),
        language=_language(tree),
        place=declared.place,
        is_corrected=declared.is_corrected,
    )


# ----------------------------------------------------------------------------------------------------------------------


def _is_json_ld(script: Any) -> bool:
    return (script.get("type") or "").strip().lower().startswith("application/ld+json")


def _meta(tree: Any) -> Mapping[str, str]:
    """Return the content of each named `<meta>`, names in small letters, the first of a name kept."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content and len(content) <= _LONGEST:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _first_date(*written: str | None) -> str | None:
    return next((day for words in written if words and (day := iso(words))), None)


def _people(declared: Declared, author: str | None) -> tuple[str, ...]:
    if declared.authors:
        return declared.authors
    return (author.removeprefix("By ").strip(),) if author and "://" not in author else ()


def _canonical(tree: Any) -> str | None:
    """Return the canonical address when it is a whole one."""
    links = (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((address.strip() for address in links if address.strip().startswith(("http://", "https://"))), None)


def _language(tree: Any) -> str | None:
    root = next(tree.iter("html"), None)
    return None if root is None else root.get("lang")

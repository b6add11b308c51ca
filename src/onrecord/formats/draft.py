"""What a format gives, a text with its bytes and what is known of it; and how that becomes an article.

What the caller says outranks what the format's own fields say, and those outrank what the text says of itself.
"""

import hashlib
import json

from onrecord.formats.agencies import agency_named
from onrecord.formats.dates import iso
from onrecord.formats.language import language_code, language_of
from onrecord.formats.metadata import Metadata, metadata_in
from onrecord.formats.parts import parts_of
from onrecord.records import Article, Dateline, Overrides, Record, Revision


class Draft(Record, frozen=True, kw_only=True):
    """One article before its parts are marked; dates are as the input writes them."""

    text: str
    raw: bytes
    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()  # as the input names them
    place: str | None = None  # of the dateline
    revision: Revision | None = None
    markdown: bool = False
    extractor: str | None = None


def article_of(draft: Draft, overrides: Overrides) -> Article:
    """Return the article of a draft: parts marked, dates in ISO 8601, hashes taken, language told."""
    parts = parts_of(draft.text, title=draft.title, authors=draft.authors, markdown=draft.markdown)
    own = metadata_in(draft.text, parts)
    published = overrides.published or _iso(draft.published) or own.published
    publisher, url = overrides.publisher or draft.publisher, overrides.url or draft.url
    text_sha256 = hashlib.sha256(draft.text.encode()).hexdigest()
    return Article(
        id=draft.id or identity_of(url, publisher, published, text_sha256),
        text=draft.text,
        text_sha256=text_sha256,
        bytes_sha256=hashlib.sha256(draft.raw).hexdigest(),
        url=url,
        publisher=publisher,
        agencies=_agencies(draft, own),
        authors=draft.authors or own.authors,
        title=draft.title or own.title,
        dateline=own.dateline or (Dateline(place=draft.place) if draft.place else None),
        published=published,
        modified=_iso(draft.modified) or own.modified,
        captured=overrides.captured,
        version=own.version,
        revision=own.revision or draft.revision,
        parts=parts,
        language=language_code(draft.language) or language_of(draft.text),
        extractor=draft.extractor,
    )


def identity_of(url: str | None, publisher: str | None, published: str | None, text_sha256: str) -> str:
    """Return the id of an article that brings none: 16 hexadecimal digits of a SHA-256.

    It is taken over the JSON list [url, publisher, published, text_sha256] in UTF-8 without spaces, null where unknown,
    so the same text by the same outlet at the same time is the same article, and a changed text is another.
    """
    content = json.dumps([url, publisher, published, text_sha256], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


# ----------------------------------------------------------------------------------------------------------------------


def _iso(written: str | None) -> str | None:
    return iso(written) if written else None


def _agencies(draft: Draft, own: Metadata) -> tuple[str, ...]:
    declared = (agency_named(name.strip()) or name.strip() for name in draft.agencies)
    return tuple(dict.fromkeys([*declared, *own.agencies]))

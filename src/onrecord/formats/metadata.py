"""What the parts of an article say about the article: title, authors, agencies, dateline, dates, revision."""

import re

from onrecord.formats.agencies import agencies_in, agency_named, without_agency
from onrecord.formats.bylines import ROLE
from onrecord.formats.datelines import prefix_of
from onrecord.formats.dates import DAY, iso
from onrecord.formats.furniture import furniture_of
from onrecord.formats.notices import foremost, notice_in, slugs_of
from onrecord.records import Dateline, Part, PartKind, Record, Revision

_BETWEEN_AUTHORS = re.compile(r"\s*[,&/]\s*|\s+(?:and|AND|with|in|for|of|at)\s+")
_CHANGED = re.compile(r"(?:last\s+)?(?:updated|modified)", re.IGNORECASE)
_DAY = re.compile(DAY)


class Metadata(Record, frozen=True, kw_only=True):
    """What a text says of itself; a field of `records.Article` each."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: str | None = None
    modified: str | None = None
    revision: Revision | None = None
    version: str | None = None


def metadata_in(text: str, parts: tuple[Part, ...]) -> Metadata:
    """Gather what the parts say; a caption's credit is a picture's and says nothing of the text."""
    front = _front_of_body(text, parts)
    stamps = [words for words in _words(text, parts, "dateline") if _DAY.search(words) and words != front]
    dateline = _dateline(front, stamps)
    day = dateline.date if dateline else None
    slugs = [slugs_of(words) for words in _words(text, parts, "notice", "title")]
    return Metadata(
        title=" ".join(" ".join(_words(text, parts, "title")).split()) or None,
        authors=tuple(dict.fromkeys(name for words in _words(text, parts, "byline") for name in _authors(words))),
        agencies=_agencies(text, parts, front),
        dateline=dateline,
        published=_stamped(stamps, changed=False) or (iso(day) if day else None),
        modified=_stamped(stamps, changed=True),
        revision=foremost(_noticed(text, parts) | {revision for slug in slugs for revision in slug.revisions}),
        version=next((slug.version for slug in slugs if slug.version), None),
    )


# ----------------------------------------------------------------------------------------------------------------------


def _words(text: str, parts: tuple[Part, ...], *kinds: PartKind) -> list[str]:
    return [text[part.start : part.end] for part in parts if part.kind in kinds]


def _front_of_body(text: str, parts: tuple[Part, ...]) -> str | None:
    """Return what stands before the first sentence, "SELBY, Nov 10 (Reuters) -"."""
    for part in parts:
        if part.kind in ("dateline", "credit") and prefix_of(text[part.start : part.end] + " A"):
            return text[part.start : part.end]
    return None


def _dateline(front: str | None, stamps: list[str]) -> Dateline | None:
    found = prefix_of(front + " A") if front else None
    groups = found[1].groupdict() if found else {}
    place, day = groups.get("place"), groups.get("date")
    if not day:
        day = next((match[0] for words in stamps if not _CHANGED.match(words) and (match := _DAY.search(words))), None)
    return Dateline(place=place, date=day) if place or day else None


def _stamped(stamps: list[str], *, changed: bool) -> str | None:
    """Return the first day of the lines that say when the article was published, or else changed."""
    lines = (words for words in stamps if bool(_CHANGED.match(words)) == changed)
    return next((day for words in lines for match in _DAY.finditer(words) if (day := iso(match[0]))), None)


def _authors(byline: str) -> list[str]:
    found = furniture_of(byline, "head")
    if ROLE.fullmatch(byline) and not found:
        return []
    names = found[1].groupdict().get("names") or byline if found else byline
    people, _, _ = names.partition("|")  # the outlet stands behind it
    candidates = (without_agency(name).strip() for name in _BETWEEN_AUTHORS.split(people))
    return [_in_title_case(name) for name in candidates if _is_person(name)]


def _is_person(name: str) -> bool:
    """Tell a person's name from an outlet's, an agency's or a role in the same line."""
    return len(name.split()) > 1 and "@" not in name and not ROLE.fullmatch(name)


def _in_title_case(name: str) -> str:
    return name.title() if name.isupper() else name


def _agencies(text: str, parts: tuple[Part, ...], front: str | None) -> tuple[str, ...]:
    groups = found[1].groupdict() if front and (found := prefix_of(front + " A")) else {}
    bracket = groups.get("agency") or groups.get("agency2")
    in_front = (agency_named(bracket) or next(iter(agencies_in(bracket)), None)) if bracket else None
    credited = [name for words in _words(text, parts, "byline", "credit") for name in agencies_in(words)]
    return tuple(dict.fromkeys([*([in_front] if in_front else []), *credited]))


def _noticed(text: str, parts: tuple[Part, ...]) -> set[Revision]:
    rules = (notice_in(words) for words in _words(text, parts, "notice"))
    return {rule.revision for rule in rules if rule and rule.revision}

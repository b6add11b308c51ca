"""The door to Jinja2: answers as pages. All text is escaped; only what `marked_text` has escaped goes in as it is."""

from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from math import ceil
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.desk.marks import TONES, is_pronoun
from onrecord.export.heading import count_of, imprint_of, percent, shown_time, source_of, title_of
from onrecord.export.marked_text import marked_text
from onrecord.export.webaddress import is_web_address
from onrecord.records import KeptArticle, KeptStatement, Page, Reading
from onrecord.spans import words_of


def environment() -> Environment:
    """Return the templates with the functions that they use."""
    made = Environment(
        loader=PackageLoader("onrecord.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "count": count_of,
        "percent": percent,
        "time": shown_time,
        "moment": _shown_moment,
        "title": title_of,
        "words": lambda spans, text: words_of(text, spans),
        "by_day": _by_day,
        "clock": _clock,
        "marked": lambda reading: Markup(marked_text(reading, "a")),  # noqa: S704 -- escaped by marked_text, by its tests
    }
    made.tests |= {"web_address": is_web_address, "pronoun": is_pronoun, "read": lambda answer: isinstance(answer, Reading)}
    made.globals |= {
        "address": _address,
        "place_of": _place_of,
        "imprint_of": imprint_of,
        "source_of": source_of,
        "last_page": _last_page,
        "tone_of": TONES.get,
    }
    return made


# ----------------------------------------------------------------------------------------------------------------------


def _address(path: str, *kept: Mapping[str, Any], **changed: Any) -> str:
    """Return a path on this desk with parameters; None, "" and a first page are left out."""
    merged = {name: value for mapping in (*kept, changed) for name, value in mapping.items()}
    given = {name: value for name, value in merged.items() if value not in (None, "") and (name, value) != ("page", 1)}
    return path + (f"?{urlencode(given)}" if given else "")


def _place_of(kept: KeptStatement) -> str:
    """Return where a statement stands: its article's page, at the statement's number."""
    number = kept.statement.id.removeprefix("s")
    return f"/articles/{kept.article}" + (f"#a-s{number}" if number.isdecimal() else "")


def _last_page(page: Page[Any]) -> int:
    return max(1, ceil(page.total / page.limit))


def _shown_moment(moment: datetime | None) -> str | None:
    return None if moment is None else shown_time(moment.isoformat(timespec="seconds"))


def _clock(published: str | None) -> str:
    """Return the time of day and the offset that an article prints; "" where it prints none."""
    return (shown_time(published) or "").partition(" ")[2]


def _by_day(articles: tuple[KeptArticle, ...]) -> list[tuple[str | None, list[KeptArticle]]]:
    """Return articles under the day that they print, in the order given."""
    return [(day, list(group)) for day, group in groupby(articles, lambda kept: (kept.published or "")[:10] or None)]

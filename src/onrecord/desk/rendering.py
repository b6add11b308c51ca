"""The door to Jinja2: answers as pages. All text is escaped; only what `marked_text` has escaped goes in as it is."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from math import ceil
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.desk import times
from onrecord.desk.found import ReadArticle
from onrecord.desk.marks import CERTAINTIES, CREDIBILITY, TONES, is_named, is_pronoun
from onrecord.desk.overview import STANDINGS
from onrecord.desk.repeats import by_holder, conflicts_of, folded
from onrecord.export.charts import map_svg, series_svg, timeline_svg
from onrecord.export.heading import (
    bare_words,
    count_of,
    holder_name,
    imprint_of,
    percent,
    shown_time,
    shown_value,
    source_of,
    title_of,
)
from onrecord.export.layers import layers_of
from onrecord.export.marked_text import Layer, marked_text
from onrecord.export.webaddress import is_web_address
from onrecord.ledger.moments import latest_moment
from onrecord.records import Development, DevelopmentClaim, KeptStatement, Page, Utterance
from onrecord.spans import Span, words_of


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
        "when": shown_value,
        "holder": holder_name,
        "bare": bare_words,
        "title": title_of,
        "words": lambda spans, text: words_of(text, spans),
        "by_day": times.by_day,
        "clock": times.clock,
        "short": times.short,
        "full": times.full,
        "marked": _marked,
        "folded": folded,
        "certainty": CERTAINTIES.__getitem__,
        "by_holder": by_holder,
        "by_id": lambda claims: {claim.id: claim for claim in claims},
        "conflicts": conflicts_of,
        "numeral": lambda value: "?" if value is None else f"{value:,.10g}",
    }
    made.tests |= {
        "web_address": is_web_address,
        "pronoun": is_pronoun,
        "named": is_named,
        "read": lambda answer: isinstance(answer, ReadArticle),
    }
    made.tests["quoted"] = lambda answer: isinstance(answer, Utterance)
    made.globals |= {
        "address": _address,
        "place_of": _place_of,
        "imprint_of": imprint_of,
        "source_of": source_of,
        "last_page": _last_page,
        "stretch": times.stretch,
        "tone_of": TONES.get,
        "words_at": _words_at,
        "timeline": lambda developments, as_of: Markup(timeline_svg(developments, _until(developments, as_of))),  # noqa: S704
        "series": lambda quantity: Markup(series_svg(quantity)),  # noqa: S704 -- escaped by `charts.frame.element`
        "map": lambda places: Markup(map_svg(places)),  # noqa: S704 -- the same
        "standings": STANDINGS,
        "credibility": CREDIBILITY,
    }
    for name in made.list_templates():  # read once, or the first who asks waits for it
        made.get_template(name)
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


def _marked(answer: ReadArticle) -> Markup:
    """Return an article's text with all its layers."""
    passages = tuple(
        (Span(passage.start, passage.end), f"also in {each.publisher or 'another article'}: {each.because}")
        for each in answer.reprints
        for passage in each.passages
    )
    here = ((Span(*answer.here), "the words that were asked for"),) if answer.here else ()
    layers = (*layers_of(answer.reading), Layer(role="reprint", spans=passages), Layer(role="here", spans=here))
    return Markup(marked_text(answer.reading, "a", layers))  # noqa: S704 -- escaped by marked_text, by its tests


def _words_at(claim: DevelopmentClaim) -> str:
    """Return where a claim's words stand: its article's page, with the words lit up."""
    return f"/articles/{claim.article}?at={claim.start}-{claim.end}#here"


def _until(developments: Sequence[Development], as_of: str | None) -> datetime:
    """Return the end of the timeline: the moment that is asked for, else the last that anything was published."""
    last = max((each.last_published or "" for each in developments), default="")
    known = latest_moment(as_of) or latest_moment(last or None)
    return known or datetime(1970, 1, 1, tzinfo=UTC)


def _last_page(page: Page[Any]) -> int:
    return max(1, ceil(page.total / page.limit))

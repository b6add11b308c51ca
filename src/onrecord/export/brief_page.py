"""A brief as one HTML file that needs nothing else: no script, no font, no picture from elsewhere."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from importlib.resources import files

from onrecord.export.brief import STANDINGS, Brief, Entry, head_of, standing_of
from onrecord.export.charts import Placed, map_svg, timeline_svg
from onrecord.export.charts.frame import instant
from onrecord.export.footnotes import Note
from onrecord.export.heading import shown_time
from onrecord.export.webaddress import is_web_address

_STYLE = """
body { font: 16px/1.5 var(--serif); max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
body { color: var(--ink); background: var(--paper) }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem } a { color: inherit }
table, p { font-family: var(--sans); font-size: .85rem } table { border-collapse: collapse; width: 100% }
td, th { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top }
td:last-child { white-space: nowrap } .legend span { margin-right: 1em }
sup a { text-decoration: none } ol.notes { font-size: .85rem } svg { margin: 1rem 0 }
.charts { overflow-x: auto } .timeline { min-width: 44rem } .notes li { overflow-wrap: anywhere }
@media print { :root { color-scheme: light } body { margin: 0; max-width: none; background: none }
h2 { break-after: avoid } li, tr { break-inside: avoid } .timeline { min-width: 0 } }
"""
MAP_LEGEND = "A whole red ring: control is assessed; a broken one: the parties alone claim it. Outlines: Natural Earth."
_LEGEND = "".join(
    (
        '<p class="legend">',
        *(f'<span class="standing {standing or "open"}">{words}</span>' for standing, words in STANDINGS.items()),
        "Broken line: planned. Pale: begun or under way. Full: completed. Dotted: called off, or nothing asserted.</p>",
    )
)
_COLUMNS = ("development", "phase and standing", "credibility", "origins", "sides", "since")


def html_brief(brief: Brief, places: Sequence[Placed] = (), until: datetime | None = None) -> str:
    """Return the page: the table, the timeline, the map, a section a development, the notes with links back.

    `places` are those of the brief's developments, perhaps among others. The timeline ends at `until`, else at the last
    report.
    """
    own = {entry.development.id for entry in brief.entries}
    return "".join(_pieces(brief, [place for place in places if not own.isdisjoint(place.developments)], until))


# ----------------------------------------------------------------------------------------------------------------------


def _pieces(brief: Brief, places: Sequence[Placed], until: datetime | None) -> Iterator[str]:
    title = escape(brief.title)
    yield f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<style>{_style()}</style></head><body><h1>{title}</h1><p>{escape(head_of(brief))}</p>"
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS) + "</tr></thead><tbody>"
    yield from (_table_row(number, entry) for number, entry in enumerate(brief.entries, 1))
    yield "</tbody></table>"
    drawn = _timeline(brief, until)
    yield f'<div class="charts">{drawn}</div>{_LEGEND if drawn else ""}' + map_svg(places)
    if places:
        yield f"<p>{MAP_LEGEND}</p>"
    for number, entry in enumerate(brief.entries, 1):
        yield from _section(number, entry)
    yield '<h2>Sources</h2><ol class="notes">' + "".join(map(_note, brief.notes)) + "</ol></body></html>\n"


def _style() -> str:
    export = files("onrecord.export")
    return (
        export.joinpath("tokens.css").read_text("utf-8") + export.joinpath("charts/charts.css").read_text("utf-8") + _STYLE
    )


def _timeline(brief: Brief, until: datetime | None) -> str:
    developments = [entry.development for entry in brief.entries]
    sections = {one.id: f"#d{number}" for number, one in enumerate(developments, 1)}
    last = max((at for one in developments if (at := instant(one.last_published))), default=None)
    return timeline_svg(developments, until or last or datetime(1970, 1, 1, tzinfo=UTC), sections.__getitem__)


def _table_row(number: int, entry: Entry) -> str:
    one = entry.development
    since = shown_time(one.history[-1].from_) if one.history else None
    cells = (standing_of(one), str(one.credibility), str(one.origins), ", ".join(one.sides) or "–", since or "–")
    rest = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row"><a href="#d{number}">{escape(one.label)}</a></th>{rest}</tr>'


def _section(number: int, entry: Entry) -> Iterator[str]:
    yield f'<h2 id="d{number}">{escape(entry.development.label)}</h2><ol>'
    for sentence in entry.sentences:
        calls = "".join(f'<sup><a href="#n{note}">{note}</a></sup> ' for note in sentence.notes)
        yield f"<li>{escape(sentence.words)} {calls}</li>"
    yield "</ol>"


def _note(note: Note) -> str:
    place = escape(note.place)
    if note.url and is_web_address(note.url):
        place = f'<a href="{escape(note.url)}" rel="noreferrer">{place}</a>'
    return f'<li id="n{note.number}" value="{note.number}">{escape(note.holder)}: <q>{escape(note.words)}</q> {place}.</li>'

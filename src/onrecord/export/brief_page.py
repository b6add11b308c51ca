"""A brief as one HTML file that needs nothing else: no script, no font, no picture from elsewhere."""

from collections.abc import Iterator
from html import escape

from onrecord.export.brief import Brief, Entry, head_of, standing_of
from onrecord.export.footnotes import Note
from onrecord.export.heading import shown_time
from onrecord.export.timeline import timeline_svg
from onrecord.export.webaddress import is_web_address

_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
body { color: #1a1a1a; background: #fff }
h1, h2, table, svg { font-family: system-ui, sans-serif }
h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; font-size: .85rem; width: 100% } td, th { text-align: left; padding: .3rem .6rem .3rem 0;
border-bottom: 1px solid #ddd; vertical-align: top } sup a { text-decoration: none } ol.notes { font-size: .85rem }
svg { width: 100%; height: auto; margin: 1rem 0 }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } td, th { border-color: #444 }
a { color: #8ab4f8 } svg { background: #fff } }
@media print { body { margin: 0; max-width: none } h2 { break-after: avoid } }
"""
_COLUMNS = ("development", "phase and standing", "credibility", "origins", "sides", "since")


def html_brief(brief: Brief) -> str:
    """Return the page: the table, the timeline, a section a development, the notes with links back."""
    return "".join(_pieces(brief))


# ----------------------------------------------------------------------------------------------------------------------


def _pieces(brief: Brief) -> Iterator[str]:
    title = escape(brief.title)
    yield f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p>{escape(head_of(brief))}</p>"
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS) + "</tr></thead><tbody>"
    yield from (_table_row(number, entry) for number, entry in enumerate(brief.entries, 1))
    yield "</tbody></table>"
    yield timeline_svg([entry.development for entry in brief.entries])
    for number, entry in enumerate(brief.entries, 1):
        yield from _section(number, entry)
    yield '<h2>Sources</h2><ol class="notes">' + "".join(map(_note, brief.notes)) + "</ol></body></html>\n"


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

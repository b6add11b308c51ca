"""Readings as one HTML page: the article as it was printed, with statements, names, times, places and claims marked.

The page stands alone: no script, no font or picture from elsewhere, styles in one element, so it can be mailed, printed
and archived. All words from articles are escaped; only http and https addresses become links.
"""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from onrecord.export.heading import UNKNOWN, count_of, imprint_of, percent, source_of, title_of
from onrecord.export.layers import layers_of
from onrecord.export.marked_text import marked_text
from onrecord.export.webaddress import is_web_address
from onrecord.records import Article, Reading
from onrecord.spans import words_of

# Nothing may be loaded or run, whatever an article smuggles in.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
LEGEND = (
    ("source", "source", "who says it"),
    ("cue", "cue", "the words that say so"),
    ("content", "content opens closes", "what is said"),
    ("name", "name", "who is named"),
    ("time", "time", "when"),
    ("place", "place", "where"),
    ("claim", "claim", "what happens"),
)

SHOWN = frozenset({"source", "cue", "content"})  # who said what; the other layers are a click away


def marked_page(readings: Sequence[Reading]) -> str:
    """Return one HTML page with all readings, in the order given."""
    most = max((len(reading.statements) for reading in readings), default=0)
    title = title_of(readings[0].article) if len(readings) == 1 else count_of(len(readings), "article")
    sections = (_section(reading, f"a{number}") for number, reading in enumerate(readings, 1))
    contents = _contents(readings) if len(readings) > 1 else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)} – OnRecord</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<style>\n{_style()}{_linking_rules(most)}</style>\n</head>\n<body>\n{_masthead(readings)}{contents}"
        f"<main>\n{''.join(sections)}</main>\n</body>\n</html>\n"
    )


# ----------------------------------------------------------------------------------------------------------------------


def _style() -> str:
    sheets = files("onrecord.export")
    return sheets.joinpath("marked.css").read_text("utf-8") + sheets.joinpath("marks.css").read_text("utf-8")


def _linking_rules(most: int) -> str:
    """Return the rules that light up a statement in the text when its entry is pointed at, and the other way round."""
    return "".join(
        f"article:has(.l{n}:is(:hover,:target,:focus-within)) .s{n}.s{n}{{--tint:var(--lit)}}"
        f"article:has(.s{n}:hover) .l{n}{{background:var(--lit)}}\n"
        for n in range(1, most + 1)
    )


def _masthead(readings: Sequence[Reading]) -> str:
    keys = "".join(
        f'<li><label><input type="checkbox" id="show-{role}"{" checked" if role in SHOWN else ""}> '
        f'<span class="{style}">{role}</span> {gloss}</label></li>'
        for role, style, gloss in LEGEND
    )
    statements = sum(len(reading.statements) for reading in readings)
    counts = f"{count_of(len(readings), 'article')}, {count_of(statements, 'statement')}"
    return (
        f'<header class="masthead">\n<p class="wordmark">OnRecord</p>\n<p class="counts">{counts}</p>\n'
        f'<ul class="legend" aria-label="Legend">{keys}</ul>\n</header>\n'
    )


def _contents(readings: Sequence[Reading]) -> str:
    entries = (
        f'<li><a href="#a{number}">{escape(title_of(reading.article))}</a> '
        f'<span class="dim">{escape(_outline(reading))}</span></li>\n'
        for number, reading in enumerate(readings, 1)
    )
    return f'<nav class="contents" aria-label="Articles"><ol>\n{"".join(entries)}</ol></nav>\n'


def _outline(reading: Reading) -> str:
    return " · ".join((*imprint_of(reading.article)[:1], count_of(len(reading.statements), "statement")))


def _section(reading: Reading, key: str) -> str:
    text = marked_text(reading, key, layers_of(reading))
    return (
        f'<article id="{key}">\n{_head(reading.article)}<div class="text">\n{text}</div>\n'
        f'<aside aria-label="Statements">\n<h3>{count_of(len(reading.statements), "statement")}</h3>\n'
        f"<ol>\n{''.join(_entries(reading, key))}</ol>\n</aside>\n</article>\n"
    )


def _head(article: Article) -> str:
    """Return imprint, address and, where the text itself does not print it, the title."""
    imprint = "".join(f"<li>{escape(piece)}</li>" for piece in imprint_of(article))
    printed = any(part.kind == "title" for part in article.parts)
    title = "" if printed or not article.title else f"<h2>{escape(title_of(article))}</h2>\n"
    return f'<header>\n<ul class="imprint">{imprint}{_address(article)}</ul>\n{title}</header>\n'


def _address(article: Article) -> str:
    if not article.url:
        return ""
    shown = escape(article.url)
    if not is_web_address(article.url):
        return f"<li>{shown}</li>"
    return f'<li><a href="{shown}" rel="noopener noreferrer external">{shown}</a></li>'


def _entries(reading: Reading, key: str) -> Iterator[str]:
    text = reading.article.text
    for number, statement in enumerate(reading.statements, 1):
        source, cue = source_of(reading, statement), words_of(text, statement.cue)
        unknown = " unknown" if source == UNKNOWN else ""
        yield (
            f'<li id="{key}-l{number}" class="l{number}"><a class="number" href="#{key}-s{number}">{number}</a>'
            f'<p class="who"><span class="speaker{unknown}">{escape(source)}</span> <i>{escape(cue)}</i></p>'
            f'<p class="kind">{statement.kind} <span>{percent(statement.confidence)}</span></p>'
            f'<p class="words">{escape(words_of(text, statement.content))}</p></li>\n'
        )

"""The brief of a story: what is on record, in sentences, each with its sources; in Markdown.

`brief_of` works out what a brief says; `markdown_brief` here and `html_brief` in its own file write it down.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.export.footnotes import Footnotes, Note
from onrecord.export.heading import count_of, shown_time
from onrecord.records import Development, KeptArticle, Moment, Record, Standing, Story

# What a standing is called in a sentence; with an example of the reason in the record.
STANDINGS: Mapping[Standing | None, str] = {
    "confirmed": "confirmed",  # both sides, a witness or a word against its own interest, through two origins
    "corroborated": "corroborated, not confirmed",
    "single-source": "on one source's word",
    "disputed": "disputed",
    "denied": "denied",
    "retracted": "taken back",
    None: "asserted by nobody",  # a possibility, a condition, a forecast, a demand
}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence of a brief and the numbers of the notes that it rests on."""

    words: str
    notes: tuple[int, ...]


class Entry(Record, frozen=True, kw_only=True):
    """A development in a brief: a row of the table, and its history in sentences."""

    development: Development
    sentences: tuple[Sentence, ...]


class Brief(Record, frozen=True, kw_only=True):
    """A whole brief, ready to be written down."""

    title: str
    as_of: str | None
    articles: int
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]


def brief_of(
    story: Story, developments: Sequence[Development], articles: Mapping[str, KeptArticle], as_of: str | None = None
) -> Brief:
    """Return the brief of a story; `developments` are its own, `articles` at least those of their claims, by key."""
    footnotes = Footnotes(developments, articles)
    entries = tuple(
        Entry(development=one, sentences=tuple(_sentence(moment, footnotes) for moment in one.history))
        for one in developments
    )
    return Brief(title=story.label, as_of=as_of, articles=len(story.articles), entries=entries, notes=footnotes.notes())


def markdown_brief(brief: Brief) -> str:
    """Return a brief as Markdown: the table, a section a development, the notes as footnotes."""
    return "\n".join(_lines(brief)) + "\n"


def standing_of(development: Development) -> str:
    """Return phase and standing in one phrase: "completed: confirmed"."""
    standing = STANDINGS[development.standing]
    return f"{development.phase}: {standing}" if development.phase else standing


def head_of(brief: Brief) -> str:
    """Return the sentence at a brief's head: how much it rests on, and the moment that it is true for."""
    when = f", as it stood at {shown_time(brief.as_of)}" if brief.as_of else ""
    developments = count_of(len(brief.entries), "development")
    return f"{developments} from {count_of(brief.articles, 'article')}{when}. Credibility is the Admiralty scale, 1 to 6."


# ----------------------------------------------------------------------------------------------------------------------


def _sentence(moment: Moment, footnotes: Footnotes) -> Sentence:
    since = shown_time(moment.from_) or "In undated articles"
    state = STANDINGS[moment.standing]
    phase = f"{moment.phase}, " if moment.phase else ""
    ruled = f" Ruled by {moment.ruled_by}." if moment.ruled_by else ""
    words = f"{since}: {phase}{state} (credibility {moment.credibility}). {moment.reason}{ruled}"
    return Sentence(words=words, notes=footnotes.numbers(moment.because))


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(brief.title)}"
    yield ""
    yield head_of(brief)
    yield ""
    yield "| development | phase and standing | credibility | origins | sides | since |"
    yield "|---|---|---|---|---|---|"
    for entry in brief.entries:
        one = entry.development
        since = shown_time(one.history[-1].from_) if one.history else None
        cells = (one.label, standing_of(one), str(one.credibility), str(one.origins), ", ".join(one.sides), since or "–")
        yield f"| {' | '.join(_plain(cell) or '–' for cell in cells)} |"
    for entry in brief.entries:
        yield ""
        yield f"## {_plain(entry.development.label)}"
        yield ""
        for sentence in entry.sentences:
            calls = "".join(f"[^{number}]" for number in sentence.notes)
            yield f"- {_plain(sentence.words)}{calls}"
    yield ""
    for note in brief.notes:
        link = f" <{note.url}>" if note.url and not re.search(r"[\s<>]", note.url) else ""
        yield f"[^{note.number}]: {_plain(note.holder)}: “{_plain(note.words)}” {_plain(note.place)}.{link}"


def _plain(words: str) -> str:
    """Return words with what Markdown would take for a sign escaped, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(words.split()))

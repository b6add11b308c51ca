"""Transcripts: lines that open with the speaker's name in capitals and a colon.

    PRESIDENT DORVATH: Good morning. I shall be brief.

What follows, up to the next label, is that speaker's in his own words, though no quotation marks say so. Where every turn
is one paragraph, so is the last. A text counts as a
transcript from three such lines on, so that a headline with a colon ("WAR: what we know") makes none.
"""

import re
from collections.abc import Iterator

from onrecord.reader.extract.statements import Found
from onrecord.spans import Span, trimmed

_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý.’'\-]+"
_LABEL = re.compile(
    rf"^[ \t]*(?:\*\*)?(?P<source>(?:{_CAPITALS}|[A-Z]\.)(?:[ ,]+(?:{_CAPITALS}|[A-Z]\.?|\([^)\r\n]{{1,60}}\)|of|the))*)"
    r"(?:\*\*)?(?P<cue>:)(?:\*\*)?[ \t]+(?=\S)",
    re.MULTILINE,
)
_FEWEST = 3
_SURE = 0.95  # a label is as good as a name with a verb of speech


def transcript_of(text: str) -> list[Found]:
    """Return a statement for each labelled turn, one piece a paragraph; none when the text is no transcript."""
    labels = list(_LABEL.finditer(text))
    if len(labels) < _FEWEST:
        return []
    ends = [*(label.start() for label in labels[1:]), len(text)]
    turns = [tuple(_paragraphs(text, label.end(), end)) for label, end in zip(labels, ends, strict=True)]
    if len(turns) > _FEWEST and all(len(turn) == 1 for turn in turns[:-1]):
        turns[-1] = turns[-1][:1]  # what follows an interview's last answer is the paper's
    return [
        Found((Span(*label.span("source")),), (Span(*label.span("cue")),), content, _SURE)
        for label, content in zip(labels, turns, strict=True)
        if content
    ]


# --------------------------------------------------------------------------------------------------------------------


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    for match in re.finditer(r"[^\r\n]+", text[start:end]):
        span = trimmed(text, Span(start + match.start(), start + match.end()))
        if span is not None and not text[span.start : span.end].startswith(("#", "---", "***", "___", "[")):
            yield span

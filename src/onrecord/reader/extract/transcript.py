"""Transcripts: lines that open with the speaker's name in capitals and a colon.

    PRESIDENT DORVATH: Good morning. I shall be brief.

What follows, up to the next label, is that speaker's in his own words, though no quotation marks say so. A text counts as a
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
    found = []
    for label, end in zip(labels, ends, strict=True):
        content = tuple(_paragraphs(text, label.end(), end))
        if content:
            found.append(Found((Span(*label.span("source")),), (Span(*label.span("cue")),), content, _SURE))
    return found


# --------------------------------------------------------------------------------------------------------------------


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    for match in re.finditer(r"[^\r\n]+", text[start:end]):
        span = trimmed(text, Span(start + match.start(), start + match.end()))
        if span is not None and not text[span.start : span.end].startswith(("#", "---", "***", "___", "[")):
            yield span

"""Which first characters of a text are its title: the title that is known, or a first line that looks like one."""

import re

from onrecord.formats.datelines import prefix_of
from onrecord.formats.paragraphs import blank_between
from onrecord.spans import Span

_LONGEST = 160  # characters; the longest headlines of large newspapers have about 150
_LONGEST_SENTENCE = 110
_CLOSING = re.compile(r"[.!?…’'”\"»)\]]*(?!\S)")
_ENDS_LIKE_PROSE = re.compile(r"[.…:;,—–-][’'”\")\]]*$")
_ENDS_WITH_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}[’'”\"]?$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|No)\.$")


def title_span(text: str, start: int, title: str) -> Span | None:
    """Return where a known title stands from `start` on; None when other words stand there.

    Only letters and digits are compared: corpora add a full stop, fold white space, change quotation marks.
    """
    letters = [character for character in title.casefold() if character.isalnum()]
    position, matched = start, 0
    while matched < len(letters) and position < len(text):
        for folded in text[position].casefold():
            if folded.isalnum():
                if matched == len(letters) or folded != letters[matched]:
                    return None
                matched += 1
        position += 1
    closing = _CLOSING.match(text, position)
    return Span(start, closing.end()) if letters and matched == len(letters) and closing else None


def looks_like_title(text: str, line: Span, following: list[Span]) -> bool:
    """Tell whether a first line is a headline by its shape: short, no full stop at its end, and with a text below it.

    A short sentence with its full stop is one too when it stands alone above longer paragraphs.
    """
    words = text[line.start : line.end]
    if not following or len(words) > _LONGEST or len(words.split()) < 2 or "\n" in words or prefix_of(words):
        return False
    if not _ENDS_LIKE_PROSE.search(words) or _ENDS_WITH_INITIALS.search(words):
        return True
    return (
        words.endswith(".")
        and len(words) <= _LONGEST_SENTENCE
        and ". " not in words
        and len(following) > 1
        and blank_between(text, line, following[0])
        and following[0].end - following[0].start > 1.5 * len(words)
    )

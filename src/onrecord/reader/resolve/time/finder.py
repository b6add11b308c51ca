"""Time expressions found by the grammar alone: without the encoder, and as a check on it."""

import re
from typing import NamedTuple

from onrecord.reader.resolve.time.grammar import expressions_in
from onrecord.records import Timex


class Negative(NamedTuple):
    """Words that fit a rule and are no time; case as written."""

    name: str
    pattern: str
    example: str


# fmt: off
NEGATIVES = (
    Negative("small letters", r"(?:(?:this|that|the|last|next) )?(?:may|march|mar|sun|sat|mon|jan|sec|dec|wed|fri)\b(?! \d)", "that may help; a long march"),
    Negative("short names", r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Mar|Sep|Dec)\b(?![.,] ?\d| \d)", "Sun Yat-sen"),
    Negative("to spring and to fall", r"(?:the |a )?(?:spring|fall)(?! of \d)", "the fall of Girona"),
    Negative("second", r"(?:[Aa]|[Tt]he|[Oo]ne) second|seconds?", "a second attempt"),
    Negative("quarters of a whole", r"(?:about |some )?(?:a|three|four|some)[ -]quarters?", "three quarters of them"),
    Negative("a subject", r"[Aa]bout the .+", "worried about the future"),
    Negative("terms", r"(?:the )?(?:long|short|near)-term", "long-term debt"),
)
# fmt: on
_NEGATIVE = re.compile("|".join(f"(?:{line.pattern})" for line in NEGATIVES))


def find_timexes(text: str) -> tuple[Timex, ...]:
    """Return the time expressions that the grammar finds, without values, in text order and without overlap."""
    return tuple(
        Timex(start=start, end=end, type=kind)
        for start, end, kind in expressions_in(text)
        if not _is_negative(text, start, end)
    )


# ----------------------------------------------------------------------------------------------------------------------


def _is_negative(text: str, start: int, end: int) -> bool:
    match = _NEGATIVE.match(text, start)
    return match is not None and match.end() == end

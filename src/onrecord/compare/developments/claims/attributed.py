"""Sources that a sentence names by the way, behind what they say: "Troops left Oster, the mayor's office said, at noon"."""

import re
from collections.abc import Iterator

from onrecord.spans import Span

_VERBS = (
    r"(?:said|says|announced|reported|confirmed|added|wrote|claimed|stated|told \w+(?: \w+)?|acknowledged"
    r"|insisted|maintains)"
)
# What may stand between who speaks and the end of the aside: "said on Friday,", "told reporters in Oster."
_ASIDE_ENDS = re.compile(
    r"(?: (?:reporters|journalists|parliament|the \w+|[A-Z]\w+))?"
    r"(?: (?:(?:late|early) )?(?:on|in|at|after|from|during|by|through|over)\b[^,.;:“”\"\n]{0,60})?\s*(?:[,.;—–]|$)"
)
_SAID = re.compile(rf",?\s+{_VERBS}\b")
_LONGEST = 90
_MOST_PIECES = 2  # "the office of the governor, Isolde Marran, said"


def is_by_the_way(text: str, named: Span, sentence: Span) -> bool:
    """Tell whether a source with its verb stands between commas, or a comma and the end: ", she said on Friday,"."""
    before = text[sentence.start : named.start].rstrip()
    return before.endswith((",", "—", "–")) and _ASIDE_ENDS.match(text, named.end, sentence.end) is not None


def sources_behind(text: str, start: int, sentence: Span) -> Iterator[str]:
    """Yield the words that may name who speaks behind a claim, the nearest to the verb first."""
    rest = text[start : sentence.end]
    for said in _SAID.finditer(rest):
        if not _ASIDE_ENDS.match(rest, said.end()):
            continue
        if re.search(r"[“”\":;\n]", rest[: said.start()]):
            return
        pieces = rest[: said.start()].split(", ")
        for piece in pieces[:0:-1][:_MOST_PIECES]:
            words = piece.strip(" ,")
            if words and len(words) < _LONGEST:
                yield words
        return

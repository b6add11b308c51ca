"""The tense around a place in the text, by its words: for texts without a parse, and to check one.

A table of cues. The cue nearest before the place in its sentence decides; if there is none, the nearest one after it.
"""

import re
from typing import NamedTuple

from onrecord.reader.resolve.time.moment import Tense


class Cue(NamedTuple):
    """One line of the table; patterns match whole words, case folded."""

    name: str
    pattern: str
    tense: Tense
    example: str


# fmt: off
CUES = (
    Cue("past plan", r"had been (?:\w+ )?(?:due|scheduled|expected|supposed|set|planned|slated)(?: to \w+)?", "past", "it had been due to expire Friday"),
    Cue("modal", r"(?:will|won['’]t|['’]ll|shall|would|(?-i:may)|might|could|can|should|must|to)(?: not)? be [a-z]+|will|won['’]t|['’]ll|shall|would|(?-i:may)|might|could|can|should|must", "future", "talks will resume on Monday"),
    Cue("plan", r"plan(?:s|ned|ning)?|scheduled|slated|due|expect(?:s|ed|ing)?|intend(?:s|ed)?|hop(?:es?|ing)|set (?:to|for)|promised|vowed|aims?|prepar(?:es?|ing) (?:to|for)|looks? forward|looking forward|ahead of|(?:postponed|delayed|deferred|put off|pushed back|rescheduled|adjourned|suspended|closed) (?:until|till|to|for)", "future", "expected to close in June"),
    Cue("prospect", r"(?:is|are|['’]re|['’]s) (?:going|to)|about to|upcoming|forthcoming|effective|payable|matur(?:es?|ing)|expires?|begins?|starts?|ends?|takes? effect", "future", "the offer expires Nov. 21"),
    Cue("deadline", r"as early as|as soon as|no later than|by the end", "future", "as early as Friday"),
    Cue("present of a plan", r"(?:is|are|am|['’]re) [a-z]+ing", "future", "the ferry is leaving on Friday"),
    Cue("past be", r"was|were|had|did|has|have|been", "past", "he was killed on Friday"),
    Cue(
        "past strong",
        r"said|told|went|came|took|made|gave|got|saw|left|met|began|became|fell|rose|held|found|won|lost|led|sent|brought|bought|sold|spoke|wrote"
        r"|kept|built|paid|ran|stood|struck|shot|fought|broke|grew|drew|flew|threw|put|cut|hit|read|felt|knew|thought|called for",
        "past",
        "he left Tuesday",
    ),
    Cue("past weak", r"(?-i:(?!need|indeed|speed|feed)[a-z]{2,}ed)", "past", "the company announced Friday"),
    Cue("present", r"is|are|am|says?|remains?|continues?", "present", "the minister is in Rome on Friday"),
)
# fmt: on
_CUE = re.compile(r"\b(?:" + "|".join(f"({cue.pattern})" for cue in CUES) + r")\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['”\"’)]*\s+(?=[\"“‘'(]?[A-Z])|\n\s*\n")
_REACH = 160  # characters looked at on either side


def tense_near(text: str, start: int, end: int) -> Tense | None:
    """Return the tense of the clause around `text[start:end]`; None where no cue stands in the sentence."""
    ahead = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    cues = list(_CUE.finditer(ahead))
    if cues:
        return CUES[(cues[-1].lastindex or 1) - 1].tense
    behind = _SENTENCE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    cue = _CUE.search(behind)
    return CUES[(cue.lastindex or 1) - 1].tense if cue else None

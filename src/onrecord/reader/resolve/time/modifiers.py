"""Words around a time expression that change how it is meant, not which one it is: TIMEX3's mod.

A modifier stands before or after what it modifies; beside a length it says something else than beside a point ("almost
two hours" is less than that, "almost two years ago" is about then).
"""

import re
from typing import Literal, NamedTuple

from onrecord.reader.resolve.time.rule import expanded


class Modifier(NamedTuple):
    """One line of the table; None: the words change nothing that TIMEX3 can say."""

    name: str
    place: Literal["before", "after"]
    pattern: str
    of_point: str | None
    of_length: str | None
    example: str


CONTENT = "what it was full of"
# fmt: off
MODIFIERS = (
    Modifier("end", "before", r"(?:(?:the )?(?:very )?(?:end|latter (?:part|half)|later part)(?: of| in)|late in|(?:the )?late)", "END", "END", "the end of March"),
    Modifier("start", "before", r"(?:the )?(?:very )?(?:start|beginning|early (?:part|days|months|hours)|outset) of|early in|(?:the )?early", "START", "START", "early 1990"),
    Modifier("middle", "before", r"(?:the )?(?:middle|mid)(?: part)?(?: of)?", "MID", "MID", "mid-1996"),
    Modifier("earlier", "before", r"(?:sometime |some time )?earlier(?: in| on)?", "START", None, "earlier this month"),
    Modifier("later", "before", r"(?:sometime |some time )?later(?: in| on)?", "END", None, "later this year"),
    Modifier("over", "before", r"(?:just |well )?over(?= (?:an?|one|two|three|four|five|six|nine|ten|\d+) )", "BEFORE", "MORE_THAN", "over a week"),
    Modifier("sometime", "before", r"sometime(?: in| on)?|on|in|at|by|since|during|over|from|through|throughout|for|as of", None, None, "sometime next year"),
    Modifier("at most", "before", r"up to|no more than|not more than|at most", "ON_OR_BEFORE", "EQUAL_OR_LESS", "up to 180 days"),
    Modifier("within", "before", r"within|no later than|as (?:long|late) as", "ON_OR_BEFORE", "EQUAL_OR_LESS", "within two weeks"),
    Modifier("from", "before", r"as (?:early|soon) as", "ON_OR_AFTER", "EQUAL_OR_MORE", "as early as March"),
    Modifier("at least", "before", r"at least|no less than", "ON_OR_AFTER", "EQUAL_OR_MORE", "at least 30 days"),
    Modifier("almost", "before", r"(?:just )?(?:nearly|almost|under|less than|fewer than|not quite|barely)", "APPROX", "LESS_THAN", "nearly two years"),
    Modifier("more", "before", r"(?:just |well |a little )?(?:more than|longer than|above)", "BEFORE", "MORE_THAN", "more than four hours"),
    Modifier("about", "before", r"about|around|approximately|roughly|some|circa|ca\.|c\.|close to|an estimated", "APPROX", "APPROX", "around Nov. 1"),
    Modifier("only", "before", r"each of|only|just|exactly|fully|a mere|as little as|an?|the(?! (?:next|coming|following|subsequent|previous|same))|that|this|these|those|its", None, None, "just seven hours"),
    Modifier("or so", "after", r"or so|or thereabouts|or two", "APPROX", "APPROX", "the next two years or so"),
    Modifier("or more", "after", r"or (?:more|longer|later)|and (?:more|beyond)", "ON_OR_AFTER", "EQUAL_OR_MORE", "1994 or later"),
    Modifier("or less", "after", r"or (?:less|earlier|sooner|fewer)", "ON_OR_BEFORE", "EQUAL_OR_LESS", "a week or less"),
    Modifier("possessive", "after", r"['’]s?|now", None, None, "Friday’s"),
    Modifier(CONTENT, "after", r"(?:of|in|since|from|between|until|remaining|after|before|that|which) .+|following", None, None, "two months of siege"),
)
# fmt: on
BEFORE = tuple(
    (re.compile(rf"(?:{expanded(line.pattern)})[\s-]+(?=\S)", re.IGNORECASE), line)
    for line in MODIFIERS
    if line.place == "before"
)
AFTER = tuple(
    (re.compile(rf"(?<=\S)(?:\s+|(?=['’]))(?:{expanded(line.pattern)})$", re.IGNORECASE), line)
    for line in MODIFIERS
    if line.place == "after"
)
_TAKEN = frozenset({"end", "start", "middle", "earlier", "later", "at most", "at least", "almost", "more", "about", "over"})
# What the finder takes into a span: not "in" and "on", nor what an expression is full of.
TAKEN_BEFORE = "|".join(expanded(line.pattern, named=False) for line in MODIFIERS if line.name in _TAKEN)
TAKEN_BEFORE_PERIODS = "|".join(
    expanded(line.pattern, named=False) for line in MODIFIERS if line.name in {"end", "start", "middle", "earlier", "later"}
)
TAKEN_AFTER = "|".join(
    expanded(line.pattern, named=False) for line in MODIFIERS if line.name in {"or so", "or more", "or less"}
)

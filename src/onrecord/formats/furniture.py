"""Lines of an article that are not its body, by their own words: captions, credits, by-lines, dates.

Where the words alone don't decide, a rule asks for a place in the article; what is still doubtful is in no table.
"""

import re

from onrecord.formats.bylines import BYLINES
from onrecord.formats.captions import CAPTIONS
from onrecord.formats.credits import CREDITS
from onrecord.formats.linerule import LineRule, Zone

LINES = (*CAPTIONS, *CREDITS, *BYLINES)
_LINES = tuple((rule, re.compile(rule.pattern, re.DOTALL)) for rule in LINES)


def furniture_of(paragraph: str, zone: Zone) -> tuple[LineRule, re.Match[str]] | None:
    """Return the rule by which a whole paragraph is furniture, and its match."""
    for rule, pattern in _LINES:
        fits = rule.zone in ("anywhere", zone) and len(paragraph) <= rule.longest
        if fits and (found := pattern.fullmatch(paragraph)):
            return rule, found
    return None

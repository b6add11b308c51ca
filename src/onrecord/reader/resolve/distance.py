"""How far the article's own verb stands from the words that it reports, by the cue's words.

A table, read from the top; the first pattern found in the cue decides. Patterns match whole words, case folded; the
example shows a cue that the line is for.
"""

import re
from typing import NamedTuple

from onrecord.records import Distance


class Rule(NamedTuple):
    """One line of the table."""

    name: str
    pattern: str
    distance: Distance
    example: str


RULES = (
    Rule("denial", r"den(?:y|ies|ied|ying)|refut\w+|reject\w*|dismiss\w*|disput\w+|rebuff\w*", "denied", "denied that"),
    Rule(
        "refused confirmation",
        r"(?:not|n[’']t|nor|never|declin\w+ to|refus\w+ to) (?:\w+ )?(?:confirm\w*|comment\w*)",
        "other",
        "would not confirm",
    ),
    Rule("allegation", r"alleg\w+|accus\w+|blam\w+|charg(?:e|es|ed|ing)", "alleged", "accused"),
    Rule("warning", r"warn\w*|caution\w*|threaten\w*|fear\w*|alarm\w*", "warned", "warned that"),
    Rule(
        "order",
        r"order\w*|command\w*|decree\w*|ruled?|rules|instruct\w*|direct(?:s|ed)|ban(?:s|ned)|demand\w*|urg\w+"
        r"|call(?:s|ed|ing)? (?:for|on|upon)|told \w+ to|insist\w* on",
        "ordered",
        "ordered",
    ),
    Rule("question", r"ask\w*|wonder\w*|question\w*|quer(?:y|ies|ied)|inquir\w+|enquir\w+", "asked", "asked whether"),
    Rule(
        "forecast",
        r"predict\w*|forecast\w*|expect\w*|anticipat\w+|project(?:s|ed|ing)|hop(?:e|es|ed|ing)|promis\w+|vow\w*"
        r"|pledg\w+|plan(?:s|ned|ning)?|intend\w*|foresee\w*|foresaw",
        "predicted",
        "predicts",
    ),
    Rule("agreement", r"agre\w+|concur\w*|accept\w*|acknowledg\w+|admit\w*|conced\w+|recogni[sz]\w+", "agreed", "agreed"),
    Rule("confirmation", r"confirm\w*|verif\w+|corroborat\w+|certif\w+|prov(?:e|es|ed|en)", "confirmed", "confirmed that"),
    Rule("claim", r"claim\w*|insist\w*|maintain\w*|contend\w*|assert\w*|argu\w+|purport\w*|boast\w*", "claimed", "claimed"),
    Rule(
        "speech",
        r"sa(?:y|ys|id|ying)|tell\w*|told|add(?:s|ed|ing)|according to|wr(?:ite|ites|ote|itten|iting)|stat(?:e|es|ed|ing)"
        r"|statement|announc\w+|declar\w+|repl(?:y|ies|ied|ying)|respond\w*|respons\w+|answer\w*|report\w*|tweet\w*|post\w*|comment\w*"
        r"|not(?:e|es|ed|ing)|remark\w*|explain\w*|describ\w+|continu\w+|recall\w*|reveal\w*|suggest\w*|testif\w+|testimony"
        r"|spok\w+|speak\w*|complain\w*|repeat(?:s|ed|ing)?|disclos\w+|reiterat\w+|emphasi[sz]\w+|stress\w*|point\w* out|conclud\w+|observ\w+|mention\w*|cit(?:e|es|ed|ing)"
        r"|quot\w+|joke\w*|shout\w*|signal\w*|show(?:s|ed|n|ing)?|found|finds?|indicat\w+|put",
        "said",
        "said",
    ),
)

_COMPILED = tuple((re.compile(rf"\b(?:{rule.pattern})\b", re.IGNORECASE), rule.distance) for rule in RULES)


def distance_of(cue: str) -> Distance:
    """Return the distance that a cue's words show; a bare colon says, anything else is 'other'."""
    for pattern, distance in _COMPILED:
        if pattern.search(cue):
            return distance
    return "said" if cue.strip() in {":", "–", "—", "-"} else "other"

"""Cues that show what somebody thinks, wants or does with words, without being verbs of plain speech.

The corpora count beliefs, wishes, judgements and plans as attributions ("supports", "hopes to"). A cue with none of these
words ("zeroed in on", "has read") is right so much less often that it needs more certainty.
"""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """One line of the table; patterns match whole words, case folded."""

    name: str
    pattern: str
    example: str


RULES = (
    Rule("belief", r"believ\w+|thinks?|thought|thinking|knows?|knew|known|assum\w+|estimat\w+|understand\w*|understood|learn\w*|hear|heard|remember\w*|convinced|uncertain|unclear|sure|confident", "believes"),
    Rule("view", r"sees?|seen|saw|view\w*|consider\w*|regard\w*|compar\w+|liken\w*|defin\w+|label\w*|dub\w*|call\w*|titled?|entitled|known as", "considers"),
    Rule("wish", r"wants?|wanted|wanting|seek\w*|sought|propos\w+|offer\w*|appeal\w*|request\w*|refus\w+|decid\w+|determin\w+", "wants"),
    Rule("feeling", r"feel\w*|felt|worr\w+|concern\w*|doubt\w*|surpris\w+|glad|happy|optimistic|skeptical|sceptical", "worries"),
    Rule("judgement", r"support\w*|oppos\w+|back(?:s|ed|ing)?|favou?r\w*|critici[sz]\w+|critical|prais\w+|condemn\w*|attack\w*|slam\w*|blast\w*|mock\w*|endors\w+|defend\w*|apolog\w+|thank\w*|congratulat\w+|insult\w*", "condemned"),
    Rule("act of words", r"discuss\w*|talk\w*|refer|referr\w+|highlight\w*|detail\w*|outlin\w+|unveil\w*|repeat\w*|echo\w*|grant\w*|approv\w+|sign\w*|vot\w+|chant\w*|rul\w+", "unveiled"),
)  # fmt: skip

_ANY = re.compile(rf"\b(?:{'|'.join(rule.pattern for rule in RULES)})\b", re.IGNORECASE)


def is_attitude(cue: str) -> bool:
    """Tell whether a cue's words show a belief, a wish, a judgement or an act of words."""
    return _ANY.search(cue) is not None

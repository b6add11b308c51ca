"""Where somebody is said to have said nothing: no statement, though its words look like one.

"Not yet", "cannot confirm" and "declined to comment" assert nothing; to keep them as statements would put words into a
mouth. A denial is no silence: "did not confirm" is listed, "denied" is not, but for what somebody is kept from ("denied access").
"""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """One line of the table: patterns that must be found in cue and content, both case folded; "" fits anything."""

    name: str
    cue: str
    content: str
    example: str


_NOT = r"(?:not|n[’']t|never|unable to|fail(?:s|ed)? to|refus(?:e|es|ed) to|declin(?:e|es|ed|ing)(?: to)?)"

RULES = (
    Rule("declined to comment", rf"\b{_NOT}\b.*", r"^(?:(?:immediately|further|publicly)\s)*(?:to\s)?(?:comment|speak|elaborate|be interviewed|answer|respond|reply|discuss|say (?:more|whether|how|when|if))\b", "declined | to comment"),
    Rule("did not answer", rf"\b{_NOT}\b.*\b(?:answer|respond|reply|return|comment|elaborate)\b", "", "did not respond to | a request for comment"),
    Rule("did not confirm", rf"\b(?:{_NOT}|cannot|can[’']t)\b.*\b(?:confirm|verify)\b", "", "could not confirm | the report"),
    Rule("could not be reached", r"\bcould(?: not|n[’']t) be reached\b", "", "could not be reached for | comment"),
    Rule("did not tell", rf"\b{_NOT}\b.*\b(?:cite|name|specify|elaborate)\b", r"", "did not cite | the source of the report"),
    Rule("kept from", r"\bden(?:y|ies|ied|ying)\b", r"^(?!that\b)(?:[\w'’-]+\s){0,5}?(?:access|entry|entrance|permission|passage|bail|visas?|asylum|admission|leave)\b(?!.*\bthat\b)", "denied | port access to four ships"),
    Rule("said nothing", r"\b(?:say|says|said|saying)\b", r"^(?:nothing|little)\b", "has said | nothing since"),
    Rule("nobody confirmed", r"\b(?:confirm|verif)\w*\b", "", "Nobody has confirmed | the report"),
)  # fmt: skip

_NOBODY = re.compile(r"^(?:nobody|no one|none|neither|no \w+)\b", re.IGNORECASE)
_COMPILED = tuple(
    (rule.name, re.compile(rule.cue, re.IGNORECASE), re.compile(rule.content, re.IGNORECASE)) for rule in RULES
)


def is_silence(source: str, cue: str, content: str) -> bool:
    """Tell whether the words say that the source said nothing."""
    for name, of_cue, of_content in _COMPILED:
        if of_cue.search(cue) and of_content.search(content):
            return name != "nobody confirmed" or _NOBODY.match(source) is not None
    return False

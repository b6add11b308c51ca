"""Words of the table of events that mean something else where they stand: "trapped in the tram" is no feint."""

import re

from onrecord.compare.developments.claims.parts import DYING, SPEAKS
from onrecord.compare.developments.events.classes import STRIKES
from onrecord.compare.developments.events.vague_verbs import VAGUE_MARK
from onrecord.compare.developments.words.nouns import stands_as_noun
from onrecord.compare.developments.words.taking import all_taking, taking
from onrecord.records import Claim

_AS_SAID = re.compile(r"\bas (?:previously |originally )?$", re.IGNORECASE)  # "as agreed"
# "left the sluice gate | open": how it was left
_IS_LEFT_SO = re.compile(
    r"\b(?:leave|leaves|left|leaving|keep|kept|keeping)\s+(?:the|a|an|its|their|his|her|both|all)\s+(?:[\w’'-]+\s+){1,4}$"
)
_IS_LEFT = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$")  # "He was left shaking"

_OVER_SO_MUCH = re.compile(r"\s+over\s+(?:\d|an?\s|half\b|one\b|two\b|three\b)")  # "the search took over 100 hours"
_PERSON = re.compile(
    r"^(?:[Hh]e|[Ss]he|who)$|-year-old\b|\b(?:man|men|woman|women|boys?|girls?|child|children|baby|toddler|people|persons?|workers?"
    r"|climbers?|hikers?|tourists?|soldiers?|passengers?|students?|pupils?|players?|drivers?|pilots?|skiers?|miners?|sailors?"
    r"|firefighters?|residents?|visitors?|teenagers?|pensioners?|actor|actress|singer)\b"
)
_NAME = re.compile(r"(?:[Tt]he )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)*")
# "The two will talk again", "the owner talked with the crew".
_TO_EACH_OTHER = re.compile(r"\s+(?:again|with|to each other|together|in [A-ZÀ-Þ]|at [A-ZÀ-Þ])\b", re.IGNORECASE)
_INTO_WHAT = re.compile(
    r"\s+(?:into|from|off|down)\s+(?:the |a |an |his |her |their )?(?:\w+ )?(?:disrepair|debt|love|silence|place|line"
    r"|poverty|trap|hands|power|grace|favou?r|office|category|step|radar|sleep|coma|despair|arrears|trouble|habit|depression|rank|\d)\b"
)

_TO_NORMAL = re.compile(
    r"\s+to (?:the |a |an |its |his |her |their )?(?:\w+ )?(?:growth|profit\w*|normal\w*|form|work|power|office|market"
    r"|school|life|health|fray|subject|theme|question|topic|point|roots|duty|screen|stage)\b"
)
_SO = re.compile(r"\s+(?:to be\b|intact|sound|safe|empty|open|closed|shut|locked|unlocked|unhurt|unharmed|ready|wanting)\b")
# "for what he has called a summit": that is its name for him
_IS_CALLED = re.compile(r"\b(?:what|which|so)\b[^.;:,“”]{0,40}$")
# "surrendered itself to flames and anarchy"
_TO_FEELINGS = re.compile(
    r"\s+(?:itself|himself|herself|themselves|ourselves)\s+to\s+(?!(?:the\s+)?(?:police|army|troops|court|autho))"
)
_FIRED = re.compile(
    r"\b(?:fir(?:e|es|ed|ing)|la(?:y|id|ys)|set|explosive|blasting|demolition|depth)\s+(?:the |an? |two |three |several )?$"
)

_STRUCK_OUT = re.compile(
    r"\s+(?:out\b|from the (?:\w+ )?(?:record|list|register|gazette|roll|books?|minutes|agenda|calendar)\b)"
)

# "walked out of the base": no strike; "walked out of the mill" may be one.
_OUT_OF_DOORS = re.compile(
    r"(?: out)? of (?:the |an? |his |her |their )?(?:[\w’'-]+ ){0,2}(?:base|building|house|room|court\w*|prison|jail"
    r"|hospital|gate|door|station|embassy|hotel|church|cell|hall|camp|shop|meeting|session|chamber|studio)\b"
)
_ALONG = re.compile(
    r"\s+(?:through|across|past|home|along|aboard|on board|for a (?:walk|drive|ride)|out to|down to|up to)\b"
)

# "Press release no. 4", "Water entered the hold": a paper that is handed out, and what only flows in.
_BEFORE_OTHERS = {
    "release": re.compile(r"\b(?:press|news|media)\s+$", re.IGNORECASE),
    "enter": re.compile(
        r"\b(?:water|sea ?water|air|light|smoke|rain|dust|sand|mud|cold)\s+(?:(?:had|has|also|then)\s+)*$", re.IGNORECASE
    ),
}


def means_another(kind: str | None, text: str, claim: Claim) -> bool:
    """Tell whether a claim's word is of a class by its letters alone."""
    word, before = text[slice(*claim.trigger)].casefold(), text[max(0, claim.trigger.start - 30) : claim.trigger.start]
    return (
        word == "according"
        or (kind == "open" and _IS_LEFT_SO.search(text[max(0, claim.trigger.start - 80) : claim.trigger.start]) is not None)
        or _dies_as_one_says(text, claim)
        or (kind == "feint" and word.endswith(("ed", "ing")))
        or (kind == "go missing" and word == "missing" and before.casefold().endswith(("the ", "those ")))  # people
        or (kind == "negotiate" and claim.event == "talk" and _only_speaks(text, claim))
        or (kind == "agree" and claim.event == "accord" and not stands_as_noun(text, claim))  # "do not accord with facts"
        or (
            claim.event == "call"
            and _IS_CALLED.search(text[max(0, claim.trigger.start - 60) : claim.trigger.start]) is not None
        )
        or (kind == "surrender" and _TO_FEELINGS.match(text, claim.trigger.end) is not None)
        or (kind == "sign" and _is_mark(word, text, claim))
        or (kind == "fall down" and not _somebody_falls(text, claim))
        or (kind == "capture" and _OVER_SO_MUCH.match(text, claim.trigger.end) is not None)
        or (kind == "collapse" and claim.event.startswith("give") and _is_somebody(text, claim))
        or (kind == "suspend" and claim.event in ("stop", "pause", "halt") and _only_pauses(text, claim))
        or (kind == "charge" and word == "charges" and _FIRED.search(before) is not None)
        or (kind == "shell" and claim.event in STRIKES and _STRUCK_OUT.match(text, claim.trigger.end) is not None)
        or (kind == "elect" and _was_elected(text, claim))
        or (kind == "walk out" and _OUT_OF_DOORS.match(text, claim.trigger.end) is not None)
        or (claim.event == "take" and kind is not None and _taken_along(kind, text, claim))
        or (kind == "return" and _TO_NORMAL.match(text, claim.trigger.end) is not None)
        or (kind == "find" and _is_found_so(text, claim))
        or (word == "left" and _IS_LEFT.search(before) is not None)
        or _AS_SAID.search(before) is not None
        or (kind in _BEFORE_OTHERS and _BEFORE_OTHERS[kind].search(before) is not None)
    )


# ----------------------------------------------------------------------------------------------------------------------


def _is_somebody(text: str, claim: Claim) -> bool:
    """Tell whether somebody by name gives way: no roof."""
    actor = taking(claim, "actor")
    words = text[slice(*actor.spans[0])] if actor is not None else ""
    is_name = _NAME.fullmatch(words) is not None and actor is not None and (actor.entity is not None or " " in words)
    return _PERSON.search(words) is not None or is_name


def _only_pauses(text: str, claim: Claim) -> bool:
    """Tell whether somebody stops without anything that he stops: "She paused before she answered"."""
    return taking(claim, "object") is None and _is_somebody(text, claim)


def _was_elected(text: str, claim: Claim) -> bool:
    """Tell whether somebody says that he holds his seat by election: "I was elected to serve"."""
    return any(SPEAKS.fullmatch(text[slice(*one.spans[0])]) is not None for one in all_taking(claim, "object"))


def _taken_along(kind: str, text: str, claim: Claim) -> bool:
    """Tell whether somebody leads others somewhere and seizes nobody: "I took five ships through the strait"."""
    acted = taking(claim, "object")
    is_seizing = kind.startswith(VAGUE_MARK) or kind in ("capture", "abduct")
    return is_seizing and acted is not None and _ALONG.match(text, acted.spans[0].end) is not None


def _is_found_so(text: str, claim: Claim) -> bool:
    """Tell whether something known is found to be so: "They found the wall intact" discovers no wall."""
    return any(_SO.match(text, one.spans[0].end) is not None for one in all_taking(claim, "object"))


def _only_speaks(text: str, claim: Claim) -> bool:
    """Tell whether somebody talks to or about somebody, and no two sides with each other: "He talked about the rain"."""
    word = text[slice(*claim.trigger)].casefold()
    if stands_as_noun(text, claim):
        return word != "talks"
    return _TO_EACH_OTHER.match(text, claim.trigger.end) is None


def _is_mark(word: str, text: str, claim: Claim) -> bool:
    """Tell whether a sign is a mark and nobody's signature: "a sign of success"."""
    return claim.kind == "state" or (word in ("sign", "signs") and stands_as_noun(text, claim))


def _somebody_falls(text: str, claim: Claim) -> bool:
    """Tell whether a person falls, and not into debt: "The boy fell down a dry well", not "Shares fell from 10 to 8"."""
    actor = taking(claim, "actor")
    words = text[slice(*actor.spans[0])] if actor is not None else ""
    return _PERSON.search(words) is not None and _INTO_WHAT.match(text, claim.trigger.end) is None


def _dies_as_one_says(text: str, claim: Claim) -> bool:
    """Tell whether nobody dies but in a way of speaking: "to the day I die"; not "I saw three people die"."""
    actor = taking(claim, "actor")
    if claim.event not in DYING or actor is None or SPEAKS.fullmatch(text[slice(*actor.spans[0])]) is None:
        return False
    return text[actor.spans[0].end : claim.trigger.start].isspace()

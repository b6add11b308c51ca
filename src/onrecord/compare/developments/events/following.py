"""Words that are of a class, or of none, because of what follows: "left the gate open", "appealed for calm"."""

import re
from typing import NamedTuple

# "left the districts without water": nobody goes away.
_LEFT_SO = re.compile(
    r"[^.,;:]{0,45}\b(?:without|behind|unanswered|in ruins|in tatters|in bits|homeless|dead|wounded|injured|stranded"
    r"|open|unlocked|unlatched|unbolted|ajar|trapped|shaken|shaking|devastated|reeling|fighting|struggling|wondering"
    r"|scrambling)\b",
    re.IGNORECASE,
)
# "left the sluice gate open": a lapse that somebody is blamed for, not "left the door open to talks"
_LEFT_OPEN = re.compile(
    r" (?:(?:the|a|an|its|their|his|her|both|two|all|one of the)\s+)?(?:[\w’'-]+\s+){0,3}"
    r"(?:door|gate|hatch|valve|window|lock|tap|sluice|vent|ramp|barrier|safe)(?:e?s)?\s+(?:open|unlocked|unlatched|ajar"
    r"|unbolted)\b"
    r"(?!\s+(?:to|for)\b)",
    re.IGNORECASE,
)
_OF_POST = re.compile(
    r"[^.,;:]{0,40}\bof (?:his|her|their|its|the|all)?\s*(?:post|command|dut|job|office|position|role)", re.IGNORECASE
)
_AS_VICTIM = re.compile(
    r"(?: [\w.’'-]+){0,4} as (?:[\w’'-]+ ){0,4}(?:victims?|suspects?|dead|killers?|attackers?|gunm[ae]n|bombers?)\b"
)
_AS_HEAD = re.compile(
    r"(?: [\w.’'-]+){0,4} (?:as|to be) (?:[\w’'-]+ ){0,5}(?:chief|head|director|minister|manager|coach|captain|chair\w*"
    r"|president|governor|editor|commander|secretary|executive|officer|leader|successor|replacement|judge"
    r"|ambassador|envoy|candidate)\b"
)
# "dismissed as fake a letter", "appealed for calm": somebody speaks.
_AS_UNTRUE = re.compile(
    r" as (?!(?:\w+ ){0,3}(?:chief|head|director|minister|manager|coach|captain|chair\w*|president|governor|editor"
    r"|commander|secretary|executive|officer)\b)"
)
_FOR_HELP = re.compile(
    r" (?:for\b|to (?!(?:the |a )?(?:\w+ ){0,2}(?:court|tribunal|lords|council|chamber)\b))", re.IGNORECASE
)
# "looked for her bicycle": nobody searches for somebody
_FOR_ITS_OWN = re.compile(
    r" for (?:(?:his|her|its|my|our|their|an?|some|new|any) (?!missing|lost|son|daughter|husband|wife|brother|sister"
    r"|child|boat|crew|men|colleague|comrade)|work\b|ways?\b|answers?\b|jobs?\b|clues?\b|help\b|shelter\b|food\b|solutions?\b)"
)


class Behind(NamedTuple):
    """What the words behind a verb make of it."""

    kind: str | None  # None: the verb tells of no event


def told_behind(word: str, after: str) -> Behind | None:
    """Return what the words behind a verb settle about it; None: nothing."""
    if word == "leave" and _LEFT_SO.match(after):
        return Behind("leave open" if _LEFT_OPEN.match(after) else None)
    if word == "name":
        return Behind(_named_as(after))
    return Behind(None) if _means_another(word, after) else None


# ----------------------------------------------------------------------------------------------------------------------


def _named_as(after: str) -> str | None:
    """Return what somebody is named: "named her as its director" appoints her; a victim is named, too."""
    if _AS_VICTIM.match(after):
        return "identify"
    return "appoint" if _AS_HEAD.match(after) else None


def _means_another(word: str, after: str) -> bool:
    """Tell whether a word is of no class because of what follows: "relieved the pain", "appealed for calm"."""
    return (
        (word == "relieve" and bool(after) and not _OF_POST.match(after))
        or (word == "dismiss" and _AS_UNTRUE.match(after) is not None)
        or (word == "look" and _FOR_ITS_OWN.match(after) is not None)
        or (word == "appeal" and _FOR_HELP.match(after) is not None)
    )

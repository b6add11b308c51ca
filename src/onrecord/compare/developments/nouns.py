"""Whether an event stands in the text as a noun: "the exchange of prisoners", not "they exchanged prisoners"."""

import re

from onrecord.records import Claim

_NOMINAL = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|of|no|\w+['’]s)\s+(?:(?!must|will|would|could|can|may|might|shall"
    r"|should|to\b)[\w-]+\s+)?$",
    re.IGNORECASE,
)
_NOUN_ENDS = ("tion", "sion", "ment", "ance", "ence", "ural", "wal", "ure")
_NOUNS = frozenset(
    "death deal summit talks accord truce ceasefire victory defeat loss blast explosion quake earthquake"
    " killing meeting election"
    " arrest strike attack raid riot siege offensive shooting bombing shelling departure arrival exit entry"
    " pull-out theft robbery sale"
    " merger trial verdict ruling lawsuit outage blackout".split()
)


def is_noun(text: str, claim: Claim) -> bool:
    """Tell whether a noun tells of the event, by its place in the sentence or by its form."""
    return stands_as_noun(text, claim) or claim.event.endswith(_NOUN_ENDS) or claim.event in _NOUNS


def stands_as_noun(text: str, claim: Claim) -> bool:
    """Tell whether the trigger stands where a noun does: behind an article, before "of"."""
    if text[slice(*claim.trigger)].casefold().removesuffix("s") != claim.event.casefold().removesuffix("s"):
        return False  # "lying", "killed": a verb
    is_of = text.startswith(" of ", claim.trigger.end) and claim.event != "die"
    return is_of or _NOMINAL.search(text[max(0, claim.trigger.start - 40) : claim.trigger.start]) is not None

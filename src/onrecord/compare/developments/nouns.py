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


# Verbs whose past looks like their first form.
_PAST_TOO = frozenset(
    "beat bet burst cast cost cut hit hurt let put quit read rid set shed shut split spread upset wed overrun dead".split()
)
# What a verb without an ending stands behind: "to", a helper, a subject of several, a list of verbs.
_VERB_FOLLOWS = re.compile(
    r"(?:^|[.!?:;“”\"\n]\s*|\b(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|not|never|and|or|but|I|we"
    r"|you|they|who|that|which|let|lets|help|helped|make|made|see|saw|seen|watch|watched|hear|heard|people|police|\w*men"
    r"|children|both|all|\w+s)|n['’]t|['’]ll|['’]d|,)\s*(?:\w+ly\s+|also\s+|then\s+|now\s+)?$",
    re.IGNORECASE,
)


def is_noun(text: str, claim: Claim) -> bool:
    """Tell whether a noun tells of the event, by its place in the sentence or by its form."""
    if stands_as_noun(text, claim) or claim.event.endswith(_NOUN_ENDS):
        return True
    return claim.event in _NOUNS and _is_base_form(text, claim)  # not "police arrested two men"


def stands_as_noun(text: str, claim: Claim) -> bool:
    """Tell whether the trigger stands where a noun does: behind an article, before "of", or behind no word for a verb."""
    if not _is_base_form(text, claim):
        return False  # "lying", "killed": a verb
    before = text[max(0, claim.trigger.start - 40) : claim.trigger.start]
    if (
        text[slice(*claim.trigger)] == claim.event
        and not claim.event.endswith("ed")
        and claim.event not in _PAST_TOO
        and not _VERB_FOLLOWS.search(before)
    ):
        return True  # "the tram crash site", "Gulf oil spill creates dilemmas": a verb would have an ending
    is_of = text.startswith(" of ", claim.trigger.end) and claim.event != "die"
    return is_of or _NOMINAL.search(before) is not None


# ----------------------------------------------------------------------------------------------------------------------


def _is_base_form(text: str, claim: Claim) -> bool:
    return text[slice(*claim.trigger)].casefold().removesuffix("s") == claim.event.casefold().removesuffix("s")

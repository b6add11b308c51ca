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
    " merger trial verdict ruling lawsuit outage blackout airstrike massacre bloodshed blaze wildfire injury suicide"
    " crossfire gunfire detention evacuation clash explosion shootout standoff derailment collision".split()
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
    if stands_as_noun(text, claim):
        return True
    has_its_form = text[slice(*claim.trigger)].casefold() == claim.event.casefold()  # not "police arrested two men"
    return has_its_form and (claim.event.endswith(_NOUN_ENDS) or claim.event in _NOUNS)


def stands_as_noun(text: str, claim: Claim) -> bool:
    """Tell whether the trigger stands where a noun does: behind an article, before "of", or behind no word for a verb."""
    word, event = text[slice(*claim.trigger)].casefold(), claim.event.casefold()
    if word not in (event, event + "s", event + "es", event.removesuffix("y") + "ies", event.removesuffix("s")):
        return False  # "lying", "killed": a verb
    if word != event and not any(argument.role == "actor" for argument in claim.arguments):
        return True  # "terrorist attacks on Oster": a verb with this ending has somebody before it
    before = text[max(0, claim.trigger.start - 40) : claim.trigger.start]
    has_no_ending = word == event and not event.endswith("ed") and event not in _PAST_TOO
    if has_no_ending and not _VERB_FOLLOWS.search(before):
        return True  # "the tram crash site", "Gulf oil spill creates dilemmas": a verb would have an ending
    is_of = text.startswith(" of ", claim.trigger.end) and claim.event != "die"
    return is_of or (word == event and _NOMINAL.search(before) is not None)

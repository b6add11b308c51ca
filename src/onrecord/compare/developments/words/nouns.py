"""Whether an event stands in the text as a noun: "the exchange of prisoners", not "they exchanged prisoners"."""

import re

from onrecord.compare.developments.words.taking import all_taking
from onrecord.records import Claim
from onrecord.spans import Span

# One word that is somebody by itself: no adjective of a people, no plain noun.
_NAME = re.compile(r"(?!\w+(?:ian|ean|ese|ish|an|i)$)[A-ZÀ-Þ][\w’'.-]*|(?:he|she|it)")
# What may stand between somebody's noun and the verb: "units | of the Armed Forces of Vardia | enter".
_OF_NAME = re.compile(r"(?:\s+of\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w’'.-]*\s*)+)*\s+of\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w’'.-]*\s+)+")
# "saw the bus | roll over": who is seen to do something
_SEEN = re.compile(
    r"\b(?:saw|watched|seen|heard)\s+(?P<who>(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|some|our|their|his|her|my)\s+(?:[\w-]+\s+){0,3}[\w-]+"
    r"|(?:[A-ZÀ-Þ][\w’'-]*\s+){0,3}[A-ZÀ-Þ][\w’'-]*|[a-z]{3,}s)\s+$"
)
_HYPHENED = re.compile(r"\w+-(?:out|back|off|up|down|in|over|away)s?\b")  # "pull-out", "walk-outs"
_NOMINAL = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|my|your|this|these|any|each|every|such|another|of|no|\w+['’]s)\s+(?:(?!must|will|would|could|can|may|might|shall"
    r"|should|to\b)[\w-]+\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?P<what>[\w-]+) of (?:an? |the )?$")
_KNOWN = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|her|our|my|your|\w+['’]s?)\s+(?!(?:first|second|third|last|next|other)\b)"
    r"(?:[\w-]+\s+){0,2}$",
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


# Verbs that say nothing without what they are done to: "the Marl attacks" are a noun.
_NEEDS_OBJECT = frozenset("attack strike raid arrest release rescue hack breach ban capture bomb storm swap charge".split())
# Verbs that are nouns as they stand.
_NOUN_TOO = frozenset(
    "crash spill leak breach hack attack strike raid blast arrest release rescue search probe visit protest march riot vote"
    " ban offer fire test launch exchange swap capture siege clash collapse escape flood shell murder rise hike increase"
    " win defeat advance retreat exit purchase transfer return fight battle bomb storm assault ambush charge fine default"
    " delay halt pause recall block outbreak damage wound burn fall sale trial summit meeting blockade harvest".split()
)
# "The miners will | strike": a verb, whatever its form may be besides
_MODAL = re.compile(
    r"(?:\b(?:will|would|shall|can|could|may|might|must|should|do|does|did)|n['’]t)\s+(?:not\s+|also\s+|then\s+|\w+ly\s+)?$",
    re.IGNORECASE,
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
    if _is_seen(text, claim) or _MODAL.search(text[max(0, claim.trigger.start - 30) : claim.trigger.start]):
        return False
    event = claim.event.casefold()
    is_no_verb = event.endswith(_NOUN_ENDS) or event in _NOUNS - _NOUN_TOO
    return _has_its_form(text, claim) and (
        is_no_verb or (text[slice(*claim.trigger)].casefold() == event and event in _NOUNS)
    )


def stands_as_noun(text: str, claim: Claim) -> bool:
    """Tell whether the trigger stands where a noun does: behind an article, before "of", or behind no word for a verb."""
    if _HYPHENED.match(text, claim.trigger.start):
        return True
    if not _has_its_form(text, claim):
        return False  # "lying", "killed": a verb
    if _acts_on_something(text, claim) or _is_seen(text, claim):
        return False
    word, event = text[slice(*claim.trigger)].casefold(), claim.event.casefold()
    if word != event and not _is_third_person(text, claim):
        return True  # "terrorist attacks on Oster": a verb with this ending has somebody before it
    before = text[max(0, claim.trigger.start - 40) : claim.trigger.start]
    if word == event and event in _NOUN_TOO and not _VERB_FOLLOWS.search(before):
        return True  # "the tram crash site", "Gulf oil spill creates dilemmas": a verb would have an ending
    is_of = text.startswith(" of ", claim.trigger.end) and claim.event != "die"
    return is_of or (word == event and _NOMINAL.search(before) is not None)


def taken_up(text: str, span: Span) -> str | None:
    """Return whom a clause behind some words is about, where not them: "the proposal of a truce which she made"."""
    found = _OF.search(text[max(0, span.start - 40) : span.start])
    return found["what"] if found is not None and text.startswith((" which ", " that "), span.end) else None


def is_known(text: str, claim: Claim) -> bool:
    """Tell whether a noun speaks of an event as of one that is known: "the raid", "its audit", "the roof's collapse"."""
    return _KNOWN.search(text[max(0, claim.trigger.start - 60) : claim.trigger.start]) is not None


def seen_before(text: str, claim: Claim) -> str | None:
    """Return who is seen right before the trigger: "I saw the bus | roll over"; None: nobody is."""
    found = _SEEN.search(text[max(0, claim.trigger.start - 70) : claim.trigger.start])
    return found["who"] if found is not None else None


# ----------------------------------------------------------------------------------------------------------------------


def _acts_on_something(text: str, claim: Claim) -> bool:
    """Tell whether somebody before it does it to something behind it: "the units of the army enter the city"."""
    actors = [argument.spans[0] for argument in all_taking(claim, "actor")]
    acted = [argument.spans[0] for argument in all_taking(claim, "object")]
    if not actors or not acted or not text[claim.trigger.end : acted[0].start].isspace():
        return False
    between = text[actors[0].end : claim.trigger.start]
    return (between.isspace() and " " in text[slice(*actors[0])]) or _OF_NAME.fullmatch(between) is not None


def _is_seen(text: str, claim: Claim) -> bool:
    """Tell whether somebody saw something do it: "I saw the bus | roll over"; not "I saw the crash"."""
    is_bare = text[slice(*claim.trigger)].casefold() == claim.event.casefold().split(" ")[0]
    return is_bare and seen_before(text, claim) is not None


def _has_its_form(text: str, claim: Claim) -> bool:
    word, event = text[slice(*claim.trigger)].casefold(), claim.event.casefold()
    return word in (event, event + "s", event + "es", event.removesuffix("y") + "ies", event.removesuffix("s"))


def _is_third_person(text: str, claim: Claim) -> bool:
    """Tell whether somebody stands before a verb in -s: "the army attacks", not "terrorist attacks", "Vardian attacks"."""
    if claim.event in _NEEDS_OBJECT and not any(argument.role == "object" for argument in claim.arguments):
        return False
    actors = [argument.spans[0] for argument in all_taking(claim, "actor")]
    words = text[slice(*actors[0])] if actors and actors[0].end <= claim.trigger.start else ""
    return " " in words or _NAME.fullmatch(words) is not None

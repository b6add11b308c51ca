"""What is so, told of what has happened: "This letter is a forgery", "The letter is genuine", "He is in custody".

The event is the one that made it so; what is so takes part as what it was done to. A word for the opposite
denies the event.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.compare.developments.events.classes import event_class
from onrecord.compare.developments.words.phrases import first_noun, head_of
from onrecord.compare.developments.words.taking import taking
from onrecord.records import Argument, Claim, Factuality

_IS = re.compile(r"(?:is|are|was|were|be|been|['’]s|['’]re|remains?)$", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:dead|bod(?:y|ies)|corpses?|remains)\b(?! of (?:water|evidence|work))", re.IGNORECASE)
_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s?)+$|[Hh]e$|[Ss]he$|[Tt]he [a-z]+(?<!s)$")
_OPPOSITE: Mapping[str, Factuality] = MappingProxyType({"CT+": "CT-", "PR+": "PR-", "CT-": "CT+", "PR-": "PR+"})


class State(NamedTuple):
    """A word for what is so."""

    event: str  # that made it so
    is_so: bool  # False: the word denies the event
    of_named: bool  # said of somebody named only: "The miners are alive" denies no death of others
    example: str


STATES: Mapping[str, State] = MappingProxyType({
    "forgery": State("forge", True, False, "The letter is a forgery."),
    "fake": State("forge", True, False, "The letter is a fake."),
    "fabrication": State("forge", True, False, "The letter is a fabrication."),
    "genuine": State("forge", False, False, "The letter is genuine."),
    "authentic": State("forge", False, False, "The letter is authentic."),
    "alive": State("die", False, True, "The premier is alive and well."),
    "custody": State("arrest", True, False, "Two men are in custody."),
    "bar": State("arrest", True, False, "Two men are behind bars."),
})  # fmt: skip


def death_behind(text: str, claim: Claim) -> Claim:
    """Return the claim that somebody finds or brings out the dead as one of their death: "pulled two dead women out"."""
    acted = taking(claim, "object")
    words = text[slice(*acted.spans[0])] if acted is not None else ""
    if acted is None or claim.kind not in ("event", "act") or _DEAD.search(words) is None:
        return claim
    after = text[claim.trigger.end : claim.trigger.end + 60]
    is_found = event_class(claim.event, after, "", head_of(first_noun(words) or "")) in ("find", "rescue")
    return replace(claim, event="die", arguments=_done_to(acted, claim)) if is_found else claim


def event_behind(text: str, claim: Claim) -> Claim:
    """Return the claim as one of the event that made something so; the claim itself where it tells of no such state."""
    state = STATES.get(claim.event) if claim.kind == "state" else None
    if state is None or _IS.match(text[slice(*claim.trigger)]) is None:
        return claim
    subjects = [argument for argument in claim.arguments if argument.role in ("actor", "object") and argument.spans]
    if not subjects or (state.of_named and not _NAMED.match(text[slice(*subjects[0].spans[0])])):
        return claim
    factuality = claim.factuality if state.is_so else _OPPOSITE.get(claim.factuality)
    if factuality is None:
        return claim
    return replace(
        claim, event=state.event, factuality=factuality, phase="completed", arguments=_done_to(subjects[0], claim)
    )


# ----------------------------------------------------------------------------------------------------------------------


def _done_to(subject: Argument, claim: Claim) -> tuple[Argument, ...]:
    others = (argument for argument in claim.arguments if argument.role not in ("actor", "object"))
    return replace(subject, role="object"), *others

"""Verbs that say no more than that the noun behind them happened: "made no agreement", "carried out the raid on the depot".

The claim is told as one of the noun's event: who acts is the verb's, what it is done to stands behind the noun.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.compare.developments.events.classes import thing_class
from onrecord.compare.developments.words.nouns import taken_up
from onrecord.compare.developments.words.phrases import first_noun, head_of
from onrecord.compare.developments.words.taking import all_taking, taking
from onrecord.records import Argument, Claim
from onrecord.spans import Span

_LIGHT = frozenset(
    {
        "make",
        "conclude",
        "reach",
        "have",
        "carry out",
        "conduct",
        "launch",
        "mount",
        "stage",
        "commit",
        "perform",
        "undertake",
    }
)
_ITS_OWN = frozenset({"have"})  # "had a fire", "have an accord": only of what people make together
_TOGETHER = frozenset({"agree", "exchange", "negotiate", "meet"})
# "the raid | on the depot", "an agreement | with Marl"
_BEHIND = re.compile(
    r"\s+(?:of|on|at|against|with|into|over|upon)\s+(?:the\s+|an?\s+)?(?P<what>[\w’'-]+(?: [\w’'-]+){0,4})"
)
_NO_NAME = re.compile(r"[a-z].*")


def of_its_noun(text: str, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """Return the claim of a light verb as one of its noun's event; the claim itself where it is none."""
    acted = taking(claim, "object")
    if claim.event not in _LIGHT or claim.kind not in ("event", "act") or acted is None:
        return claim
    if taken_up(text, acted.spans[0]) is not None:
        return claim
    noun = head_of(first_noun(text[slice(*acted.spans[0])]) or "")
    kind = thing_class(noun) if noun else None
    if (
        kind is None
        or noun == "test"
        or (claim.event in _ITS_OWN and kind not in _TOGETHER)
        or not _NO_NAME.fullmatch(noun)
    ):
        return claim
    others = tuple(one for one in claim.arguments if one is not acted)
    return replace(claim, event=kind, arguments=(*others, *_done_to(text, acted, noun, claims)))


# ----------------------------------------------------------------------------------------------------------------------


def _done_to(text: str, acted: Argument, noun: str, claims: Sequence[Claim]) -> tuple[Argument, ...]:
    """Return what the noun's event is done to: by the reader's claim of the noun, else what stands behind it."""
    span = acted.spans[0]
    inside = (one for one in claims if span.start <= one.trigger.start < span.end and one.event.startswith(noun[:4]))
    known = [one for claim in inside for one in all_taking(claim, "object")]
    if known:
        return tuple(known)
    at = text.casefold().find(noun, span.start, span.end)
    found = _BEHIND.match(text, at + len(noun)) if at >= 0 else None
    if found is None:
        return ()
    start, end = found.span("what")
    return (Argument(role="object", spans=(Span(start, end),), entity=None),)

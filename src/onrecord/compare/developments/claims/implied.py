"""Denials that do not repeat what they deny: "Her office denied them", "Engineers found no trace of explosives"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.claims.voices import AUTHOR
from onrecord.compare.developments.events.classes import event_class, rule_of
from onrecord.compare.developments.events.rules import TRACES
from onrecord.compare.developments.who.registry import Who
from onrecord.compare.developments.words.phrases import singular
from onrecord.compare.pairs import Passage
from onrecord.records import DevelopmentClaim

# "Her office denied them." "The ministry rejected the reports as false."
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed))\s+(?:(?:the|these|those|all|such|any)\s+)*"
    r"(?:it|them|this|that(?=\s*[.,;”\"]|$)|rumou?rs?|reports?|claims?|allegations?|accusations?|suggestions?)\b(?!\s+(?:that|of)\b)"
    # "called the allegation a fairy tale"
    r"|\bcall(?:s|ed)\s+(?:it|them|this|that|the \w+)\s+[“\"‘']?(?:an?\s+)?(?:\w+\s+){0,2}?"
    r"(?:lies?|nonsense|fairy tales?|false|untrue|baseless|fake|absurd|invent\w+|fabricat\w+|slander\w*|propaganda|rubbish"
    r"|ridiculous|unfounded|groundless|fiction|fantasy)\b",
    re.IGNORECASE,
)
# "found no trace of explosives", "there was no evidence of a bomb"
NO_TRACE = re.compile(
    r"\bno (?:traces?|evidence|signs?|indications?|proof) (?:of|for) (?:an? |any |the )?(?P<what>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)


def denial_of(claim: DevelopmentClaim, before: Sequence[Told], text: str, passage: Passage) -> Told | None:
    """Return what a bare denial denies: of the last sentence before it in its paragraph what somebody else says in it.

    What somebody is quoted with, or a rumour, comes before what the paper puts in by the way, a verb before a noun, an
    event that news knows before another, and what comes first before the rest: "Rumours that she had fled ran through the
    market after the parade. Her office denied them." A paragraph that opens with a denial answers the one before it.
    """
    found: list[Told] = []
    is_first = not text[text.rfind("\n", 0, claim.start) + 1 : claim.start].strip()
    for one in reversed(before):
        if one.claim.start >= claim.start:
            continue
        breaks = text[one.claim.end : claim.start].strip(" ").count("\n\n")
        if breaks > is_first or (found and one.passage.text != found[0].passage.text):
            break
        if one.claim.holder != claim.holder and one.claim.stance in ("asserts", "reports"):
            found.append(one)
    if not found:
        return None
    meant = max(found[::-1], key=lambda one: (one.claim.holder != AUTHOR, rule_of(one.kind) is not None, one.has_verb))
    return _denying(meant, claim)._replace(passage=passage)


def traces_in(words: str) -> str | None:
    """Return the class of event of which somebody found no trace."""
    found = NO_TRACE.search(words)
    if found is None:
        return None
    nouns = [singular(word.casefold()) for word in found["what"].split()]
    for noun in (" ".join(nouns), nouns[0]):
        kind = TRACES.get(noun) or event_class(noun)
        if kind is not None:
            return kind
    return None


def finding(claim: DevelopmentClaim, kind: str, named: Sequence[tuple[Who, str]], like: Told) -> Told:
    """Return a finding that speaks against an event, with everything that its sentence names as what it is about.

    `like` is a claim of the same article made ready: story, day and passage are its.
    """
    return like._replace(
        claim=replace(claim, stance="denies", factuality="CT-", phase="completed", quantity=None, condition=None),
        kind=kind,
        parts=tuple(Part("object", name, who.key, name, who.type, who.country, "", False) for who, name in named),
        anchors=frozenset(who.key for who, _ in named),
        places=frozenset(who.key for who, _ in named if who.type == "place"),
        place_name=None,
        is_inherited=True,
        days=None,
        opens="never",
        countries=frozenset(),
    )


# ----------------------------------------------------------------------------------------------------------------------


def _denying(one: Told, claim: DevelopmentClaim) -> Told:
    denial = replace(
        claim,
        stance="denies",
        factuality="CT-",
        event=one.claim.event,
        phase=one.claim.phase,
        when=one.claim.when,
        where=one.claim.where,
    )
    return one._replace(claim=denial, opens="never", answers=one.claim.id)

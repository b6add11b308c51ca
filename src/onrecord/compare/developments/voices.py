"""Whose claim it is: one name for a person, an office and who speaks for it, the end of a chain; what makes it weigh."""

import re
from typing import NamedTuple

from onrecord.compare.developments.event_classes import has_trait
from onrecord.compare.developments.names import ARMED, AUTHORITY, HEARSAY, bare
from onrecord.compare.developments.registry import Registry, Who
from onrecord.compare.developments.told import Part
from onrecord.records import Claim, DevelopmentClaim, Factuality, Reading, Statement
from onrecord.spans import Span

AUTHOR = "author"
NOBODY = "nobody in particular"
_SAW = re.compile(
    r"\b(?:I|we|this reporter|(?:our|\w+) (?:reporters?|correspondents?|journalists?|photographers?)"
    r"|(?:reporters?|correspondents?"
    r"|journalists?) (?:of|for|from|with) (?:this newspaper|the \w+|\w+)|patrol|observers|(?:the|a|an)"
    r" [A-Z]\w+ (?:reporter|correspondent"
    r"|journalist|photographer|witness))\s+(?:\w+\s+){0,4}?(?:saw|seen|watched|witnessed|heard|see|watch)\b"
    r"|\bwas in the courtroom\b|\bwere in the courtroom\b"
)
_EYEWITNESS = re.compile(r"\b(?:eye-?)?witness(?:es)?\b", re.IGNORECASE)
_ADMITS = re.compile(r"\b(?:admit|acknowledg|conced|confess|apologi[sz])\w*", re.IGNORECASE)
_OWN = re.compile(r"\b(?:our|we|us|my)\b", re.IGNORECASE)


class Voice(NamedTuple):
    """Whose claim it is."""

    name: str
    who: Who | None
    chain: tuple[str, ...]
    is_hearsay: bool
    words: str  # of the source, "" where there is none


def voice_of(
    article: str, reading: Reading, claim: Claim, said: Statement | None, registry: Registry, ruled: str | None
) -> Voice:
    """Return whose claim it is; `ruled` is the name that a person has given its statement."""
    source = " ".join(reading.article.text[span.start : span.end] for span in said.source) if said else ""
    names = (registry.who(article, entity) for entity in claim.chain)
    chain = tuple(registry.display(who) for who in names if who is not None)
    if ruled is not None and said is not None:
        return Voice(ruled, registry.named(ruled), (*chain[:-1], ruled), False, source)
    if claim.holder == AUTHOR or (claim.holder is None and said is None):
        return Voice(AUTHOR, None, chain, False, source)
    who = registry.voice(article, claim.holder)
    if who is not None:
        return Voice(registry.display(who), who, chain, bool(HEARSAY.search(source)), source)
    if not source.strip() or HEARSAY.search(source):
        return Voice(NOBODY, None, chain, True, source)
    country = registry.countries.of(source)
    name = bare(source)
    return Voice(name, Who(f"unnamed:{name.casefold()}", "other", country), chain, False, source)


def is_witness(text: str, sentence: Span, trigger: Span, said: Statement | None, source: str) -> bool:
    """Tell whether somebody says in this sentence that he or she saw the event: the seeing stands before it."""
    if said is not None and (said.speaker_kind == "witness" or _EYEWITNESS.search(source)):
        return True
    before = text[sentence.start : trigger.end]
    if _SAW.search(before):
        return True
    following = text[trigger.end : trigger.end + 160].split("\n", 1)[0]
    return "in the courtroom when" in following


def is_authority(who: Who | None, name: str, roles: str) -> bool:
    """Tell whether a court, an investigator, a laboratory or an observer mission speaks."""
    return who is not None and bool(AUTHORITY.search(f"{name} {roles}"))


def is_against_interest(
    who: Who | None,
    cue: str,
    kind: str,
    parts: tuple[Part, ...],
    factuality: Factuality,
    words: str,
) -> bool:
    """Tell whether somebody owns up to his own side's loss, defeat or error.

    "She acknowledged that their patrols had entered the town"; "We lost the airfield"; not a retreat told as planned.
    """
    if who is None or not factuality.endswith("+"):
        return False
    if _ADMITS.search(cue):
        return True
    harmed = {part.country for part in parts if part.role == "object" and part.is_armed}
    if has_trait(kind, "victims"):
        harmed |= {part.country for part in parts if part.role == "actor" and part.is_armed}
    own_forces = who.country is not None and who.country in harmed
    return has_trait(kind, "loss") and own_forces and bool(ARMED.search(who.key) or _OWN.search(words))


def is_performed(kind: str, claim: DevelopmentClaim, who: Who | None, parts: tuple[Part, ...]) -> bool:
    """Tell whether the event is done by announcing it, and those who do it announce it."""
    if (
        not has_trait(kind, "performed")
        or claim.stance != "asserts"
        or claim.phase not in ("completed", "begun", "under way")
    ):
        return False
    actors = [part for part in parts if part.role == "actor"]
    if claim.holder == AUTHOR:
        return any(part.key or part.head in ("court", "judge", "tribunal", "jury", "parliament") for part in actors)
    return who is not None and any(part.key == who.key or (part.country and part.country == who.country) for part in actors)

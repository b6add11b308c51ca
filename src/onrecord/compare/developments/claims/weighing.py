"""What makes a claim weigh: who saw it, an authority, somebody against his own interest, an act done by announcing it."""

import re

from msgspec.structs import replace

from onrecord.compare.developments.claims.holders import Holders
from onrecord.compare.developments.claims.opening import BACKGROUND
from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.voices import AUTHOR, Voice
from onrecord.compare.developments.claims.witnesses import has_lived_it, is_on_the_spot, is_witness
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.who.names import ARMED, AUTHORITY
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.compare.developments.words.days import days_of
from onrecord.compare.developments.words.nouns import stands_as_noun
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.records import Claim, DevelopmentClaim, Factuality, Reading

_PERFECT = re.compile(r"\bha(?:s|ve)\s+(?:\w+ly\s+)?$")  # "The commission has declared her elected": news, without a date
_NEWS = 7  # days before publication that are news
_ADMITS = re.compile(r"\b(?:admit|acknowledg|conced|confess|apologi[sz])\w*", re.IGNORECASE)
_OWN = re.compile(r"\b(?:our|we|us|my)\b", re.IGNORECASE)


class Weighing:
    """Weighs the claims of one article."""

    def __init__(
        self,
        reading: Reading,
        registry: Registry,
        holders: Holders,
        sentences: Sentences,
        publisher: str | None,
        day: int | None,
    ) -> None:
        self._text, self._registry, self._holders, self._sentences = reading.article.text, registry, holders, sentences
        self._publisher, self._day = publisher, day

    def weighed(
        self, held: DevelopmentClaim, voice: Voice, parts: tuple[Part, ...], kind: str, claim: Claim
    ) -> DevelopmentClaim:
        """Return a claim with all that makes it weigh."""
        said, who = self._holders.said(claim), voice.who
        cue = " ".join(self._text[span.start : span.end] for span in said.cue) if said else ""
        roles = self._registry.roles(who) if who else ""
        return replace(
            held,
            is_witness=held.stance == "asserts" and self._is_seen(voice, claim),
            is_authority=is_authority(who, voice.name, f"{roles} {voice.words}"),
            is_against_interest=is_against_interest(who, cue, kind, parts, claim.factuality, held.text),
            is_performed=is_performed(kind, held, who, parts, is_fresh=self._is_fresh(held, claim)),
        )

    # ------------------------------------------------------------------------------------------------------------------

    def _is_seen(self, voice: Voice, claim: Claim) -> bool:
        """Tell whether the holder says that he saw it, or that it happened to him."""
        text, said = self._text, self._holders.said(claim)
        sentence = self._sentences.around(claim.trigger.start)
        if is_witness(text, sentence, claim.trigger, said, voice.words, self._publisher):
            return True
        if said is None:
            return is_on_the_spot(text, sentence, voice, self._publisher)
        mine = (text[slice(*span)] for one in claim.arguments for span in one.spans[:1])
        return said.kind != "indirect" and has_lived_it(text, sentence, claim.trigger, voice, mine)

    def _is_fresh(self, held: DevelopmentClaim, claim: Claim) -> bool:
        """Tell whether a claim is told by a verb as of the days before publication."""
        days = days_of(held.when)
        is_recent = days is not None and self._day is not None and self._day - _NEWS <= days.last <= self._day
        text, sentence = self._text, self._sentences.around(claim.trigger.start)
        is_aside = BACKGROUND.search(text[sentence.start : claim.trigger.start]) is not None
        is_perfect = _PERFECT.search(text[sentence.start : claim.trigger.start]) is not None
        is_recent = is_recent or (days is None and is_perfect and self._sentences.opens_article(sentence))
        return is_recent and not is_aside and not stands_as_noun(text, claim)


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
    if has_trait(kind, "victims") and not any(part.role == "object" for part in parts):
        harmed |= {part.country for part in parts if part.role == "actor" and part.is_armed}
    own_forces = who.country is not None and who.country in harmed
    return has_trait(kind, "loss") and own_forces and bool(ARMED.search(who.key) or _OWN.search(words))


_BY_WORD = frozenset({"suspend"})  # "The carrier has suspended its flights"; to stop a lorry takes more than a word
_DONE_BY_BOTH = frozenset({"agree"})  # "Both companies said they had agreed": theirs to announce, and no single one's
_WHO_ACT = frozenset({"person", "organisation", "group", "place"})  # a country is a place
_THAT_RULE = frozenset({"court", "judge", "tribunal", "jury", "parliament"})
# "The director is nominated by the president for five years" tells how it is done, not that it was.
_AS_A_RULE = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en)\s+by\b", re.IGNORECASE)


def is_performed(kind: str, claim: DevelopmentClaim, who: Who | None, parts: tuple[Part, ...], *, is_fresh: bool) -> bool:
    """Tell whether the event is done by announcing it, and those who do it announce it.

    A paper passes the announcement on where it tells it as news: `is_fresh`, dated within days of publication.
    """
    is_of_both = kind in _DONE_BY_BOTH and who is not None and who.key.startswith("both:")
    if (
        not (has_trait(kind, "performed") or (claim.event or "") in _BY_WORD or is_of_both)
        or claim.stance != "asserts"
        or claim.phase not in ("completed", "begun", "under way")
        or _AS_A_RULE.search(claim.text)
    ):
        return False
    actors = [part for part in parts if part.role == "actor"]
    if claim.holder == AUTHOR:
        return is_fresh and any(part.type in _WHO_ACT or part.head in _THAT_RULE for part in actors)
    if who is not None and who.key.startswith("both:"):
        return bool(actors)  # "both companies said": he who does it among them
    if any(part.name is not None and part.name in claim.chain for part in actors):
        return True  # who speaks for her ministry resigns herself
    return who is not None and any(part.key == who.key or (part.country and part.country == who.country) for part in actors)

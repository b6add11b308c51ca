"""What makes a claim weigh: who saw it, an authority, somebody against his own interest, an act done by announcing it."""

import re

from msgspec.structs import replace

from onrecord.compare.developments.claims.holders import Holders
from onrecord.compare.developments.claims.opening import BACKGROUND
from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.voices import AUTHOR, Voice
from onrecord.compare.developments.claims.witnesses import has_lived_it, is_on_the_spot, is_witness
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.events.speech_acts import BY_HAND, ORDERED, SPOKEN
from onrecord.compare.developments.who.names import ARMED, AUTHORITY
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.compare.developments.words.days import days_of
from onrecord.compare.developments.words.nouns import stands_as_noun
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.records import Claim, DevelopmentClaim, Factuality, Reading

# "In 2019 the court convicted him", "had once dismissed": what is told as long past; a term of four years is not.
_LONG_AGO = re.compile(
    r"\b(?:in (?:1[89]|20)\d\d|(?:years?|decades?|months?|weeks) (?:ago|earlier|before)|once|formerly|previously|long ago"
    r"|earlier (?:this|in the) (?:year|month)|last (?:week|summer|autumn|spring|winter|month|year)"
    r"|the last (?:time|one|such))\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad (?:\w+ ){0,2}$")
_CLAUSE_ENDS = re.compile(r"[,;]| (?:because|which|who|after|when|since|as|that) ")
_NEWS = 7  # days before publication that are news
_ADMITS = re.compile(r"\b(?:admit|acknowledg|conced|confess|apologi[sz])\w*", re.IGNORECASE)
# "a retired judge"; "who thanked the judges"
_NO_OFFICE = re.compile(r"\b(?:retired|former|ex-?|once|thanked|told|asked|before) (?:\w+ ){0,2}", re.IGNORECASE)
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
            is_witness=held.stance == "asserts" and self._is_seen(kind, voice, claim),
            is_authority=is_authority(who, voice.name, f"{roles} {voice.words}"),
            is_against_interest=is_against_interest(who, cue, kind, parts, claim.factuality, held.text),
            is_performed=is_performed(kind, held, who, parts, is_fresh=self._is_fresh(held, claim)),
        )

    # ------------------------------------------------------------------------------------------------------------------

    def _is_seen(self, kind: str, voice: Voice, claim: Claim) -> bool:
        """Tell whether the holder says that he saw it, or that it happened to him."""
        text, said = self._text, self._holders.said(claim)
        sentence = self._sentences.around(claim.trigger.start)
        if is_witness(text, sentence, claim.trigger, said, voice.words, self._publisher):
            return True
        if said is None:
            is_of_now = not days_of(claim.when) or self._is_of_these_days(claim)
            return is_of_now and is_on_the_spot(text, sentence, voice, self._publisher)
        if kind in _OF_THE_PUBLIC or has_trait(kind, "performed"):
            return False
        mine = (text[slice(*span)] for one in claim.arguments for span in one.spans[:1])
        return said.kind != "indirect" and has_lived_it(text, sentence, claim.trigger, voice, mine)

    def _is_of_these_days(self, claim: Claim) -> bool:
        days = days_of(claim.when)
        return days is not None and self._day is not None and self._day - 2 <= days.last <= self._day

    def _is_fresh(self, held: DevelopmentClaim, claim: Claim) -> bool:
        """Tell whether a claim is told by a verb as of the days before publication, or as what came to pass without a day.

        By the way, too, where it has its day: "The regulator, which closed the mill on Thursday, said nothing".
        """
        days = days_of(held.when)
        text, sentence = self._text, self._sentences.around(claim.trigger.start)
        if stands_as_noun(text, claim):
            return False
        if days is not None and (self._day is None or days.last <= self._day + 1):  # a later day is a mistaken one
            return self._day is not None and self._day - _NEWS <= days.last
        before = text[sentence.start : claim.trigger.start]
        if BACKGROUND.search(before) is not None or _HAD.search(before) is not None:
            return False
        end = _CLAUSE_ENDS.search(text, claim.trigger.end, sentence.end)
        return _LONG_AGO.search(text, sentence.start, end.start() if end is not None else sentence.end) is None


def is_authority(who: Who | None, name: str, roles: str) -> bool:
    """Tell whether a court, an investigator, a laboratory or an observer mission speaks."""
    said = "; ".join(role for role in roles.split("; ") if _NO_OFFICE.search(role) is None)
    return who is not None and bool(AUTHORITY.search(f"{name} {said}"))


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


_OF_THE_PUBLIC = frozenset({"elect", "win", "lose"})  # "I was elected": no sight of his
_ORDERS = re.compile(
    r"\b(?:inspectorate|regulator|ministry|court|council|government|authority|commission|inspectors?|mayor|governor)s?\b",
    re.IGNORECASE,
)
_MAY_ANNOUNCE = re.compile(
    rf"{_ORDERS.pattern}|\b(?:prosecut\w+|office|parliament|cabinet|presidency|board|general staff)\b", re.IGNORECASE
)
_ITS_OWN = frozenset({"board", "management", "leadership", "executive", "directorate", "presidium"})
_WE = re.compile(r"\b(?:We|we|I)\b|^(?:that )?(?:he|she|they|it)\b")
_DONE_BY_BOTH = frozenset({"agree"})  # "Both companies said they had agreed": theirs to announce, and no single one's
_WHO_ACT = frozenset({"person", "organisation", "group", "place"})  # a country is a place
_THAT_RULE = frozenset(
    "court judge tribunal jury parliament board council cabinet government ministry inspectorate regulator committee union"
    " party commission authority minister president king queen mayor governor assembly senate prosecutor company bank"
    " office".split()
)
# "The director is nominated by the president for five years" tells how it is done, not that it was.
_AS_A_RULE = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en)\s+by\b", re.IGNORECASE)


def is_performed(kind: str, claim: DevelopmentClaim, who: Who | None, parts: tuple[Part, ...], *, is_fresh: bool) -> bool:
    """Tell whether the event is done by announcing it, and those who do it announce it.

    A paper passes the announcement on where it tells it as news: `is_fresh`, dated within days of publication.
    """
    is_of_both = kind in _DONE_BY_BOTH and who is not None and who.key.startswith("both:")
    actors = [part for part in parts if part.role == "actor"]
    event = claim.event or ""
    is_ordered = (event in ORDERED or kind == "close") and any(_ORDERS.search(part.name or part.words) for part in actors)
    is_word = has_trait(kind, "performed") or (event in SPOKEN and kind not in BY_HAND) or is_ordered
    if (
        not (is_word or is_of_both)
        or kind == "claim responsibility"  # that it was claimed is beyond doubt; whether it is true stands here
        or claim.stance != "asserts"
        or claim.phase not in ("completed", "begun", "under way")
        or _AS_A_RULE.search(claim.text)
    ):
        return False
    if claim.holder == AUTHOR:
        is_whole = not has_trait(kind, "acted on") or any(part.role in ("object", "recipient") for part in parts)
        return is_fresh and is_whole and any(part.type in _WHO_ACT or part.head in _THAT_RULE for part in actors)
    if who is not None and who.key.startswith("both:"):
        return bool(actors)  # "both companies said": he who does it among them
    if any(part.name is not None and part.name in claim.chain for part in actors):
        return True  # who speaks for her ministry resigns herself
    if not actors:  # "Our envoy has been recalled": by those who may
        return who is not None and who.type == "organisation" and _MAY_ANNOUNCE.search(who.key) is not None
    if who is not None and who.type == "organisation" and any(part.head in _ITS_OWN for part in actors):
        return True  # "The board dismissed him today", the bank writes
    if all(not part.words and part.key is None for part in actors) and _WE.search(claim.text):
        return True  # "We have charged him", the prosecutor says
    return who is not None and any(part.key == who.key or (part.country and part.country == who.country) for part in actors)

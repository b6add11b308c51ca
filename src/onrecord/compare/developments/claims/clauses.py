"""The clause in which an article tells of an event, cut out of its sentence: "A tram crashed in south London".

It is made of the article's own words, from who or what the event befalls to where the clause ends; what is set between
commas before the verb is left out. Where no whole clause can be cut there is none.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.compare.developments.claims.parts import DYING
from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.who.names import has_capital
from onrecord.compare.developments.words.phrases import is_pronoun
from onrecord.records import Claim
from onrecord.spans import Span

_LONGEST = 110  # characters of a line
_SHORT = 30  # characters: seldom says who and where
_FEWEST = 3  # words
_ENDS = re.compile(
    r"\s*(?:[;!?“”\"(\[\n–—]|\.(?=\s|$|[”\"’])|[,:](?!\d)|\s-\s|\s--?\s"
    r"|\s(?:and|but|or|as|while|when|after|before|which|who|whom|whose|where|because|since|until|although|though|if|unless|so"
    r"|whether|according to|amid|despite|saying|said|says|including|killing|leaving|it|they|he|she|that)\b)"
)
_AND_NAME = re.compile(r"\s(?:and|or)\s+(?:the\s+|an?\s+)?(?:[A-ZÀ-Þ\d]|\w+ (?:others?|people|more)\b)")
_HELPERS = re.compile(
    r"\s*(?:(?:has|have|had|was|were|is|are|be|been|being|will|would|also|later|then|now|already|reportedly|apparently"
    r"|all|both|not|never|just|finally|formally|officially|shall|may|could|\w+ly)\s+)*"
)
_ASIDE = re.compile(r"\s*(?:,(?!\d)[^,;:.“”\"\n]{2,90},|\([^()\n]{2,60}\)|[–—][^–—.\n]{2,90}[–—])\s*")
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being)\b", re.IGNORECASE)
# What belongs to a number and stands before the span: "At | least four people".
_BOUND = re.compile(r"\b(?:at|more than|up to|as many as|about|nearly|almost|around|over|some)\s+$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:and|but|or|so|yet|meanwhile|then)\s+", re.IGNORECASE)
_POINTS = re.compile(
    r"^(?:he|she|it|they|we|i|you|his|her|its|their|our|my|your|this|that|these|those|who|which|whose|what|there|some"
    r"|others?|many|several|another|(?:both|all)(?!\s+(?:the\s+|\w+\s+)?\w+s\b)|one(?=$|\s+(?:of|in|who|that)\b))\b",
    re.IGNORECASE,
)
_TORN = re.compile(r"\b(?:that|which|who|whom|to|of|in|at|on|by|with|from|for|a|an|the|and|or|was|were|has|have|had)$")


class Clause(NamedTuple):
    """A clause as a line, and the character at which it ends in the article."""

    line: str
    end: int


def clause_of(text: str, sentence: Span, claim: Claim) -> Clause | None:
    """Return the clause of an event with who or what it is about; None where the sentence has no whole one to cut."""
    found = _subject(sentence, claim)
    if found is None:
        return None
    is_acting, subject = found
    bound = _BOUND.search(text[sentence.start : subject.start])
    words = " ".join(f"{bound[0] if bound is not None else ''}{text[subject.start : subject.end]}".split())
    verb = _verb_group(text, subject.end, claim.trigger)
    if verb is None or (not is_acting and _BE.search(verb) is None) or (verb.endswith("ing") and _BE.search(verb) is None):
        return None  # "civilians killed by", "tankers selling oil": no whole clause
    if _POINTS.match(words) or is_pronoun(words):
        return None
    end = _end(text, claim.trigger.end, sentence.end)
    is_whole = claim.event in DYING  # "One miner died"
    if (
        is_acting
        and not is_whole
        and not text[claim.trigger.end : end].strip(" ,")
        and f"{words} {verb}".count(" ") < _FEWEST
    ):
        return None  # "Investigators are probing": whatever they probe stands behind the end
    line = f"{_LEAD.sub('', words)} {verb}{text[claim.trigger.end : end]}"
    line = " ".join(line.split()).strip(" ,'’‘")
    if len(line) > _LONGEST or line.count(" ") + 1 < _FEWEST or _TORN.search(line):
        return None
    return Clause(line[:1].upper() + line[1:], end)


def best_clause(told: Sequence[Told], place: str | None) -> str | None:
    """Return the clause that tells an event best: as a fact, by a verb, with its place; the earliest of these."""
    having = [one for one in told if one.clause is not None and one.claim.stance == "asserts"]
    if not having:
        return None
    done = [one for one in having if one.claim.phase == "completed" and one.claim.factuality == "CT+"] or having
    phase = Counter(one.claim.phase for one in done).most_common(1)[0][0]

    def rank(one: Told) -> tuple[bool, bool, bool, bool, bool, tuple[str, str, int, str]]:
        clause = one.clause or ""
        has_place = place is not None and place.casefold() in clause.casefold()
        is_named = has_capital(clause[1:])
        return one.claim.phase != phase, one.is_noun, not has_place, not is_named, len(clause) < _SHORT, one.order

    return min(done, key=rank).clause


# ----------------------------------------------------------------------------------------------------------------------


def _subject(sentence: Span, claim: Claim) -> tuple[bool, Span] | None:
    """Return the words before the verb that it agrees with, and whether they act: who acts, else what is acted on."""
    for role in ("actor", "object"):
        for argument in claim.arguments:
            for span in argument.spans[:1] if argument.role == role else ():
                if sentence.start <= span.start and span.end <= claim.trigger.start:
                    return role == "actor", span
    return None


def _verb_group(text: str, start: int, trigger: Span) -> str | None:
    """Return the verb with its helpers, where nothing but an aside stands between them and the subject."""
    aside = _ASIDE.match(text, start, trigger.start)
    start = aside.end() if aside is not None else start
    if _HELPERS.fullmatch(text, start, trigger.start) is None:
        return None
    return text[start : trigger.end].strip()


def _end(text: str, start: int, last: int) -> int:
    """Return where the clause ends: before the next clause, aside or mark; a list of names goes on."""
    at = start
    while (found := _ENDS.search(text, at, last)) is not None:
        if _AND_NAME.match(text, found.start()) is None:
            return found.start()
        at = found.end()
    return last

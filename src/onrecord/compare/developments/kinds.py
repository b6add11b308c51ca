"""Which class of event a claim tells of: by its word, by who acts, by what it is done to, and by the words around it."""

import re

from onrecord.compare.developments.event_classes import (
    CROWD,
    STRIKES,
    event_class,
    is_about,
    rule_of,
    strike_class,
    thing_class,
)
from onrecord.compare.developments.kin import vague_kind
from onrecord.compare.developments.nouns import stands_as_noun
from onrecord.compare.developments.parts import DYING, SPEAKS, first_noun, head_of, phrase_of
from onrecord.compare.developments.sentences import Sentences
from onrecord.records import Argument, Claim, Reading

_AS_SAID = re.compile(r"\bas (?:previously |originally )?$", re.IGNORECASE)  # "as agreed"
# Acts that answer what was put forward: the reader takes their verb for a cue, "rejected the offer that she made".
_ANSWERS = frozenset({"accept", "approve", "concede", "reject"})
_CORRECTION = re.compile(r"\s*\((?:CORRECT(?:S|ED|ING)|Correct(?:s|ed|ing)|REFILES|Refiles|REMOVES|Removes)\b")
_THERE = re.compile(r"\bthere\s+(?:\w+\s+)?$", re.IGNORECASE)
_IS_LEFT = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$")


class Kinds:
    """The classes of one article's claims."""

    def __init__(self, reading: Reading, sentences: Sentences) -> None:
        self._text, self._sentences = reading.article.text, sentences

    def kind(self, claim: Claim) -> str | None:
        """Return the class of a claim's event; of states only those that the table has."""
        text = self._text
        actor = next((argument for argument in claim.arguments if argument.role == "actor" and argument.spans), None)
        acted = next((argument for argument in claim.arguments if argument.role == "object" and argument.spans), None)
        thing = first_noun(text[slice(*acted.spans[0])]) if acted else None
        kind = None if self._is_in_correction(claim) else self._class(claim, actor, thing)
        if kind == "cancel":
            return kind
        if kind is None or _is_other_word(kind, claim, actor, text):
            return None
        is_answer = kind in _ANSWERS and claim.kind == "saying" and thing is not None  # "rejected the offer that she made"
        if not text[claim.trigger.start].isalpha() or (claim.kind in ("saying", "carrier") and not is_answer):
            return None
        return kind if claim.kind in ("event", "act") or rule_of(kind) or vague_kind(claim.event) else None

    def _is_in_correction(self, claim: Claim) -> bool:
        """Tell whether a claim stands in what says what was corrected: "(CORRECTS to remove what said that ...)"."""
        paragraph = self._text.rfind("\n", 0, claim.trigger.start) + 1
        return _CORRECTION.match(self._text, paragraph) is not None

    def _class(self, claim: Claim, actor: Argument | None, thing: str | None) -> str | None:
        """Return the class of a claim's words, by who acts and what it is done to."""
        text = self._text
        subject = phrase_of(text[slice(*actor.spans[0])]) if actor else None
        after = text[claim.trigger.end : claim.trigger.end + 60]
        kind = event_class(claim.event, after, head_of(subject) if subject else "", head_of(thing) if thing else "")
        if kind == "shell" and claim.event in STRIKES:
            return strike_class(text[slice(*self._sentences.around(claim.trigger.start))], subject)
        if claim.event == "be":  # "There are no talks"
            is_there = _THERE.search(text[max(0, claim.trigger.start - 30) : claim.trigger.start]) is not None
            return thing_class(subject or "") if is_there else None
        if kind is None and text[slice(*claim.trigger)].endswith("s") and stands_as_noun(text, claim):
            kind = thing_class(text[slice(*claim.trigger)])  # "talks", "sanctions": what only the plural means
        if claim.event == "gather" and actor is not None and CROWD.search(text[actor.spans[0].start : claim.trigger.start]):
            return "protest"  # "Thousands of her supporters gathered in the square"
        if thing is None and actor is not None and claim.event in DYING:
            thing = first_noun(text[slice(*actor.spans[0])])
        is_known = kind is not None and (kind == "cancel" or is_about(kind, head_of(thing) if thing else ""))
        return kind if is_known else vague_kind(claim.event)


# ----------------------------------------------------------------------------------------------------------------------


def _is_other_word(kind: str, claim: Claim, actor: Argument | None, text: str) -> bool:
    """Tell whether a word only looks like its class's: "according to", "to the day I die", "was left shaking"."""
    word, before = text[slice(*claim.trigger)].casefold(), text[max(0, claim.trigger.start - 30) : claim.trigger.start]
    speaks = actor is not None and SPEAKS.fullmatch(text[slice(*actor.spans[0])]) is not None
    is_ones_own = speaks and actor is not None and text[actor.spans[0].end : claim.trigger.start].isspace()
    return (
        word == "according"
        or (claim.event in DYING and is_ones_own)  # not "I saw three people die"
        or (kind == "feint" and word.endswith(("ed", "ing")))
        or (kind == "go missing" and word == "missing" and before.casefold().endswith(("the ", "those ")))  # people
        or (word == "left" and _IS_LEFT.search(before) is not None)
        or _AS_SAID.search(before) is not None
    )

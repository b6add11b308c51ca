"""Which class of event a claim tells of: by its word, by who acts, by what it is done to, and by the words around it."""

import re

from onrecord.compare.developments.claims.parts import DYING
from onrecord.compare.developments.claims.senses import means_another
from onrecord.compare.developments.events.classes import (
    CROWD,
    STRIKES,
    event_class,
    has_trait,
    is_about,
    rule_of,
    strike_class,
    thing_class,
)
from onrecord.compare.developments.events.vague_verbs import VAGUE_MARK, unsure, vague_kind
from onrecord.compare.developments.words.nouns import seen_before, stands_as_noun, taken_up
from onrecord.compare.developments.words.phrases import first_noun, head_of, is_pronoun, phrase_of
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.compare.developments.words.taking import taking
from onrecord.records import Argument, Claim, Reading

# Acts that answer what was put forward: the reader takes their verb for a cue, "rejected the offer that she made".
_ANSWERS = frozenset({"accept", "approve", "concede", "reject"})
# "The two boards have agreed on a merger": they do it; "agreed that it was late" only speaks.
_AGREED_ON = re.compile(r" (?:on|upon|to) (?:an?|the|their|its) ")
_CORRECTION = re.compile(r"\s*\((?:CORRECT(?:S|ED|ING)|Correct(?:s|ed|ing)|REFILES|Refiles|REMOVES|Removes)\b")
_OWN = re.compile(r"(?:their|his|her|its|my|our|your)\b", re.IGNORECASE)
# "Nobody was hit": what was fired at them was fired.
_HITS = frozenset({"hit", "strike"})
_NO_ONE = re.compile(r"(?:nobody|no[ -]one|none)\b", re.IGNORECASE)
_WORKERS = re.compile(
    r"\b(?:(?:work|dock|min|weav|driv|teach|load|bak)ers?|(?:crafts|dust|railway|dairy|fisher|fire)?men|staff|crews?"
    "|nurses|doctors|pilots"
    r"|unions?|members|employees|fitters|firefighters|porters|guards|cleaners|clerks|lecturers|seamen|ferrymen)$",
    re.IGNORECASE,
)
_NEAR = 250  # characters
_THERE = re.compile(r"\bthere\s+(?:\w+\s+)?$", re.IGNORECASE)


class Kinds:
    """The classes of one article's claims."""

    def __init__(self, reading: Reading, sentences: Sentences) -> None:
        self._text, self._sentences = reading.article.text, sentences
        self._names = {entity.id: entity.name for entity in reading.entities}

    def kind(self, claim: Claim) -> str | None:
        """Return the class of a claim's event; of states only those that the table has."""
        text = self._text
        actor, acted = taking(claim, "actor"), taking(claim, "object")
        thing = self._thing(acted) if acted else None
        is_of_none = claim.event in _HITS and acted is not None and _NO_ONE.match(text, acted.spans[0].start) is not None
        kind = None if is_of_none or self._is_in_correction(claim) else self._class(claim, actor, acted, thing)
        if kind == "cancel":
            return kind
        if kind is None or means_another(kind, text, claim):
            return None
        # "rejected the offer that she made", "was found dead", "proposed a truce"
        is_told = kind in (*_ANSWERS, "kill") or _is_named(kind, thing or "") or _is_deed(kind, claim)
        is_answer = is_told and thing is not None
        is_answer |= has_trait(kind, "argued") and _is_to_somebody(claim)  # "warned the owner in May"
        is_answer |= kind == "agree" and claim.kind == "saying" and _AGREED_ON.match(text, claim.trigger.end) is not None
        if not text[claim.trigger.start].isalpha() or (claim.kind in ("saying", "carrier") and not is_answer):
            return None
        return kind if claim.kind in ("event", "act") or rule_of(kind) or kind.startswith(VAGUE_MARK) else None

    def _thing(self, acted: Argument) -> str | None:
        """Return what it is done to, by its noun; of a pronoun by what it stands for: "They locked them"."""
        span = acted.spans[0]
        whole = taken_up(self._text, span)
        if whole is not None:
            return whole
        words = self._text[slice(*span)]
        name = self._names.get(acted.entity or "") if is_pronoun(words) else None
        return first_noun(name or words)

    def _seen(self, claim: Claim) -> str | None:
        """Return who is seen to do it, where the reader has nobody: "I saw the bus roll over"."""
        who = seen_before(self._text, claim)
        return phrase_of(who) if who is not None else None

    def _is_in_correction(self, claim: Claim) -> bool:
        """Tell whether a claim stands in what says what was corrected: "(CORRECTS to remove what said that ...)"."""
        paragraph = self._text.rfind("\n", 0, claim.trigger.start) + 1
        return _CORRECTION.match(self._text, paragraph) is not None

    def _class(self, claim: Claim, actor: Argument | None, acted: Argument | None, thing: str | None) -> str | None:
        """Return the class of a claim's words, by who acts and what it is done to."""
        text = self._text
        subject = phrase_of(text[slice(*actor.spans[0])]) if actor else self._seen(claim) if thing is None else None
        after = text[claim.trigger.end : claim.trigger.end + 60]
        kind = event_class(claim.event, after, head_of(subject) if subject else "", head_of(thing) if thing else "")
        if kind == "trap" and (claim.kind == "state" or stands_as_noun(text, claim)):
            return "feint"  # "The offer could be a trap"
        if kind == "shell" and claim.event in STRIKES:
            is_of_work = acted is None and _WORKERS.search(subject or "") is not None  # "The men will strike on Friday"
            around = text[slice(*self._sentences.around(claim.trigger.start))]
            return "walk out" if is_of_work else strike_class(around, subject)
        if claim.event == "be":  # "There are no talks"
            is_there = _THERE.search(text[max(0, claim.trigger.start - 30) : claim.trigger.start]) is not None
            there = subject if subject is not None and subject.casefold() != "there" else thing
            return thing_class(there or "") if is_there else None
        if kind is None and text[slice(*claim.trigger)].endswith("s") and stands_as_noun(text, claim):
            kind = thing_class(text[slice(*claim.trigger)])  # "talks", "sanctions": what only the plural means
        kind = _by_what_it_is(kind, text[slice(*acted.spans[0])]) if acted is not None else kind
        if claim.event == "gather" and actor is not None and CROWD.search(text[actor.spans[0].start : claim.trigger.start]):
            return "protest"  # "Thousands of her supporters gathered in the square"
        heads = self._heads(claim, actor, thing)
        is_known = kind is not None and (kind == "cancel" or _fits(kind, heads))
        if kind is not None and not is_known and acted is not None and is_pronoun(text[slice(*acted.spans[0])]):
            if self._is_spoken_of(kind, claim):
                return kind  # "She has sent the proposal to both. We accept it."
            return unsure(kind)  # "They were not locked", of the doors that another speaks of
        if kind is None and not is_about("take", head_of(thing) if thing else ""):
            return None  # "took action"
        return kind if is_known else vague_kind(claim.event)

    def _is_spoken_of(self, kind: str, claim: Claim) -> bool:
        """Tell whether what a class is about is named right before a pronoun that stands for it."""
        rule = rule_of(kind)
        before = self._text[max(0, claim.trigger.start - _NEAR) : claim.trigger.start]
        return rule is not None and bool(rule.of) and re.search(rf"\b(?:{rule.of})s?\b", before, re.IGNORECASE) is not None

    def _heads(self, claim: Claim, actor: Argument | None, thing: str | None) -> set[str]:
        """Return the nouns that tell what it is done to; of what is done to nothing who does it: "The dam burst"."""
        if thing is not None or actor is None:
            return {head_of(thing) if thing else ""}
        own = head_of(first_noun(self._text[slice(*actor.spans[0])]) or "")
        return {own} if claim.event in DYING else {"", own}


def _fits(kind: str, heads: set[str]) -> bool:
    """Tell whether a class can be said of one of some things; of none of them where one makes a figure of it."""
    rule = rule_of(kind)
    is_figure = (rule is None or not rule.of) and any(head and not is_about(kind, head) for head in heads)
    return not is_figure and any(is_about(kind, head) for head in heads)


def _by_what_it_is(kind: str | None, words: str) -> str | None:
    """Return the class that the words for what it is done to make of another: "took their money" out of the bank."""
    if kind == "take money" and _OWN.match(words):
        return "draw out"  # "Savers took their money out of the bank"
    return kind


def _is_deed(kind: str, claim: Claim) -> bool:
    """Tell whether a word of speech does something to a thing: "condemned the raid"."""
    return has_trait(kind, "spoken") and not has_trait(kind, "argued") and claim.kind in ("saying", "carrier")


def _is_to_somebody(claim: Claim) -> bool:
    return any(argument.role in ("object", "recipient") and argument.spans for argument in claim.arguments)


def _is_named(kind: str, thing: str) -> bool:
    """Tell whether what it is done to makes an event of a word that may speak as well: "recalled its ambassador"."""
    rule = rule_of(kind)
    return rule is not None and bool(rule.of) and head_of(thing) in rule.of.split("|")

"""Participants of an event from the words of a claim: trimmed, with their names across articles."""

import re

from msgspec.structs import replace

from onrecord.compare.developments.claims.named import Named
from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.events.classes import event_class, has_trait, rule_of
from onrecord.compare.developments.who.names import ARMED, MINISTER, PEOPLE, has_capital
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.compare.developments.words.inflection import is_plural
from onrecord.compare.developments.words.nouns import seen_before
from onrecord.compare.developments.words.phrases import (
    PRONOUN,
    head_of,
    is_counted,
    is_only_count,
    is_pronoun,
    phrase_of,
    words_only_point,
)
from onrecord.records import Argument, Claim, Reading
from onrecord.spans import Span

_LIFE = re.compile(r"\b(?:his|her|their|its) (?:own )?li(?:fe|ves)$")
SPEAKS = re.compile(r"I|[Ww]e")
_OURS = re.compile(r"^(?:our|we|us|my|i)\b", re.IGNORECASE)
_THE_TITLE = re.compile(
    r"[Tt]he (?P<title>minister|president|director|mayor|governor|general|colonel|judge|bishop|chairman|chairwoman)"
)
_CLIENT = re.compile(r"(?:my|our) clients?\b", re.IGNORECASE)
_OWN_BODY = re.compile(r"(?:we|(?:our|his|her|its|their) (?:party|company|firm|group|union|club|board))", re.IGNORECASE)
_OF_ONE = frozenset({"win", "concede"})  # what one of several rivals does
_SEEN = re.compile(r"\b(?:saw|watched|seen|heard|filmed|met)\s+(?P<who>[^,.;]{2,50}?)\s*$")
_NEW = re.compile(r"(?:[Aa]n?|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any)\s")
_NEW_BEFORE = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any)\s+(?:[a-z-]+\s+){0,2}$")
_HAS_DONE = re.compile(
    r"\b(?:have|has|had|having)\s+(?:their|his|her|its|our|my)\s+(?:(?!\b(?:been|to)\b)[\w’'-]+\s+){1,4}(?:\w+(?:ed|en)\s+or\s+)?$"
)
_NAME_BEHIND = re.compile(r",\s+[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?\s*[,.;]")
_HALVES = frozenset({"North", "South", "East", "West", "New"})
_OWNED = re.compile(r"^(?:their|its|his|her)$", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:\d\d:\d\d\s+)?(?P<who>(?:The\s+)?[^,.;“”\"]{3,45}?)\s+(?:have|has|had|will|\w+ed)\b")
_OF_THEM = re.compile(r"(?<=\w) of (?:them|those|these|us|whom)\b.*$", re.DOTALL)  # "two of them have died"
_FRONTED = re.compile(
    r"^(?:In|On|At|Near|From|Outside|Inside|After|Before|Since|During)\s.*\s(?=the\s)"
)  # "On the quay the"
_FIRES = frozenset("fire blaze flame wildfire".split())
_FOR = re.compile(
    r"[^.;:,\n]{0,60}?\bfor (?P<what>(?:the |any |more )?[\w’'-]+"
    r"(?: (?!(?:ha[sd]|have|is|are|was|were|will|would|beg[ai]ns?|end(?:ed|s)|continue[sd]?|on|in|at|since)\b)[\w’'-]+)"
    r"{0,3})"
)
_TITLE = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr)\.?")  # where it stands for the name behind it
_SURNAME = re.compile(r"\s+[A-ZÀ-Þ][\w’'-]+")
_WORD_BEFORE = re.compile(r"\b(?P<word>[A-ZÀ-Þ]\w+) $")
_SHOUTED = re.compile(
    r"^[A-ZÀ-Þ/ ]{4,}(?:[,.:]|$)|^[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{4,})+\b"
)  # a dateline or a transcript's speaker
# Verbs whose subject is what the event befalls.
DYING = frozenset({"die", "perish", "death", "dead", "drown", "go missing", "disappear", "vanish", "succumb"})
_PREPOSITION = re.compile(r"\s+(?P<word>at|on|upon|into|with|between)\s+(?:the\s+)?")
_DONE = re.compile(r"killed|shot|wounded|injured|arrested|beaten|taken|buried|crushed|burned|burnt|led away")
_OWNING = frozenset({"my", "his", "her"})  # "my resignation"
_PAIR = 2
_THIRD = re.compile(r"he|him|she|her|they|them", re.IGNORECASE)
# "of the bank's 61 branches", before the verb
_COUNTED = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|our)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?=\s+(?:will|would|ha[sd]|have|w[ae]re?|was|are|is"
    r"|may|might|must|can|could|\w+ed)\b)"
)


def _are_many(who: Who, words: str | None) -> bool:
    """Tell whether words are of several people, of whom a name can mean one alone: "ten sailors" are not Ida Renn."""
    if not who.key.startswith("person:") or words is None or words.startswith(("one ", "One ")):
        return False
    last = words.split()[-1]
    return is_counted(words) or (last.islower() and is_plural(last))


_IN_TERMS = re.compile(r"behalf of\b|(?:the )?(?:strong|clear|harsh|plain)\w*(?: possible)? terms\b", re.IGNORECASE)
_ON_BEHALF = re.compile(r"\bon behalf of\s+(?:the\s+)?$", re.IGNORECASE)


class ArticleParts:
    """The participants of one article's claims."""

    def __init__(self, article: str, reading: Reading, registry: Registry) -> None:
        self._article, self._reading, self._registry = article, reading, registry
        self.named = Named(article, reading, registry)
        self._said = {said.id: said for said in reading.statements}

    def parts(self, claim: Claim, speaker: Who | None) -> tuple[Part, ...]:
        """Return actor, object and recipient of a claim; "our units" are the speaker's country's."""
        if claim.event == "be":
            return ()  # "There are no talks": the noun is the event
        roles = ("object", "recipient") if self._has_it_done(claim) else ("actor", "object", "recipient")
        taking = (self._with_role(argument, claim) for argument in claim.arguments)
        found = (self._part(one, speaker, claim) for one in taking if one.role in roles and not self._is_behind(one))
        if claim.event in DYING or _is_life_lost(claim, self._reading.article.text):  # who dies is whom it befalls
            kept = (part for part in found if part is not None and part.head != "life" and _can_die(part))
            return tuple(part._replace(role="object") for part in kept)
        parts = tuple(one for part in found if part is not None for one in self._each(part)) or self._seen(claim)
        return self._as_seen(claim, parts)

    def _is_behind(self, argument: Argument) -> bool:
        """Tell whether it only stands beside the act: "On behalf of the people, I condemn it in the strongest terms"."""
        if not argument.spans:
            return False
        text, span = self._reading.article.text, argument.spans[0]
        return _IN_TERMS.match(text, span.start) is not None or _ON_BEHALF.search(text[: span.start][-24:]) is not None

    def _each(self, part: Part) -> tuple[Part, ...]:
        """Return two places that the reader takes for one as two: "Oster and Sund were evacuated"."""
        halves = part.words.split(" and ") if part.type in ("place", None) else []
        if len(halves) != _PAIR or not all(half[:1].isupper() for half in halves):
            return (part,)
        named = [(half, self._registry.named(half, "place")) for half in halves]
        return tuple(
            part._replace(
                words=half, key=who.key, name=self._registry.display(who), country=who.country, head=head_of(half)
            )
            for half, who in named
            if who is not None and who.type == "place"
        ) or (part,)

    def _seen(self, claim: Claim) -> tuple[Part, ...]:
        """Return who is seen to do it, where the reader has nobody: "I saw the bus roll over"."""
        who = seen_before(self._reading.article.text, claim)
        return tuple(part._replace(role="actor") for part in self.of_words(who)) if who is not None else ()

    def _as_seen(self, claim: Claim, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return who is seen killed as whom it is done to: "I saw three of my colleagues killed"."""
        text = self._reading.article.text
        is_one = len(parts) == 1 and parts[0].role == "actor"
        is_seen_done = is_one and _DONE.fullmatch(text, *claim.trigger) is not None and seen_before(text, claim) is not None
        return (parts[0]._replace(role="object"),) if is_seen_done else parts

    def _has_it_done(self, claim: Claim) -> bool:
        """Tell whether who acts only suffers it: "people who had their data stolen"."""
        text = self._reading.article.text
        return _HAS_DONE.search(text[max(0, claim.trigger.start - 80) : claim.trigger.start]) is not None

    def _with_role(self, argument: Argument, claim: Claim) -> Argument:
        """Return an argument with the role that a preposition gives it: "fired at the guard", "talks with the owners"."""
        if argument.role != "other" or not argument.spans or any(other.role == "object" for other in claim.arguments):
            return argument
        between = self._reading.article.text[claim.trigger.end : argument.spans[0].start]
        found = _PREPOSITION.fullmatch(between)
        if found is None:
            return argument
        is_with = found["word"] in ("with", "between") and has_trait(event_class(claim.event) or claim.event, "mutual")
        is_part = rule_of(f"{claim.event} {found['word']}") is not None or is_with or _is_talks(claim, found["word"])
        return replace(argument, role="object") if is_part else argument

    def of_words(self, words: str) -> tuple[Part, ...]:
        """Return what some words name, as an object."""
        short = phrase_of(words)
        if short is None:
            return ()
        who = self._registry.named(short, "other")
        name = self._registry.display(who) if who else None
        country = who.country if who else self._registry.countries.of(short)
        return (
            Part(
                "object", short, who.key if who else None, name, who.type if who else None, country, head_of(short), False
            ),
        )

    def with_sought(self, kind: str, claim: Claim, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return who takes part, in a search with what it is for: "searching the ruins for the missing".

        In a fire the fire itself says nothing about which it is.
        """
        if kind == "kill" and event_class(claim.event) in ("find", "rescue"):
            return tuple(part for part in parts if part.role != "actor")  # who finds a body has killed nobody
        if kind == "burn":
            return tuple(part._replace(head="") if part.head in _FIRES else part for part in parts)
        found = _FOR.match(self._reading.article.text, claim.trigger.end) if kind == "search" else None
        return (*parts, *self.of_words(found["what"])) if found is not None else parts

    # ------------------------------------------------------------------------------------------------------------------

    def _part(self, argument: Argument, speaker: Who | None, claim: Claim) -> Part | None:
        if not argument.spans:
            return None
        text, span = self._reading.article.text, argument.spans[0]
        words = text[span.start : span.end]
        if _SHOUTED.match(words) and argument.role == "actor":
            return None
        if claim.event in DYING and SPEAKS.fullmatch(words):
            return None  # "I saw three people die"
        words = _OF_THEM.sub("", self._with_counted(span, self._with_people(span, words)))
        if _TITLE.fullmatch(words):
            words += next((found[0] for found in [_SURNAME.match(text, span.end)] if found), "")
        if argument.role == "actor":
            words = self._seen_or_owned(span, claim.trigger, words)
        short = phrase_of(words)
        who = self._who(argument, short) or self._own_body(argument, words, speaker, claim)
        if who is not None and (self._is_someone_else(who, words, claim) or _are_many(who, short)):
            who = None
        if short is None and who is None:
            return None
        head = head_of(short) if short else ""
        country = who.country if who else None
        if country is None and short and head:
            country = self._registry.countries.of(short)
        if country is None and speaker is not None and _OURS.match(words):
            country = speaker.country
        is_pronoun = short is None or PRONOUN.match(short) is not None
        return Part(
            role=argument.role,
            words="" if is_pronoun else short or "",
            key=who.key if who else None,
            name=self._registry.display(who) if who else None,
            type=who.type if who else None,
            country=country,
            head="" if is_pronoun else head,
            is_armed=ARMED.search(words) is not None or (who is not None and ARMED.search(who.key) is not None),
        )

    def _is_someone_else(self, who: Who, words: str, claim: Claim) -> bool:
        """Tell whether a pronoun cannot mean whom it is taken for: "I saw them shoot him", he said; "that he was dead"."""
        said = self._said.get(claim.statement or "")
        speaker = self._registry.who(self._article, said.speaker) if said is not None else None
        if said is None or speaker is None or speaker.key != who.key or not _THIRD.fullmatch(words):
            return False
        return claim.event in DYING or said.kind == "direct"

    def _own_body(self, argument: Argument, words: str, speaker: Who | None, claim: Claim) -> Who | None:
        """Return the body that speaks of itself: "We rejected it", "our party", "her party would leave"."""
        if speaker is not None and _CLIENT.match(words):
            return speaker  # as her lawyer, he speaks for her
        if speaker is None or argument.role != "actor":
            return None
        if speaker.type == "person" and (claim.event in _OF_ONE or claim.condition) and SPEAKS.fullmatch(words):
            return speaker  # "We have won", the candidate said; "If they refuse, we shall storm the hall"
        is_body = speaker.type == "organisation" and speaker.country is None
        return speaker if is_body and _OWN_BODY.fullmatch(words) else None

    def _seen_or_owned(self, span: Span, trigger: Span, words: str) -> str:
        """Return who acts where the words are of somebody else: "a reporter watched divers searching the water"."""
        text = self._reading.article.text
        seen = _SEEN.search(text[span.end : trigger.start]) if span.end < trigger.start else None
        if seen is not None:
            return seen["who"]
        if _OWNED.match(words) is None:
            return words
        line = text[max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1 : span.start]
        subject = _SUBJECT.match(line)
        return _FRONTED.sub("", subject["who"]) if subject is not None else words

    def _with_people(self, span: Span, words: str) -> str:
        """Return the words with a people's name that stands just before them: "Estrevian | units"."""
        found = _WORD_BEFORE.search(self._reading.article.text[max(0, span.start - 30) : span.start])
        is_people = found is not None and words[:1].islower() and self._registry.countries.named(found["word"]) is not None
        is_half = found is not None and found["word"] in _HALVES and words[:1].isupper()  # "North | Korea"
        return f"{found['word']} {words}" if found is not None and (is_people or is_half) else words

    def _with_counted(self, span: Span, words: str) -> str:
        """Return a count with what it counts, where that stands behind: "Fourteen | of the bank's 61 branches"."""
        found = _COUNTED.match(self._reading.article.text, span.end) if is_only_count(words) else None
        return words + found[0] if found is not None else words

    def _who(self, argument: Argument, short: str | None) -> Who | None:
        """Return who takes part: whom the words name, else for words without a name whom they are taken for."""
        taken = self._registry.who(self._article, argument.entity)
        if short is None or is_pronoun(short):
            is_mistaken = (
                (short or "").casefold() in ("they", "them") and taken is not None and taken.type in ("person", "place")
            )
            return None if is_mistaken or words_only_point(short) else taken
        if is_counted(short) and not has_capital(short.partition(" ")[2]):
            return None  # "Fourteen branches": a capital that only begins the sentence
        kind = self._registry.entity(self._article, argument.entity)
        titled = self._titled(argument.spans[0], taken)
        if titled is not None:
            return titled
        named = self._registry.named(short, kind.type if kind else "other")
        if argument.role == "object" and taken is not None and taken.type == "person" and MINISTER.search(short):
            return taken  # "Interior minister killed": the person, not the ministry
        if named is not None or has_capital(short) or taken is None or taken.type == "place":
            return named
        is_person = (
            kind is not None and taken.type == "person" and self._can_mean(head_of(short) or short.casefold(), taken)
        )
        return taken if is_person and not self._is_new(argument.spans[0]) else None

    def _titled(self, span: Span, taken: Who | None) -> Who | None:
        """Return the one of the paragraph whom "the minister" means, where the reader takes it for one of elsewhere."""
        found = _THE_TITLE.fullmatch(self._reading.article.text, *span)
        if found is None:
            return None
        line = Span(self._reading.article.text.rfind("\n", 0, span.start) + 1, span.start)
        named = [who for who in self.named.whoever_in(line) if who.type == "person"]
        if taken in named:
            return None
        titled = [who for who in named if re.search(rf"\b{found['title']}\b", self._registry.roles(who), re.IGNORECASE)]
        return titled[0] if len(titled) == 1 else None

    def _can_mean(self, head: str, who: Who) -> bool:
        """Tell whether a noun can mean a person: what texts call him, or what anybody may be called; no "mine" does."""
        roles = self._registry.roles(who).casefold()
        return head in PEOPLE or head in _OWNING or head in re.findall(r"[^\W_]+", roles)

    def _is_new(self, span: Span) -> bool:
        """Tell whether words bring in somebody who has not been named: "A child was released", "another girl"."""
        text = self._reading.article.text
        before = text[max(0, span.start - 40) : span.start]
        is_told = _NAME_BEHIND.match(text, span.end) is not None  # "a baker's assistant, Ida Renn, 29"
        return not is_told and (
            _NEW.match(text, span.start, span.end) is not None or _NEW_BEFORE.search(before) is not None
        )


def _is_talks(claim: Claim, preposition: str) -> bool:
    return claim.event == "talk" and preposition in ("with", "between")


def _can_die(part: Part) -> bool:
    """Tell whether somebody can: no ministry does."""
    return part.type != "organisation" or part.is_armed


def _is_life_lost(claim: Claim, text: str) -> bool:
    spans = [span for argument in claim.arguments for span in argument.spans]
    return claim.event == "lose" and any(_LIFE.search(text[slice(*span)]) for span in spans)

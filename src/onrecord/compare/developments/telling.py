"""From a reading to claims that are ready to be grouped: who holds them, how, about which event, where and when."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.compare.developments.days import day_of, days_of
from onrecord.compare.developments.event_classes import event_class, is_about, rule_of, thing_class
from onrecord.compare.developments.implied import DENIAL, NO_TRACE, denial_of, finding, traces_in
from onrecord.compare.developments.nearby import with_place_before
from onrecord.compare.developments.nouns import is_noun, stands_as_noun
from onrecord.compare.developments.parts import ArticleParts, head_of, phrase_of
from onrecord.compare.developments.passages import Passages
from onrecord.compare.developments.registry import Registry, Who
from onrecord.compare.developments.stances import phase_of, stance_of, time_of
from onrecord.compare.developments.told import Part, Told
from onrecord.compare.developments.voices import (
    AUTHOR,
    NOBODY,
    UNNAMED,
    Voice,
    is_against_interest,
    is_authority,
    is_performed,
    is_witness,
    voice_of,
)
from onrecord.compare.pairs import Passage
from onrecord.records import ArticleFacts, Claim, DevelopmentClaim, Reading, Statement
from onrecord.spans import Span, paragraphs_of

# What stands before a clause that only tells when, who or why: "nine months after they seized it".
_BACKGROUND = re.compile(
    r"\b(?:after|since|before|until|when|while|who|whom|whose|which|where|because|as|had|has|have|that has"
    r"|that had|like|than)\s+"
    r"(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# "Rumours that she had fled went round": nobody in particular says so.
_RUMOUR = re.compile(r"\b(?:rumou?rs?|speculation|gossip)\s+(?:\w+\s+){0,3}that\b[^.!?\n]*$", re.IGNORECASE)
_TOLD = re.compile(r"\s+(?:her|him|me|us|them)\b")
_AS_SAID = re.compile(r"\bas (?:previously |originally )?$", re.IGNORECASE)  # "as agreed"
_MEDIUM = re.compile(r"\b(?:agency|newspaper|daily|broadcaster|television|radio|news|times|post)\b", re.IGNORECASE)
_SAID = re.compile(r",? (?:said|says|told|wrote|announced)\b")
_THING_OF = re.compile(r"\b[Tt]he (?P<thing>\w+) of (?P<what>\w+)")
_BACK = 200  # characters
_BEGUN = re.compile(r"\b(?:has|have|had)\s+(?:begun|started)\s+(?:to\s+)?$", re.IGNORECASE)
_OLD = 45  # days before publication: background, not news
_AUTHOR = Voice(AUTHOR, None, ("author",), False, "")
_SKIPPED = frozenset({"caption", "credit", "notice", "byline", "dateline"})
_HEADS = frozenset({"title", "standfirst"})


class Context(NamedTuple):
    """What all articles of a story have in common while their claims are taken in."""

    story: str
    registry: Registry
    passages: Passages
    facts: Mapping[str, ArticleFacts]
    speakers: Mapping[str, str]  # what people have ruled: statement id, name


class ArticleClaims:
    """The claims of one article, made ready."""

    def __init__(self, article: str, reading: Reading, context: Context) -> None:
        self._article, self._reading, self._context = article, reading, context
        self._parts = ArticleParts(article, reading, context.registry)
        self._statements = {statement.id: statement for statement in reading.statements}
        self._sentences = sorted(reading.sentences) or list(paragraphs_of(reading.article.text))
        self._starts = [sentence.start for sentence in self._sentences]
        facts = context.facts.get(article)
        self._voices = self._statement_voices()
        self.published = facts.published if facts else None
        self._publisher = facts.publisher if facts else reading.article.publisher
        self._day = day_of(self.published)

    def told(self) -> list[Told]:
        """Return the claims that tell of an event, in text order, with what bare denials deny."""
        found: list[Told] = []
        text = self._reading.article.text
        for claim in sorted(map(self._begun, self._reading.claims), key=lambda claim: (claim.trigger, claim.id)):
            one = self._told(claim) or self._denial(claim, found)
            if one is not None:
                found.append(with_place_before(one, found, text))
        return found + list(self._findings())

    def sentence(self, at: int) -> Span:
        """Return the sentence around a character; around characters outside all sentences, their line."""
        number = bisect_right(self._starts, at) - 1
        if number >= 0 and at < self._sentences[number].end:
            return Span(*self._sentences[number])
        text = self._reading.article.text
        end = text.find("\n", at)
        return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)

    def held(self, claim: Claim) -> tuple[DevelopmentClaim, Voice, tuple[Part, ...]]:
        """Return a claim as it stands in a development, with its voice and its participants."""
        said = self._statements.get(claim.statement) if claim.statement else self._said_at_the_end(claim)
        voice = self._voices.get(said.id, _AUTHOR) if said is not None else _AUTHOR
        voice = self._passed_on(claim, said) or voice
        text = self._reading.article.text
        if voice is _AUTHOR and _RUMOUR.search(text[max(0, claim.trigger.start - 120) : claim.trigger.start]):
            voice = Voice(NOBODY, None, (), True, "")
        parts = self._parts.parts(claim, voice.who)
        return self._development_claim(claim, said, voice, parts), voice, parts

    # ------------------------------------------------------------------------------------------------------------------

    def _statement_voices(self) -> dict[str, Voice]:
        """Return the voice of each statement; in text order, since a pronoun may mean the last speaker."""
        registry, voices, before = self._context.registry, dict[str, Voice](), list[Voice]()
        ordered = sorted(self._reading.statements, key=lambda said: (said.content[0].start, said.id))
        for said in ordered:
            ruled = self._context.speakers.get(f"{self._article}#{said.id}")
            if ruled is not None:
                voice = Voice(ruled, registry.named(ruled), (ruled,), False, ruled)
            else:
                who = registry.who(self._article, said.chain[0] if said.chain else said.speaker)
                who = who or registry.who(self._article, said.speaker)
                voice = voice_of(said, self._reading.article.text, who, registry, before)
            voice = self._quoted_by_agency(said, voice) or voice
            voices[said.id] = voice
            before.append(voice)
        return voices

    def _told(self, claim: Claim) -> Told | None:
        part, text = self._part_kind(claim.trigger.start), self._reading.article.text
        kind = None if part in _SKIPPED else self._kind(claim)
        if kind is None:
            return None
        held, voice, parts = self.held(claim)
        off = self._called_off(claim)
        if off is not None:
            kind, parts = off
            held = replace(held, phase="called off", stance="asserts" if claim.factuality in ("CT+", "PR+") else "reports")
        if part in _HEADS and held.holder in (AUTHOR, UNNAMED) and held.stance in ("asserts", "denies"):
            held = replace(held, stance="reports")  # a headline passes on in few words what its text says
        places = self._parts.places(claim)
        sentence = self.sentence(claim.trigger.start)
        held = self._weighed(held, voice, parts, kind, claim, sentence)
        spans = [span for argument in claim.arguments for span in argument.spans]
        named = {who.key for span in spans for who in self._parts.named_in(span)}
        in_sentence = [place for place in places if place in self._parts.named_in(sentence)]
        places = tuple(in_sentence) or places
        days = days_of(held.when)
        one = Told(
            claim=held,
            story=self._context.story,
            kind=kind,
            parts=parts,
            anchors=frozenset({key for one in parts for key in _keys(one)} | {place.key for place in places} | named),
            places=frozenset(place.key for place in places),
            place_name=self._context.registry.display(places[0]) if places else None,
            is_inherited=bool(places) and not in_sentence,
            days=days,
            day=self._day,
            passage=_passage(text, sentence, claim.trigger),
            can_open=False,
            countries=frozenset(place.country for place in places if place.country),
            is_noun=is_noun(text, claim),
        )
        return one._replace(can_open=part not in _HEADS and self._can_open(one, claim, sentence))

    def _kind(self, claim: Claim) -> str | None:
        """Return the class of a claim's event; of states only those that the table has."""
        text = self._reading.article.text
        actor = next((argument for argument in claim.arguments if argument.role == "actor" and argument.spans), None)
        subject = phrase_of(text[slice(*actor.spans[0])]) if actor else None
        kind = event_class(
            claim.event, text[claim.trigger.end : claim.trigger.end + 60], head_of(subject) if subject else ""
        )
        if kind == "cancel":
            return kind
        if _AS_SAID.search(text[max(0, claim.trigger.start - 20) : claim.trigger.start]):
            return None
        if kind is None or not text[claim.trigger.start].isalpha() or claim.kind in ("saying", "carrier"):
            return None
        acted = next((argument for argument in claim.arguments if argument.role == "object" and argument.spans), None)
        thing = phrase_of(text[slice(*acted.spans[0])]) if acted else None
        if not is_about(kind, head_of(thing) if thing else ""):
            return None
        return kind if claim.kind in ("event", "act") or rule_of(kind) else None

    def _quoted_by_agency(self, said: Statement, voice: Voice) -> Voice | None:
        """Return who speaks in what an agency passes on: "We shall leave, Mr Ostvik said, the agency reported"."""
        if _MEDIUM.search(voice.words) is None:
            return None
        text = self._reading.article.text
        for who, end in self._parts.named_until(said.content[-1].end, said.content[0].start):
            if who.type == "person" and _SAID.match(text, end):
                principal = self._context.registry.voice(who)
                return Voice(self._context.registry.display(principal), principal, voice.chain, False, voice.words)
        return None

    def _begun(self, claim: Claim) -> Claim:
        """Return a claim of which "have begun to" stands right before it as begun: that leaves nothing open."""
        before = self._reading.article.text[max(0, claim.trigger.start - 30) : claim.trigger.start]
        is_begun = claim.factuality == "Uu" and claim.condition is None and _BEGUN.search(before) is not None
        return replace(claim, factuality="CT+", phase="begun") if is_begun else claim

    def _called_off(self, claim: Claim) -> tuple[str, tuple[Part, ...]] | None:
        """Return the event that a claim tells to be called off, and who takes part in it: "It was called off"."""
        text, registry = self._reading.article.text, self._context.registry
        if event_class(claim.event, text[claim.trigger.end : claim.trigger.end + 60]) != "cancel":
            return None
        for argument in claim.arguments:
            known = registry.entity(self._article, argument.entity)
            names = [text[slice(*span)] for span in argument.spans] + ([known.name] if known else [])
            for name in names if argument.role in ("object", "actor") else ():
                kind = thing_class(name)
                if kind is not None:
                    return kind, self._parts.of_words(name.partition(" of ")[2])
        before = text[max(0, claim.trigger.start - _BACK) : claim.trigger.start].rsplit("\n", 1)[-1]
        for named in reversed(list(_THING_OF.finditer(before))):  # "It was called off", of what stands before
            kind = thing_class(named["thing"])
            if kind is not None:
                return kind, self._parts.of_words(named["what"])
        return None

    def _denial(self, claim: Claim, before: list[Told]) -> Told | None:
        text = self._reading.article.text
        if DENIAL.match(text, claim.trigger.start) is None:
            return None
        held, voice, parts = self.held(claim)
        actor = next((part for part in parts if part.role == "actor"), None)
        who = self._context.registry.named(actor.words or actor.name or "", "organisation") if actor is not None else None
        if voice.name == AUTHOR and actor is not None:
            who = self._context.registry.voice(who) if who is not None else None
            name = self._context.registry.display(who) if who is not None else actor.name or actor.words or AUTHOR
            held = replace(held, holder=name, side=who.country if who is not None else actor.country)
        sentence = self.sentence(claim.trigger.start)
        return denial_of(held, before, text, _passage(text, sentence, claim.trigger))

    def _findings(self) -> Iterator[Told]:
        """Yield what authorities have found no trace of."""
        text = self._reading.article.text
        for match in NO_TRACE.finditer(text):
            sentence = self.sentence(match.start())
            kind = traces_in(text[sentence.start : sentence.end])
            if kind is None:
                continue
            inside = [claim for claim in self._reading.claims if sentence.start <= claim.trigger.start < sentence.end]
            for claim in sorted(inside, key=lambda claim: (claim.holder in (None, AUTHOR), claim.trigger)):
                held, voice, parts = self.held(claim)
                if voice.name == AUTHOR:
                    held, voice = self._found_by(held, parts, voice)
                held = self._weighed(held, voice, parts, kind, claim, sentence)
                named = [(who, self._context.registry.display(who)) for who in self._parts.named_in(sentence)]
                about = [(who, name) for who, name in named if who.key != (voice.who.key if voice.who else None)]
                like = Told(
                    held, self._context.story, kind, parts, frozenset(), frozenset(), None, True, None, self._day,
                    _passage(text, sentence, Span(*match.span())), False, frozenset(),
                )  # fmt: skip
                yield finding(held, kind, [pair for pair in about if pair[0].type != "person"], like)
                break

    def _found_by(self, held: DevelopmentClaim, parts: tuple[Part, ...], voice: Voice) -> tuple[DevelopmentClaim, Voice]:
        """Return a finding as the word of those who looked: "Engineers of the mission found no trace"."""
        actor = next((part for part in parts if part.role == "actor" and part.words), None)
        if actor is None:
            return held, voice
        name = actor.name or actor.words
        who = Who(actor.key or f"unnamed:{name.casefold()}", actor.type or "group", actor.country)
        return replace(held, holder=name, side=actor.country), Voice(name, who, (name,), False, actor.words)

    def _development_claim(
        self, claim: Claim, said: Statement | None, voice: Voice, parts: tuple[Part, ...]
    ) -> DevelopmentClaim:
        text = self._reading.article.text
        words = self._words(claim, said)
        phase = phase_of(claim, self._day, stands_as_noun(text, claim))
        where = self._context.registry.who(self._article, claim.where)
        before = text[self.sentence(claim.trigger.start).start : claim.trigger.start]
        return DevelopmentClaim(
            id=f"{self._article}#{claim.id}",
            article=self._article,
            origin=self._context.passages.origin(self._article, claim.trigger),
            publisher=self._publisher,
            published=self.published.isoformat().replace("+00:00", "Z") if self.published else None,
            holder=voice.name,
            stance=stance_of(before, claim, said, voice, parts, phase),
            factuality=claim.factuality,
            text=text[words.start : words.end],
            start=words.start,
            end=words.end,
            statement=f"{self._article}#{claim.statement}" if claim.statement else None,
            event=claim.event,
            chain=voice.chain,
            holder_kind=said.speaker_kind if said else None,
            side=voice.who.country if voice.who else None,
            distance=said.distance if said else None,
            phase=phase,
            condition=" … ".join(text[s.start : s.end] for s in claim.condition) if claim.condition else None,
            when=time_of(claim, self._day),
            where=self._context.registry.display(where) if where else None,
            quantity=claim.quantity,
            is_hearsay=voice.is_hearsay,
        )

    def _weighed(
        self, held: DevelopmentClaim, voice: Voice, parts: tuple[Part, ...], kind: str, claim: Claim, sentence: Span
    ) -> DevelopmentClaim:
        said = self._statements.get(claim.statement) if claim.statement else None
        text, who = self._reading.article.text, voice.who
        cue = " ".join(text[span.start : span.end] for span in said.cue) if said else ""
        roles = self._context.registry.roles(who) if who else ""
        changes = {
            "is_witness": is_witness(text, sentence, claim.trigger, said, voice.words) and held.stance == "asserts",
            "is_authority": is_authority(who, voice.name, f"{roles} {voice.words}"),
            "is_against_interest": is_against_interest(who, cue, kind, parts, claim.factuality, held.text),
            "is_performed": is_performed(kind, held, who, parts),
        }
        return replace(held, **changes)

    def _words(self, claim: Claim, said: Statement | None) -> Span:
        """Return the sentence of a claim, of a statement's content no more than that."""
        sentence = self.sentence(claim.trigger.start)
        for span in said.content if said else ():
            if span.start <= claim.trigger.start < span.end:
                return Span(max(span.start, sentence.start), max(min(span.end, sentence.end), claim.trigger.end))
        return Span(min(sentence.start, claim.trigger.start), max(sentence.end, claim.trigger.end))

    def _said_at_the_end(self, claim: Claim) -> Statement | None:
        """Return the statement whose source ends the sentence: "Units are in the town, and troops left, X said"."""
        sentence = self.sentence(claim.trigger.start)
        text = self._reading.article.text
        for said in self._reading.statements:
            if (
                not said.source
                or not said.cue
                or said.kind == "direct"
                or not sentence.start <= said.content[0].start < sentence.end
            ):
                continue
            last = max(said.source[-1].end, said.cue[-1].end)
            is_last = (
                last < sentence.end
                and len(text[last : sentence.end].strip(" .\n")) == 0
                and said.cue[0].start > said.content[0].end
            )
            if (
                is_last
                and claim.trigger.end <= said.content[0].start
                and not re.search('[“”":;]', text[claim.trigger.end : last])
            ):
                return said
        return None

    def _passed_on(self, claim: Claim, said: Statement | None) -> Voice | None:
        """Return who told the speaker: "The service had informed her that seven had died, she said"."""
        sentence = self.sentence(claim.trigger.start)
        for other in self._reading.claims if said is not None else ():
            inside = other.statement == claim.statement and sentence.start <= other.trigger.start < claim.trigger.start
            if not inside or other.event not in ("inform", "tell", "brief", "notify"):
                continue
            text = self._reading.article.text
            actor = next((argument for argument in other.arguments if argument.role == "actor" and argument.spans), None)
            if actor is None or not _TOLD.match(text, other.trigger.end):
                continue
            who = self._context.registry.named(text[slice(*actor.spans[0])], "organisation")
            if who is not None:
                voice = self._context.registry.voice(who)
                return Voice(
                    self._context.registry.display(voice), voice, (self._context.registry.display(voice),), False, ""
                )
        return None

    def _part_kind(self, at: int) -> str:
        return next((part.kind for part in self._reading.article.parts if part.start <= at < part.end), "body")

    def _can_open(self, one: Told, claim: Claim, sentence: Span) -> bool:
        """Tell whether a claim alone is worth a row: a concrete event, with a name, told as news, not as background."""
        held = one.claim
        if (
            one.passage.text.rstrip(' "”’*').endswith("?")
            or not one.anchors
            or not any(part.words or part.key for part in one.parts)
        ):
            return False
        if one.days is not None and self._day is not None and one.days.last < self._day - _OLD:
            return False
        before = self._reading.article.text[sentence.start : claim.trigger.start]
        is_bare = one.days is None and not held.is_witness and not held.is_performed
        if held.holder == AUTHOR and (is_bare or _BACKGROUND.search(before)):
            return False
        return held.stance in ("asserts", "denies") or held.is_authority or held.factuality == "PS+"


# ----------------------------------------------------------------------------------------------------------------------


def _passage(text: str, sentence: Span, trigger: Span) -> Passage:
    start = sentence.start
    return Passage(text[start : sentence.end], trigger.start - start, trigger.end - start)


def _keys(part: Part) -> set[str]:
    country = {f"country:{part.country.casefold()}"} if part.country else set()
    return country | ({part.key} if part.key else set())

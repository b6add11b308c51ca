"""From a reading to claims that are ready to be grouped: who holds them, how, about which event, where and when."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.compare.developments.claims.clauses import clause_of
from onrecord.compare.developments.claims.context import Context
from onrecord.compare.developments.claims.cues import cue_in
from onrecord.compare.developments.claims.endings import Endings
from onrecord.compare.developments.claims.holders import Holders
from onrecord.compare.developments.claims.implied import DENIAL, NO_TRACE, denial_of, finding, traces_in
from onrecord.compare.developments.claims.kinds import Kinds
from onrecord.compare.developments.claims.light import of_its_noun
from onrecord.compare.developments.claims.nearby import with_place_before
from onrecord.compare.developments.claims.opening import (
    is_another,
    is_attributive,
    is_older,
    is_rule,
    opening_of,
)
from onrecord.compare.developments.claims.orders import order_of
from onrecord.compare.developments.claims.parts import ArticleParts
from onrecord.compare.developments.claims.stances import RUNS, phase_of, stance_of, time_of
from onrecord.compare.developments.claims.states import death_behind, event_behind
from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.claims.voices import (
    AUTHOR,
    UNNAMED,
    Voice,
    side_of,
)
from onrecord.compare.developments.claims.weighing import Weighing
from onrecord.compare.developments.claims.years import is_of_an_aside, year_told
from onrecord.compare.developments.events.classes import (
    base_of,
    event_class,
    has_trait,
    may_lie_ahead,
    place_word,
    unfolds,
)
from onrecord.compare.developments.who.names import bare
from onrecord.compare.developments.who.registry import Who
from onrecord.compare.developments.words.counts import count_told
from onrecord.compare.developments.words.days import day_of, days_of
from onrecord.compare.developments.words.nouns import is_known, is_noun
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.compare.developments.words.taking import taking
from onrecord.compare.pairs import Passage
from onrecord.records import Claim, DevelopmentClaim, Quantity, Reading, Statement
from onrecord.spans import Span

# Verbs that say no more than that the noun behind them happened.
_LIGHT = frozenset(
    "launch carry_out carry conduct stage suffer commit mount make do have hold begin start continue end take_place take"
    " happen occur sign reach strike face see".replace("_", " ").split(" ")
) | {"carry out", "take place"}
_HIS_OFFICE = re.compile(r"(?:his|her|its|their) (?:office|spokes\w+|staff|lawyers?|campaign)\b", re.IGNORECASE)
_THERE_WILL = re.compile(r"\bthere (?:will|shall|would)\s+$", re.IGNORECASE)
# "No one would be dismissed this year": of none in particular.
_NOBODY_WILL = re.compile(
    r"\b(?:no one|nobody|none of \w+(?: \w+)?) (?:will|would|shall)\s+(?:\w+ly\s+)?(?:be\s+)?$", re.IGNORECASE
)
_WOULD = re.compile(r"\b(?:would|will|(?:was|were|is|are) (?:about )?to)\s+(?:\w+ly\s+)?$")
_HAVE = re.compile(r"\b(?:have|has)\s+(?:been\s+|now\s+)*$")
_SINCE = re.compile(
    r"(?:\s+[\w’',-]+){0,14}\s+(?:in|over|during) the (?:past|last) (?:[\w-]+ )?(?:years|decades|centur\w+)\b"
    r"|(?:\s+[\w’'-]+){0,5}\s+since\b"
    r"(?:[^.;]{0,60}\b(?:19|20)\d\d\b|\s+the (?:war|invasion|conflict|fighting|outbreak|uprising)\b)"
)
_STARTS = frozenset({"break out", "catch fire"})
_OPENS = frozenset({"open", "launch", "begin", "start"})
_COUNTLESS = re.compile(r"(?:so|how|too|as) many\b|countless\b", re.IGNORECASE)
_AS_OF = re.compile(r"\bas of\b|\bby (?:late |early |mid-?)?(?:\d|noon|midnight|midday|\w+day|then|now)\b", re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:has|have|had)\s+(?:begun|started)\s+(?:to\s+)?$", re.IGNORECASE)
_GIVEN_UP = re.compile(r"\b(?:g[ai]ven? up|stopped|ceased|finished)\s+$", re.IGNORECASE)  # "gave up looking for the boys"
_SKIPPED = frozenset({"caption", "credit", "notice", "byline", "dateline"})
_HEADS = frozenset({"title", "standfirst"})


class ArticleClaims:
    """The claims of one article, made ready."""

    def __init__(self, article: str, reading: Reading, context: Context) -> None:
        self._article, self._reading, self._context = article, reading, context
        self._parts = ArticleParts(article, reading, context.registry)
        self._sentences = Sentences(reading)
        self._endings = Endings(article, reading, context.registry, self._parts)
        self._kinds = Kinds(reading, self._sentences)
        self._holders = Holders(article, reading, context, self._parts, self._sentences)
        facts = context.facts.get(article)
        self.published = facts.published if facts else None
        self._publisher = facts.publisher if facts else reading.article.publisher
        self._day = day_of(self.published)
        self._weighing = Weighing(reading, context.registry, self._holders, self._sentences, self._publisher, self._day)

    def told(self) -> list[Told]:
        """Return the claims that tell of an event, in text order, with what bare denials deny."""
        found: list[Told] = []
        text = self._reading.article.text
        for claim in sorted(map(self._begun, self._reading.claims), key=lambda claim: (claim.trigger, claim.id)):
            one = self._told(claim) or self._denial(claim, found)
            if one is not None:
                found.append(with_place_before(one, found, text))
        return found + list(self._findings())

    # ------------------------------------------------------------------------------------------------------------------

    def _told(self, claim: Claim) -> Told | None:
        part, text = self._sentences.part_at(claim.trigger.start), self._reading.article.text
        kind = None if part in _SKIPPED else self._kinds.kind(claim)
        if kind is None or is_attributive(text, claim.trigger) or is_rule(kind, text, claim) or self._sums_up(kind, claim):
            return None
        if _NOBODY_WILL.search(text, max(0, claim.trigger.start - 60), claim.trigger.start):
            return None
        held, voice, parts = self._held(claim, kind)
        claim, held, parts = self._by_order(kind, claim, held, parts)
        parts = self._parts.with_sought(kind, claim, parts)
        if any(_COUNTLESS.match(part.words) for part in parts):
            return None  # "We heard so many ministers die": of none in particular
        off, lifted = self._endings.called_off(claim), self._endings.lifted(kind, claim)
        if off is None and kind == "cancel" and claim.event == "break off":
            return None  # "A branch broke off"
        if lifted is not None:
            kind, held = lifted, replace(held, event=lifted)
        if off is not None:
            kind, parts = off
            held = replace(held, phase="called off", stance="asserts" if claim.factuality in ("CT+", "PR+") else "reports")
        if part in _HEADS and held.holder in (AUTHOR, UNNAMED) and held.stance in ("asserts", "denies"):
            held = replace(held, stance="reports")  # a headline passes on in few words what its text says
        places = self._parts.named.places(claim, is_left=place_word(kind) == "from")
        sentence = self._sentences.around(claim.trigger.start)
        held = self._weighing.weighed(held, voice, parts, kind, claim)
        spans = [span for argument in claim.arguments for span in argument.spans]
        named = {who.key for span in spans for who in self._parts.named.whoever_in(span)}
        in_sentence = [place for place in places if place in self._parts.named.whoever_in(sentence)]
        places = tuple(in_sentence) or places
        days = days_of(held.when) or (year_told(text, sentence, claim, self._day) if held.when is None else None)
        if has_trait(kind, "adds up") and _AS_OF.search(text[slice(*sentence)]):
            days = None  # "As of Friday nine had died" dates the count
        clause = self._clause(claim, sentence)
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
            opens="never",
            countries=frozenset(place.country for place in places if place.country),
            is_noun=is_noun(text, claim),
            is_known=is_noun(text, claim) and is_known(text, claim),
            around=self._context.geography.around(frozenset(place.key for place in places)),
            is_old=is_older(days.last if days else None, self._day),
            is_another=not has_trait(kind, "adds up") and is_another(text, claim),
            clause=clause,
        )
        if part in _HEADS:
            return one._replace(is_headline=True)
        return one._replace(opens=opening_of(one, claim, text, sentence, self._sentences.opens_article(sentence)))

    def _sums_up(self, kind: str, claim: Claim) -> bool:
        """Tell whether a count is of years: "30,000 people have been killed since the war began in 2024"."""
        text, trigger = self._reading.article.text, claim.trigger
        is_perfect = _HAVE.search(text, max(0, trigger.start - 30), trigger.start) is not None
        return has_trait(kind, "adds up") and is_perfect and _SINCE.match(text, trigger.end) is not None

    def _held(self, claim: Claim, kind: str | None) -> tuple[DevelopmentClaim, Voice, tuple[Part, ...]]:
        """Return a claim of a class as it stands in a development, with its voice and its participants."""
        voice = self._holders.voice(claim)
        parts = self._parts.parts(claim, voice.who)
        return self._development_claim(claim, kind, self._holders.said(claim), voice, parts), voice, parts

    def _begun(self, claim: Claim) -> Claim:
        """Return a claim of which "have begun to" stands right before it as begun: that leaves nothing open."""
        claim = replace(claim, event=base_of(claim.event)) if claim.kind == "event" else claim
        claim = death_behind(self._reading.article.text, event_behind(self._reading.article.text, claim))
        claim = of_its_noun(self._reading.article.text, claim, self._reading.claims)
        if claim.event in _STARTS and claim.phase == "completed":
            return replace(claim, phase="begun")  # "A fire broke out": it burns
        before = self._reading.article.text[max(0, claim.trigger.start - 30) : claim.trigger.start]
        if claim.phase == "under way" and claim.factuality == "CT+" and _GIVEN_UP.search(before):
            return replace(claim, phase="completed")
        is_begun = claim.factuality == "Uu" and claim.condition is None and _BEGUN.search(before) is not None
        return replace(claim, factuality="CT+", phase="begun") if is_begun else claim

    def _by_order(
        self, kind: str, claim: Claim, held: DevelopmentClaim, parts: tuple[Part, ...]
    ) -> tuple[Claim, DevelopmentClaim, tuple[Part, ...]]:
        """Return an event that somebody orders as his plan, with those who are ordered: "ordered them to leave"."""
        if held.stance != "reports" or held.factuality != "Uu" or not has_trait(kind, "by order"):
            return claim, held, parts
        order = order_of(claim, self._reading.claims, self._sentences.around(claim.trigger.start))
        if order is None:
            return claim, held, parts
        text, registry = self._reading.article.text, self._context.registry
        known = registry.entity(self._article, order.by.entity)
        words = text[slice(*order.by.spans[0])]
        who = registry.who(self._article, order.by.entity) or registry.named(words, known.type if known else "person")
        voice = registry.voice(who) if who is not None else None
        name = registry.display(voice) if voice is not None else bare(words)
        chain = dict.fromkeys((*((registry.display(who),) if who is not None else ()), name))
        if order.ordered is not None:
            claim = replace(claim, arguments=(replace(order.ordered, role="object"),))
            parts = self._parts.parts(claim, voice)
        side = voice.country if voice is not None else None
        held = replace(held, holder=name, chain=tuple(chain), side=side, stance="asserts", phase="planned")
        return claim, held, parts

    def _denial(self, claim: Claim, before: list[Told]) -> Told | None:
        text = self._reading.article.text
        if DENIAL.match(text, claim.trigger.start) is None:
            return None
        held, voice, parts = self._held(claim, self._kinds.kind(claim))
        actor = next((part for part in parts if part.role == "actor"), None)
        kind = "person" if actor is not None and actor.type == "person" else "organisation"  # "Mr Kasp denied it"
        who = self._context.registry.named(actor.words or actor.name or "", kind) if actor is not None else None
        meant = self._owner_of_office(claim)
        if voice.name == AUTHOR and meant is not None:
            voice = meant
            held = replace(held, holder=meant.name, side=meant.who.country if meant.who else None, holder_kind="named")
        elif voice.name == AUTHOR and actor is not None:
            who = self._context.registry.voice(who) if who is not None else None
            name = self._context.registry.display(who) if who is not None else actor.name or actor.words or AUTHOR
            kind_of = "official" if who is not None else held.holder_kind  # somebody by name denies
            held = replace(held, holder=name, side=who.country if who is not None else actor.country, holder_kind=kind_of)
        sentence = self._sentences.around(claim.trigger.start)
        return denial_of(held, before, text, _passage(text, sentence, claim.trigger))

    def _owner_of_office(self, claim: Claim) -> Voice | None:
        """Return whose office denies it: "His office denied them", by whom the reader takes the pronoun for."""
        actor = taking(claim, "actor")
        if actor is None or not _HIS_OFFICE.match(self._reading.article.text[slice(*actor.spans[0])]):
            return None
        entity = self._context.registry.entity(self._article, actor.entity)
        who = self._context.registry.named(entity.name, entity.type) if entity is not None else None
        if who is None or not who.key.startswith("person:"):
            return None
        voice = self._context.registry.voice(who)
        name = self._context.registry.display(voice)
        return Voice(name, voice, (name,), False, "")

    def _findings(self) -> Iterator[Told]:
        """Yield what authorities have found no trace of."""
        text = self._reading.article.text
        for match in NO_TRACE.finditer(text):
            sentence = self._sentences.around(match.start())
            kind = traces_in(text[sentence.start : sentence.end])
            if kind is None:
                continue
            inside = [claim for claim in self._reading.claims if sentence.start <= claim.trigger.start < sentence.end]
            for claim in sorted(inside, key=lambda claim: (claim.holder in (None, AUTHOR), claim.trigger)):
                held, voice, parts = self._held(claim, self._kinds.kind(claim))
                if voice.name == AUTHOR:
                    held, voice = self._found_by(held, parts, voice)
                held = self._weighing.weighed(held, voice, parts, kind, claim)
                named = [(who, self._context.registry.display(who)) for who in self._parts.named.whoever_in(sentence)]
                about = [(who, name) for who, name in named if who.key != (voice.who.key if voice.who else None)]
                like = Told(
                    held, self._context.story, kind, parts, frozenset(), frozenset(), None, True, None, self._day,
                    _passage(text, sentence, Span(*match.span())), "never", frozenset(),
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
        self, claim: Claim, kind: str | None, said: Statement | None, voice: Voice, parts: tuple[Part, ...]
    ) -> DevelopmentClaim:
        text = self._reading.article.text
        words = self._words(claim, said)
        sentence = self._sentences.around(claim.trigger.start)
        kind = kind or event_class(claim.event) or claim.event
        phase = phase_of(
            claim,
            self._day,
            is_nominal=is_noun(text, claim),
            sentence=text[slice(*sentence)],
            is_open=may_lie_ahead(kind),
            unfolding=unfolds(kind),
            holding=has_trait(kind, "holds") or (kind == "investigate" and claim.event in _OPENS),  # "opened an inquiry"
            performed=has_trait(kind, "performed"),
        )
        running = self._running(claim, sentence) if phase is None and claim.factuality == "CT+" else None
        if running is not None and running.factuality == "CT+" and running.phase == "completed":
            phase = RUNS[running.event]
        if claim.event == "be":  # "There are no talks" denies whatever is told of them
            is_ahead = _THERE_WILL.search(text[sentence.start : claim.trigger.start]) is not None
            phase = "planned" if is_ahead else "under way" if claim.factuality in ("CT+", "PR+") else None
        if voice.is_hearsay and phase is None and _WOULD.search(text[sentence.start : claim.trigger.start]):
            phase = "planned"  # "Rumours that the army would call up men over 50"
        where = self._context.registry.who(self._article, claim.where)
        before = text[sentence.start : claim.trigger.start]
        stance = stance_of(before, claim, said, voice, parts, phase)
        is_indirect = voice.name != AUTHOR and (said is None or said.kind == "indirect")
        cue = cue_in(text, sentence, claim, phase, is_indirect=is_indirect)
        phase = phase if cue is None else cue.phase or phase
        origin = self._context.passages.origin(self._article, claim.trigger)
        is_own = origin != self._context.passages.whole(self._article)  # what an outlet puts in is not the agency's
        return DevelopmentClaim(
            id=f"{self._article}#{claim.id}",
            article=self._article,
            origin=origin,
            publisher=self._publisher,
            agencies=() if is_own else self._reading.article.agencies,
            published=self.published.isoformat().replace("+00:00", "Z") if self.published else None,
            holder=voice.name,
            stance=stance if cue is None else cue.stance or stance,
            factuality=claim.factuality,
            text=text[words.start : words.end],
            start=words.start,
            end=words.end,
            statement=f"{self._article}#{claim.statement}" if claim.statement else None,
            event=claim.event,
            chain=voice.chain,
            holder_kind=said.speaker_kind if said else None if voice.name == AUTHOR else "organisation",
            side=side_of(voice),
            distance=said.distance if said else None,
            phase=phase,
            condition=" … ".join(text[s.start : s.end] for s in claim.condition) if claim.condition else None,
            when=None if is_of_an_aside(text, sentence, claim) else time_of(claim, self.published, text[slice(*sentence)]),
            where=self._context.registry.display(where) if where else None,
            quantity=claim.quantity or self._counted(kind, claim),
            is_hearsay=voice.is_hearsay,
        )

    def _counted(self, kind: str, claim: Claim) -> Quantity | None:
        """Return how many it befalls, where the reader has no number: "Seventeen men were trapped"; not of tolls."""
        if not has_trait(kind, "adds up") or has_trait(kind, "victims"):
            return None
        acted = taking(claim, "object")
        if acted is None:
            return None
        start, end = acted.spans[0]
        return count_told(self._reading.article.text[max(0, start - 12) : end])

    def _clause(self, claim: Claim, sentence: Span) -> str | None:
        """Return the clause that tells of an event; of a noun the one of the verb before it: "launched airstrikes on"."""
        text = self._reading.article.text
        if not is_noun(text, claim):
            found = clause_of(text, sentence, claim)
            return found.line if found is not None else None
        running = self._running(claim, sentence)
        if running is not None:
            found = clause_of(text, sentence, running)
            return found.line if found is not None else None
        before = [one for one in self._reading.claims if sentence.start <= one.trigger.start < claim.trigger.start]
        for one in sorted(before, key=lambda one: one.trigger, reverse=True):
            found = clause_of(text, sentence, one) if one.event in _LIGHT else None
            if found is not None and found.end >= claim.trigger.end:
                return found.line
        return None

    def _running(self, claim: Claim, sentence: Span) -> Claim | None:
        """Return the verb that tells how far an event is that stands as its noun: "The recount in Oster has begun"."""
        for one in self._reading.claims:
            if one.event not in RUNS or not claim.trigger.end <= one.trigger.start < sentence.end:
                continue
            told_of = [
                span for argument in one.arguments if argument.role in ("actor", "object") for span in argument.spans
            ]
            if any(span.start <= claim.trigger.start < span.end for span in told_of):
                return one
        return None

    def _words(self, claim: Claim, said: Statement | None) -> Span:
        """Return the sentence of a claim, of a statement's content no more than that."""
        sentence = self._sentences.around(claim.trigger.start)
        for span in said.content if said else ():
            if span.start <= claim.trigger.start < span.end:
                return Span(max(span.start, sentence.start), max(min(span.end, sentence.end), claim.trigger.end))
        return Span(min(sentence.start, claim.trigger.start), max(sentence.end, claim.trigger.end))


# ----------------------------------------------------------------------------------------------------------------------


def _passage(text: str, sentence: Span, trigger: Span) -> Passage:
    start = sentence.start
    return Passage(text[start : sentence.end], trigger.start - start, trigger.end - start)


def _keys(part: Part) -> set[str]:
    country = {f"country:{part.country.casefold()}"} if part.country else set()
    return country | ({part.key} if part.key else set())

"""Who holds each claim of one article: the voice of its statement, of who told the speaker, of whom an agency quotes."""

import re

from onrecord.compare.developments.claims.attributed import is_by_the_way, sources_behind
from onrecord.compare.developments.claims.context import Context
from onrecord.compare.developments.claims.parts import ArticleParts
from onrecord.compare.developments.claims.unnamed import Unnamed
from onrecord.compare.developments.claims.voices import (
    AND,
    AUTHOR,
    NOBODY,
    UNNAMED,
    Voice,
    may_mean,
    of_body,
    speaking_for,
    voice_of,
)
from onrecord.compare.developments.who.companies import is_described, runs_part
from onrecord.compare.developments.who.names import SHARED_OFFICES, bare, has_capital
from onrecord.compare.developments.who.registry import Who
from onrecord.compare.developments.words.phrases import is_pronoun
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.records import Claim, Reading, Statement
from onrecord.spans import Span

# "Rumours that she had fled went round": nobody in particular says so.
_RUMOUR = re.compile(r"\b(?:rumou?rs?|speculation|gossip)\s+(?:\w+\s+){0,3}that\b[^.!?\n]*$", re.IGNORECASE)
_TOLD = re.compile(r"\s+(?:her|him|me|us|them)\b")
_MEDIUM = re.compile(r"\b(?:agency|newspaper|daily|broadcaster|television|radio|news|times|post)\b", re.IGNORECASE)
_SAID = re.compile(r",? (?:said|says|told|wrote|announced)\b")
_BY_THE_WAY = re.compile(
    r"\b(?:who|which|whose|(?<!said )(?<!says )(?<!told )\w+ that)\s+"
    r"(?:(?:has|have|had|was|were|is|are|be|been|being|also|later|since|then|\w+ly)\s+){0,3}$"
)
_ANOTHER = re.compile(r"[“”\":;]")
_MATTER = re.compile(r"(?:The|This|That|His|Her|Its|Their) [a-z][\w-]*(?: [a-z][\w-]*)*(?: of .*)?$")
_TELLING = frozenset({"inform", "tell", "brief", "notify"})
# "The clinic put the number of the dead at four", "The ministry counted six dead": the count is theirs.
_COUNTS = re.compile(
    r"(?:^|[,;] |\b(?:while|and|but) )(?P<who>(?:[Tt]he )?[^,;:“”\"\n]{3,60}?)(?:, [^,;“”\"\n]{3,60},)?"
    r" (?:\w+ly |both |also |later )?"
    r"(?:(?:put|puts|gave|gives|set|raised|revised|lowered) (?:its|the|their) (?:\w+ )?(?:number|toll|count|figure|tally|$)"
    r"|(?:counted|counts|lists|listed|recorded|reported) )[^.;“”\"\n]*$"
)
_TOLD_PAPER = re.compile(
    r"[^,;:“”\"\n]{0,80}, (?P<who>(?:[Aa]n?|[Oo]ne|the) [a-z-]+(?: [a-z-]+){0,2}?)"
    r"(?: (?:who|with|close|familiar) [^,;:“”\"\n]{3,60})?"
    r" told (?:the )?[A-ZÀ-Þ]"
)
_PAPER = re.compile(
    r"\b(?:agency|newspaper|daily|weekly|broadcasting|television|tv|radio|news\w*|times|post|wire|herald|tribune|gazette|courier"
    r"|chronicle|press|mail|echo|bulletin|standard|dispatch|telegraph|observer|journal|mirror|star|sun|globe|guardian"
    r"|packet|tidings|courant|tiller|beacon|examiner|enquirer|inquirer|register|reporter|argus|advertiser|advocate|ledger"
    r"|review|monthly|magazine|online|digest|lantern|citizen|messenger|mercury|sentinel|statesman|banner|clarion|flag"
    r"|signal|compass|intelligencer|packet|leader|evening|sunday|blog)\b",
    re.IGNORECASE,
)
# Who publishes under such a name and is no paper speaks for himself, whatever his text looks like.
_INSTITUTION = re.compile(
    r"\b(?:ministry|department|government|presidency|parliament|embassy|command|staff|army|navy|police|prosecutors?|court|tribunal"
    r"|council|commission|committee|authority|inspectorate|regulator|union|party|front|movement|bank|company|plc|ltd|inc|corp"
    r"|holdings?|airlines?|airways|railways?|hospital|federation|association|office of|prosecutor's office)\b",
    re.IGNORECASE,
)
_LETHAL = frozenset("kill die murder assassinate slay perish execute".split())
# "Press release. Oster, 4 May": who publishes it speaks in it.
_RELEASE = re.compile(r"(?:^|\n)\s*(?:Joint )?(?:[Pp]ress|[Mm]edia|[Nn]ews) (?:[Rr]elease|[Ss]tatement)\b")
_NOTICE = re.compile(r"^(?:To our readers|A? ?[Cc]orrection|An? (?:apology|correction)|[Ww]e (?:withdraw|apologise))")
_DOES = re.compile(r" (?:will|would|is|are|was|were|has|had|plans?|planned|expects?|expected) ")
_HEAD = 400  # characters in which a release says that it is one
_HIMSELF = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}
_BY_AUTHOR = Voice(AUTHOR, None, ("author",), False, "")


class Holders:
    """The holders of one article's claims."""

    def __init__(self, article: str, reading: Reading, context: Context, parts: ArticleParts, sentences: Sentences) -> None:
        self._article, self._reading, self._text = article, reading, reading.article.text
        self._context, self._parts, self._sentences = context, parts, sentences
        self._statements = {statement.id: statement for statement in reading.statements}
        self._unnamed = Unnamed(article, reading, context.registry, parts)
        self._author = self._own()
        self._voices = self._statement_voices()

    def said(self, claim: Claim) -> Statement | None:
        """Return the statement that a claim belongs to; None: the author's own words."""
        said = self._statements.get(claim.statement) if claim.statement else None
        said = said or self._quoted_on(claim) or (None if claim.statement else self._said_at_the_end(claim))
        return None if said is not None and self._is_narrators(claim, said) else said

    def voice(self, claim: Claim) -> Voice:
        """Return whose claim it is."""
        said = self.said(claim)
        voice = self._voices.get(said.id, self._author) if said is not None else self._author
        if said is not None and _is_of_the_dead(claim, said):
            voice = Voice(UNNAMED, None, (), False, "")
        if said is None:
            voice = self._told_the_paper(claim) or self._attributed(claim) or voice
        voice = self._passed_on(claim, said) or self._counting(claim, said) or voice
        before = self._text[max(0, claim.trigger.start - 120) : claim.trigger.start]
        return Voice(NOBODY, None, (), True, "") if voice is self._author and _RUMOUR.search(before) else voice

    # ------------------------------------------------------------------------------------------------------------------

    def _statement_voices(self) -> dict[str, Voice]:
        """Return the voice of each statement; in text order, since a pronoun may mean the last speaker."""
        registry, voices, before = self._context.registry, dict[str, Voice](), list[Voice]()
        ordered = sorted(self._reading.statements, key=lambda said: (said.content[0].start, said.id))
        for number, said in enumerate(ordered):
            ruled = self._context.speakers.get(f"{self._article}#{said.id}")
            if ruled is not None:
                voice = Voice(ruled, registry.named(ruled), (ruled,), False, ruled)
            else:
                who = self._who_does(said) or registry.who(self._article, said.chain[0] if said.chain else said.speaker)
                who = who or registry.who(self._article, said.speaker) or self._described(said)
                voice = voice_of(said, self._text, who, registry, before, self._both(said))
                voice = speaking_for(voice, self._principal(said), registry)
                last = ordered[number - 1] if number else None
                if last is not None and not said.cue and said.source == last.source:
                    voice = before[-1]  # "'…,' she told reporters, the agency reported. '…'": hers, too
                if number and self._goes_on(ordered[number - 1], said, before[-1]):
                    voice = before[-1]._replace(words=voice.words)
            if before and not self._is_speaker(said, voice):
                voice = before[-1]._replace(words="")  # "The fine: 'It was right'": she goes on
            if self._author.is_publisher and self._is_own_quotation(said):
                voice = self._author
            if voice.name == UNNAMED:
                voice = self._unnamed.named_before(said, voice, before) or voice
            voice = self._quoted_by_agency(said, voice) or voice
            voices[said.id] = voice
            before.append(voice)
        return voices

    def _is_own_quotation(self, said: Statement) -> bool:
        """Tell whether a party's release quotes its own head at length, in paragraphs that name no speaker.

        The reader takes whom the paragraph before names: the man of whom the minister has just spoken.
        """
        if said.kind != "direct" or not said.source:
            return False
        first, last = said.content[-1], said.source[0]
        line = self._text.rfind("\n", 0, first.start) + 1
        is_alone = self._text[line : first.start].strip() == "" and self._text[line : line + 1] in '“"'
        return is_alone and not line <= last.start < (self._text.find("\n", first.end) + 1 or len(self._text))

    def _is_speaker(self, said: Statement, voice: Voice) -> bool:
        """Tell whether a source is somebody; what stands before a colon may be what is spoken of: "The fine: 'Fair.'"."""
        is_colon = [self._text[slice(*span)] for span in said.cue] == [":"]
        is_unknown = voice.who is None or voice.who.key.startswith("unnamed:")
        return not (is_colon and is_unknown and _MATTER.match(voice.words) is not None)

    def _told_the_paper(self, claim: Claim) -> Voice | None:
        """Return who told the paper what stands before it: "The skipper is free, a guard who saw him told the Courier"."""
        sentence = self._sentences.around(claim.trigger.start)
        found = _TOLD_PAPER.match(self._text, claim.trigger.end, sentence.end)
        if found is None:
            return None
        name = bare(found["who"])
        return Voice(name, Who(f"unnamed:{name.casefold()}", "other", None), (name,), False, found["who"])

    def _who_does(self, said: Statement) -> Who | None:
        """Return the body that "it" means behind what that body does: "The commission is looking at the mill, it said"."""
        words = " ".join(self._text[slice(*span)] for span in said.source)
        is_behind = bool(said.source) and said.source[0].start >= said.content[-1].end
        if words.casefold() != "it" or said.kind == "direct" or not is_behind:
            return None
        start = said.content[0].start
        at = next((one for one in self._reading.mentions if one.start == start and one.kind != "pronoun"), None)
        if at is None or not _DOES.match(self._text, at.end):
            return None
        known = self._context.registry.entity(self._article, at.entity)
        who = self._context.registry.who(self._article, at.entity)
        return who if known is not None and known.type == "organisation" and who is not None else None

    def _described(self, said: Statement) -> Who | None:
        """Return the body that a pronoun means where it is only described: "it" for "the fire service"; "the company"."""
        known = self._context.registry.entity(self._article, said.speaker)
        words = " ".join(self._text[slice(*span)] for span in said.source)
        if is_described(words):
            return self._context.registry.company(self._text[: said.source[0].start])
        if known is None or known.type != "organisation" or not is_pronoun(words):
            return None
        meant = (
            self._context.registry.company(self._text[: said.source[0].start])
            if is_described(f"the {known.name}")
            else None
        )
        return meant or Who(f"unnamed:{bare(known.name).casefold()}", "organisation", None)

    def _goes_on(self, last: Statement, said: Statement, voice: Voice) -> bool:
        """Tell whether "he" is who spoke right before, by name: "Lai Orrin denied the report. 'It is no swap,' he said"."""
        words = " … ".join(self._text[span.start : span.end] for span in said.source).strip()
        named = " ".join(self._text[span.start : span.end] for span in last.source)
        end = max(span.end for span in (*last.content, *last.cue, *last.source))
        between = self._text[end : said.content[0].start]
        is_next = end <= said.content[0].start and not between.strip(" .!?,;\n\"“”'‘’")
        return is_next and words.casefold() in ("he", "she") and has_capital(named) and may_mean(words, voice, self._text)

    def _both(self, said: Statement) -> str | None:
        """Return the names of the two whom "both" means: "Ida Renn and Otto Falk"."""
        known = self._context.registry.entity(self._article, said.speaker)
        words = " ".join(self._text[slice(*span)] for span in said.source).casefold()
        is_pair = words in ("both", "the two", "they") or " and " in words
        return known.name if known is not None and is_pair and " and " in known.name else None

    def _own(self) -> Voice:
        """Return whose voice an article is: the paper's, or of a party that publishes itself, a communiqué of its army."""
        registry, publisher = self._context.registry, self._reading.article.publisher
        joint = self._joint(publisher or "")
        if joint is not None:
            return joint
        who = registry.named(publisher, "organisation") if publisher else None
        is_office = who is not None and (registry.countries.is_band(who.country or "") or SHARED_OFFICES.search(who.key))
        is_own = is_office or self._is_release(publisher or "") or (who is not None and self._is_own_notice(who))
        if who is None or not is_own:
            return _BY_AUTHOR
        voice = registry.voice(who)
        chain = dict.fromkeys((registry.display(who), registry.display(voice)))
        return Voice(registry.display(voice), voice, tuple(chain), False, "", is_publisher=True)

    def _is_own_notice(self, who: Who) -> bool:
        """Tell whether a paper for which its editor has spoken puts itself right: it is a party then."""
        head = self._text[:_HEAD]
        is_notice = self._reading.article.revision in ("correction", "withdrawal") or _NOTICE.search(head) is not None
        return is_notice and self._context.registry.is_spoken_for(who)

    def _is_release(self, publisher: str) -> bool:
        """Tell whether a party speaks for itself: a release, or its own name as a line above a text that nobody signs."""
        article = self._reading.article
        if _PAPER.search(publisher) is not None:  # it prints the releases of others
            return False
        head = article.text[:_HEAD]
        if _INSTITUTION.search(publisher) or (publisher in article.text and _RELEASE.search(head) is not None):
            return True
        lines = (line.strip().casefold() for line in head.split("\n"))
        return not article.authors and any(line.startswith(publisher.casefold()) for line in lines)

    def _joint(self, publisher: str) -> Voice | None:
        """Return the voice of two who publish a release together: "Oriax Group and Marl Instruments"."""
        found = AND.fullmatch(publisher)
        if found is None or _RELEASE.search(self._text[:_HEAD]) is None:
            return None
        registry = self._context.registry
        both = [registry.named(found[name], "organisation") for name in ("one", "other")]
        names = sorted(registry.display(who) for who in both if who is not None and who.key.startswith("body:"))
        if len(names) < len(both):
            return None
        who = Who(f"both:{publisher.casefold()}", "group", " and ".join(names))
        return Voice(publisher, who, (publisher, *names), False, "")

    def _principal(self, said: Statement) -> Who | None:
        """Return whom "its governor" or "her spokesman" speaks for: by the reader's chain, else by the pronoun itself."""
        registry = self._context.registry
        client = self._unnamed.client(said)
        if client is not None:
            return client
        known = registry.who(self._article, said.speaker)
        if not said.source or (known is not None and known.type != "person"):
            return known
        start = said.source[0].start
        owners = (one.entity for one in self._reading.mentions if one.start == start and one.kind == "pronoun")
        owner = next((who for who in (registry.who(self._article, entity) for entity in owners) if who is not None), None)
        return owner if owner is not None and owner.type == "organisation" else known

    def _is_narrators(self, claim: Claim, said: Statement) -> bool:
        """Tell whether the paper puts it in by the way: "Passengers said that the driver, who was later arrested, ..."."""
        sentence = self._sentences.around(claim.trigger.start)
        before = self._text[max(sentence.start, said.content[0].start) : claim.trigger.start]
        return (
            said.kind != "direct"
            and before.count("“") <= before.count("”")
            and (before.count('"') % 2 == 0 and _BY_THE_WAY.search(before) is not None)
        )

    def _quoted_by_agency(self, said: Statement, voice: Voice) -> Voice | None:
        """Return who speaks in what an agency passes on: "We shall leave, Mr Ostvik said, the agency reported"."""
        if _MEDIUM.search(voice.words) is None:
            return None
        text = self._text
        for who, end in self._parts.named.until(said.content[-1].end, said.content[0].start):
            if who.type == "person" and _SAID.match(text, end):
                principal = self._context.registry.voice(who)
                return Voice(self._context.registry.display(principal), principal, voice.chain, False, voice.words)
        return None

    def _quoted_on(self, claim: Claim) -> Statement | None:
        """Return the statement whose quotation has begun before a claim and goes on: "“I saw it. It burned,” she said"."""
        at = claim.trigger.start
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        if line.count("“") <= line.count("”"):
            return None
        for said in self._reading.statements:
            start = said.content[0].start
            between = self._text[claim.trigger.end : start]
            if said.kind == "direct" and start >= claim.trigger.end and not set("“”\n") & set(between):
                return said
        return None

    def _said_at_the_end(self, claim: Claim) -> Statement | None:
        """Return the statement of who is named behind a claim, by the way: "Troops left, X said, and did not return"."""
        sentence = self._sentences.around(claim.trigger.start)
        text = self._text
        for said in self._reading.statements:
            if not said.source or not said.cue or not sentence.start <= said.source[0].start < sentence.end:
                continue
            named = Span(min(said.source[0].start, said.cue[0].start), max(said.source[-1].end, said.cue[-1].end))
            if (
                claim.trigger.end <= named.start
                and (said.kind != "direct" or said.content[0].start > named.end)
                and is_by_the_way(text, named, sentence)
                and not _ANOTHER.search(text[claim.trigger.end : named.start])
            ):
                return said
        return None

    def _attributed(self, claim: Claim) -> Voice | None:
        """Return who is named behind a claim where the reader has no statement: "It is full, the office of Ola said"."""
        sentence = self._sentences.around(claim.trigger.start)
        registry = self._context.registry
        for words in sources_behind(self._text, claim.trigger.end, sentence):
            who = of_body(words, registry) or registry.named(words, "organisation")
            if who is None or who.key.startswith(("place:", "title:")):
                continue
            voice = registry.voice(who)
            chain = dict.fromkeys((registry.display(who), registry.display(voice)))
            return Voice(registry.display(voice), voice, tuple(chain), False, words)
        return None

    def _counting(self, claim: Claim, said: Statement | None) -> Voice | None:
        """Return who counted what a sentence gives in no statement: "The clinic put the number of the dead at four"."""
        if said is not None or claim.quantity is None:
            return None
        sentence = self._sentences.around(claim.trigger.start)
        found = _COUNTS.search(self._text[sentence.start : claim.trigger.start])
        first = re.split(r" and (?=[A-Zthe])", found["who"])[0] if found is not None else ""
        who = self._context.registry.named(first, "organisation") if first else None
        if who is None or who.key.startswith(("place:", "country:")):
            return None
        voice = self._context.registry.voice(who)
        chain = dict.fromkeys((self._context.registry.display(who), self._context.registry.display(voice)))
        return Voice(self._context.registry.display(voice), voice, tuple(chain), False, first)

    def _is_told(self, telling: Claim, said: Statement | None) -> bool:
        """Tell whether it is the speaker whom somebody told: "The manager told him on Tuesday that ..., he says"."""
        words = " ".join(self._text[slice(*span)] for span in said.source).casefold() if said is not None else ""
        told = _TOLD.match(self._text, telling.trigger.end)
        return telling.statement is None and told is not None and told[0].strip() == _HIMSELF.get(words)

    def _passed_on(self, claim: Claim, said: Statement | None) -> Voice | None:
        """Return who told the speaker: "The service had informed her that seven had died, she said"."""
        sentence = self._sentences.around(claim.trigger.start)
        for other in self._reading.claims if said is not None else ():
            text = self._text
            is_before = sentence.start <= other.trigger.start < claim.trigger.start and other.event in _TELLING
            if not is_before or not (other.statement == claim.statement or self._is_told(other, said)):
                continue
            actor = next((argument for argument in other.arguments if argument.role == "actor" and argument.spans), None)
            if actor is None or not _TOLD.match(text, other.trigger.end):
                continue
            words = text[slice(*actor.spans[0])]
            who = self._context.registry.named(words, "organisation")
            if who is None and runs_part(words):
                who = self._context.registry.company(text[: sentence.start])
            if who is not None:
                voice = self._context.registry.voice(who)
                return Voice(
                    self._context.registry.display(voice), voice, (self._context.registry.display(voice),), False, ""
                )
        return None


# ----------------------------------------------------------------------------------------------------------------------


def _is_of_the_dead(claim: Claim, said: Statement) -> bool:
    """Tell whether a speaker is taken for the one whose death he tells of: "Minister killed, officer says"."""
    is_told = claim.event in _LETHAL and claim.factuality.endswith("+") and claim.phase == "completed"
    return is_told and said.speaker is not None and any(one.entity == said.speaker for one in claim.arguments)

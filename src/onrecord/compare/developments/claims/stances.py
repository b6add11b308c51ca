"""How a holder stands to an event, and where it stands for him: by the reader's claim and by words around it."""

import re
from collections.abc import Mapping
from datetime import datetime, time
from types import MappingProxyType

from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.voices import Voice
from onrecord.compare.developments.words.days import days_of
from onrecord.records import Claim, Phase, Stance, Statement

_MUST = re.compile(r"\b(?:shall|must|should|ought to|needs? to|ha(?:s|ve|d) to)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "could not establish who had fired", "has not said whether it will let them in": an open question.
_OPEN_QUESTION = re.compile(
    r"\b(?:ask(?:s|ed)?(?:\s+\w+){0,3}|establish\w*|sa(?:y|id)|know\w*|tell|told|clear|determine\w*|wonder\w*"
    r"|find out|learn\w*|investigat\w+|decide\w*)"
    r"\s+(?:who|whom|what|whether|how|why|if|which|when|where)\b[^.,;]*$",
    re.IGNORECASE,
)
# "thought that she was going to win", "threatened to destroy": nobody says that it was done, or will be.
_GOING = re.compile(
    r"\b(?:was|were) (?:\w+ly )?(?:going|about|due|set|supposed|meant|expected) to\s+(?:\w+\s+)?$", re.IGNORECASE
)
_LIKELY = re.compile(r"\b(?:too \w+|(?:un)?likely|able|unable|free|ready|eager|willing) to\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# "will be returned once the inquiry is complete": nobody says that it is.
_ONCE = re.compile(r"\b(?:will|would|shall)\b.*\b(?:once|as soon as|until)\b[^,;]*$", re.IGNORECASE | re.DOTALL)
# "She has decided to sell the mill, two directors said": told as settled, though it lies ahead.
_DECIDED = re.compile(
    r"\b(?:has|have|had) (?:\w+ly |already |now )?(?:decided|resolved|made up \w+ minds?) to\s+(?:\w+ly\s+)?$"
    # "The truce is to begin at noon", "The Office intends to fine the bank, according to a letter"
    r"|(?<!\baim )(?<!\bgoal )(?<!\bidea )(?<!\bpoint )(?<!\btask )(?<!\bplan )(?<!\bpurpose )(?<!\bintention )"
    r"\b(?:is|are) (?:to|due to|set to|scheduled to)\s+(?:be\s+)?(?:\w+ly\s+)?$"
    r"|\b(?:intends?|plans?|(?:is|are) (?:planning|preparing)|ha(?:s|ve) agreed)\s+to\s+(?:be\s+)?(?:\w+ly\s+)?$"
)
_UNSURE = re.compile(r"\b(?:if|whether|unless|would|might|may|could|not|nobody|rumou?rs?|reports?)\b", re.IGNORECASE)
# "We shall appeal": the speaker's own act, whoever he speaks for.
_OURSELVES = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ll|\s+(?:will|shall|are going to|am going to|intend to|plan to))\s+(?:\w+ly\s+)?$"
)
_NONE_TO_COME = re.compile(
    r"\bthere (?:(?:will|shall|would|is going to) be no\s+(?:[\w’'-]+\s+){0,2}|(?:will|shall|would)\s+)$", re.IGNORECASE
)
_OFFER = re.compile(r"\boffer(?:s|ed|ing)? to\s+(?:\w+\s+)?$", re.IGNORECASE)  # "offered to buy its rival" buys nothing yet
# "the power to dismiss the government": nobody has.
_ABLE = re.compile(
    r"\b(?:powers?|rights?|authority|ability|option|freedom|chance|opportunity|mandate|capacity|licen[cs]e|permission"
    r"|campaign|efforts?|bid|attempts?|plans?|plot|push|drive|mission|struggle|pledge|promise|vow|commitment|hope|willingness|readiness|deadline)\s+to\b"
    r"(?:(?!\b(?:when|who|which|that|after|as|has|have|had|was|were|is|are|will|said|failed|ended)\b)[^.;,]){0,60}$",
    re.IGNORECASE,
)
# "Lawyers may find that", "are likely to say that": nobody has said it.
_NOT_SAID = re.compile(
    r"\b(?:may|might|could|would|(?:likely|expected|set|going) to)\s+(?:\w+ly\s+)?(?:say|find|argue|claim|tell|conclude"
    r"|insist|contend|learn|announce|report|allege)\b[^.;]*$",
    re.IGNORECASE,
)
# "who is thought to have fallen": nobody answers for it.
_THOUGHT = re.compile(
    r"\b(?:thought|believed|feared|alleged|rumou?red|suspected|presumed)\s+to\s+(?:have\s+)?(?:been\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "blamed the states, and not foreign meddling": what is set aside is not denied.
_SET_ASIDE = re.compile(r"(?:--|[–—,])\s*(?:and |but )?not (?:[\w’'-]+\s+){0,3}$")
_WILL = re.compile(
    r"(?:\b(?:will|shall|(?:is|are) (?:to|going to|due to|set to|scheduled to|expected to))|['’]ll)\s+"
    r"(?:(?:\w+ly|also|soon|then)\s+)?$"
)
_WILL_BE = re.compile(
    r"\w+\s+(?:also\s+)?(?:will|(?:is|are) to)\s+(?:also\s+)?(?:be held|take place|begin|start|happen)\b", re.IGNORECASE
)
_MONTH = re.compile(r"\d{4}-\d\d")
_CLOCK = re.compile(r"\d\d:\d\d")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_THREAT = re.compile(r"\bthreat(?:en(?:s|ed|ing)?|s)?\b[^.;,]{0,40}\bto\b[^.;,]{0,15}$", re.IGNORECASE)
# "We do not see an army going home."
_UNSEEN = re.compile(
    r"\b(?:do|does|did|have|has|had|can|could)(?: not|n[’']t|not)\s+(?:see|seen|hear|heard|notice\w*)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# What tells how far an event is that stands as a noun: "the withdrawal was complete", "launched an attack".
_RUNS = re.compile(
    r"\b(?:complet\w*|over|end(?:s|ed)|finish\w*|conclud\w*|beg[aiu]n\w*|start\w*|under way|underway|ongoing|continu\w*"
    r"|call(?:s|ed|ing)? off|cancel\w*|postpon\w*|t(?:ake|akes|ook|aken) place|h[eo]ld\w*|happen\w*|occur\w*|carr\w+ out"
    r"|launch\w*|conduct\w*|stag(?:e|ed|es|ing)|suffer\w*|commit\w*|mount\w*|made|reach\w*|sign\w*|struck|agreed"
    r"|claimed|done|will be|was|were|has been|had been)\b",
    re.IGNORECASE,
)
# How far an event is of whose noun these verbs tell: "The recount ended before noon".
RUNS: Mapping[str, Phase] = MappingProxyType({
    "begin": "begun", "start": "begun", "resume": "begun",
    "end": "completed", "finish": "completed", "complete": "completed", "conclude": "completed",
})  # fmt: skip
_HAS_BEGUN = re.compile(
    r"[\w-]+[^.;:,]{0,50}?\b(?:has|have|had) (?:begun|started)\b"
)  # "the pull-out from Oster has begun"
# What is said of the noun of an event behind it: "the evacuation of Oster was under way", "the run on the bank is over".
_GOES_ON = re.compile(
    r"[\w-]+[^.;:,]{0,60}?\b(?:is|was|are|were|(?:has|have|had) been|remain(?:s|ed)?) (?:still |already |now |well )?"
    r"(?:under ?way|in progress|in full swing|ongoing|going on)\b"
)
_IS_OVER = re.compile(
    r"[\w-]+[^.;:,]{0,60}?\b(?:is|was|are|were) (?:now |finally |all |at last )?(?:over|at an end|complete|finished)"
    r"(?=\s*(?:[.,;:)”\"]|$|(?:and|but|for|at|on|by)\b))"
)
# "dismissed a report that she was about to go": the holder denies what the report says.
_DENIED_REPORT = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|refut\w+|rebuff\w*|brush\w* (?:off|aside))\s+(?:\w+\s+){0,4}?"
    r"(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|speculation|talk)\s+(?:that|of|about)\b[^.;]*$",
    re.IGNORECASE,
)
# "Farmers blocked the pass for two hours": it is over.
_FOR_A_WHILE = re.compile(
    r"\b(?:for (?:\w+ ){1,4}(?:minutes?|hours?|days?|weeks?|months?)|until|briefly|temporarily|by the time)\b",
    re.IGNORECASE,
)
# "I have handed in my resignation": done by delivering it.
_DELIVERED = re.compile(
    r"\b(?:hand(?:s|ed)?|submit(?:s|ted)?|tender(?:s|ed)?|g[ai]ve[ns]?|made|makes|fil(?:es|ed)|issue[sd]|t[ao]ken?|took"
    r"|deliver(?:s|ed)|announce[sd]|cast)\b(?! (?:to|that)\b)[^.;:]{0,40}$",
    re.IGNORECASE,
)
# "She is not resigning", "we will not leave": what is denied lies ahead.
# "declined to identify the dead": who keeps it to himself denies nothing
_WOULD_NOT_SAY = re.compile(
    r"\b(?:declin|refus)\w*\s+to\s+(?:identify|name|confirm|comment|say|disclose|release|give|reveal)$"
)
_HAD = re.compile(r"\b(?:had|has|have)\s+(?:\w+ly\s+|already\s+)?$")
_NOT_AHEAD = re.compile(
    r"\b(?:will|would|shall) (?:not|never)\s+$|\bwo(?:n[’']t|uldn[’']t)\s+$"
    r"|\b(?:am|is|are)(?:n[’']t| not)\s+(?:(?:\w+ing|about|set) to\s+)?$"
    r"|\b(?:do|does|did)(?:n[’']t| not) (?:plan|intend|mean|want) to\s+$|\bno (?:plans?|intention) (?:to|of)\s+$",
    re.IGNORECASE,
)
# "I am resigning today": who says so of an act that is done by saying it has done it.
_HEREBY = re.compile(
    r"\b(?:I am|I[’']m|[Ww]e are|[Ww]e[’']re) (?:(?:hereby|today|now) )?(?P<act>\w+ing) (?:\w+ ){0,4}?"
    r"(?:today|tonight|now|with immediate effect|hereby|this (?:morning|afternoon|evening))\b"
)
_NOTHING = re.compile(r"\b(?:nothing|no one|nobody|none|never|no (?:sign|evidence))\b[^.;,]{0,40}$", re.IGNORECASE)


_SAID_OF_NOUNS: tuple[tuple[re.Pattern[str], Phase], ...] = (
    (_HAS_BEGUN, "begun"),
    (_GOES_ON, "under way"),
    (_IS_OVER, "completed"),
)
_OPEN = (_GOING, _THREAT, _OFFER, _LIKELY, _ABLE, _NOT_SAID, _THOUGHT)


def stance_of(
    before: str, claim: Claim, said: Statement | None, voice: Voice, parts: tuple[Part, ...], phase: Phase | None
) -> Stance:
    """Return how the holder stands to the event; a demand on others and "nothing that looks like" it assert nothing.

    `before` are the words of the sentence before the trigger.
    """
    stance = _held(claim, said, voice, parts, phase)
    if stance in ("asserts", "reports") and said is not None and said.distance == "denied":
        is_of_report = _DENIED_REPORT.search(before) is not None
        # "China denied that its ships were involved in oil sales": the sales are not its word
        return "denies" if is_of_report else "reports"
    if stance == "reports" and phase == "planned" and _is_plan(before, claim, said):
        return "asserts"
    if stance == "doubts" and _NONE_TO_COME.search(before):
        return "denies"  # "There will be no loan"
    if stance == "denies" and (_SET_ASIDE.search(before) or _WOULD_NOT_SAY.search(f"{before}{claim.event}")):
        return "reports"
    if stance != "asserts":
        return stance
    if any(found.search(before) for found in (_ONCE, _OPEN_QUESTION, *_OPEN)):
        return "reports"
    if _NOTHING.search(before) or _UNSEEN.search(before):
        return "doubts"
    is_demand = phase in ("planned", None) and _MUST.search(before) is not None
    return "reports" if is_demand and not _is_own(voice, parts) else stance


def phase_of(
    claim: Claim,
    day: int | None,
    *,
    is_nominal: bool,
    sentence: str,
    is_open: bool = False,
    unfolding: bool = False,
    holding: bool = False,
    performed: bool = False,
) -> Phase | None:
    """Return the phase: what is told of a day ahead is planned, what a verb tells as a fact is completed.

    A noun of what may lie ahead (`is_open`) says nothing where no word of its `sentence` does: "a beer for the summit".
    One of what is `unfolding` says that it goes on: "the protests against him". What is `holding` once it is done is under
    way from then on: "Farmers blocked the pass before dawn". What is `performed` is done by its delivery: "handed in his
    resignation".
    """
    before = sentence[: max(0, sentence.find(claim.event.split(" ")[0].removesuffix("e")))]
    is_done = performed and _DELIVERED.search(before) is not None
    found = _phase(
        claim,
        day,
        is_nominal=is_nominal,
        sentence=sentence,
        is_open=is_open,
        unfolding=unfolding,
        is_done=is_done,
        is_ahead=_NOT_AHEAD.search(before) is not None,
        is_had=_HAD.search(before) is not None,
    )
    if found == "completed" and is_nominal and _WILL_BE.match(sentence, len(before)):
        return "planned"  # "Elections also will be held in the north"
    if found == "completed" and claim.phase is None and not is_nominal and _WILL.search(before):
        return "planned"  # "Yun will meet the minister": a plan, though nobody gives its day
    hereby = _HEREBY.search(sentence) if performed and found == "under way" and claim.factuality == "CT+" else None
    if hereby is not None and hereby["act"].startswith(claim.event.split(" ")[0].removesuffix("e")):
        return "completed"
    is_over = is_nominal or _FOR_A_WHILE.search(sentence) is not None
    return "under way" if holding and found in ("completed", "begun") and not is_over else found


def time_of(claim: Claim, published: datetime | None, sentence: str) -> str | None:
    """Return when it is; nothing for what is told as past and dated ahead: the date belongs to something else.

    "The plane came back at 7:33 p.m.", in an article of 2 p.m. whose sentence names no day, was not on that day.
    """
    if claim.phase == "planned" and published is not None and _MONTH.fullmatch(claim.when or ""):
        return _month_ahead(claim.when or "", published, sentence)
    if published is None or claim.when is None or claim.phase not in ("completed", "begun", "under way"):
        return claim.when
    if _is_ahead(claim.when, published.toordinal()):
        return None
    day, _, clock = claim.when.partition("T")
    if day != published.date().isoformat() or not _CLOCK.fullmatch(clock):
        return claim.when
    named = {found[0].casefold() for found in _DAY.finditer(sentence)}
    if named:  # "at around 11am local time on Sunday", in an article of Tuesday
        is_of_other_day = all(
            word.endswith("day") and word not in ("today", f"{published:%A}".casefold()) for word in named
        )
        return None if is_of_other_day else claim.when
    return None if clock > f"{published:%H:%M}" and published.time() != time() else claim.when


# ----------------------------------------------------------------------------------------------------------------------


def _phase(
    claim: Claim,
    day: int | None,
    *,
    is_nominal: bool,
    sentence: str,
    is_open: bool,
    unfolding: bool,
    is_done: bool,
    is_ahead: bool,
    is_had: bool,
) -> Phase | None:
    if _is_ahead(claim.when, day) and claim.phase is None and claim.factuality in ("CT+", "PR+", "PS+", "Uu"):
        return "planned"
    if claim.phase is None and claim.factuality in ("CT-", "PR-") and is_ahead:
        return "planned"
    told = ("CT+", "PR+", "PS+", "CT-") if is_had else ("CT+", "PR+", "CT-")  # "Rumours that the dam had burst"
    if claim.phase is None and not is_nominal and claim.factuality in told:
        return "completed"
    is_told = is_nominal and claim.phase in (None, "completed") and claim.factuality == "CT+"
    if is_told:
        told_of = sentence[sentence.find(claim.event.split(" ")[0]) :]
        for said_of_it, phase in _SAID_OF_NOUNS:
            if said_of_it.match(told_of):
                return phase
    if is_nominal and unfolding and claim.phase is None and claim.factuality == "CT+":
        return "under way"
    if is_nominal and is_done and claim.phase is None and claim.factuality == "CT+":
        return "completed"
    if is_nominal and is_open and claim.phase == "completed" and not _RUNS.search(sentence):
        return None
    return claim.phase


def _month_ahead(when: str, published: datetime, sentence: str) -> str:
    """Return the month of a plan: "will shut the mill by the end of June", in an article of November, is next June."""
    year, month = int(when[:4]), int(when[5:])
    is_past = (year, month) < (published.year, published.month)
    return f"{published.year + (month < published.month)}-{month:02}" if is_past and str(year) not in sentence else when


def _is_plan(before: str, claim: Claim, said: Statement | None) -> bool:
    """Tell whether what lies ahead is told as settled: it has been decided, or the speaker says that he will do it."""
    if claim.factuality == "Uu":
        return _is_decided(before, said)
    is_quoted = said is not None and said.kind != "indirect" and claim.factuality in ("CT+", "PR+")
    return is_quoted and _OURSELVES.search(before) is not None


def _is_decided(before: str, said: Statement | None) -> bool:
    """Tell whether somebody says that it has been decided: not that he asks, expects or would know whether it has."""
    is_told = said is None or said.distance in ("said", "confirmed", "admitted", "claimed")
    found = _DECIDED.search(before)
    return is_told and found is not None and not _UNSURE.search(before[: found.end()])


def _is_ahead(when: str | None, day: int | None) -> bool:
    days = days_of(when)
    return days is not None and day is not None and days.first > day


def _held(claim: Claim, said: Statement | None, voice: Voice, parts: tuple[Part, ...], phase: Phase | None) -> Stance:
    """Return how the holder stands to the event; an order, a promise, a plan of one's own is an assertion of "planned"."""
    if claim.condition:
        return "conditional"
    if claim.factuality == "CT-":
        return "denies"
    if claim.factuality in ("PR-", "PS-"):
        return "doubts"
    if phase == "planned":
        is_own = _is_own(voice, parts)
        if claim.factuality in ("CT+", "PR+"):
            return (
                "asserts" if is_own or said is None or said.distance not in ("predicted", "warned", "asked") else "reports"
            )
        return "asserts" if is_own and claim.factuality == "Uu" else "reports"
    if claim.factuality in ("CT+", "PR+"):
        return "reports" if said is not None and said.distance == "predicted" else "asserts"
    return "reports"


def _is_own(voice: Voice, parts: tuple[Part, ...]) -> bool:
    """Tell whether it is the speaker's own act, or his country's."""
    who, actor = voice.who, next((part for part in parts if part.role == "actor"), None)
    if who is None or actor is None:
        return False
    return actor.key == who.key or (actor.country is not None and actor.country == who.country)

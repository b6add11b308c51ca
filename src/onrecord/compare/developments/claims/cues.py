"""What the words right before or behind an event say of it, one row a cue: how its holder stands to it, how far it is.

The reader weighs a whole sentence; where one of these stands beside an event, its words are plain and go before. The first
row that fits decides. To add a cue is to add a row with its example, in which the event's word stands in stars.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from onrecord.compare.developments.words.nouns import is_noun
from onrecord.records import Claim, Factuality, Phase, Stance
from onrecord.spans import Span

# Which claims a cue is for: any; those that the reader takes for negative, for open (nobody says yet that it is so), those
# that a noun tells, those told as done in indirect speech.
For = Literal["any", "negative", "open", "noun", "told"]


class Cue(NamedTuple):
    """What stands before an event (to its first letter) or behind it (from its last), and what that says; None: nothing."""

    before: str
    after: str
    stance: Stance | None
    phase: Phase | None
    of: For
    example: str


_THE = r"(?:(?:the|an?|any|all|its|their|his|her|our|that|this|these|those|such)\s+)?"
_REPORTS = (
    r"(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?|assertions?|accounts?|idea|notion|speculation"
    r"|charges?|stor(?:y|ies)|talk)"
)
_FALSE = (
    r"(?:false|untrue|wrong|not true|nonsense|baseless|lies?|a lie|unfounded|groundless|incorrect|invented|invention"
    r"|fabricat\w+|absurd|rubbish|ridiculous|fiction|fantasy|propaganda|fake)"
)
_NOT_THAT = r"(?!yet\b|only\b|just\b|merely\b|simply\b|necessarily\b|always\b|immediately\b)"
_NO_MORE_THAN_A_SIGN = (
    r"(?!(?:\w+\s+)?(?:evidence|signs?|words?|confirmation|indications?|proof|reports?|plans?|need|reason|chance|prospect"
    r"|hope|question|talk|doubt|details?|comment|information|mention|time|date)\b)"
)

CUES = (
    # What is open, and denies nothing.
    Cue(r"\b(?:not|n[’']t) yet\s+(?:been\s+)?$|\byet to\s+(?:be\s+)?$", "", "reports", None, "negative",
        "The army has not yet *evacuated* Oster."),
    Cue(r"\b(?:could not|cannot|can[’']t|couldn[’']t|unable to|declined to|would not)\s+(?:\w+ly\s+)?(?:confirm|verify|say"
        r"|establish|discuss|comment)\b[^.;]*$", "", "reports", None, "any", "He could not confirm that they had *left*."),
    Cue(r"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|likely|thought|believed|predicted|tipped|rumou?red)\s+to\s+"
        r"(?:be\s+)?$", "", "reports", None, "any", "Mr Falk is expected to *resign*."),
    Cue(r"\byet to\s+(?:be\s+)?$", "", "reports", None, "any", "Prosecutors have yet to *charge* Mr Falk."),
    Cue(r"\b(?:not (?:been )?(?:aware|told|informed|notified)|unaware|no (?:information|knowledge|word|news|indication"
        r"|evidence|confirmation|proof)|(?:knows?|knew|heard) nothing)\s+(?:that|of|about|on|whether)\b[^.;,]*$", "",
        "reports", None, "any", "The ministry had no information that soldiers had *fired* on Oster."),
    Cue(r"\bneither confirm(?:ed|s)? nor den(?:y|ied|ies)\b[^.;]*$", "", "reports", None, "any",
        "The ministry would neither confirm nor deny that soldiers had *fired* on Oster."),
    Cue(r"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:said|understood|claimed|alleged|supposed|assumed)\s+to\s+(?:have\s+)?"
        r"(?:been\s+)?$", "", "reports", None, "any", "Soldiers are said to have *fired* on Oster."),
    # Denials.
    Cue(r"\bneither\b(?:(?!\bthat\b)[^.;,]){3,60}\bnor\b(?:(?!\b(?:that|whether|if)\b)[^.;,]){2,50}\s$", "", "denies",
        "completed", "any", "Neither Mr Falk nor his lawyer *met* the builder."),
    Cue(rf"\b(?:not true|untrue|false|wrong|a lie|nonsense|no truth|not the case|not correct|incorrect)"
        rf"(?: to (?:say|claim|suggest)| in (?:the )?{_REPORTS})?\s+that\s+[^.;]*$", "", "denies", None, "any",
        "It is not true that the army *left* Oster."),
    Cue(rf"\b(?:disput|refut|dismiss|reject|deni|den|scotch|rebuff|ridicul|contradict)(?:ed|es|s|ies|ing|ying|y)\s+"
        rf"(?:(?:the|an?|all|any|these|those|media|press|recent)\s+)*(?:{_REPORTS}\s+)?that\b[^.;,]*$", "", "denies", None,
        "any", "The governor disputed that the army had *left* Oster."),
    Cue(rf"\bcall(?:ed|s|ing)\s+{_THE}{_REPORTS}\s+(?:that|of)\b[^.;]*$", rf"[^.;]{{0,90}}?\b{_FALSE}\b", "denies", None,
        "any", "He called reports that the army had *left* Oster nonsense."),
    Cue(rf"\b{_REPORTS}\s+that\b[^.;]*$", rf"[^.;]{{0,80}}?\b(?:is|are|was|were)\s+(?:\w+ly\s+)?{_FALSE}\b", "denies",
        None, "any", "The claim that the army *left* Oster is false."),
    Cue(rf"\b(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|disclaim(?:ed|s)?)\s+(?:any\s+|all\s+)?(?:responsibility"
        rf"|involvement|role|part|hand|blame|complicity)\s+(?:for|in|with)\s+{_THE}(?:[\w-]+\s+){{0,2}}$", "", "denies",
        "completed", "any", "The army denied responsibility for the *shelling* of Oster."),
    Cue(rf"\b(?:nothing to do with|not (?:responsible|to blame) for|not (?:been )?(?:behind|involved in))\s+{_THE}"
        r"(?:[\w-]+\s+){0,2}$", "", "denies", "completed", "any", "We had nothing to do with the *shelling* of Oster."),
    Cue(rf"\brul(?:ed|es|ing) out\s+{_THE}(?:[\w-]+\s+){{0,2}}$", "", "denies", "planned", "any",
        "The ministry ruled out *closing* the port."),
    Cue(rf"\bno (?:plans?|intentions?|wish|desire)\s+(?:of|to|for)\s+{_THE}(?:be(?:ing)?\s+)?$", "", "denies", "planned",
        "any", "I have no intention of *resigning*."),
    Cue(r"\brefus(?:ed|es|ing)\s+to\s+(?:be\s+)?$", "", "denies", "planned", "any", "Mr Falk refused to *resign*."),
    Cue(r"\b(?:will|would|shall)\s+(?:not|never)\s+(?:be\s+)?$|\b(?:wo|would|sha)n[’']t\s+(?:be\s+)?$", "", "denies",
        "planned", "negative", "We will not *close* the port."),
    Cue(rf"\b(?:has|have|had|did|was|were)(?:\s+(?:not|never)|n[’']t)\s+(?:{_NOT_THAT}[\w-]+ly\s+)?(?:been\s+|ever\s+)?$"
        r"|\bnever\s+$", "", "denies", "completed", "negative", "The army has not *evacuated* Oster."),
    Cue(r"\bfailed\s+to\s+(?:be\s+)?$", "", "denies", "completed", "negative", "The troops failed to *leave* Oster."),
    Cue(rf"\bthere\s+(?:has|have|had)\s+been\s+no\s+{_NO_MORE_THAN_A_SIGN}(?:[\w-]+\s+){{0,2}}$", "", "denies", "completed",
        "negative", "There has been no *withdrawal* from Oster."),
    # Plans.
    Cue(r"\b(?:decided|pledged|promised|undertook|vowed)\s+(?:(?:on|in|at|late|early|with)\s+[\w’'-]+\s+|last \w+\s+"
        r"|\w+ly\s+){0,2}to\s+(?:be\s+)?$", "", "asserts", "planned", "open",
        "The council decided on Monday to *sell* the mill."),
    Cue(r"(?<!aim )(?<!goal )(?<!idea )(?<!point )(?<!task )(?<!plan )(?<!purpose )(?<!intention )\b(?:is|are)\s+"
        r"(?:to|due to|set to|scheduled to)\s+(?:be\s+)?$", "", "asserts", "planned", "open",
        "The port is to be *closed* on Monday."),
    Cue(r"\bwould\s+(?:be\s+|also\s+|soon\s+|then\s+|\w+ly\s+)?$", "", None, "planned", "told",
        "The mayor would *appeal*, his lawyer said."),
    # How far it is: what is done to the event of a noun, what the noun does.
    Cue(rf"\b(?:halt|suspend|paus|postpon|cancel|cancell|shelv|scrap|scrapp|abandon|abort|ax|stopp|delay)(?:ed|es|s)\s+{_THE}"
        rf"(?:planned\s+|further\s+)?(?:plans?\s+(?:to|for)\s+)?{_THE}$|\bcall(?:ed|s)\s+off\s+{_THE}(?:planned\s+)?$"
        rf"|\bput off\s+{_THE}$", "", "asserts", "called off", "noun", "The governor halted the *evacuation* of Oster."),
    Cue(r"\b(?:scrapp|shelv|abandon|dropp|cancell|cancel)ed\s+(?:its |their |his |her |the |all )?plans?\s+(?:to|for)\s+"
        r"(?:be\s+)?$", "", "asserts", "called off", "open", "The bank scrapped plans to *close* its branch."),
    Cue(rf"\b(?:resum|restart)(?:ed|es|s)\s+{_THE}$", "", None, "begun", "noun", "The coast guard resumed the *search*."),
    Cue("", r"[^.;:,]{0,60}?\b(?:(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:again\s+|now\s+)?(?:postponed|cancell?ed"
        r"|called off|suspended|halted|scrapped|shelved|abandoned|put off|aborted)|(?:will|would) not (?:go ahead"
        r"|take place|happen))\b", "asserts", "called off", "noun", "The *closure* of the port will not go ahead."),
    Cue("", r"[^.;:,]{0,60}?\b(?:got under ?way|(?:has |have |had )?resumed|kicked off)\b", None, "begun", "noun",
        "The *evacuation* of Oster got under way on Monday."),
    Cue("", r"[^.;:,]{0,60}?\b(?:continued|continues|(?:is|are|was|were) (?:still )?continuing|went on|goes on"
        r"|entered (?:its|the|a) \w+ (?:day|week|month|hour))\b", None, "under way", "noun",
        "The *evacuation* of Oster continued on Tuesday."),
    Cue("", r"[^.;:,]{0,60}?\b(?:is|are)\s+imminent\b", "asserts", "planned", "noun", "Her *release* is imminent."),
    Cue("", r"[^.;:,]{0,60}?\bwill\s+(?:be held|take place|resume|go ahead)\b", "asserts", "planned", "noun",
        "The *summit* in Oster will take place on Friday."),
    Cue("", r"[^.;:,]{0,60}?\b(?:(?:has|have|had)\s+broken down|broke down)\b", None, "completed", "noun",
        "The *talks* with Marl have broken down."),
)  # fmt: skip

_NEGATIVE: frozenset[Factuality] = frozenset(("CT-", "PR-", "PS-"))
# "has not ruled out", "did not deny that": the cue itself is denied.
_TURNED = re.compile(
    r"\b(?:not|never|n[’']t|cannot|nobody|no one|neither|refused to|declined to)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)


def cue_in(text: str, sentence: Span, claim: Claim, phase: Phase | None, *, is_indirect: bool) -> Cue | None:
    """Return the cue beside an event in its sentence; None: its words leave it to the reader, as a condition does.

    `phase` is what else is known of how far it is; `is_indirect`: the event is told in indirect speech.
    """
    if claim.condition is not None or claim.event == "be":
        return None
    before, after = text[sentence.start : claim.trigger.start], text[claim.trigger.end : sentence.end]
    is_positive = claim.factuality in ("CT+", "PR+")
    holds = {
        "any": True,
        "negative": claim.factuality in _NEGATIVE,
        "noun": is_noun(text, claim),
        "open": claim.factuality == "Uu" or phase in (None, "planned"),
        "told": is_indirect and is_positive and phase in (None, "completed"),
    }
    for cue, words_before, words_after in _compiled():
        found = words_before.search(before) if holds[cue.of] else None
        if found is None or words_after.match(after) is None:
            continue
        is_turned = bool(cue.before) and _TURNED.search(before[: found.start()]) is not None
        return cue._replace(stance="reports", phase=None) if is_turned else cue
    return None


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _compiled() -> tuple[tuple[Cue, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((cue, re.compile(cue.before, re.IGNORECASE), re.compile(cue.after, re.IGNORECASE)) for cue in CUES)

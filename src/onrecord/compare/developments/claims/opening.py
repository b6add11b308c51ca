"""What deserves a row in the record: an event that somebody tells as news, not as background, habit, law or description."""

import re

from onrecord.compare.developments.claims.told import Opening, Part, Told
from onrecord.compare.developments.claims.voices import AUTHOR, UNNAMED
from onrecord.compare.developments.events.classes import has_trait, rule_of
from onrecord.compare.developments.who.names import PEOPLE
from onrecord.compare.developments.words.nouns import stands_as_noun
from onrecord.compare.developments.words.taking import all_taking
from onrecord.records import Claim
from onrecord.spans import Span

_KIN = frozenset(
    "mother father parent wife husband son daughter brother sister friend grandmother grandfather uncle aunt cousin child"
    " dog cat horse colleague".split()
)
# "Her government would ban the imports": her own act.
_OWN = re.compile(r"(?:our|his|her|its|their) (?:government|country|party|company|union|ministry|cabinet|troops|army)")
_ANYBODY = re.compile(r"(?:any(?:body|one|thing)|who(?:m)?ever|whatever)\b", re.IGNORECASE)
_WE_MAY = re.compile(
    r"\b(?:[Ww]e|I) (?:could|can|will|would|shall|may|might)\s+$"
)  # "If it stays dry, we could raise the boat"
# "If no buyer is found, the state will take it over": what somebody says will come under a condition.
_WILL = re.compile(r"\b(?:will|shall|would)\s+(?!have\b)(?:\w+\s+){0,2}$|[’']ll\s+(?:\w+\s+){0,2}$")
_UNREAL = re.compile(r"\b(?:if|had)\b.*\bhad\b", re.IGNORECASE)  # "If we had done that"
# "The inspectors must close this pit", "The man wants her to be freed": nobody says that it happens.
_DEMANDED = re.compile(
    r"\b(?:must|shall|ha(?:s|ve) to)\s+(?:(?:also|now|first|finally|at once)\s+)?(?:let (?:\w+ ){1,4})?(?:be\s+)?$"
    r"|\b(?:wants?|wanted|demand(?:s|ed|ing)?(?: that)?|insisted that|call(?:s|ed|ing)? (?:on|for))\s+[^,.;:]{2,50}?\s"
    r"(?:to\s+)?(?:be\s+)?$"
)
_LONGEST = 600  # characters of a sentence
_OLD = 75  # days before publication: background, not news
# What stands before a clause that only tells when, who or why: "nine months after they seized it".
BACKGROUND = re.compile(
    r"\b(?:first|previously|originally|formerly|initially|historically)\s+(?:\w+\s+)?$"  # "was first proposed"
    r"|\b(?:after|since|before|until|once|when|while|who|whom|whose|which|where|because|as|had|like|than)\s+"
    r"(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# "investigators who have looked into other attacks": said by the way.
# People by what has befallen them, or by what they were at when it did.
_LOTS = frozenset(
    "hostage captive prisoner detainee inmate survivor castaway refugee evacuee passenger crew sailor miner diver climber"
    " villager resident inhabitant patient pupil".split()
)
_RELATIVE = re.compile(
    r"\b(?:who|whom|whose|which|(?:those|ones|one|people|men|women) that)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_MORE = re.compile(
    r"(?:(?:many|several|some|two|three|\d+|the|a few|dozens)\s+)?(?:(?:more|others?)\s+\w+|another\b|others\b)",
    re.IGNORECASE,
)
_HELPERS = re.compile(r"\s+(?:(?:has|have|had|also|later|then|since|\w+ly)\s+)*")
_TOO = re.compile(r",\s*too\s*,")
# "Some visit the port regularly to take on oil."
_HABIT = re.compile(
    r"\b(?:always|often|usually|regularly|routinely|typically|normally|generally|sometimes|frequently|rarely"
    r"|(?-i:For) (?:[\w-]+ ){1,3}(?:years|decades|generations)\b"
    r"|every (?:day|week|month|year|time)|each (?:day|week|month|year)|annual(?:ly)?|over the years)\b",
    re.IGNORECASE,
)
# "in the temporarily captured areas", "its destroyed bridges": what is so, not what happened.
_BEFORE_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|my|this|that|these|those|of|in|from|to|for|with|and|some|all|many|other|newly"
    r"|recently|temporarily|several|few|more|most|both|two|three|\d[\d,]*|\w+['’]s)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|lt|pt|ught|ung|unk|ing)$", re.IGNORECASE)
# Verbs of what nobody does to it: "A tram derailed near Oster" is a whole sentence, however its noun is taken.
_OF_ITSELF = re.compile(
    r"(?:capsized|collapsed|derailed|overturned|sank|exploded|erupted|crashed|collided|caught fire)\b(?!\s+by\b)"
)
# "The evening ferry left Sund": by its timetable; a convoy's leaving is news.
_SERVICE = frozenset("ferry train tram bus coach flight plane airliner steamer".split())
_LITTLE_WORDS = re.compile(
    r"^\s*(?:by|in|on|at|to|from|with|for|off|out|up|down|over|after|when|as|and|or|the|an?|his|her|its|their|our|this"
    r"|that|into|across|near|during|because|but|while|around|under|about|through|between|against|of)\b|^\s*[^\w\s#@]|^\s*$",
    re.IGNORECASE,
)
# "eight people whom we cannot find": nobody has said that they were found.
_UNABLE = re.compile(r"\b(?:can ?not|can[’']t|could not|couldn[’']t|unable to)\s+(?:\w+ly\s+|yet\s+)?$", re.IGNORECASE)


# "Such transfers are banned": what holds. "are being banned", "were banned" tell what somebody does or did.
_IS_DONE = re.compile(r"\b(?:is|are|remains?)\s+(?:also |not |strictly |currently |\w+ly )?$", re.IGNORECASE)
_IN_FORCE = frozenset({"impose", "offer", "sign"})
_LAW = re.compile(
    r"^(?:\W*\w+\W+){0,6}?(?:resolutions?|sanctions|laws?|acts?|rules?|regulations?|legislation|constitution|polic(?:y|ies)"
    r"|treaty|agreement|bans?|embargo(?:es)?)\b(?! of (?:parliament|congress))",
    re.IGNORECASE,
)


def is_attributive(text: str, trigger: Span) -> bool:
    """Tell whether a participle describes a noun that follows: "the captured areas"; not "was captured", "captured the"."""
    if _PARTICIPLE.match(text[trigger.start : trigger.end]) is None:
        return False
    before, after = text[max(0, trigger.start - 40) : trigger.start], text[trigger.end : trigger.end + 30]
    return _BEFORE_NOUN.search(before) is not None and _LITTLE_WORDS.match(after) is None


def is_reduced(text: str, claim: Claim) -> bool:
    """Tell whether a participle only says which ones are meant: "files found in his house"; not "nine were wounded".

    So does a relative clause without its pronoun: "the company it hired".
    """
    if _is_contact_clause(text, claim):
        return True
    acted = [argument.spans[0] for argument in all_taking(claim, "object")]
    if not acted or acted[0].end > claim.trigger.start or _PARTICIPLE.match(text[slice(*claim.trigger)]) is None:
        return False
    if _OF_ITSELF.match(text, claim.trigger.start):
        return False
    between = text[acted[0].end : claim.trigger.start]
    return not between.strip() and re.search(r"\b(?:and|or|but)\s+(?:\w+\s+)?$", text[: acted[0].start][-30:]) is None


def is_another(text: str, claim: Claim) -> bool:
    """Tell whether a claim tells of one more event of its kind: "he, too, had been abducted", "took many more girls"."""
    spans = [argument.spans[0] for argument in claim.arguments if argument.role in ("actor", "object") and argument.spans]
    return any(_MORE.match(text, span.start, span.end) or _TOO.match(text, span.end) for span in spans)


def is_habit(sentence: str) -> bool:
    """Tell whether a sentence tells what happens again and again."""
    return _HABIT.search(sentence) is not None


def is_rule(kind: str, text: str, claim: Claim) -> bool:
    """Tell whether a sentence tells what is allowed or in force: "such transfers are banned", "the sanctions ban"."""
    if not has_trait(kind, "performed"):
        return False
    if kind in _IN_FORCE and stands_as_noun(text, claim):
        return True  # "the ban", "sanctions": what somebody did has become a thing
    is_going_on = text[slice(*claim.trigger)].endswith("ing")  # "The minister is not resigning"
    if not is_going_on and _IS_DONE.search(text[max(0, claim.trigger.start - 40) : claim.trigger.start]):
        return True
    return any(_LAW.search(" ".join(text[slice(*one.spans[0])].split())) for one in all_taking(claim, "actor"))


def opening_of(one: Told, claim: Claim, text: str, sentence: Span, is_in_lead: bool) -> Opening:
    """Return whether a claim is worth a row: a concrete event, somebody in it, told as news, not as background."""
    held = one.claim
    is_question = one.passage.text.rstrip(' "”’*').endswith("?")
    is_running = one.is_noun and one.clause is not None  # "The recount in Oster has begun": a noun by itself
    if is_question or not (is_running or any(part.words or part.key for part in one.parts)):
        return "never"
    if len(one.passage.text) > _LONGEST:
        return "never"  # captions and lists without an end
    if one.is_old or is_habit(one.passage.text) or is_reduced(text, claim) or _is_of_anybody(text, claim):
        return "never"
    if held.stance == "denies" and _UNABLE.search(text[sentence.start : claim.trigger.start]):
        return "never"
    is_told = held.stance in ("asserts", "denies") or held.is_authority or held.factuality == "PS+"
    if not is_told and not is_open_word(one):
        return "never"
    if held.holder in (AUTHOR, UNNAMED) and not (held.is_witness or held.is_performed):
        before = text[sentence.start : claim.trigger.start]
        return _of_author(one, before, is_in_lead)
    is_aside = _RELATIVE.search(text[sentence.start : claim.trigger.start]) is not None
    is_daily = (_is_minor(one) or _is_on_time(one) or _is_a_visitor(one)) and not is_in_lead
    is_of_somebody = bool(one.anchors) or is_open_word(one) or _is_told_death(one) or _is_harm(one) or _is_done_to_many(one)
    is_of_somebody = is_of_somebody or (
        is_running and has_trait(one.kind, "lasts") and not BACKGROUND.search(text[sentence.start : claim.trigger.start])
    )
    return "alone" if is_of_somebody and not is_aside and not is_daily else "together"


def _is_told_death(one: Told) -> bool:
    """Tell whether somebody tells of harm to people whom nobody names: "One miner died", not of his kin."""
    harmed = {part.head for part in one.parts if part.role == "object" and part.head}
    is_told = one.claim.stance == "asserts" and one.claim.factuality == "CT+" and one.claim.phase == "completed"
    return has_trait(one.kind, "victims") and is_told and bool(harmed) and not harmed & _KIN


def _is_done_to_many(one: Told) -> bool:
    """Tell whether somebody tells what became of people by their lot: "All the remaining hostages were released"."""
    claim, acted = one.claim, {part.head for part in one.parts if part.role == "object"}
    is_told = claim.stance == "asserts" and claim.factuality == "CT+" and claim.phase == "completed"
    return is_told and has_trait(one.kind, "acted on") and bool(acted & _LOTS)


def is_own_condition(one: Told) -> bool:
    """Tell whether somebody says what he will do under a condition: "We leave the coalition if they reject the fund"."""
    names = {one.claim.holder, *one.claim.chain}
    actors = [part for part in one.parts if part.role == "actor"]
    is_own = any((part.key is not None and part.name in names) or _OWN.fullmatch(part.words) for part in actors)
    is_own |= _WE_MAY.search(one.passage.text[: one.passage.start]) is not None and one.claim.holder not in (
        AUTHOR,
        UNNAMED,
    )
    is_own |= any(part.country is not None and part.country == one.claim.side for part in actors)  # his side's army
    return one.claim.stance == "conditional" and is_own and rule_of(one.kind) is not None


def is_open_word(one: Told) -> bool:
    """Tell whether somebody holds out what nobody asserts: an act under a condition, or what he demands of others."""
    return is_own_condition(one) or _is_condition(one) or _is_demand(one)


def is_older(last: int | None, day: int | None) -> bool:
    """Tell whether an event that ended on a day is background on the day of publication."""
    return last is not None and day is not None and last < day - _OLD


# ----------------------------------------------------------------------------------------------------------------------


def _is_condition(one: Told) -> bool:
    """Tell whether somebody who is known says what will come under a condition: "the organisers will call a strike"."""
    claim, text = one.claim, one.passage.text
    is_ahead = _WILL.search(text[: one.passage.start]) is not None and _UNREAL.search(claim.condition or "") is None
    return claim.stance == "conditional" and is_ahead and _is_ones_own_word(one)


def _is_demand(one: Told) -> bool:
    """Tell whether somebody who is known demands it of others."""
    claim = one.claim
    is_open = claim.stance == "reports" and claim.factuality == "Uu" and claim.phase in (None, "planned")
    return is_open and _DEMANDED.search(one.passage.text[: one.passage.start]) is not None and _is_ones_own_word(one)


def _is_ones_own_word(one: Told) -> bool:
    """Tell whether it is of a known class, who or what is named, and it is not the paper's word."""
    is_named = any(part.key or part.head for part in one.parts)
    return (
        one.claim.holder not in (AUTHOR, UNNAMED)
        and not one.claim.is_hearsay
        and is_named
        and rule_of(one.kind) is not None
    )


def _is_of_anybody(text: str, claim: Claim) -> bool:
    """Tell whether it is done to whoever it may be: "They would shoot anybody who ran"."""
    acted = (text[slice(*span)] for one in claim.arguments if one.role == "object" for span in one.spans[:1])
    return any(_ANYBODY.match(words) is not None for words in acted)


def _is_harm(one: Told) -> bool:
    """Tell whether somebody described harms somebody described, though nobody is named: "the men shot a guard"."""
    roles = {part.role for part in one.parts if part.words and part.head}
    is_bad = has_trait(one.kind, "loss") or has_trait(one.kind, "blamed")
    return is_bad and has_trait(one.kind, "acted on") and {"actor", "object"} <= roles


def _is_minor(one: Told) -> bool:
    """Tell whether an event happens every day, and no force and no state does it: "The column crossed it" is news."""
    actors = [part for part in one.parts if part.role == "actor"]
    is_of_state = any((part.key or "").startswith("country:") or part.is_armed for part in actors)
    return has_trait(one.kind, "minor") and not is_of_state


def _is_a_visitor(one: Told) -> bool:
    """Tell whether it is a person who arrives: "Our envoy arrived last night"; a convoy's or a column's arrival is news."""
    actors = [part for part in one.parts if part.role == "actor"]
    return one.kind == "enter" and bool(actors) and all(_is_person(part) and not part.is_armed for part in actors)


def _is_person(part: Part) -> bool:
    return part.type == "person" or part.head in PEOPLE


def _is_on_time(one: Told) -> bool:
    """Tell whether what carries passengers leaves or comes: "The evening ferry left Sund"."""
    return one.kind in ("withdraw", "enter") and any(part.role == "actor" and part.head in _SERVICE for part in one.parts)


def _is_contact_clause(text: str, claim: Claim) -> bool:
    """Tell whether what is done and who does it stand side by side before the verb: "the company it hired"."""
    spans = {argument.role: argument.spans[0] for argument in claim.arguments if argument.spans}
    acted, actor = spans.get("object"), spans.get("actor")
    if acted is None or actor is None or not acted.end < actor.start < actor.end < claim.trigger.start:
        return False
    return text[acted.end : actor.start].isspace() and _HELPERS.fullmatch(text, actor.end, claim.trigger.start) is not None


def _is_somebodys_deed(one: Told) -> bool:
    """Tell whether somebody who is named does it to something, or it is done by announcing it: "The bishop condemned it".

    A paper tells it without a date where the date is that of the whole text.
    """
    if has_trait(one.kind, "minor"):
        return False
    named = {part.role for part in one.parts if part.key and part.words and part.type != "place"}
    told = {part.role for part in one.parts if part.words or part.key}
    is_announced = has_trait(one.kind, "performed")
    is_whole = "actor" in named and ("object" in told or (is_announced and not has_trait(one.kind, "acted on")))
    return is_whole or ("object" in named and is_announced and has_trait(one.kind, "acted on"))  # "Ida Renn was charged"


def _of_author(one: Told, before: str, is_in_lead: bool) -> Opening:
    """Return what a paper's own sentence is worth: news where it has a date or opens the article with a known event."""
    if one.days is not None and one.anchors and one.claim.holder == AUTHOR and not BACKGROUND.search(before):
        return "alone"
    is_news = (is_in_lead or _is_somebodys_deed(one)) and one.anchors and one.has_verb and rule_of(one.kind) is not None
    is_told = one.claim.stance == "asserts" and one.claim.factuality in ("CT+", "PR+") and one.claim.phase != "planned"
    return "alone" if is_news and is_told and not BACKGROUND.search(before) else "together"

"""Whether claims that were put together make a development that a reader would want as a row."""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.compare.developments.claims.opening import is_open_word, is_own_condition
from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.claims.voices import AUTHOR, UNNAMED
from onrecord.compare.developments.events.classes import BONDS, has_trait, rule_of, unfolds
from onrecord.compare.developments.grouping.profiles import GENERIC
from onrecord.compare.developments.who.names import JUDGING
from onrecord.compare.developments.words.inflection import is_plural

_FEWEST_ORIGINS = 2
_LEFT = BONDS | {"country", "capital", "island", "homeland", "water", "airspace", "territory", "zone"}

_I_WILL_NOT = re.compile(r"\b(?:I|[Ww]e)(?:\s+(?:will|shall|would)\s+(?:not|never)|\s+wo?n[’']t|\s+shan[’']t)\s+$")
_OF_ALL = re.compile(r"\b(?:all|every|both|none|no one)\b[^.;,]{0,40}$", re.IGNORECASE)
# "The river reached four metres": a measure, and nothing that somebody did.
_UNITS = frozenset(
    "kph mph knot degree celsius metre meter centimetre kilometre mile foot inch tonne ton litre gallon"
    " percent hectare acre".split()
)


def is_worth_a_row(told: Sequence[Told], main: tuple[str, ...]) -> bool:
    """Tell whether claims about one event make a row; `main` are the sides that the story is between."""
    if _is_bare_denial(told):
        return False
    is_argued = _is_denied_rumour(told) or _is_contested(told) or _is_taken_back(told)
    if has_trait(told[0].kind, "argued") and not is_argued:
        return False  # "warned that": mostly only what somebody says
    is_opened = is_argued or any(_opens(one, main) for one in told) or _open_together(told) or _is_plan_spoken_of(told)
    kind = told[0].kind
    asserted = [one.claim for one in told if one.claim.stance == "asserts"]
    if asserted and all(claim.phase is None for claim in asserted) and not any(is_open_word(one) for one in told):
        return False  # spoken of, and nobody says how far it is
    return is_opened and (is_argued or rule_of(kind) is not None or _is_well_told(told)) and _is_concrete(kind, told)


# ----------------------------------------------------------------------------------------------------------------------


def _is_bare_denial(told: Sequence[Told]) -> bool:
    """Tell whether nobody has said what one denies who has no part in it: "the boxes had never left", she said.

    Nor is it news that somebody refuses what nobody says that he will do: "I shall not resign".
    """
    if (
        len(told) == 1
        and told[0].claim.stance == "denies"
        and _I_WILL_NOT.search(told[0].passage.text[: told[0].passage.start])
    ):
        return True
    for one in told:
        names = {part.name for part in one.parts if part.name} | {part.country for part in one.parts if part.country}
        is_own = bool(names & {one.claim.holder, one.claim.side, *one.claim.chain})
        if (
            one.claim.stance not in ("denies", "doubts")
            or one.claim.distance == "denied"
            or one.claim.is_authority
            or is_own
        ):
            return False
    return True


def _opens(one: Told, main: tuple[str, ...]) -> bool:
    if one.opens != "alone" or (one.claim.is_hearsay and one.claim.stance != "denies" and not one.anchors):
        return False
    is_told = one.claim.stance in ("asserts", "denies") or is_open_word(one)
    return is_told or one.claim.is_authority or one.claim.side in main


def _open_together(told: Sequence[Told]) -> bool:
    """Tell whether two texts tell of an event of a known class as a fact, and name somebody or something alike in it."""
    is_one = unfolds(told[0].kind)
    telling = [one for one in told if one.opens != "never" and (one.has_verb or is_one) and _is_told_as_fact(one)]
    origins_of: defaultdict[str, set[str]] = defaultdict(set)
    for one in telling:
        for part in one.parts:
            if part.key or (part.head and part.head not in GENERIC):
                origins_of[part.key or part.head].add(one.claim.origin)
    return rule_of(told[0].kind) is not None and any(len(found) >= _FEWEST_ORIGINS for found in origins_of.values())


def _is_plan_spoken_of(told: Sequence[Told]) -> bool:
    """Tell whether one plans what another says he may do: "We could raise the boat", "The boat will be raised"."""
    planned = {
        one.claim.holder for one in told if one.claim.stance == "asserts" and one.claim.phase == "planned" and one.has_verb
    }
    able = {one.claim.holder for one in told if is_own_condition(one)}
    return rule_of(told[0].kind) is not None and any(one != other for one in planned for other in able)


def _is_told_as_fact(one: Told) -> bool:
    claim = one.claim
    return (
        claim.stance == "asserts"
        and claim.factuality == "CT+"
        and not claim.is_hearsay
        and claim.phase not in ("planned", None)
    )


def _is_well_told(told: Sequence[Told]) -> bool:
    """Tell whether an event of no known class is worth a row: asserted as happening, in two texts, with a day."""
    asserted = [one for one in told if _is_told_as_fact(one) and one.opens != "never"]
    parts = [part for one in asserted for part in one.parts if part.words or part.key]
    if any(part.role == "object" and part.head in _UNITS for part in parts):
        return False
    is_whole = any(part.role == "actor" for part in parts) and any(part.role == "object" for part in parts)
    is_dated = any(one.days is not None and one.days.is_one for one in asserted)
    return is_whole and is_dated and len({one.claim.origin for one in asserted}) >= _FEWEST_ORIGINS


def _is_concrete(kind: str, told: Sequence[Told]) -> bool:
    """Tell whether a verb tells of the event, and where its class needs one, a place or a force takes part."""
    if not any(one.has_verb for one in told):
        is_running = has_trait(kind, "armed") or has_trait(kind, "lasts")
        telling = {one.claim.origin for one in told if _is_told_as_fact(one)}
        if not is_running or len(telling) < _FEWEST_ORIGINS:
            return False
    voting = {part.type for one in told for part in one.parts if part.role == "actor"} if kind == "vote" else set()
    if voting == {"person"}:
        return False  # "I voted for the limit": one of those who voted
    if kind == "rule" and not any(_judges(part) for one in told for part in one.parts):
        return False
    is_done = any(not one.is_noun and one.claim.event != "be" for one in told)  # "the talks ended" has its sides elsewhere
    if has_trait(kind, "mutual") and is_done and not any(_is_somebody(part) for one in told for part in one.parts):
        return False
    if not has_trait(kind, "place") or _is_contested(told):
        return True
    return any(one.places or any(_is_left_or_comes(part) for part in one.parts) for one in told)


def _is_left_or_comes(part: Part) -> bool:
    """Tell whether a force or a place takes part, or a bond that one leaves: "left the coalition"."""
    return part.is_armed or part.type == "place" or (part.role == "object" and part.head in _LEFT)


def _is_somebody(part: Part) -> bool:
    """Tell whether a participant can act with another: "the tram was negotiating a curve" is no meeting."""
    is_thing = part.type == "other" or (part.type is None and not part.country and not is_plural(part.words))
    return bool(part.words or part.key) and not is_thing


def _judges(part: Part) -> bool:
    """Tell whether a participant can rule: "I decided to go" is no ruling."""
    return part.role == "actor" and bool(JUDGING.search(f"{part.words} {part.name or ''}"))


def _is_denied_rumour(told: Sequence[Told]) -> bool:
    """Tell whether a rumour about somebody or something is denied: "Rumours that a second tank had burst were false".

    A rumour of all of them is one, whoever they are: "that all the men were dead".
    """
    is_rumoured = any(
        one.claim.is_hearsay and (one.anchors or _says_what(one) or _OF_ALL.search(one.passage.text[: one.passage.start]))
        for one in told
    )
    return is_rumoured and any(one.claim.stance == "denies" for one in told)


def _is_contested(told: Sequence[Told]) -> bool:
    """Tell whether one says that it happened and another that it did not: "The doors were locked", "No door was locked"."""
    asserting = {one.claim.article for one in told if one.claim.stance == "asserts"}
    said, denied = (
        {
            one.claim.holder
            for one in told
            if one.claim.stance == stance
            and one.claim.phase not in ("planned", None)
            and (_is_ones_word(one) or one.claim.is_witness)
            and (_says_what(one) or (stance == "denies" and one.claim.article in asserting))
        }
        for stance in ("asserts", "denies")
    )
    return any(one != other for one in said for other in denied)


def _is_taken_back(told: Sequence[Told]) -> bool:
    """Tell whether a correction took back what one said: what no longer stands is news, whatever it was.

    What a paper told of itself is none: "The Post received the letter in May".
    """
    back = [one for one in told if one.claim.retracted_at is not None and one.claim.stance == "asserts"]
    return any(_says_what(one) and not _is_about_itself(one) for one in back)


def _is_about_itself(one: Told) -> bool:
    publisher = (one.claim.publisher or "").casefold()
    return any(part.role == "actor" and part.name and part.name.casefold() in publisher for part in one.parts)


def _is_ones_word(one: Told) -> bool:
    claim = one.claim
    return claim.holder not in (AUTHOR, UNNAMED) and not claim.is_hearsay and one.has_verb


def _says_what(one: Told) -> bool:
    """Tell whether a claim names who or what it is about, by a name or by more than a word for anybody."""
    return any(part.key or (part.head and part.head not in GENERIC) for part in one.parts)

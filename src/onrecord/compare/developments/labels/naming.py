"""What a development is called: one claim's participants in a made sentence, else the clause in which an article tells it.

The line is never put together of parts that no claim has together: "Police" of one and "the mayor" of another may never
have met.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.compare.developments.claims.clauses import best_clause
from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.events.classes import NAMED_ALIKE, event_class, has_trait, is_of_things, rule_of
from onrecord.compare.developments.labels.lines import label_of, participants_of
from onrecord.compare.developments.who.countries import Countries
from onrecord.records import Participant

_RUMOURED = re.compile(
    r"\b(?:rumou?rs?|speculation|gossip)\s+(?:\w+\s+){0,3}?that\s+(?P<what>[^.;:“”\"]{3,80})$", re.IGNORECASE
)
_TWO = 2
_NOUN_OF_TWO = re.compile(r"(?:take|walk|buy|pull|shut|lay|lock|hand|hold|break|crack)(?:over|out|down|off|back|up)")


def line_of(kind: str, told: Sequence[Told], where: str | None, countries: Countries) -> str | None:
    """Return the line of a development of a class; None where its claims do not say enough for one."""
    verbal = [one for one in told if not one.is_noun]
    if not any(one.has_verb for one in told):
        return _thing(told, where)
    if rule_of(kind) is None:
        return best_clause(told, where)
    made = _made(kind, verbal, where, countries) if verbal else None
    of_all = _of_all(kind, told, where, countries, is_named=False)
    rumour = _rumour(told)
    return made or (of_all or rumour if rumour else best_clause(told, where) or of_all)


# ----------------------------------------------------------------------------------------------------------------------


def _made(kind: str, told: Sequence[Told], where: str | None, countries: Countries) -> str | None:
    """Return the line of the claim whose participants most claims name; of several who do the same, that of all claims."""
    if has_trait(kind, "mutual"):
        named = participants_of(told, countries)
        is_of_one = sum(part.role == "actor" for part in named) < _TWO and not any(part.role == "object" for part in named)
        return (best_clause(told, where) if is_of_one else None) or _of_all(kind, told, where, countries)
    parts = {one.claim.id: participants_of((one,), countries) for one in told}
    counted = Counter(_said(part) for found in parts.values() for part in found)

    def weight(one: Told) -> int:
        named = parts[one.claim.id]
        counts = [counted[_said(part)] for part in named if part.role == "object" or not has_trait(kind, "victims")]
        return sum(counts)

    ranked = sorted(told, key=lambda one: (-weight(one), one.order))
    for one in ranked:
        is_forces = any(part.is_armed or part.country for part in one.parts)
        is_in_own_words = has_trait(kind, "place") and one.clause is not None and not is_forces
        clause = best_clause(told, where) if is_in_own_words else None  # "The flight left Oster": no withdrawal
        if clause is not None:
            return clause
        verb = kind if _is_shared(kind) and not is_in_own_words else _own_verb(kind, one)
        line = label_of(kind, verb, parts[one.claim.id], where) if verb is not None else None
        if line is not None:
            return line
    return None


def _thing(told: Sequence[Told], where: str | None) -> str | None:
    """Return what nouns alone call an event, with where it is: "Protests in Oster"."""
    noun = _most(one.passage.text[one.passage.start : one.passage.end].casefold() for one in told)
    return f"{noun.capitalize()} in {where}" if noun and where else None


def _rumour(told: Sequence[Told]) -> str | None:
    """Return what a rumour says, in its own words: "Rumours that all the men were dead reached the village"."""
    rumours = (one.passage.text[: one.passage.end] for one in told if one.claim.is_hearsay)
    found = next((found for words in rumours if (found := _RUMOURED.search(words)) is not None), None)
    return f"{found['what'][:1].upper()}{found['what'][1:]}" if found is not None else None


def _of_all(
    kind: str, told: Sequence[Told], where: str | None, countries: Countries, *, is_named: bool = True
) -> str | None:
    return label_of(kind, _verb(kind, told), participants_of(told, countries), where, is_named=is_named)


def _said(part: Participant) -> tuple[str, str]:
    return part.role, part.name


def _own_verb(kind: str, one: Told) -> str | None:
    """Return a claim's own verb, which goes with its participants; None: it is of the class by other words beside it."""
    own = one.claim.event.replace("_", " ")
    if _NOUN_OF_TWO.fullmatch(own):
        return kind  # "a takeover": no verb
    if " " in own and event_class(own) == "cancel" != kind:
        return kind  # "called off": that is how far it is, and not what it is
    things = ("", *(part.head for part in one.parts if part.role == "object"))  # "fires shots"
    return own if " " in own or any(event_class(own, "", "", thing) == kind for thing in things) else None


def _is_shared(kind: str) -> bool:
    """Tell whether the words of a class mean the same, so that its name may stand for each of them."""
    return has_trait(kind, "place") or has_trait(kind, "victims") or kind in NAMED_ALIKE


def _verb(kind: str, told: Sequence[Told]) -> str:
    """Return the verb of the line: of a class whose words all mean the same its name, else the most frequent word."""
    if _is_shared(kind):
        return kind
    words = [one.claim.event.replace("_", " ") for one in told if one.claim.event and not one.is_noun]
    known = [word for word in words if _is_of(kind, word)]
    return _most(known) or (_most(words) if rule_of(kind) is None else None) or kind


def _is_of(kind: str, word: str) -> bool:
    """Tell whether a word is one of a class; a verb with a particle, unless it is known to be of another."""
    known = event_class(word)
    return known == kind or is_of_things(word, kind) or (" " in word and known != "cancel")


def _most(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    return max(counted, key=lambda value: (counted[value], value)) if counted else None

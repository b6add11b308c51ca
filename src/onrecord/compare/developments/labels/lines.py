"""One line for an event, made of what its claims say: "Halvonian troops withdraw from Kelmora"."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.events.classes import BONDS, has_trait, rule_of
from onrecord.compare.developments.who.countries import Countries
from onrecord.compare.developments.who.names import ARMED, PEOPLE, has_capital
from onrecord.compare.developments.words.inflection import is_plural, participle, third_person
from onrecord.compare.developments.words.phrases import head_of
from onrecord.records import Participant

_POSSESSIVE = re.compile(r"^(?:our|my|their|his|her|its|your)\s+", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:(?:at least|some|about|more than|up to|around|nearly|almost)\s+)?(?:\d[\d,.]*|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)(?:\s+(?:dozen|hundred|thousand|million|billion))*"
    r"\s+(?:of\s+)?(?=\w)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"^\W*\d[\d.,]*\s*(?:%|per ?cent|percentage|(?:(?:hundred|thousand|million|billion|trillion)\b)?\s*\w*$)", re.IGNORECASE
)
_BARE_NUMBER = re.compile(
    r"(?:(?:at least|some|about|more than|up to|around|nearly|almost)\s+)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|dozens|hundreds|thousands|several|many|both)",
    re.IGNORECASE,
)
_TORN = re.compile(
    r"[“”\"()\[\]]|\b(?:said|says|told|that|would|had|has|is|was|were|be|been)\b"
    r"|^(?:and|or|but|not|no|as|of|behind|whoever|more|last|your|everyone|everybody|lot|part|such|other"
    r"|another|much|many|nearly|up)\b"
    r"|^\d+(?:st|nd|rd|th)$|(?-i:[A-Z]{4,}\W+[A-Z]{4,})|['’‘]\W|:|^[A-Z] |\b(?:and|or|of)$",
    re.IGNORECASE,
)
_TWO = 2
_PLACE_NOUNS = frozenset("town city village capital island port district province region country".split())
_NOUNS = frozenset({"feint"})
_SOUGHT = frozenset(
    "crew farmer person survivor miner sailor hiker passenger climber missing body diver fisherman hostage".split()
)
_INTRANSITIVE = frozenset("collapse explode crash derail sink erupt quake land surrender clash meet".split())


def participants_of(told: Sequence[Told], countries: Countries) -> tuple[Participant, ...]:
    """Return who takes part, each role once or, where several are named, each name once; the most frequent first."""
    found = []
    for role in ("actor", "object", "recipient"):
        counted: Counter[tuple[str | None, str]] = Counter()
        for one in told:
            mine = [_counted(part, one.kind) for part in one.parts if part.role == role]
            things = [part for part in mine if not _AMOUNT.match(part.words)] or mine  # "raised its rate to 6 per cent"
            parts = {(_key(part), _phrase(part, countries)) for part in things}
            counted.update((key, name) for key, name in parts if name)
        best = _best_names(counted)
        found += [Participant(role=role, name=name, entity=key) for key, name in best]
    return tuple(found)


def label_of(
    kind: str, lemma: str, participants: Sequence[Participant], place: str | None, *, is_named: bool = True
) -> str | None:
    """Return the label; None where the claims do not say enough for a line that a reader understands.

    What says enough names somebody or something; where that is not asked for (`is_named`) it says which: "second tank".
    """
    rule = rule_of(kind)
    verb = lemma.casefold().replace("_", " ")
    actor, object_, to = (
        next((part.name for part in participants if part.role == role), None) for role in ("actor", "object", "recipient")
    )
    object_ = object_ or (to if actor is not None and not has_trait(kind, "acted on") else None)
    actor = _together(kind, participants, has_object=object_ is not None) if actor is not None else None
    if actor == "":
        return None  # nobody meets alone
    says_who = bool(actor and object_) and has_trait(kind, "loss")  # "gunmen shoot guard"
    said = [words for words in (actor, object_, place) if words]
    if not says_who and not any(has_capital(words) or (not is_named and " " in words) for words in said):
        return None
    if any(_TORN.search(words) for words in (actor, object_) if words) or not re.fullmatch(r"[a-z][a-z -]+", verb):
        return None
    if kind in _NOUNS:
        return f"{_capital(actor or place or '')}: {_article(verb)}"
    object_, place = _object_and_place(kind, actor, object_, place, participants)
    if actor and not object_ and has_trait(kind, "acted on"):
        return None
    head = _clause(kind, verb, actor, object_, participants)
    if head is None:
        return None
    preposition = rule.place if rule is not None else "in"
    known = f"{actor or ''} {object_ or ''}".casefold()
    if place and place.casefold() not in known and preposition:
        return _capital(f"{head} {preposition} {place}")
    if place and not preposition and place.casefold() not in known and object_ is None:
        return _capital(f"{head} {place}")
    return _capital(head)


# ----------------------------------------------------------------------------------------------------------------------


def _object_and_place(
    kind: str, actor: str | None, object_: str | None, place: str | None, participants: Sequence[Participant]
) -> tuple[str | None, str | None]:
    """Return object and place as the line should have them: "withdraw from Oster", not "withdraw Oster"."""
    rule = rule_of(kind)
    is_place = any(one.name == object_ and (one.entity or "").startswith("place:") for one in participants)
    if place and object_ is not None and object_.casefold() in _PLACE_NOUNS:
        object_ = place
    if kind in _INTRANSITIVE and actor is not None and not is_place and not has_trait(kind, "mutual"):
        object_ = None
    if actor and object_ and has_trait(kind, "place") and head_of(object_) in BONDS:
        return None, object_  # "withdraws from the coalition"
    if actor and object_ and has_trait(kind, "place") and not ARMED.search(object_):
        object_ = None  # "units leave the settlements": what is left is no participant
    goes_with_place = rule is not None and rule.place in ("from", "to", "off")
    if object_ is not None and is_place and (goes_with_place or kind in _INTRANSITIVE):
        is_done_to_it = has_trait(kind, "acted on")  # "soldiers evacuate Oster"
        return (place or object_, None) if is_done_to_it else (None, place or object_)
    if actor and object_ and object_.casefold() in actor.casefold():
        object_ = None
    return object_, place


def _clause(
    kind: str, verb: str, actor: str | None, object_: str | None, participants: Sequence[Participant]
) -> str | None:
    if kind == "protest" and actor is not None and object_ is None and _is_country(actor, participants):
        return f"protests in {actor}"  # "Sund's protests"
    if has_trait(kind, "victims") and (object_ is None or actor is None):
        victims = object_ or (actor if verb != "kill" else None)  # "killed by a bullet": no bullet has died
        if victims is None:
            return None
        word = {"kill": "die", "go missing": "go missing"}.get(verb)
        if word:
            return f"{victims} {word if _are_several(victims, participants) else third_person(word)}"
        return f"{victims} {'are' if _are_several(victims, participants) else 'is'} {participle(verb)}"
    if kind == "search" and object_ is not None and head_of(object_) in PEOPLE | _SOUGHT:
        verb = "search for"
    if actor is not None:
        spoken = verb if _are_several(actor, participants) else third_person(verb)
        return f"{actor} {spoken} {object_}" if object_ and object_ != actor else f"{actor} {spoken}"
    if object_ is not None and kind in _INTRANSITIVE:
        return f"{object_} {verb if _are_several(object_, participants) else third_person(verb)}"
    if object_ is not None:
        return f"{object_} {'are' if _are_several(object_, participants) else 'is'} {participle(verb)}"
    return None


def _together(kind: str, participants: Sequence[Participant], *, has_object: bool) -> str:
    """Return who acts, two countries and those who meet together; "" for one who would have to meet himself."""
    names = [part.name for part in participants if part.role == "actor"]
    if len(names) > 1 and all(_is_country(name, participants) for name in names):
        return " and ".join(names)  # "Vardia and Lurmia exchange prisoners"
    if not has_trait(kind, "mutual") or has_object:
        return names[0]
    return " and ".join(names) if len(names) >= _TWO or _are_several(names[0], participants) else ""


def _is_country(name: str, participants: Sequence[Participant]) -> bool:
    return any(one.name == name and (one.entity or "").startswith(("country:", "place:")) for one in participants)


def _are_several(words: str, participants: Sequence[Participant]) -> bool:
    """Tell whether words take a plural verb; a name does not, whatever its last letter."""
    if " and " in words:
        return True
    entity = next((one.entity for one in participants if one.name == words), None)
    return (
        is_plural(words)
        if entity is not None and not entity.startswith("body:")
        else is_plural(words[:1].lower() + words[1:])
    )


def _counted(part: Part, kind: str) -> Part:
    """Return those who are only counted as people: "Two have died", "The fever kills three"."""
    is_only_counted = not part.head and not part.key and _BARE_NUMBER.fullmatch(part.words) is not None
    return part._replace(words="people", head="person") if is_only_counted and kind == "kill" else part


def _key(part: Part) -> str | None:
    if part.key:
        return part.key
    return f"forces of {part.country}" if part.country and part.is_armed else None


def _phrase(part: Part, countries: Countries) -> str:
    """Return how a participant is called in a label: its name, or its words with its country for "our"."""
    is_of_country = part.key is not None and part.key.startswith("country:") and part.head != "" and part.is_armed
    is_else = part.type == "place" and bool(part.head) and part.head not in part.name.casefold() if part.name else False
    if (
        part.key
        and part.name
        and not (is_of_country or is_else)
        and (part.type in ("person", "place") or has_capital(part.name))
    ):
        return part.name
    if not part.head:  # a pronoun
        return part.name or ""
    words = _NUMBER.sub("", part.words)
    owned = _POSSESSIVE.sub("", words)
    people = (countries.people(part.country) or part.country) if part.country else None
    if owned != words or (people and part.is_armed and countries.of(words) is None):
        return f"{people} {owned}" if people else owned
    return words


def _best_names(counted: Counter[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Return the names of a role: of each key the most frequent; what is only described where nothing is named."""
    by_key: dict[str | None, Counter[str]] = {}
    for (key, name), count in counted.items():
        by_key.setdefault(key, Counter())[name] += count
    ordered = sorted(
        by_key.items(), key=lambda item: (-sum(item[1].values()) * (1 if item[0] is None else 2), item[0] or "")
    )
    most = sum(ordered[0][1].values()) if ordered else 0
    kept = [(key, names) for key, names in ordered if 2 * sum(names.values()) > most or key == ordered[0][0]][:2]
    return [(key if key and ":" in key else None, _best(names)) for key, names in kept]


def _best(names: Counter[str]) -> str:
    return max(names, key=lambda name: (names[name], has_capital(name), -len(name), name))


def _article(noun: str) -> str:
    return f"perhaps {'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

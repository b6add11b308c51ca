"""What the claims of one event have said so far: who, to whom, where, when, how many."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.who.names import PEOPLE
from onrecord.compare.developments.words.days import Days
from onrecord.compare.developments.words.inflection import is_plural
from onrecord.compare.developments.words.phrases import head_of, singular
from onrecord.records import Quantity

# What lies in a town, or holds several.
WITHIN = frozenset(
    "hall palace castle airport stadium bridge square street road hotel building house dam causeway river"
    " lake sea bank coast hospital"
    " school university station port harbour harbor mountain mountains valley region province state county"
    " district plant park church"
    " mosque temple prison base landing strip island islands border north south east west gulf bay ocean strait".split()
)
# "the remaining hostages", "the last 22": others than those before.
_REST = re.compile(r"\b(?:remaining|rest of|others?|last)\b", re.IGNORECASE)
_CALLED = frozenset("witness counsel executive spokesperson client assistant deputy adviser aide".split())
# Those who are somewhere, with where: what is done to them is done to it.
_OF_WHERE = re.compile(
    r"\b(?:patients|residents|inhabitants|people|crew|passengers|workers|employees|staff|prisoners|inmates|guests|pupils|students)"
    r" (?:of|at|in) (?P<where>.+)$",
    re.IGNORECASE,
)
_LONG_TALKS = frozenset({"negotiate"})
_PAIR = 2
# Who did it: his death is another than that of those whom he harmed.
_ATTACKERS = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|shooters?|bombers?|hijackers?|hostage-takers?|snipers?|kidnappers?|perpetrators?)\b",
    re.IGNORECASE,
)
_WITH_ARMS = re.compile(r" with (?:the|a|an) (?:[\w-]+ )?(?:gun|rifle|pistol|knife|bomb|axe|machete|shotgun|grenade)\b")
# Nouns that say next to nothing about which event it is.
GENERIC = frozenset(
    "person man woman child civilian soldier troop unit force official resident victim body number dozen"
    " hundred thousand member group"
    " leader country government army police case thing part area one other life side town city village"
    " capital place passenger worker"
    " student family percent dead death employee other wounded injured client".split()
)


@dataclass
class Profile:
    """What the claims of one event have said so far."""

    told: list[Told] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)  # of the actors
    actor_countries: set[str] = field(default_factory=set)
    forces: set[str] = field(default_factory=set)  # whether who acts is armed
    states: set[str] = field(default_factory=set)  # countries of all who take part
    objects: set[str] = field(default_factory=set)
    harmed: set[str] = field(default_factory=set)  # people among the objects
    heads: set[str] = field(default_factory=set)
    actor_heads: set[str] = field(default_factory=set)
    object_heads: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)  # places of the sentence before
    around: set[str] = field(default_factory=set)  # what its places lie in or beside
    anchors: set[str] = field(default_factory=set)
    days: list[Days] = field(default_factory=list)
    plans: list[Days] = field(default_factory=list)  # days for which somebody tells it as planned
    long_ago: list[Days] = field(default_factory=list)  # days long before publication, whatever has no such day is another
    done_by: int | None = None  # the first day on which somebody told it as done
    rest: set[bool] = field(default_factory=set)  # whether it is done to what is left of some: "the remaining hostages"
    attackers: set[bool] = field(default_factory=set)  # whether it befalls those who did it
    counts: set[tuple[float, str]] = field(default_factory=set)
    single: set[str] = field(default_factory=set)  # heads of what is one
    several: set[str] = field(default_factory=set)  # heads of what is more
    articles: set[str] = field(default_factory=set)
    first: int | None = None  # days of publication
    last: int | None = None

    def add(self, one: Told) -> None:
        """Take in a claim."""
        self.told.append(one)
        self.articles.add(one.claim.article)
        count = count_of(one.claim.quantity)
        if count is not None:
            self.counts.add(count)
        if one.day is not None:
            self.first = one.day if self.first is None else min(self.first, one.day)
            self.last = one.day if self.last is None else max(self.last, one.day)
        self.anchors |= one.anchors
        places = {place for place in one.places if place.startswith("place:")}
        if one.is_inherited:
            self.near |= places
        else:
            self.places |= places
            self.around |= one.around
        self.places |= {part.key for part in one.parts if part.key and part.key.startswith("place:")}
        for part in one.parts:
            self._add_part(part)
            if part.head and part.words and one.claim.stance == "asserts":
                (self.several if _is_of_several(part) else self.single).add(part.head)
        self._add_days(one)
        self.rest |= {_REST.search(part.words) is not None for part in one.parts if part.role == "object" and part.head}
        if has_trait(one.kind, "victims"):
            known = (_attacks(part, one.passage.text) for part in one.parts if part.role == "object" and part.words)
            self.attackers |= {attacks for attacks in known if attacks is not None}

    def _add_days(self, one: Told) -> None:
        is_done = one.claim.phase == "completed" and one.claim.stance == "asserts"
        if one.days is not None and one.days.is_one and is_done:
            self.days.append(one.days)
        if one.days is not None and one.claim.phase == "planned" and one.claim.stance == "asserts":
            self.plans.append(one.days)
        if one.day is not None and one.days is None and is_done:
            self.done_by = one.day if self.done_by is None else min(self.done_by, one.day)
        if one.is_old and one.days is not None:
            self.long_ago.append(one.days)

    def _add_part(self, part: Part) -> None:
        keys, people = (self.actors, self.people) if part.role == "actor" else (self.objects, self.harmed)
        if part.key:
            keys.add(part.key)
            if part.type == "person" and is_by_name(part):
                people.add(part.key)
        if part.role == "actor" and part.head and not (part.key or "").startswith("country:"):
            self.forces.add("armed" if part.is_armed else "not armed")
        if part.country:
            self.states.add(part.country)
        if part.role == "actor" and part.country:
            self.actor_countries.add(part.country)
        held = _OF_WHERE.search(part.words) if part.role == "object" else None
        if held is not None:  # "patients of the district hospital": the hospital's
            self.heads.add(head_of(held["where"]))
        is_place = (part.key or "").startswith(("place:", "country:"))
        if part.head and (not is_place or part.head in WITHIN):  # "the Salt Bridge" is a bridge
            self.heads.add(part.head)
            if part.head not in GENERIC:
                (self.actor_heads if part.role == "actor" else self.object_heads).add(part.head)


def profile_of(told: Iterable[Told]) -> Profile:
    """Return the profile of some claims."""
    profile = Profile()
    for one in told:
        profile.add(one)
    return profile


def is_elliptical(one: Told) -> bool:
    """Tell whether a claim names nothing of its event: "They have begun to leave", "Five people died"."""
    if one.kind in _LONG_TALKS and one.is_noun and len({part.key or part.head for part in one.parts} - {""}) < _PAIR:
        return True  # "talks with the gunmen", "talks with the police": each side names the other
    if one.places and not one.is_inherited:
        return False
    generic = frozenset[str]() if one.places else GENERIC
    return all(not part.key and (not part.head or part.is_armed or part.head in generic) for part in one.parts)


def only_points(one: Told) -> bool:
    """Tell whether a claim of what is done to somebody or something says "it" or "them" alone: "I found it at noon"."""
    done_to = [part for part in one.parts if part.role == "object"]
    return bool(done_to) and not any(part.key or part.head for part in done_to)


def is_by_name(part: Part) -> bool:
    """Tell whether somebody is known by a name, not by what he does alone: "the chief executive of Oster Mills"."""
    name = part.name or part.words
    head = head_of(name)
    is_common = (
        head in PEOPLE or head in _CALLED or any(word.casefold() == head and word.islower() for word in name.split())
    )
    return not is_common


def count_of(quantity: Quantity | None) -> tuple[float, str] | None:
    """Return an exact count and what it counts."""
    if quantity is None or quantity.value is None or (quantity.bound or "exactly") != "exactly":
        return None
    return quantity.value, quantity.of or quantity.unit or ""


# ----------------------------------------------------------------------------------------------------------------------


def _is_of_several(part: Part) -> bool:
    """Tell whether somebody or something is more than one, by its own noun: "two of its mills", not "tonnes of nitrate"."""
    nouns = [word for word in re.findall(r"[^\W_]+", part.words.casefold()) if singular(word) == part.head]
    return nouns[-1] != part.head if nouns else is_plural(part.words)


def _attacks(part: Part, sentence: str) -> bool | None:
    """Tell whether somebody is the one who did it: "the gunman", "the man with the rifle"; None: a name does not say."""
    end = sentence.find(part.words) + len(part.words)
    if _ATTACKERS.search(part.words) is not None or _WITH_ARMS.match(sentence, end) is not None:
        return True
    return None if part.type == "person" and part.words[:1].isupper() else False

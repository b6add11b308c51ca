"""Whether a claim speaks of the same event as others: what speaks for it in points, what rules it out.

Two days, two places, two sides or two people in one role rule it out, and so do two counts of what does not add up.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.words.days import Days
from onrecord.compare.developments.words.inflection import is_plural
from onrecord.compare.developments.words.phrases import singular
from onrecord.records import Quantity

ENOUGH = 3  # points that make two one
_LONG_AGO = 21  # days between publications after which an event without a date is hardly the same
_RECENT = 3  # days between publications within which two reports are likely of one event
_SOON = 10  # days between publications within which a disaster's victims are named
_PAIR = 2
_HALFWAY = 2  # points
_SEVERAL = 3  # things that are no one
_LASTING = 14  # days that an event with a beginning and an end may take
# What lies in a town, or holds several.
_WITHIN = frozenset(
    "hall palace castle airport stadium bridge square street road hotel building house dam causeway river"
    " lake sea bank coast hospital"
    " school university station port harbour harbor mountain mountains valley region province state county"
    " district plant park church"
    " mosque temple prison base landing strip island islands border north south east west gulf bay ocean strait".split()
)
# "the remaining hostages", "the last 22": others than those before.
_REST = re.compile(r"\b(?:remaining|rest of|others?|last)\b", re.IGNORECASE)
_LONG_TALKS = frozenset({"negotiate"})
_OF_SOME = frozenset(
    {"release", "rescue", "arrest", "exchange", "repatriate", "hand over"}
)  # done to some first, then to others
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
    " student family percent dead death employee other wounded injured".split()
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
        for part in one.parts:
            self._add_part(part)
            if part.head and part.words and one.claim.stance == "asserts":
                (self.several if _is_of_several(part) else self.single).add(part.head)
        if one.days is not None and one.days.is_one and one.claim.phase == "completed" and one.claim.stance == "asserts":
            self.days.append(one.days)
        if one.days is not None and one.claim.phase == "planned" and one.claim.stance == "asserts":
            self.plans.append(one.days)
        if one.day is not None and one.days is None and one.claim.phase == "completed" and one.claim.stance == "asserts":
            self.done_by = one.day if self.done_by is None else min(self.done_by, one.day)
        self.rest |= {_REST.search(part.words) is not None for part in one.parts if part.role == "object" and part.head}
        if has_trait(one.kind, "victims"):
            self.attackers |= {
                _attacks(part, one.passage.text) for part in one.parts if part.role == "object" and part.words
            }
        if one.is_old and one.days is not None:
            self.long_ago.append(one.days)

    def _add_part(self, part: Part) -> None:
        keys, people = (self.actors, self.people) if part.role == "actor" else (self.objects, self.harmed)
        if part.key:
            keys.add(part.key)
            if part.type == "person":
                people.add(part.key)
        if part.role == "actor" and part.head and not (part.key or "").startswith("country:"):
            self.forces.add("armed" if part.is_armed else "not armed")
        if part.country:
            self.states.add(part.country)
        if part.role == "actor" and part.country:
            self.actor_countries.add(part.country)
        is_place = (part.key or "").startswith(("place:", "country:"))
        if part.head and (not is_place or part.head in _WITHIN):  # "the Salt Bridge" is a bridge
            self.heads.add(part.head)
            if part.head not in GENERIC:
                (self.actor_heads if part.role == "actor" else self.object_heads).add(part.head)


def profile_of(told: Iterable[Told]) -> Profile:
    """Return the profile of some claims."""
    profile = Profile()
    for one in told:
        profile.add(one)
    return profile


def points(one: Told, profile: Profile) -> int | None:
    """Return what speaks for one event; None: something rules it out."""
    return _compared(profile_of((one,)), profile)


def profile_points(one: Profile, other: Profile) -> int | None:
    """Return what speaks for two groups of claims being about one event; None: something rules it out."""
    return _compared(one, other)


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


def share_a_place(one: Profile, other: Profile) -> bool:
    """Tell whether they have a place in common, or one's lies in or beside the other's, the place before included."""
    return bool((one.places | one.near) & (other.places | other.near)) or _share_a_place(one, other)


def count_of(quantity: Quantity | None) -> tuple[float, str] | None:
    """Return an exact count and what it counts."""
    if quantity is None or quantity.value is None or (quantity.bound or "exactly") != "exactly":
        return None
    return quantity.value, quantity.of or quantity.unit or ""


# ----------------------------------------------------------------------------------------------------------------------


def _compared(one: Profile, other: Profile) -> int | None:
    if _rules_out(one, other, one.told[0].kind):
        return None
    total = _points_for_participants(one, other)
    if (one.places | one.near) & (other.places | other.near):
        total += 2
    elif _share_a_place(one, other):
        total += 1
    total += any(a.meets(b) for a in (*one.days, *one.plans) for b in (*other.days, *other.plans))
    if has_trait(one.told[0].kind, "victims") and _is_one_disaster(one, other):
        total += 2
    total += _same_place_in_anchors(one, other)
    total += bool(one.counts & other.counts)
    total += bool(one.articles & other.articles)
    total += total >= _HALFWAY and _publication_gap(one, other) <= _RECENT
    if _publication_gap(one, other) > _LONG_AGO and not (one.days and other.days):
        total -= 2
    return total


def _points_for_participants(one: Profile, other: Profile) -> int:
    if has_trait(one.told[0].kind, "mutual") and (one.actors | one.objects) & (other.actors | other.objects):
        return 3
    total = 3 if one.actors & other.actors else 2 if one.actor_countries & other.actor_countries else 0
    if one.objects & other.objects:
        total += 3
    elif (one.heads & other.heads) - GENERIC:
        total += 2
    elif one.heads & other.heads:
        total += 1
    elif one.object_heads and other.object_heads and not (one.objects | one.actors) & (other.objects | other.actors):
        total -= 1
    if not total and one.actor_heads and other.actor_heads and has_trait(one.told[0].kind, "place"):
        total -= 1
    is_turned = (one.actors & other.objects) or (one.objects & other.actors)
    if is_turned and not (has_trait(one.told[0].kind, "acted on") and _apart(one.object_heads, other.object_heads)):
        total += 2  # not "he freed the girls", "he was freed"
    return total


def _rules_out(one: Profile, other: Profile, kind: str) -> bool:
    if _are_days_apart(one, other, kind):
        return True
    if _apart(_towns(one.places), _towns(other.places)) and not _share_a_place(one, other):
        return True
    if kind in _OF_SOME and one.rest and other.rest and not one.rest & other.rest:
        return True  # "four hostages", "the remaining hostages"
    mutual = bool((one.actors | one.objects) & (other.actors | other.objects))
    if has_trait(kind, "victims") and (_name_others(one, other) or _apart(one.attackers, other.attackers)):
        return True
    if has_trait(kind, "loss") and has_trait(kind, "acted on") and _is_done_back(one, other):
        return True  # "the police shot the skipper", "the skipper had fired first"
    if has_trait(kind, "victims") and _is_one_disaster(one, other):
        return _apart(one.actor_countries, other.actor_countries) and not mutual
    if has_trait(kind, "mutual"):
        return _meet_others(one, other)
    if not mutual and (_apart(one.people, other.people) or _apart(one.harmed, other.harmed)):
        return True
    if _apart(one.actor_countries, other.actor_countries) and (not mutual or _is_done_by_each(one, other, kind)):
        return True
    if has_trait(kind, "place") and not mutual and _apart(one.forces, other.forces):
        return True  # relief goods and an army
    return not has_trait(kind, "adds up") and (_other_count(one, other) or _is_one_of_many(one, other))


def _is_done_back(one: Profile, other: Profile) -> bool:
    """Tell whether in one somebody does it by name to whom it is done by others in the other."""
    return any(
        a.people & b.harmed and not a.people & a.harmed and b.actors - a.people and not a.actors & b.actors
        for a, b in ((one, other), (other, one))
    )


def _is_done_by_each(one: Profile, other: Profile, kind: str) -> bool:
    """Tell whether each side does it by force to the same: one takes a town, the other takes it back."""
    return has_trait(kind, "armed") and not (one.actors & other.objects or one.objects & other.actors)


def _are_days_apart(one: Profile, other: Profile, kind: str) -> bool:
    """Tell whether their days are not one: what lasts may take days; what was told as done did not happen later."""
    slack = _LASTING if has_trait(kind, "lasts") else 0
    if one.days and other.days and not any(a.meets(b, slack) for a in one.days for b in other.days):
        return True
    if _is_of_another_time(one, other) or _is_of_another_time(other, one):
        return True
    happens_once = slack == 0 and not has_trait(kind, "adds up")
    return happens_once and (_is_done_before(one, other) or _is_done_before(other, one))


def _is_done_before(one: Profile, other: Profile) -> bool:
    """Tell whether one was told as done before the day on which the other happened."""
    return one.done_by is not None and bool(other.days) and all(one.done_by < day.first for day in other.days)


def _share_a_place(one: Profile, other: Profile) -> bool:
    """Tell whether they have a place in common, or one's lies in or beside the other's."""
    if one.places & (other.places | other.around) or one.around & other.places:
        return True
    mine, theirs = one.places | one.near, other.places | other.near
    return bool(_sites(mine) & theirs or mine & _sites(theirs))


def _is_of_several(part: Part) -> bool:
    """Tell whether somebody or something is more than one, by its own noun: "two of its mills", not "tonnes of nitrate"."""
    nouns = [word for word in re.findall(r"[^\W_]+", part.words.casefold()) if singular(word) == part.head]
    return nouns[-1] != part.head if nouns else is_plural(part.words)


def _attacks(part: Part, sentence: str) -> bool:
    """Tell whether somebody is the one who did it, by his noun: "the gunman", "the man with the rifle"."""
    end = sentence.find(part.words) + len(part.words)
    return _ATTACKERS.search(part.words) is not None or _WITH_ARMS.match(sentence, end) is not None


def _sites(places: set[str]) -> set[str]:
    """Return the towns that sites are called after: "Oster station" is in Oster."""
    named = (place.rpartition(" ") for place in places)
    return {town for town, _, site in named if site in _WITHIN and town}


def _meet_others(one: Profile, other: Profile) -> bool:
    """Tell whether two tell of different meetings: of two who meet, only one is the same, or none of those named is."""
    mine, theirs = ({key for key in found.actors | found.objects if not key.startswith("place:")} for found in (one, other))
    if len(one.states & other.states) >= _PAIR:
        return False
    if min(len(mine), len(theirs)) >= _PAIR:
        return len(mine & theirs) < _PAIR
    return _apart(mine, theirs) and _apart(one.states, other.states)


def _is_of_another_time(one: Profile, other: Profile) -> bool:
    """Tell whether one is told as long ago, and the other gives no such day: a war of 2015 and an arrival today."""
    if not one.long_ago or any(day.meets(old) for old in one.long_ago for day in (*other.days, *other.long_ago)):
        return False
    return not (one.days and any(a.meets(b) for a in one.days for b in other.days))


def _towns(places: set[str]) -> set[str]:
    """Return the places that cannot lie within one another: not halls, bridges, rivers."""
    return {place for place in places if place.rsplit(" ", 1)[-1].removeprefix("place:") not in _WITHIN}


def _name_others(one: Profile, other: Profile) -> bool:
    """Tell whether one is the death of somebody by name and the other that of others, with nothing that makes them one."""
    if _share_a_place(one, other) or any(a.meets(b) for a in one.days for b in other.days):
        return False
    few, many = (one, other) if one.harmed else (other, one)
    return bool(few.harmed and not many.harmed and many.object_heads and not few.object_heads & many.object_heads)


def joins_disaster(one: Profile, disaster: Profile) -> bool:
    """Tell whether a smaller event is part of the one that the story is about: nothing of it is of another event."""
    kind = one.told[0].kind
    if one.days and disaster.days and not any(a.meets(b) for a in one.days for b in disaster.days):
        return False
    if _is_of_another_time(one, disaster) or _is_of_another_time(disaster, one):
        return False
    if _apart(_towns(one.places), _towns(disaster.places)) and not _share_a_place(one, disaster):
        return False
    if _apart(one.attackers, disaster.attackers):
        return False
    if _apart(one.actor_countries, disaster.actor_countries) or _publication_gap(one, disaster) > _SOON:
        return False
    if any(part.is_armed for told in one.told for part in told.parts):
        return False
    if has_trait(kind, "spreads"):
        return True
    actors, others = one.actors | one.actor_heads, disaster.actors | disaster.actor_heads
    return has_trait(kind, "victims") and (not actors or bool(actors & others))


def _is_one_disaster(one: Profile, other: Profile) -> bool:
    """Tell whether two tell of deaths on one day at one place: each may name other victims."""
    is_one_day = any(a.meets(b) for a in one.days for b in other.days)
    return is_one_day and (_share_a_place(one, other) or not (one.places and other.places))


def _apart(one: Set[object], other: Set[object]) -> bool:
    return bool(one and other and not one & other)


def _other_count(one: Profile, other: Profile) -> bool:
    same_unit = {unit for _, unit in one.counts} & {unit for _, unit in other.counts}
    differs = not {count for count in one.counts if count[1] in same_unit} & other.counts
    return bool(same_unit) and differs and not (one.days and other.days)


def _is_one_of_many(one: Profile, other: Profile) -> bool:
    """Tell whether one tells of one thing and the other counts several: "a flight returned", "ten flights returned"."""
    return any(
        (single.single - single.several) & (many.several - many.single)
        and any(count >= _SEVERAL for count, _ in many.counts)
        for single, many in ((one, other), (other, one))
    )


def _same_place_in_anchors(one: Profile, other: Profile) -> bool:
    used = one.actors | one.objects | one.places
    return any(key not in used and not key.startswith("country:") for key in one.anchors & other.anchors)


def _publication_gap(one: Profile, other: Profile) -> int:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)

"""What rules out that two groups of claims are about one event.

Two days, two places, two sides or two people in one role rule it out, and so do two counts of what does not add up.
"""

from collections.abc import Mapping, Set

from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.grouping.profiles import WITHIN, Profile

_SOON = 10  # days between publications within which a disaster's victims are named
_PAIR = 2
_SEVERAL = 3  # things that are no one
_LASTING = 14  # days that an event with a beginning and an end may take
_OF_SOME = frozenset(
    {"release", "rescue", "arrest", "exchange", "repatriate", "hand over"}
)  # done to some first, then to others
Apart = Mapping[str, frozenset[str]]  # by people's judgement


def may_join(one: Told, profile: Profile, apart: Apart) -> bool:
    """Tell whether no person has ruled that a claim is of another event."""
    forbidden = apart.get(one.claim.id)
    return not forbidden or not any(other.claim.id in forbidden for other in profile.told)


def may_merge(one: Profile, other: Profile, apart: Apart) -> bool:
    """Tell whether no person has ruled that two groups are two, and neither is told as one more of its kind."""
    if one.told[0].is_another or other.told[0].is_another:
        return False
    return not apart or all(may_join(told, other, apart) for told in one.told)


def rules_out(one: Profile, other: Profile, kind: str) -> bool:
    """Tell whether something keeps two groups of claims of a class two events."""
    if _are_days_apart(one, other, kind) or _are_elsewhere(one, other) or _is_only_rumoured(one, other):
        return True
    if kind in _OF_SOME and one.rest and other.rest and not one.rest & other.rest:
        return True  # "four hostages", "the remaining hostages"
    mutual = bool((one.actors | one.objects) & (other.actors | other.objects))
    if has_trait(kind, "victims") and (_name_others(one, other) or apart(one.attackers, other.attackers)):
        return True
    if has_trait(kind, "loss") and has_trait(kind, "acted on") and _is_done_back(one, other):
        return True  # "the police shot the skipper", "the skipper had fired first"
    if has_trait(kind, "victims") and is_one_disaster(one, other):
        return apart(one.actor_countries, other.actor_countries) and not mutual
    if has_trait(kind, "mutual"):
        return _meet_others(one, other)
    if not mutual and (apart(one.people, other.people) or apart(one.harmed, other.harmed)):
        return True
    if apart(one.actor_countries, other.actor_countries) and (not mutual or _is_done_by_each(one, other, kind)):
        return True
    if has_trait(kind, "place") and not mutual and apart(one.forces, other.forces):
        return True  # relief goods and an army
    return not has_trait(kind, "adds up") and (_other_count(one, other) or _is_one_of_many(one, other))


def joins_disaster(one: Profile, disaster: Profile) -> bool:
    """Tell whether a smaller event is part of the one that the story is about: nothing of it is of another event."""
    kind = one.told[0].kind
    if one.days and disaster.days and not any(a.meets(b) for a in one.days for b in disaster.days):
        return False
    if _is_of_another_time(one, disaster) or _is_of_another_time(disaster, one):
        return False
    if _are_elsewhere(one, disaster) or apart(one.attackers, disaster.attackers) or _is_only_rumoured(one, disaster):
        return False
    if apart(one.actor_countries, disaster.actor_countries) or publication_gap(one, disaster) > _SOON:
        return False
    if any(part.is_armed for told in one.told for part in told.parts):
        return False
    if has_trait(kind, "spreads"):
        return True
    actors, others = one.actors | one.actor_heads, disaster.actors | disaster.actor_heads
    return has_trait(kind, "victims") and (not actors or bool(actors & others))


def name_other_things(one: Profile, other: Profile) -> bool:
    """Tell whether each names what it was done to, and nothing of it is the other's: a town and a hospital elsewhere."""
    return apart(one.objects | one.object_heads, other.objects | other.object_heads)


def share_a_place_nearby(one: Profile, other: Profile) -> bool:
    """Tell whether they have a place in common, or one's lies in or beside the other's, the place before included."""
    return bool((one.places | one.near) & (other.places | other.near)) or share_a_place(one, other)


def share_a_place(one: Profile, other: Profile) -> bool:
    """Tell whether they have a place in common, or one's lies in or beside the other's."""
    if one.places & (other.places | other.around) or one.around & other.places:
        return True
    mine, theirs = one.places | one.near, other.places | other.near
    return bool(_sites(mine) & theirs or mine & _sites(theirs))


def is_one_disaster(one: Profile, other: Profile) -> bool:
    """Tell whether two tell of deaths on one day at one place: each may name other victims."""
    is_one_day = any(a.meets(b) for a in one.days for b in other.days)
    return is_one_day and (share_a_place(one, other) or not (one.places and other.places))


def apart(one: Set[object], other: Set[object]) -> bool:
    """Tell whether both are known and have nothing in common."""
    return bool(one and other and not one & other)


def publication_gap(one: Profile, other: Profile) -> int:
    """Return the days between the publications of two groups; 0: they meet, or have no day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)


# ----------------------------------------------------------------------------------------------------------------------


def _is_only_rumoured(one: Profile, other: Profile) -> bool:
    """Tell whether one is a rumour of the death of some whom nobody names, and the other is told by somebody."""
    is_of_many = has_trait(one.told[0].kind, "adds up") and not one.harmed & other.harmed
    return is_of_many and {_is_rumoured(one), _is_rumoured(other)} == {True, False}


def _is_rumoured(one: Profile) -> bool | None:
    """Tell whether nobody in particular says it; what is only denied may be of either."""
    said = [told.claim for told in one.told if told.claim.stance in ("asserts", "reports")]
    return all(claim.is_hearsay for claim in said) if said else None


def _are_elsewhere(one: Profile, other: Profile) -> bool:
    return apart(_towns(one.places), _towns(other.places)) and not share_a_place(one, other)


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
    is_of_one = len(one.harmed) == 1 or len(other.harmed) == 1
    happens_once = slack == 0 and (not has_trait(kind, "adds up") or (has_trait(kind, "victims") and is_of_one))
    return happens_once and (_is_done_before(one, other) or _is_done_before(other, one))


def _is_done_before(one: Profile, other: Profile) -> bool:
    """Tell whether one was told as done before the day on which the other happened."""
    return one.done_by is not None and bool(other.days) and all(one.done_by < day.first for day in other.days)


def _sites(places: set[str]) -> set[str]:
    """Return the towns that sites are called after: "Oster station" is in Oster."""
    named = (place.rpartition(" ") for place in places)
    return {town for town, _, site in named if site in WITHIN and town}


def _towns(places: set[str]) -> set[str]:
    """Return the places that cannot lie within one another: not halls, bridges, rivers."""
    return {place for place in places if place.rsplit(" ", 1)[-1].removeprefix("place:") not in WITHIN}


def _meet_others(one: Profile, other: Profile) -> bool:
    """Tell whether two tell of different meetings: of two who meet, only one is the same, or none of those named is."""
    mine, theirs = ({key for key in found.actors | found.objects if not key.startswith("place:")} for found in (one, other))
    if len(one.states & other.states) >= _PAIR:
        return False
    if min(len(mine), len(theirs)) >= _PAIR:
        return len(mine & theirs) < _PAIR
    return apart(mine, theirs) and apart(one.states, other.states)


def _is_of_another_time(one: Profile, other: Profile) -> bool:
    """Tell whether one is told as long ago, and the other gives no such day: a war of 2015 and an arrival today."""
    if not one.long_ago or any(day.meets(old) for old in one.long_ago for day in (*other.days, *other.long_ago)):
        return False
    return not (one.days and any(a.meets(b) for a in one.days for b in other.days))


def _name_others(one: Profile, other: Profile) -> bool:
    """Tell whether one is the death of somebody by name and the other that of others, with nothing that makes them one."""
    if share_a_place(one, other) or any(a.meets(b) for a in one.days for b in other.days):
        return False
    few, many = (one, other) if one.harmed else (other, one)
    return bool(few.harmed and not many.harmed and many.object_heads and not few.object_heads & many.object_heads)


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

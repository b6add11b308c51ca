"""Whether a claim speaks of the same event as others: what speaks for it, in points."""

from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.grouping.conflicts import (
    apart,
    is_one_disaster,
    publication_gap,
    rules_out,
    share_a_place,
)
from onrecord.compare.developments.grouping.profiles import GENERIC, Profile, profile_of

ENOUGH = 3  # points that make two one
_LONG_AGO = 21  # days between publications after which an event without a date is hardly the same
_RECENT = 3  # days between publications within which two reports are likely of one event
_HALFWAY = 2  # points
_MANY = 10


def points(one: Told, profile: Profile) -> int | None:
    """Return what speaks for one event; None: something rules it out."""
    return _compared(profile_of((one,)), profile)


def profile_points(one: Profile, other: Profile) -> int | None:
    """Return what speaks for two groups of claims being about one event; None: something rules it out."""
    return _compared(one, other)


# ----------------------------------------------------------------------------------------------------------------------


def _compared(one: Profile, other: Profile) -> int | None:
    if rules_out(one, other, one.told[0].kind):
        return None
    total = _points_for_participants(one, other)
    if (one.places | one.near) & (other.places | other.near):
        total += 2
    elif share_a_place(one, other):
        total += 1
    total += any(a.meets(b) for a in (*one.days, *one.plans) for b in (*other.days, *other.plans))
    if has_trait(one.told[0].kind, "victims") and is_one_disaster(one, other):
        total += 2
    total += _same_place_in_anchors(one, other)
    total += 2 if _large(one) & _large(other) else bool(one.counts & other.counts)
    total += bool(one.articles & other.articles)
    total += total >= _HALFWAY and publication_gap(one, other) <= _RECENT
    if publication_gap(one, other) > _LONG_AGO and not (one.days and other.days):
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
    if is_turned and not (has_trait(one.told[0].kind, "acted on") and apart(one.object_heads, other.object_heads)):
        total += 2  # not "he freed the girls", "he was freed"
    return total


def _large(profile: Profile) -> set[float]:
    """Return the counts that no two events share by chance, whatever is counted: 23 people on board, 23 sailors."""
    return {count for count, _ in profile.counts if count >= _MANY}


def _same_place_in_anchors(one: Profile, other: Profile) -> bool:
    used = one.actors | one.objects | one.places
    return any(key not in used and not key.startswith("country:") for key in one.anchors & other.anchors)

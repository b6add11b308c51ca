"""Which event is meant by what does not say so itself: "I found it there", "the director was arrested", "the raid"."""

from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.grouping.conflicts import Apart, may_merge, share_a_place_nearby
from onrecord.compare.developments.grouping.likeness import profile_points
from onrecord.compare.developments.grouping.profiles import Profile, is_by_name, only_points
from onrecord.compare.developments.who.names import PEOPLE
from onrecord.compare.developments.words.phrases import is_counted

_LIKE = 2  # points that make one of several the one that is meant


def with_pointing(profiles: list[Profile], apart: Apart) -> list[Profile]:
    """Return the groups, a claim that says "it" alone with the one group that happened at its place: "I found it there"."""
    pointing = [one for one in profiles if all(map(only_points, one.told))]
    kept = [one for one in profiles if not any(one is other for other in pointing)]
    for one in pointing:
        there = [
            other
            for other in kept
            if share_a_place_nearby(one, other) and profile_points(one, other) is not None and may_merge(one, other, apart)
        ]
        if len(there) == 1:
            for told in one.told:
                there[0].add(told)
        else:
            kept.append(one)
    return kept


def with_role(profiles: list[Profile], apart: Apart) -> list[Profile]:
    """Return the groups, what was done to "the director" with what was done to the one whom the same article names.

    Of what is done to people, where the article names one person alone to whom it was done.
    """
    named = [one for one in profiles if (one.harmed if has_trait(one.told[0].kind, "acted on") else one.people)]
    kept = [one for one in profiles if not _is_of_a_role(one)]
    for one in profiles:
        if not _is_of_a_role(one):
            continue
        meant = [other for other in named if one.articles & other.articles and may_merge(one, other, apart)]
        if len(meant) == 1 and profile_points(one, meant[0]) is not None:
            for told in one.told:
                meant[0].add(told)
        else:
            kept.append(one)
    return kept


def with_known(profiles: list[Profile], apart: Apart) -> list[Profile]:
    """Return the groups, what tells of an event as of a known one with the one group that a verb tells of: "the raid".

    Where several may be meant, with the one that has the most in common with it; where none has, it stays alone.
    """
    speaking = [one for one in profiles if all(told.is_known or told.is_headline for told in one.told)]
    kept = [one for one in profiles if not any(one is other for other in speaking)]
    for one in speaking:
        scores = [
            (score, -number)
            for number, other in enumerate(kept)
            if may_merge(one, other, apart) and (score := profile_points(one, other)) is not None
        ]
        best = max(scores, default=None)
        is_one = best is not None and (len(scores) == 1 or sum(score == best[0] for score, _ in scores) == 1)
        if best is not None and is_one and best[0] >= (0 if len(scores) == 1 else _LIKE):
            for told in one.told:
                kept[-best[1]].add(told)
        else:
            kept.append(one)
    return kept


# ----------------------------------------------------------------------------------------------------------------------


def _is_of_a_role(profile: Profile) -> bool:
    """Tell whether all that is known of whom it befell is what he does: "the director of the mine was arrested".

    Of what people do by themselves ("the director left the country") it is who did it.
    """
    role = "object" if has_trait(profile.told[0].kind, "acted on") else "actor"
    parts = [part for told in profile.told for part in told.parts if part.role == role]
    return bool(parts) and all(
        (part.head in PEOPLE or (part.type == "person" and part.words))
        and not is_by_name(part)
        and not is_counted(part.words)
        for part in parts
    )

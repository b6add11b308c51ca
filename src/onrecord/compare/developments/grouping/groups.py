"""Claims into events: one after the other in order of publication, so that the order of arrival changes nothing.

Claims that name something of their event come first; those that name nothing ("They have begun to leave") then join the one
event of their kind that the story is about. What people have ruled comes before all of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.compare.developments.claims.told import SameEvent, Told
from onrecord.compare.developments.claims.voices import AUTHOR
from onrecord.compare.developments.events.classes import has_trait, rule_of
from onrecord.compare.developments.grouping.conflicts import Apart, joins_disaster, may_join, may_merge, name_other_things
from onrecord.compare.developments.grouping.copies import quotation_of, wording_of
from onrecord.compare.developments.grouping.likeness import ENOUGH, points, profile_points
from onrecord.compare.developments.grouping.meant import with_known, with_pointing, with_role
from onrecord.compare.developments.grouping.profiles import Profile, count_of, is_elliptical, only_points, profile_of
from onrecord.compare.developments.words.phrases import is_counted

_A_THING = re.compile(r"\b(?:it|that|this|which)\s+(?:\w+ly\s+|ha[sd]\s+)?$", re.IGNORECASE)
_CERTAIN = 0.85  # of the model, for events that the rules have not put together
_MOST_ASKED = 300  # pairs of groups in a story
_BESIDE = 300  # characters after a claim within which another's denial of the like is of it
_HEADED = 2  # points that put a headline with its text
_OPENING = 500  # characters of an article within which stands what its headline is about
_JUST_BEFORE = 120  # characters between two claims of which the second points to the first
_PAIR = 2
_MANY = 2  # articles that make an event the one that a story is about
_WINDOW = 10  # days after which a claim that names nothing joins nothing


def groups_of(
    told: Sequence[Told], together: Iterable[tuple[str, str]], apart: Apart, same: SameEvent | None
) -> list[list[Told]]:
    """Return the claims of one story by event; `together` and `apart` are pairs of claims by people's judgement."""
    by_kind: defaultdict[str, list[Told]] = defaultdict(list)
    known = {one.claim.id for one in told}
    answers = [one for one in told if one.answers in known]
    for one in sorted((one for one in told if one.answers not in known), key=lambda one: one.order):
        by_kind[one.kind].append(one)
    groups = [group for kind in sorted(by_kind) for group in _of_kind(by_kind[kind], apart)]
    for group in groups:
        of_group = {one.claim.id for one in group}
        group += [one for one in answers if one.answers in of_group]
    if same is not None:
        groups = _by_model(groups, apart, same)
    groups = _joined(groups, together)
    return [sorted(group, key=lambda one: one.order) for group in groups]


# ----------------------------------------------------------------------------------------------------------------------


def _of_kind(told: Sequence[Told], apart: Apart) -> list[list[Told]]:
    profiles: list[Profile] = []
    copies: dict[tuple[str, str, int] | tuple[str, int], Profile] = {}
    elliptical = []
    for one in sorted(told, key=lambda one: one.is_headline):  # after the texts that they head
        quoted = quotation_of(one)
        copy = copies.get(wording_of(one)) or (copies.get(quoted) if quoted is not None else None)
        if copy is not None and may_join(one, copy, apart):
            copy.add(one)
        elif one.is_headline and (headed := _headed_by(one, profiles, apart)) is not None:
            headed.add(one)
        elif is_elliptical(one):
            elliptical.append(one)
        else:
            best = _best(one, profiles, apart)
            if best is None:
                best = Profile()
                profiles.append(best)
            best.add(one)
            copies.setdefault(wording_of(one), best)
            if quoted is not None:
                copies.setdefault(quoted, best)
    profiles = _merged(with_role(with_pointing(profiles, apart), apart), apart)
    profiles = _with_their_disaster(with_known(profiles, apart), apart)
    profiles = _of_one_story(profiles, elliptical, apart)
    left = [one for one in elliptical if not _add_elliptical(one, profiles, apart)]
    profiles += _of_elliptical(left, apart)
    return [profile.told for profile in _with_their_disaster(profiles, apart)]


def _best(one: Told, profiles: Sequence[Profile], apart: Apart) -> Profile | None:
    best, most = None, ENOUGH - 1
    for profile in profiles:
        if one.is_another or profile.told[0].is_another or not may_join(one, profile, apart):
            continue
        if _is_same_sentence(one, profile) or _denies_beside(one, profile):
            return profile
        score = points(one, profile)
        if score is not None and score > most:
            best, most = profile, score
    if best is None and only_points(one):
        return _just_said(one, [profile for profile in profiles if points(one, profile) is not None])
    return best


def _headed_by(one: Told, profiles: Sequence[Profile], apart: Apart) -> Profile | None:
    """Return the group of the text below a headline: the one most like it, else the one with which the text opens.

    A headline may put the event in a country and the text in a town of it.
    """
    bare = one._replace(places=frozenset(), around=frozenset())
    below = []
    for number, profile in enumerate(profiles):
        if one.claim.article not in profile.articles:
            continue
        starts = [told.claim.start for told in profile.told if told.claim.article == one.claim.article]
        score = points(bare, profile) if starts and may_join(one, profile, apart) else None
        if score is not None and (score >= _HEADED or min(starts) < _OPENING):
            below.append((score >= _HEADED and score, -min(starts), -number))
    return profiles[-max(below)[2]] if below else None


def _is_same_sentence(one: Told, profile: Profile) -> bool:
    """Tell whether the last claim is of the same sentence and holder: "to leave the town and pull back"."""
    last = profile.told[-1]
    if (
        last.claim.article != one.claim.article
        or last.passage.text != one.passage.text
        or last.claim.holder != one.claim.holder
    ):
        return False
    mine, theirs = {part.key for part in one.parts if part.key}, {part.key for part in last.parts if part.key}
    return not mine or not theirs or bool(mine & theirs)


def _denies_beside(one: Told, profile: Profile) -> bool:
    """Tell whether a claim denies what somebody has just said: "They fired, he said. The army denied that any shot ..."."""
    if one.claim.stance != "denies" or points(one, profile) is None:
        return False
    return any(
        last.claim.article == one.claim.article
        and 0 < one.claim.start - last.claim.start < _BESIDE
        and last.claim.stance in ("asserts", "reports")
        and last.claim.holder not in (one.claim.holder, AUTHOR)
        for last in profile.told
    )


def _merged(profiles: list[Profile], apart: Apart) -> list[Profile]:
    """Return the groups with those joined that later claims have brought together."""
    kept: list[Profile] = []
    for profile in profiles:
        for number, other in enumerate(kept):
            score = profile_points(profile, other) if may_merge(profile, other, apart) else None
            if score is not None and score > ENOUGH:
                kept[number] = profile_of((*other.told, *profile.told))
                break
        else:
            kept.append(profile)
    return kept


def _with_their_disaster(profiles: list[Profile], apart: Apart) -> list[Profile]:
    """Return the groups with those joined to the largest that name some of its dead: "the pilots", "Ida Renn, 40"."""
    kind = profiles[0].told[0].kind if profiles else ""
    if len(profiles) < 2 or not (has_trait(kind, "victims") or has_trait(kind, "spreads")):
        return profiles
    largest = max(profiles, key=lambda one: (len(one.articles), len(one.told)))
    articles = {article for one in profiles for article in one.articles}
    if len(largest.articles) < _MANY or 2 * len(largest.articles) < len(articles):
        return profiles
    joined = [one for one in profiles if one is not largest and may_merge(one, largest, apart)]
    joined = [one for one in joined if joins_disaster(one, largest)]
    kept = [one for one in profiles if one is not largest and not any(one is other for other in joined)]
    return [profile_of((*largest.told, *(told for one in joined for told in one.told))), *kept]


def _add_elliptical(one: Told, profiles: Sequence[Profile], apart: Apart) -> bool:
    """Let a claim that names nothing join the one event of its kind, where there is one, and tell whether there is."""
    open_to = [profile for profile in profiles if may_join(one, profile, apart) and _is_near(one, profile)]
    chosen = [profile for profile in open_to if points(one, profile) is not None]
    just_said = _just_said(one, chosen)
    if just_said is not None:
        just_said.add(one)
        return True
    chosen = [profile for profile in chosen if not _brings_in_others(one, profile) and not _is_of_a_thing(one, profile)]
    chosen = [profile for profile in chosen if _is_told(profile)] or chosen  # rather than what is only spoken of
    chosen = [profile for profile in chosen if _is_told_before(one, profile)] or chosen
    chosen.sort(key=lambda profile: -len(profile.told))
    if chosen and (len(chosen) == 1 or len(chosen[1].told) * 2 < len(chosen[0].told)):
        chosen[0].add(one)
        return True
    likest = sorted(((points(one, profile) or 0, -number) for number, profile in enumerate(chosen)), reverse=True)
    if len(likest) > 1 and likest[0][0] >= ENOUGH and likest[0][0] > likest[1][0]:
        chosen[-likest[0][1]].add(one)
        return True
    return False


def _is_told_before(one: Told, profile: Profile) -> bool:
    """Tell whether an event was on record when a claim that only points to it was published: none points ahead."""
    return any((told.claim.published or "~") <= (one.claim.published or "~") for told in profile.told)


def _is_told(profile: Profile) -> bool:
    """Tell whether somebody says by a verb, in a text, that it happened or will."""
    return any(
        told.has_verb and not told.is_headline and told.claim.stance in ("asserts", "denies") for told in profile.told
    )


def _just_said(one: Told, profiles: Sequence[Profile]) -> Profile | None:
    """Return the group of what stands just before a claim that only points: "The diver is dead. He was killed at noon."."""
    if not any(not part.words and not part.key for part in one.parts):
        return None
    before = [
        (one.claim.start - last.claim.end, number)
        for number, profile in enumerate(profiles)
        if one.claim.article in profile.articles
        for last in profile.told
        if last.claim.article == one.claim.article and -1 <= one.claim.start - last.claim.end < _JUST_BEFORE
    ]
    return profiles[min(before)[1]] if before else None


def _brings_in_others(one: Told, profile: Profile) -> bool:
    """Tell whether a claim counts those who do it, in an article that tells of nobody else: "Thirty men walked out"."""
    if has_trait(one.kind, "adds up") or one.claim.article in profile.articles:
        return False
    counted = [part.words.casefold() for part in one.parts if part.role == "actor" and is_counted(part.words)]
    known = {part.words.casefold() for told in profile.told for part in told.parts}
    return bool(counted) and count_of(one.claim.quantity) not in profile.counts and not known.intersection(counted)


def _is_of_a_thing(one: Told, profile: Profile) -> bool:
    """Tell whether a thing or nobody does what somebody by name does in the group: "we saw it leave"."""
    if not profile.people or one.is_noun:
        return False
    is_done = any(part.role == "actor" for part in one.parts)
    return not is_done or _A_THING.search(one.passage.text[: one.passage.start]) is not None


def _of_elliptical(told: Sequence[Told], apart: Apart) -> list[Profile]:
    """Return the events of which no claim names anything: "Three people were killed", "Five have died"."""
    profiles: list[Profile] = []
    for one in told:
        if not _add_elliptical(one, profiles, apart):
            profiles.append(profile_of((one,)))
    return profiles


def _of_one_story(profiles: list[Profile], elliptical: Sequence[Told], apart: Apart) -> list[Profile]:
    """Return the groups as one where a story speaks of "the recount" all over, and nothing in them is of two.

    Of what unfolds in peace only: of two attacks either may be "the attack".
    """
    bare = [one for one in elliptical if one.is_noun]
    kind = bare[0].kind if bare else ""
    is_lasting = len({one.claim.article for one in bare}) >= _PAIR and _unfolds_in_peace(kind)
    is_known = len({one.claim.origin for one in bare if one.is_known}) >= _PAIR and not _may_be_many(kind)
    if len(profiles) < _PAIR or not (is_lasting or is_known):
        return profiles
    pairs = [(one, other) for number, one in enumerate(profiles) for other in profiles[:number]]
    if any(profile_points(one, other) is None or not may_merge(one, other, apart) for one, other in pairs):
        return profiles
    if not is_lasting and any(name_other_things(one, other) for one, other in pairs):
        return profiles
    return [profile_of(told for profile in profiles for told in profile.told)]


def _may_be_many(kind: str) -> bool:
    return any(has_trait(kind, trait) for trait in ("armed", "mutual", "place", "adds up"))


def _unfolds_in_peace(kind: str) -> bool:
    return has_trait(kind, "lasts") and not any(has_trait(kind, trait) for trait in ("armed", "mutual", "place"))


def _is_near(one: Told, profile: Profile) -> bool:
    if one.day is None or profile.first is None or profile.last is None:
        return True
    return profile.first - _WINDOW <= one.day <= profile.last + _WINDOW


def _by_model(groups: list[list[Told]], apart: Apart, same: SameEvent) -> list[list[Told]]:
    """Return the groups with those joined whose sentences the model holds for one event; the rules' conflicts stand."""
    profiles = [profile_of(group) for group in groups]
    by_anchor: defaultdict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for anchor in sorted(profile.anchors):
            if not anchor.startswith("country:"):
                by_anchor[anchor].append(number)
    pairs = sorted({(a, b) for numbers in by_anchor.values() for a in numbers for b in numbers if a < b})
    top = {number: number for number in range(len(profiles))}

    def root(number: int) -> int:
        while top[number] != number:
            number = top[number]
        return number

    asked = 0
    for a, b in pairs:
        one, other = profiles[root(a)], profiles[root(b)]
        if one is other or asked >= _MOST_ASKED or not _is_candidate(one, other) or not may_merge(one, other, apart):
            continue
        asked += 1
        if same.probability(one.told[0].passage, other.told[0].passage) >= _CERTAIN:
            profiles[root(a)] = profile_of((*one.told, *other.told))
            top[root(b)] = root(a)
    return [profile.told for number, profile in enumerate(profiles) if root(number) == number]


def _is_candidate(one: Profile, other: Profile) -> bool:
    kinds = {one.told[0].kind, other.told[0].kind}
    if len(kinds) == 2 and all(rule_of(kind) for kind in kinds):
        return False  # two classes of the table are two events: a strike and the deaths in it
    return profile_points(one, other) is not None


def _joined(groups: list[list[Told]], together: Iterable[tuple[str, str]]) -> list[list[Told]]:
    """Return the groups with those joined of which a person says that they are one."""
    for first, second in together:
        of = {told.claim.id: number for number, group in enumerate(groups) for told in group}
        if first in of and second in of and of[first] != of[second]:
            a, b = sorted((of[first], of[second]))
            groups = [*groups[:a], groups[a] + groups[b], *groups[a + 1 : b], *groups[b + 1 :]]
    return groups

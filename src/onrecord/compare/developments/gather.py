"""Readings in, developments out: claims of all articles about one event, before they are judged."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.compare.developments.claims.context import Context
from onrecord.compare.developments.claims.telling import ArticleClaims
from onrecord.compare.developments.claims.told import RelationByModel, SameEvent, Told
from onrecord.compare.developments.events.classes import event_class, is_of_things, rule_of
from onrecord.compare.developments.grouping.copies import alike, as_first_said
from onrecord.compare.developments.grouping.corrections import TakenBack, retracted, retracted_by_holder, taken_back
from onrecord.compare.developments.grouping.groups import groups_of
from onrecord.compare.developments.grouping.kin import settled
from onrecord.compare.developments.grouping.parties import (
    Sides,
    ended_by_own_word,
    main_sides,
    parties_of,
    rivals_of,
    sided,
)
from onrecord.compare.developments.grouping.relations import relations_of
from onrecord.compare.developments.grouping.worth import is_worth_a_row
from onrecord.compare.developments.labels.lines import participants_of
from onrecord.compare.developments.labels.naming import line_of
from onrecord.compare.developments.who.geography import Geography
from onrecord.compare.developments.who.registry import Registry
from onrecord.compare.developments.words.notices import has_its_own_words
from onrecord.compare.developments.words.passages import Passages
from onrecord.records import ArticleFacts, Gathered, Judgement, Origin, Participant, Reading, Story

ALONE = "articles of no story"


class Models(NamedTuple):
    """What may help the rules; None: they go on alone."""

    same: SameEvent | None = None
    relation: RelationByModel | None = None


RULES_ALONE = Models()


def gathered(
    readings: Sequence[tuple[str, Reading]],
    facts: Sequence[ArticleFacts],
    origins: Sequence[Origin],
    stories: Sequence[Story],
    judgements: Sequence[Judgement] = (),
    models: Models = RULES_ALONE,
) -> tuple[Gathered, ...]:
    """Return the developments of all stories, the earliest first; the same for every order of the readings."""
    by_key = dict(readings)
    passages, known = Passages(origins), {fact.article: fact for fact in facts}
    rulings = _Rulings.of(judgements)
    story_of = {article: story.id for story in stories for article in story.articles}
    articles: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(by_key):
        articles[story_of.get(key, ALONE)].append(key)
    found: list[Gathered] = []
    for story, keys in sorted(articles.items()):
        chosen = [(key, by_key[key]) for key in keys]
        found += _of_story(story, chosen, known, passages, rulings, models)
    return tuple(sorted(found, key=lambda one: (one.claims[0].published or "~", one.id)))


class _Rulings(NamedTuple):
    """What people have said, without what they have withdrawn."""

    together: tuple[tuple[str, str], ...]
    apart: Mapping[str, frozenset[str]]
    speakers: Mapping[str, str]

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "_Rulings":
        apart: defaultdict[str, set[str]] = defaultdict(set)
        together, speakers = [], {}
        for judgement in sorted(judgements, key=lambda one: (one.made, one.id)):
            if judgement.withdrawn is not None:
                continue
            if judgement.kind == "speaker" and judgement.value:
                speakers[judgement.subjects[0]] = judgement.value
            elif judgement.kind in ("same", "not the same") and len(judgement.subjects) == 2:
                first, second = sorted(judgement.subjects)
                if judgement.kind == "same":
                    together.append((first, second))
                else:
                    apart[first].add(second)
                    apart[second].add(first)
        return cls(tuple(together), {claim: frozenset(others) for claim, others in apart.items()}, speakers)


def _of_story(
    story: str,
    readings: Sequence[tuple[str, Reading]],
    facts: Mapping[str, ArticleFacts],
    passages: Passages,
    rulings: _Rulings,
    models: Models,
) -> list[Gathered]:
    registry = Registry(readings)
    context = Context(story, registry, Geography(readings, registry), passages, facts, rulings.speakers)
    told = [one for key, reading in readings for one in _told_in(key, reading, context)]
    taken = taken_back(readings, facts, passages)
    told = settled(as_first_said(alike(retracted(told, taken, passages))))
    groups = groups_of(told, rulings.together, rulings.apart, models.same)
    sides = Sides(main_sides(told), rivals_of(groups))
    ruled = {claim for pair in rulings.together for claim in pair} | set(rulings.apart)
    found = (_development(story, group, context, sides, taken, models, ruled) for group in groups)
    return [one for one in found if one is not None]


def _told_in(key: str, reading: Reading, context: Context) -> list[Told]:
    """Return the claims of an article; what is withdrawn asserts nothing, and a notice alone adds to what others tell."""
    is_withdrawn = reading.article.revision == "withdrawal"
    if is_withdrawn and not has_its_own_words(reading):
        return []
    told = ArticleClaims(key, reading, context).told()
    return [one._replace(opens="never") for one in told] if is_withdrawn else told


def _development(
    story: str,
    told: Sequence[Told],
    context: Context,
    sides: Sides,
    taken: Sequence[TakenBack],
    models: Models,
    ruled: set[str],
) -> Gathered | None:
    """Return a development; None where its claims do not make one that a reader would want as a row."""
    told = retracted_by_holder(_one_each(told))
    is_ruled = any(one.claim.id in ruled for one in told)
    if not is_ruled and not is_worth_a_row(told, sides.main):
        return None
    kind = told[0].kind
    verbal = [one for one in told if not one.is_noun] or told
    countries = context.registry.countries
    participants = participants_of(verbal, countries) or participants_of(told, countries)
    where = _most(one.place_name for one in told if not one.is_inherited) or _most(one.place_name for one in told)
    event = _event_of(kind, told)
    label = line_of(kind, told, where, context.registry.countries)
    if label is None and not is_ruled:
        return None
    parties = parties_of(told, participants, sides, _behind(participants, context.registry))
    return Gathered(
        id=hashlib.sha256(told[0].claim.id.encode()).hexdigest()[:12],
        story=story,
        label=label or f"{event.capitalize()}: {told[0].claim.text[:60]}",
        event=event,
        participants=participants,
        where=where,
        when=_when(told),
        parties=parties,
        claims=ended_by_own_word(sided(told, parties), told),
        relations=relations_of(told, context.passages, taken, models.relation),
    )


def _behind(participants: Sequence[Participant], registry: Registry) -> frozenset[str]:
    """Return the names of those for whom the participants speak: a leader's band."""
    known = (registry.named(one.name) for one in participants)
    return frozenset(registry.display(registry.voice(who)) for who in known if who is not None)


def _event_of(kind: str, told: Sequence[Told]) -> str:
    """Return the word for an event: its class's name; the verb itself where it is of a class by what it is done to."""
    said = _most(one.claim.event for one in told)
    if rule_of(kind) is None:
        return said or kind
    is_special = said is not None and event_class(said) != kind and rule_of(said) is not None and is_of_things(said, kind)
    return said if said is not None and is_special else kind  # "cut the water" is of a class with "cut off"


def _one_each(told: Sequence[Told]) -> list[Told]:
    """Return the claims, one of each holder, sentence and stance: "to leave the town and pull back" is one."""
    seen, kept = set(), []
    for one in told:
        claim = one.claim
        said = claim.article, one.passage.text, claim.holder, claim.stance, claim.phase, claim.quantity
        if said not in seen:
            seen.add(said)
            kept.append(one)
    return kept


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return max(counted, key=lambda value: (counted[value], value)) if counted else None


def _when(told: Sequence[Told]) -> str | None:
    """Return the day that most claims of the furthest phase give."""
    given = [one for one in told if one.days is not None and one.claim.stance != "conditional"]
    done = [one for one in given if one.claim.phase == "completed"] or given
    done = [one for one in done if one.days is not None and one.days.is_one] or done  # a day before "last week"
    return _most(one.claim.when for one in done)

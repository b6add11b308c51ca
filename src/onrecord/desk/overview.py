"""What the record says, arranged for a page: changes, places, positions. Nothing about the news is decided here."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord import judge
from onrecord.desk.found import Position, StandingCount, Step, StoryEntry
from onrecord.export.charts import Placed, Unplaced
from onrecord.records import Change, Development, DevelopmentClaim, Standing, Story, Toponym

# The order in which standings are shown: the firmest first, what nobody asserts last.
STANDINGS: tuple[Standing | None, ...] = (
    "confirmed", "corroborated", "single-source", "disputed", "denied", "retracted", None,
)  # fmt: skip
CONFLICTS = frozenset({"denies", "doubts", "corrects", "withdraws"})
_POINTS = frozenset({"city", "structure", "island", "mountain", "near", None})
_COUNTRIES = frozenset({"country", "demonym"})


def changes_of(developments: Iterable[Development]) -> tuple[Change, ...]:
    """Return every change of standing or phase, the newest first; undated ones come last."""
    return tuple(sorted(judge.changes_of(developments, None), key=lambda change: change.at or "", reverse=True))


def by_last_change(developments: Iterable[Development]) -> tuple[Development, ...]:
    """Return developments, who changed last first."""
    return tuple(sorted(developments, key=lambda each: each.history[-1].from_ or "", reverse=True))


def entries_of(stories: Iterable[Story], developments: Sequence[Development], most: int = 4) -> tuple[StoryEntry, ...]:
    """Return the stories with their counts and last changes, who changed last first."""
    there: dict[str, list[Development]] = defaultdict(list)
    for development in developments:
        there[development.story].append(development)
    entries = [
        StoryEntry(story=story, standings=standings_of(there[story.id]), changes=changes_of(there[story.id])[:most])
        for story in stories
    ]
    return tuple(sorted(entries, key=_last_seen, reverse=True))


def standings_of(developments: Iterable[Development]) -> tuple[StandingCount, ...]:
    """Count developments by standing, the firmest first."""
    counts = Counter(development.standing for development in developments)
    return tuple(StandingCount(standing=each, count=counts[each]) for each in STANDINGS if counts[each])


def conflicts_of(development: Development) -> Iterator[tuple[DevelopmentClaim, DevelopmentClaim, str, str]]:
    """Yield (the later claim, the earlier one, the kind, why) for what stands against each other."""
    claims = {claim.id: claim for claim in development.claims}
    for relation in development.relations:
        if relation.kind in CONFLICTS and relation.claim in claims and relation.of in claims:
            yield claims[relation.claim], claims[relation.of], relation.kind, relation.because


def places_of(
    developments: Sequence[Development], toponyms: Mapping[str, Toponym]
) -> tuple[tuple[Placed, ...], tuple[Unplaced, ...]]:
    """Return what can be put on a map, and what cannot: places that no gazetteer has, and developments without a place."""
    there: dict[str | None, list[Development]] = defaultdict(list)
    for development in developments:
        there[development.where].append(development)
    placed, unplaced = [], []
    for name, members in sorted(there.items(), key=lambda item: (item[0] is None, item[0] or "")):
        ids = tuple(development.id for development in members)
        toponym = toponyms.get(name) if name else None
        if name is None or toponym is None or toponym.lat is None or toponym.lon is None:
            unplaced.append(Unplaced(name=name, developments=ids))
            continue
        label = f"{name}: " + "; ".join(development.label for development in members)
        placed.append(_placed(name, toponym, toponym.lat, toponym.lon, ids, label))
    return tuple(placed), tuple(unplaced)


def positions_of(developments: Iterable[Development], name: str) -> tuple[Position, ...]:
    """Return what a holder said of each development, in time; those on which the holder's position changed come first."""
    wanted = name.casefold().strip()
    found = [position for each in developments if (position := _position(each, wanted)) is not None]
    return tuple(sorted(found, key=lambda position: not position.changed))


# ----------------------------------------------------------------------------------------------------------------------


def _last_seen(entry: StoryEntry) -> str:
    return (entry.changes[0].at if entry.changes else None) or entry.story.last_published or ""


def _placed(name: str, toponym: Toponym, lat: float, lon: float, ids: tuple[str, ...], label: str) -> Placed:
    kind = toponym.feature
    return Placed(
        name=name,
        lat=lat,
        lon=lon,
        kind="country" if kind in _COUNTRIES else "point" if kind in _POINTS else "area",
        country=toponym.country,
        developments=ids,
        label=label,
    )


def _position(development: Development, wanted: str) -> Position | None:
    steps = tuple(
        Step(
            published=claim.published,
            article=claim.article,
            publisher=claim.publisher,
            stance=claim.stance,
            phase=claim.phase,
            text=claim.text,
            start=claim.start,
            end=claim.end,
        )
        for claim in development.claims
        if wanted and _is_called(claim.holder, wanted)
    )
    if not steps:
        return None
    return Position(
        development=development.id,
        label=development.label,
        story=development.story,
        steps=steps,
        changed=len({(step.stance, step.phase) for step in steps}) > 1,
    )


def _is_called(holder: str, wanted: str) -> bool:
    """Tell whether a holder has a name, or all the words of a part of it, one after the other."""
    return f" {wanted} " in f" {holder.casefold()} "

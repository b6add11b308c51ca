"""What the record says, arranged for a page: changes, positions, what an article speaks of.

Nothing about the news is decided here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onrecord import judge
from onrecord.desk.found import Bearing, Position, StandingCount, Step, StoryEntry
from onrecord.export.heading import bare_words
from onrecord.records import Change, Development, DevelopmentClaim, Standing, Story

# The order in which standings are shown: the firmest first, what nobody asserts last.
STANDINGS: tuple[Standing | None, ...] = (
    "confirmed", "corroborated", "single-source", "disputed", "denied", "retracted", None,
)  # fmt: skip


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


def positions_of(developments: Iterable[Development], name: str) -> tuple[Position, ...]:
    """Return what a holder said of each development, in time; those on which the holder's position changed come first."""
    wanted = name.casefold().strip()
    found = [position for each in developments if (position := _position(each, wanted)) is not None]
    return tuple(sorted(found, key=lambda position: not position.changed))


def bearings_of(developments: Iterable[Development], article: str) -> tuple[Bearing, ...]:
    """Return what an article speaks of, in the order in which it speaks of it, and what was taken back in it or by it."""
    found = [(claim, each) for each in developments for claim in each.claims if claim.article == article]
    first = {each.id: (claim, each) for claim, each in sorted(found, key=lambda pair: pair[0].start, reverse=True)}
    return tuple(_bearing(claim, each) for claim, each in sorted(first.values(), key=lambda pair: pair[0].start))


def corrections_of(developments: Iterable[Development], article: str) -> tuple[DevelopmentClaim, ...]:
    """Return the claims of an article that a later one took back, and those of earlier ones that it took back itself."""
    claims = (claim for each in developments for claim in each.claims if claim.retracted_by is not None)
    return tuple({claim.id: claim for claim in claims if article in (claim.article, claim.retracted_by)}.values())


# ----------------------------------------------------------------------------------------------------------------------


def _bearing(claim: DevelopmentClaim, development: Development) -> Bearing:
    return Bearing(
        development=development.id,
        label=development.label,
        story=development.story,
        phase=development.phase,
        standing=development.standing,
        start=claim.start,
        end=claim.end,
    )


def _last_seen(entry: StoryEntry) -> str:
    return (entry.changes[0].at if entry.changes else None) or entry.story.last_published or ""


def _position(development: Development, wanted: str) -> Position | None:
    held: dict[tuple[object, ...], list[DevelopmentClaim]] = {}
    for claim in development.claims:
        if wanted and any(_is_called(name, wanted) for name in (claim.holder, *claim.chain)):
            held.setdefault((claim.stance, claim.phase, bare_words(claim.text).casefold()), []).append(claim)
    steps = tuple(_step(first, len(rest)) for first, *rest in held.values())
    if not steps:
        return None
    return Position(
        development=development.id,
        label=development.label,
        story=development.story,
        steps=steps,
        changed=len({(step.stance, step.phase) for step in steps}) > 1,
    )


def _step(claim: DevelopmentClaim, again: int) -> Step:
    return Step(
        published=claim.published,
        article=claim.article,
        publisher=claim.publisher,
        stance=claim.stance,
        phase=claim.phase,
        text=claim.text,
        start=claim.start,
        end=claim.end,
        again=again,
    )


def _is_called(holder: str, wanted: str) -> bool:
    """Tell whether a holder has a name, or all the words of a part of it, one after the other."""
    return f" {wanted} " in f" {holder.casefold()} "

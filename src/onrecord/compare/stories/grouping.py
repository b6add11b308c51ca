"""Articles one after the other, by time of publication, into stories; what each one changed is recorded.

An article goes into the part that it is most like, or opens one. Where it is like a second part too, and the middles of
the two are near each other, it bridges them: both are one story from then on, and `StoryChange` says so. Should they move
away from each other later, they fall apart again, which is another change and leaves the first on record. An article that
is alone at the end is looked at once more: it may have come before its story had the words for it. So are a few that
hold together by an aside of a story, a minister's death in a war: who and where they name, hardly anybody else names.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from onrecord.compare.stories.openings import Opening, opening_of
from onrecord.compare.stories.parts import Part, Parts
from onrecord.compare.stories.rarity import Rarity, is_common
from onrecord.records import ArticleOpening, Record, Story, StoryChange

JOINS = 0.17  # likeness from which an article is let into a part: one figure for all development sets
NAMED = 0.11  # likeness from which an article that is alone is let in by the names that it shares
BRIDGES = 0.45  # nearness of two parts from which an article that is like both makes them one story
FALLS_APART = 0.3  # nearness below which two bridged parts are two stories again
_UNDATED = datetime.max.replace(tzinfo=UTC)
_NAMES_IN_COMMON = 3
# Articles of a story that is an aside of another at most, and names of both that hardly another story has at least.
_ASIDES = ((3, 5), (10, 8))
_ASIDES_NEARNESS = 0.08  # that it has to some part of that story at least
_STORIES_NAMING = 3  # a name that more of them have tells nothing
_DAYS_BETWEEN = 7
_REASONS = 6
_IN_COMMON = 0.5  # of a story's articles must have a word that is told as what they have in common


class Grouped(Record, frozen=True, kw_only=True):
    """All stories, the one with the newest article first, and what changed on the way, in order."""

    stories: tuple[Story, ...]
    changes: tuple[StoryChange, ...]


def stories_of(heads: Iterable[ArticleOpening]) -> Grouped:
    """Return the stories of articles; the order in which they are given makes no difference."""
    openings = sorted(map(opening_of, heads), key=lambda one: (one.published or _UNDATED, one.article))
    rarity = Rarity(opening.counts for opening in openings)
    parts, bridges = Parts(), _Bridges()
    changes: list[StoryChange] = []
    pages: dict[str, Part] = {}
    for opening in openings:
        vector = rarity.vector(opening.counts)
        near = [part for _, part in parts.near(opening, vector, JOINS)]
        known = pages.get(opening.page or "") or next(iter(near), None)  # a later version stays where the first one is
        part = known or parts.open_new()
        parts.take(part, opening, vector)
        if opening.page is not None:
            pages.setdefault(opening.page, part)
        if known is None:
            bridges.add(part)
            changes.append(_change("opened", opening, part))
        changes += bridges.after(opening, part, [other for other in near if other is not part])
    for part in bridges.alone():
        opening = part.articles[0]
        for likeness, other in parts.near(opening, part.sum, NAMED):
            if other is part:
                continue
            if likeness >= JOINS:
                changes += bridges.after(other.articles[-1], other, [part])
                break
            if _names_the_same(opening, other):
                changes += bridges.joined(opening, part, other)
                break
    changes += _asides(bridges)
    stories = (_story(articles, rarity) for articles in bridges.stories())
    newest_first = sorted(stories, key=lambda story: (story.last_published is not None, story.last_published, story.id))
    return Grouped(stories=tuple(reversed(newest_first)), changes=tuple(changes))


# ----------------------------------------------------------------------------------------------------------------------


class _Bridges:
    """Which parts are one story: those that bridges connect."""

    def __init__(self) -> None:
        self._parts: dict[int, Part] = {}
        self._linked: dict[int, set[int]] = defaultdict(set)

    def add(self, part: Part) -> None:
        """Know a part."""
        self._parts[part.number] = part

    def after(self, opening: Opening, part: Part, others: Sequence[Part]) -> Iterator[StoryChange]:
        """Build the bridges that an article in `part` brings, and take away those that no longer hold."""
        for other in others:
            if other.number not in self._story(part) and _are_one(part, other):
                change = _change("merged", opening, self._first(part), self._first(other))
                self._linked[part.number].add(other.number)
                self._linked[other.number].add(part.number)
                yield change
        for number in sorted(self._linked[part.number]):
            other = self._parts[number]
            if part.nearness(other) < FALLS_APART and not _are_one(part, other):
                self._linked[part.number].discard(number)
                self._linked[number].discard(part.number)
                if number not in self._story(part):
                    yield _change("split", opening, self._first(part), self._first(other))

    def joined(self, opening: Opening, part: Part, other: Part) -> Iterator[StoryChange]:
        """Build a bridge whatever the words are."""
        if other.number not in self._story(part):
            yield _change("merged", opening, self._first(other), self._first(part))
            self._linked[part.number].add(other.number)
            self._linked[other.number].add(part.number)

    def alone(self) -> list[Part]:
        """Return the parts of one article, which may have come too early for the story that they belong to."""
        return [part for part in self._parts.values() if len(part.articles) == 1 and not self._linked[part.number]]

    def stories(self) -> Iterator[list[Opening]]:
        """Yield the articles of each story, by time of publication."""
        for parts in self.groups():
            articles = (article for part in parts for article in part.articles)
            yield sorted(articles, key=lambda one: (one.published or _UNDATED, one.article))

    def groups(self) -> list[list[Part]]:
        """Return the parts of each story."""
        seen: set[int] = set()
        found: list[list[Part]] = []
        for part in self._parts.values():
            if part.number not in seen:
                together = self._story(part)
                seen |= together
                found.append([self._parts[number] for number in sorted(together)])
        return found

    def _story(self, part: Part) -> set[int]:
        found, waiting = {part.number}, [part.number]
        while waiting:
            new = self._linked[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    def _first(self, part: Part) -> Part:
        """Return the part that opened the story of a part."""
        return self._parts[min(self._story(part))]


def _are_one(part: Part, other: Part) -> bool:
    """Tell whether the middles of two parts are near, or one is a single article that came too early for the other."""
    if part.nearness(other) >= BRIDGES:
        return True
    alone, joined = sorted((part, other), key=lambda one: len(one.articles))
    if len(alone.articles) > 1 or joined.is_of_something_else(alone.articles[0]):
        return False
    return joined.likeness(alone.articles[0], alone.sum) >= JOINS


def _names_the_same(opening: Opening, part: Part) -> bool:
    """Tell whether an article that shares few words with a part names the same things, in its beginning and behind it."""
    mine = opening.further | opening.names.keys()
    return sum(not is_common(stem) for stem in mine & part.names()) >= _NAMES_IN_COMMON


def _asides(bridges: _Bridges) -> Iterator[StoryChange]:
    """Join stories of few articles to the one of that week with which they share names that hardly another story has."""
    stories = bridges.groups()
    naming: dict[str, list[int]] = defaultdict(list)
    for number, parts in enumerate(stories):
        for stem in sorted({stem for part in parts for stem in part.names() if not is_common(stem)}):
            naming[stem].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in naming.values():
        if len(numbers) <= _STORIES_NAMING:
            shared.update((one, other) for one in numbers for other in numbers if one != other)
    best: dict[int, tuple[int, int]] = {}
    for (one, other), count in shared.items():
        few = sum(len(part.articles) for part in stories[one])
        is_aside = any(few <= most and count >= names for most, names in _ASIDES)
        if is_aside and any(_are_of_one_week(part, near) for part in stories[one] for near in stories[other]):
            best[one] = max(best.get(one, (0, 0)), (count, -other))
    for one, (_, other) in sorted(best.items()):
        part, near = max(
            ((part, near) for part in stories[one] for near in stories[-other]),
            key=lambda pair: (pair[0].nearness(pair[1]), -pair[0].number, -pair[1].number),
        )
        if part.nearness(near) >= _ASIDES_NEARNESS:
            yield from bridges.joined(part.articles[-1], part, near)


def _are_of_one_week(part: Part, other: Part) -> bool:
    return any(
        abs(one.published - two.published) <= timedelta(days=_DAYS_BETWEEN)
        for one in part.articles
        for two in other.articles
        if one.published is not None and two.published is not None
    )


def _change(kind: str, opening: Opening, part: Part, *others: Part) -> StoryChange:
    return StoryChange(
        at=_printed(opening.published),
        article=opening.article,
        kind=kind,  # type: ignore[arg-type] # one of three words in this file
        story=_identity(part.articles[0].article),
        others=tuple(_identity(other.articles[0].article) for other in others),
    )


def _story(articles: Sequence[Opening], rarity: Rarity) -> Story:
    dates = [article.published for article in articles if article.published is not None]
    reasons = _reasons(articles, rarity)
    telling = frozenset(stem for stem, _ in reasons)
    titled = max(articles, key=lambda one: len(telling & one.counts.keys()))  # the first of those that name most of it
    return Story(
        id=_identity(articles[0].article),
        label=titled.title or "untitled",
        articles=tuple(article.article for article in articles),
        first_published=_printed(min(dates, default=None)),
        last_published=_printed(max(dates, default=None)),
        because=tuple(words for _, words in reasons) if len(articles) > 1 else (),
    )


def _reasons(articles: Sequence[Opening], rarity: Rarity) -> list[tuple[str, str]]:
    """Return the words that a story's articles have in common as (stem, as written), the most telling first."""
    holding = Counter(stem for article in articles for stem in article.counts)
    written = {stem: words for article in reversed(articles) for stem, words in article.names.items()}
    common = [stem for stem, count in holding.items() if count >= max(_IN_COMMON * len(articles), 1)]
    said = Counter[str]()
    for article in articles:
        said.update(article.counts)

    def telling(stem: str) -> float:
        return holding[stem] * rarity.of(stem) * (2 if stem in written else 1)

    best = sorted(common, key=lambda stem: (-telling(stem), -said[stem], stem))
    return [(stem, written.get(stem, stem)) for stem in best[:_REASONS]]


def _identity(article: str) -> str:
    """Return the id of the story that an article opens."""
    return hashlib.sha256(f"story {article}".encode(errors="replace")).hexdigest()[:16]


def _printed(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")

"""What each address about the record answers with: stories, developments, changes, what is open, who judged."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from onrecord import pipeline
from onrecord.desk.across import Across
from onrecord.desk.found import DevelopmentPage, NotHere, Position, ReadArticle, Reprint, StoryEntry, StoryPage
from onrecord.desk.overview import (
    bearings_of,
    by_last_change,
    changes_of,
    corrections_of,
    entries_of,
    positions_of,
    standings_of,
)
from onrecord.desk.parameters import (
    MOST,
    AsOf,
    Id,
    InPhase,
    Key,
    Limit,
    Number,
    Place,
    Ruled,
    Since,
    Stands,
    StoryId,
    Words,
)
from onrecord.judge import control_of, open_questions_of
from onrecord.ledger import Asked, Ledger
from onrecord.ledger.identity import article_key
from onrecord.ledger.moments import asked_moment
from onrecord.records import Change, Development, Judgement, KeptArticle, OpenQuestion, Page, Reading

_Item = TypeVar("_Item")
_MOST_ARTICLES = 100_000


class RecordAnswers:
    """The questions that can be put to the record over HTTP. Safe to use from several threads."""

    def __init__(self, ledger: Ledger, across: Across) -> None:
        self._ledger, self._across = ledger, across

    def stories(self, as_of: AsOf = None, page: Number = 1, limit: Limit = 50) -> Page[StoryEntry]:
        """Give stories with their last changes, who changed last first."""
        moment = moment_of(as_of)
        return paged(entries_of(self._across.stories(moment), self._across.developments(moment)), page, limit)

    def story(self, key: Id, standing: Stands = None, as_of: AsOf = None) -> StoryPage:
        """Give a story as it stood: developments, changes, places and articles."""
        moment = moment_of(as_of)
        story = next((story for story in self._across.stories(moment) if story.id == key), None)
        if story is None:
            raise NotHere(f"This ledger holds no story {key}" + (" as of then." if as_of else "."))
        members = by_last_change(each for each in self._across.developments(moment) if each.story == key)
        shown = tuple(each for each in members if standing is None or (each.standing or "none") == standing)
        names = {each.where for each in shown if each.where}
        placed, unplaced = pipeline.places_of(shown, self._ledger.toponyms_named(names))
        return StoryPage(
            story=story,
            standings=standings_of(members),
            developments=shown,
            changes=changes_of(shown),
            places=placed,
            unplaced=unplaced,
            control=control_of(shown),
            articles=self._articles(story.articles, moment),
        )

    def developments(
        self,
        story: StoryId = None,
        q: Words = "",
        where: Place = None,
        holder: Words = "",
        standing: Stands = None,
        phase: InPhase = None,
        since: Since = None,
        as_of: AsOf = None,
        page: Number = 1,
        limit: Limit = 50,
    ) -> Page[Development]:
        """Give developments as they stood, who changed last first."""
        earliest = _iso(asked_moment(since, "since")) if since else ""
        found = (
            each
            for each in self._across.developments(moment_of(as_of))
            if (not story or each.story == story)
            and (standing is None or (each.standing or "none") == standing)
            and (phase is None or each.phase == phase)
            and (not where or where.casefold() in (each.where or "").casefold())
            and (not holder or any(holder.casefold() in claim.holder.casefold() for claim in each.claims))
            and (not q or _has_words(each, q))
            and (not earliest or (each.last_published or "") >= earliest)
        )
        return paged(by_last_change(found), page, limit)

    def development(self, key: Id, as_of: AsOf = None) -> Development:
        """Give a development as it stood, with every claim and its history."""
        found = next((each for each in self._across.developments(moment_of(as_of)) if each.id == key), None)
        if found is None:
            raise NotHere(f"This ledger holds no development {key}" + (" as of then." if as_of else "."))
        return found

    def development_page(
        self,
        key: Id,
        as_of: AsOf = None,
        judged: Ruled = None,  # noqa: ARG002 -- the template shows it
        undone: Ruled = None,  # noqa: ARG002 -- the same
    ) -> DevelopmentPage:
        """Give a development with what stands beside it on its page."""
        development = self.development(key, as_of)
        about = {key, *(claim.id for claim in development.claims)}
        moment = moment_of(as_of)
        others = (each for each in self._across.developments(moment) if each.story == development.story)
        return DevelopmentPage(
            development=development,
            story=next((story for story in self._across.stories(moment) if story.id == development.story), None),
            judgements=tuple(each for each in self._across.judgements() if not about.isdisjoint(each.subjects)),
            others=tuple(each for each in others if each.id != key),
        )

    def changes(
        self,
        story: StoryId = None,
        since: Since = None,
        as_of: AsOf = None,
        page: Number = 1,
        limit: Limit = 50,
    ) -> Page[Change]:
        """Give every change of phase or standing, the newest first: before, after, why."""
        earliest = _iso(asked_moment(since, "since")) if since else ""
        members = (each for each in self._across.developments(moment_of(as_of)) if not story or each.story == story)
        found = tuple(change for change in changes_of(members) if (change.at or "") >= earliest)
        return paged(found, page, limit)

    def open_questions(
        self, story: StoryId = None, as_of: AsOf = None, page: Number = 1, limit: Limit = 50
    ) -> Page[OpenQuestion]:
        """Give what is single-source, disputed or not yet confirmed, the longest so first."""
        members = [each for each in self._across.developments(moment_of(as_of)) if not story or each.story == story]
        return paged(open_questions_of(members), page, limit)

    def judgements(self, page: Number = 1, limit: Limit = MOST) -> Page[Judgement]:
        """Give people's judgements, the newest first; withdrawn ones are marked and stay."""
        return paged(self._across.judgements()[::-1], page, limit)

    def positions(self, speaker: str, as_of: str | None = None) -> tuple[Position, ...]:
        """Give what someone held of each development, in time."""
        return positions_of(self._across.developments(moment_of(as_of)), speaker)

    def reprints(self, key: Key) -> tuple[Reprint, ...]:
        """Give the passages that an article has from another one."""
        copies = [
            (copy, is_quoted)
            for origin in self._across.origins(None)
            for group, is_quoted in ((origin.copies, False), (origin.quoted_by, True))
            for copy in group
            if copy.article.startswith(key)
        ]
        kept = {each.article: each for each in self._articles({copy.of for copy, _ in copies}, None)}
        return tuple(
            Reprint(
                of=copy.of,
                publisher=kept[copy.of].publisher if copy.of in kept else None,
                title=kept[copy.of].title if copy.of in kept else None,
                passages=copy.passages,
                is_quoted=is_quoted,
                because=copy.because,
            )
            for copy, is_quoted in copies
        )

    def article_page(self, reading: Reading, key: str, here: tuple[int, int] | None) -> ReadArticle:
        """Give a reading with its place in the record: its story, what it speaks of, what was taken back."""
        whole = article_key(reading.article)
        developments = self._across.developments(None)
        return ReadArticle(
            key=whole,
            reading=reading,
            reprints=self.reprints(key),
            story=next((story for story in self._across.stories(None) if whole in story.articles), None),
            bearings=bearings_of(developments, whole),
            corrections=corrections_of(developments, whole),
            here=here,
        )

    def _articles(self, keys: Iterable[str], moment: datetime | None) -> tuple[KeptArticle, ...]:
        wanted = set(keys)
        if not wanted:
            return ()
        asked = Asked(as_of=moment, limit=_MOST_ARTICLES, newest_first=True)
        return tuple(kept for kept in self._ledger.article_page(asked).items if kept.article in wanted)


def moment_of(as_of: str | None) -> datetime | None:
    """Return the moment that is asked for; one that cannot be read raises InputError."""
    return asked_moment(as_of, "as_of") if as_of else None


def paged(items: Sequence[_Item], page: int, limit: int) -> Page[_Item]:
    """Return one page of items."""
    start = (page - 1) * limit
    return Page(items=tuple(items[start : start + limit]), offset=start, limit=limit, total=len(items))


# ----------------------------------------------------------------------------------------------------------------------


def _iso(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _has_words(development: Development, asked: str) -> bool:
    """Tell whether all words occur in what the development is called and what its claims say."""
    spoken = (development.label, development.where or "", *(each.name for each in development.participants))
    text = " ".join((*spoken, *(claim.text for claim in development.claims))).casefold()
    return all(word.strip('"*') in text for word in asked.casefold().split())

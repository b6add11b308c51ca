"""Readings with claims put together by hand: an article, who is in it, what is said, what is claimed."""

import re
from typing import Any, Self

from msgspec.structs import replace

from onrecord.compare.developments import gathered
from onrecord.ledger.moments import latest_moment
from onrecord.records import (
    Argument,
    ArticleFacts,
    Claim,
    Entity,
    Gathered,
    Judgement,
    Mention,
    Origin,
    Quantity,
    Reading,
    Statement,
    Story,
)
from onrecord.spans import Span, paragraphs_of
from tests.standins.readings import article_of


class Paper:
    """One article under way: who, said, claim add to it; `reading` is what comes of it."""

    def __init__(self, key: str, text: str, published: str, publisher: str = "The Korva Post", **known: Any) -> None:
        self.key, self._text = key, text
        self._article = article_of(text, id=key, publisher=publisher, published=published, **known)
        self._entities: list[Entity] = []
        self._statements: list[Statement] = []
        self._claims: list[Claim] = []
        self._pronouns: list[Mention] = []

    def who(self, kind: Any, name: str, *roles: str, of: tuple[str, ...] = ()) -> Self:
        """Add an entity; `of` are names of entities that it belongs to."""
        ids = {entity.name: entity.id for entity in self._entities}
        number = len(self._entities) + 1
        affiliations = tuple(ids[other] for other in of)
        self._entities.append(Entity(id=f"e{number}", type=kind, name=name, roles=roles, affiliations=affiliations))
        return self

    def pronoun(self, word: str, means: str) -> Self:
        """Say whom the first occurrence of a pronoun means, by the entity's name."""
        found = re.search(rf"\b{word}\b", self._text)
        assert found is not None
        self._pronouns.append(Mention(start=found.start(), end=found.end(), kind="pronoun", entity=self._id(means)))
        return self

    def said(self, source: str, cue: str, content: str, by: str | None = None, **more: Any) -> Self:
        """Add a statement; `by` is the entity's name."""
        at = self._at(content)
        self._statements.append(
            Statement(
                id=f"s{len(self._statements) + 1}",
                kind=more.pop("kind", "indirect"),
                source=(self._near(source, at.start),) if source else (),
                cue=(self._near(cue, at.start),) if cue else (),
                content=(at,),
                speaker=self._id(by),
                chain=("author", *filter(None, (self._id(by),))),
                **more,
            )
        )
        return self

    def claim(self, trigger: str, event: str, factuality: Any = "CT+", by: str | None = None, **more: Any) -> Self:
        """Add a claim; actor, object, place are words of the text; the statement around its trigger is its own."""
        at = self._at(trigger)
        said = next((s for s in reversed(self._statements) if s.content[0].start <= at.start < s.content[0].end), None)
        roles = {role: more.pop(role) for role in ("actor", "object", "recipient", "place") if role in more}
        condition, number = more.pop("condition", None), more.pop("number", None)
        self._claims.append(
            Claim(
                id=f"c{len(self._claims) + 1}",
                statement=said.id if said else None,
                holder=(self._id(by) if by else said.speaker) if said else "author",
                chain=said.chain if said else ("author",),
                trigger=at,
                event=event,
                arguments=tuple(self._argument(role, words, at) for role, words in roles.items()),
                factuality=factuality,
                condition=(self._at(condition),) if condition else None,
                where=self._id(more.pop("where", roles.get("place"))),
                quantity=Quantity(value=number, bound="exactly") if isinstance(number, int) else number,
                **more,
            )
        )
        return self

    @property
    def reading(self) -> Reading:
        """Return the reading so far; every occurrence of a name is a mention."""
        mentions = []
        for entity in self._entities:
            found = re.finditer(rf"\b{re.escape(entity.name)}\b", self._text)
            mentions += [Mention(start=at.start(), end=at.end(), kind="name", entity=entity.id) for at in found]
        mentions += self._pronouns
        sentences = []
        for paragraph in paragraphs_of(self._text):
            start = paragraph.start
            while start < paragraph.end:
                end = self._text.find(". ", start, paragraph.end)
                end = paragraph.end if end < 0 else end + 1
                sentences.append(Span(start, end))
                start = end + 1
        return Reading(
            article=self._article,
            sentences=tuple(sentences),
            entities=tuple(self._entities),
            mentions=tuple(mentions),
            statements=tuple(self._statements),
            claims=tuple(self._claims),
        )

    # ------------------------------------------------------------------------------------------------------------------

    def _id(self, name: str | None) -> str | None:
        return next((entity.id for entity in self._entities if entity.name == name), None)

    def _at(self, words: str) -> Span:
        start = self._text.index(words)
        return Span(start, start + len(words))

    def _near(self, words: str, to: int) -> Span:
        starts = [at for at in range(len(self._text)) if self._text.startswith(words, at)]
        start = min(starts, key=lambda at: abs(at - to))
        return Span(start, start + len(words))

    def _argument(self, role: Any, words: str, at: Span) -> Argument:
        named = [entity for entity in self._entities if entity.name in (words, words.removeprefix("the "))]
        return Argument(role=role, spans=(self._near(words, at.start),), entity=named[0].id if named else None)


def developments_of(
    *papers: Paper, judgements: tuple[Judgement, ...] = (), origins: tuple[Origin, ...] = ()
) -> tuple[Gathered, ...]:
    """Return the developments of one story; an article that no origin has is its own."""
    readings = [(paper.key, paper.reading) for paper in papers]
    facts = [facts_of(reading) for _, reading in readings]
    story = Story(id="story", label="Story", articles=tuple(key for key, _ in readings))
    return gathered(readings, facts, origins, (story,), judgements)


def facts_of(reading: Reading) -> ArticleFacts:
    """Return what decides who copied whom."""
    article = reading.article
    return ArticleFacts(
        article=article.id,
        publisher=article.publisher,
        agencies=article.agencies,
        title=article.title,
        published=latest_moment(article.published),
    )


def renamed(reading: Reading, key: str, publisher: str, published: str) -> Reading:
    """Return a reprint of an article."""
    return replace(reading, article=replace(reading.article, id=key, publisher=publisher, published=published))

"""Who and what is named in a stretch of an article, and where a claim's event is by the places that are named."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.compare.developments.claims.place_words import AT, ATTRIBUTE, LIES_AT, LITTLE, ONLY_POINTS, SITE
from onrecord.compare.developments.who.names import bare
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.records import Claim, Mention, Reading
from onrecord.spans import Span

_OWNED = re.compile(r"^(?:their|its|his|her)$", re.IGNORECASE)
_AT_ANOTHER = re.compile(r"\s+(?:at|in|near|outside)\s+(?:the\s+)?")
_CLAUSE_ENDS = '.,;:\n“”"'
_NEAR = 80  # characters


class Named:
    """The names in one article."""

    def __init__(self, article: str, reading: Reading, registry: Registry) -> None:
        self._article, self._reading, self._registry = article, reading, registry
        self._mentions = sorted(reading.mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._attributes = self._attributive()

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions within some characters, in text order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [mention for mention in self._mentions[first:last] if mention.end <= span.end]

    def whoever_in(self, span: Span) -> tuple[Who, ...]:
        """Return everybody and everything that is named within some characters, in text order."""
        found = (
            self._registry.who(self._article, mention.entity) for mention in self.within(span) if mention.kind == "name"
        )
        return tuple(dict.fromkeys(who for who in found if who is not None))

    def until(self, end: int, start: int) -> Iterator[tuple[Who, int]]:
        """Yield who is named between two characters, with where the name ends."""
        for mention in self.within(Span(start, end)):
            who = self._registry.who(self._article, mention.entity) if mention.kind == "name" else None
            if who is not None:
                yield who, mention.end

    def places(self, claim: Claim, *, is_left: bool = False) -> tuple[Who, ...]:
        """Return the places of a claim, the nearest first: where it says it is, and places named in what takes part.

        Where somebody comes from is the place of what he leaves only (`is_left`).
        """
        given, found = [self._registry.who(self._article, claim.where)], list[Who | None]()
        spelled = [self._spelled(span) for one in claim.arguments if one.role == "place" for span in one.spans]
        for argument in claim.arguments:
            if argument.role == "place":
                given.append(self._registry.who(self._article, argument.entity))
            for span in argument.spans:
                where = [who for who, at in self._where(span, argument.role == "place") if is_left or at != "from"]
                (given if argument.role == "place" else found).extend(where)
            if argument.spans and _OWNED.match(self._reading.article.text[slice(*argument.spans[0])]):
                found.append(self._registry.who(self._article, argument.entity))  # "its evacuation"
        given = spelled if any(spelled) else given  # by its own words, whatever the reader takes it for
        places = self._known_places(given) or self._known_places(found)  # "the armies of Sund and Marl met in Oster"
        if not places:
            places = dict.fromkeys(self._behind(claim.trigger))
        places |= dict.fromkeys(self._chained(places, claim))
        return tuple(sorted(places, key=lambda who: who.key.startswith("country:")))

    # ------------------------------------------------------------------------------------------------------------------

    def _spelled(self, span: Span) -> Who | None:
        """Return the country that a place is by its words: "South Korea", where the reader takes it for the North."""
        country = self._registry.countries.named(bare(self._reading.article.text[slice(*span)]))
        return self._registry.named(country, "place") if country is not None else None

    def _known_places(self, found: list[Who | None]) -> dict[Who, None]:
        """Return the places among some, without those that only say whose something is: "Oster-based"."""
        kept = (who for who in found if who is not None and who.type == "place" and who.key not in self._attributes)
        return dict.fromkeys(kept)

    def _attributive(self) -> frozenset[str]:
        """Return the keys of what is named as an attribute alone: "the Oster-based bank"."""
        named: dict[str, bool] = {}
        for mention in self._mentions:
            who = self._registry.who(self._article, mention.entity) if mention.kind == "name" else None
            if who is not None:
                is_attribute = ATTRIBUTE.match(self._reading.article.text, mention.end) is not None
                named[who.key] = named.get(who.key, True) and is_attribute
        return frozenset(key for key, is_attribute in named.items() if is_attribute)

    def _where(self, span: Span, is_place: bool) -> Iterator[tuple[Who, str]]:
        """Yield the places that an argument is at or is itself, with the preposition; not whose it is: "a Sund couple"."""
        text = self._reading.article.text
        for mention in self.within(span):
            who = self._registry.who(self._article, mention.entity) if mention.kind == "name" else None
            if who is None or who.type != "place":
                continue
            is_whole = ONLY_POINTS.fullmatch(text, span.start, mention.start) and LITTLE.match(text, mention.end)
            after_at = LIES_AT.search(text[max(0, mention.start - 40) : mention.start])
            of_a_site = SITE.match(text, mention.end) is not None and not who.key.startswith("country:")
            if after_at or of_a_site or (is_whole and (is_place or not who.key.startswith("country:"))):
                yield who, after_at["at"].casefold() if after_at is not None else ""

    def _behind(self, trigger: Span) -> list[Who]:
        """Return the place that follows a preposition in the clause: "shelled a crowded landing at Drosk"."""
        text = self._reading.article.text
        end = next((at for at in range(trigger.end, min(len(text), trigger.end + _NEAR)) if text[at] in _CLAUSE_ENDS), None)
        for mention in self.within(Span(trigger.end, end if end is not None else min(len(text), trigger.end + _NEAR))):
            who = self._registry.who(self._article, mention.entity) if mention.kind == "name" else None
            if who is not None and who.type == "place" and AT.search(text[trigger.end : mention.start]):
                return [who]
        return []

    def _chained(self, places: dict[Who, None], claim: Claim) -> Iterator[Who]:
        """Yield the places that stand right behind one of some: "the bridge over the Vell at Pelin"."""
        text = self._reading.article.text
        spans = [span for argument in claim.arguments for span in argument.spans] if places else []
        inside = {at for span in spans for at in range(*(bisect_left(self._starts, edge) for edge in span))}
        for mention in (self._mentions[at] for at in sorted(inside)):
            who = self._registry.who(self._article, mention.entity) if mention.kind == "name" else None
            if who not in places:
                continue
            behind = _AT_ANOTHER.match(text, mention.end)
            following = self.within(Span(behind.end(), behind.end() + _NEAR)) if behind is not None else []
            if behind is not None and following and following[0].start == behind.end():
                another = self._registry.who(self._article, following[0].entity)
                if another is not None and another.type == "place":
                    yield another

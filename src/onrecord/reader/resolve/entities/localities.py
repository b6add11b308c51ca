"""Countries, towns and regions by what they are: "the country" where one is spoken of, "the city of Nice", "the capital, Abuja".

What a place is tells the gazetteer; of a place that it does not have, the adjective of its people tells that it is a
country. A bare noun means the one place of its kind just before, or the one that the article is about; of two it means
neither.

| what stands there | whom it means |
|---|---|
| a name in it | "the northern port city of Orvel", "the capital, Orvel,", "Orvel, the capital," |
| whose it is | "the French city", "the Halvonian capital" |
| nothing else | "the country", "the city", "the province" |
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from onrecord.quotations import Quotation
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Side, Sides
from onrecord.reader.resolve.entities.clusters import Clusters
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.sides import (
    code_of_country,
    country_of_capital,
    is_country,
    is_place,
    place_of,
    same_place,
)
from onrecord.records import Toponym
from onrecord.spans import contains

Locality = Literal["country", "region", "town", "other"]


class Localities(NamedTuple):
    """What an article's places are."""

    kinds: Mapping[int, Locality | None]  # by the heads of their names; None where nothing tells
    unclear: frozenset[int]  # heads of descriptions that can mean any of the places just named


_COUNTRIES = frozenset("country nation".split())
_TOWNS = frozenset("city town village municipality".split())
_REGIONS = frozenset("state province county".split())
_NAMED = _TOWNS | _REGIONS | frozenset("capital port region district island republic kingdom suburb".split())
# Countries whose parts are states: "the state" of others is the country itself.
_FEDERAL = frozenset("US AU IN NG DE BR MX MY AT MM VE".split())
_PLAIN = frozenset("the that said same whole entire".split())
# Words that do not tell one town of a country from another, as far as an article goes: "the southern French port city".
_WHERE = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern port".split()
)
_FEATURES: Mapping[str, Locality] = MappingProxyType(
    {"city": "town", "country": "country", "region": "region", "county": "region"}
)
_BESIDE = frozenset("compound amod".split())  # "U.S. investment in the nation" is not in the U.S.
_NEAR = 2  # sentences back in which a place was just spoken of
_REACH = 12  # sentences back in which the place that an article is about was last spoken of
_MOST = 2  # mentions that make a place what an article is about, and how many times those of any other


def join_localities(
    tree: Tree, clusters: Clusters, sides: Sides, toponyms: Sequence[Toponym], quotations: Sequence[Quotation]
) -> Localities:
    """Join descriptions of countries, capitals, towns and regions to the places by name that they mean, in text order."""
    localities = _Localities(tree, clusters, sides, toponyms, quotations)
    for phrase in sorted(clusters.phrases.values(), key=lambda phrase: phrase.head):
        if phrase.kind == "nominal" and phrase.plural is not True and not clusters.of(phrase.head).is_named:
            found = localities.meant(phrase)
            if found is not None:
                clusters.join(found, phrase.head)
    return Localities(localities.kinds, frozenset(localities.unclear))


def is_other_locality(noun: str, told: Collection[Locality | None]) -> bool:
    """Tell whether a noun can't be said of a place of which this is told: "the country" of no town, "the city" of no country."""
    if noun in _COUNTRIES:
        return "country" not in told and set(told) != {None}
    return noun in _TOWNS and ("country" in told or "region" in told)


def kind_of_locality(feature: str | None, name: str, *, has_people: bool) -> Locality | None:
    """Return what a place is by the gazetteer's feature, its name and whether a people is called after it."""
    if feature not in (None, "near"):
        return _FEATURES.get(feature or "", "other")
    if is_country(name) or (has_people and not is_place(name)):
        return "country"
    return None if not is_place(name) else "other"


# --------------------------------------------------------------------------------------------------------------------


class _Localities:
    """The places of an article by name: what each is, and where it is spoken of."""

    def __init__(
        self,
        tree: Tree,
        clusters: Clusters,
        sides: Sides,
        toponyms: Sequence[Toponym],
        quotations: Sequence[Quotation],
    ) -> None:
        self._tree, self._clusters, self._sides, self._quotations = tree, clusters, sides, quotations
        places = {(toponym.start, toponym.end): toponym for toponym in toponyms}
        peoples = {id(clusters.of(head)) for head in sides.of_peoples()}
        self._codes: dict[int, str | None] = {}  # head to the country that a place lies in
        self.kinds: dict[int, Locality | None] = {}  # head to what it is
        self.unclear: set[int] = set()
        self._starts: dict[int, int] = {}  # first word to the head of the name
        for phrase in clusters.phrases.values():
            if phrase.name is None or phrase.name.kind != "LOC" or phrase.head in sides.peoples:
                continue
            toponym = places.get((phrase.span.start, phrase.span.end))
            has_people = id(clusters.of(phrase.head)) in peoples
            text = tree.text[phrase.span.start : phrase.span.end]
            feature, self._codes[phrase.head] = (toponym.feature, toponym.country) if toponym is not None else (None, None)
            self.kinds[phrase.head] = kind_of_locality(feature, text, has_people=has_people)
            self._starts[tree.stretch_of(phrase.span)[0]] = phrase.head
        self._countries = sorted(self._told_of_countries())

    def meant(self, phrase: Phrase) -> int | None:
        """Return the head of a mention of the place that a description means."""
        named = self._named_in(phrase)
        if named is not None or phrase.definiteness != "definite":
            is_here = named is None and phrase.lemma in _COUNTRIES and phrase.definiteness == "demonstrative"
            if is_here and not any(contains(mark.outer, phrase.span) for mark in self._quotations):
                self.unclear.add(phrase.head)  # "this country" is that of the author, who does not say which
            return named
        rest = phrase.modifiers - _PLAIN - self._sides.words_of_phrase(phrase)
        wanted = self._sides.of_phrase(phrase)
        if phrase.lemma in _COUNTRIES:
            if not rest and not wanted:
                return self._country(phrase)
            self.unclear.add(phrase.head)  # "the Asian country"
            return None
        if (phrase.lemma == "capital" and not rest) or (phrase.lemma == "city" and rest == {"capital"}):
            return self._capital(phrase, wanted)
        if phrase.lemma in _TOWNS and not rest - _WHERE:
            return self._place_in(phrase, wanted) if wanted else self._place(phrase, "town") if not rest else None
        return self._place(phrase, "region") if phrase.lemma in _REGIONS and not rest and not wanted else None

    # ----------------------------------------------------------------------------------------------------------------

    def _named_in(self, phrase: Phrase) -> int | None:
        """Return the name that stands in a description or beside it: "the city of Nice", "the capital, Abuja,"."""
        tree, head = self._tree, phrase.head
        if phrase.lemma not in _NAMED | _COUNTRIES or head + 2 >= len(tree.analysis.words):
            return None
        if tree.lower(head + 1) == "of" and phrase.lemma in _NAMED:
            found = self._starts.get(head + 2 + (tree.lower(head + 2) == "the"))
        elif tree.word(head + 1) == ",":
            found = self._starts.get(head + 2)
            if found is not None and not self._ends_in_comma(found):
                return None
        else:
            found = None
        if found is None or not self._fits(found, phrase.lemma):
            return None
        return found if tree.sentence_of(found) == tree.sentence_of(head) else None

    def _ends_in_comma(self, name: int) -> bool:
        end = self._tree.stretch_of(self._clusters.phrases[name].span)[1]
        return end >= len(self._tree.analysis.words) or self._tree.word(end) in (",", ".", ";", ")")

    def _fits(self, name: int, noun: str) -> bool:
        kind = self.kinds[name]
        if noun == "capital":
            return kind == "town" or country_of_capital(self._text(name)) is not None
        if noun in _COUNTRIES:
            return kind in ("country", None)
        return noun not in _TOWNS or kind != "country"

    def _country(self, phrase: Phrase) -> int | None:
        """Return the one country just spoken of, or the one that an article is about where none was."""
        here = self._tree.sentence_of(phrase.head)
        counts = Counter(self._root(side) for word, side, _ in self._countries if word < phrase.stretch[0])
        main = _most(counts)
        for sentence in range(here, here - _NEAR - 1, -1):
            near = [
                each
                for each in self._countries
                if each[0] < phrase.stretch[0] and self._tree.sentence_of(each[0]) == sentence
            ]
            if near:
                one = {self._root(side) for _, side, _ in near}
                is_sure = one == {main} or (main is None and any(is_name for _, _, is_name in near))
                if len(one) == 1 and is_sure:
                    return self._last(near)
                self.unclear.add(phrase.head)
                return None
        before = [each for each in self._countries if each[0] < phrase.stretch[0] and self._root(each[1]) == main]
        is_near = before and here - self._tree.sentence_of(before[-1][0]) <= _REACH
        return self._last(before) if is_near else None

    def _capital(self, phrase: Phrase, wanted: set[Side]) -> int | None:
        """Return the one capital before: of the country in the phrase, else of the only one or of the main country's."""
        before = [head for head in self.kinds if head < phrase.stretch[0] and self._country_of(head) is not None]
        if wanted:
            before = [head for head in before if any(self._is_in(head, side) for side in wanted)]
        return self._only(before)

    def _place_in(self, phrase: Phrase, wanted: set[Side]) -> int | None:
        """Return the one town before that lies in the country of the phrase: "the French city"."""
        codes = {code_of_country(self._name_of(side)) for side in wanted} - {None}
        before = (head for head, kind in self.kinds.items() if head < phrase.stretch[0] and kind == "town")
        return self._only([head for head in before if self._codes[head] in codes])

    def _place(self, phrase: Phrase, kind: str) -> int | None:
        """Return the one place of a kind just spoken of that an article speaks of most, or of it alone."""
        here = self._tree.sentence_of(phrase.head)
        before = [head for head in sorted(self.kinds) if head < phrase.stretch[0] and self.kinds[head] in (kind, None)]
        near = [head for head in before if here - self._tree.sentence_of(head) <= _NEAR]
        last = [head for head in near if self._tree.sentence_of(head) == self._tree.sentence_of(near[-1])]
        if len({self._root(head) for head in last}) != 1 or any(self.kinds[head] is None for head in last[-1:]):
            return None
        if phrase.lemma == "state" and self._codes[last[-1]] not in _FEDERAL:
            return None
        counts = Counter(self._root(head) for head in before)
        own = counts.pop(self._root(last[-1]))
        return last[-1] if own > max(counts.values(), default=0) else None

    # ----------------------------------------------------------------------------------------------------------------

    def _told_of_countries(self) -> Iterator[tuple[int, Side, bool]]:
        """Yield each word that names a country or its people, the country, and whether it is its name."""
        for word in range(len(self._tree.analysis.words)):
            side = self._sides.of_word(word)
            if side is None:
                continue
            if isinstance(side, str):
                if is_country(side):
                    yield word, side, False
            elif side not in self.kinds and is_country(place_of(self._tree.word(word)) or ""):
                yield word, self._land(place_of(self._tree.word(word)) or ""), False  # "the Russian Foreign Ministry"
            elif self.kinds.get(side) == "country":
                yield word, side, word in self.kinds and self._tree.relations[word] not in _BESIDE

    def _land(self, usual: str) -> Side:
        """Return the head of a name of a country by its usual name, where it stands in the article."""
        named = (head for head, kind in self.kinds.items() if kind == "country" and same_place(self._text(head), usual))
        return next(named, usual)

    def _last(self, told: Sequence[tuple[int, Side, bool]]) -> int | None:
        side = told[-1][1]
        return side if isinstance(side, int) else None

    def _only(self, heads: Sequence[int]) -> int | None:
        return max(heads) if len({self._root(head) for head in heads}) == 1 else None

    def _country_of(self, head: int) -> str | None:
        return country_of_capital(self._text(head)) if self.kinds[head] != "country" else None

    def _is_in(self, capital: int, side: Side) -> bool:
        return same_place(self._country_of(capital) or "", self._name_of(side))

    def _name_of(self, side: Side) -> str:
        return side if isinstance(side, str) else self._text(side)

    def _text(self, head: int) -> str:
        span = self._clusters.phrases[head].span
        return self._tree.text[span.start : span.end]

    def _root(self, side: Side) -> int | str:
        return id(self._clusters.of(side)) if isinstance(side, int) else side


def _most(counts: Counter[int | str]) -> int | str | None:
    """Return what is counted at least twice and twice as often as anything else."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _MOST:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _MOST * ranked[1][1] else None

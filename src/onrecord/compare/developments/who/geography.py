"""Which places of a story lie in or beside one another: by the articles' own words, and by the gazetteer's coordinates.

"Croydon, south London" and "Sandilands in Croydon" say it; two names 12 km apart may well be said of one event.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from statistics import median
from typing import NamedTuple

from onrecord.compare.developments.who.registry import Registry
from onrecord.records import Reading

_NEAR = 30.0  # km
_EARTH = 6371.0  # km
_GUESSED = "near"  # a feature: a place that no gazetteer has, put where the text's other places lie; no ground for distance
# Between the name of a place and the name of the one that it lies in.
_LIES_IN = re.compile(
    r",? (?:just )?(?:in|inside) (?:the )?(?:(?:north|south|east|west|central)\w* )?"
    r"(?:(?:city|town|district|region|province) of )?"
    r"|, (?:(?:north|south|east|west|central)\w* )?"
)
_AT = re.compile(r"\b(?:in|at|near|of|from|outside|around)\s+(?:the\s+)?(?:\w+\s+of\s+)?$")
_AREA = r"(?:district|region|province|county|state|strip|territory|peninsula|island|valley|governorate|oblast|enclave)"
_AREA_OF = re.compile(rf"\b{_AREA} of (?:the )?$")
_IS_AREA = re.compile(rf",? (?:an? )?(?:[\w-]+ ){{0,2}}{_AREA}\b")
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|$|\n|\s(?:on|after|when|where|killing|in|at|by|as|while|with)\b)")


class Geography:
    """What lies around the places of some articles, by their keys."""

    def __init__(self, readings: Sequence[tuple[str, Reading]], registry: Registry) -> None:
        """Take the readings of one story."""
        around: defaultdict[str, set[str]] = defaultdict(set)
        points: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
        for article, reading in readings:
            named = list(_places(article, reading, registry))
            for inner, outer in pairwise(named):
                if inner.key != outer.key and _lies_in(reading.article.text, inner, outer):
                    around[inner.key].add(outer.key)
            found = {(top.start, top.end): top for top in reading.toponyms}
            for place in named:
                at = found.get((place.start, place.end))
                if at is not None and at.lat is not None and at.lon is not None and at.feature != _GUESSED:
                    points[place.key].append((at.lat, at.lon))
        self._areas = frozenset(_areas(readings, registry))
        self._asked: dict[frozenset[str], frozenset[str]] = {}
        self._around = {key: frozenset(outer) for key, outer in around.items()}
        self._near: dict[str, frozenset[str]] = {}
        self._points = {key: (median(a for a, _ in at), median(b for _, b in at)) for key, at in points.items()}

    def around(self, places: frozenset[str]) -> frozenset[str]:
        """Return the places that some places lie in or beside; not these themselves."""
        if places not in self._asked:
            self._asked[places] = self._found_around(places)
        return self._asked[places]

    # ------------------------------------------------------------------------------------------------------------------

    def _found_around(self, places: frozenset[str]) -> frozenset[str]:
        found: set[str] = set()
        left = list(places)
        while left:
            new = self._around.get(left.pop(), frozenset()) - found
            found |= new
            left += new
        if not found & self._areas and not places <= self._areas:  # in one of the story's areas, and nothing says in which
            found |= self._areas
        return frozenset(found.union(*map(self._beside, places)) - places)

    def _beside(self, place: str) -> frozenset[str]:
        """Return the places near one; worked out once for each, since a story's claims name the same few all over."""
        if place not in self._near:
            at = self._points.get(place)
            near = (other for other, there in self._points.items() if at is not None and _distance(at, there) <= _NEAR)
            self._near[place] = frozenset(near) - {place}
        return self._near[place]


# ----------------------------------------------------------------------------------------------------------------------


class _Named(NamedTuple):
    """A place by its key, with the characters that name it."""

    key: str
    start: int
    end: int


def _places(article: str, reading: Reading, registry: Registry) -> Iterator[_Named]:
    """Yield the named places of a reading, in text order."""
    for mention in sorted(reading.mentions, key=lambda mention: (mention.start, mention.end)):
        who = registry.who(article, mention.entity) if mention.kind == "name" else None
        if who is not None and who.key.startswith("place:"):
            yield _Named(who.key, mention.start, mention.end)


def _areas(readings: Sequence[tuple[str, Reading]], registry: Registry) -> Iterator[str]:
    """Yield the places that articles call an area: "the border district of Marl", "Marl, a strip of moorland"."""
    for article, reading in readings:
        text = reading.article.text
        for place in _places(article, reading, registry):
            before = text[max(0, place.start - 40) : place.start]
            if _AREA_OF.search(before) or _IS_AREA.match(text, place.end):
                yield place.key


def _lies_in(text: str, inner: _Named, outer: _Named) -> bool:
    """Tell whether a name is told to lie in the next: "at Croydon, south London."; names in a list are not."""
    if _LIES_IN.fullmatch(text, inner.end, outer.start) is None:
        return False
    if text[inner.end : outer.start].lstrip(", ").startswith(("in", "just in")):
        return True
    return _AT.search(text[max(0, inner.start - 40) : inner.start]) is not None and _ENDS.match(text, outer.end) is not None


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points, degrees in, km out (haversine)."""
    a, b, c, d = map(radians, (*one, *other))
    return 2 * _EARTH * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))

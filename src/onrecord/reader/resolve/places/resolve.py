"""Places: from the spans of an article to gazetteer entries with coordinates."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.article import names_of
from onrecord.reader.resolve.places.entries import MATCHES
from onrecord.reader.resolve.places.features import Name
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.near import place_near
from onrecord.reader.resolve.places.ranker import beliefs_of
from onrecord.records import Toponym
from onrecord.spans import Span, slice_of


def resolve_places(text: str, spans: Sequence[Span], dateline_place: str | None, index: PlaceIndex) -> tuple[Toponym, ...]:
    """Return one toponym a span, in their order.

    `name` is the gazetteer's name where the span is resolved, else the words; `country` is the ISO 3166-1 alpha-2 code;
    `feature` is the entry's kind (`entries.KINDS`), or "demonym" for a people's name at its country's point, or "near"
    where the place itself is not known: its point is then that of the place it lies in or by, and it has no id.
    A span outside the text raises `IndexError`.
    """
    if not spans:
        return ()
    names, numbers = names_of(text, spans, dateline_place, index)
    beliefs = beliefs_of(names, index)
    meant = [_meant(span, names[number], beliefs[number], index) for span, number in zip(spans, numbers)]
    whole = [not names[number].candidates.embedded for number in numbers]
    known = [toponym for toponym, is_whole in zip(meant, whole) if toponym is not None and is_whole]
    known.sort(key=lambda toponym: toponym.start)
    return tuple(
        toponym if toponym is not None and is_whole else place_near(_unknown(text, span), toponym, known)
        for span, toponym, is_whole in zip(spans, meant, whole)
    )


# ----------------------------------------------------------------------------------------------------------------------


def _meant(span: Span, name: Name, belief: NDArray[np.float64], index: PlaceIndex) -> Toponym | None:
    """Return the toponym of the most probable candidate, None where there is no candidate."""
    if not len(belief):
        return None
    chosen = int(belief.argmax())
    place = index.place(int(name.candidates.entries[chosen]))
    people = name.candidates.matches[chosen] == MATCHES.index("people")
    return Toponym(
        start=span.start,
        end=span.end,
        name=place.name,
        geonameid=place.geonameid,
        lat=place.latitude,
        lon=place.longitude,
        country=place.country,
        feature="demonym" if people else place.kind,
    )


def _unknown(text: str, span: Span) -> Toponym:
    return Toponym(start=span.start, end=span.end, name=slice_of(text, span))

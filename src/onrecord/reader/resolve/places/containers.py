"""The area that the text itself puts a name into: 'Paris, Texas', 'Cambridge, Mass.', 'London (Ontario)'."""

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.build import CAPITAL_BIT, MATCH_BITS
from onrecord.reader.resolve.places.entries import KINDS, MATCHES
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.names import key_of
from onrecord.spans import Span

# What follows the name: a comma or a bracket, then up to four capitalised words. 'Paris, Texas', 'London (Ontario)'.
BEHIND = re.compile(r"\s?[,(]\s?((?:[A-Z][\w.’'-]*[ \t]?){1,4})")
# What stands before a name that is itself such an area: 'Paris, '.
BEFORE = re.compile(r"[A-Z][\w.’'-]*,\s?$")
AREA_KINDS = tuple(KINDS.index(kind) for kind in ("country", "region", "county"))


class Container(NamedTuple):
    """The areas that the words behind a name can mean: numbers of `index.areas`, and countries as a whole."""

    areas: frozenset[int]
    countries: frozenset[int]
    entries: tuple[int, ...]


NOWHERE = Container(frozenset(), frozenset(), ())


def container_behind(text: str, span: Span, index: PlaceIndex) -> Container:
    """Return the area named right behind the span, `NOWHERE` where none is."""
    found = BEHIND.match(text, span.end)
    return container_named(found[1], index) if found else NOWHERE


def container_named(words: str, index: PlaceIndex) -> Container:
    """Return the area that the first of the words name, as many of them as possible."""
    tokens = words.split()
    for length in range(len(tokens), 0, -1):
        container = _area_named(" ".join(tokens[:length]), index)
        if container.entries:
            return container
    return NOWHERE


def stands_behind_name(text: str, span: Span) -> bool:
    """Tell whether the span stands where an area stands: 'Texas' in 'Paris, Texas'."""
    return BEFORE.search(text, max(0, span.start - 40), span.start) is not None


def inside(container: Container, entries: NDArray[np.int64], index: PlaceIndex) -> NDArray[np.bool_]:
    """Tell for each entry whether it lies in the container and is not the container itself; `(entries,) bool`."""
    if not container.entries:
        return np.zeros(len(entries), np.bool_)
    regions = index.regions[entries].astype(np.int64)
    within = np.isin(regions, tuple(container.areas)) | np.isin(index.area_countries[regions], tuple(container.countries))
    itself: NDArray[np.bool_] = np.isin(entries, container.entries)
    return within & ~itself


# ----------------------------------------------------------------------------------------------------------------------


def _area_named(words: str, index: PlaceIndex) -> Container:
    postings = index.postings_of(key_of(words))
    entries = (postings >> MATCH_BITS)[(postings & 3) == MATCHES.index("primary")]
    entries = entries[np.isin(index.kinds[entries] % CAPITAL_BIT, AREA_KINDS)]
    regions = index.regions[entries].astype(np.int64)
    is_country = index.kinds[entries] % CAPITAL_BIT == KINDS.index("country")
    return Container(
        frozenset(regions[~is_country].tolist()),
        frozenset(index.area_countries[regions[is_country]].tolist()),
        tuple(entries.tolist()),
    )

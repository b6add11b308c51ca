"""Law: every span gets one toponym with the same offsets, whatever the text; a point comes whole or not at all."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.reader.resolve.places import PlaceIndex, resolve_places
from onrecord.spans import Span

PIECES = st.sampled_from(
    ["Paris", "Texas", "U.S.", "’s", ", ", " ", "(", "😀", "غزة", "\n", "St.", "of", "Kyiv", "-", "İ", "\x00"]
)


@pytest.fixture(scope="module")
def place_index(request):
    return PlaceIndex.open(request.config.cache.mkdir("places"))


@st.composite
def marked(draw):
    text = "".join(draw(st.lists(PIECES, min_size=1, max_size=12)))
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=6))
    return text, [Span(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(marked(), st.none() | PIECES)
def test_one_toponym_a_span(place_index, article, dateline):
    text, spans = article
    toponyms = resolve_places(text, spans, dateline, place_index)
    assert [(toponym.start, toponym.end) for toponym in toponyms] == spans
    for toponym in toponyms:
        assert toponym.name
        assert (toponym.lat is None) == (toponym.lon is None)
        assert toponym.geonameid is None or toponym.lat is not None

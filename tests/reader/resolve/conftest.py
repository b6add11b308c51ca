import pytest

from onrecord.reader.resolve.places import PlaceIndex


@pytest.fixture(scope="session")
def place_index(request):
    """Return the real index, kept between runs in pytest's cache: it is built once a version."""
    return PlaceIndex.open(request.config.cache.mkdir("places"))

"""Which place a name means, in one-sentence articles; the table is `tests/cases/places.tsv`."""

import pytest

from onrecord.reader.resolve.places import Metonym, looks_like_place, metonym_of, resolve_places
from onrecord.spans import Span
from tests.casetable import cases


def resolved(text, mentions, index, dateline=None):
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in mentions]
    return dict(zip(mentions, resolve_places(text, spans, dateline, index), strict=True))


@pytest.mark.parametrize(("text", "mentions", "mention", "name", "country", "feature"), cases("places"))
def test_place(text, mentions, mention, name, country, feature, place_index):
    toponym = resolved(text, mentions.split("|"), place_index)[mention]
    assert (toponym.name, toponym.country or "", toponym.feature or "") == (name, country, feature)


def test_everything_that_is_known_of_a_place(place_index):
    toponym = resolved("A ferry left Odesa.", ["Odesa"], place_index)["Odesa"]
    assert (toponym.start, toponym.end, toponym.geonameid, toponym.country) == (13, 18, 698740, "UA")
    assert (toponym.lat, toponym.lon) == pytest.approx((46.48, 30.74), abs=0.05)  # GeoNames moves points a little


def test_neighbours_decide_between_towns_of_one_name(place_index):
    text = "A man from Alexandria was held in Pineville. Deputies of Rapides Parish took him to Alexandria."
    toponym = resolved(text, ["Alexandria", "Pineville", "Rapides Parish"], place_index)["Alexandria"]
    assert (toponym.lat, toponym.lon) == pytest.approx((31.31, -92.45), abs=0.1)


def test_dateline_decides_where_nothing_else_does(place_index):
    text = "The fire in Richmond is out, the brigade said."
    alone = resolved(text, ["Richmond"], place_index)["Richmond"]
    dated = resolved(text, ["Richmond"], place_index, "Melbourne, Australia")["Richmond"]
    assert (alone.country, dated.country) == ("US", "AU")


def test_no_spans_no_toponyms(place_index):
    assert resolve_places("Nothing here.", [], "London", place_index) == ()


def test_span_outside_the_text(place_index):
    with pytest.raises(IndexError, match=r"span 3:9 does not lie in a text of 5 characters"):
        resolve_places("Paris", [Span(3, 9)], None, place_index)


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("The Kremlin denied it.", "Kremlin", Metonym("Presidency of Russia", "presidency", "RU")),
        ("Kyiv denied it.", "Kyiv", Metonym("Government of Ukraine", "government", "UA")),
        ("Japan denied it.", "Japan", Metonym("Government of Japan", "government", "JP")),
        ("Brussels denied it.", "Brussels", Metonym("European Union", "union", None)),
        ("Marseille denied it.", "Marseille", None),
    ],
)
def test_whom_a_place_stands_for(text, mention, expected, place_index):
    assert metonym_of(text, resolved(text, [mention], place_index)[mention], place_index) == expected


@pytest.mark.parametrize(("town", "state"), [("Moscow", "Idaho"), ("Washington", "Indiana")])
def test_town_called_like_a_capital_stands_for_no_government(town, state, place_index):
    text = f"The council of {town}, {state}, denied it."
    assert metonym_of(text, resolved(text, [town, state], place_index)[town], place_index) is None


@pytest.mark.parametrize(
    ("words", "likeness"), [("Kherson", 1.0), (("northern", "Kharkiv"), 0.5), ("yesterday evening", 0.0)]
)
def test_likeness_to_a_place(words, likeness, place_index):
    assert looks_like_place(words, place_index) == likeness

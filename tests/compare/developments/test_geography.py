"""Which places lie in one another, as articles say it and as the gazetteer's coordinates have it."""

from msgspec.structs import replace

from onrecord.compare.developments.who.geography import Geography
from onrecord.compare.developments.who.registry import Registry
from onrecord.records import Reading, Toponym
from tests.standins.claims import Paper, developments_of


def around(reading: Reading, *names: str) -> set[str]:
    """Return what lies around some places, by their keys."""
    readings = [("a", reading)]
    return set(Geography(readings, Registry(readings)).around(frozenset(f"place:{name}" for name in names)))


def read(text: str, *places: str) -> Reading:
    """Return a reading in which these are places."""
    paper = Paper("a", text, "2031-02-04T09:00:00Z")
    for place in places:
        paper.who("place", place)
    return paper.reading


def test_a_place_behind_a_comma_is_where_the_first_lies():
    assert around(read("A tram overturned at Marl, south Vellin.", "Marl", "Vellin"), "marl") == {"place:vellin"}
    assert around(read("It stopped in Sandel in Marl, Vellin, on Monday.", "Sandel", "Marl", "Vellin"), "sandel") == {
        "place:marl",
        "place:vellin",
    }


def test_names_in_a_list_lie_nowhere():
    assert around(read("They freed Marl, Oster and Sund.", "Marl", "Oster", "Sund"), "marl") == set()


def test_two_places_a_few_kilometres_apart_are_beside_each_other():
    reading = read("Trams run in Marl and in Oster and in Sund.", "Marl", "Oster", "Sund")
    at = {"Marl": (51.37, -0.1), "Oster": (51.5, -0.12), "Sund": (55.0, -1.6)}
    found = [
        Toponym(start=one.start, end=one.end, name=name, lat=at[name][0], lon=at[name][1])
        for one in reading.mentions
        for name in (reading.article.text[one.start : one.end],)
    ]
    assert around(replace(reading, toponyms=tuple(found)), "marl") == {"place:oster"}


def test_one_accident_in_a_district_and_in_its_city():
    """One paper names the district, another the city; the first says that it lies there."""
    first = Paper("a", "Five people died in Marl, south Vellin, on Monday.", "2031-02-04T09:00:00Z")
    first.who("place", "Marl").who("place", "Vellin")
    first.claim("died", "die", actor="Five people", place="Marl", phase="completed", when="2031-02-03")
    second = Paper("b", "Seven people died in Vellin on Monday.", "2031-02-04T19:00:00Z", publisher="Sun")
    second.who("place", "Vellin")
    second.claim("died", "die", actor="Seven people", place="Vellin", phase="completed", when="2031-02-03")
    assert [len(one.claims) for one in developments_of(first, second)] == [2]

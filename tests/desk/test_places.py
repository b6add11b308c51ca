"""Places on the map and beside it, and who is said to control them."""

from msgspec.structs import replace

from onrecord import pipeline
from onrecord.export.charts import map_svg
from onrecord.records import Participant, Toponym
from tests.standins.developments import claim, development, moment

LISBON = Toponym(start=0, end=6, name="Lisbon", lat=38.72, lon=-9.13, country="PT", feature="city")


def entering(name: str, who: str, standing: str, **changes):
    return development(
        id=name,
        event="enter",
        where="Lisbon",
        standing=standing,
        phase="completed",
        participants=(Participant(role="actor", name=who),),
        history=(replace(moment("2031-02-04T08:30:00Z", standing, 3, "c1"), phase="completed"),),
        claims=(claim("c1", side="North", phase="completed"),),
        **changes,
    )


def test_claimed_and_assessed_control_have_rings_of_their_own():
    north, south = entering("d1", "Northern units", "single-source"), entering("d2", "Southern units", "confirmed")
    nowhere = development(id="d3", where="Ostrel dam")
    (lisbon,), (unplaced,) = pipeline.places_of([north, south, nowhere], {"Lisbon": LISBON})
    assert sorted((each.by, each.basis) for each in lisbon.control) == [
        ("Northern units", "claimed"),
        ("Southern units", "assessed"),
    ]
    drawn = map_svg([lisbon])
    assert drawn.count('class="control claimed"') == drawn.count('class="control assessed"') == 1
    assert (unplaced.name, unplaced.developments) == ("Ostrel dam", ("d3",))

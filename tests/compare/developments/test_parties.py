"""Whose countries are the sides of an event, and whose are not."""

from onrecord.compare.developments.parties import parties_of
from onrecord.compare.developments.told import Part, Told
from onrecord.compare.pairs import Passage
from tests.standins.developments import claim


def told(kind: str, *parts: Part, place: str) -> Told:
    return Told(
        claim=claim("c1"), story="st1", kind=kind, parts=parts, anchors=frozenset(), places=frozenset(), place_name=None,
        is_inherited=False, days=None, day=None, passage=Passage("Two men died.", 8, 12), opens="alone",
        countries=frozenset({place}),
    )  # fmt: skip


def men(role: str, country: str) -> Part:
    return Part(role=role, words="two men", key=None, name=None, type=None, country=country, head="men", is_armed=False)


def test_the_countries_of_the_dead_are_no_sides_of_a_disaster():
    assert parties_of([told("kill", men("object", "Norland"), place="Korva")], (), ()) == ("Korva",)


def test_between_two_sides_at_odds_they_are():
    main = ("Korva", "Norland")
    assert parties_of([told("kill", men("object", "Norland"), place="Korva")], (), main) == main


def test_who_does_it_is_a_side():
    assert parties_of([told("kill", men("actor", "Norland"), place="Korva")], (), ()) == ("Korva", "Norland")

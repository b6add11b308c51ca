"""Whose countries are the sides of an event, and whose are not."""

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.grouping.parties import Sides, parties_of, rivals_of
from onrecord.compare.pairs import Passage
from tests.standins.developments import claim


def told(kind: str, *parts: Part, place: str) -> Told:
    return Told(
        claim=claim("c1"), story="st1", kind=kind, parts=parts, anchors=frozenset(), places=frozenset(), place_name=None,
        is_inherited=False, days=None, day=None, passage=Passage("Two men died.", 8, 12), opens="alone",
        countries=frozenset({place}),
    )  # fmt: skip


NOBODY = Sides((), frozenset())


def men(role: str, country: str) -> Part:
    return Part(role=role, words="two men", key=None, name=None, type=None, country=country, head="men", is_armed=False)


def test_the_countries_of_the_dead_are_no_sides_of_a_disaster():
    assert parties_of([told("kill", men("object", "Norland"), place="Korva")], (), NOBODY) == ("Korva",)


def test_between_two_sides_at_odds_they_are():
    main = ("Korva", "Norland")
    assert parties_of([told("kill", men("object", "Norland"), place="Korva")], (), Sides(main, frozenset())) == main


def test_who_does_it_is_a_side():
    assert parties_of([told("kill", men("actor", "Norland"), place="Korva")], (), NOBODY) == ("Korva", "Norland")


def test_who_denies_what_the_other_asserts_is_its_rival_and_both_are_sides_of_what_both_tell():
    owner, crew = (
        Part("actor", name, f"body:{name}", name, "organisation", None, name, False) for name in ("Marl", "Band")
    )
    talks = told("negotiate", owner, crew, place="Korva")
    group = [
        talks._replace(claim=claim("c1", holder="Marl", stance="asserts", side=None)),
        talks._replace(claim=claim("c2", holder="Band", stance="denies", side=None)),
    ]
    sides = Sides((), rivals_of([group]))
    assert sides.rivals == {frozenset({"Marl", "Band"})}
    cut = told("cut off", owner, place="Korva")
    both = [cut._replace(claim=claim(name, holder=name, stance="asserts", side=None)) for name in ("Marl", "Band")]
    assert parties_of(both, (), sides, frozenset({"Band"})) == ("Band", "Marl")
    assert parties_of(both[:1], (), sides, frozenset({"Band"})) == ("Korva",)


def test_who_does_it_and_whose_it_is_are_two_sides_where_both_tell_of_it():
    """Marl prosecutors: we searched; Oriax: our offices were searched. A neighbour's word makes no side."""
    searchers = Part("actor", "prosecutors", None, None, "group", None, "prosecutor", False)
    offices = Part(
        "object", "Oriax's offices", "body:oriax offices", "Oriax's offices", "organisation", None, "office", False
    )
    search = told("search", searchers, offices, place="Korva")._replace(countries=frozenset())

    def by(*holders):
        return [search._replace(claim=claim(name, holder=name, stance="asserts", side=None)) for name in holders]

    assert parties_of(by("Marl prosecutors", "Oriax"), (), NOBODY) == ("Marl prosecutors", "Oriax")
    assert parties_of(by("Marl prosecutors", "A neighbour"), (), NOBODY) == ()

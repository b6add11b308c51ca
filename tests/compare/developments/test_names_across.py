"""Who a name means across articles."""

from onrecord.compare.developments.who.identity import Identity
from tests.standins.claims import Paper, developments_of


def test_a_bodys_initials_in_brackets_are_the_body():
    paper = Paper("a", "All Sund Airways (ASA) flew to Marl.", "2031-02-04T09:00:00Z")
    reading = paper.who("organisation", "All Sund Airways").who("person", "ASA").reading
    identity = Identity([("a", reading)])
    keys = {
        who.key for name in ("All Sund Airways", "All Sund Airways (ASA)", "ASA") if (who := identity.of(name, "other"))
    }
    assert keys == {"body:all sund airways"}


def test_what_is_said_of_somebody_is_no_name():
    reading = Paper("a", "Ida Lo Renn came.", "2031-02-04T09:00:00Z").who("person", "Ida Lo Renn").reading
    assert Identity([("a", reading)]).person_key("Marl student Ida Lo Renn") == "person:ida renn"


def test_another_girl_is_nobody_across_articles():
    assert Identity([]).of("Another girl", "person") is None


def test_a_title_of_respect_makes_nobody_else():
    """Mallam Garba Orrin is Garba Orrin, where he is called so too; Orrin is he."""
    paper = Paper("a", "Mallam Garba Orrin spoke. Garba Orrin left.", "2031-02-04T09:00:00Z")
    reading = paper.who("person", "Mallam Garba Orrin").who("person", "Garba Orrin").reading
    identity = Identity([("a", reading)])
    names = ("Mallam Garba Orrin", "Garba Orrin", "Orrin")
    assert {who.key for name in names if (who := identity.of(name, "person"))} == {"person:garba orrin"}


def test_the_presidency_is_who_holds_it():
    reading = Paper("a", "The Halvonian army came.", "2031-02-04T09:00:00Z").who("place", "Halvonia").reading
    identity = Identity([("a", reading)])
    found = [identity.of(name, "organisation") for name in ("Halvonian presidency", "Halvonia's president")]
    assert {who.key for who in found if who} == {"title:president|halvonia"}


def test_a_company_by_its_first_word_and_by_its_board():
    """ "Marl" has shares, and is no town here, though one article takes it for one; its head's title makes it no person."""
    paper = Paper("a", "Marl's shares fell. The chief executive of Marl Instruments spoke.", "2031-02-04T09:00:00Z")
    paper = paper.who("place", "Marl").who("organisation", "Marl Instruments")
    reading = paper.who("person", "chief executive of Marl Instruments").reading
    identity = Identity([("a", reading)])
    names = ("Marl", "Marl Instruments", "Marl's board", "the board of Marl Instruments", "board of Marl")
    assert {who.key for name in names if (who := identity.of(name, "organisation"))} == {"body:marl instruments"}


def test_a_town_without_shares_is_no_company():
    paper = Paper("a", "Marl was quiet. Marl Instruments spoke.", "2031-02-04T09:00:00Z")
    reading = paper.who("place", "Marl").who("organisation", "Marl Instruments").reading
    who = Identity([("a", reading)]).of("Marl", "place")
    assert who is not None
    assert who.key == "place:marl"


def test_the_captain_of_a_ship_is_the_one_captain_and_not_the_ship():
    first = Paper("a", "The captain of the Tansy was arrested in Oster.", "2031-02-04T09:00:00Z")
    first.who("person", "Captain of the Tansy").who("place", "Oster")
    first.claim("arrested", "arrest", object="The captain of the Tansy", place="Oster", phase="completed")
    other = Paper("b", "The captain, Jon Kalb, was arrested in Oster.", "2031-02-04T10:00:00Z")
    other.who("person", "Jon Kalb").who("place", "Oster")
    other.claim("arrested", "arrest", object="Jon Kalb", place="Oster", phase="completed", when="2031-02-03")
    (one,) = developments_of(first, other)
    assert {part.entity for part in one.participants} == {"person:jon kalb"}


def test_a_ship_is_neither_a_place_nor_a_person():
    papers = [Paper("a", "The trawler Blue Heron sank. Blue Heron had left Oster.", "2031-02-04T09:00:00Z")]
    known = Identity([(paper.key, paper.reading) for paper in papers])
    keys = {kind: who.key for kind in ("place", "person") if (who := known.of("Blue Heron", kind)) is not None}
    assert keys == {"place": "body:blue heron", "person": "body:blue heron"}

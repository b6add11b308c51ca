"""How a number stands, apart from its event."""

from onrecord.judge import judge
from onrecord.records import DevelopmentClaim, Quantity, QuantityRecord
from tests.standins.gathered import claim, event

ONE, TWO, THREE = "2031-02-04T08:00:00Z", "2031-02-04T12:00:00Z", "2031-02-05T08:00:00Z"


def counted(name: str, at: str, holder: str, value: float, bound: str = "exactly", **fields: object) -> DevelopmentClaim:
    kind = {"scope": fields.pop("scope", "dead"), "of": fields.pop("of", "people")}
    return claim(name, at, holder, quantity=Quantity(value=value, bound=bound, **kind), **fields)


def number(*claims: DevelopmentClaim) -> QuantityRecord:
    found = judge(event(*claims)).quantity
    assert found is not None
    return found


def test_a_later_figure_is_an_update() -> None:
    found = number(counted("a", ONE, "The mayor", 4), counted("b", TWO, "A doctor", 7))
    assert ([point.value for point in found.series], found.standing) == ([4, 7], "single-source")


def test_two_figures_for_one_hour_are_a_conflict() -> None:
    found = number(counted("a", ONE, "The mayor", 9), counted("b", ONE, "A doctor", 11))
    assert (found.standing, found.low, found.high) == ("disputed", 9, 11)


def test_the_hour_that_the_text_gives_goes_before_that_of_publication() -> None:
    hour = {"when": "2031-02-04T06:00"}
    found = number(counted("a", ONE, "The mayor", 9, **hour), counted("b", THREE, "A doctor", 11, **hour))
    assert found.standing == "disputed"


def test_bounds_that_agree_are_no_conflict() -> None:
    found = number(counted("a", ONE, "The mayor", 4, "at least"), counted("b", ONE, "A doctor", 7))
    assert found.standing == "single-source"


def test_what_was_said_before_is_no_new_point() -> None:
    found = number(*(counted(f"c{hour}", f"2031-02-04T{hour}:00:00Z", "The mayor", 4) for hour in ("08", "09", "10")))
    assert len(found.series) == 1


def test_dead_and_wounded_are_two_numbers() -> None:
    found = number(
        counted("a", ONE, "The mayor", 4),
        counted("b", ONE, "The mayor", 9, scope="wounded"),
        counted("c", TWO, "The mayor", 5),
    )
    assert ([point.value for point in found.series], found.scope) == ([4, 5], "dead")


def test_villages_become_settlements() -> None:
    found = number(
        counted("a", ONE, "Ost", 12, "about", scope=None, of="villages"),
        counted("b", TWO, "Ost", 41, scope=None, of="settlements"),
    )
    assert [point.value for point in found.series] == [12, 41]


def test_those_whom_a_witness_saw_are_no_toll() -> None:
    found = number(counted("a", ONE, "The mayor", 9), counted("b", TWO, "Jana", 3, is_witness=True))
    assert [point.value for point in found.series] == [9]


def test_three_more_are_no_new_toll() -> None:
    found = number(counted("a", ONE, "The mayor", 9), counted("b", TWO, "The mayor", 3, "further"))
    assert ([point.value for point in found.series], found.value) == ([9], 9)


def test_a_figure_that_was_taken_back_counts_no_more() -> None:
    found = number(counted("a", ONE, "The mayor", 9), counted("b", TWO, "A doctor", 90, retracted_at=THREE))
    assert [(row.standing, row.because) for row in found.history][-1] == ("single-source", ("a",))
    alone = number(counted("a", ONE, "A doctor", 90, retracted_at=THREE))
    assert alone.standing == "retracted"


def test_an_event_without_a_number() -> None:
    assert judge(event(claim("a", ONE, "Ost"))).quantity is None

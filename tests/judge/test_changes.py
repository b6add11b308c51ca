"""What has changed since a moment: standings and numbers, each with what it was."""

from onrecord.judge import changes_of, judge
from onrecord.records import Change, DevelopmentClaim, Quantity
from tests.standins.gathered import claim, event

ONE, TWO, THREE = "2031-02-04T08:00:00Z", "2031-02-04T12:00:00Z", "2031-02-05T08:00:00Z"


def dead(name: str, at: str, holder: str, value: float, **fields: object) -> DevelopmentClaim:
    return claim(name, at, holder, quantity=Quantity(value=value, bound="exactly", scope="dead", of="people"), **fields)


def changes(*claims: DevelopmentClaim, since: str | None = None) -> tuple[Change, ...]:
    return changes_of([judge(event(*claims))], since)


def test_a_toll_that_rises_is_a_change_though_the_standing_stays() -> None:
    first, second = changes(dead("a", ONE, "The mayor", 4), dead("b", TWO, "The mayor", 7))
    assert first.before is None
    assert second.before == second.after
    assert second.number is not None
    assert second.number.before is not None
    assert (second.number.counted, second.number.before.value, second.number.after.value) == ("people dead", 4, 7)


def test_a_standing_and_a_number_that_change_at_one_moment_are_one_change() -> None:
    found = changes(dead("a", ONE, "The mayor", 4), dead("b", TWO, "A doctor", 7, origin="B"))
    last = found[-1]
    assert len(found) == 2
    assert (last.after.standing, last.number is not None) == ("corroborated", True)


def test_a_number_taken_back_changes_to_none() -> None:
    last = changes(claim("a", ONE, "The mayor"), dead("b", TWO, "A doctor", 7, retracted_at=THREE))[-1]
    assert last.number is not None
    assert (last.number.after.standing, last.number.after.value) == ("retracted", None)


def test_what_was_known_before_is_left_out() -> None:
    found = changes(dead("a", ONE, "The mayor", 4), dead("b", THREE, "The mayor", 7), since=TWO)
    assert [change.at for change in found] == [THREE]

"""Who is said to hold a place: by the parties' own word, or by somebody who is none."""

import pytest

from onrecord.judge import control_of, judge
from onrecord.records import Control, DevelopmentClaim, Participant
from tests.standins.gathered import claim, event

ONE, TWO = "2031-02-04T08:00:00Z", "2031-02-04T12:00:00Z"


def control(what: str, actor: str, *claims: DevelopmentClaim, object_: str | None = None) -> list[Control]:
    participants = [Participant(role="actor", name=actor)]
    if object_:
        participants.append(Participant(role="object", name=object_))
    gathered = event(*claims, event=what, where="Port Ost", participants=tuple(participants))
    return list(control_of([judge(gathered)]))


def test_what_one_side_says_is_claimed() -> None:
    """North's army says that its units entered Port Ost."""
    said = claim("a", ONE, "North's army", side="North", phase="completed")
    assert control("enter", "Northern units", said) == [
        Control(
            place="Port Ost",
            by="Northern units",
            move="enters",
            basis="claimed",
            standing="single-source",
            since=ONE,
            development="d1",
        )
    ]


def test_what_both_sides_say_is_assessed() -> None:
    said = claim("a", ONE, "North's army", side="North", origin="o1", phase="completed")
    conceded = claim("b", TWO, "South's ministry", side="South", origin="o2", phase="completed")
    assert [(each.basis, each.since) for each in control("withdraw", "Southern troops", said, conceded)] == [
        ("assessed", ONE)
    ]


def test_what_observers_say_is_assessed() -> None:
    seen = claim("a", ONE, "observer mission", is_authority=True, phase="completed")
    assert [each.basis for each in control("enter", "Northern units", seen)] == ["assessed"]


@pytest.mark.parametrize(
    ("what", "actor", "object_", "phase"),
    [
        ("enter", "the finance minister", None, "completed"),
        ("enter", "Northern units", None, "planned"),
        ("withdraw", "the trade union", None, "completed"),
        ("capture", "police", "drugs", "completed"),  # in Port Ost, not Port Ost
        ("shell", "Northern artillery units", None, "completed"),
    ],
)
def test_what_says_nothing_of_control(what, actor, object_, phase) -> None:
    said = claim("a", ONE, "North's army", side="North", phase=phase)
    assert control(what, actor, said, object_=object_) == []


def test_a_place_that_is_taken_itself() -> None:
    said = claim("a", ONE, "North's army", side="North", phase="completed")
    assert [each.move for each in control("capture", "rebels", said, object_="Port Ost")] == ["takes"]


def test_what_is_denied_by_the_other_side_stays_claimed() -> None:
    said = claim("a", ONE, "North's army", side="North", phase="completed")
    denied = claim("b", TWO, "South's ministry", "denies", side="South", phase="completed")
    (found,) = control("enter", "Northern units", said, denied)
    assert (found.basis, found.standing) == ("claimed", "disputed")


def test_who_speaks_for_both_sides_is_no_third_side() -> None:
    """South says so; later both governments do."""
    said = claim("a", ONE, "South's ministry", side="South", phase="completed")
    joint = claim("b", TWO, "both governments", side="South and North", phase="completed")
    assert judge(event(said, joint, parties=("North", "South"))).sides == ("South", "North")

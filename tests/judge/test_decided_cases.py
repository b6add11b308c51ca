"""What was decided for cases that the words of the scale leave open: a case, an example of it, its claims, what they prove.

The examples are invented; the two sides are North and South. A row: published, holder, stance, and what else a claim says.
"""

from typing import Any, NamedTuple

import pytest

from onrecord.judge import judge
from onrecord.records import Quantity
from tests.standins.gathered import claim, event

MON, TUE, WED = "2031-02-03T08:00:00Z", "2031-02-04T08:00:00Z", "2031-02-05T08:00:00Z"
NORTH, SOUTH = {"side": "North"}, {"side": "South"}
POSSIBLE = {"factuality": "PS+", "phase": None}
Row = tuple[str, str, str, dict[str, Any]]


class Case(NamedTuple):
    """A case that was decided."""

    rule: str
    example: str
    claims: list[Row]
    standings: list[str | None]  # of its history, in order
    credibility: int  # at the end
    counts: tuple[int, int]  # independent origins and holders at the end
    phase: str | None = "completed"


CASES = (
    Case(
        "corroborated is two holders and two origins for one phase",
        "The mayor told the Echo that the bridge fell. A doctor told the Post.",
        [(MON, "The mayor", "asserts", {}), (TUE, "A doctor", "asserts", {})],
        ["single-source", "corroborated"],
        2,
        (2, 2),
    ),
    Case(
        "what was done by announcing it on a later day is not disputed by an earlier denial",
        "The guild: she is not stepping down. On Tuesday she stepped down.",
        [
            (MON, "The guild", "denies", {"phase": "planned", "holder_kind": "organisation"}),
            (TUE, "Orla", "asserts", {"is_performed": True, "when": "2031-02-04"}),
        ],
        ["denied", "confirmed"],
        2,
        (1, 1),
    ),
    Case(
        "two phases do not corroborate each other",
        "The minister: they will leave. A mayor: they have left.",
        [(MON, "Ode", "asserts", {"phase": "planned"} | NORTH), (TUE, "The mayor", "asserts", {})],
        ["single-source", "single-source"],
        3,
        (1, 1),
    ),
    Case(
        "two outlets that quote one minister are two origins and one holder",
        "We have left, the minister told the Echo. We have left, the minister told the Post.",
        [(MON, "Ode", "asserts", NORTH), (TUE, "Ode", "asserts", NORTH)],
        ["single-source"],
        3,
        (2, 1),
    ),
    Case(
        "one agency printed forty times is one source",
        "Northwire's report on the pull-out, in forty papers.",
        [(MON, "Ode", "asserts", {"origin": "wire"} | NORTH)] * 40,
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "an outlet's own paragraph inside a rewrite is an origin of its own",
        "The Gazette prints Northwire's text and adds: a reporter of this newspaper saw the span in the river.",
        [
            (MON, "The army", "asserts", {"origin": "wire"} | NORTH),
            (TUE, "author", "asserts", {"article": "gazette", "origin": "gazette-own", "is_witness": True}),
        ],
        ["single-source", "confirmed"],
        1,
        (2, 2),
    ),
    Case(
        "both sides through one agency's own reporting corroborate",
        "Both armies said so, Northwire reports.",
        [
            (MON, "Ost", "asserts", {"origin": "wire"} | NORTH),
            (MON, "Vang", "asserts", {"origin": "wire"} | SOUTH),
        ],
        ["corroborated"],
        2,
        (1, 2),
    ),
    Case(
        "an author's bare background sentence is no origin",
        "The mayor said that they had left. The Post: since they left on Monday, the town has been quiet.",
        [(MON, "The mayor", "asserts", {}), (TUE, "author", "asserts", {})],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "a holder's later word replaces his earlier one",
        "Ost: we have taken the mill. Ost, a day later: we have not taken the mill.",
        [(MON, "Ost", "asserts", NORTH), (TUE, "Ost", "denies", NORTH)],
        ["single-source", "denied"],
        5,
        (0, 0),
    ),
    Case(
        "what a holder tells of the event in the breath of his denial takes nothing of it back",
        "North: they burned the mill. South: we did not burn it; a shell set it on fire.",
        [
            (MON, "Ost", "asserts", NORTH),
            (TUE, "Vang", "denies", {"statement": "s1"} | SOUTH),
            (TUE, "Vang", "asserts", {"statement": "s1"} | SOUTH),
        ],
        ["single-source", "disputed"],
        4,
        (1, 1),
    ),
    Case(
        "a party's later assertion settles its own doubt",
        "South: it may be a trick. South, a day later: they have left.",
        [(MON, "Ost", "asserts", NORTH), (MON, "Vang", "doubts", SOUTH), (TUE, "Lund", "asserts", SOUTH)],
        ["disputed", "confirmed"],
        1,
        (2, 2),
    ),
    Case(
        "a court, an investigator, a laboratory is an authority: its contrary finding disputes a party's claim",
        "Saboteurs blew up the bridge, the ministry said. The mission's engineers found no trace of explosives.",
        [(MON, "The ministry", "asserts", NORTH), (TUE, "The mission", "denies", {"is_authority": True})],
        ["single-source", "disputed"],
        4,
        (1, 1),
    ),
    Case(
        "an authority that could not find out is against nobody",
        "The mission could not establish who had fired.",
        [(MON, "Ost", "asserts", NORTH), (TUE, "The mission", "reports", {"is_authority": True} | POSSIBLE)],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "a rumour of nobody in particular, with its denial, is denied",
        "Rumours that the president had fled went round. Her office denied them.",
        [(MON, "nobody in particular", "asserts", {"is_hearsay": True}), (MON, "Her office", "denies", SOUTH)],
        ["denied"],
        5,
        (0, 0),
    ),
    Case(
        "a rumour alone is asserted by nobody",
        "Rumours that the president had fled went round.",
        [(MON, "nobody in particular", "asserts", {"is_hearsay": True})],
        [None],
        6,
        (0, 0),
    ),
    Case(
        '"not yet" is no denial',
        "They have left, the ministry said. Not yet, said the general staff: I cannot tell.",
        [(MON, "The ministry", "asserts", NORTH), (TUE, "Breska", "reports", SOUTH | POSSIBLE)],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        '"cannot confirm" and "declined to comment" are no denials',
        "A general was relieved, an official said. We cannot confirm that, the ministry said.",
        [(MON, "an official", "asserts", NORTH), (MON, "The ministry", "reports", {"factuality": "Uu"} | NORTH)],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "an act that is done by announcing it is confirmed by its own announcement",
        "The central bank raised its rate to 4 per cent.",
        [(MON, "The bank", "asserts", {"is_performed": True})],
        ["confirmed"],
        2,
        (1, 1),
    ),
    Case(
        "a second origin makes an announced act certain",
        "The tribunal ruled on Thursday, Northwire. The tribunal ruled, writes the Courier, who was in the room.",
        [
            (MON, "The tribunal", "asserts", {"is_performed": True}),
            (TUE, "author", "asserts", {"is_performed": True}),
        ],
        ["confirmed", "confirmed"],
        1,
        (2, 2),
    ),
    Case(
        "credibility is 1 only where the confirming text is certain to come from elsewhere",
        "The ministry told Northwire on Monday that they have left; the other staff told Northwire on Tuesday.",
        [
            (MON, "Ost", "asserts", {"publisher": "Northwire"} | NORTH),
            (TUE, "Vang", "asserts", {"publisher": "The Echo", "agencies": ("Northwire",)} | SOUTH),
            (WED, "Vang", "asserts", {"publisher": "The Post"} | SOUTH),
        ],
        ["single-source", "confirmed", "confirmed"],
        1,
        (3, 2),
    ),
    Case(
        "two texts that share an agency are likely independent, and no more",
        "The ministry told Northwire on Monday that they have left; the other staff told Northwire on Tuesday.",
        [
            (MON, "Ost", "asserts", {"publisher": "Northwire"} | NORTH),
            (TUE, "Vang", "asserts", {"publisher": "The Echo", "agencies": ("Northwire",)} | SOUTH),
        ],
        ["single-source", "confirmed"],
        2,
        (2, 2),
    ),
    Case(
        "an agency's urgent and its full text of one day are its own reporting, and corroborate",
        "The ministry told Northwire at nine that they have left; the other staff told Northwire at noon.",
        [
            ("2025-10-06T09:00:00Z", "Ost", "asserts", {"publisher": "Northwire"} | NORTH),
            ("2025-10-06T12:00:00Z", "Vang", "asserts", {"publisher": "Northwire"} | SOUTH),
        ],
        ["single-source", "corroborated"],
        2,
        (2, 2),
    ),
    Case(
        "an order asserts the plan, by the one who gives it",
        "I have signed the order, the minister said. Our units will leave.",
        [(MON, "Ode", "asserts", {"phase": "planned", "factuality": "Uu"} | NORTH)],
        ["single-source"],
        3,
        (1, 1),
        "planned",
    ),
    Case(
        "standing belongs to the furthest phase that anyone asserts",
        "Both sides: they have begun to leave. The minister: the last unit has left.",
        [
            (MON, "Ost", "asserts", {"phase": "begun"} | NORTH),
            (MON, "Vang", "asserts", {"phase": "begun"} | SOUTH),
            (TUE, "Ost", "asserts", NORTH),
        ],
        ["confirmed", "single-source"],
        3,
        (1, 1),
    ),
    Case(
        "a condition or a forecast never counts as an assertion",
        "If they leave, it is a victory, the alliance's chief said. They will be gone by Friday, an analyst expects.",
        [
            (MON, "The chief", "conditional", {"condition": "If they leave"}),
            (TUE, "An analyst", "reports", {"phase": "planned"}),
        ],
        [None],
        6,
        (0, 0),
        None,
    ),
    Case(
        "a possibility is never told as a fact, however many say it",
        "This could be a trap, the president said. It could be a trap, said the mayor.",
        [(MON, "The president", "reports", SOUTH | POSSIBLE), (TUE, "The mayor", "reports", SOUTH | POSSIBLE)],
        [None],
        6,
        (0, 0),
        None,
    ),
    Case(
        "a denial by a party disputes while the assertion stands, and does not deny",
        "Their guns shelled the landing, the service said. Our guns did not fire, their army said.",
        [(MON, "The service", "asserts", SOUTH), (MON, "Their army", "denies", NORTH)],
        ["disputed"],
        4,
        (1, 1),
    ),
    Case(
        "a denial by somebody who is no party and no authority disputes nothing",
        "They shelled the landing, the service said. I don't think so, said a professor in the east.",
        [(MON, "The service", "asserts", SOUTH), (TUE, "A professor", "denies", {"side": "East"})],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "own loss, defeat, error, captives, failure: who says so against the own interest confirms what another says",
        "South: we sank the ship. North's navy acknowledged that it had lost the ship.",
        [(MON, "Vang", "asserts", SOUTH), (TUE, "The navy", "asserts", {"is_against_interest": True} | NORTH)],
        ["single-source", "confirmed"],
        1,
        (2, 2),
    ),
    Case(
        "an admission alone is one source",
        "North's navy acknowledged that it had lost the ship.",
        [(MON, "The navy", "asserts", {"is_against_interest": True} | NORTH)],
        ["single-source"],
        3,
        (1, 1),
    ),
    Case(
        "a direct witness beside another holder in another text confirms",
        "Four were killed, the service said. I saw three people die, a nurse told the Courier.",
        [(MON, "The service", "asserts", SOUTH), (TUE, "A nurse", "asserts", {"is_witness": True})],
        ["single-source", "confirmed"],
        1,
        (2, 2),
    ),
    Case(
        "a correction retracts what rested on the earlier version alone, from then on, reprints too",
        "CORRECTS to remove a statement about the mill.",
        [
            (MON, "The mayor", "asserts", {"origin": "wire", "retracted_at": WED}),
            (TUE, "The mayor", "asserts", {"origin": "wire", "retracted_at": WED}),
        ],
        ["single-source", "retracted"],
        6,
        (0, 0),
    ),
    Case(
        "a correction retracts nothing that another text has",
        "CORRECTS to remove a statement about the mill; the Post had it from a doctor.",
        [
            (MON, "The mayor", "asserts", {"origin": "wire", "retracted_at": WED}),
            (TUE, "A doctor", "asserts", {}),
        ],
        ["single-source", "corroborated", "single-source"],
        3,
        (1, 1),
    ),
    Case(
        "a denial that is taken back leaves nothing, and stands as the reason",
        "Our army did not fire, the Post wrote; CORRECTS to remove the denial.",
        [(MON, "Their army", "denies", {"retracted_at": WED} | NORTH)],
        ["denied", None],
        6,
        (0, 0),
        phase=None,
    ),
    Case(
        "what was taken back is retracted and not denied, though somebody denies it",
        "They shelled the mill, Northwire wrote. We did not, their army said. Northwire withdrew the story.",
        [
            (MON, "The mayor", "asserts", {"origin": "wire", "retracted_at": WED} | SOUTH),
            (TUE, "Their army", "denies", NORTH),
        ],
        ["single-source", "disputed", "retracted"],
        6,
        (0, 0),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.rule for case in CASES])
def test_what_was_decided(case: Case) -> None:
    claims = [
        claim(f"c{number}", published, holder, stance, **({"text": f"{holder} says so"} | more))
        for number, (published, holder, stance, more) in enumerate(case.claims)
    ]
    found = judge(event(*claims))
    assert all(moment.because for moment in found.history)
    assert [row.standing for row in found.history] == case.standings
    assert (found.phase, found.credibility) == (case.phase, case.credibility)
    assert (found.origins, found.holders) == case.counts


def test_an_event_and_its_number_stand_apart() -> None:
    """Both sides say that people died at the landing; for the same hour one says nine and the other eleven."""
    nine, eleven = (Quantity(value=value, bound="exactly", of="people", scope="dead") for value in (9.0, 11.0))
    found = judge(
        event(
            claim("a", MON, "Ost", quantity=nine, when="2031-02-03T07:00", **NORTH),
            claim("b", MON, "Vang", quantity=eleven, when="2031-02-03T07:00", **SOUTH),
        )
    )
    assert found.standing == "confirmed"
    assert found.quantity is not None
    assert (found.quantity.standing, found.quantity.low, found.quantity.high) == ("disputed", 9.0, 11.0)

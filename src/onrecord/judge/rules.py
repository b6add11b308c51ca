"""The rules of judgement: from the top, the first whose condition holds decides. People's rulings come before them.

Credibility is the Admiralty scale: 1 confirmed by what is certain to come from elsewhere, 2 likely so, 3 in conflict with
nothing, 4 in conflict with something, 5 denied, 6 cannot be judged.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from onrecord.judge.evidence import Evidence
from onrecord.records import DevelopmentClaim, Standing

Credibility = Literal[1, 2, 3, 4, 5, 6]
Claims = Iterable[DevelopmentClaim]


class Rule(NamedTuple):
    """A condition on what is on record, the verdict, the claims that decide, and why; `example` is invented."""

    holds: Callable[[Evidence], bool]
    standing: Standing | None
    credibility: Credibility
    decided_by: Callable[[Evidence], Claims]
    reason: str
    example: str


RULES = (
    Rule(
        lambda on_record: on_record.is_all_taken_back,
        "retracted",
        6,
        lambda on_record: on_record.retracted,
        "The publisher took it back, and nobody else asserts it.",
        "CORRECTS to remove a statement about the mill.",
    ),
    Rule(
        lambda on_record: not on_record.support and on_record.is_denied,
        "denied",
        5,
        lambda on_record: (*on_record.denials, *on_record.rumours),
        "It is denied, and nobody in particular asserts it.",
        "Rumours that she had fled went round. Her office denied them.",
    ),
    Rule(
        lambda on_record: bool(on_record.only_taken_back),
        None,
        6,
        lambda on_record: on_record.only_taken_back,
        "Nobody had asserted it, and what was said of it was taken back.",
        "The mayor denied that guns had fired; the paper took the denial back.",
    ),
    Rule(
        lambda on_record: not on_record.support,
        None,
        6,
        lambda on_record: on_record.unasserted,
        "It is on record only as a possibility, under a condition, as a forecast, a demand or a rumour.",
        "This could be a feint.",
    ),
    Rule(
        lambda on_record: any(claim.is_authority for claim in on_record.opposition),
        "disputed",
        4,
        lambda on_record: (*on_record.opposition, *on_record.support),
        "An authority finds the contrary while the assertion stands.",
        "The mission's engineers found no trace of explosives.",
    ),
    Rule(
        lambda on_record: any(claim.stance == "denies" for claim in on_record.opposition),
        "disputed",
        4,
        lambda on_record: (*on_record.opposition, *on_record.support),
        "A party to the event denies it while the assertion stands.",
        "Our artillery did not fire on the landing.",
    ),
    Rule(
        lambda on_record: bool(on_record.opposition),
        "disputed",
        4,
        lambda on_record: (*on_record.opposition, *on_record.support),
        "A party to the event doubts it while the assertion stands.",
        "I do not believe that they are leaving.",
    ),
    Rule(
        lambda on_record: any(claim.is_performed for claim in on_record.support) and on_record.is_certainly_elsewhere,
        "confirmed",
        1,
        lambda on_record: _performed_first(on_record),
        "The act is done by announcing it, and two independent origins have the announcement.",
        "The tribunal ruled on Thursday; the court's own reporter was in the room.",
    ),
    Rule(
        lambda on_record: any(claim.is_performed for claim in on_record.support),
        "confirmed",
        2,
        lambda on_record: _performed_first(on_record),
        "The act is done by announcing it; a second origin cannot be shown.",
        "The central bank raised its rate to 4 per cent, Northwire alone reports.",
    ),
    Rule(
        lambda on_record: _has_one_hand(on_record) and on_record.is_of_one_day,
        "corroborated",
        2,
        lambda on_record: on_record.support,
        "Two holders assert it in two texts of one day, but all share a publisher or an agency: it is one origin's.",
        "The ministry told Northwire at nine; the other side's staff told Northwire at noon.",
    ),
    Rule(
        lambda on_record: _has_one_hand(on_record),
        "confirmed",
        2,
        lambda on_record: on_record.support,
        "Two holders and two texts confirm it, but all texts share a publisher or an agency: independence cannot be shown.",
        "The ministry told Northwire on Monday; the other side's staff told Northwire on Tuesday.",
    ),
    Rule(
        lambda on_record: _is_independent(on_record) and on_record.has_both_sides,
        "confirmed",
        1,
        lambda on_record: on_record.support,
        "Both sides assert it, through two independent origins.",
        "The ministry: they have left. The general staff of the other side: they have left.",
    ),
    Rule(
        lambda on_record: _is_independent(on_record) and any(claim.is_witness for claim in on_record.support),
        "confirmed",
        1,
        lambda on_record: sorted(on_record.support, key=lambda claim: not claim.is_witness),
        "A direct witness and a second holder assert it, through two independent origins.",
        "Four people were killed, the service said. I saw three people die, a nurse told the Courier.",
    ),
    Rule(
        lambda on_record: _is_independent(on_record) and any(claim.is_against_interest for claim in on_record.support),
        "confirmed",
        1,
        lambda on_record: sorted(on_record.support, key=lambda claim: not claim.is_against_interest),
        "Somebody asserts it against the own interest and a second holder too, through two independent origins.",
        "The army acknowledged that it had lost the ship.",
    ),
    Rule(
        lambda on_record: _is_independent(on_record),
        "corroborated",
        2,
        lambda on_record: on_record.support,
        "Two independent holders assert it, through two independent origins.",
        "The mayor told the Echo, a doctor told the Post.",
    ),
    Rule(
        lambda on_record: on_record.has_both_sides,
        "corroborated",
        2,
        lambda on_record: on_record.support,
        "Both sides assert it, but both through one origin.",
        "Both governments said so, Northwire reports.",
    ),
    Rule(
        lambda on_record: on_record.holders > 1,
        "single-source",
        3,
        lambda on_record: on_record.support,
        "Several holders assert it, but all through one origin.",
        "The staff says so and this reporter saw it, in one article.",
    ),
    Rule(
        lambda on_record: on_record.origins > 1,
        "single-source",
        3,
        lambda on_record: on_record.support,
        "Several origins have it, but all from one holder.",
        "Three papers quote the minister.",
    ),
    Rule(
        lambda on_record: bool(on_record.support),
        "single-source",
        3,
        lambda on_record: on_record.support,
        "One holder asserts it, through one origin, whoever reprinted it.",
        "I have signed the order, the minister said.",
    ),
)

# What a person's ruling on a standing means on the scale.
CREDIBILITY_OF: Mapping[Standing | None, Credibility] = MappingProxyType(
    {"confirmed": 1, "corroborated": 2, "single-source": 3, "disputed": 4, "denied": 5, "retracted": 6, None: 6}
)


def rule_for(on_record: Evidence) -> Rule:
    """Return the rule that decides; one always does, since a development has a claim."""
    return next(rule for rule in RULES if rule.holds(on_record))


# ----------------------------------------------------------------------------------------------------------------------


def _is_independent(on_record: Evidence) -> bool:
    """Tell whether two holders assert it in two texts; the smaller of the two counts is what is shown."""
    return min(on_record.holders, on_record.origins) > 1


def _has_one_hand(on_record: Evidence) -> bool:
    """Tell whether all that would confirm it shares a publisher or an agency."""
    return _is_independent(on_record) and _weighs(on_record) and not on_record.is_certainly_elsewhere


def _weighs(on_record: Evidence) -> bool:
    """Tell whether both sides, a direct witness or somebody against the own interest assert it."""
    return on_record.has_both_sides or any(claim.is_witness or claim.is_against_interest for claim in on_record.support)


def _performed_first(on_record: Evidence) -> Claims:
    return sorted(on_record.support, key=lambda claim: not claim.is_performed)

"""Who is said to have taken, entered or left a place, and whether the parties alone claim it or others assess it.

The two are never mixed: a claim of control is what one side says of itself or of its enemy; it is assessed once it is
confirmed, or once somebody asserts it who is no party, an observer mission or a witness for example.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import Literal, NamedTuple

from onrecord.judge.evidence import at_the_end, unchanged_since
from onrecord.records import Control, Development

Move = Literal["takes", "enters", "leaves"]


class MoveRule(NamedTuple):
    """What an event says of the place, and what has to be named for it to say so."""

    move: Move
    needs: Literal["a force", "the place itself"]
    example: str


# By the name of the event's class, as `compare/developments/events/rules.py` has it.
MOVE_RULES = MappingProxyType(
    {
        "capture": MoveRule("takes", "the place itself", "Rebels seized Port Ost."),  # not: police seized drugs in Port Ost
        "enter": MoveRule("enters", "a force", "Patrols entered the town."),  # not: the minister entered the town
        "withdraw": MoveRule("leaves", "a force", "The last company left Oster on Monday."),
    }
)
_FORCE = re.compile(
    r"\b(?:troops?|forces?|units?|soldiers?|arm(?:y|ies)|military|marines?|paratroopers?|patrols?|fighters?|rebels?|militias?"
    r"|insurgents?|guerrillas?|guardsmen|columns?|tanks?|battalions?|brigades?|regiments?|divisions?|compan(?:y|ies)|corps)\b",
    re.IGNORECASE,
)


def control_of(developments: Iterable[Development]) -> tuple[Control, ...]:
    """Return what stands about places' control, by place, the newest first; what is denied or taken back is no control."""
    found = [control for each in developments if (control := _control(each)) is not None]
    return tuple(sorted(sorted(found, key=lambda each: each.since or "", reverse=True), key=lambda each: each.place))


# ----------------------------------------------------------------------------------------------------------------------


def _control(development: Development) -> Control | None:
    rule = MOVE_RULES.get(development.event)
    now = development.history[-1]
    by = next((each.name for each in development.participants if each.role == "actor"), None)
    is_over = now.phase not in (None, "completed") or now.standing in (None, "denied", "retracted")
    if rule is None or by is None or development.where is None or is_over:
        return None
    if rule.needs == "a force" and not _FORCE.search(by):
        return None
    if rule.needs == "the place itself" and not _is_what_is_taken(development, development.where):
        return None
    return Control(
        place=development.where,
        by=by,
        move=rule.move,
        basis="assessed" if _is_assessed(development) else "claimed",
        standing=now.standing,
        since=unchanged_since(development, lambda moment: moment.phase),
        development=development.id,
    )


def _is_what_is_taken(development: Development, place: str) -> bool:
    return any(each.role == "object" and each.name.casefold() == place.casefold() for each in development.participants)


def _is_assessed(development: Development) -> bool:
    """Tell whether it is confirmed, or asserted by somebody who is no party and saw it or has to find it out."""
    if development.standing == "confirmed":
        return True
    support = at_the_end(development).support
    return development.standing != "disputed" and any(
        (claim.is_authority or claim.is_witness) and claim.side is None for claim in support
    )

"""Expressions made of others: "10 p.m. Wednesday", "the morning of 31 January", "two days before the election of 1994".

Each line names a pattern with a `rest` that is an expression of its own, and how the two values join.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.reader.resolve.time.numbers import number_of
from onrecord.reader.resolve.time.points import point_of
from onrecord.reader.resolve.time.rule import Found, expanded, said
from onrecord.reader.resolve.time.values_clock import clock_of
from onrecord.reader.resolve.time.values_relative import stepped_from
from onrecord.reader.resolve.time.words import DAY_PARTS, UNITS
from onrecord.records import TimexType


class Composition(NamedTuple):
    """One line of the table; `join` takes the pieces and the value of `rest`."""

    name: str
    type: TimexType
    pattern: str
    join: Callable[[Found, str], str | None]
    example: str


def with_clock(found: Found, value: str) -> str | None:
    """Put a time by the clock on a day."""
    time = clock_of(found)
    return value.split("T")[0] + time if time and _is_day(value) else None


def with_part(found: Found, value: str) -> str | None:
    """Put a part of the day on a day."""
    return f"{value}T{DAY_PARTS[said(found, 'part')]}" if _is_day(value) else None


def away_from(found: Found, value: str) -> str | None:
    """Step some units from a point."""
    point, count = point_of(value), number_of(said(found, "count"))
    if point is None or count is None:
        return None
    sign = -1 if said(found, "way") in {"before", "prior to"} else 1
    return stepped_from(point, sign * count, UNITS[said(found, "unit")])


def unit_from(found: Found, value: str) -> str | None:
    """Step one unit from a point."""
    return away_from({**found, "count": "one"}, value)


def same(_found: Found, value: str) -> str:
    """Leave the value as it is."""
    return value


# fmt: off
COMPOSITIONS = (
    Composition("clock, day", "TIME", r"{clock}{zone},?(?: on)? (?P<rest>.+)", with_clock, "10 p.m. Wednesday"),
    Composition("24 hours, day", "TIME", r"{clock24}{zone},?(?: on)? (?P<rest>.+)", with_clock, "18:00 UTC on 10 November"),
    Composition("day, clock", "TIME", r"(?P<rest>.+?),?(?: at)? {clock}{zone}", with_clock, "Wednesday at 10 p.m."),
    Composition("day, 24 hours", "TIME", r"(?P<rest>.+?),?(?: at)? {clock24}{zone}", with_clock, "10 November, 18:00"),
    Composition("noon, day", "TIME", r"{clock_word}(?: on)? (?P<rest>.+)", with_clock, "noon Thursday"),
    Composition("part of a day", "TIME", r"(?:the )?{part}(?: hours)?(?: of| on)? (?P<rest>.+)", with_part, "the morning of 31 January 1965"),
    Composition("day's part", "TIME", r"(?P<rest>.+?)(?:['’]s)?,? (?:in the )?{part}", with_part, "Thursday evening"),
    Composition("day's late part", "TIME", r"(?P<rest>.+?) (?:late|early|mid) {part}", with_part, "Friday late afternoon"),
    Composition("counted from", "DATE", r"{count} {unit} (?P<way>before|after|prior to|from|since) (?P<rest>.+)", away_from, "the day before last Tuesday"),
    Composition("a unit from", "DATE", r"(?:the )?{one_unit} (?P<way>before|after|prior to) (?P<rest>.+)", unit_from, "the day before Christmas"),
    Composition("day and date", "DATE", r"(?:(?:this |next |last )?(?:coming )?)?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(?P<rest>.+)", same, "Saturday, April 25"),
)
# fmt: on
COMPILED = tuple((re.compile(expanded(line.pattern), re.IGNORECASE), line) for line in COMPOSITIONS)


# ----------------------------------------------------------------------------------------------------------------------


def _is_day(value: str) -> bool:
    return re.fullmatch(r"(?:BC)?[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)(?:T.*)?", value) is not None

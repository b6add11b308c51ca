"""TIMEX3 values as places in the calendar: read them, step from them, write them.

A `Point` is the skeleton of a value: a year (negative before Christ), a month and a day where known. Its unit is the
letter of the value's own grain, as in `words.UNITS`. Written values are strings; what a point does not know is X.
"""

import datetime
import re
from typing import NamedTuple

from onrecord.reader.resolve.time.words import SEASON_MONTHS

_VALUE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?)(?:-XX)?)?(?P<clock>T.+)?"
)


class Point(NamedTuple):
    """A place in the calendar as exact as it is known."""

    year: int
    month: int | None = None
    day: int | None = None
    unit: str = "Y"


def point_of(value: str) -> Point | None:
    """Return where a value stands, at its first month and day; None for a decade, a duration or an unknown year."""
    match = _VALUE.match(value)
    if match is None:
        return None
    year = -int(match["year"]) if match["bc"] else int(match["year"])
    if match["week"]:
        day = _monday(year, int(match["week"]))
        return Point(day.year, day.month, day.day, "WE" if match["weekend"] else "W") if day else None
    if match["quarter"]:
        return Point(year, int(match["quarter"]) * 3 - 2, None, "Q")
    if match["half"]:
        return Point(year, int(match["half"]) * 6 - 5, None, "H")
    if match["season"]:
        return Point(year, SEASON_MONTHS[match["season"]], None, "S")
    month = int(match["month"]) if match["month"] else None
    day_of_month = int(match["day"]) if match["day"] else None
    return Point(year, month, day_of_month, "D" if day_of_month else "M" if month else "Y")


def date_of(point: Point) -> datetime.date | None:
    """Return the day of a point; None where the day is not known or not in the calendar."""
    if point.month is None or point.day is None or point.year < 1:
        return None
    try:
        return datetime.date(point.year, point.month, point.day)
    except ValueError:
        return None


def at(day: datetime.date) -> Point:
    """Return the point of a day."""
    return Point(day.year, day.month, day.day, "D")


def year_written(year: int) -> str:
    """Write a year, before Christ as `BC0480`."""
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def written(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Write year, month and day as far as given; None for a day that no calendar has."""
    if month is None:
        return year_written(year)
    if day is None:
        return f"{year_written(year)}-{month:02d}"
    leap = year % 4 == 0 if year > 0 else True
    longest = 29 if month == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{year_written(year)}-{month:02d}-{day:02d}" if 1 <= day <= longest else None


def week_written(day: datetime.date, *, weekend: bool = False) -> str:
    """Write the ISO week that a day lies in."""
    iso = day.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if weekend else "")


def stepped(point: Point, unit: str, count: int) -> str | None:
    """Return the value `count` units from a point, at the unit's grain; X for what the point does not know."""
    if unit in {"W", "WE"}:
        day = date_of(point)
        moved = _moved(day, 7 * count) if day else None
        return week_written(moved, weekend=unit == "WE") if moved else f"{year_written(point.year)}-WXX"
    if unit in {"D", "NI"}:
        return _day_stepped(point, count)
    if unit in {"M", "Q"}:
        return _months_stepped(point, unit, count)
    years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
    year = point.year + years * count
    if not -9999 < year < 9999:
        return None
    return decade_written(year, {"Y": 4, "DE": 3, "CE": 2, "ML": 1}[unit])


def decade_written(year: int, digits: int) -> str:
    """Write a year's first digits: `197` is the decade, `19` the century that the year lies in."""
    return ("BC" if year < 0 else "") + f"{abs(year):04d}"[:digits]


# ----------------------------------------------------------------------------------------------------------------------


def _monday(year: int, week: int) -> datetime.date | None:
    try:
        return datetime.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _moved(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _day_stepped(point: Point, count: int) -> str | None:
    if point.day is None:
        return f"{written(point.year, point.month)}-XX" if point.month else f"{year_written(point.year)}-XX-XX"
    day = date_of(point)
    if day is not None:
        moved = _moved(day, count)
        return moved.isoformat() if moved else None
    return written(point.year, point.month, point.day + count)  # before Christ: within the month only


def _months_stepped(point: Point, unit: str, count: int) -> str | None:
    if point.month is None:
        return f"{year_written(point.year)}-XX" if unit == "M" else f"{year_written(point.year)}-QX"
    months = point.year * 12 + point.month - 1 + count * (3 if unit == "Q" else 1)
    year, month = months // 12, months % 12 + 1
    if not -9999 < year < 9999:
        return None
    return written(year, month) if unit == "M" else f"{year_written(year)}-Q{(month + 2) // 3}"

"""Days that a TIMEX3 value means, as numbers of days; what has no day has none."""

import calendar
import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_YEAR = re.compile(r"^(\d{4})$")
_WEEK = re.compile(r"^(\d{4})-W(\d{2})(-WE)?$")


class Days(NamedTuple):
    """Days from `first` to `last`, both included, as `date.toordinal` counts."""

    first: int
    last: int

    @property
    def is_one(self) -> bool:
        """Tell whether it is one day."""
        return self.first == self.last

    def meets(self, other: "Days", slack: int = 0) -> bool:
        """Tell whether two have a day in common, or lie `slack` days apart at most."""
        return self.first - slack <= other.last and other.first - slack <= self.last


def days_of(value: str | None) -> Days | None:
    """Return the days of a TIMEX3 value; None for a duration, a set, or what names no day."""
    try:
        return _days(value) if value else None
    except ValueError:  # 2025-02-30
        return None


def day_of(published: datetime | None) -> int | None:
    """Return the number of the day of a moment."""
    return published.date().toordinal() if published else None


# ----------------------------------------------------------------------------------------------------------------------


def _days(value: str) -> Days | None:
    if found := _DAY.match(value):
        day = date(int(found[1]), int(found[2]), int(found[3])).toordinal()
        return Days(day, day)
    if found := _MONTH.match(value):
        year, month = int(found[1]), int(found[2])
        return Days(date(year, month, 1).toordinal(), date(year, month, calendar.monthrange(year, month)[1]).toordinal())
    if found := _WEEK.match(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        start = monday + timedelta(days=5) if found[3] else monday
        return Days(start.toordinal(), (monday + timedelta(days=6)).toordinal())
    if found := _YEAR.match(value):
        return Days(date(int(found[1]), 1, 1).toordinal(), date(int(found[1]), 12, 31).toordinal())
    return None

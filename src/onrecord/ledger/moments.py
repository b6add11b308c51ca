"""Times as articles print them, and the one moment in UTC by which they sort.

The printed string is kept as it came; what this file gives is derived from it. A string that leaves something open
means the **last** moment that it can mean: `2022-11-10` is the end of that day, `2022-11` the end of that month. So a
question "what was known by noon?" is never answered with something that may have appeared in the evening. A time
without an offset is taken as UTC.
"""

import calendar
import re
from datetime import UTC, date, datetime, time

from onrecord.errors import InputError

_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
_WEEK = re.compile(r"[0-9]{4}-?W[0-9]{2}")
_LAST_OF_DAY = time(23, 59, 59, 999999)


def latest_moment(printed: str | None) -> datetime | None:
    """Return the last moment in UTC that an ISO 8601 string can mean; None when it is not one."""
    if printed is None:
        return None
    printed = printed.strip()
    try:
        return _end_of_month(printed) or _end_of_day(printed) or _in_utc(datetime.fromisoformat(printed))
    except (ValueError, OverflowError):  # not ISO 8601; or a day that does not exist; or year 1 and 9999 with an offset
        return None


def asked_moment(asked: datetime | str, name: str) -> datetime:
    """Return a moment that a caller gives, in UTC; one that is unreadable or without an offset raises InputError."""
    if isinstance(asked, datetime):
        if asked.tzinfo is None:
            raise InputError(f"{name}={asked.isoformat()} has no UTC offset; give it one: datetime(…, tzinfo=UTC)")
        return asked.astimezone(UTC)
    moment = latest_moment(asked)
    if moment is None:
        raise InputError(f"{name}={asked!r} is not an ISO 8601 date or time; write for example 2022-11-10T18:00Z")
    return moment


# ----------------------------------------------------------------------------------------------------------------------


def _end_of_month(printed: str) -> datetime | None:
    found = _MONTH.fullmatch(printed)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    return _end_of(date(year, month, calendar.monthrange(year, month)[1]))


def _end_of_day(printed: str) -> datetime | None:
    if _WEEK.fullmatch(printed):
        raise ValueError(f"{printed} is a week; Python would take its first day")
    try:
        return _end_of(date.fromisoformat(printed))
    except ValueError:
        return None


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, _LAST_OF_DAY, tzinfo=UTC)

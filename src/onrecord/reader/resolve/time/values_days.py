"""Values of days, months, weekdays, weeks and holidays.

Each function takes the pieces that a rule found and the moment, and gives a TIMEX3 value, or None where the words leave
it open.
"""

import calendar
import datetime
import re

from onrecord.reader.resolve.time.moment import Moment, weekday_for, year_for
from onrecord.reader.resolve.time.named import day_number, month_number, named_year
from onrecord.reader.resolve.time.points import date_of, stepped, week_written, written
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.words import HOLIDAYS, MONTHS, STEPS, WEEKDAYS

_MONTH_AHEAD = re.compile(
    rf" ?(?:[-–—]|to|and|or|through|until)? ?\d{{1,2}} (?P<month>{'|'.join(MONTHS)})\b\.?,? ?(?P<year>\d{{4}})?",
    re.IGNORECASE,
)


def calendar_day(found: Found, moment: Moment) -> str | None:
    """Value a day of a month, its year given or not."""
    month, day = month_number(found), day_number(found)
    year = named_year(found, moment, month, day)
    return written(year, month, day) if year is not None else f"XXXX-{month:02d}-{day:02d}"


def calendar_month(found: Found, moment: Moment) -> str | None:
    """Value a month, its year given or not."""
    month = month_number(found)
    year = named_year(found, moment, month)
    return written(year, month) if year is not None else f"XXXX-{month:02d}"


def stepped_month(found: Found, moment: Moment) -> str | None:
    """Value "last April": the one before the month of publication; "this September": the one in its year."""
    month, step, here = month_number(found), STEPS[said(found, "step")], moment.here()
    if here is None:
        return None
    now = here.month or 1
    year = here.year - (month >= now) if step < 0 else here.year + (month <= now) if step > 0 else here.year
    day = day_number(found) if found.get("day") else None
    return written(year, month, day)


def day_of_the_month(found: Found, moment: Moment) -> str | None:
    """Value "the 20th": in the month told last, else in the month of publication."""
    ahead = _MONTH_AHEAD.match(moment.after)
    month = MONTHS[said(ahead.groupdict(), "month")] if ahead else None
    if month is not None and ahead is not None:
        year = int(ahead["year"]) if ahead["year"] else year_for(moment, month, day_number(found))
        return written(year, month, day_number(found)) if year is not None else None
    told = moment.narrated("D M") or moment.here()
    return written(told.year, told.month, day_number(found)) if told and told.month else None


def day_and_year(found: Found, moment: Moment) -> str | None:
    """Value "9, 1918" after "March 5-"."""
    told = moment.narrated("D M")
    return written(int(said(found, "year") or 0), told.month, day_number(found)) if told else None


def numbered_day(found: Found, _moment: Moment) -> str | None:
    """Value a date in figures, read where it can be read in one way only: month and day must not be confused."""
    first, second, year = int(said(found, "first") or 0), int(said(found, "second") or 0), int(said(found, "year") or 0)
    month, day = (first, second) if first <= 12 else (second, first)
    if month > 12 or (second <= 12 and first != second and first <= 12 and "iso" not in found):
        return None
    return written(year, month, day)


def weekday(found: Found, moment: Moment) -> str | None:
    """Value a weekday's name, alone."""
    return weekday_for(moment, WEEKDAYS[said(found, "weekday")])


def stepped_weekday(found: Found, moment: Moment) -> str | None:
    """Value "last Friday", "this Saturday"; "the previous Friday" counts from the day told last."""
    word, number = said(found, "step"), WEEKDAYS[said(found, "weekday")]
    if word in {"previous", "following", "preceding"} and (last := moment.narrated("D")) and (day := date_of(last)):
        return weekday_for(moment._replace(anchor=day, history=False), number, STEPS[word])
    if word in {"this", "coming"} and moment.tense != "past":
        return weekday_for(moment._replace(tense="future"), number)
    return weekday_for(moment, number, STEPS[word] or None)


def weekday_of_week(found: Found, moment: Moment) -> str | None:
    """Value "Tuesday of last week", "Monday next week"."""
    day = date_of(here) if (here := moment.here()) else None
    if day is None:
        return None
    weeks, to_weekday = STEPS[said(found, "step")], WEEKDAYS[said(found, "weekday")] - day.isoweekday()
    return stepped(here, "D", 7 * weeks + to_weekday) if here else None


def week_of(found: Found, moment: Moment) -> str | None:
    """Value "the week of March 6"."""
    month, day = month_number(found), day_number(found)
    year = named_year(found, moment, month, day)
    try:
        return week_written(datetime.date(year, month, day)) if year is not None else None
    except ValueError:
        return None


def holiday(found: Found, moment: Moment) -> str | None:
    """Value a holiday with a day that can be worked out, its year given or not."""
    month, *rest = HOLIDAYS[said(found, "holiday")]
    if found.get("step") and not found.get("year") and said(found, "step") in {"last", "next", "this"}:
        moment = moment._replace(tense={-1: "past", 0: moment.tense, 1: "future"}[STEPS[said(found, "step")]])
        found = {**found, "step": None}
    year_number = named_year(found, moment, month, rest[0] if len(rest) == 1 else 15)
    if year_number is None or year_number < 1:
        return None
    return written(year_number, month, rest[0] if len(rest) == 1 else _nth_weekday(year_number, month, rest[0], rest[1]))


class DayAway:
    """The day some days from the article's own, as a rule's value."""

    def __init__(self, days: int, part: str = "") -> None:
        self.days = days
        self.part = part

    def __call__(self, _found: Found, moment: Moment) -> str | None:
        """Give the day; in a history, "today" is no day of the story."""
        if moment.history:
            return "PRESENT_REF" if not self.days and not self.part else None
        here = moment.here()
        day = stepped(here, "D", self.days) if here else None
        return day + (f"T{self.part}" if self.part else "") if day else None


# ----------------------------------------------------------------------------------------------------------------------


def _nth_weekday(year_number: int, month: int, number: int, which: int) -> int:
    days = [week[number - 1] for week in calendar.monthcalendar(year_number, month) if week[number - 1]]
    return days[which - 1 if which > 0 else which]

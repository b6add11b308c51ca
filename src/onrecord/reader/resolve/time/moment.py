"""What is known where a span stands: the article's day, what was narrated before, the tense; and what follows from it.

News is told from its publication date: "Thursday" is the last one, with a future verb the next one. A history (a text
whose dates lie far from its own) is told from the date last narrated: "in April" is the April after it.
"""

import datetime
from typing import Literal, NamedTuple

from onrecord.reader.resolve.time.points import Point, at, date_of, point_of, year_written
from onrecord.records import TimexType

Tense = Literal["past", "present", "future"]
_ASIDE_YEARS = 8  # a bare year farther from the story is an aside: "as in 1614"
NEAR_DAYS = 75  # a day or month nearer than this is meant whatever the tense: "the deadline was extended to Nov. 20"


class Moment(NamedTuple):
    """Everything that a rule may ask beside the words of the span."""

    anchor: datetime.date | None  # the publication date; None: not known
    tense: Tense | None
    type: TimexType | None  # as the finder of the span says; None: the rule's own
    earlier: tuple[str, ...] = ()  # values of the timexes before, in text order
    history: bool = False  # told from the narrated date, not from the anchor
    before: str = ""  # the characters before the span
    after: str = ""  # the characters after it

    def narrated(self, units: str = "D M W WE Q H S Y") -> Point | None:
        """Return the last point told before whose grain is one of `units`."""
        wanted = units.split()
        for value in reversed(self.earlier):
            point = point_of(value)
            if point is not None and point.unit in wanted:
                return point
        return None

    def here(self) -> Point | None:
        """Return what "this year" and "next month" count from: nothing in news whose day is not known."""
        if self.history:
            return self.there()
        return at(self.anchor) if self.anchor is not None else None

    def there(self) -> Point | None:
        """Return what "a day later" and "that month" count from: the date last narrated, else the article's own."""
        return self.narrated() or (at(self.anchor) if self.anchor and not self.history else None)


def year_for(moment: Moment, month: int, day: int | None = None, *, near_days: int = NEAR_DAYS) -> int | None:
    """Return the year of a month, or of a day in it, that is told without one.

    What lies within `near_days` is meant whatever the tense; beyond, the tense says which way.
    """
    if moment.history:
        return _narrated_year(moment, month)
    if moment.anchor is None:  # "2014" said in passing is not the year of the news
        return told.year if (told := moment.narrated("D M")) else None
    anchor = moment.anchor
    ahead = (month - anchor.month) * 30 + (day - anchor.day if day else 0)  # in round months
    distances = {anchor.year + step: ahead + step * 360 for step in (-1, 0, 1)}
    nearest = min(distances, key=lambda year: abs(distances[year]))
    if abs(distances[nearest]) < near_days or moment.tense not in {"past", "future"}:
        return nearest
    if moment.tense == "past":
        return max(year for year, distance in distances.items() if distance <= 0)
    return min(year for year, distance in distances.items() if distance >= 0)


def weekday_for(moment: Moment, weekday: int, step: int | None = None) -> str | None:
    """Return the day that a weekday's name (1 is Monday) means; step -1 and +1 ("last", "next") exclude the anchor."""
    here = moment.here()
    day = date_of(here) if here else None
    if day is None:
        return f"XXXX-WXX-{weekday}" if here is None else f"{year_written(here.year)}-WXX-{weekday}"
    if step == 0:
        return _shifted(day, weekday - day.isoweekday())
    ahead, back = (weekday - day.isoweekday()) % 7, (day.isoweekday() - weekday) % 7
    if step == 1 or (step is None and (moment.history or moment.tense == "future")):
        return _shifted(day, ahead or 7 if step == 1 else ahead)
    return _shifted(day, -(back or 7 if step == -1 else back))


# ----------------------------------------------------------------------------------------------------------------------


def _narrated_year(moment: Moment, month: int) -> int | None:
    """Return the year of a month in a history. The story moves forward: after December, "in January" is the next year's; a bare year far off is an aside."""
    last = moment.narrated("D M W WE Q H S")
    year = moment.narrated("Y")
    if last is None or (year and abs(year.year - last.year) < _ASIDE_YEARS):
        last = moment.narrated()
    if last is None:
        return None
    return last.year + (last.month is not None and last.month - month > 8)


def _shifted(day: datetime.date, days: int) -> str | None:
    try:
        return (day + datetime.timedelta(days=days)).isoformat()
    except OverflowError:
        return None

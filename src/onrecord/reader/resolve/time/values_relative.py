"""Values counted from somewhere: "last week", "two years ago", "the next day", "that month", "a year earlier".

What the words count from is the rule of this file: "ago", "last week" and "next year" count from the publication date;
"later", "the next day", "the following year" and "that month" from the date told last.
"""

import re

from onrecord.reader.resolve.time.moment import Moment
from onrecord.reader.resolve.time.numbers import number_of
from onrecord.reader.resolve.time.points import Point, at, date_of, point_of, stepped
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.values_amounts import amount_written, counted, vague_amount
from onrecord.reader.resolve.time.words import STEPS, UNITS

_FROM_THE_STORY = frozenset("following previous preceding prior subsequent succeeding same that".split())
_WAY = re.compile(r"[\s-]+(ago|earlier|before|previously|later|after|afterwards|hence)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s+\w")
_BACK = frozenset("ago earlier before previously prior".split())


def stepped_unit(found: Found, moment: Moment) -> str | None:
    """Value "last week", "the next day", "that year", "this quarter"."""
    word, unit = said(found, "step"), UNITS[said(found, "unit")]
    if moment.type == "DURATION" or unit[0] == "T":
        return amount_written(1, unit)
    step, definite = STEPS[word], bool(found.get("the"))
    if word in _FROM_THE_STORY or (definite and step > 0):
        base = moment.narrated() if unit not in {"D", "NI"} else moment.narrated("D M Y")
    else:
        base = moment.here()
    if base is None:
        return None
    if unit == "NI":
        return _night(base, step)
    return stepped(base, {"FN": "W"}.get(unit, unit), step * (2 if unit == "FN" else 1))


def the_unit(found: Found, moment: Moment) -> str | None:
    """Value "the year", "the quarter", "the day": the one that the text is in; a length where the finder says so."""
    unit = UNITS[said(found, "unit")]
    if moment.type == "DURATION":
        return amount_written(1, unit)
    if moment.type == "SET":
        return amount_written(1, unit)
    if unit in {"TS", "TM", "TH", "ML", "FN"}:
        return None
    if unit == "Q":
        return _quarter_told(moment)
    if unit == "WE":
        return _weekend(moment)
    base = moment.narrated("D") if unit in {"D", "NI"} else None
    base = base or (moment.there() if moment.history or unit in {"D", "NI"} else moment.here())
    return _night(base, 0) if base and unit == "NI" else stepped(base, unit, 0) if base else None


def fiscal_year(found: Found, moment: Moment) -> str | None:
    """Value "the current fiscal year", taken for the calendar year; "the fiscal year ended Jan. 31" is a length."""
    if moment.type == "DURATION":
        return "P1Y"
    here = moment.here()
    return stepped(here, "Y", STEPS[said(found, "step") or "this"]) if here else None


def latest_period(_found: Found, moment: Moment) -> str | None:
    """Value "the latest quarter": the one told last, else the last that is over."""
    return _quarter_told(moment)


def comparable_period(found: Found, moment: Moment) -> str | None:
    """Value "the year-earlier quarter": the same quarter, a year before the one told last."""
    last = _latest_quarter(moment)
    if last is not None:
        return stepped(last, "Q", -4)
    if said(found, "unit") == "quarter":
        here = moment.here()
        return stepped(here, "Q", -5) if here else None
    here = moment.there()
    return stepped(here, "Y", -1) if here else None


def counted_away(found: Found, moment: Moment) -> str | None:
    """Value "two years ago", "three days later", "a week from now"."""
    unit = UNITS[said(found, "unit")]
    count = number_of(said(found, "count"))
    word = said(found, "way")
    if count is None or moment.type == "DURATION":
        return counted(found, moment)
    if word in {"before", "after"} and _CLAUSE.match(moment.after):
        return None  # "a day after Moscow ordered it" counts from the order, not from the date told last
    told = _latest_quarter(moment)
    if unit == "Y" and count == 1 and word in _BACK and told and not moment.history:
        return stepped(told, "Q", -4)  # "up from $2 million a year earlier" compares quarters
    base = (
        moment.here()
        if word in {"ago", "hence", "from now"}
        else moment.there()
        if word == "earlier"
        else moment.narrated()
    )
    return stepped_from(base, -count if word in _BACK else count, unit) if base else None


def one_away(found: Found, moment: Moment) -> str | None:
    """Value "the day before", "the week after"."""
    return counted_away({**found, "count": "one"}, moment)


def counted_as_point(found: Found, moment: Moment) -> str | None:
    """Value "five years", told as a date: "redeemed in five years", "five years" cut off before "later"."""
    way = _WAY.match(moment.after)
    if moment.type != "DATE":
        return None
    if way:
        return counted_away({**found, "way": way[1]}, moment._replace(after=moment.after[way.end() :]))
    count, here = number_of(said(found, "count")), moment.here()
    ahead = moment.before.rstrip().endswith(" in") and moment.tense != "past" and count is not None and here
    return stepped_from(here, count, UNITS[said(found, "unit")]) if ahead and here and count else None


def vaguely_away(found: Found, moment: Moment) -> str | None:
    """Value "several years ago", "weeks later": only the direction is known."""
    if moment.type == "DURATION":
        return vague_amount(found, moment)
    return "PAST_REF" if said(found, "way") in _BACK else "FUTURE_REF"


def stepped_from(base: Point, count: float, unit: str) -> str | None:
    """Return the value some units away from a point; halves count in the next smaller unit, parts of a day not at all."""
    if unit[0] == "T":
        return None
    if unit in {"DE", "CE", "ML"}:
        count, unit = count * {"DE": 10, "CE": 100, "ML": 1000}[unit], "Y"
    if unit == "FN":
        count, unit = count * 2, "W"
    if count != int(count):
        smaller = {"Y": ("M", 12), "W": ("D", 7)}.get(unit)
        if smaller is None:
            return None
        unit, count = smaller[0], round(count * smaller[1])
    return stepped(base, unit, int(count))


# ----------------------------------------------------------------------------------------------------------------------


def _night(base: Point, step: int) -> str | None:
    day = stepped(base, "D", step)
    return f"{day}TNI" if day else None


def _weekend(moment: Moment) -> str | None:
    """Until Friday "over the weekend" is the one before, unless the words look ahead."""
    here = moment.here()
    day = date_of(here) if here else None
    past = day is not None and day.isoweekday() < 6 and moment.tense != "future"
    return stepped(here, "WE", -1 if past else 0) if here else None


def _latest_quarter(moment: Moment) -> Point | None:
    """Return the latest quarter told: results are compared with the year before, not with what they were compared to."""
    points = [point for value in moment.earlier if (point := point_of(value)) and point.unit == "Q"]
    if moment.anchor is None or moment.history or not points:
        return None
    last_over = point_of(stepped(at(moment.anchor), "Q", -1) or "")
    return max((point for point in points if last_over and point <= last_over), default=None)


def _quarter_told(moment: Moment) -> str | None:
    told = _latest_quarter(moment)
    if told is not None:
        return stepped(told, "Q", 0)
    return stepped(at(moment.anchor), "Q", -1) if moment.anchor and not moment.history else None

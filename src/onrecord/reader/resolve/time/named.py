"""What the words of the calendar name: a month's number, a day's, the year that is meant."""

from onrecord.reader.resolve.time.moment import NEAR_DAYS, Moment, year_for
from onrecord.reader.resolve.time.numbers import ordinal_of, year_in_words
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.words import MONTHS, STEPS


def month_number(found: Found) -> int:
    """Return the month that the pattern's `{month}` names."""
    return MONTHS[said(found, "month")]


def day_number(found: Found) -> int:
    """Return the day of the month in figures, or in words: "March eighth"."""
    return ordinal_of(said(found, "day")) or 0


def figured_year(found: Found) -> int:
    """Return the year in figures, negative before Christ."""
    return (-1 if found.get("bc") else 1) * int(said(found, "year") or 0)


def named_year(found: Found, moment: Moment, month: int, day: int | None = None, near_days: int = NEAR_DAYS) -> int | None:
    """Return the year that the words give ("1998", "480 BC", "last year"), else the one that the moment gives."""
    if found.get("year"):
        return figured_year(found)
    if found.get("year_words"):
        return year_in_words(said(found, "year_words"))
    if found.get("short"):
        return short_year_told(moment, int(said(found, "short")))
    if found.get("step") and (here := moment.here()):
        there = moment.there() if said(found, "step") in {"that", "same", "following", "previous"} else here
        return (there or here).year + STEPS[said(found, "step")]
    return year_for(moment, month, day, near_days=near_days)


def short_year_told(moment: Moment, tail: int) -> int | None:
    """Return the year that two figures mean: the latest one that does not lie more than ten years ahead of the story."""
    here = moment.there() if moment.history else moment.here()
    if here is None:
        return None
    latest = here.year + 10
    return latest - (latest - tail) % 100

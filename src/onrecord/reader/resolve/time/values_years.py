"""Values of seasons, quarters, halves, years, decades and centuries.

Each function takes the pieces that a rule found and the moment, and gives a TIMEX3 value, or None where the words leave
it open.
"""

import re

from onrecord.reader.resolve.time.moment import Moment
from onrecord.reader.resolve.time.named import figured_year, named_year, short_year_told
from onrecord.reader.resolve.time.numbers import ordinal_of, year_in_words
from onrecord.reader.resolve.time.points import decade_written, year_written
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.words import DECADES, SEASON_MONTHS, SEASONS, STEPS

_NEAR_QUARTER = 130  # days: results are told within two quarters


def season(found: Found, moment: Moment) -> str | None:
    """Value a season, its year given or not."""
    code = SEASONS[said(found, "season")]
    year = named_year(found, moment, SEASON_MONTHS[code])
    return f"{year_written(year)}-{code}" if year is not None else f"XXXX-{code}"


def stepped_season(found: Found, moment: Moment) -> str | None:
    """Value "last fall": the latest one that is over; "this summer": the one of this year; "next winter"."""
    code, step, here = SEASONS[said(found, "season")], STEPS[said(found, "step")], moment.here()
    if here is None:
        return None
    begins, now = SEASON_MONTHS[code], here.month or 1
    year = here.year - (begins + 2 >= now) if step < 0 else here.year + (begins <= now) if step > 0 else here.year
    return f"{year_written(year)}-{code}"


def quarter(found: Found, moment: Moment) -> str | None:
    """Value a quarter, its year given or not, by its middle month."""
    number = ordinal_of(said(found, "ordinal")) if found.get("ordinal") else int(said(found, "figure") or 0)
    if number is None or not 1 <= number <= 4:
        return None
    year = named_year(found, moment, number * 3 - 1, near_days=_NEAR_QUARTER)
    return f"{year_written(year)}-Q{number}" if year is not None else f"XXXX-Q{number}"


def quarter_of_year(found: Found, moment: Moment) -> str | None:
    """Value "the 1988 quarter": the quarter told last, in that year."""
    told = moment.narrated("Q")
    return f"{found['year']}-Q{((told.month or 1) + 2) // 3}" if told else found["year"]


def half_year(found: Found, moment: Moment) -> str | None:
    """Value "the second half of 2008", "the first half of the year"."""
    number = 1 if said(found, "which") in {"first", "1st"} else 2
    year = named_year(found, moment, number * 6 - 5) if found.get("year") or found.get("step") else None
    if year is None and (base := moment.here()):
        year = base.year
    return f"{year_written(year)}-H{number}" if year is not None else None


def year(found: Found, _moment: Moment) -> str | None:
    """Value a year in figures, before or after Christ."""
    return year_written(figured_year(found))


def year_before_christ(found: Found, moment: Moment) -> str | None:
    """Value "499" in a story of those years, "492" in "(492-490 BC)"."""
    follows = (moment.after[:14].upper().replace(".", "") + " ").replace("–", "-")
    told = moment.narrated()
    if " BC" in follows.replace("BCE", "BC").split(")")[0] or (told and told.year < 0):
        return year_written(-int(said(found, "year") or 0))
    return None


def short_year(found: Found, moment: Moment) -> str | None:
    """Value "'89"."""
    told = short_year_told(moment, int(said(found, "short")))
    return year_written(told) if told is not None else None


def end_of_years(found: Found, moment: Moment) -> str | None:
    """Value "08" in "2007-08"."""
    begins = re.search(r"(\d{2})\d{2}[-–—/]$", moment.before)
    return begins[1] + (said(found, "short")) if begins else None


def spoken_year(found: Found, _moment: Moment) -> str | None:
    """Value "nineteen ninety-six"."""
    number = year_in_words(found["year_words"] or "two thousand")
    return year_written(number) if number and 1000 <= number < 2200 else None


def decade(found: Found, moment: Moment) -> str | None:
    """Value "the 1970s", "the nineties", "the 460s BC"."""
    if found.get("year"):
        return decade_written(figured_year(found), 3)
    tens = DECADES[said(found, "decade")] if found.get("decade") else int(said(found, "tens"))
    told = short_year_told(moment, tens * 10)
    return decade_written(told, 3) if told is not None else None


def century(found: Found, _moment: Moment) -> str | None:
    """Value "the 20th century" is 19."""
    number = ordinal_of(said(found, "ordinal"))
    return ("BC" if found.get("bc") else "") + f"{number - 1:02d}" if number else None

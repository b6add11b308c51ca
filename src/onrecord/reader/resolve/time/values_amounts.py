"""Values of lengths and of repetition: P2Y6M, PT24H, PXD; P1W for "weekly", XXXX-WXX-4 for "each Thursday"."""

import re

from onrecord.reader.resolve.time.moment import Moment
from onrecord.reader.resolve.time.numbers import number_of, ordinal_of
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.words import DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS

# How many of which letter a unit is written with, and the next smaller letter that takes its half.
_LETTERS = {
    "TS": (1, "S"), "TM": (1, "M"), "TH": (1, "H"), "D": (1, "D"), "NI": (1, "D"), "W": (1, "W"), "WE": (2, "D"),
    "FN": (2, "W"), "M": (1, "M"), "Q": (1, "Q"), "Y": (1, "Y"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"),
}  # fmt: skip
_HALVES = {"TM": "30S", "TH": "30M", "Y": "6M"}
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "everyday": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "semiannual": "P6M",
}  # fmt: skip


def amount_written(count: float | None, unit: str) -> str:
    """Write a length: 2.5 of Y is `P2Y6M`, None of TM is `PTXM`."""
    head = "PT" if unit[0] == "T" else "P"
    times, letter = _LETTERS[unit]
    if count is None:
        return f"{head}X{unit.removeprefix('T') if unit in {'DE', 'CE'} else letter}"
    whole = count * times
    if whole == int(whole):
        return f"{head}{int(whole)}{letter}"
    if whole - int(whole) == 0.5 and unit in _HALVES:
        return f"{head}{int(whole) or ''}{letter if int(whole) else ''}{_HALVES[unit]}"
    return f"{head}{whole:.4g}{letter}"


def counted(found: Found, _moment: Moment) -> str | None:
    """Value "two and a half years", "a 16-hour", "an hour and a half"."""
    count = number_of(said(found, "count"))
    if count is None:
        return None
    return amount_written(count + (0.5 if found.get("and_half") else 0), UNITS[said(found, "unit")])


def vague_amount(found: Found, _moment: Moment) -> str | None:
    """Value "several years", "weeks"."""
    return amount_written(None, UNITS[said(found, "unit")])


def one_unit(found: Found, _moment: Moment) -> str | None:
    """Value "per month", "day-long", "the whole week"."""
    return amount_written(1, UNITS[said(found, "unit")])


def every(found: Found, _moment: Moment) -> str | None:
    """Value "every two weeks", "every other day", "each year"."""
    count = 2.0 if found.get("other") else number_of(said(found, "count") or "one")
    if found.get("ordinal"):
        count = ordinal_of(said(found, "ordinal"))
    return amount_written(count, UNITS[said(found, "unit")]) if count else None


def adverb(found: Found, _moment: Moment) -> str | None:
    """Value "daily", "annual"."""
    return _ADVERBS[said(found, "adverb").replace("-", "")]


def every_named(found: Found, _moment: Moment) -> str | None:
    """Value "each Thursday", "every July", "every summer", "Friday nights", "every morning"."""
    part = f"T{DAY_PARTS[said(found, 'part')]}" if found.get("part") else ""
    if found.get("weekday"):
        return f"XXXX-WXX-{WEEKDAYS[said(found, 'weekday').rstrip('.')]}{part}"
    if found.get("month"):
        return f"XXXX-{MONTHS[said(found, 'month').rstrip('.')]:02d}"
    if found.get("season"):
        return f"XXXX-{SEASONS[said(found, 'season')]}"
    return f"XXXX-XX-XX{part}" if part else "XXXX-WXX-WE"


def plain_number(found: Found, moment: Moment) -> str | None:
    """Value "two" in "two to six days": the unit follows; "seventy-nine" after "at the age of"."""
    count = number_of(said(found, "count"))
    if count and moment.type == "DURATION" and re.search(r"\b(?:ages?|aged)\b[^.]*$", moment.before):
        return amount_written(count, "Y")
    words = moment.after[:40].replace("-", " ").lower().split()
    unit = next((UNITS[word.strip(",.;")] for word in words[:3] if word.strip(",.;") in UNITS), None)
    return amount_written(count, unit) if unit and count and words[0] in {"to", "or", "and"} else None

"""Values of times of day: "10 p.m.", "noon", "this morning", "overnight"; the day is the one told last, else today."""

from onrecord.reader.resolve.time.moment import Moment, weekday_for
from onrecord.reader.resolve.time.points import stepped, written
from onrecord.reader.resolve.time.rule import Found, said
from onrecord.reader.resolve.time.words import CLOCK_WORDS, DAY_PARTS, STEPS, WEEKDAYS


def clock_of(found: Found) -> str | None:
    """Return the time of day that the pieces give, as `T22:00`, with Z for Greenwich; None for an hour there is not."""
    if found.get("clock_word"):
        return "T" + CLOCK_WORDS[said(found, "clock_word")]
    hour, minute = int(said(found, "hour") or 0), int(said(found, "minute") or 0)
    half = said(found, "half")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if found.get("part"):
        hour = hour % 12 + (0 if DAY_PARTS[said(found, "part")] == "MO" else 12)
    seconds = f":{found['second']}" if found.get("second") else ""
    zone = "Z" if said(found, "zone")[:3] in {"gmt", "utc"} else ""
    return f"T{hour:02d}:{minute:02d}{seconds}{zone}" if hour <= 24 else None


def clock(found: Found, moment: Moment) -> str | None:
    """Value a time by the clock on the day told last."""
    time = clock_of(found)
    return f"{_day(moment)}{time}" if time else None


def part_of_day(found: Found, moment: Moment) -> str | None:
    """Value "the morning", "that night": on the day told last; "at night" is any night."""
    code = DAY_PARTS[said(found, "part")]
    if moment.type == "SET" or moment.before.rstrip().lower().endswith(" at"):
        return f"XXXX-XX-XXT{code}"
    return f"{_day(moment)}T{code}"


def weekday_part(found: Found, moment: Moment) -> str | None:
    """Value "Thursday evening"."""
    day = weekday_for(moment, WEEKDAYS[said(found, "weekday")])
    return f"{day}T{DAY_PARTS[said(found, 'part')]}" if day else None


def near_part(found: Found, moment: Moment) -> str | None:
    """Value "yesterday morning"."""
    here = moment.here()
    day = stepped(here, "D", -1 if said(found, "near") == "yesterday" else 1) if here else None
    return f"{day}T{DAY_PARTS[said(found, 'part')]}" if day else None


def stepped_part(found: Found, moment: Moment) -> str | None:
    """Value "this morning", "last night" count from the publication date; "the next morning" from the day told last."""
    code, word = DAY_PARTS[said(found, "part")], said(found, "step")
    told = word in {"that", "same", "following", "next", "previous"} and moment.narrated("D")
    here = told or moment.here()
    day = stepped(here, "D", STEPS[word]) if here else None
    return f"{day}T{code}" if day else None


# ----------------------------------------------------------------------------------------------------------------------


def _day(moment: Moment) -> str:
    here = moment.narrated("D") or moment.here()
    if here is None:
        return "XXXX-XX-XX"
    if here.day is None:
        return f"{written(here.year, here.month)}-XX" if here.month else f"{written(here.year)}-XX-XX"
    return written(here.year, here.month, here.day) or "XXXX-XX-XX"

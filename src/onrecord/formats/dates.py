"""Dates as they are written to ISO 8601: never more precise than what is written, never a zone that is not there.

A day alone stays a day ("2022-11-10"), a time keeps the offset that it came with, and a day without a year is no date.
"""

import re
from datetime import date, time
from email.utils import parsedate_tz

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
MONTH_DAY = rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})"
_TO_CLOCK = r"(?:,?\s+(?:(?:at|[@|—–-])\s+)?)"
_CLOCK = rf"(?:{_TO_CLOCK}\d{{1,2}}[:.]\d\d(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*\(?[A-Z]{{2,4}}\)?)?)?"
# A day with its year, in English or in figures, with the time of day if one follows.
DAY = (
    rf"(?:{_WEEKDAY}{MONTH_DAY},?\s+\d{{4}}\b{_CLOCK}"
    r"|\d{4}-\d\d-\d\d\b(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)"
)

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>[-/]?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T ]\s*(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_INTERNET = re.compile(r"(?:[A-Z][a-z]{2,8},?\s+)?\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?.{0,12}")
_ENGLISH = re.compile(
    rf"{_WEEKDAY}(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{MONTH}))"
    r"(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
    rf"(?:{_TO_CLOCK}(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)\s*(?P<half>[ap]\.?m\.?)?\s*\(?(?P<zone>[A-Z]{{2,4}})?\)?)?",
    re.IGNORECASE,
)


def iso(written: str) -> str | None:
    """Return a written date as ISO 8601; None when it names no day with its year, or a day that does not exist."""
    written = written.strip()
    if found := _ISO.fullmatch(written):
        return _joined(found, _offset(found["zone"]))
    if _INTERNET.fullmatch(written):
        return _from_internet(written)
    if found := _ENGLISH.fullmatch(written):
        return _from_english(found)
    return None


# ----------------------------------------------------------------------------------------------------------------------


def _joined(found: re.Match[str], offset: str) -> str | None:
    day = f"{found['year']}-{found['month']}-{found['day']}"
    clock = f"{found['hour']}:{found['minute']}" + (f":{found['second']}" if found["second"] else "")
    return _existing(day, clock if found["hour"] else None, offset)


def _offset(zone: str | None) -> str:
    """Write a zone as an offset; a name that has several meanings ("IST", "BST") gives none."""
    if not zone or zone == "Z":
        return zone or ""
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return "+00:00" if zone.upper() in {"GMT", "UTC", "UT"} else ""


def _from_internet(written: str) -> str | None:
    """Read the date of mail and RSS (RFC 5322): 'Thu, 10 Nov 2022 14:05:00 +0100'."""
    parsed = parsedate_tz(written)
    if not parsed:
        return None
    year, month, day, hour, minute, second, *_, seconds_east = parsed
    # "-0000" says that nobody knows the zone (RFC 5322, 3.3).
    unknown = seconds_east is None or written.endswith("-0000")
    offset = "" if unknown else _east(seconds_east or 0)
    return _existing(f"{year:04}-{month:02}-{day:02}", f"{hour:02}:{minute:02}:{second:02}", offset)


def _east(seconds: int) -> str:
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


def _from_english(found: re.Match[str]) -> str | None:
    month = _NAMES.index((found["month"] or found["month2"])[:3].lower()) + 1
    day = f"{found['year']}-{month:02}-{int(found['day'] or found['day2']):02}"
    if not found["hour"]:
        return _existing(day, None, "")
    half = (found["half"] or "").lower()[:1]
    hour = int(found["hour"]) % 12 + (12 if half == "p" else 0) if half else int(found["hour"])
    return _existing(day, f"{hour:02}:{found['minute']}", _offset(found["zone"]))


def _existing(day: str, clock: str | None, offset: str) -> str | None:
    try:
        date.fromisoformat(day)
        if clock:
            time.fromisoformat(clock + offset)
    except ValueError:
        return None
    return f"{day}T{clock}{offset}" if clock else day

"""Lines above the body that say who wrote it and when it was published. Rules as a table."""

import re

from onrecord.formats.dates import DAY
from onrecord.formats.linerule import AGENCY, NAME, NAMES, PARTICLE, LineRule

_WHEN = (
    r"(?:(?i:(?:first |originally )?published|posted|issued|released|date|last updated|last modified|updated|modified)"
    r"(?i: on| at)?:?\s+)"
)
_CLOCK_FIRST = r"(?:\d{1,2}:\d\d ?[AaPp]\.?[Mm]\.?,? (?:[A-Z]{2,4},? )?)"

BYLINES = (
    LineRule(
        "byline",
        "byline",
        "head",
        160,
        rf"(?:By|BY|by|Reported by|Story by|Words by|Text by|Analysis by):?\s+(?![^,]*\b\d)(?P<names>{NAMES})",
        "By Ada Finch and Otto Reyn, Northwire",
    ),
    LineRule(
        "stamp",
        "dateline",
        "head",
        160,
        rf"(?:{_WHEN}?{_CLOCK_FIRST}?{DAY}\.?(?:\s*(?:[|·•;/]|$)\s*)?)+",
        "Published 10 November 2031",
    ),
)

# The second line of a by-line: what the author is, or whom the author writes for.
ROLE = re.compile(
    rf"(?!.*[.!?]$)(?:.{{0,60}}\b(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Ss]taff|Bureau)\b"
    rf"(?:[ ,|-].{{0,60}})?|{AGENCY})"
)
# A line that names someone or something, as above a caption: "Ilse Brandt".
NAME_LINE = re.compile(rf"{NAME}(?:\s+(?:{NAME}|{PARTICLE})){{0,5}}")

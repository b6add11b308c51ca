"""Lines of an article that are not its body, by their own words: captions, credits, by-lines, dates. Rules as a table.

Captions and credits are not read as body, so a rule must not take a sentence of the body for one: where the words alone
don't decide, a rule asks for a place ("head": before the body, "tail": after it) or stays out of the table.
"""

import re
from typing import Literal, NamedTuple

from onrecord.formats.agencies import agency_names
from onrecord.formats.dates import DAY
from onrecord.records import PartKind

Zone = Literal["anywhere", "head", "tail"]

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-Я"
_AGENCY = agency_names()
_PARTICLE = (
    r"(?:d[aei]|del|della|der|den|dos|du|van|von|v|ten|ter|el|al|la|le|bin|ibn|ben|y|e|and|of|the|for|in|at|with)"
)
NAME = rf"[{UPPER}][\w.'’-]*"
_NAMES = rf"{NAME}(?:(?:\s*[,&|/]\s*|\s+)(?:{NAME}|{_PARTICLE}\b|[\w.]+@[\w.]+))*"
_PICTURE = (
    r"(?:photos?|photographs?|photography|pictures?|pics?|images?|videos?|illustrations?|graphics?|screengrabs?|file)"
)
_PICTURE_DESK = (
    rf"(?:{_AGENCY}|Getty(?: Images)?|EPA|Shutterstock|Alamy|iStock|Zuma Press|Corbis|NurPhoto|SIPA|Sipa USA|Rex"
    r"|The [A-Z][\w ]{2,30}|Twitter|Facebook|YouTube|Wikimedia(?: Commons)?|Flickr|Handout|Pool(?: photo)?)"
)
_SOURCE = rf"(?:{NAME}|(?i:news|wires?|agency|agencies|services|and|plus)\b)"


class LineRule(NamedTuple):
    """A paragraph that is furniture: the pattern matches all of it."""

    name: str
    kind: PartKind
    zone: Zone
    longest: int  # characters; a longer paragraph is body, however it ends
    pattern: str
    example: str


LINES = (
    LineRule(
        "caption-square",
        "caption",
        "anywhere",
        600,
        rf".*\[(?:(?i:{_PICTURE}|courtesy|handout|credit)\b[^\[\]]*"
        rf"|{_PICTURE_DESK}(?: Photo)?|[^\[\]]*\b[vV]ia [{UPPER}][^\[\]]*|[^\[\]]*\w ?/ ?(?i:[a-z])[^\[\]]*[{UPPER}][^\[\]]*"
        rf"|[{UPPER}][^\[\]/]*/ ?[{UPPER}][^\[\]]*)\]\.?",
        "The mayor at the pier on Monday [Rolf Amsel/Reuters]",
    ),
    LineRule(
        "caption-round",
        "caption",
        "anywhere",
        600,
        rf".*\((?:(?i:{_PICTURE}(?: courtesy)?(?: credit)?(?: by|:| courtesy)|credit:|courtesy of)[^()]+"
        rf"|(?:AP|AFP|EPA|UPI|Reuters|REUTERS) (?:[Pp]hoto|PHOTO|file|File)\b[^()]*"
        rf"|[{UPPER}][^()]*[/|] ?{_PICTURE_DESK}(?: (?i:photo|file|pool))?)\)\.?",
        "The mayor at the pier on Monday. (Photo: Rolf Amsel)",
    ),
    LineRule(
        "caption-credit-at-end",
        "caption",
        "anywhere",
        400,
        rf".{{8,}}[\w.)”\"]\s+(?:Photograph|Photo|Picture|Photo [Cc]redit|Image [Cc]redit|Credit):\s?{_NAMES}\.?",
        "The mayor at the pier on Monday. Photograph: Rolf Amsel/AFP/Getty Images",
    ),
    LineRule(
        "caption-label",
        "caption",
        "anywhere",
        400,
        rf"(?:(?:FILE|File)(?: (?:PHOTO|[Pp]hoto))?\s?[-–—:]+\s?.+|(?i:image (?:source|caption|credit)|picture caption|photo credit),? ?:? ?\S.*"
        rf"|(?i:photos?|photographs?|pictures?)(?: by|:| by:|, by) ?{_NAMES}\.?)",
        "FILE PHOTO: The mayor at the pier in 2020.",
    ),
    LineRule(
        "caption-desk-alone",
        "caption",
        "anywhere",
        120,
        rf"(?:{NAME}(?: {NAME}){{0,3}}\s?[/|]\s?)+{_PICTURE_DESK}(?: [Pp]hoto)?|Getty Images|(?:AP|AFP|EPA|UPI) Photo\b.*",
        "Rolf Amsel/AFP/Getty Images",
    ),
    LineRule(
        "caption-markdown", "caption", "anywhere", 1000, r"!\[[^\]]*\]\([^)]*\)", "![The mayor at the pier](pier.jpg)"
    ),
    LineRule(
        "source",
        "credit",
        "anywhere",
        160,
        rf"(?i:sources?)\s?[:—–]\s?{_SOURCE}(?:[\s,&+/|]+{_SOURCE})*\.?",
        "Source: News Agencies",
    ),
    LineRule(
        "agency-alone",
        "credit",
        "anywhere",
        120,
        rf"[\s(\[—–-]*(?:The )?{_AGENCY}(?:\s*(?:,|and|&|/|\||\+|with|;)\s*(?:the )?{_AGENCY})*[\s)\].]*",
        "Agence France-Presse",
    ),
    LineRule(
        "reporting-by",
        "credit",
        "anywhere",
        600,
        rf"\(?(?:(?:Additional |With |With additional |Writing and )?[Rr]eporting(?: and \w+)?|Writing|Editing|Compiled|Written|Edited) "
        rf"by:? [{UPPER}].*",
        "(Reporting by Ada Finch in Selby; Editing by Otto Reyn)",
    ),
    LineRule(
        "contributed",
        "credit",
        "anywhere",
        300,
        r".*\bcontributed (?:to (?:this|the) (?:report|story|article|piece|post)|(?:to )?reporting|(?:reporting )?from)\b.*",
        "The Associated Press contributed to this report.",
    ),
    LineRule(
        "reported-from",
        "credit",
        "tail",
        160,
        rf"(?:{NAME}\s+){{1,3}}(?:(?:,|and)\s+(?:{NAME}\s+){{1,3}})?reported from (?:{NAME}[\s,.]*|and )+",
        "Finch reported from Selby.",
    ),
    LineRule(
        "with-inputs",
        "credit",
        "anywhere",
        200,
        r"[(\[—–*-]?\s?(?i:with (?:additional )?(?:inputs?|reporting|files|material|contributions?|information)"
        r" (?:from|by)|from (?:news|wire|staff)[\w ]* (?:reports|services))\b.*",
        "(With inputs from agencies)",
    ),
    LineRule(
        "first-published",
        "credit",
        "anywhere",
        300,
        r"(?i:\W?this (?:article|story|report|piece|post|dispatch)(?: was| is| has been)?(?: also)? (?:first |originally |also )?"
        r"(?:published|appeared|produced|provided|supplied|republished|distributed)\b).*",
        "This article was first published by Northwire.",
    ),
    LineRule(
        "copyright",
        "credit",
        "anywhere",
        500,
        r"(?:©|\([cC]\) ?(?:Copyright|\d{4})|(?i:copyright) ?(?:©|\([cC]\)|\d{4}|by\b)).*|(?i:.{0,200}all rights reserved\b.{0,200})",
        "© 2031 The Associated Press. All rights reserved.",
    ),
    LineRule(
        "follow-us",
        "credit",
        "tail",
        200,
        r"(?i:follow .{2,80} on (?:twitter|facebook|instagram|x|bluesky|mastodon)|(?:e-?mail|contact|reach) .{2,60} at \S+@\S+)\b.*",
        "Follow Ada Finch on Twitter @adafinch.",
    ),
    LineRule(
        "byline",
        "byline",
        "head",
        160,
        rf"(?:By|BY|by|Reported by|Story by|Words by|Text by|Analysis by):?\s+(?![^,]*\b\d)(?P<names>{_NAMES})",
        "By Ada Finch and Otto Reyn, Northwire",
    ),
    LineRule(
        "stamp",
        "dateline",
        "head",
        160,
        rf"(?:(?:(?i:first published|published|posted|issued|released|date|last updated|last modified|updated|modified)"
        rf"(?i: on| at)?:?\s+)?{DAY}\.?(?:\s*(?:[|·•;/]|$)\s*)?)+",
        "Published 10 November 2031",
    ),
)

# The second line of a by-line: what the author is, or whom the author writes for.
ROLE = re.compile(
    rf"(?!.*[.!?]$)(?:.{{0,60}}\b(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Ss]taff|Bureau)\b(?:[,|] ?.{{0,60}})?|{_AGENCY})"
)
# A line that names someone or something, as above a caption: "Ilse Brandt".
NAME_LINE = re.compile(rf"{NAME}(?:\s+(?:{NAME}|{_PARTICLE})){{0,5}}")


_LINES = tuple((rule, re.compile(rule.pattern, re.DOTALL)) for rule in LINES)


def furniture_of(paragraph: str, zone: Zone) -> tuple[LineRule, re.Match[str]] | None:
    """Return the rule by which a whole paragraph is furniture, and its match."""
    for rule, pattern in _LINES:
        if (
            rule.zone in ("anywhere", zone)
            and len(paragraph) <= rule.longest
            and (found := pattern.fullmatch(paragraph))
        ):
            return rule, found
    return None

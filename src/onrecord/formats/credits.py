"""Lines that say where the text is from, who else worked on it and whose it is. Rules as a table."""

from onrecord.formats.linerule import AGENCY, NAME, UPPER, LineRule

_SOURCE = rf"(?:{NAME}|(?i:news|wires?|agency|agencies|services|and|plus)\b)"

CREDITS = (
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
        rf"[\s(\[—–-]*(?:The )?{AGENCY}(?:\s*(?:,|and|&|/|\||\+|with|;)\s*(?:the )?{AGENCY})*[\s)\].]*",
        "Agence France-Presse",
    ),
    LineRule(
        "reporting-by",
        "credit",
        "anywhere",
        600,
        rf"\(?(?:(?:Additional |With |With additional |Writing and )?[Rr]eporting(?: and \w+)?"
        r"|Writing|Editing|Compiled|Written|Edited) "
        rf"by:? [{UPPER}].*",
        "(Reporting by Ada Finch in Selby; Editing by Otto Reyn)",
    ),
    LineRule(
        "contributed",
        "credit",
        "anywhere",
        300,
        r".*\bcontributed (?:to (?:this|the) (?:report|story|article|piece|post)|(?:to )?reporting"
        r"|(?:reporting )?from)\b.*",
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
        r"(?i:\W?this (?:article|story|report|piece|post|dispatch)(?: was| is| has been)?(?: also)? "
        r"(?:first |originally |also )?"
        r"(?:published|appeared|produced|provided|supplied|republished|distributed)\b).*",
        "This article was first published by Northwire.",
    ),
    LineRule(
        "copyright",
        "credit",
        "anywhere",
        500,
        r"(?:©(?!\s?(?:Getty|[^/\d]{2,40}/))|\([cC]\) ?(?:Copyright|\d{4})|(?i:copyright) ?(?:©|\([cC]\)|\d{4}|by\b)).*"
        r"|(?i:.{0,200}all rights reserved\b.{0,200})",
        "© 2031 The Associated Press. All rights reserved.",
    ),
    LineRule(
        "elsewhere",  # headlines of other articles
        "credit",
        "anywhere",
        900,
        r"(?:(?i:read more|read also|also read|more on this(?: story)?|related(?: (?:stories|articles|coverage|content))?"
        r"|see also|recommended|most read(?: in \w+)?|what to read next)\s?[:|-]"
        r"|(?:Related Stories|MOST READ IN|JUST WATCHED|MUST WATCH)\b)"
        r"\s?\S.*",
        "READ MORE: Ferry company fined for old life jackets",
    ),
    LineRule(
        "follow-us",
        "credit",
        "tail",
        200,
        r"(?i:follow .{2,80} on (?:twitter|facebook|instagram|x|bluesky|mastodon)"
        r"|(?:e-?mail|contact|reach) .{2,60} at \S+@\S+)\b.*",
        "Follow Ada Finch on Twitter @adafinch.",
    ),
)

"""What kind of voice the source's words name: a table read from the top, and None where no line fits.

It judges words, not persons: who the words mean is resolved elsewhere.
"""

import re
from typing import NamedTuple

from onrecord.records import SpeakerKind


class Rule(NamedTuple):
    """One line of the table; patterns match whole words, case as written when `cased`."""

    name: str
    pattern: str
    kind: SpeakerKind
    example: str
    cased: bool = False


_NAME = r"(?!(?:The|An?|This|That|Some|Many|Most|Two|Three|His|Her|Its|Their|Our|My)\b)[A-ZÀ-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽ][\w’'.-]+"
_BODY = (
    r"ministry|ministries|office|government|governments|army|military|navy|police|party|company|court|tribunal|agency"
    r"|council|commission|committee|union|bank|campaign|authorities|authority|administration|department|bureau|staff|white house"
    r"|kremlin|pentagon|group|organi[sz]ation|association|university|institute|parliament|senate|congress|forces|command|mission"
)

RULES = (
    Rule(
        "unnamed by wish",
        r"anonym\w*|not authori[sz]ed|declined to be (?:named|identified)|unnamed|undisclosed",
        "anonymous",
        "an official who spoke on condition of anonymity",
    ),
    Rule(
        "sources",
        r"sources?|insiders?|people (?:familiar|close|briefed|with knowledge)|(?:a |the )?persons? (?:familiar|close|briefed)",
        "anonymous",
        "two people familiar with the talks",
    ),
    Rule(
        "both",
        r"^(?:they|both|both (?:men|women|sides|leaders|governments|countries)|the two \w+|the pair|neither|either side)$",
        "collective",
        "both",
    ),
    Rule(
        "witness",
        r"witness(?:es)?|eyewitness(?:es)?|survivors?|residents?|bystanders?|neighbou?rs?|villagers?|locals?",
        "witness",
        "a resident of the town",
    ),
    Rule(
        "document",
        r"(?:report|reports|statement|communiqu[ée]|letter|document|documents|memo|poll|polls|survey|surveys|study|studies"
        r"|analysis|data|figures|records|emails?|filing|filings|indictment|complaint|lawsuit|article|transcript|tweet|tweets|post"
        r"|book|bill|ruling|treaty|constitution|e-mails?|press release|footage|video)$",
        "document",
        "a leaked memo",
    ),
    Rule(
        "body by name",
        rf"^(?:(?!(?:of|for|from|at)\b)[^\s,]+\s+){{0,5}}(?:{_BODY})$",
        "organisation",
        "the Defence Ministry",
    ),
    Rule(
        "named after a role",
        rf"(?:^|[\s,]){_NAME}(?:\s+(?:de|van|von|der|al|bin|el))*\s+{_NAME}",
        "named",
        "President Ilena Dorvath",
        cased=True,
    ),
    Rule("body at the end", rf"(?:{_BODY})$", "organisation", "a spokesman for the army"),
    Rule(
        "unnamed official",
        r"officials?|spokes(?:man|woman|person|people|men|women)|aides?|advis[eo]rs?|diplomats?|ministers?|presidents?"
        r"|secretary|secretaries|chief|chiefs|leaders?|commanders?|generals?|judges?|prosecutors?|ambassadors?|governors?|mayors?"
        r"|senators?|lawmakers?|lawyers?|attorneys?|directors?|chair(?:man|woman)?|officers?",
        "official",
        "a senior official",
    ),
)

_COMPILED = tuple(
    (
        re.compile(
            rule.pattern
            if rule.pattern.startswith(("^", "(?:^"))
            else rf"\b(?:{rule.pattern})" + ("" if rule.pattern.endswith("$") else r"\b"),
            0 if rule.cased else re.IGNORECASE,
        ),
        rule.kind,
    )
    for rule in RULES
)


def speaker_kind_of(source: str) -> SpeakerKind | None:
    """Return the kind of voice that a source's words name; None for pronouns and for what no line fits."""
    words = " ".join(source.split()).strip(" ,.;:")
    return next((kind for pattern, kind in _COMPILED if words and pattern.search(words)), None)

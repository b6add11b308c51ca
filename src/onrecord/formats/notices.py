"""What an outlet says about its own article: corrected, updated, refiled, repeated, withdrawn. Rules as a table.

Two places: a paragraph that is nothing but a notice, and a slug in front of the headline ("UPDATE 2-"). The words of the
agencies are Reuters' and AP's for successive versions of one story.
"""

import re
from typing import NamedTuple

from onrecord.records import Revision

_STORY = r"(?:story|article|post|report|dispatch|item|piece|headline)"
_WORDS = r"(?:statement|claim|allegation|sentence|passage|paragraph|assertion|remark|information|figure)"
_UNQUOTED = r"(?:[^\n\"“”]|“[^\n“”]*”|\"[^\n\"]*\"){0,700}?"  # what somebody else says, who withdraws it, is no notice


class NoticeRule(NamedTuple):
    """A paragraph that is a notice: the pattern matches at its start, the revision is what it makes of the article."""

    name: str
    pattern: str
    revision: Revision | None  # None: a notice that says nothing of a revision
    example: str


NOTICES = (
    NoticeRule(
        "withdrawn-line",
        r"(?:THIS )?(?:STORY|ARTICLE|DISPATCH|ITEM|REPORT)? ?(?:HAS BEEN |IS )?(?:WITHDRAWN|RETRACTED|KILLED)\b[^a-z]*$",
        "withdrawal",
        "STORY WITHDRAWN",
    ),
    NoticeRule(
        "withdrawn-sentence",
        rf"(?i:\W{{0,2}}(?:this {_STORY}|the (?:story|article|item) (?:headlined|titled|slugged)\b)[^.]{{0,200}}?"
        rf" (?:has been|was|is) (?:withdrawn|retracted|killed)\b)",
        "withdrawal",
        "This story has been withdrawn. There will be no substitute story.",
    ),
    NoticeRule(
        "we-withdraw",
        rf"(?i:{_UNQUOTED}(?<![\w’'])we (?:hereby |therefore )?(?:withdraw|retract)(?: in full)?"
        rf" (?:that|this|the|our) (?:\w+ )?{_STORY}\b)",
        "withdrawal",
        "On Monday the Courier reported that the mill was sold. We withdraw that report.",
    ),
    NoticeRule(
        "withdrawal-label",
        r"(?:WITHDRAWAL|RETRACTION|KILL|Withdrawal|Retraction)\s?(?:\([^)]*\))?\s?[:—–-]\s?\S",
        "withdrawal",
        "RETRACTION: The report on the bridge",
    ),
    NoticeRule(
        "corrects",
        r"CORRECT(?:S|ED|ING|ION)\b(?!\s?[-–—])(?: \(OFFICIAL\))?[:,;]? \S",
        "correction",
        "CORRECTS paragraph 3",
    ),
    NoticeRule(
        "corrects-brackets",
        r"\((?:Correct(?:s|ed|ing)|Fixes|Amends|Clarifies|Removes|Deletes)\b[^()]{3,400}(?:\([^()]*\)[^()]*)*\)$",
        "correction",
        "(Corrects name of the mayor in paragraph 4)",
    ),
    NoticeRule(
        "corrected-sentence",
        rf"(?i:\W{{0,2}}this {_STORY} (?:has been|was|is) (?:corrected|amended|clarified|changed to correct)\b)",
        "correction",
        "(This story has been corrected to fix the date in paragraph 2.)",
    ),
    NoticeRule(
        "earlier-version",
        rf"(?i:\W{{0,2}}(?:(?:corrections?|clarification)[^:]{{0,40}}: )?(?:an? |the )?"
        rf"(?:earlier|previous|original) versions? of (?:this|the) {_STORY}\b)",
        "correction",
        "An earlier version of this article misstated the number of boats.",
    ),
    NoticeRule(
        "correction-label",
        r"(?i:(?:an? )?corrections?(?: and clarifications?|,? and (?:an )?apology)?|clarification)(?: \([^)]*\))?"
        r"(?:\s?[:—–]\s?\S|\s-\s\S|\.?$)",
        "correction",
        "Correction: the mayor is Ilse Brandt.",
    ),
    NoticeRule(
        "we-withdraw-words",
        rf"(?i:{_UNQUOTED}\b(?:reported|stated|said|wrote|written|printed|published|quoted)\b{_UNQUOTED}"
        rf"(?<![\w’'])we (?:(?:hereby|therefore|now) )?(?:withdraw|retract|take back) (?:it|them"
        rf"|(?:that|this|the|those|these) {_WORDS}s?)\b)",
        "correction",
        "On Monday we reported that the mill was sold. That was wrong, and we withdraw it.",
    ),
    NoticeRule(
        "words-withdrawn",
        rf"(?i:{_UNQUOTED}\b(?:our|its|the|that|this) (?:\w+ )?(?:release|statement|article|report|story|issue|page)"
        rf"\b{_UNQUOTED}\b(?:this|that|the) (?:{_WORDS}|{_STORY}) (?:was|is|has been) (?:\w+ly )?"
        r"(?:wrong|false|incorrect|untrue|mistaken|in error),? and (?:it )?(?:is|has been) (?:\w+ )?"
        r"(?:withdrawn|retracted|taken back)\b(?!,? \w+ said))",
        "correction",
        "Our release of Monday said that the mill is sold. This statement was wrong and is withdrawn.",
    ),
    NoticeRule(
        "corrects-release",
        rf"(?:The )?(?:\w[\w’'-]* ){{1,6}}(?:corrects|amends|rectifies) (?:its|an earlier) (?:press )?"
        rf"(?:release|statement|communiqu[eé]|{_STORY})\b[^\n\"“”]*$",
        "correction",
        "The Ministry corrects its release of Monday",
    ),
    NoticeRule("refiles", r"REFILE[SD]?\b(?!\s?[-–—])[:,;]? \S", "refile", "REFILES to add dropped word"),
    NoticeRule("refiles-brackets", r"\(Refil(?:es|ed|ing)\b[^)]*\)$", "refile", "(Refiles to fix the headline)"),
    NoticeRule(
        "refiled-sentence",
        rf"(?i:\W{{0,2}}this {_STORY} (?:has been|was|is) (?:refiled|re-filed)\b)",
        "refile",
        "(This story was refiled to add a dropped word)",
    ),
    NoticeRule("repeats", r"REPEAT(?:S|ED|ING)\b(?!\s?[-–—])[:,;]? \S", "repeat", "REPEATS story first sent on Tuesday"),
    NoticeRule(
        "repeats-brackets", r"\(Repeat(?:s|ed|ing)\b[^)]*\)$", "repeat", "(Repeats to more subscribers, no changes)"
    ),
    NoticeRule(
        "updates",
        r"(?:UPDATES|ADDS|RECASTS|RESTORES)\b"
        r"(?:[^a-z]*$|[:,;]? (?:with|to|in|throughout|from|[a-z]+ (?:comment|detail|quote))\b)",
        "update",
        "UPDATES with comment from the mayor",
    ),
    NoticeRule(
        "updates-brackets",
        r"\((?:Updat(?:es|ed|ing)|Adds|Adding|Recasts|Wraps|Releads|Rewrites|Writes through)\b[^()]{3,400}\)$",
        "update",
        "(Adds comment from the mayor, background)",
    ),
    NoticeRule(
        "updated-sentence",
        rf"(?i:\W{{0,2}}this {_STORY} (?:has been|was) (?:updated|revised|edited|amended)\b)",
        "update",
        "This article has been updated to include the reply of the port authority.",
    ),
    NoticeRule(
        "to-editors",
        r"(?i:\W{0,2}(?:eds?\.?|editor[’']?s[’']? notes?|note to (?:editors|readers)|attention editors)\s?[:—–])\s?\S",
        None,
        "Editor's note: The author is a member of the harbour board.",
    ),
)


class SlugRule(NamedTuple):
    """A slug in front of a headline; group 1, where there is one, is the version's number."""

    name: str
    pattern: str
    revision: Revision
    example: str


SLUGS = (
    SlugRule("kill", r"(?:KILL|WITHDRAWN|WITHDRAWAL|RETRACTION)\s?[-:]\s?", "withdrawal", "WITHDRAWN-Harbour to close"),
    SlugRule(
        "corrected",
        r"(?:CORRECT(?:ED|ION)|Correct(?:ed|ion))(?: \([^)]*\))?\s?(?:[-–—]|: )\s?",
        "correction",
        "CORRECTED-Harbour to close on Monday",
    ),
    SlugRule("refile", r"REFILE\s?[-:]\s?", "refile", "REFILE-Harbour to close"),
    SlugRule("repeat", r"(?:RPT|REPEAT)(?: \d+)?\s?[-:]\s?", "repeat", "RPT-Harbour to close"),
    SlugRule("update", r"(?:UPDATE|WRAPUP|Update|UPD)(?: (\d+))?\s?(?:-(?!\s)|: ?)", "update", "UPDATE 2-Harbour to close"),
)


class Slugs(NamedTuple):
    """How many characters of a headline are slugs, the revisions that they say, and the version's number."""

    length: int
    revisions: tuple[Revision, ...]
    version: str | None


# One article can be several: a refiled update is read as what was done to it last, and a withdrawal ends it.
RANK: tuple[Revision, ...] = ("withdrawal", "correction", "refile", "repeat", "update", "new")

_NOTICES = tuple((rule, re.compile(rule.pattern, re.DOTALL)) for rule in NOTICES)
_SLUGS = tuple((rule, re.compile(rule.pattern)) for rule in SLUGS)


def notice_in(paragraph: str) -> NoticeRule | None:
    """Return the rule by which a whole paragraph is a notice."""
    return next((rule for rule, pattern in _NOTICES if pattern.match(paragraph)), None)


def slugs_of(headline: str) -> Slugs:
    """Return the slugs in front of a headline."""
    end, version = 0, None
    revisions: list[Revision] = []
    while found := next(((rule, match) for rule, pattern in _SLUGS if (match := pattern.match(headline, end))), None):
        rule, match = found
        end = match.end()
        revisions.append(rule.revision)
        version = version or (match[1] if match.re.groups else None)
    return Slugs(end, tuple(revisions), version)


def foremost(revisions: set[Revision]) -> Revision | None:
    """Return the revision that outranks the others; None when there is none."""
    return next((revision for revision in RANK if revision in revisions), None)

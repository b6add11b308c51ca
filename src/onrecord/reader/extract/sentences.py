"""Sentence ends by rule: paragraphs always end one; within them, end marks that no abbreviation explains.

The text is never rewritten to make this easier: every pattern matches on the original, so offsets hold.
"""

import re
from collections.abc import Iterator

from onrecord.spans import Span, paragraphs_of, trimmed

# An end mark with what may close behind it, then space, then something that can open a sentence.
_END = re.compile(r"""(?P<mark>[.!?…]+)(?P<closing>["'”’»)\]]*)\s+(?=["'“‘«(\[—–-]*\s?(?P<next>\w))""")
# What stands before a sentence and is no part of it: "URGENT-", "UPDATE 2 -", "ORVEL, Oct 9 (Halyard) - ", and the clock
# of a live page's entry, "13:15 ".
_LEAD = re.compile(
    r"(?:"
    r"(?:Image copyright (?:[A-Z]\S*\s){1,5}?)?(?:Image|Media) caption\s|"  # what a page sets before words under a picture
    r"[A-Z]{4,}(?:\s\d)?\s?[-–—]\s?|"
    r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET))?(?:\s?[-–—:|])?\s|"
    r"[A-Z]{2,}(?:[ .'’-][A-Z]{2,})*(?:,\s(?:[A-Z][\w.]*\s?){1,3}(?:\d{1,2})?)*(?:\s\([\w ]{2,30}\))?\s(?:--|[-–—])\s"
    r")(?=[\"“]?(?:[A-Z][a-z]|[AI]\s))"
)
# What ends a caption that has no end mark: "(Photo: Halyard) ", "[Mats Orrin/Halyard] ", "Photograph: Mats Orrin/Halyard ".
_CREDIT = re.compile(
    r"[(\[](?:"
    r"[^()\[\]\n]{0,40}\b(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy)\s?:[^()\[\]\n]{0,60}|"
    r"[^()\[\]\n]{0,40}\b(?:[Pp]hoto|[Hh]andout)|"
    r"[A-Z][\w .'’-]{1,40}/[A-Z][\w .'’-]{1,30}"
    r")[)\]]\s+(?=[A-Z“\"])|"
    r"\b(?:Photo|Photograph|Picture|Image|Credit):\s[A-Z][\w .'’-]{1,40}/[A-Z]\w*(?:\s(?:Images|News|Press))?\s+"
    r"(?=[A-Z“\"])"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"']*$")

# Words that end with a full stop inside a sentence, as long as a name or number follows ("Gen. Kostin", "No. 7").
_TITLES = frozenset(
    "adm amb asst att atty brig capt cdr cmdr col congr cpl det dir dr drs fr gen gov hon insp jr lt maj messrs mlle mme "
    "mr mrs ms msgr mt pfc pres prof pvt rep reps ret rev sen sens sgt sr st supt treas vs cf ca approx "
    "dept est ft".split()
)
# Words that end with a full stop only before a number ("No. 7", but "He said no. She left").
_BEFORE_NUMBERS = frozenset(
    "no nos art fig vol p pp op para ch sec jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# Abbreviations that can also end a sentence: one ends there only where a capitalised common opener follows.
_ABLE_TO_END = frozenset("u.s u.k u.n e.u a.m p.m inc ltd co corp bros plc etc al d.c ph.d b.a m.a m.d".split())
_OPENERS = frozenset(
    "a an the he she it they we i you his her its their our this that these those there in on at after before when while "
    "but and so if as for from by with no not many most some both one two more also however meanwhile earlier later asked "
    "asking according although since what who why how last president officials police mr mrs ms".split()
)
# What may stand behind a clock without ending its sentence: "at 4 p.m. Eastern", "by 9 a.m. Friday".
_CLOCKS = frozenset({"a.m", "p.m"})
_BEHIND_CLOCKS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december jan feb mar apr aug sept oct nov dec eastern central mountain pacific greenwich"
    " central european standard local moscow beijing".split()
)


def sentences_of(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in order, without white space at their edges."""
    found = (trimmed(text, span) for paragraph in paragraphs_of(text) for span in _within(text, *paragraph))
    return tuple(span for span in found if span is not None)


# --------------------------------------------------------------------------------------------------------------------


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        yield Span(start, lead.end())
        start = lead.end()
    for after in sorted({*_marked_ends(text, start, end), *(match.end() for match in _CREDIT.finditer(text, start, end))}):
        yield Span(start, after)
        start = after
    yield Span(start, end)


def _marked_ends(text: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, start, match):
            start = match.end("closing")
            yield start


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = match.group("next")
    if following.islower():
        # "Why?" he asked: the sentence goes on.
        return False
    if match.group("mark") != ".":
        return True
    found = _WORD_BEFORE.search(text, start, match.start("mark"))
    word = found.group().lower() if found else ""
    if word in _BEFORE_NUMBERS and following.isdigit():
        return False
    if word in _TITLES and not match.group("closing"):
        return False
    if word in _ABLE_TO_END or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:\w\.)+\w", word):
        rest = re.match(r"\w+", text[match.start("next") :])
        opener = rest.group() if rest is not None else ""
        if word in _CLOCKS and opener.istitle() and opener.lower() not in _BEHIND_CLOCKS:
            return True  # "died at 4 p.m. Fourteen others were hurt"
        return bool(match.group("closing")) or opener.lower() in _OPENERS
    return True

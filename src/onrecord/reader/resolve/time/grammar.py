"""The grammar, compiled: which rule fits some words, and where in a text some rule fits.

Patterns are compiled when they are first asked for: half of them are for the finder, which not everybody needs.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from onrecord.reader.resolve.time.modifiers import TAKEN_AFTER, TAKEN_BEFORE, TAKEN_BEFORE_PERIODS
from onrecord.reader.resolve.time.rule import BLANK, Found, Rule, expanded
from onrecord.reader.resolve.time.rules_amounts import AMOUNTS
from onrecord.reader.resolve.time.rules_calendar import CALENDAR
from onrecord.reader.resolve.time.rules_relative import POINTING, RELATIVE
from onrecord.reader.resolve.time.words import OPENERS
from onrecord.records import TimexType

RULES: tuple[Rule, ...] = CALENDAR + RELATIVE + AMOUNTS + POINTING
_ALWAYS = tuple(rule for rule in RULES if rule.found == "always")
_MODIFIED = tuple(rule for rule in RULES if rule.found == "modified")
_FOUND = _ALWAYS + _MODIFIED
# An hour or a part of a day before a day: "10 p.m. Wednesday", "the morning of 31 January".
_HOUR = r"(?:{clock}{zone},?(?: on)?|{clock_word}(?: on)?|(?:the )?{part} of)"

# No prices and no middles of words; "1861-1863" holds two years. Letters at the start, or a figure or an apostrophe.
_START = r"(?<![\w$£€.,/’'])(?:(?<![a-z]-)|(?=\d))"
_FIRST_LETTERS = re.compile(rf"{_START}(?:([^\W\d_]+)|(?=[\d'’]))", re.IGNORECASE)
_SECOND_LETTERS = re.compile(rf"{BLANK}([^\W\d_]+)")
# Words that begin many phrases and are no expression by themselves: what follows them must be a word of the grammar.
_LEADING = frozenset("a about an another at his its more no not on one over some that the their these this up well".split())


def fitting(words: str) -> Iterator[tuple[Rule, Found]]:
    """Yield each rule that fits all of the words, in the table's order, with the pieces it finds."""
    whole = _whole().fullmatch(words)
    first = (whole.lastindex or 1) - 1 if whole else len(RULES)
    for rule in RULES[first:]:
        match = _named(rule.pattern).fullmatch(words)
        if match is not None:
            yield rule, match.groupdict()


def expressions_in(text: str) -> Iterator[tuple[int, int, TimexType]]:
    """Yield start, end and type of each expression that stands by itself, in text order, without overlap."""
    pattern, after = pattern_in_text(), 0
    for start in _openings(text):
        match = pattern.match(text, start) if start >= after else None
        if match is not None:
            after = match.end()
            rule = _FOUND[(match.lastindex or 2) - 2]  # the first group is the hour
            yield start, after, "TIME" if match[1] else rule.type


@cache
def pattern_in_text() -> re.Pattern[str]:
    """Return all rules that stand by themselves in running text, as one pattern; slow where few words begin one."""
    freely = rf"(?:(?:{TAKEN_BEFORE}){BLANK})?(?:{_alternatives(_ALWAYS)})"
    modified = rf"(?:{TAKEN_BEFORE_PERIODS}){BLANK}(?:{_alternatives(_MODIFIED)})"
    return re.compile(
        rf"{_START}(?:({expanded(_HOUR, named=False)}){BLANK})?(?:{freely}|{modified})(?:{BLANK}(?:{TAKEN_AFTER}))?"
        r"(?![\w%]|[.,]\d|[\s-]{1,4}old\b)",  # no per cents, no ages
        re.IGNORECASE,
    )


# ----------------------------------------------------------------------------------------------------------------------


def _openings(text: str) -> Iterator[int]:
    """Yield where an expression can begin. Most words are in no table, and to look one up is quicker than to try all rules."""
    for match in _FIRST_LETTERS.finditer(text):
        first = match[1] and match[1].lower()
        if first is None or (first in OPENERS and (first not in _LEADING or _goes_on(text, match.end()))):
            yield match.start()


def _goes_on(text: str, end: int) -> bool:
    """Tell whether what follows a word can be of the grammar: "the last", not "the mayor"."""
    second = _SECOND_LETTERS.match(text, end)
    return second is None or _is_of_the_grammar(second[1].lower())


@lru_cache(maxsize=1 << 12)
def _is_of_the_grammar(word: str) -> bool:
    words, beginnings = _vocabulary()
    return word in words or word.startswith(beginnings)


@cache
def _vocabulary() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of the patterns that are looked for, and beginnings of words, of which a pattern has the rest."""
    patterns = " ".join((*(expanded(rule.pattern, named=False) for rule in _FOUND), TAKEN_BEFORE, TAKEN_AFTER))
    letters = re.sub(r"\\[A-Za-z]|\(\?P<\w+>", " ", patterns)
    optional = {found[1] for found in re.finditer(r"([a-z]+)[a-z]\?", letters)}
    words = frozenset(re.findall(r"[a-z]+", letters)) | optional
    return words, tuple(word for word in words if len(word) > 2)


def _alternatives(rules: tuple[Rule, ...]) -> str:
    """Join the lines to one pattern: the group that matched last is the line. Patterns hold no other groups that count."""
    return "|".join(f"({expanded(rule.pattern, named=False)})" for rule in rules)


@cache
def _named(pattern: str) -> re.Pattern[str]:
    return re.compile(expanded(pattern), re.IGNORECASE)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"(?:{_alternatives(RULES)})", re.IGNORECASE)

"""Counts in words and figures: "Seventeen men" are 17, "more than 1,900 people" are over 1,900."""

import re
from types import MappingProxyType

from onrecord.records import Quantity

_BOUNDS = MappingProxyType({
    "at least": "at least", "more than": "more than", "over": "more than", "up to": "up to", "at most": "at most",
    "fewer than": "fewer than", "less than": "less than", "about": "about", "some": "about", "around": "about",
    "nearly": "about", "almost": "about", "roughly": "about",
})  # fmt: skip
_ONES = MappingProxyType({
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split(), 1
    )
})  # fmt: skip
_TENS = MappingProxyType(
    {word: value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
)
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|a dozen|(?:{'|'.join(_TENS)})(?:-\w+)?|{'|'.join(_ONES)}"
_COUNT = re.compile(
    rf"(?:\b(?P<bound>{'|'.join(_BOUNDS)})\s+)?\b(?P<number>{_NUMBER})\s+(?:of\s+(?:the|its|his|her|their|our)\s+)?"
    r"(?P<what>[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})$",
    re.IGNORECASE,
)


def count_told(words: str) -> Quantity | None:
    """Return the count that some words end with, and what is counted; None where they count nothing."""
    found = _COUNT.search(" ".join(words.split()))
    value = _value(found["number"].casefold()) if found is not None else None
    if found is None or value is None:
        return None
    bound = _BOUNDS[found["bound"].casefold()] if found["bound"] else "exactly"
    low = value if bound in ("exactly", "at least", "more than") else None
    high = value if bound in ("exactly", "up to", "at most", "fewer than", "less than") else None
    return Quantity(value=value, low=low, high=high, bound=bound, of=found["what"])


# ----------------------------------------------------------------------------------------------------------------------


def _value(number: str) -> float | None:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    if number == "a dozen":
        return 12.0
    ten, _, one = number.partition("-")
    if ten in _TENS:
        return float(10 * _TENS[ten] + _ONES.get(one, 0)) if not one or one in _ONES else None
    return float(_ONES[number])

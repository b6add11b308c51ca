"""Numbers in words and figures: "41", "1,200", "a dozen", "dozens", "2.5 million", "three", "40m", "two thirds"."""

import re
from functools import lru_cache
from types import MappingProxyType

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = MappingProxyType(
    {word: float(n) for n, word in enumerate(_UNITS)} | {word: 10.0 * n for n, word in enumerate(_TENS, 2)}
)
SCALES = MappingProxyType(
    {
        "dozen": 12.0,
        "score": 20.0,
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "m": 1e6,
        "mn": 1e6,
        "bn": 1e9,
        "tn": 1e12,
    }
)
# Plurals without a number before them: at least so many.
ROUGH = MappingProxyType(
    {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9, "tens": 20.0}
)
# Parts of a whole: "half of the villages", "a third of", "two thirds of".
PARTS = MappingProxyType(
    {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5}
)
_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|mn?|bn?|tn)?")
_SHORT = MappingProxyType({"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12})


def number_of(words: list[str]) -> float | None:
    """Return the value of words that are a number and nothing else; None when they are not."""
    total, current, seen = 0.0, 0.0, False
    for word in (part for whole in words for part in _parts(whole.lower())):
        if word in ("and", "a", "an"):
            current = current or (1.0 if word in ("a", "an") else 0.0)
            continue
        if word in SCALES:
            current = (current or 1.0) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0.0
        elif word in SMALL:
            current += SMALL[word]
        elif (match := _FIGURE.fullmatch(word)) is not None:
            current += float(match[1].replace(",", "") + (match[2] or "")) * _SHORT.get(match[3] or "", 1.0)
        else:
            return None
        seen = True
    return total + current if seen else None


@lru_cache(maxsize=1 << 12)
def is_number(word: str) -> bool:
    """Tell whether a word alone can open or continue a number: "41", "three", "million", not "and" or "m"."""
    lower = word.lower()
    return lower not in ("a", "an", "and", "m", "mn", "bn", "tn", "score") and number_of([lower]) is not None


# --------------------------------------------------------------------------------------------------------------------


def _parts(word: str) -> list[str]:
    return [word] if word[0].isdigit() else word.split("-")

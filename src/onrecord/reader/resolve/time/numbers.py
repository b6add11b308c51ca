"""Numbers in words and figures: "two and a half" is 2.5, "nineteen ninety-six" is the year 1996."""

import re

from onrecord.reader.resolve.time.words import NUMBERS, ORDINALS, SCALES

_WORD = re.compile(r"\d+/\d+|\d[\d,]*(?:\.\d+)?|[a-z]+")


def number_of(words: str) -> float | None:
    """Return the number that the words say; None when they say none ("several")."""
    total, run, seen = 0.0, 0.0, False
    words_said = _WORD.findall(words.lower())
    if len(words_said) > 1 and words_said[0] in {"a", "an"} and words_said[1] not in {"half", *SCALES}:
        words_said = words_said[1:]  # "a sixty-day truce", "a couple of days"
    for word in words_said:
        if word in SCALES:
            total, run = total + (run or 1) * SCALES[word], 0.0
        elif word == "half":  # "half a century" halves, "two and a half" adds, "a half hour" is half of one
            run = run + 0.5 if run > 1 or " and " in words else 0.5
        elif (value := _value_of(word)) is not None:
            run = run * value if word in {"dozen", "couple", "pair"} and run else run + _added(word, value, run)
        else:
            continue
        seen = True
    return total + run if seen else None


def ordinal_of(words: str) -> int | None:
    """Return the place in order that a word says: "third" and "3rd" are 3."""
    folded = words.lower()
    digits = re.match(r"\d+", folded)
    return int(digits[0]) if digits else ORDINALS.get(folded.replace(" ", "-"))


def year_in_words(words: str) -> int | None:
    """Return the year said as two pairs of figures or as a number: "nineteen ninety-six", "two thousand and one"."""
    folded = words.lower()
    if "thousand" in folded:
        number = number_of(folded)
        return int(number) if number else None
    century, _, rest = folded.replace("-", " ").partition(" ")
    tail = number_of(rest.replace("hundred", "").replace("and", "").replace("oh", ""))
    return int(NUMBERS[century] * 100 + (tail or 0)) if rest and century in NUMBERS else None


# ----------------------------------------------------------------------------------------------------------------------


def _value_of(word: str) -> float | None:
    if "/" in word:
        above, below = word.split("/")
        return int(above) / int(below) if int(below) else None
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return NUMBERS.get(word)


def _added(word: str, value: float, run: float) -> float:
    """Return what a word adds to the number so far: an article adds nothing to a number: "a hundred", "two and a half"."""
    return 0.0 if word in {"a", "an"} and run else value

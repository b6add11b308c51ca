"""Words to lemmas, by part of speech: irregular forms by table, the rest by endings, as the treebanks write lemmas.

"announced" VERB: announce; "cities" NOUN: city; "n't" PART: not; "Germans" PROPN: Germans
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reader.extract.lemma_tables import (
    ADJECTIVES,
    ENDINGS_WITH_E,
    FUNCTION_WORDS,
    NOUNS,
    PLAIN_STEMS,
    SAME_IN_PLURAL,
    STEMS_WITH_E,
    VERBS,
)

_DOUBLED = re.compile(r"([bdgklmnprtv])\1$")
_KEEPS_DOUBLE = re.compile(r"^[^aeiou]*[aeiou]ll$|^(?:add|err|purr|ebb|egg|butt|putt)$|(?:install|recall|befall|enroll)$")
_WITH_E = re.compile("|".join(f"(?:{ending})$" for ending in ENDINGS_WITH_E))
_SHORT_STEM = re.compile(r"^(?:[^aeiouy]*|[^aeiou]*qu|(?:re|un|over|out|mis|under)[^aeiouy]+)[aeiouy][^aeiouywx]$")


def lemmas_of(forms: Sequence[str], upos: Sequence[str]) -> tuple[str, ...]:
    """Return the lemma of each word with its part of speech."""
    return tuple(map(lemma_of, forms, upos))


@lru_cache(maxsize=1 << 14)
def lemma_of(form: str, upos: str) -> str:
    """Return the lemma of one word: small letters but for names and abbreviations."""
    if upos == "PROPN":
        return form
    word = form.lower().replace("’", "'")
    known = FUNCTION_WORDS.get((word, upos))
    if known is not None:
        return known
    if upos in {"VERB", "AUX"}:
        return _verb(word)
    if upos == "NOUN":
        return form if _is_abbreviation(form) else _noun(word)
    if upos in {"ADJ", "ADV"}:
        return ADJECTIVES.get(word, word)
    return word


# --------------------------------------------------------------------------------------------------------------------


def _is_abbreviation(form: str) -> bool:
    return 1 < len(form) < 6 and form.isupper()


def _verb(word: str) -> str:
    known = VERBS.get(word)
    if known is not None:
        return known
    for prefix in ("over", "under", "out", "fore", "with", "re", "un", "mis", "up"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and rest in VERBS:
            return prefix + VERBS[rest]
    if word.endswith("ing") and _has_vowel(word[:-3]):
        return _stem(word[:-3])
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("ed") and _has_vowel(word[:-2]) and not word.endswith("eed"):
        return _stem(word[:-2])
    return _without_s(word)


def _noun(word: str) -> str:
    known = NOUNS.get(word)
    if known is not None:
        return known
    if word in SAME_IN_PLURAL or word.endswith(("ss", "us", "is", "'s")):
        return word
    for ending, lemma in (("women", "woman"), ("men", "man"), ("children", "child")):
        if word.endswith(ending) and word not in {"specimen", "omen", "regimen", "acumen", "abdomen"}:
            return word.removesuffix(ending) + lemma
    return _without_s(word)


def _without_s(word: str) -> str:
    """Return a word without the -s of plurals and of the third person."""
    if not word.endswith("s") or len(word) < 3 or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and word not in {"axes", "shoes"}:
        return word[:-2]
    if word.endswith("aches") and not word.endswith(("headaches", "caches")):
        return word[:-2]
    return word[:-1]


def _stem(stem: str) -> str:
    """Return a verb out of what -ed or -ing leaves."""
    if stem in STEMS_WITH_E:
        return stem + "e"
    if stem in PLAIN_STEMS:
        return stem
    if _DOUBLED.search(stem) and not _KEEPS_DOUBLE.search(stem):
        return stem[:-1]
    if _WITH_E.search(stem) or _SHORT_STEM.match(stem):
        return stem + "e"
    return stem


def _has_vowel(stem: str) -> bool:
    return any(letter in "aeiouy" for letter in stem)

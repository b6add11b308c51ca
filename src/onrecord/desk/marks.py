"""How the desk marks what a statement is: the classes that `desk.css` draws, the table of `docs/desk-design.md`."""

from collections.abc import Mapping
from types import MappingProxyType

from onrecord.records import Distance, Factuality

# A tone is a colour and a sign before the word, so that it can be told without colour. "said" is the rule and not marked.
TONES: Mapping[Distance, str] = MappingProxyType(
    {
        "confirmed": "firm",
        "agreed": "firm",
        "denied": "against",
        "claimed": "doubt",
        "alleged": "doubt",
        "warned": "ahead",
        "predicted": "ahead",
        "ordered": "demand",
        "asked": "demand",
    }
)

# The Admiralty scale for information, in its own words.
CREDIBILITY: Mapping[int, str] = MappingProxyType(
    {
        1: "confirmed by other sources",
        2: "probably true",
        3: "possibly true",
        4: "doubtful",
        5: "improbable",
        6: "truth cannot be judged",
    }
)

# What FactBank's values say of a holder, as one says it.
CERTAINTIES: Mapping[Factuality, str] = MappingProxyType(
    {
        "CT+": "as certain",
        "PR+": "as probable",
        "PS+": "as possible",
        "CT-": "as certainly not so",
        "PR-": "as probably not so",
        "PS-": "as possibly not so",
        "Uu": "without saying whether it is so",
    }
)

_PRONOUNS = frozenset(
    "he she it they we i you him her them us who whom which that this these those one both others some many his".split()
)

_BEFORE_NAMES = frozenset(
    "the a an both all some many several other others another one two three its his her their".split()
)


def is_named(words: str) -> bool:
    """Tell whether words name somebody: "mayor of Kelmora" does, "Both sides", "it" and "QUESTION (a paper)" do not."""
    rest = [word for word in words.split() if word.casefold() not in _BEFORE_NAMES]
    if not rest or is_pronoun(rest[0]) or rest[0].casefold().rstrip(":") in ("q", "question", "questions"):
        return False
    return any(word[:1].isupper() or word[:1].isdecimal() for word in rest)


def is_pronoun(words: str) -> bool:
    """Tell whether source words name nobody by themselves, "he" for example."""
    return words.casefold() in _PRONOUNS

"""How the desk marks what a statement is: the classes that `desk.css` draws, the table of `docs/desk-design.md`."""

from collections.abc import Mapping
from types import MappingProxyType

from onrecord.records import Distance

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

_PRONOUNS = frozenset(
    "he she it they we i you him her them us who whom which that this these those one both others some many his".split()
)


def is_pronoun(words: str) -> bool:
    """Tell whether source words name nobody by themselves, "he" for example."""
    return words.casefold() in _PRONOUNS

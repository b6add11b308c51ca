"""Tokens back to a text as a newspaper would print it, with where each token went."""

from collections.abc import Sequence
from types import MappingProxyType

BRACKETS = MappingProxyType(
    {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
)
TIGHT_BEFORE = frozenset({".", ",", ";", ":", "!", "?", "...", ")", "]", "}", "%", "n't", "n’t", "''", "”", "’"})
TIGHT_AFTER = frozenset({"(", "[", "{", "$", "#", "``", "“", "‘"})
CLITICS = frozenset({"'s", "'re", "'ve", "'ll", "'d", "'m", "’s", "’re", "’ve", "’ll", "’d", "’m"})
STRAIGHT = frozenset({'"', "'"})


def detokenised(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text and each word's offsets in it; straight quotation marks are taken to open and close in turn."""
    text, offsets = "", []
    opened: set[str] = set()
    tight = True
    for word in words:
        # "the dogs ' owner": after an s, an apostrophe that closes nothing is a genitive.
        closes = word in opened or (word == "'" and text.endswith("s"))
        shown = BRACKETS.get(word, word)
        if not (tight or closes or _hangs_on(word) or shown in TIGHT_BEFORE):
            text += " "
        offsets.append((len(text), len(text) + len(shown)))
        text += shown
        opens = word in STRAIGHT and not closes
        opened = opened | {word} if opens else opened - {word}
        tight = opens or word in TIGHT_AFTER or shown in TIGHT_AFTER
    return text, offsets


def rejoined(texts: Sequence[str]) -> tuple[str, list[int]]:
    """Return texts as one, joined by spaces, and where each starts."""
    starts, place = [], 0
    for text in texts:
        starts.append(place)
        place += len(text) + 1
    return " ".join(texts), starts


# --------------------------------------------------------------------------------------------------------------------


def _hangs_on(word: str) -> bool:
    return word in TIGHT_BEFORE or word.lower() in CLITICS

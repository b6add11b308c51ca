"""Words as Universal Dependencies' English treebanks cut them: "don't" is "do" and "n't", "15-year" is three words.

Every pattern matches on the original text, so offsets hold; the rules stand in a table, the first that fits wins.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.spans import Span


class Words(NamedTuple):
    """The words of a text in order, and for each sentence its first word and the one after its last."""

    spans: tuple[Span, ...]
    sentences: tuple[tuple[int, int], ...]


class Rule(NamedTuple):
    """One way in which characters are one word."""

    name: str
    pattern: str
    example: str  # words, with a space between two


_L = r"[^\W_\d]"  # a letter
_W = r"[\w\u0300-\u036f]"  # a letter, digit or accent
_UNITS = r"(?:st|nd|rd|th|s|m|bn|k|am|pm|km|kg)?"
_CLITIC = r"['’](?:s|re|ve|ll|d|m)(?!\w)"
# fmt: off
_ADDRESSES = (
    r"(?:https?://|www\.)[^\s<>\"”]*[^\s<>\"”.,;:!?)\]'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|"
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|html?|pdf|docx?)\b"
)
_SHORT = (  # abbreviations that keep their full stop
    "Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Brig|Cpl|Pvt|Sen|Sens|Rep|Reps|Gov|Pres|Rev|Hon|St|"
    "Ste|Mt|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Nos|vs|etc|approx|Ave|Blvd|"
    "Rd|Dept|Univ|al|cf|pp|Vol|Ph\\.D|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|"
    "Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
)
_PREFIXES = "re|pre|pro|non|anti|co|ex|post|un|mid|multi|semi|sub|inter|intra|counter|cross|bi|tri|e|mini|micro|neo|ultra"
RULES = (
    # Most words are this; first, so that no other line is tried on them.
    Rule("word before a blank", r"(?!(?:cannot|gonna|wanna|gotta)\b)[a-z]+(?=[ ,])", "she spoke"),
    Rule("address", _ADDRESSES, "see www.example.org"),
    Rule("initials", rf"(?:{_L}\.){{2,}}|{_L}(?:\.{_L})+(?!{_W})", "the U.S. army"),
    Rule("abbreviation", rf"(?:{_SHORT})\.(?=\s*[\w,;:)'’\"”])", "Gen. Ruben Tallmark"),
    Rule("abbreviation at an end", r"(?:Inc|Corp|Ltd|Jr|Sr)\.(?!\w)", "bought by Halyard Inc."),
    Rule("initial", r"[A-Z]\.(?=\s+\w)", "Ruben K. Tallmark"),
    Rule("day in numbers", r"\d{1,4}/\d{1,2}/\d{2,4}(?!\w)", "on 08/16/2025"),
    Rule("number", rf"\d+(?:[.,:]\d+)*{_UNITS}(?![^\W_])|\.\d+(?!\w)", "the 3rd of 1,250.5 at 19:30"),
    Rule("not", r"n['’]t(?!\w)", "do n't"),
    Rule("before not", rf"{_W}+?(?=n['’]t(?!\w))", "ca n't"),
    Rule("run together", r"can(?=not\b)|gon(?=na\b)|wan(?=na\b)|got(?=ta\b)", "can not"),
    Rule("rest of it", r"(?<=can)not\b|(?<=gon|wan)na\b|(?<=got)ta\b", "gon na"),
    Rule("clitic", _CLITIC, "Marenholt 's mayor"),
    Rule("letters and sign", r"[A-Z]+&[A-Z]+", "R&D costs"),
    Rule("prefix", rf"(?:{_PREFIXES})-{_L}+", "a co-founder of anti-corruption groups"),
    Rule("word", rf"{_W}+(?:['’](?!(?:s|re|ve|ll|d|m)(?!\w))(?<!s['’])\w+)*", "O'Dowd spoke"),
    Rule("dots", r"\.{2,}|…+", "well ..."),
    Rule("strokes", r"-{2,}|—+|–+", "peace -- at last"),
    Rule("marks", r"[!?]+|\*+|=+|_+|#+", "what ?!"),
    Rule("sign", r"[^\s]", "( $ 5 )"),
)
# fmt: on
_WORD = re.compile("|".join(f"(?:{rule.pattern})" for rule in RULES), re.IGNORECASE)
_LONGEST = 192  # words of a sentence; what goes on for longer (a table, a text without stops) is cut


def words_of_text(text: str, sentences: Sequence[Span]) -> Words:
    """Return the words of the sentences; a sentence of more than 192 words is cut into several."""
    spans: list[Span] = []
    bounds: list[tuple[int, int]] = []
    for start, end in sentences:
        first = len(spans)
        spans += [Span(*match.span()) for match in _WORD.finditer(text, start, end)]
        edges = [*range(first, len(spans), _LONGEST), len(spans)]
        bounds += [(before, after) for before, after in pairwise(edges) if before < after]
    return Words(tuple(spans), tuple(bounds))

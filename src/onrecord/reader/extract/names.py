"""Names as the head gives them, but for words for peoples: "Israeli troops" and "the Palestinians" name no place.

Some of the corpora that the head learned from call them places; those that names are measured on do not.
"""

import re
from collections.abc import Iterable

from onrecord.reader.extract.analysis import NameSpan

_ENDINGS = re.compile(r"(?:[^r]ian|ean|rian|[bhkltdnw]ish|[ln]ese|guese|ench|utch)s?$")
_WORDS = frozenset(
    "israeli iraqi saudi pakistani afghan kuwaiti yemeni omani qatari bahraini emirati azerbaijani bangladeshi nepali "
    "somali thai german swiss greek arab turk dane swede pole briton czech slovak serb croat kurd finn basque mexican "
    "african american cuban tibetan moroccan lebanese nigerien uzbek kazakh tajik kyrgyz turkmen uighur tatar "
    "chechen shiite sunni".split()
)


def without_peoples(text: str, names: Iterable[NameSpan]) -> tuple[NameSpan, ...]:
    """Return the names, a place's name that is a people's as one of another kind."""
    return tuple(
        name._replace(kind="MISC") if name.kind == "LOC" and is_people(text[name.span.start : name.span.end]) else name
        for name in names
    )


def is_people(words: str) -> bool:
    """Tell whether a name is one word for a people, a faith or a language."""
    word = words.lower()
    return word.isalpha() and (word in _WORDS or word.removesuffix("s") in _WORDS or bool(_ENDINGS.search(word)))

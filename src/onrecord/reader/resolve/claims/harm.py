"""What is counted of people in the news: one word each for the dead, the wounded, the missing, whatever verb says so."""

from types import MappingProxyType
from typing import NamedTuple


class Harm(NamedTuple):
    """One line of the table: the scope of a number, the event that it is a number of, and the words that say so."""

    scope: str
    event: str
    words: str  # lemmas of verbs, adjectives and nouns
    example: str


# fmt: off
HARMS = (
    Harm("dead", "death", "kill die dead killed perish drown drowned death fatality slay killing slain body", "Nine people died."),
    Harm("wounded", "injury", "wound injure hurt wounded injured injury", "Nine were wounded."),
    Harm("missing", "disappearance", "miss missing disappear vanish", "Two hikers are missing."),
    Harm("detained", "arrest", "detain arrest detained arrested arrest detention", "Police arrested two men."),
    Harm("displaced", "displacement", "displace displaced uproot homeless", "The flood displaced hundreds."),
    Harm("casualties", "casualty", "casualty victim", "There were 12 casualties."),
)
# fmt: on
_BY_WORD = MappingProxyType({word: line for line in reversed(HARMS) for word in line.words.split()})


def harm_of(lemma: str) -> Harm | None:
    """Return the line of a word, None where it is none of them."""
    return _BY_WORD.get(lemma)


def scope_of(lemma: str) -> str | None:
    """Return what a word says that people are counted as: "dead" of "kill"."""
    line = _BY_WORD.get(lemma)
    return line.scope if line else None

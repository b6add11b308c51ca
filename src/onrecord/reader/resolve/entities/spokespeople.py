"""For whom spokespeople speak, by the words before their office: "a London Fire Brigade spokesman", "a company spokeswoman".

A body's name stands there whole, with capitals, whatever the names head makes of it; a body without a name stands there as a
bare noun that is no mention by itself.
"""

from collections.abc import Iterator, Sequence

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.lexicon import BODIES, RANKS, ROLES, SPOKESPEOPLE
from onrecord.reader.resolve.entities.sides import is_demonym

_BY_OFFICE = 0.62  # confidence of a name that stands before a spokesperson's office
_OF_PERSON = frozenset("former ex acting deputy senior top new late then chief assistant lead veteran".split())
_NAMES = frozenset(("PROPN", "NOUN", "X"))


def names_before_spokespeople(tree: Tree, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the names of bodies before their spokespeople that the head tore or missed, wherever their words stand."""
    found = {tuple(tree.words_of(run)) for run in _runs(tree, names)}
    longest = max((len(words) for words in found), default=0)
    for first in range(len(tree.analysis.words) if found else 0):
        for last in range(first + longest, first, -1):
            if tuple(tree.words_of((first, last))) in found:
                yield NameSpan(tree.span_of((first, last)), "ORG", _BY_OFFICE)
                break


def bodies_before_spokespeople(tree: Tree) -> Iterator[int]:
    """Yield the nouns of bodies without a name before their spokespeople: "a foreign ministry spokesman"."""
    for office in _offices(tree):
        if office and tree.lower(office - 1) in BODIES and tree.analysis.upos[office - 1] in _NAMES:
            yield office - 1


# --------------------------------------------------------------------------------------------------------------------


def _runs(tree: Tree, names: Sequence[NameSpan]) -> Iterator[tuple[int, int]]:
    within = {word: name for name in names for word in range(*tree.stretch_of(name.span))}
    of_people = {tree.word(word) for word, name in within.items() if name.kind == "PER"}
    for office in _offices(tree):
        first = office
        sentence = tree.analysis.sentences[tree.sentence_of(office)][0]
        while first > sentence and _is_of_name(tree, first - 1):
            first -= 1
        first = _without_people(tree, first, office, within)
        is_person = any(tree.word(word) in of_people for word in range(first, office))
        if (
            first < office
            and not (is_person and tree.lower(office - 1) not in BODIES)
            and not _is_known(tree, first, office, within)
            and _is_sure(tree, first, office, sentence)
        ):
            yield first, office


def _offices(tree: Tree) -> Iterator[int]:
    return (word for word in range(1, len(tree.analysis.words)) if tree.lower(word) in SPOKESPEOPLE)


def _is_of_name(tree: Tree, word: int) -> bool:
    form = tree.word(word)
    is_name = tree.analysis.upos[word] in _NAMES or (tree.analysis.upos[word] == "ADJ" and form[:1].isupper())
    return is_name and form[:1].isupper() and form.isalpha() and tree.lower(word) not in _OF_PERSON


def _without_people(tree: Tree, first: int, office: int, within: dict[int, NameSpan]) -> int:
    """Return the first word without a people's adjective, which is no part: "Halvonian Foreign Ministry"."""
    while first < office and is_demonym(tree.word(first)):
        name = within.get(first)
        if name is not None and name.kind == "ORG" and tree.stretch_of(name.span)[1] > first + 1:
            return first  # "British Transport" of "British Transport Police"
        first += 1
    return first


def _is_known(tree: Tree, first: int, office: int, within: dict[int, NameSpan]) -> bool:
    """Tell whether one name fills the words."""
    found = {within[word] for word in range(first, office) if word in within}
    return any(tree.stretch_of(name.span)[0] <= first and tree.stretch_of(name.span)[1] >= office for name in found)


def _is_sure(tree: Tree, first: int, office: int, sentence: int) -> bool:
    """Tell whether the capitals are a name's, not those of a sentence's first word or of a headline."""
    words = range(first, office)
    if all(tree.lower(word) in BODIES or tree.lower(word) in RANKS for word in words):
        return False  # "Foreign Ministry": every country has one
    if tree.word(office)[:1].isupper() and not all(tree.word(word).isupper() for word in words):
        return False
    if office - first > 1:
        return True
    is_common = tree.lower(first) in ROLES or tree.analysis.upos[first] not in ("PROPN", "X")
    return not is_common and (first > sentence or tree.word(first).isupper())

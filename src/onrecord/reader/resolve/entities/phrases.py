"""Mentions before anything is resolved: the noun phrases, names and pronouns of an article and what their words say."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from onrecord.reader.extract.analysis import NameKind, NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.lexicon import (
    BODIES,
    DEMONSTRATIVES,
    PEOPLE,
    PERSONAL,
    PRONOUNS,
    RANKS,
    ROLES,
    Gender,
    Pronoun,
)
from onrecord.records import EntityType, MentionKind
from onrecord.spans import Span

Definiteness = Literal["definite", "indefinite", "demonstrative", "possessive", "bare"]

# Words that hang on a noun in the tree and are no part of its phrase, by relation.
_OUTSIDE = frozenset(
    "case mark cop nsubj csubj aux advcl cc conj parataxis discourse expl ccomp obl obj iobj vocative dislocated orphan reparandum list".split()
)
_EDGES = frozenset(",;:.!?-–—()[]\"'“”‘’«»…") | frozenset(("--", "''", "``"))
_OF_PEOPLE = frozenset(
    "former ex acting deputy vice senior top new late then outgoing incoming chief assistant lead".split()
)
_AGE_DIGITS = 2
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_DETERMINERS = frozenset(("the", "a", "an"))
_QUANTITIES = frozenset(
    "two three four five six seven eight nine ten several many both few dozens hundreds thousands".split()
)


# Nothing of these speaks or is "he": "on Tuesday morning, he says".
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october"
    " november december morning afternoon evening night noon midnight dawn dusk today yesterday tomorrow weekend week month"
    " year decade century hour minute".split()
)
_TYPES: Mapping[NameKind, EntityType] = MappingProxyType({"PER": "person", "ORG": "organisation", "LOC": "place"})


class Phrase(NamedTuple):
    """One mention: its head word, its words and what they demand."""

    head: int  # number of the head word; of one head word there is one phrase
    stretch: tuple[int, int]  # words of the whole phrase
    span: Span  # characters of the mention
    kind: MentionKind
    name: NameSpan | None
    lemma: str  # of the head word, lower case
    plural: bool | None
    gender: Gender | None
    animate: bool | None  # True: people; False: things, bodies, places; None: can be either
    definiteness: Definiteness
    pronoun: Pronoun | None
    modifiers: frozenset[str]  # lower-case content words of the phrase beside its head


def phrases_of(
    tree: Tree, names: Iterable[NameSpan], sources: Iterable[int] = (), bodies: Collection[int] = ()
) -> tuple[Phrase, ...]:
    """Return the mentions in the order of their heads; the heads of statements' sources are mentions in any case.

    So are bodies before their spokespeople, which are one as if "the" stood before them: "a company spokesman".
    """
    found: dict[int, Phrase] = {}
    covered: set[int] = set()
    for name in names:
        stretch = tree.stretch_of(name.span)
        if stretch[0] < stretch[1]:
            head = tree.head_of(stretch)
            covered.update(range(*stretch))
            found[head] = _named(tree, head, name)
    wanted = {*sources, *bodies}
    for word, kind in enumerate(tree.analysis.mentions):
        is_wanted = kind is not None or word in wanted or tree.lower(word) in PERSONAL
        if not is_wanted or word in found or word in covered:
            continue
        lower = tree.lower(word)
        is_pit = lower == "mine" and tree.analysis.upos[word] in ("NOUN", "PROPN")  # "the silver mine"
        if (lower in PRONOUNS and not is_pit) or (tree.analysis.upos[word] == "PRON" and lower in DEMONSTRATIVES):
            found[word] = _pronoun(tree, word)
        elif tree.analysis.upos[word] in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "VERB", "X", "DET"):
            found[word] = _before_office(tree, _nominal(tree, word)) if word in bodies else _nominal(tree, word)
    return tuple(found[head] for head in sorted(found))


def noun_phrase(tree: Tree, head: int) -> tuple[int, int]:
    """Return the words of the phrase around a noun: what stands before it, and what follows without a comma's apposition."""
    first, last = tree.phrase(head, without=_OUTSIDE)
    cases = (case for case in tree.related(head, "case") if first <= case < head)
    first = max((case + 1 for case in cases), default=first)  # "a swap with the army", where the swap hangs on the army
    while first < head and (tree.word(first) in _EDGES or tree.relations[first] == "cc"):
        first += 1
    while last - 1 > head and tree.word(last - 1) in _EDGES:
        last -= 1
    first, last = _balanced(tree, first, head, last)
    last = _before_age(tree, head, last)
    if any(child == last and tree.lower(child) in POSSESSIVES for child in tree.related(head, "case")):
        last += 1
    return first, last


# --------------------------------------------------------------------------------------------------------------------


def _balanced(tree: Tree, first: int, head: int, last: int) -> tuple[int, int]:
    """Leave out what follows a bracket or quotation mark that opens and does not close in the phrase, and so to the left."""
    words = [tree.word(number) for number in range(first, last)]
    for opening, closing in (("(", ")"), ("[", "]"), ("“", "”")):
        if words.count(opening) != words.count(closing):
            for number in range(head + 1, last):
                if tree.word(number) == opening:
                    last = number
                    break
            for number in range(head - 1, first - 1, -1):
                if tree.word(number) == closing:
                    first = number + 1
                    break
    return first, last


def _before_age(tree: Tree, head: int, last: int) -> int:
    """Return the end without an age behind a comma: of "the cook, 44," the cook."""
    is_age = last - 2 > head and tree.word(last - 2) == "," and tree.word(last - 1).isdigit()
    return last - 2 if is_age and len(tree.word(last - 1)) <= _AGE_DIGITS else last


def _named(tree: Tree, head: int, name: NameSpan) -> Phrase:
    stretch = noun_phrase(tree, head)
    return Phrase(
        head=head,
        stretch=stretch,
        span=name.span,
        kind="name",
        name=name,
        lemma=tree.lower(head),
        plural=None if name.kind != "PER" else False,
        gender=None,
        animate={"PER": True, "ORG": False, "LOC": False}.get(name.kind),
        definiteness="definite",
        pronoun=None,
        modifiers=frozenset(),
    )


def _pronoun(tree: Tree, word: int) -> Phrase:
    pronoun = PRONOUNS.get(tree.lower(word)) or Pronoun(3, tree.lower(word) in ("these", "those"), None, False)
    return Phrase(
        head=word,
        stretch=(word, word + 1),
        span=tree.analysis.words[word],
        kind="pronoun",
        name=None,
        lemma=tree.lower(word),
        plural=pronoun.plural,
        gender=pronoun.gender,
        animate=pronoun.animate,
        definiteness="definite",
        pronoun=pronoun,
        modifiers=frozenset(),
    )


def _nominal(tree: Tree, head: int) -> Phrase:
    stretch = noun_phrase(tree, head)
    if stretch[0] > 0 and tree.analysis.upos[stretch[0] - 1] == "DET" and tree.lower(stretch[0] - 1) in _DETERMINERS:
        stretch = (stretch[0] - 1, stretch[1])  # "the spokesperson", where the tree hangs "the" elsewhere
    lemma = tree.analysis.lemmas[head].lower()
    lower = tree.lower(head)
    is_person = lemma in ROLES or lemma in PEOPLE or lower in PEOPLE
    gender = ROLES.get(lemma) or PEOPLE.get(lemma) or PEOPLE.get(lower)
    return Phrase(
        head=head,
        stretch=stretch,
        span=tree.span_of(stretch),
        kind="nominal",
        name=None,
        lemma=lemma,
        plural=_is_plural(tree, head, lemma, lower),
        gender="m" if gender == "m" else "f" if gender == "f" else None,
        animate=True if is_person else False if lemma in BODIES or lemma in _TIMES else None,
        definiteness=_definiteness(tree, stretch, head),
        pronoun=None,
        modifiers=_modifiers(tree, stretch, head),
    )


def _before_office(tree: Tree, phrase: Phrase) -> Phrase:
    """Return a body's noun before an office with what stands before it: "foreign ministry" of "a foreign ministry spokesman"."""
    first = phrase.head
    opening = tree.analysis.sentences[tree.sentence_of(first)][0]
    while (
        first > opening
        and tree.analysis.upos[first - 1] in ("NOUN", "PROPN", "ADJ")
        and tree.lower(first - 1) not in _OF_PEOPLE
        and (tree.lower(first - 1) in RANKS or tree.word(first - 1)[:1].isupper())
    ):
        first -= 1
    stretch = (first, phrase.head + 1)
    modifiers = frozenset(tree.lower(word) for word in range(first, phrase.head))
    return phrase._replace(stretch=stretch, span=tree.span_of(stretch), definiteness="definite", modifiers=modifiers)


def _is_plural(tree: Tree, head: int, lemma: str, lower: str) -> bool | None:
    if lower in ("people", "police", "men", "women", "children", "troops", "authorities", "forces"):
        return None if lower == "police" else True
    if any(
        tree.lower(child) in _QUANTITIES
        for child in tree.children[head]
        if tree.relations[child] in ("nummod", "amod", "det")
    ):
        return True
    if lower.endswith("s") and (lower != lemma or any(lower[:-1] in known for known in (ROLES, PEOPLE, BODIES))):
        return True
    return False if tree.analysis.upos[head] == "NOUN" else None


def _definiteness(tree: Tree, stretch: tuple[int, int], head: int) -> Definiteness:
    for child in tree.children[head]:
        if child > head:
            break
        lower = tree.lower(child)
        if tree.relations[child] == "nmod" and tree.analysis.relations[child] == "nmod:poss":
            return "possessive"
        if tree.relations[child] == "det" or lower in DEMONSTRATIVES:
            return "demonstrative" if lower in DEMONSTRATIVES else "definite" if lower in ("the", "both") else "indefinite"
    first = tree.lower(stretch[0])
    return "definite" if first == "the" else "indefinite" if first in ("a", "an") else "bare"


def _modifiers(tree: Tree, stretch: tuple[int, int], head: int) -> frozenset[str]:
    return frozenset(
        tree.lower(word)
        for word in range(*stretch)
        if word != head and tree.analysis.upos[word] in ("NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV")
    )


def kind_of_name(kind: NameKind) -> EntityType:
    """Return the entity type that a name's kind stands for."""
    return _TYPES.get(kind, "other")

"""Offices and whose they are, harvested where an article introduces its people.

| place | example |
|---|---|
| before the name | "Italian Prime Minister Giorgia Meloni", "presidential aide Mykhailo Podolyak" |
| behind it | "Jens Stoltenberg, NATO's secretary general, ..." |
| before it, with a comma | "the director of the district hospital, Benno Talik, ..." |
| in a sentence | "Ustin is the mayor of Kelmora" |
| in a clause | "Noor Velasquin, who heads the Lirna Observer Mission, ..." |
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Clusters
from onrecord.reader.resolve.entities.lexicon import BODIES, PEOPLE, ROLES
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase, noun_phrase

_HEADING = {"head": "head", "lead": "leader", "run": "head", "chair": "chair", "command": "commander", "direct": "director"}
_BEFORE = frozenset("NOUN PROPN ADJ NUM PART ADP".split())
_ARTICLES = frozenset("the a an".split())


class Office(NamedTuple):
    """One office of one person: the words that say it, and its last word."""

    holder: int  # head of the mention of who holds it
    stretch: tuple[int, int]
    head: str  # lower case
    words: str
    noun: int | None  # the word that stands for the office, where a phrase could have it as its head


def offices_of(tree: Tree, phrases: tuple[Phrase, ...]) -> Iterator[Office]:
    """Yield every office that the text gives to somebody by name."""
    heads = {phrase.head: phrase for phrase in phrases}
    for phrase in phrases:
        if phrase.name is None or phrase.name.kind not in ("PER", "MISC"):
            continue
        yield from _before(tree, phrase)
        for child in tree.related(phrase.head, "appos", "parataxis"):
            if (is_role(tree, child) and child not in heads) or (
                child in heads and heads[child].name is None and is_role(tree, child)
            ):
                yield _office(tree, phrase.head, child, noun_phrase(tree, child))
        head = tree.analysis.heads[phrase.head]
        if head >= 0 and tree.relations[phrase.head] == "appos" and is_role(tree, head):
            yield _office(tree, phrase.head, head, _up_to(tree, noun_phrase(tree, head), phrase))
        yield from _told(tree, phrase)
        yield from _in_clause(tree, phrase)


def is_role(tree: Tree, word: int) -> bool:
    """Tell whether a word is an office or a calling: "mayor", "co-founder", "Secretary-General"."""
    lower = tree.analysis.lemmas[word].lower()
    return (
        lower in ROLES
        or tree.lower(word) in ROLES
        or lower.split("-")[0] in ("secretary", "vice")
        or lower.split("-")[-1] in ROLES
    )


def is_person_word(tree: Tree, word: int) -> bool:
    """Tell whether a word means a person."""
    return is_role(tree, word) or tree.analysis.lemmas[word].lower() in PEOPLE


def is_body_word(tree: Tree, word: int) -> bool:
    """Tell whether a word means a body: "ministry", "police"."""
    return tree.analysis.lemmas[word].lower() in BODIES or tree.lower(word) in BODIES


def tell(clusters: Clusters, offices: Iterable[Office]) -> None:
    """Write the offices to the clusters of those who hold them."""
    for office in offices:
        cluster = clusters.of(office.holder)
        if office.words not in cluster.roles:
            cluster.roles.append(office.words)
        cluster.role_heads.add(office.head)


# --------------------------------------------------------------------------------------------------------------------


def _office(tree: Tree, holder: int, noun: int, stretch: tuple[int, int]) -> Office:
    first, last = stretch
    while first < noun and (tree.lower(first) in _ARTICLES or tree.analysis.upos[first] in ("DET", "PUNCT", "CCONJ")):
        first += 1
    span = tree.span_of((first, last))
    head = tree.analysis.lemmas[noun].lower()
    return Office(holder, (first, last), head, " ".join(tree.text[span.start : span.end].split()), noun)


def _before(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Read the words before a name back to where its phrase begins; the nearest must be an office."""
    start = tree.stretch_of(phrase.span)[0]
    sentence = tree.analysis.sentences[tree.sentence_of(phrase.head)][0]
    first = noun = start
    while first > sentence and _goes_on(tree, first - 1, start):
        first -= 1
    for number in range(start - 1, first - 1, -1):
        if is_role(tree, number):
            noun = number
            break
        if tree.analysis.upos[number] not in ("ADP", "PROPN", "NOUN", "PART", "ADJ"):
            return
    if noun == start:
        return
    # "Prime Minister of Italy Giorgia Meloni": what stands between is the office's own, when a preposition opens it.
    if noun < start - 1 and tree.analysis.upos[noun + 1] != "ADP":
        return
    while first < noun and tree.analysis.upos[first] in ("ADP", "PART", "NUM"):
        first += 1
    yield _office(tree, phrase.head, noun, (first, start))


def _goes_on(tree: Tree, number: int, start: int) -> bool:
    upos = tree.analysis.upos[number]
    if upos == "ADP":
        # only "of" between an office and what it is of, right before the name
        return tree.lower(number) == "of" and number < start - 1
    if upos == "PUNCT":
        return (
            tree.word(number) == "-"
            and number > 0
            and tree.analysis.words[number - 1].end == tree.analysis.words[number].start
        )
    return upos in _BEFORE or tree.word(number) in POSSESSIVES


def _up_to(tree: Tree, stretch: tuple[int, int], phrase: Phrase) -> tuple[int, int]:
    """Return the stretch without the name's own phrase and the comma before it."""
    first, last = stretch
    start = tree.stretch_of(phrase.span)[0]
    if first < start < last:
        last = start
    while last - 1 > first and tree.analysis.upos[last - 1] == "PUNCT":
        last -= 1
    return first, last


def _told(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Yield the office of a sentence like "Ustin is the mayor of Kelmora"."""
    noun = tree.analysis.heads[phrase.head]
    if noun < 0 or tree.relations[phrase.head] != "nsubj" or not tree.related(noun, "cop") or not is_role(tree, noun):
        return
    if any(tree.lower(child) in ("not", "n't", "n’t", "never", "if") for child in tree.children[noun]):
        return
    if any(tree.lower(child) not in ("is", "was", "'s", "’s", "are") for child in tree.related(noun, "cop", "aux")):
        return
    stretch = noun_phrase(tree, noun)
    yield _office(tree, phrase.head, noun, (max(stretch[0], phrase.head + 1), stretch[1]))


def _in_clause(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Yield the office that a clause tells: "Noor Velasquin, who heads the Lirna Observer Mission" is its head."""
    for verb in tree.related(phrase.head, "acl"):
        office = _HEADING.get(tree.analysis.lemmas[verb].lower())
        body = next(iter(tree.related(verb, "obj")), None)
        if office and body is not None and tree.analysis.upos[verb] == "VERB":
            first, last = noun_phrase(tree, body)
            span = tree.span_of((first, last))
            yield Office(phrase.head, (first, last), office, f"{office} of {tree.text[span.start : span.end]}", None)

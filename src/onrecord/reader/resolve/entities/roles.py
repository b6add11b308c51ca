"""Offices and whose they are, harvested where an article introduces its people.

| place | example |
|---|---|
| before the name | "Italian Prime Minister Giorgia Meloni", "presidential aide Mykhailo Podolyak" |
| behind it | "Jens Stoltenberg, NATO's secretary general, ..." |
| a form of address | "Sen. Wyn Parrack" |
| before it, with a comma | "the director of the district hospital, Benno Talik, ..." |
| in a sentence | "Ustin is the mayor of Kelmora" |
| in a clause | "Noor Velasquin, who heads the Lirna Observer Mission, ..." |
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Clusters
from onrecord.reader.resolve.entities.lexicon import (
    BODIES,
    HONORIFICS,
    PEOPLE,
    ROLES,
    SHORT_OFFICES,
    SPOKESPEOPLE,
)
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase, noun_phrase

_HEADING = {"head": "head", "lead": "leader", "run": "head", "chair": "chair", "command": "commander", "direct": "director"}
_LONGEST = 10  # words of an office
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
        yield from _addressed(tree, phrase)
        for child in tree.related(phrase.head, "appos", "parataxis"):
            if (is_role(tree, child) and child not in heads) or (
                child in heads and heads[child].name is None and is_role(tree, child)
            ):
                yield _office(tree, phrase.head, child, noun_phrase(tree, child))
        head = tree.analysis.heads[phrase.head]
        if head >= 0 and tree.relations[phrase.head] == "appos" and is_role(tree, head):
            yield _office(tree, phrase.head, head, _up_to(tree, noun_phrase(tree, head), phrase))
        yield from _behind(tree, phrase)
        yield from _in_front(tree, phrase)
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
        cluster.role_heads |= {office.head}


# --------------------------------------------------------------------------------------------------------------------


def _office(tree: Tree, holder: int, noun: int, stretch: tuple[int, int]) -> Office:
    first, last = stretch
    while first < noun and (tree.lower(first) in _ARTICLES or tree.analysis.upos[first] in ("DET", "PUNCT", "CCONJ")):
        first += 1
    span = tree.span_of((first, last))
    head = tree.analysis.lemmas[noun].lower()
    return Office(holder, (first, last), head, " ".join(tree.text[span.start : span.end].split()), noun)


def _before(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Read the words before a name: "Italian Prime Minister Giorgia Meloni", "Prime Minister of Italy Giorgia Meloni"."""
    start = tree.stretch_of(phrase.span)[0]
    sentence = tree.analysis.sentences[tree.sentence_of(phrase.head)][0]
    noun = start - 1
    while noun >= sentence and not is_role(tree, noun) and tree.analysis.upos[noun] in ("PROPN", "NOUN", "ADJ"):
        noun -= 1
    if noun >= sentence and noun < start - 1 and tree.lower(noun) == "of":
        noun -= 1
    elif noun != start - 1:
        return
    if noun < sentence or not is_role(tree, noun):
        return
    yield _office(tree, phrase.head, noun, (_opening(tree, noun, sentence), start))


def _addressed(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Yield the office that a form of address is short for: "Sen. Wyn Parrack"; not "Dr", which is no office."""
    start = tree.stretch_of(phrase.span)[0]
    short = tree.lower(start - 1).rstrip(".") if start else ""
    if short in SHORT_OFFICES and short != "dr":
        noun = SHORT_OFFICES[short]
        yield Office(phrase.head, (start - 1, start), noun, noun, None)


def _opening(tree: Tree, noun: int, sentence: int) -> int:
    """Return the first word of an office's phrase: back over nouns, adjectives, possessors and hyphens."""
    first = noun
    while first > sentence:
        before = first - 1
        joins = tree.word(before) == "-" or tree.word(before) in POSSESSIVES
        if not joins and tree.analysis.upos[before] not in ("NOUN", "PROPN", "ADJ", "PRON"):
            break
        if tree.analysis.upos[before] == "PRON" and tree.analysis.relations[before] != "nmod:poss":
            break
        first = before
    return first + 1 if tree.word(first) in POSSESSIVES or tree.word(first) == "-" else first


def _behind(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Read an apposition by its commas alone: "Liselotte Brandvold, Arnhaven's foreign minister, said"."""
    end = tree.stretch_of(phrase.span)[1]
    last = tree.analysis.sentences[tree.sentence_of(phrase.head)][1]
    if end + 1 >= last or tree.word(end) != ",":
        return
    first = end + 1
    if tree.word(first).isdigit() and first + 2 < last and tree.word(first + 1) == ",":
        first += 2  # an age
    noun = first
    while noun < last and (not is_role(tree, noun) or _is_owner(tree, noun)) and _inside(tree, noun):
        noun += 1
    if noun >= last or not is_role(tree, noun) or noun - first > _LONGEST:
        return
    while noun + 1 < last and is_role(tree, noun + 1):
        noun += 1
    after = noun + 1
    while after < last and (_inside(tree, after) or tree.analysis.upos[after] == "ADP") and after - noun < _LONGEST:
        after += 1
    if (
        after >= last
        or tree.word(after) in (",", ".", ";", ":", ")", "”", '"', "who", "said", "says", "told", "and")
        or (tree.analysis.upos[after] == "VERB" and tree.lower(noun) in SPOKESPEOPLE)
    ):
        yield _office(tree, phrase.head, noun, (first, after))


def _is_owner(tree: Tree, noun: int) -> bool:
    """Tell whether an office only says whose another is: "Edda Lund, the president's adviser"."""
    return noun + 1 < len(tree.analysis.words) and tree.word(noun + 1) in POSSESSIVES


def _in_front(tree: Tree, phrase: Phrase) -> Iterator[Office]:
    """Read an office before a comma and the name: "The director of the district hospital, Dr Benno Talik, said"."""
    start, end = tree.stretch_of(phrase.span)
    sentence, last = tree.analysis.sentences[tree.sentence_of(phrase.head)]
    while start > sentence and tree.lower(start - 1).rstrip(".") in HONORIFICS:
        start -= 1
    if (
        start - 2 < sentence
        or tree.word(start - 1) != ","
        or (end < last and tree.word(end) not in (",", ".", ";", "said", "says", "told"))
    ):
        return
    noun = start - 2
    while noun >= sentence and not is_role(tree, noun) and (_inside(tree, noun) or tree.analysis.upos[noun] == "ADP"):
        noun -= 1
    if noun < sentence or not is_role(tree, noun) or start - noun > _LONGEST:
        return
    first = _opening(tree, noun, sentence)
    if tree.analysis.upos[first - 1] == "DET" or first < noun or first == sentence:
        yield _office(tree, phrase.head, noun, (first, start - 1))


def _inside(tree: Tree, word: int) -> bool:
    return tree.analysis.upos[word] in ("NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM", "PART") or tree.word(word) in (
        "-",
        *POSSESSIVES,
    )


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
        lemma = tree.analysis.lemmas[verb].lower()
        if lemma == "speak":
            yield from _speaking_for(tree, phrase, verb)
        office = _HEADING.get(lemma)
        body = next(iter(tree.related(verb, "obj")), None)
        if office and body is not None and tree.analysis.upos[verb] == "VERB":
            first, last = noun_phrase(tree, body)
            span = tree.span_of((first, last))
            yield Office(phrase.head, (first, last), office, f"{office} of {tree.text[span.start : span.end]}", None)


def _speaking_for(tree: Tree, phrase: Phrase, verb: int) -> Iterator[Office]:
    """Yield the office of one who is said to speak for another: "Tomas Reyl, who speaks for the president"."""
    for principal in tree.related(verb, "obl"):
        if any(tree.lower(case) == "for" for case in tree.related(principal, "case")):
            stretch = noun_phrase(tree, principal)
            span = tree.span_of(stretch)
            yield Office(phrase.head, stretch, "spokesperson", f"spokesperson for {tree.text[span.start : span.end]}", None)

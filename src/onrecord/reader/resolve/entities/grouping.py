"""Names to entities: all names of one person, body or place in an article, and what is theirs by apposition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.reader.extract.analysis import ROOT, NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.lexicon import BODIES
from onrecord.reader.resolve.entities.names import Name, expansions, initials, same_body, same_person
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase
from onrecord.reader.resolve.entities.roles import Office, is_body_word, is_person_word
from onrecord.reader.resolve.entities.sides import same_place, usual_name

_NEAR = 2  # sentences back in which a subject is still spoken of
_SHORT = 6  # words of an apposition up to its noun
_COMMON = frozenset(("", "of", "the", "and", "for", "de"))


def join_names(tree: Tree, clusters: Clusters, phrases: Sequence[Phrase], names: dict[int, Name]) -> None:
    """Join the names that mean the same; longer names come first, so that a short one finds its full form."""
    for short, full in expansions(tree, phrases).items():
        clusters.join(full, short, forced=True)
    named = _joined_alike(clusters, [phrase for phrase in phrases if phrase.head in names], names)
    sharing = _sharing(named, names)
    for phrase in sorted(named, key=lambda phrase: (-len(names[phrase.head].words), phrase.head)):
        others = {id(clusters.of(head)): clusters.of(head) for key in _keys(names[phrase.head]) for head in sharing[key]}
        candidates = [
            other for other in others.values() if other is not clusters.of(phrase.head) and _same(names[phrase.head], other)
        ]
        best = _chosen(tree, candidates, phrase)
        if best is not None:
            clusters.join(best.phrases[0].head, phrase.head, forced=True)


def join_appositions(tree: Tree, clusters: Clusters, phrases: Sequence[Phrase], offices: Sequence[Office]) -> None:
    """Join names and the descriptions that stand beside them as appositions: "Almay, director of the service, ..."."""
    nouns = {office.noun: office.holder for office in offices if office.noun is not None}
    described = dict(descriptions_of(tree, [phrase.name for phrase in phrases if phrase.name is not None]))
    for phrase in phrases:
        if phrase.kind != "nominal" or not (tree.analysis.upos[phrase.head] == "NOUN" or is_person_word(tree, phrase.head)):
            continue
        if _is_owner(tree, phrase):
            continue
        if phrase.head in described and described[phrase.head] in clusters:
            # "The boy's uncle, Song Jiandang": a relative's word tells the gender surer than a given name.
            is_relative = phrase.gender is not None and phrase.definiteness == "possessive"
            clusters.join(described[phrase.head], phrase.head, forced=is_relative)
            continue
        if phrase.head in nouns and tree.relations[phrase.head] != "root" and not tree.related(phrase.head, "cop"):
            clusters.join(nouns[phrase.head], phrase.head)
            continue
        if phrase.animate is None:
            continue
        head = tree.analysis.heads[phrase.head]
        if tree.relations[phrase.head] == "appos" and head in clusters and _fit(tree, clusters.of(head), phrase):
            clusters.join(head, phrase.head)
        for child in tree.related(phrase.head, "appos"):
            is_told = child in clusters and clusters.of(child).is_named and not _is_whereabouts(tree, clusters, child)
            if is_told and _fit(tree, clusters.of(child), phrase):
                clusters.join(child, phrase.head)


def descriptions_of(tree: Tree, names: Iterable[NameSpan]) -> Iterator[tuple[int, int]]:
    """Yield the nouns that stand beside people's names as appositions, with the name's head: "Lund, a ferryman"."""
    for name in names:
        stretch = tree.stretch_of(name.span)
        if name.kind != "PER" or stretch[0] >= stretch[1]:
            continue
        head = tree.head_of(stretch)
        above = tree.analysis.heads[head]
        beside = [child for child in tree.related(head, "appos") if child >= stretch[1]]
        beside += [above] if ROOT < above < stretch[0] and tree.relations[head] in ("appos", "flat") else []
        beside += [noun for noun in (_behind_comma(tree, stretch[1]), _before_comma(tree, stretch)) if noun is not None]
        for noun in dict.fromkeys(beside):
            lemma = tree.analysis.lemmas[noun].lower()
            if tree.analysis.upos[noun] == "NOUN" and tree.lower(noun) == lemma and lemma not in BODIES:
                yield noun, head


# --------------------------------------------------------------------------------------------------------------------


def _behind_comma(tree: Tree, end: int) -> int | None:
    """Return the noun of an apposition between commas, whatever the tree says: "Lund, a practising homeopath, waited"."""
    last = tree.analysis.sentences[tree.sentence_of(end - 1)][1]
    if end + 2 >= last or tree.word(end) != "," or tree.lower(end + 1) not in ("a", "an", "the"):
        return None
    noun = None
    for word in range(end + 2, min(last, end + 2 + _SHORT)):
        if tree.analysis.upos[word] == "NOUN":
            noun = word
        elif tree.analysis.upos[word] not in ("ADJ", "ADV", "VERB", "PROPN", "NUM"):
            is_end = tree.word(word) == "," or tree.lower(word) in ("who", "of", "at", "for", "from", "in", "with")
            return noun if is_end and noun == word - 1 else None
    return None


def _before_comma(tree: Tree, stretch: tuple[int, int]) -> int | None:
    """Return the person's noun before a comma and the name, whatever the tree says: "Another man, Wyn Parrack, said"."""
    first, last = tree.analysis.sentences[tree.sentence_of(stretch[0])]
    noun, end = stretch[0] - 2, stretch[1]
    if noun < first or tree.word(noun + 1) != "," or not is_person_word(tree, noun):
        return None
    return noun if end >= last or tree.word(end) in (",", ".") or tree.lower(end) in ("said", "says", "told") else None


def _is_owner(tree: Tree, phrase: Phrase) -> bool:
    """Tell whether a description only says whose the noun behind it is: "Lund, the president's adviser" is no president."""
    last = phrase.stretch[1]
    ends = tree.word(last - 1) in POSSESSIVES or (last < len(tree.analysis.words) and tree.word(last) in POSSESSIVES)
    return ends and last < len(tree.analysis.words) and tree.sentence_of(last) == tree.sentence_of(phrase.head)


def _is_whereabouts(tree: Tree, clusters: Clusters, head: int) -> bool:
    """Tell whether a place's name only says where the place before its comma is: "a guest house in Orvel, Halvonia"."""
    name = clusters.phrases[head].name
    first = tree.stretch_of(clusters.phrases[head].span)[0]
    if name is None or name.kind != "LOC" or first < 2 or tree.word(first - 1) != ",":
        return False
    before = clusters.phrases.get(first - 2)
    return before is not None and before.name is not None and before.name.kind == "LOC"


def _keys(name: Name) -> set[str]:
    """Return what two names must share to be compared: a word, initials, or a place's usual name."""
    return {*name.words, initials(name.words), usual_name(" ".join(name.words)) or ""} - _COMMON


def _sharing(named: Sequence[Phrase], names: dict[int, Name]) -> dict[str, list[int]]:
    """Return the heads of names under each of their keys; of equal names the first stands for all that it has joined."""
    found: dict[str, list[int]] = defaultdict(list)
    for phrase in named:
        for key in _keys(names[phrase.head]):
            found[key].append(phrase.head)
    return found


def _joined_alike(clusters: Clusters, named: Sequence[Phrase], names: dict[int, Name]) -> list[Phrase]:
    """Join names in the same words, and return those that still have to be looked at, one of each wording.

    A surname that two people of the article bear is left as it is, mention by mention.
    """
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for phrase in named:
        name = names[phrase.head]
        if name.is_person and len(name.words) > 1:
            for word in name.words:
                bearers[word].add(name.words)
    first: dict[Name, Phrase] = {}
    left = []
    for phrase in named:
        name = names[phrase.head]._replace(text="")
        if name.is_person and len(name.words) == 1 and len(bearers[name.words[0]]) > 1:
            left.append(phrase)
        elif name in first:
            clusters.join(first[name].head, phrase.head, forced=True)
        else:
            first[name] = phrase
            left.append(phrase)
    return left


def _same(name: Name, other: Cluster) -> bool:
    """Tell whether a name can be that of a cluster, by any of the cluster's names that is no shorter."""
    if other.gender and name.gender and other.gender != name.gender:
        return False
    return any(_fits(name, theirs) for theirs in other.names if len(theirs.words) >= len(name.words))


def _fits(name: Name, theirs: Name) -> bool:
    if name.is_person and theirs.is_person:
        return same_person(name, theirs)
    if name.is_person or theirs.is_person:
        return len(name.words) >= 2 and name.words == theirs.words
    if name.words == theirs.words or (name.kind == theirs.kind == "ORG" and same_body(name, theirs)):
        return True
    return name.kind == theirs.kind == "LOC" and same_place(name.text, theirs.text)


def _chosen(tree: Tree, candidates: Sequence[Cluster], phrase: Phrase) -> Cluster | None:
    """Return whom a name means when several can be meant.

    That is who was named last before. But news calls by the surname alone whom it is about, mostly whom it names first, and
    his wife by her full name: of people the last is meant only where he is the subject of one of the last sentences.
    """
    if not candidates:
        return None
    before = [
        (last, number) for number, other in enumerate(candidates) if (last := other.last_before(phrase.head)) is not None
    ]
    if before:
        head, number = max(before)
        back = tree.sentence_of(phrase.head) - tree.sentence_of(head)
        is_person = phrase.name is not None and phrase.name.kind == "PER"
        if not is_person or (tree.relations[head] == "nsubj" and back <= _NEAR):
            return candidates[number]
    return min(candidates, key=lambda other: min(each.head for each in other.phrases if each.name is not None))


def _fit(tree: Tree, cluster: Cluster, phrase: Phrase) -> bool:
    """Tell whether a description can stand beside a name: a person's beside a person's, a body's beside a body's."""
    if cluster.animate is True:
        return is_person_word(tree, phrase.head) and phrase.plural is not True
    return phrase.plural is not True and (is_body_word(tree, phrase.head) or not is_person_word(tree, phrase.head))

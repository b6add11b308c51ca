"""Whom a pronoun or a description can mean at all: the entities within reach that its gender, number and kind allow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.reader.extract.analysis import ROOT
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, agree
from onrecord.reader.resolve.entities.lexicon import BODIES, ROLES, SHORT_OFFICES
from onrecord.reader.resolve.entities.localities import is_other_locality
from onrecord.reader.resolve.entities.nominals import alike, held_it_before
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.scene import OUTSIDE, Scene
from onrecord.reader.resolve.entities.sides import country_of_capital, place_of, usual_name

_REACH = 3  # sentences back in which every entity is looked at
_FAR = 40  # the same, for a description by the same noun
_THIRD = 3  # person of "he" and "it"
_MOST = 14  # candidates within reach; those that the coreference head links come beside
_OTHERS = frozenset("another other others".split())
# Bodies whose names say what they are: "the police" is none that is not called so.
_SHOWN = frozenset("police army navy court ministry parliament senate university hospital school church".split())
_NUMBERED = frozenset(
    "first second third fourth fifth sixth seventh last latest previous earlier different separate".split()
)
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))


class Candidate(NamedTuple):
    """One entity that can be meant, by its mention nearest to the one in question."""

    head: int
    cluster: Cluster


def candidates_of(scene: Scene, phrase: Phrase) -> list[Candidate]:
    """Return whom a mention can mean, the nearest before it first, then names behind it, then what the head links."""
    if _is_new_to_all(scene, phrase):
        return []
    found: dict[int, Candidate] = {}
    refused = {id(scene.clusters.of(head)) for head in (phrase.head, *_never_meant(scene, phrase))}
    reach = _pronouns_reach(scene, phrase) if phrase.kind == "pronoun" else _nouns_reach(scene, phrase)
    for head in reach:
        _weigh(scene, phrase, head, found, refused)
        if len(found) == _MOST:
            break
    for _, antecedent in scene.links.get(phrase.head, ()):
        if antecedent is not None and antecedent in scene.clusters:
            _weigh(scene, phrase, antecedent, found, refused)
    return list(found.values())


def demands_met(cluster: Cluster, phrase: Phrase) -> bool:
    """Tell whether a cluster is what a pronoun asks for: gender, number, people or things."""
    pronoun = phrase.pronoun
    if pronoun is None:
        return False
    if pronoun.gender and cluster.told and cluster.told != {pronoun.gender}:
        return False
    if pronoun.plural is not None and cluster.plural is not None and pronoun.plural != cluster.plural:
        return False
    if pronoun.animate is not None and cluster.animate is not None and pronoun.animate != cluster.animate:
        return False
    is_they = pronoun.plural is True and pronoun.person == 3
    return not (is_they and cluster.animate is True and cluster.is_named)


# --------------------------------------------------------------------------------------------------------------------


def _weigh(scene: Scene, phrase: Phrase, head: int, found: dict[int, Candidate], refused: set[int]) -> None:
    cluster = scene.clusters.of(head)
    key = id(cluster)
    if key in found or key in refused:
        return
    if _is_allowed(scene, phrase, cluster):
        found[key] = Candidate(head, cluster)
    else:
        refused.add(key)


def _is_allowed(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    if phrase.pronoun is None:
        return agree(cluster, scene.clusters.of(phrase.head)) and not _is_new(scene, phrase, cluster)
    if not demands_met(cluster, phrase) or _is_own_words(scene, phrase, cluster):
        return False
    if phrase.pronoun.person == _THIRD and all(scene.is_in_byline(each.head) for each in cluster.phrases):
        return False  # who wrote it is not in it
    # Who "I" and "we" are is for the statement to say, or it is the author: only their like is linked.
    return phrase.pronoun.person == 3 or _is_like(scene, cluster, phrase)


def _is_own_words(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether a cluster is who speaks the words in which somebody is "he" or "she": nobody says so of himself."""
    speaker = scene.speakers.get(scene.quotation[phrase.head])
    is_person = phrase.pronoun is not None and phrase.pronoun.person == _THIRD and phrase.pronoun.animate is True
    if not is_person:
        return False
    is_voice = phrase.head in scene.voices_before and scene.quotation[phrase.head] == OUTSIDE
    if is_voice and (_is_only_i(cluster) or _is_only_quoted(scene, cluster)):
        return True  # who "I" is, is told by who speaks; and of whom others speak does not speak himself
    return speaker is not None and speaker in scene.clusters and scene.clusters.of(speaker) is cluster


def _is_only_quoted(scene: Scene, cluster: Cluster) -> bool:
    """Tell whether somebody without a name stands in others' words alone."""
    return not cluster.is_named and all(scene.quotation.get(each.head, OUTSIDE) != OUTSIDE for each in cluster.phrases)


def _is_only_i(cluster: Cluster) -> bool:
    return all(
        each.pronoun is not None and each.pronoun.person != _THIRD for each in (cluster.phrases[0], cluster.phrases[-1])
    )


def _pronouns_reach(scene: Scene, phrase: Phrase) -> Iterator[int]:
    order, here = scene.order, scene.sentence[phrase.head]
    place = bisect_left(order, phrase.head)
    for number in range(place - 1, -1, -1):
        if here - scene.sentence[order[number]] > _REACH:
            break
        yield order[number]
    for number in range(place + 1, len(order)):
        if scene.sentence[order[number]] != here:
            break
        if scene.clusters.phrases[order[number]].name is not None:
            yield order[number]


def _nouns_reach(scene: Scene, phrase: Phrase) -> Iterator[int]:
    here, alike = scene.sentence[phrase.head], scene.by_lemma[phrase.lemma]
    for number in range(bisect_left(alike, phrase.head) - 1, -1, -1):
        if here - scene.sentence[alike[number]] > _FAR:
            break
        yield alike[number]
    for number in range(bisect_right(scene.order, phrase.head) - 2, -1, -1):
        head = scene.order[number]
        if here - scene.sentence[head] > _REACH:
            break
        if scene.clusters.phrases[head].kind == "name" and not phrase.stretch[0] <= head < phrase.stretch[1]:
            yield head


def _is_new_to_all(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a description is of nobody before: "another source", and "a source" who speaks."""
    if phrase.pronoun is not None:
        return False
    is_other = scene.tree.lower(phrase.stretch[0]) in _OTHERS
    return is_other or (phrase.definiteness == "indefinite" and phrase.head in scene.voices_before)


def _is_new(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether a description is not of an entity before: "a spokeswoman" of nobody by name."""
    if phrase.definiteness == "indefinite" and cluster.is_named:
        return True
    if (
        phrase.definiteness == "bare"
        and phrase.head in scene.voices_before
        and all(each.lemma != phrase.lemma for each in cluster.phrases)
    ):
        return True  # "Passengers said" behind "Investigators said"
    numbers = _numbers(phrase)
    if numbers and not any(numbers <= each.modifiers for each in cluster.phrases):
        return True
    if phrase.lemma in _SHOWN and cluster.is_named and not _shows(cluster, phrase.lemma):
        return True
    if _is_somebody_else(scene, phrase, cluster) or (cluster.is_named and _is_something_else(scene, phrase, cluster)):
        return True
    if phrase.lemma in ROLES and phrase.plural is False and _holds_other(scene, phrase, cluster):
        return True
    if phrase.lemma in BODIES and _is_of_another(scene, phrase, cluster):
        return True
    is_name = scene.tree.analysis.upos[phrase.head] == "PROPN" and phrase.lemma not in ROLES and phrase.lemma not in BODIES
    # A name that was not found as one.
    return is_name and cluster.is_named and all(phrase.lemma not in name.words for name in cluster.names)


def _is_somebody_else(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether office, family or age say that a description is of another person."""
    return held_it_before(cluster, phrase) or scene.families.are_two(phrase, cluster) or scene.ages.differ(phrase, cluster)


def _is_something_else(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether a clause or the kind of a place say that a description is not of what has a name."""
    is_told_apart = any(_is_told_apart(scene.tree, each) for each in scene.clusters.of(phrase.head).phrases)
    return is_told_apart or _is_elsewhere(scene, phrase, cluster)


def _is_told_apart(tree: Tree, phrase: Phrase) -> bool:
    """Tell whether a clause says which one is meant: "the company it hired" is none that was named without it."""
    behind = phrase.head + 1
    if phrase.lemma not in BODIES or behind >= phrase.stretch[1]:
        return False
    has_clause = bool(tree.related(phrase.head, "acl")) or tree.analysis.upos[behind] == "PRON"
    of_people = any(tree.lower(word) in ("who", "whom") for word in range(behind, phrase.stretch[1]))
    return of_people or (tree.word(behind) != "," and has_clause)


def _is_elsewhere(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether a place or body by name is none of the kind that a description says: "the country" is no town."""
    kinds, unclear = scene.localities
    told = {kinds.get(each.head, "other") for each in cluster.phrases if each.name is not None}
    return phrase.head in unclear or is_other_locality(phrase.lemma, told)


def _numbers(phrase: Phrase) -> frozenset[str]:
    """Return the words that tell it from others of its kind: "the second source" is not "the first"."""
    return phrase.modifiers & _NUMBERED


def _shows(cluster: Cluster, kind: str) -> bool:
    """Tell whether a name or a description of a body has a word in it: "British Transport Police" that it is police."""
    words = {word for name in cluster.names for word in name.words}
    return kind in words or any(each.lemma == kind for each in cluster.phrases)


def _holds_other(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether somebody by name is told to hold other offices than the one in the phrase: a host is not "the mayor"."""
    if (
        not cluster.is_named
        or cluster.animate is not True
        or not cluster.role_heads
        or phrase.head not in scene.voices_before
    ):
        return False
    if any(SHORT_OFFICES.get(word) == phrase.lemma for word in _words_before(scene.tree, cluster)):
        return False
    return phrase.lemma not in cluster.role_heads and not any(alike(phrase.lemma, head) for head in cluster.role_heads)


def _is_of_another(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether a body is told to be one owner's and the entity another's: "Halvonia's ministry", "Estrevia's ministry"."""
    own, theirs = (
        [owners for each in one.phrases if each.lemma == phrase.lemma and (owners := _owners(scene.tree, each))]
        for one in (scene.clusters.of(phrase.head), cluster)
    )
    return bool(own and theirs) and all(one.isdisjoint(other) for one in own for other in theirs)


def _owners(tree: Tree, phrase: Phrase) -> set[str]:
    """Return the names of those whose something is by its words, a country by its usual name: "Italy's", "the Italian"."""
    found = set()
    for word in tree.related(phrase.head, "nmod", "amod", "compound"):
        name = usual_name(tree.word(word)) or place_of(tree.word(word))
        is_owner = tree.analysis.relations[word] == "nmod:poss" and tree.analysis.upos[word] == "PROPN"
        sits_in = (
            country_of_capital(tree.word(word)) if any(tree.lower(case) == "in" for case in tree.children[word]) else None
        )
        if sits_in is not None or name is not None or is_owner:
            found.add(sits_in or name or tree.lower(word))
    return found


def _words_before(tree: Tree, cluster: Cluster) -> Iterator[str]:
    """Yield the words before an entity's names, in lower case without a full stop: "sen" of "Sen. Wyn Parrack"."""
    for phrase in cluster.phrases:
        first = tree.stretch_of(phrase.span)[0]
        if phrase.name is not None and first:
            yield tree.lower(first - 1).rstrip(".")


def _is_like(scene: Scene, cluster: Cluster, phrase: Phrase) -> bool:
    """Tell whether a cluster is of the same person's pronouns: all of one quotation, or all outside; who "I" is changes."""
    return all(
        each.pronoun is not None
        and phrase.pronoun is not None
        and each.pronoun.person == phrase.pronoun.person
        and scene.quotation[each.head] == scene.quotation[phrase.head]
        for each in (cluster.phrases[0], cluster.phrases[-1])
    )


def _never_meant(scene: Scene, phrase: Phrase) -> Iterable[int]:
    """Return mentions that a mention can't mean: of a description those in it, of a pronoun its verb's other arguments.

    "The spokeswoman for the mayor" is not the mayor, and in "Anna saw her" she is not Anna.
    """
    tree, word = scene.tree, phrase.head
    if phrase.pronoun is None:
        return scene.order[slice(*(bisect_left(scene.order, edge) for edge in phrase.stretch))]
    governor = tree.analysis.heads[word]
    if governor == ROOT or phrase.lemma.endswith(("self", "selves")) or tree.relations[word] not in _ARGUMENTS:
        return ()
    return (
        other
        for other in tree.children[governor]
        if other != word and other in scene.clusters and tree.relations[other] in _ARGUMENTS
    )

"""Several voices as one: "Halvonia and Estrevia", "both", "the two leaders", "both governments"."""

from collections.abc import Sequence

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Sides
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.sides import is_country

_PEOPLE = frozenset(
    "leader president minister man woman official premier diplomat negotiator presidents leaders chief".split()
)
_STATES = frozenset("government country side nation state army capital party neighbour neighbor".split())
_ONLY_STATES = frozenset("government country nation army capital neighbour neighbor".split())
# What a state has and a town has not.
_OF_STATES = frozenset(
    "army navy military government ministry staff force troop parliament presidency president minister premier chancellor king queen"
    " embassy ambassador soldier unit artillery".split()
)
_REACH = 3  # sentences back to which members are looked for


def is_collective(tree: Tree, phrase: Phrase) -> bool:
    """Tell whether a phrase means two who were named before: "both", "both sides", "the two leaders"."""
    if tree.lower(phrase.head) in ("both", "two") and tree.analysis.upos[phrase.head] in ("DET", "PRON", "NUM", "CCONJ"):
        return True
    words = {tree.lower(word) for word in range(phrase.stretch[0], phrase.head)}  # not "officials from both parties"
    return phrase.plural is True and (phrase.kind == "nominal") and ("both" in words or ("two" in words and "the" in words))


def members_of(tree: Tree, clusters: Clusters, sides: Sides, phrase: Phrase) -> tuple[int, ...]:
    """Return the mentions of the two who are meant; () where more or fewer fit."""
    wants = (
        None
        if phrase.lemma in ("both", "two")
        else "people"
        if phrase.lemma in _PEOPLE
        else "states"
        if phrase.lemma in _STATES
        else None
    )
    together = _coordinated(tree, clusters, phrase, wants)
    if together:
        return together
    here = tree.sentence_of(phrase.head)
    found: list[Cluster] = []
    for head in (other.head for other in clusters.before(phrase.head)):
        if here - tree.sentence_of(head) > _REACH:
            break
        cluster = clusters.of(head)
        if cluster.is_named and cluster not in found and _fits(cluster, wants):
            found.append(cluster)
    if len(found) == 2 and phrase.lemma not in _ONLY_STATES and _alike(*found):
        return tuple(sorted(max(each.head for each in cluster.phrases if each.head < phrase.head) for cluster in found))
    return _parties(clusters, sides, phrase) if wants == "states" else ()


# --------------------------------------------------------------------------------------------------------------------


def _coordinated(tree: Tree, clusters: Clusters, phrase: Phrase, wants: str | None) -> tuple[int, ...]:
    """Return the nearest two before that are joined by "and" ("Sunak and Zelenskyy agreed ... both also said")."""
    here = tree.sentence_of(phrase.head)
    for head in (other.head for other in clusters.before(phrase.head)):
        if here - tree.sentence_of(head) > _REACH:
            break
        members = [head, *(child for child in tree.related(head, "conj") if child in clusters)]
        if len(members) == 2 and all(clusters.of(each).is_named and _fits(clusters.of(each), wants) for each in members):
            return tuple(members)
    return ()


def _fits(cluster: Cluster, wants: str | None) -> bool:
    if wants == "people":
        return cluster.animate is True
    if wants == "states":
        return cluster.animate is False and any(
            phrase.name is not None and (phrase.name.kind == "ORG" or phrase.name.kind == "LOC")
            for phrase in cluster.phrases
        )
    return cluster.animate is True


def _alike(one: Cluster, other: Cluster) -> bool:
    """Tell whether two can be named together: people, or both bodies, or both places; not a bridge and a newspaper."""
    kinds, others = ({each.name.kind for each in cluster.phrases if each.name is not None} for cluster in (one, other))
    return bool(kinds & others)


def _parties(clusters: Clusters, sides: Sides, phrase: Phrase) -> tuple[int, ...]:
    """Return the two states of an article; () where there are not just two.

    A state has an army, a government or a president here, or a people ("Estrevian"), or is one by the table.
    """
    owned = {
        id(clusters.of(side))
        for cluster in clusters.all()
        if any(each.lemma in _OF_STATES for each in cluster.phrases)
        for side in cluster.sides
        if isinstance(side, int)
    }
    owned |= {id(clusters.of(side)) for side in sides.of_peoples()}
    states = [
        cluster
        for cluster in clusters.named()
        if any(each.name is not None and each.name.kind == "LOC" for each in cluster.phrases)
        and (id(cluster) in owned or any(is_country(" ".join(name.words).title()) for name in cluster.names))
    ]
    before = [[each.head for each in state.phrases if each.head < phrase.head] for state in states]
    return tuple(max(heads) for heads in before) if len(states) == 2 and all(before) else ()


def join_sequence(clusters: Clusters, members: Sequence[int]) -> tuple[int, ...]:
    """Return the members whose clusters differ, in order."""
    seen: dict[int, int] = {}
    for head in members:
        if head in clusters:
            seen.setdefault(id(clusters.of(head)), head)
    return tuple(seen.values())

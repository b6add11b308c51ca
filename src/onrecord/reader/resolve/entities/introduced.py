"""An office in one sentence, its holder's bare name in the next: agencies keep the name back for the second paragraph.

    Halvonia's defence minister ordered his troops to leave. "I have signed the order," Henrik Ostvik said.

A full name that comes for the first time without a word on who it is can only be somebody spoken of just before.
"""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.lexicon import ROLES, SPOKESPEOPLE
from onrecord.reader.resolve.entities.phrases import Phrase

_NEAR = 2  # sentences between office and name


def join_introduced(tree: Tree, clusters: Clusters, sources: Sequence[int]) -> None:
    """Join an office that speaks to the bare full name that speaks next; `sources` are heads in text order."""
    for office, name in pairwise(sources):
        if office not in clusters or name not in clusters or tree.sentence_of(name) - tree.sentence_of(office) > _NEAR:
            continue
        is_open = _is_open(clusters.phrases[office], clusters.of(office))
        if is_open and _is_bare(clusters.of(name), name) and not _people_between(clusters, office, name):
            clusters.join(name, office)


# --------------------------------------------------------------------------------------------------------------------


def _is_open(phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether an office waits for its holder's name: "Halvonia's defence minister", not "a minister"."""
    is_office = phrase.kind == "nominal" and phrase.lemma in ROLES and phrase.lemma not in SPOKESPEOPLE
    return (
        is_office and not cluster.is_named and phrase.plural is False and phrase.definiteness in ("possessive", "definite")
    )


def _is_bare(cluster: Cluster, head: int) -> bool:
    """Tell whether a full name stands here for the first time, with no office anywhere."""
    return (
        cluster.animate is True
        and not cluster.roles
        and cluster.phrases[0].head == head
        and cluster.phrases[0].name is not None
        and any(len(name.words) > 1 for name in cluster.names)
        and all(phrase.kind != "nominal" for phrase in cluster.phrases)
    )


def _people_between(clusters: Clusters, first: int, last: int) -> bool:
    return any(
        word in clusters
        and clusters.of(word).is_named
        and clusters.of(word).animate is True
        and clusters.of(word) is not clusters.of(last)
        for word in range(first + 1, last)
    )

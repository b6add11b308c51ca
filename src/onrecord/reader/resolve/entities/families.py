"""Relatives: "his wife", once told by name or not, is the same wife wherever "his" is the same man.

    Thomas Reyl and his wife, Ida Reyl, waited for their daughter. "We called," his wife said.

Whose relative somebody is decides: the wives of two men are two. Of father, mother and spouse everybody has one; of
children, brothers and the like only those are joined that nothing in the words tells apart.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters, agree
from onrecord.reader.resolve.entities.phrases import Phrase

# Nouns that can mean one and the same relative.
_KIN = MappingProxyType(
    {
        noun: group.split()[0]
        for group in (
            "child son daughter baby infant toddler newborn kid boy girl",
            "father dad daddy",
            "mother mom mum mummy",
            "wife",
            "husband",
            "spouse",
            "widow",
            "widower",
            "fiancé fiance",
            "fiancée fiancee",
            "girlfriend",
            "boyfriend",
            "brother",
            "sister",
            "twin",
            "cousin",
            "uncle",
            "aunt",
            "nephew",
            "niece",
            "grandfather grandpa",
            "grandmother grandma",
            "grandson",
            "granddaughter",
            "stepfather",
            "stepmother",
            "father-in-law",
            "mother-in-law",
            "brother-in-law",
            "sister-in-law",
        )
        for noun in group.split()
    }
)
# Of "Lund and his wife, Ida Reyl" Lund is her husband: by what the other is told to be, and the gender of who is meant.
_CONVERSE = MappingProxyType(
    {"wife": ("husband", "f"), "husband": ("wife", "m"), "father": ("child", "m"), "mother": ("child", "f")}
)
_GROWN = frozenset("man woman".split())
_YOUNG = frozenset("boy girl child baby infant toddler newborn".split())
_CHILDREN = frozenset("child baby infant toddler newborn".split())  # who are meant without a word on whose they are
_PLAIN = frozenset("the that said same own late beloved dear old year".split())


class _Relative(NamedTuple):
    """One mention of a relative."""

    kin: str
    owner: int | None  # head of the mention of whose relative it is
    words: frozenset[str]  # that tell one from another: "eldest"
    head: int


class Families:
    """The relatives told of so far, in text order."""

    def __init__(self, tree: Tree, clusters: Clusters) -> None:
        self._tree = tree
        self._clusters = clusters
        self._told: list[_Relative] = []

    def meant(self, phrase: Phrase) -> int | None:
        """Return a mention before of the relative that a phrase means, and keep the phrase for those to come."""
        kin = _KIN.get(phrase.lemma)
        if phrase.kind != "nominal" or kin is None or phrase.plural is not False:
            return None
        owner = self._owner_of(phrase)
        if owner is None and (phrase.lemma not in _CHILDREN or phrase.definiteness != "definite" or phrase.modifiers):
            return None
        before = {self._tree.lower(word) for word in range(phrase.stretch[0], phrase.head)}
        words = (phrase.modifiers & before) - _PLAIN - self._owners_words(owner)
        asked = _Relative(kin, owner, frozenset(word for word in words if not word[:1].isdigit()), phrase.head)
        found = [each for each in self._told if self._is_one(each, asked)]
        self._told.append(asked)
        heads = [each.head for each in found] or list(self._converses(asked))
        return heads[-1] if len({id(self._clusters.of(head)) for head in heads}) == 1 else None

    def are_two(self, phrase: Phrase, cluster: Cluster) -> bool:
        """Tell whether a description and an entity are two: a man and a boy, the wives of two men."""
        young = {each.lemma for each in cluster.phrases if each.kind == "nominal"}
        if (phrase.lemma in _GROWN and young & _YOUNG) or (phrase.lemma in _YOUNG and young & _GROWN):
            return True
        if phrase.lemma not in _KIN:
            return False
        owner = self._owner_of(phrase)
        if owner is None:
            return False
        theirs = (self._owner_of(each) for each in cluster.phrases if _KIN.get(each.lemma) == _KIN[phrase.lemma])
        return any(other is not None and self._differ(owner, other) for other in theirs)

    # ----------------------------------------------------------------------------------------------------------------

    def _is_one(self, told: _Relative, asked: _Relative) -> bool:
        if told.kin != asked.kin or not _can_be_one(self._clusters, told.head, asked.head):
            return False
        if told.kin == "child" and (told.owner is None or asked.owner is None or self._are_parents(told, asked)):
            return not asked.words - told.words
        if told.owner is None or asked.owner is None:
            return False
        return self._clusters.of(told.owner) is self._clusters.of(asked.owner) and not asked.words - told.words

    def _converses(self, asked: _Relative) -> Iterator[int]:
        """Yield those by name whose relative the asked one's owner is told to be: her husband is whose wife she is."""
        kin, gender = _CONVERSE.get(asked.kin, (None, None))
        for told in self._told:
            if told.kin != kin or told.owner is None or asked.owner is None or asked.words:
                continue
            other = self._clusters.of(told.owner)
            is_owner = self._clusters.of(told.head) is self._clusters.of(asked.owner)
            if is_owner and other.is_named and other.animate is True and other.gender in (gender, None):
                yield told.owner

    def _are_parents(self, told: _Relative, asked: _Relative) -> bool:
        """Tell whether one is told to be the child of two: "their daughter" can be "his daughter"."""
        owners = (self._clusters.of(each.owner) for each in (told, asked) if each.owner is not None)
        return any(owner.plural is True for owner in owners)

    def _differ(self, one: int, other: int) -> bool:
        first, second = self._clusters.of(one), self._clusters.of(other)
        return first is not second and first.is_named and second.is_named

    def _owner_of(self, phrase: Phrase) -> int | None:
        tree = self._tree
        for child in tree.related(phrase.head, "nmod"):
            is_owner = tree.analysis.relations[child] == "nmod:poss" or any(
                tree.lower(case) == "of" for case in tree.related(child, "case")
            )
            if is_owner and child in self._clusters:
                return child
        return None

    def _owners_words(self, owner: int | None) -> frozenset[str]:
        if owner is None:
            return frozenset()
        phrase = self._clusters.phrases[owner]
        return frozenset(self._tree.lower(word) for word in range(*phrase.stretch))


def _can_be_one(clusters: Clusters, one: int, other: int) -> bool:
    """Tell whether two mentions can be one person, or are already."""
    return clusters.of(one) is clusters.of(other) or agree(clusters.of(one), clusters.of(other))

"""People by their age: "the 52-year-old" is the one of whom the article tells it.

"Edda Lund, 52, ..." | "Edda Lund (52)" | "Edda Lund, aged 52" | "52-year-old ferryman Edda Lund" | "Lund, a 52-year-old ferryman".
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.phrases import Phrase

_SAID = re.compile(r"\b(\d{1,3})[-‑ ]years?[-‑ ]old\b")
_BEHIND = re.compile(r"\s*(?:,\s*(?:aged\s+)?|\(\s*(?:aged\s+)?)(\d{1,3})\s*[,.;)]")
_BEFORE = re.compile(r"\b(\d{1,3})[-‑ ]year[-‑ ]old(?:\s+[\w’'-]+){0,4}\s+$")
_OF_AGE = re.compile(r"years?|old|aged|(?:\d{1,3})?[-‑]?(?:years?[-‑]old)?")
_NEAR = 60  # characters before a name


def words_of_age(words: Iterable[str]) -> frozenset[str]:
    """Return the words that tell an age: of "the 44-year-old hotel cook" all but hotel and cook."""
    return frozenset(word for word in words if _OF_AGE.fullmatch(word))


class Ages:
    """The ages that an article tells of people by name; looked for when the first description tells one."""

    def __init__(self, tree: Tree, clusters: Clusters) -> None:
        self._tree = tree
        self._clusters = clusters
        self._are_told = _SAID.search(tree.text) is not None or _BEHIND.search(tree.text) is not None

    def one(self, phrase: Phrase) -> int | None:
        """Return the head of the name of the one person who is as old as a description tells."""
        age = self._age_of(phrase) if self._are_told else None
        people = self._people.get(age, []) if age is not None else []
        return people[0] if len(people) == 1 else None

    def differ(self, phrase: Phrase, cluster: Cluster) -> bool:
        """Tell whether a description tells another age than the article tells of an entity."""
        age = self._age_of(phrase) if self._are_told else None
        if age is None or not cluster.is_named:
            return False
        told = {each for each, heads in self._people.items() if any(self._clusters.of(head) is cluster for head in heads)}
        return bool(told) and age not in told

    @cached_property
    def _people(self) -> dict[str, list[int]]:
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for phrase in self._clusters.phrases.values():
            cluster = self._clusters.of(phrase.head)
            if cluster.is_named and cluster.animate is True:
                for age in _ages(self._tree, phrase):
                    found[age].setdefault(id(cluster), phrase.head)
        return {age: list(heads.values()) for age, heads in found.items()}

    def _age_of(self, phrase: Phrase) -> str | None:
        """Return the age in a description of one person: "the 52-year-old", "the 52-year-old father", "the cook, 52,"."""
        if phrase.plural is True or phrase.animate is False or phrase.definiteness not in ("definite", "demonstrative"):
            return None
        found = _SAID.search(self._tree.text, phrase.span.start, phrase.span.end)
        if found is None and phrase.animate is True:
            found = _BEHIND.match(self._tree.text, phrase.span.end)
        return found.group(1) if found and (phrase.animate or found.end() == phrase.span.end) else None


# --------------------------------------------------------------------------------------------------------------------


def _ages(tree: Tree, phrase: Phrase) -> list[str]:
    start, end = phrase.span
    behind = _BEHIND.match(tree.text, end) if phrase.animate is True else None
    if phrase.kind == "nominal":
        return _SAID.findall(tree.text, start, end) + ([behind.group(1)] if behind else [])
    if phrase.kind != "name":
        return []
    before = _BEFORE.search(tree.text[max(0, start - _NEAR) : start])
    return [match.group(1) for match in (behind, before) if match]

"""Groups of mentions that mean one entity, joined step by step; a join that contradicts what is known is refused."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Never

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.lexicon import Gender
from onrecord.reader.resolve.entities.names import Name
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.records import MentionKind

_NONE: frozenset[Never] = frozenset()  # one for all: an empty set of its own is 200 bytes


class Cluster:
    """What the mentions of one entity say together; grows while an article is resolved."""

    def __init__(self, phrase: Phrase, name: Name | None) -> None:
        self.phrases = [phrase]  # in text order
        self.names: dict[Name, None] = {name: None} if name else {}  # each once, in the order of joining
        self.roles: list[str] = []
        self.role_heads: frozenset[str] = _NONE  # last words of its offices, lower case
        # What it belongs to: heads of mentions, or names of places that have none.
        self.sides: frozenset[int | str] = _NONE
        self.members: tuple[int, ...] = ()  # of a group: heads of its members' mentions
        # What its mentions say, as sets, so that a look at a cluster costs the same whatever its size; frozen, so that
        # the many clusters of one mention share the empty one.
        genders = {name.gender if name else None, phrase.gender if phrase.kind != "pronoun" else None} - {None}
        self.told: frozenset[Gender | None] = frozenset(genders) or _NONE  # by names and descriptions
        self.heard: Counter[Gender] = Counter()  # by pronouns
        if phrase.gender is not None and phrase.kind == "pronoun":
            self.heard[phrase.gender] += 1
        self.animacies: frozenset[tuple[MentionKind, bool]] = _NONE
        self.numbers: frozenset[tuple[bool, bool]] = _NONE  # of pronouns or not, plural or not
        self.names_a_thing = phrase.kind == "name" and phrase.animate is not True
        if phrase.animate is not None:
            self.animacies |= {(phrase.kind, phrase.animate)}
        if phrase.plural is not None:
            self.numbers |= {(phrase.kind == "pronoun", phrase.plural)}
        # The gender that its names and descriptions give, else all its pronouns; None where they give none or two.
        self.gender: Gender | None = None
        # True: people; False: anything else; None: not known. A name decides before other words do.
        self.animate: bool | None = None
        # Whether several are meant; what can be either (a body, "police") gives None.
        self.plural: bool | None = None
        self._settle()

    def take(self, other: "Cluster") -> None:
        """Add all that another cluster has."""
        self.phrases = sorted(self.phrases + other.phrases)
        self.names |= other.names
        self.roles += [role for role in other.roles if role not in self.roles]
        self.role_heads |= other.role_heads
        self.sides |= other.sides
        self.members = self.members or other.members
        self.told |= other.told
        self.heard += other.heard
        self.animacies |= other.animacies
        self.numbers |= other.numbers
        self.names_a_thing |= other.names_a_thing
        self._settle()

    def last_before(self, head: int) -> int | None:
        """Return the head of its last mention before a word; None where there is none."""
        place = bisect_left(self.phrases, head, key=lambda phrase: phrase.head)
        return self.phrases[place - 1].head if place else None

    @property
    def is_named(self) -> bool:
        """Whether any mention is a name."""
        return bool(self.names)

    def _settle(self) -> None:
        """Set what its mentions say together."""
        self.gender = self._gender()
        self.animate = self._animate()
        self.plural = self._plural()

    def _gender(self) -> Gender | None:
        found = self.told or set(self.heard)
        return next(iter(found)) if len(found) == 1 else None

    def _animate(self) -> bool | None:
        for kind in ("name", "nominal", "pronoun"):
            found = {animate for of, animate in self.animacies if of == kind}
            if len(found) == 1:
                return found.pop()
        return None

    def _plural(self) -> bool | None:
        if self.names_a_thing:
            return None
        found = {plural for of_pronoun, plural in self.numbers if not of_pronoun}
        if not found:
            found = {plural for _, plural in self.numbers}
        return found.pop() if len(found) == 1 else None


class Clusters:
    """All clusters of one article, looked up by the head word of any of their mentions."""

    def __init__(self, phrases: Sequence[Phrase], names: dict[int, Name]) -> None:
        self.phrases = {phrase.head: phrase for phrase in phrases}
        self._heads = sorted(self.phrases)
        self._of = {phrase.head: Cluster(phrase, names.get(phrase.head)) for phrase in phrases}

    def before(self, head: int) -> Iterator[Phrase]:
        """Yield the mentions before a word, the nearest first."""
        return (self.phrases[self._heads[place]] for place in range(bisect_left(self._heads, head) - 1, -1, -1))

    def of(self, head: int) -> Cluster:
        """Return the cluster of the mention with this head word."""
        return self._of[head]

    def __contains__(self, head: int) -> bool:
        return head in self._of

    def all(self) -> list[Cluster]:
        """Return every cluster once, in the order of their first mentions."""
        seen: dict[int, Cluster] = {}
        for head in sorted(self._of):
            seen.setdefault(id(self._of[head]), self._of[head])
        return list(seen.values())

    def join(self, one: int, other: int, *, forced: bool = False) -> bool:
        """Make the mentions with these heads one entity; False where that contradicts itself."""
        first, second = self._of[one], self._of[other]
        if first is second:
            return True
        if not forced and not agree(first, second):
            return False
        first.take(second)
        for phrase in second.phrases:
            self._of[phrase.head] = first
        return True

    def add_group(self, tree: Tree, head: int, members: tuple[int, ...]) -> int:
        """Add a mention that spans several, and return its key: the number of the word after the last, as no head has it.

        A group of the same members is the same entity.
        """
        key = -1 - head
        if key not in self._of:
            stretch = (
                min(self.phrases[each].stretch[0] for each in members),
                max(self.phrases[each].stretch[1] for each in members),
            )
            phrase = self.phrases[head]._replace(
                head=key,
                stretch=stretch,
                span=tree.span_of(stretch),
                kind="nominal",
                name=None,
                plural=True,
                gender=None,
                animate=None,
            )
            self.phrases[key] = phrase
            self._of[key] = Cluster(phrase, None)
            self._of[key].members = members
        return key

    def named(self) -> Iterable[Cluster]:
        """Yield the clusters with a name."""
        return (cluster for cluster in self.all() if cluster.is_named)


def agree(one: Cluster, other: Cluster) -> bool:
    """Tell whether two clusters can be one: by gender, number, people against things, and two names that differ."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if one.animate is not None and other.animate is not None and one.animate != other.animate:
        return False
    if one.plural is not None and other.plural is not None and one.plural != other.plural:
        return False
    return not (one.names and other.names)

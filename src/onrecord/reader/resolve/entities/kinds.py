"""Bodies and places by what they are: "the airline" where one airline is spoken of, "the group" where one body is.

What somebody is, its name shows ("Orvel Airways"), or the article says it beside the name ("the carmaker Almay", "Almay, a
carmaker", "Almay is a carmaker"). A description means the one body or place that is of its kind; of two it means neither.
"""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.analysis import NameKind
from onrecord.reader.extract.names import is_people
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.phrases import Phrase


class Kind(NamedTuple):
    """One kind of body or place."""

    name: NameKind
    nouns: frozenset[str]  # that describe it
    words: frozenset[str]  # that its names are known by
    is_general: bool = False  # can be said of a body whose name shows nothing


def _kind(name: NameKind, nouns: str, words: str, *, is_general: bool = False) -> Kind:
    return Kind(name, frozenset(nouns.split()), frozenset((nouns + " " + words).split()), is_general)


# "The airline fined ..." after "Orvel Airways said"; "the island" after "Tamsil Island".
KINDS = (
    _kind("ORG", "airline carrier", "airlines airways aviation air"),
    _kind("ORG", "bank lender", "bancorp bank's"),
    _kind("ORG", "party", "democrats republicans conservatives liberals greens labour"),
    _kind("ORG", "university", "college institute"),
    _kind("ORG", "school", "academy"),
    _kind("ORG", "hospital clinic", "infirmary"),
    _kind("ORG", "court tribunal", ""),
    _kind("ORG", "ministry", ""),
    _kind("ORG", "department", ""),
    _kind("ORG", "parliament", "assembly congress senate duma knesset bundestag"),
    _kind("ORG", "police force", "constabulary"),
    _kind("ORG", "army military", ""),
    _kind("ORG", "newspaper paper daily tabloid", "times post journal herald gazette guardian tribune telegraph chronicle"),
    _kind("ORG", "magazine weekly", ""),
    _kind("ORG", "broadcaster channel network station", "bbc cnn nbc abc cbs tv television radio npr"),
    _kind("ORG", "council", ""),
    _kind("ORG", "commission", ""),
    _kind("ORG", "committee", ""),
    _kind("ORG", "union", ""),
    _kind("ORG", "club", "fc afc"),
    _kind("ORG", "church", ""),
    _kind("ORG", "museum gallery", ""),
    _kind("ORG", "charity", "foundation fund trust"),
    _kind("ORG", "service", ""),
    _kind("ORG", "agency", "reuters afp"),
    _kind("ORG", "tribe", ""),
    _kind(
        "ORG",
        "company firm maker manufacturer carmaker automaker drugmaker retailer supplier corporation conglomerate startup "
        "giant developer operator",
        "airline carrier airlines airways bank lender inc corp co ltd llc plc motors industries technologies systems holdings pharmaceuticals petroleum electronics",
        is_general=True,
    ),
    _kind("ORG", "group organisation organization movement", "front brigade", is_general=True),
    _kind("LOC", "island", "islands isle"),
    _kind("LOC", "river", ""),
    _kind("LOC", "lake", ""),
    _kind("LOC", "airport", ""),
    _kind("LOC", "province", ""),
    _kind("LOC", "peninsula", ""),
    _kind("LOC", "bridge", ""),
    _kind("LOC", "prison jail", ""),
    _kind("LOC", "village", ""),
)
_BY_NOUN = MappingProxyType({noun: kind for kind in KINDS for noun in kind.nouns})
_ALL_WORDS = MappingProxyType({word: kind for kind in reversed(KINDS) for word in kind.words})
# Words that say of which kind a group is, each for all: "the terror group" after "the militants of Orlik".
_ARMED = frozenset(
    "militant extremist terror terrorist islamist jihadist jihadi insurgent rebel armed separatist guerrilla militants fighters"
    " insurgents extremists terrorists jihadists rebels insurgency".split()
)
_VAGUE = frozenset("agency service department".split())  # "the rating agency Almay" is a company
_LONGEST = 5  # words of a description before a name
_REACH = 12  # sentences back in which a body was last spoken of
_MOST_SPOKEN_OF = 2  # mentions that make one body what an article is about, and how many times those of any other


class Told:
    """What an article says beside each name of a body or place that it is."""

    def __init__(self, tree: Tree, clusters: Clusters) -> None:
        self._tree = tree
        self._clusters = clusters
        self._named = [
            phrase for phrase in clusters.phrases.values() if phrase.name is not None and phrase.name.kind != "PER"
        ]
        self._nouns: dict[int, frozenset[str]] = {}

    def one(self, phrase: Phrase, words: frozenset[str] = frozenset()) -> int | None:
        """Return the head of the last mention of the one body or place that a description means by its kind.

        `words` are what it says beside its noun; they have to be said of the body too ("the militant group").
        """
        kind = _BY_NOUN.get(phrase.lemma)
        if kind is None:
            return None
        near = self._before(phrase, kind)
        shown = [cluster for cluster in near if self._shows(cluster, kind) and self._is_called(cluster, words)]
        if not shown and words & _ARMED:
            shown = [cluster for cluster in near if self._is_called(cluster, words)]
        if not shown and kind.is_general and not words:
            open_to_all = [cluster for cluster in near if not self._shows_any(cluster)]
            shown = [cluster for cluster in open_to_all if _is_main(cluster, open_to_all, phrase.head)]
        if len(shown) != 1 or self._is_nearer(near, shown[0], phrase) or not _is_named_as(shown[0], kind):
            return None
        return shown[0].last_before(phrase.head)

    def beside(self, phrase: Phrase) -> int | None:
        """Return the head of the name that stands in or behind a description and is all that it says.

        "the carmaker Almay", "the Almay group"; not "the Almay spokesman" and not "an Almay company in Orvel".
        """
        kind = _BY_NOUN.get(phrase.lemma)
        if kind is None or phrase.plural is True:
            return None
        first, last = phrase.stretch
        for other in self._named:
            start, end = self._tree.stretch_of(other.span)
            if other.name is None or other.name.kind != kind.name:
                continue
            behind = start == phrase.head + 1 and "\n" not in self._tree.text[phrase.span.start : other.span.start]
            before = end == phrase.head and last == phrase.head + 1 and _is_all(self._tree, (first, start))
            if behind or (before and kind.is_general):
                return other.head
        return None

    # ----------------------------------------------------------------------------------------------------------------

    def _nouns_of(self, phrase: Phrase) -> frozenset[str]:
        if phrase.head not in self._nouns:
            self._nouns[phrase.head] = frozenset(_nouns_beside(self._tree, phrase) if phrase.kind == "name" else ())
        return self._nouns[phrase.head]

    def _before(self, phrase: Phrase, kind: Kind) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        here = self._tree.sentence_of(phrase.head)
        for other in self._named:
            is_near = other.head < phrase.head and here - self._tree.sentence_of(other.head) <= _REACH
            inside = phrase.stretch[0] <= other.head < phrase.stretch[1]
            if not is_near or inside or other.name is None:
                continue
            word = self._tree.word(other.head)
            is_unsure = kind.is_general and other.name.kind == "MISC" and not is_people(word)
            is_unsure |= other.name.kind == "PER" and word.isupper()  # "ANA", a person to the head
            if other.name.kind == kind.name or is_unsure:
                cluster = self._clusters.of(other.head)
                found[id(cluster)] = cluster
        return list(found.values())

    def _is_called(self, cluster: Cluster, words: frozenset[str]) -> bool:
        """Tell whether words are said of a body beside its name: "the Islamist militant group Orlik", "Orlik fighters"."""
        if not words:
            return True
        said = {word for each in cluster.phrases if each.name is not None for word in _words_beside(self._tree, each)}
        said |= {word for each in cluster.phrases if each.kind == "nominal" for word in each.modifiers}
        return words <= said or (words <= _ARMED and bool(said & _ARMED))

    def _is_nearer(self, near: Sequence[Cluster], meant: Cluster, phrase: Phrase) -> bool:
        """Tell whether a body of unknown kind was spoken of since, just before: it can be an airline too."""
        last = meant.last_before(phrase.head) or 0
        here = self._tree.sentence_of(phrase.head)
        for other in near:
            theirs = [each.head for each in other.phrases if last < each.head < phrase.head]
            acts = (
                self._tree.sentence_of(head) == here > self._tree.sentence_of(last)
                or (self._tree.relations[head] == "nsubj" and here - self._tree.sentence_of(head) <= 1)
                for head in theirs
            )
            if other is not meant and any(acts) and not self._shows_any(other):
                return True
        return False

    def _shows(self, cluster: Cluster, kind: Kind) -> bool:
        words = {word for name in cluster.names for word in name.words}
        if words & kind.words:
            return True
        return any(
            each.lemma in kind.nouns or self._nouns.get(each.head, frozenset()) & kind.nouns for each in cluster.phrases
        )

    def _shows_any(self, cluster: Cluster) -> bool:
        words = {word for name in cluster.names for word in name.words}
        nouns = {noun for each in cluster.phrases for noun in self._nouns_of(each)}
        shown = (_ALL_WORDS.get(word) for word in words | (nouns - _VAGUE))
        return any(kind is not None and not kind.is_general for kind in shown)


# --------------------------------------------------------------------------------------------------------------------


def _nouns_beside(tree: Tree, phrase: Phrase) -> Iterator[str]:
    """Yield the nouns that stand beside a name: "the carmaker Almay", "Almay, a carmaker", "Almay is a carmaker"."""
    first = tree.stretch_of(phrase.span)[0]
    if first and tree.analysis.upos[first - 1] == "NOUN" and tree.sentence_of(first - 1) == tree.sentence_of(first):
        yield tree.analysis.lemmas[first - 1].lower()
    for child in tree.related(phrase.head, "appos"):
        if tree.analysis.upos[child] == "NOUN":
            yield tree.analysis.lemmas[child].lower()
    above = tree.analysis.heads[phrase.head]
    if above >= 0 and tree.analysis.upos[above] == "NOUN":
        is_told = tree.relations[phrase.head] == "nsubj" and bool(tree.related(above, "cop"))
        if is_told or tree.relations[phrase.head] == "appos":
            yield tree.analysis.lemmas[above].lower()


def _words_beside(tree: Tree, phrase: Phrase) -> Iterator[str]:
    """Yield the words of the description before a name, and the noun that it stands before."""
    first, last = tree.stretch_of(phrase.span)
    word = first - 1
    while word >= 0 and first - word <= _LONGEST and tree.analysis.upos[word] in ("NOUN", "ADJ", "PROPN"):
        yield tree.lower(word)
        word -= 1
    if last < len(tree.analysis.words) and tree.analysis.upos[last] == "NOUN":
        yield tree.lower(last)


def _is_all(tree: Tree, stretch: tuple[int, int]) -> bool:
    """Tell whether nothing but "the" or "this" stands there."""
    return all(tree.lower(word) in ("the", "this") for word in range(*stretch))


def _is_named_as(cluster: Cluster, kind: Kind) -> bool:
    return any(name.kind == kind.name for name in cluster.names)


def _is_main(cluster: Cluster, others: Sequence[Cluster], head: int) -> bool:
    """Tell whether a body is the only one before a word, or the last one and what an article speaks of most by far."""
    count = _mentions_before(cluster, head)
    most = max((_mentions_before(other, head) for other in others if other is not cluster), default=0)
    last = max(other.last_before(head) or 0 for other in others)
    return most == 0 or (cluster.last_before(head) == last and count >= _MOST_SPOKEN_OF and count >= _MOST_SPOKEN_OF * most)


def _mentions_before(cluster: Cluster, head: int) -> int:
    return sum(each.head < head for each in cluster.phrases)

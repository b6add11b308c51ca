"""Who speaks: from a statement's source words to its chain of voices, the nearest first, the principal last.

| source | chain |
|---|---|
| "Stoltenberg" | Jens Stoltenberg |
| "Sunak's office", "a spokesperson for Sunak" | the office or spokesperson, Rishi Sunak |
| "Karl Enberg, the spokesman of the defence ministry" | Karl Enberg, the defence ministry |
| "Halvonia and Estrevia", "both" | the group, whose affiliations are its members |
| "Kyiv", where the article is about Ukraine | Kyiv, Ukraine |

Unknown stays unknown: a pronoun that nothing explains has no chain.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Side, Sides
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.lexicon import BODIES, CALLINGS, ROLES, SPOKESPEOPLE
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase
from onrecord.reader.resolve.entities.roles import Office, is_person_word
from onrecord.reader.resolve.entities.sides import country_of_capital
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.records import SpeakerKind, Statement
from onrecord.spans import Span, words_of

_BEHIND_NAMES = frozenset((",", "(", "who", "of", "from", "at", "for", "-", "–", "—"))
_OFFICES = frozenset(("office", "offices"))
_OFFICIALS = frozenset(ROLES) - CALLINGS
# Words that are those of who issues them; a report or a study speaks for itself.
_ISSUED = frozenset("statement release communiqué communique tweet post message letter email e-mail memo".split())
_LONGEST_CHAIN = 4
_LABEL = re.compile(
    r"\W*(?:QUESTION|QUESTIONER|REPORTER|Q|MODERATOR|ANSWER|A)\b(?=\W*(?:[:(]|$))"
)  # of a transcript: nobody by name
_RELATIVE = frozenset("who which that whom".split())


class Source(NamedTuple):
    """A statement's source in the trees: its head word, and whether several are named together."""

    head: int
    conjuncts: tuple[int, ...]  # heads of all that are named together, the first one included; () where only one is


def source_of(tree: Tree, names: Sequence[NameSpan], statement: Statement) -> Source | None:
    """Return the head of a statement's source; None where nobody is named."""
    return source_in(tree, names, statement.source[0]) if statement.source else None


def source_in(tree: Tree, names: Sequence[NameSpan], span: Span) -> Source | None:
    """Return the head of the words of a source span."""
    stretch = tree.stretch_of(span)
    if stretch[0] >= stretch[1] or _LABEL.match(tree.text, span.start):
        return None
    leading = _leading(tree, names, stretch)
    if leading is not None:
        return Source(leading, ())
    head = tree.head_of(stretch)
    # "according to Almay", "for the army": a source that opens with a preposition is headed by its noun in any case;
    # one that is headed by a verb ("the office, which said") by the first noun in it.
    if tree.analysis.upos[head] not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"):
        nouns = [word for word in range(*stretch) if tree.analysis.upos[word] in ("NOUN", "PROPN", "PRON")]
        if not nouns:
            return None
        head = min(nouns, key=lambda word: (tree.depth(word), word))
    head = _owned(tree, head, stretch[1])
    if tree.lower(head) in _RELATIVE:
        head = _relative(tree, head)
        if tree.lower(head) in ("which", "that"):
            return None
    together = [child for child in tree.related(head, "conj") if stretch[0] <= child < stretch[1]]
    together = [child for child in together if tree.analysis.upos[child] in ("NOUN", "PROPN", "PRON")]
    return Source(head, (head, *together) if together else ())


def chain_of(text: str, clusters: Clusters, sides: Sides, offices: Sequence[Office], head: int) -> list[Side]:
    """Return the voices from a source's head to the principal; [] where the head is nobody known."""
    chain: list[Side] = []
    seen: set[int] = set()
    side: Side | None = head if head in clusters else None
    while side is not None and len(chain) < _LONGEST_CHAIN:
        if isinstance(side, str):
            chain.append(side)
            break
        cluster = clusters.of(side)
        if id(cluster) in seen:
            break
        if all(phrase.kind == "pronoun" for phrase in cluster.phrases):
            break
        seen.add(id(cluster))
        chain.append(side)
        side = _principal(text, clusters, sides, offices, cluster)
    return chain


def kind_of_voice(text: str, statement: Statement, cluster: Cluster | None) -> SpeakerKind | None:
    """Return the kind of a statement's voice: its own words first, then what its entity is."""
    kind = statement.speaker_kind
    if cluster is None:
        return kind
    if cluster.members or (cluster.plural is True and kind is None):
        return "collective"
    if kind in (None, "named", "official"):
        is_nobody = kind == "named" and not cluster.is_named and any(each.lemma in CALLINGS for each in cluster.phrases)
        return _kind_of_entity(text, cluster) or (None if is_nobody else kind)
    return kind


# --------------------------------------------------------------------------------------------------------------------


def _kind_of_entity(text: str, cluster: Cluster) -> SpeakerKind | None:
    lemmas = {phrase.lemma for phrase in cluster.phrases}
    if cluster.is_named and cluster.animate is True:
        return "named"
    if not cluster.is_named and lemmas & BODIES:
        return "organisation"
    if not cluster.is_named and lemmas & _OFFICIALS:
        nominals = (words_of(text, (phrase.span,)) for phrase in cluster.phrases if phrase.kind == "nominal")
        kinds = {speaker_kind_of(words) for words in nominals}
        return "anonymous" if "anonymous" in kinds else "official" if kinds & {"official", "named"} else None
    return "organisation" if cluster.animate is False else None


def _leading(tree: Tree, names: Sequence[NameSpan], stretch: tuple[int, int]) -> int | None:
    """Return the head of a person's name that a source opens with, whatever the tree makes of what follows.

    "Viktor Almay, director of the service", "Sergeant Wyn Parrack of the police"; not "Almay's office", "Almay and Lund".
    """
    start = tree.analysis.words[stretch[0]].start
    for place in range(bisect_left(names, start, key=lambda name: name.span.start), len(names)):
        name = names[place]
        first, last = tree.stretch_of(name.span)
        if first >= stretch[1]:
            break
        if name.kind != "PER" or first < stretch[0] or last > stretch[1]:
            continue
        titles = _is_title(tree, stretch[0], first)
        rest = list(range(last, stretch[1]))
        ends = not rest or tree.lower(rest[0]) in _BEHIND_NAMES
        together = any(tree.lower(word) in ("and", "&") for word in rest[:2])
        return tree.head_of((first, last)) if titles and ends and not together else None
    return None


def _is_title(tree: Tree, first: int, name: int) -> bool:
    """Tell whether the words before a name say who it is: "journalist and translator", "a member of parliament,"."""
    kinds = [tree.analysis.upos[word] for word in range(first, name)]
    if all(kind in ("NOUN", "PROPN", "ADJ", "DET") for kind in kinds):
        return True
    people = [word for word in range(first, name) if tree.analysis.upos[word] != "ADJ" and is_person_word(tree, word)]
    if not people or any(tree.lower(word) != tree.analysis.lemmas[word].lower() for word in people):
        return False  # "officials and President Lund"
    if set(kinds) <= {"NOUN", "PROPN", "ADJ", "DET", "CCONJ"}:
        return people[0] < name - 2 and people[-1] == name - 1
    is_behind_comma = tree.word(name - 1) == "," and "VERB" not in kinds
    return is_behind_comma and len(people) == 1 and tree.words_of((first, name)).count(",") == 1


def _owned(tree: Tree, head: int, last: int) -> int:
    """Return the last noun behind a possessive: of "Mayor Sofia Ustin's office" the office, whatever the tree says."""
    word = head
    while word + 2 < last + 1 and word + 1 < last:
        word += 1
        if tree.word(word) in POSSESSIVES and word + 1 < last:
            nouns = word + 1
            while nouns < last and tree.analysis.upos[nouns] in ("ADJ", "NOUN", "PROPN"):
                nouns += 1
            return nouns - 1 if nouns > word + 1 and tree.analysis.upos[nouns - 1] in ("NOUN", "PROPN") else head
        if tree.analysis.upos[word] not in ("PROPN", "NOUN"):
            return head
    return head


def _relative(tree: Tree, head: int) -> int:
    """Return the noun that a relative clause hangs on: "the service, which had counted five"."""
    for word in tree.above(head):
        if tree.relations[word] == "acl":
            return tree.analysis.heads[word]
    return head


def _principal(text: str, clusters: Clusters, sides: Sides, offices: Sequence[Office], cluster: Cluster) -> Side | None:
    """Return for whom a voice speaks: the office's person, the spokesperson's body, whose statement it is; None for itself."""
    for office in offices:
        if office.head in SPOKESPEOPLE and clusters.of(office.holder) is cluster:
            found = _nearest(
                sides.of_office(office) - sides.torn(office.stretch), clusters, cluster, office.noun or office.holder
            )
            if found is not None:
                return found
    for phrase in cluster.phrases:
        if phrase.name is not None and phrase.name.kind == "LOC":
            country = country_of_capital(words_of(text, (phrase.span,)))
            if country is not None:
                return next((side for side in cluster.sides if isinstance(side, int)), country)
    for phrase in cluster.phrases:
        found = _nearest(_owners(sides, phrase), clusters, cluster, phrase.head) if phrase.kind == "nominal" else None
        if found is not None:
            return found
    return None


def _owners(sides: Sides, phrase: Phrase) -> set[Side]:
    """Return for whom a description speaks by its words: "a spokesman for the army", "a statement from the ministry"."""
    if phrase.lemma in SPOKESPEOPLE or phrase.lemma in _OFFICES:
        return sides.of_phrase(phrase) - sides.torn(phrase.stretch)
    return sides.issuers(phrase) if phrase.lemma in _ISSUED else set()


def _nearest(found: set[Side], clusters: Clusters, cluster: Cluster, head: int) -> Side | None:
    """Return the side that stands closest to the noun: "a spokesman for the Halvonian army" speaks for the army.

    What belongs to another of the sides falls away: of army and Halvonia the army.
    """
    words = [side for side in found if isinstance(side, int) and clusters.of(side) is not cluster]
    owned: set[int] = set()
    for side in words:
        owned |= {id(clusters.of(each)) for each in clusters.of(side).sides if isinstance(each, int)}
    words = [side for side in words if id(clusters.of(side)) not in owned] or words
    if words:
        return min(words, key=lambda side: abs(side - head))
    return min((side for side in found if isinstance(side, str)), default=None)

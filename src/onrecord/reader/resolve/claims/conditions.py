"""Conditions: which clause or phrase makes what beside it hold only if something else does.

Two tables: markers of clauses, and phrases. What stands in the condition itself is open as well, and so is what it governs.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree


class Marker(NamedTuple):
    """One line of a table. `bound`: what stands beside the condition depends on it."""

    name: str
    words: tuple[str, ...]  # the lower-case words, one after another, that open the clause or the phrase
    is_bound: bool
    example: str


# fmt: off
CLAUSES = (  # the first line that fits decides
    Marker("even if", ("even", "if"), False, "Ukraine will fight on even if they leave."),
    Marker("as if", ("as", "if"), False, "They act as if they had won."),
    Marker("as though", ("as", "though"), False, "They act as though they had won."),
    Marker("whether or not", ("whether",), False, "Whether or not they leave, the war goes on."),
    Marker("only if", ("only", "if"), True, "They will sign only if the shelling stops."),
    Marker("if", ("if",), True, "If they leave, it would be a victory."),
    Marker("unless", ("unless",), True, "They will stay unless they are forced out."),
    Marker("provided", ("provided",), True, "They will leave provided that the road is safe."),
    Marker("providing", ("providing",), True, "They will leave providing the road is safe."),
    Marker("on condition", ("on", "condition"), True, "They will leave on condition that the road is safe."),
    Marker("on the condition", ("on", "the", "condition"), True, "They will leave on the condition that it is safe."),
    Marker("as long as", ("as", "long", "as"), True, "They will stay as long as it takes."),
    Marker("so long as", ("so", "long", "as"), True, "They will stay so long as it is safe."),
    Marker("in case", ("in", "case"), True, "Boats stand by in case the dam breaks."),
    Marker("in the event", ("in", "the", "event"), True, "In the event that the dam breaks, boats stand by."),
    Marker("assuming", ("assuming",), True, "Assuming the road is safe, they will leave."),
    Marker("supposing", ("supposing",), True, "Supposing they leave, who would stay?"),
    Marker("lest", ("lest",), False, "They dug in lest the line break."),
    Marker("except if", ("except", "if"), True, "Nobody leaves except if ordered."),
)
PHRASES = (
    Marker("in the event of", ("in", "the", "event", "of"), True, "In the event of a withdrawal, boats stand by."),
    Marker("in case of", ("in", "case", "of"), True, "In case of an attack, boats stand by."),
    Marker("barring", ("barring",), True, "Barring a breakthrough, talks will end."),
    Marker("short of", ("short", "of"), True, "Nothing short of a withdrawal would do."),
    Marker("but for", ("but", "for"), True, "But for the truce they would have left."),
    Marker("without", ("without",), True, "Without a truce they would leave."),
    Marker("with … would", ("in", "the", "absence", "of"), True, "In the absence of a truce they would leave."),
    Marker("depending on", ("depending", "on"), True, "Depending on the vote, they leave."),
    Marker("subject to", ("subject", "to"), True, "They leave subject to a vote."),
    Marker("pending", ("pending",), True, "They will leave pending a vote."),
)
# fmt: on
_MODALS = frozenset({"would", "could", "might", "'d", "’d", "cannot", "can", "will", "may"})
_INVERTED = frozenset({"should", "were", "had"})
INVERSION = Marker("inversion", (), True, "Should they leave, it would be a victory.")
_BY_FIRST_WORD = MappingProxyType(
    {
        word: tuple(marker for marker in (*CLAUSES, *PHRASES) if marker.words[0] == word)
        for word in {marker.words[0] for marker in (*CLAUSES, *PHRASES)}
    }
)
_CLAUSAL = ("advcl", "dep", "parataxis", "acl", "advmod")
_CONDITIONAL = (*_CLAUSAL, "obl", "nmod")  # the relations of clauses and phrases that can be conditions


class Condition(NamedTuple):
    """A condition in the tree."""

    marker: Marker
    head: int  # of the clause or phrase
    opening: tuple[int, ...]  # the marker's words
    stretch: tuple[int, int]


def conditions_at(tree: Tree, word: int) -> list[Condition]:
    """Return the conditions that a word depends on, wherever they stand."""
    found = []
    for child in tree.children[word]:
        condition = condition_in(tree, child)
        if condition is not None and not _belongs_to_next(tree, condition, word):
            found.append(condition)
    above = tree.analysis.heads[word]
    if tree.relations[word] == "conj":  # "they are under pressure and if they leave, it would be a victory"
        clauses = [condition for child in tree.children[above] if (condition := condition_in(tree, child)) is not None]
        found += [clause for clause in clauses if clause.head < word and _belongs_to_next(tree, clause, above)]
    before = _right_before(tree, word)
    if before is not None and all(before.head != condition.head for condition in found):
        found.append(before)
    return found


def condition_in(tree: Tree, head: int) -> Condition | None:
    """Return the condition that a clause or a phrase is, by the words that open it."""
    return tree.kept(_condition, head) if tree.relations[head] in _CONDITIONAL else None


# --------------------------------------------------------------------------------------------------------------------


def _condition(tree: Tree, head: int) -> Condition | None:
    relation = tree.relations[head]
    openings = tree.kept(_openings_in, tree.sentence_of(head))
    if not openings:
        return None
    first, last = _trimmed(tree, tree.phrase(head))
    markers = CLAUSES if relation in _CLAUSAL else PHRASES
    for marker in (*markers, *PHRASES) if relation == "advcl" else markers:
        if marker.name not in openings or (marker.name == "without" and not _is_below_modal(tree, head)):
            continue
        if marker.name == "short of" and not _is_all_short(tree, first):
            continue
        at = _opening(tree, (first, last), head, marker, openings[marker.name])
        if at == head and tree.related(head, "obj") and not tree.related(head, "ccomp", "nsubj"):
            continue  # "pride in providing a service", "assuming office": a participle with its object
        if at is not None and (relation != "advmod" or last - first > 1):
            return Condition(marker, head, tuple(range(at, at + len(marker.words))), (at, last))
    if relation == "advcl" and tree.lower(first) in _INVERTED and _is_inverted(tree, first, head):
        return Condition(INVERSION, head, (first,), (first, last))
    return None


def _openings_in(tree: Tree, sentence: int) -> Mapping[str, Sequence[int]]:
    """Return where the words of each marker stand in a sentence, by its name; under INVERSION what may be inverted."""
    first, after = tree.analysis.sentences[sentence]
    found: dict[str, list[int]] = {}
    for at in range(first, after):
        lower = tree.lower(at)
        for marker in _BY_FIRST_WORD.get(lower, ()):
            end = at + len(marker.words)
            if end <= after and all(tree.lower(at + place) == word for place, word in enumerate(marker.words)):
                found.setdefault(marker.name, []).append(at)
        if lower in _INVERTED:
            found.setdefault(INVERSION.name, []).append(at)
    return found


def _opening(tree: Tree, stretch: tuple[int, int], head: int, marker: Marker, places: Sequence[int]) -> int | None:
    """Return where a marker opens the stretch: at its start, or after adverbs; one word left of it where the tree cut it."""
    size = len(marker.words)
    for at in places:
        if not stretch[0] - size < at < min(stretch[0] + 3, head + 1):
            continue
        if all(tree.relations[n] not in ("nsubj", "obj") for n in range(stretch[0], at)):
            return at
    return None


def _right_before(tree: Tree, word: int) -> Condition | None:
    """Return the condition that ends right before a clause, whatever the tree hangs it on: "… if they leave, it would be"."""
    at = word
    while at > 0 and (tree.analysis.heads[at - 1] == word or _hangs_before(tree, at - 1, word)):
        at -= 1
        if condition_in(tree, at) is not None:
            return None
    comma = at if tree.analysis.upos[at] == "PUNCT" and at < word else at - 1
    if comma <= 0 or tree.lower(comma) not in (",", "then") or tree.sentence_of(comma - 1) != tree.sentence_of(word):
        return None
    for above in (comma - 1, *tree.above(comma - 1)):
        condition = condition_in(tree, above)
        if condition is not None and condition.marker.is_bound and condition.stretch[1] == comma:
            return condition
    return None


def _hangs_before(tree: Tree, number: int, word: int) -> bool:
    """Tell whether a word stands below what hangs on another one, left of it, and is no clause's."""
    while (above := tree.analysis.heads[number]) >= 0:
        if above == word:
            return tree.relations[number] not in ("advcl", "ccomp", "parataxis", "acl")
        number = above
    return False


def _belongs_to_next(tree: Tree, condition: Condition, word: int) -> bool:
    """Tell whether a condition that hangs on a word opens the next clause: "…, and if they leave, …"."""
    before = condition.stretch[0] - 1
    is_joined = before > word and tree.lower(before) in ("and", "but", "or")
    return is_joined and any(conjunct > condition.head for conjunct in tree.related(word, "conj"))


def _is_below_modal(tree: Tree, head: int) -> bool:
    """Tell whether "would" or the like stands above: "without a truce they would leave", not "they left without it"."""
    above = tree.analysis.heads[head]
    return above >= 0 and any(tree.lower(child) in _MODALS for child in tree.related(above, "aux"))


def _is_all_short(tree: Tree, first: int) -> bool:
    """Tell "nothing short of a withdrawal would do" from "they fell short of their pledge"."""
    start = tree.analysis.sentences[tree.sentence_of(first)][0]
    return first == start or tree.lower(first - 1) in ("nothing", "anything", ",")


def _is_inverted(tree: Tree, first: int, head: int) -> bool:
    """Tell whether an auxiliary opens the clause before its subject."""
    subjects = tree.related(head, "nsubj", "expl")
    hangs_on_it = tree.analysis.heads[first] == head or first == head
    return hangs_on_it and any(subject > first for subject in subjects)


def _trimmed(tree: Tree, stretch: tuple[int, int]) -> tuple[int, int]:
    first, last = stretch
    while last - first > 1 and tree.analysis.upos[first] == "PUNCT":
        first += 1
    while last - first > 1 and tree.analysis.upos[last - 1] == "PUNCT":
        last -= 1
    return first, last

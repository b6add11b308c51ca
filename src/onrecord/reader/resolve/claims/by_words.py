"""Conditions that the tree does not show, by their words alone: a wrong tree must not make a fact of a condition.

"Banks will close should the currency fall": the opening words, a stretch up to the comma or the end, and the clause beside it.
"""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_past
from onrecord.reader.resolve.claims.conditions import CLAUSES, INVERSION, PHRASES, Condition, Marker, condition_in

_SUBJECTS = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM"})
_ASKING = frozenset("ask asked wonder wondered know knows knew see say tell check checking decide determine question whether unclear sure even as what".split())  # fmt: skip
_NOT_BEFORE_INVERSION = frozenset({"why", "how", "what", "who", "when", "where", "nor", "so", "neither", "or", "and"})
_WORDS_ONLY = frozenset({"provided", "providing", "assuming", "supposing"})
_VAGUE = frozenset({"as long as", "so long as", "whether or not", "even if", "as if", "as though", "only if", "lest"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "can", "must", "shall", "'ll", "’ll", "'d", "’d", "should"})
UNTIL = Marker("until", ("until",), False, "Until the flag hovers over the city, it makes no sense.")
_SURE_PHRASES = frozenset({"in the event of", "in case of", "barring"})
_TOLD = (UNTIL, *CLAUSES, *(phrase for phrase in PHRASES if phrase.name in _SURE_PHRASES))
_BY_FIRST_WORD = MappingProxyType(
    {
        word: tuple(marker for marker in _TOLD if marker.words[0] == word and marker.name not in _VAGUE)
        for word in {marker.words[0] for marker in _TOLD}
    }
)
_ENDS = frozenset({",", ";", ".", "!", "?", "”", '"', ":", "–", "—"})


class Conditions(NamedTuple):
    """The conditions of a sentence: those that trees show, and those that only their words show."""

    shown: list[Condition]
    unshown: list[Condition]


def all_conditions(tree: Tree) -> Mapping[int, Conditions]:
    """Return the conditions of an article by the numbers of their sentences, in text order."""
    shown = tuple(filter(None, (condition_in(tree, number) for number in range(len(tree.analysis.words)))))
    whole = [row for row in shown if row.stretch[1] - row.stretch[0] > len(row.opening)]  # "provided" alone: a torn tree
    seen = {number for condition in whole for number in condition.opening}
    found: list[Condition] = []
    for first, last in tree.analysis.sentences:
        for at in range(first, last):
            marker = _marker_at(tree, at, first, last)
            if marker is None or at in seen:
                continue
            size = max(1, len(marker.words))
            end = _end(tree, at + size, last)
            if end - at > size + 1 and (marker is not UNTIL or _is_to_come(tree, (at, end), first)):
                found.append(Condition(marker, tree.head_of((at + size, end)), tuple(range(at, at + size)), (at, end)))
    conditions: dict[int, Conditions] = defaultdict(lambda: Conditions([], []))
    for condition in shown:
        conditions[tree.sentence_of(condition.head)].shown.append(condition)
    for condition in found:
        conditions[tree.sentence_of(condition.head)].unshown.append(condition)
    return dict(conditions)


def is_in(tree: Tree, condition: Condition, word: int) -> bool:
    """Tell whether a word stands in a condition, and not in a relative clause of it, which tells a fact."""
    if word not in range(*condition.stretch):
        return False
    inside = [above for above in (word, *tree.above(word)) if above in range(*condition.stretch)]
    return not any(tree.analysis.relations[above] == "acl:relcl" and _has_pronoun(tree, above) for above in inside)


def is_bound(tree: Tree, condition: Condition, word: int) -> bool:
    """Tell whether a verb is the one that a condition is for: the clause after its comma, or the one right before it."""
    if not condition.marker.is_bound or tree.sentence_of(word) != tree.sentence_of(condition.stretch[0]):
        return False
    if not any(tree.lower(child) in (*_MODALS, "have", "has") for child in tree.related(word, "aux")) and not _is_present(
        tree, word
    ):
        return False
    start, end = condition.stretch
    if word >= end:
        first = next((n for n in range(end, word + 1) if tree.analysis.upos[n] in ("VERB", "AUX")), word)
        return tree.lower(end - 1 if end == len(tree.analysis.words) else end) in (",", "then", "”") and (
            first == word or first in tree.children[word]
        )
    between = range(word + 1, start)
    return all(tree.lower(n) not in (",", ";", ":") and tree.analysis.upos[n] != "VERB" for n in between)


# --------------------------------------------------------------------------------------------------------------------


def _marker_at(tree: Tree, at: int, first: int, last: int) -> Marker | None:
    lower = tree.lower(at)
    if lower in ("should", "were", "had"):
        return INVERSION if _inverts(tree, at, first, last) else None
    for marker in _BY_FIRST_WORD.get(lower, ()):
        size = len(marker.words)
        if at + size > last:
            continue
        if tuple(tree.lower(number) for number in range(at, at + size)) != marker.words:
            continue
        if marker.name in _WORDS_ONLY and not _opens_clause(tree, at):
            continue
        if marker.name in ("in case", "in the event") and tree.lower(min(at + size, last - 1)) in ("of", ","):
            continue
        before = tree.lower(at - 1) if at > first else ""
        if (
            before == "and" and at - 2 >= first
        ):  # "when and if", "whether and if"; "they left, and if they return" has none before
            before = tree.lower(at - 2)
        if marker.name == "if" and (before in _ASKING or _is_asked(tree, at, first) or at + 2 >= last):
            return None
        return marker
    return None


def _has_pronoun(tree: Tree, clause: int) -> bool:
    """Tell whether a relative clause has its pronoun: without one, the tree may have torn the condition."""
    return any(tree.lower(number) in ("who", "whom", "which", "that", "whose", "where") for number in tree.below(clause))


def _is_asked(tree: Tree, at: int, first: int) -> bool:
    """Tell whether the tree makes a question of it ("asked if"), and it does not open the sentence."""
    return at > first + 1 and tree.relations[tree.analysis.heads[at]] == "ccomp" and tree.lower(at - 1) != ","


def _inverts(tree: Tree, at: int, first: int, last: int) -> bool:
    """Tell whether "should", "were" or "had" stands before its subject: first, or after a finished clause."""
    if at + 2 >= last or tree.analysis.upos[at + 1] not in _SUBJECTS or tree.lower(last - 1) == "?":
        return False
    opens = at == first or tree.lower(at - 1) in (",", "“", '"')
    if tree.lower(at) == "should":
        return opens or (
            tree.lower(at - 1) not in _NOT_BEFORE_INVERSION
            and tree.analysis.upos[at - 1] not in ("NOUN", "PRON", "PROPN", "NUM")
        )
    would = any(tree.lower(number) in ("would", "could", "might") for number in range(first, last))
    if tree.lower(at) == "were":
        return would and (opens or tree.analysis.upos[at - 1] == "VERB")
    return would and (opens or (tree.analysis.upos[at - 1] == "VERB" and tree.lower(at - 1) not in ("that", "which")))


def _opens_clause(tree: Tree, at: int) -> bool:
    if tree.related(at, "aux") or tree.analysis.upos[at + 1] not in (*_SUBJECTS, "SCONJ", "ADJ"):
        return False
    first, last = tree.analysis.sentences[tree.sentence_of(at)]
    has_modal = any(tree.lower(number) in _MODALS for number in range(first, at))
    is_finite = any(tree.analysis.upos[number] == "AUX" for number in range(at + 1, last))
    if tree.lower(at).endswith("ing") and not any(
        tree.analysis.upos[n] in ("VERB", "AUX") for n in range(at + 1, _end(tree, at, last))
    ):
        return False  # "we take pride providing a service", "assuming office in May": nothing is said to be so
    return not tree.related(at, "nsubj") or (has_modal and is_finite)  # "will open provided both keys are turned"


def _is_to_come(tree: Tree, stretch: tuple[int, int], first: int) -> bool:
    """Tell "until the flag hovers" from "until 4 AM and had it running" and "I was ashamed until I met you"."""
    verbs = [number for number in range(*stretch) if tree.analysis.upos[number] in ("VERB", "AUX")]
    is_counted = tree.analysis.upos[stretch[0] + 1] == "NUM"
    was = bool(verbs) and is_past(tree, verbs[0])
    return not is_counted and not (was and not any(tree.lower(number) in _MODALS for number in range(first, stretch[0])))


def _end(tree: Tree, start: int, last: int) -> int:
    for number in range(start, last):
        if tree.word(number) in _ENDS or tree.lower(number) == "then":
            return number
    return last


def _is_present(tree: Tree, word: int) -> bool:
    lower, lemma = tree.lower(word), tree.analysis.lemmas[word].lower()
    return tree.analysis.upos[word] == "VERB" and (
        lower == lemma or lower in (f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")
    )

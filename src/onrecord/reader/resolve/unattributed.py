"""Statements that the attribution heads leave out and the tree has: "A senior official, speaking in private, said the general had left".

Only of verbs that mean speech and nothing else, told as done, with who speaks before them and a whole clause behind them.
"""

from collections.abc import Iterator, Sequence

from onrecord.reader.extract.statements import Found
from onrecord.reader.extract.tree import Tree
from onrecord.records import Statement
from onrecord.spans import Span, overlap

_SPEECH = frozenset({"say", "add"})
_FINITE = frozenset({"said", "says", "added", "adds"})
_WHO = frozenset({"NOUN", "PROPN"})
_NOBODY = frozenset({"it", "nobody", "none", "that", "which", "what", "clock", "sign", "law", "rule"})
_CONFIDENCE = 0.5  # as much as the least sure statement that is told


def unattributed(tree: Tree, told: Sequence[Statement]) -> Iterator[Found]:
    """Yield the statements of the tree of which no word is a cue or a content of one that is told."""
    taken = [span for statement in told for span in (*statement.cue, *statement.content)]
    for verb in range(len(tree.analysis.words)):
        found = _found(tree, verb)
        if found is not None and not any(overlap(span, other) for span in found.cue + found.content for other in taken):
            yield found


# --------------------------------------------------------------------------------------------------------------------


def _found(tree: Tree, verb: int) -> Found | None:
    analysis = tree.analysis
    if tree.lower(verb) not in _FINITE or analysis.lemmas[verb] not in _SPEECH or analysis.upos[verb] != "VERB":
        return None
    if tree.relations[verb] not in ("root", "conj", "parataxis") or tree.related(verb, "aux", "mark"):
        return None
    subjects = [word for word in tree.related(verb, "nsubj") if word < verb and analysis.upos[word] in _WHO]
    clauses = [word for word in tree.related(verb, "ccomp") if word > verb and tree.related(word, "nsubj", "csubj")]
    if len(subjects) != 1 or len(clauses) != 1 or tree.lower(subjects[0]) in _NOBODY:
        return None
    content = _content(tree, verb, clauses[0])
    if content is None:
        return None
    first, _ = tree.phrase(subjects[0])
    last = verb
    while last - 1 > first and analysis.upos[last - 1] in ("PUNCT", "ADV"):
        last -= 1
    return Found((tree.span_of((first, last)),), (tree.span_of((verb, verb + 1)),), (content,), _CONFIDENCE)


def _content(tree: Tree, verb: int, clause: int) -> Span | None:
    """Return the clause behind the verb, to its last word; None where something else stands between them."""
    inside = set(tree.below(clause))
    first = min(inside)
    between = range(verb + 1, first)
    if first <= verb or any(tree.analysis.upos[word] not in ("SCONJ", "PUNCT") for word in between):
        return None
    last = max(inside)
    while tree.analysis.upos[last] == "PUNCT":
        last -= 1
    return tree.span_of((first, last + 1))

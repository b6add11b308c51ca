"""Statements whose content the tree knows for the one who speaks: "An official, speaking in private, said the general had left"."""

from onrecord.reader.extract.tree import Tree
from onrecord.records import Statement

_PREDICATES = frozenset({"VERB", "AUX"})


def is_contradicted(tree: Tree, statement: Statement) -> bool:
    """Tell whether an indirect statement's content is no more than the subject of its cue."""
    if statement.kind != "indirect" or len(statement.content) != 1 or not statement.cue:
        return False
    first, after = tree.stretch_of(statement.content[0])
    if first >= after or any(tree.analysis.upos[word] in _PREDICATES for word in range(first, after)):
        return False
    head = tree.head_of((first, after))
    cues = {word for span in statement.cue for word in range(*tree.stretch_of(span))}
    return tree.relations[head] == "nsubj" and tree.analysis.heads[head] in cues

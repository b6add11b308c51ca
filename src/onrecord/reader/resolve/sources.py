"""Whose statement it is, where the cue's own clause knows better than the linked source.

| sentence | linked | told |
|---|---|---|
| As we reported, it is split - two men claim to lead it. | we | two men |
| The general was responding to reports claiming that he had fled. | The general | reports |
| Orvel Air challenged the award, claiming that it was unfair. | nobody | Orvel Air |
"""

from collections.abc import Sequence

import msgspec

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.records import Statement
from onrecord.spans import Span, overlap

_WHO = frozenset({"NOUN", "PROPN"})
_NOBODY = frozenset({"it", "that", "which", "what", "who", "this", "there"})
# Verbs whose object was there before: who responds to a report does not make it.
_ABOUT = frozenset("respond react reply reject dismiss deny refute dispute rebut refer read see receive condemn criticise criticize answer".split())  # fmt: skip
_SAYING = frozenset(
    "report statement letter article document email message complaint lawsuit petition story tweet post rumour rumor claim note".split()
)


def source_put_right(tree: Tree, statement: Statement) -> Statement:
    """Return a statement with the source that its cue's clause gives; as it is where that gives none or the same."""
    if len(statement.cue) != 1:
        return statement
    first, after = tree.stretch_of(statement.cue[0])
    if first == after:
        return statement
    cue = tree.head_of((first, after))
    if tree.analysis.upos[cue] != "VERB":
        return statement
    found = _of_noun(tree, cue) or _own(tree, cue, first) if statement.source else _above(tree, cue)
    if not found or any(overlap(span, other) for span in statement.source for other in found):
        return statement
    if statement.source and not _is_elsewhere(tree, statement.source, cue):
        return statement
    words = " ".join(tree.text[slice(*span)] for span in found)
    return msgspec.structs.replace(statement, source=found, speaker_kind=speaker_kind_of(words))


def is_nobodys(tree: Tree, statement: Statement) -> bool:
    """Tell whether a cue without a source is but a participle at a noun: "two officers charged over it", "a report expected to"."""
    if statement.source or len(statement.cue) != 1 or statement.distance == "other":  # "a law known as"
        return False
    first, after = tree.stretch_of(statement.cue[0])
    opening = tree.stretch_of(statement.content[0])[0]
    if first == after or tree.lower(opening) in ("that", "whether"):
        return False
    cue = tree.head_of((first, after))
    is_done = tree.analysis.upos[cue] == "VERB" and not tree.lower(cue).endswith(("ing", "s"))
    return is_done and tree.relations[cue] in ("acl", "amod") and not tree.related(cue, "aux", "nsubj", "mark")


# --------------------------------------------------------------------------------------------------------------------


def _own(tree: Tree, cue: int, first: int) -> tuple[Span, ...]:
    """Return the subject that stands right before a cue."""
    subjects = [word for word in tree.related(cue, "nsubj") if tree.analysis.upos[word] in _WHO]
    subjects = [word for word in subjects if tree.analysis.relations[word] == "nsubj"]
    if len(subjects) != 1 or tree.lower(subjects[0]) in _NOBODY:
        return ()
    stretch = tree.phrase(subjects[0], without=("punct",))
    return (tree.span_of(stretch),) if stretch[1] == first else ()


def _of_noun(tree: Tree, cue: int) -> tuple[Span, ...]:
    """Return the reports that somebody speaks about and that say what follows."""
    verb = tree.analysis.heads[cue]
    if not _is_participle(tree, cue) or verb < 0 or tree.analysis.lemmas[verb].lower() not in _ABOUT:
        return ()
    nouns = [
        word for word in tree.related(verb, "obj", "obl") if word < cue and tree.analysis.lemmas[word].lower() in _SAYING
    ]
    if not nouns:
        return ()
    first, last = tree.phrase(nouns[-1], without=("case", "acl", "punct"))
    return (tree.span_of((first, last)),) if last == cue else ()


def _above(tree: Tree, cue: int) -> tuple[Span, ...]:
    """Return the subject of the verb on which a cue hangs as a participle."""
    verb = tree.analysis.heads[cue]
    if not _is_participle(tree, cue) or tree.relations[cue] != "advcl" or verb < 0 or tree.analysis.upos[verb] != "VERB":
        return ()
    subjects = [word for word in tree.related(verb, "nsubj") if tree.analysis.upos[word] in _WHO]
    is_active = all(tree.analysis.relations[word] == "nsubj" for word in subjects)
    return (tree.span_of(tree.phrase(subjects[0], without=("punct",))),) if len(subjects) == 1 and is_active else ()


def _is_participle(tree: Tree, word: int) -> bool:
    return tree.lower(word).endswith("ing") and not tree.related(word, "aux", "nsubj", "mark")


def _is_elsewhere(tree: Tree, source: Sequence[Span], cue: int) -> bool:
    """Tell whether a source is another sentence's, or a cue hangs on a noun of saying as its participle."""
    sentences = {tree.sentence_of(tree.stretch_of(span)[0]) for span in source}
    return tree.sentence_of(cue) not in sentences or _is_participle(tree, cue)

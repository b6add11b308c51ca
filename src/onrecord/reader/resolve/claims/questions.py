"""Questions: which clauses a question mark reaches, and what a question takes for granted."""

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_past

_WH = frozenset({"who", "what", "which", "why", "how", "when", "where", "whose", "whom"})
_MODALS = frozenset("will would can could may might must shall should ought 'll ’ll 'd ’d".split())
_MAIN = frozenset({"root", "conj", "parataxis", "ccomp", "advcl"})


def is_told_beside_a_question(tree: Tree, word: int, mark: int) -> bool:
    """Tell whether a clause is told and another one, up to the mark, is asked: "I sold the boat, what should I do?"."""
    if _asking(tree, word) is not None or not any(subject < word for subject in tree.related(word, "nsubj")):
        return False
    return any(
        tree.analysis.upos[other] in ("VERB", "AUX", "ADJ", "NOUN", "PRON", "ADV")
        and tree.relations[other] in _MAIN
        and (asking := _asking(tree, other)) is not None
        and asking > word
        for other in range(word + 1, mark)
    )


def presupposing(tree: Tree, word: int) -> int | None:
    """Return the question word of a clause that takes its verb for granted: "When did they leave?", not "Who would leave?"."""
    asking = _asking(tree, word)
    if asking is None or tree.lower(asking) not in _WH or tree.analysis.upos[word] != "VERB":
        return None
    helpers = [child for child in tree.related(word, "aux") if tree.lower(child) in _MODALS]
    is_denied = any(tree.analysis.lemmas[child] in ("not", "n't") for child in tree.related(word, "advmod"))
    is_over = is_past(tree, word) or bool({tree.lower(child) for child in tree.related(word, "aux")} & {"has", "have"})
    return asking if is_over and not helpers and not is_denied else None


# --------------------------------------------------------------------------------------------------------------------


def _asking(tree: Tree, word: int) -> int | None:
    """Return what makes a clause a question: a question word before its verb, or a helper before its subject."""
    subjects = tree.related(word, "nsubj", "expl")
    first = tree.phrase(word)[0]
    for child in tree.children[word]:
        inside = (child, *tree.related(child, "det", "nmod", "advmod", "amod"))
        if child < word and (found := next((n for n in inside if tree.lower(n) in _WH and n >= first), None)) is not None:
            return found if tree.relations[child] not in ("mark", "advcl", "ccomp", "acl", "conj", "parataxis") else None
    helpers = [child for child in tree.related(word, "aux", "cop") if any(child < subject for subject in subjects)]
    return helpers[0] if helpers else None

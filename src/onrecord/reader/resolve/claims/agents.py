"""Whether somebody can be meant to do something: what tells a plan from a forecast."""

from onrecord.reader.extract.tree import Tree

_PEOPLE = frozenset("""
    troops forces soldiers units army navy police government minister ministers ministry president parliament court team officials union company
    workers leaders delegation council board bank authorities crew fleet rebels fighters protesters lawmakers senators members committee prisoners
    inspectors men women people party alliance kremlin
""".split())  # fmt: skip


def has_agent(tree: Tree, word: int) -> bool:
    """Tell whether somebody can be meant to do it: a plan rather than a forecast. Copulas and things that rise have none."""
    if tree.related(word, "cop"):
        return False
    passive = any(tree.analysis.relations[child] in ("aux:pass", "nsubj:pass") for child in tree.children[word])
    return passive or is_somebody_below(tree, word)


def is_somebody_below(tree: Tree, word: int) -> bool:
    """Tell whether a verb's subject is a person, a body or a name."""
    subjects = tree.related(word, "nsubj")
    if not subjects and tree.relations[word] == "conj":  # "was due to attend and will watch"
        subjects = tree.related(tree.analysis.heads[word], "nsubj")
    return any(_is_somebody(tree, child) for child in subjects)


# --------------------------------------------------------------------------------------------------------------------


def _is_somebody(tree: Tree, subject: int) -> bool:
    analysis = tree.analysis
    if analysis.upos[subject] in ("PRON", "PROPN"):
        return tree.lower(subject) not in ("it", "this", "that", "what", "which", "everything", "something", "nothing")
    return tree.lower(subject) in _PEOPLE or bool(tree.related(subject, "flat"))

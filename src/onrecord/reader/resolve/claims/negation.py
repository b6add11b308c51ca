"""Negation at a predicate: "did not leave", "never left", "no one left", "not one of them left"."""

from onrecord.reader.extract.tree import Tree

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "nowhere"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "noone", "neither"})
_NO = frozenset({"no", "neither"})
_ANY = frozenset({"one", "a", "any", "single"})
_WEAK = frozenset({"hardly", "barely", "scarcely", "rarely", "seldom"})
_EVERY = frozenset({"all", "every", "everyone", "everybody", "everything", "each"})
# "At no point", "under no circumstances": these deny their verb, "with no warning" does not.
_AT_NO = frozenset(
    {"point", "time", "stage", "way", "circumstance", "account", "mean", "means", "event", "case", "condition"}
)
_ONLY = frozenset({"only", "just", "merely", "simply", "alone", "least"})  # "not only attacked but destroyed"


def negators_of(tree: Tree, word: int) -> tuple[int, ...]:
    """Return the words that deny a predicate or a noun: its own negation, or that of its subject or object."""
    own = [child for child in tree.related(word, "advmod", "cc") if _negates(tree, child, word)]
    own += [child for child in tree.related(word, "det") if tree.lower(child) in _NO]
    for child in tree.related(word, "nsubj", "obj", "obl"):
        own += _nobody(tree, child)
    return tuple(sorted(own))


def not_all(tree: Tree, word: int) -> tuple[int, ...]:
    """Return the words that deny it of some only: "not all of the claims were upheld", "not every boat left"."""
    return tuple(
        at - 1
        for noun in tree.related(word, "nsubj", "obj")
        for at in (noun, *tree.related(noun, "det"))
        if tree.lower(at) in _EVERY and at > 0 and tree.lower(at - 1) == "not"
    )


def weakeners_of(tree: Tree, word: int) -> tuple[int, ...]:
    """Return the words that nearly deny it: "hardly", "barely"."""
    return tuple(child for child in tree.related(word, "advmod") if tree.lower(child) in _WEAK)


# --------------------------------------------------------------------------------------------------------------------


def _negates(tree: Tree, child: int, word: int) -> bool:
    if tree.lower(child) not in _NEGATORS:
        return False
    if tree.relations[child] == "cc" and tree.lower(child) != "nor":
        return False
    following = child + 1
    return not (following < len(tree.analysis.words) and tree.lower(following) in _ONLY and following != word)


def _nobody(tree: Tree, noun: int) -> list[int]:
    if tree.lower(noun) in _NOBODY:
        return [noun] if tree.relations[noun] != "obl" or tree.lower(noun) in ("nobody", "none", "no-one") else []
    found = [child for child in tree.related(noun, "det") if tree.lower(child) in _NO]
    before = [child for child in tree.related(noun, "advmod", "cc:preconj", "det") if child < noun]
    found += [
        child for child in before if tree.lower(child) == "not" and tree.lower(child + 1) in _ANY
    ]  # "Not one of us left"
    if tree.lower(noun) == "one" and noun > 0 and tree.lower(noun - 1) == "no":
        found.append(noun - 1)
    if tree.relations[noun] == "obl" and tree.analysis.lemmas[noun].lower() not in _AT_NO:
        return []  # "they attacked with no warning"
    return found

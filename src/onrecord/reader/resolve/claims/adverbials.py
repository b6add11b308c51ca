"""Adverbial and relative clauses: what their markers make of them, and whether they share their governor's lot."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import Embedder, clause_embedder
from onrecord.reader.resolve.claims.negation import negators_of
from onrecord.reader.resolve.claims.sign import Effect, Sign


class ClauseStep(NamedTuple):
    """Signs of a step from a clause to its governor, and whether the climb goes on above."""

    signs: tuple[Sign, ...]
    goes_on: bool
    negation_used: bool = False


class Subordinator(NamedTuple):
    """One line: what a marker makes of its adverbial clause, and whether the clause shares its governor's lot."""

    name: str
    words: str
    effect: Effect
    goes_on: bool
    example: str


# fmt: off
SUBORDINATORS = (
    Subordinator("without doing", "without", "not", False, "They left without firing."),
    Subordinator("instead of", "instead rather", "not", False, "They left instead of firing."),
    Subordinator("until", "until till", "open", False, "Until the flag hovers over the city, it makes no sense."),
    Subordinator("before", "before", "same", True, "They left before it collapsed."),
    Subordinator("lest", "lest", "open", False, "They dug in lest the line break."),
    Subordinator("time", "after when once while as since whenever", "same", True, "It fell after they left."),
    Subordinator("cause", "because since although though whereas despite given", "fact", False, "It fell because they left."),
    Subordinator("means", "by through", "same", True, "They won by waiting."),
    Subordinator("purpose", "so", "open", False, "They left so that the road is safe."),
    Subordinator("like", "as-if", "open", False, "They act as if they had won."),
)
# fmt: on
_BY_MARKER = {word: line for line in reversed(SUBORDINATORS) for word in line.words.split()}
_TO_COME = frozenset({"will", "'ll", "’ll", "must"})
_OUTSIDE = frozenset({"since", "after", "because", "although", "though", "while"})
_HAVING = frozenset({"have", "has", "had", "is", "are", "was", "were", "been"})
_ANYWHERE = frozenset({"until", "till", "lest", "without"})  # whatever the tree calls their clause
_SEEMING = frozenset({"look", "seem", "appear", "sound", "feel"})
_GOING = frozenset(
    """
    rise fall gain climb drop increase decrease decline slip add lose jump surge plunge rebound slide edge advance rally grow recover soar tumble close
""".split()
)
_ENDING = frozenset({"close", "end", "finish", "settle", "reach", "hit", "touch", "stand", "trade", "become"})
_MOVING = ("causation", "influence")  # lines whose object is who does what stands below
_WEAKENED = frozenset({"plan", "demand", "going to", "feint", "influence", "permission"})
_MAKING = frozenset("get help make see watch hear catch lead stimulate provoke".split())
_GENERIC = frozenset({"any", "anyone", "anybody", "whoever", "anything", "every", "everyone", "those", "whatever"})


def adverbial(tree: Tree, word: int, above: int) -> ClauseStep:
    """Return the step from an adverbial clause; a negation of its governor never reaches it."""
    marks = _marks(tree, word)
    if seems(tree, word, above):
        return ClauseStep((Sign("appearance", "probable", (above,)),), goes_on=True)
    if marks[:2] in (["as", "if"], ["as", "though"]):
        return ClauseStep((Sign("as if", "open", (word,)),), goes_on=False)
    if marks[:2] in (["so", "that"], ["in", "order"]):
        return ClauseStep((Sign("purpose", "open", (word,)),), goes_on=False)
    line = next((_BY_MARKER[mark] for mark in marks if mark != "to" and mark in _BY_MARKER), None)
    if line is not None:
        return _marked(tree, word, above, line)
    if "to" not in marks or _ends_in(tree, word, above):
        return ClauseStep((), goes_on=True, negation_used=True)
    governor = clause_embedder(tree.analysis.lemmas[above].lower())
    is_ready = tree.analysis.upos[above] == "ADJ" and bool(tree.related(above, "cop"))  # "is ready to leave"
    if governor is not None and (is_ready or is_complement(tree, word)):
        sign = embedded(
            tree,
            clause_embedder(tree.analysis.lemmas[above].lower(), "infinitive") or governor,
            above,
            negators_of(tree, above),
        )
        return ClauseStep((sign,), governor.clause != "fact", negation_used=True)
    own = tree.related(above, "advmod")
    is_denied = any(negator in own for negator in negators_of(tree, above))  # "was not bribed to leave"
    return ClauseStep((Sign("purpose", "open", tuple(tree.related(word, "mark")), has_negation=is_denied),), goes_on=False)


def seems(tree: Tree, word: int, above: int) -> bool:
    """Tell whether a clause is what something looks like: "it looks as if they had won", "it sounds like they left"."""
    first = [tree.lower(mark) for mark in tree.related(word, "mark")][:1]
    return above >= 0 and first in (["as"], ["like"]) and tree.analysis.lemmas[above].lower() in _SEEMING


def is_complement(tree: Tree, word: int) -> bool:
    """Tell whether a clause is its governor's complement, though the tree calls it a purpose: "begun to pull out"."""
    above = tree.analysis.heads[word]
    if tree.relations[word] in ("xcomp", "ccomp"):
        return True
    if tree.relations[word] != "advcl" or above < 0:
        return False
    line = clause_embedder(tree.analysis.lemmas[above].lower(), "infinitive")
    if line is None:
        return False
    marks = [mark for mark in tree.related(word, "mark") if tree.lower(mark) == "to"]
    if line.name in _MOVING and any(tree.phrase(child)[1] in marks for child in tree.related(above, "obj")):
        return tree.analysis.lemmas[above].lower() not in _MAKING  # "forced him to leave", not "made a speech to mark it"
    return (line.kind == "carrier" or line.name == "emotion") and above + 1 in marks


def is_adverbial(tree: Tree, word: int) -> bool:
    """Tell whether a clause's marker makes it adverbial, whatever the tree calls it: "until the flag hovers"."""
    return tree.relations[word] == "advcl" or any(tree.lower(child) in _ANYWHERE for child in tree.related(word, "mark"))


def relative(tree: Tree, above: int) -> ClauseStep:
    """Return the step from a relative clause: taken for granted, but for "anyone who"."""
    generic = [n for n in (above, *tree.related(above, "det")) if tree.lower(n) in _GENERIC]
    if generic and tree.lower(generic[0]) != "those":
        return ClauseStep((Sign("anyone who", "open", tuple(generic)),), goes_on=False)
    return ClauseStep((), goes_on=False)


def participle(tree: Tree, above: int) -> ClauseStep:
    """Return the step from a participle at a noun: "the village shelled by the army"."""
    generic = [child for child in tree.related(above, "det") if tree.lower(child) in ("any", "no")]
    is_absolute = any(
        tree.lower(child) == "with" for child in tree.related(above, "case")
    )  # "with the winners being named"
    return ClauseStep(tuple(Sign("any", "open", (child,)) for child in generic), goes_on=is_absolute)


def embedded(tree: Tree, line: Embedder, above: int, negators: tuple[int, ...]) -> Sign:
    """Return what a word of the table, with its own negation, makes of the clause below it."""
    effect = line.negated if negators else line.clause
    phase = None if negators and line.name != "ending" else line.phase
    # "does not plan to leave" speaks against it, "has no plan to leave" and "did not force him to leave" leave it open
    is_verb = tree.analysis.upos[above] == "VERB" and tree.relations[above] not in ("obj", "nsubj", "obl", "nmod")
    is_weaker = bool(negators) and line.name in _WEAKENED and is_verb
    return Sign(line.name, effect or "same", (above, *negators), phase, has_negation=is_weaker)


def is_past(tree: Tree, word: int) -> bool:
    """Tell whether a verb, or what helps it, is in the past."""
    lower, lemma = tree.lower(word), tree.analysis.lemmas[word].lower()
    helpers = [tree.lower(child) for child in tree.related(word, "aux", "cop")]
    if helpers:
        return any(helper in ("was", "were", "had", "did", "been") for helper in helpers)
    return lower != lemma and not lower.endswith(("ing", "s"))


# --------------------------------------------------------------------------------------------------------------------


def _ends_in(tree: Tree, word: int, above: int) -> bool:
    """Tell what a movement came to from what it was for: "the index rose two points to close at 310"."""
    lemmas = tree.analysis.lemmas
    return lemmas[above].lower() in _GOING and lemmas[word].lower() in (*_ENDING, *_GOING) and is_past(tree, above)


def _marks(tree: Tree, word: int) -> list[str]:
    marks = [tree.lower(child) for child in tree.related(word, "mark", "case")]
    marks += _of(tree.lower(child) for child in tree.related(word, "advmod"))
    first = tree.phrase(word)[0]
    if not marks and first > 0 and tree.lower(first - 1) in _OUTSIDE and tree.analysis.heads[first - 1] in tree.above(word):
        marks.append(
            tree.lower(first - 1)
        )  # "its biggest retreat since it was driven back", with "since" hung on the retreat
    if first < word and first not in tree.children[word]:  # "until the flag hovers", with "until" hung on the flag
        marks += _of([tree.lower(first)])
    return marks


def _of(words: Iterable[str]) -> list[str]:
    return [word for word in words if word in ("when", "whenever", "once", "while", *_ANYWHERE)]


def _is_beside(tree: Tree, word: int) -> bool:
    """Tell whether a clause with a subject of its own tells what goes on beside its governor: "as thousands join"."""
    marks = [mark for mark in tree.related(word, "mark") if tree.lower(mark) in ("as", "while", "since")]
    modals = {tree.lower(child) for child in tree.related(word, "aux")} - _HAVING
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    is_plain = bool(marks) and (marks[0] == first or tree.lower(marks[0] - 1) not in ("same", "such", "so", "as", "just"))
    return is_plain and not modals and bool(tree.related(word, "nsubj")) and tree.analysis.upos[word] == "VERB"


def _marked(tree: Tree, word: int, above: int, line: Subordinator) -> ClauseStep:
    if line.name == "time" and is_past(tree, word):
        return ClauseStep((), goes_on=False)
    if line.name == "time" and _is_beside(tree, word):
        # "it will help as it responds": at the same time, and no condition of it
        to_come = _TO_COME & {tree.lower(child) for child in tree.related(above, "aux")}
        return ClauseStep((Sign("at the same time", "probable", (word,)),) if to_come else (), goes_on=False)
    if line.name == "time" and _TO_COME & {tree.lower(child) for child in tree.related(above, "aux")}:
        return ClauseStep((Sign("not before", "open", (word,)),), goes_on=False)  # "once the fog lifts, boats will sail"
    if line.name == "until" and is_past(tree, word) and is_past(tree, above):
        return ClauseStep((), goes_on=False)
    if line.name == "without doing" and negators_of(tree, above):  # "you get nowhere without talking"
        return ClauseStep((Sign(line.name, "open", (word,)),), goes_on=False, negation_used=True)
    signs = (Sign(line.name, line.effect, (word,)),) if line.effect in ("not", "open") else ()
    return ClauseStep(signs, line.goes_on, negation_used=True)

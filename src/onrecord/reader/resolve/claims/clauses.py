"""What a clause's governor makes of it: complements by the table of embedders, adverbial and relative clauses by markers."""

from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import Embedder, clause_embedder
from onrecord.reader.resolve.claims.holders import Holding
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
_GENERIC = frozenset({"any", "anyone", "anybody", "whoever", "anything", "every", "everyone", "those", "whatever"})
_FREE_SAYING = frozenset({"belief", "speech", "allegation", "warning"})


def clause_sign(tree: Tree, word: int, above: int, holding: Holding) -> ClauseStep:
    """Return what the step from a clause's head to its governor gives."""
    full = tree.analysis.relations[word]
    relation = tree.relations[word]
    if full in ("acl:relcl", "advcl:relcl"):
        return _relative(tree, above)
    if relation == "advcl":
        return _adverbial(tree, word, above)
    if relation == "acl" and not _is_infinitive(tree, word) and not _has_that(tree, word):
        return _participle(tree, above)
    return _complement(tree, word, above, holding)


def is_past(tree: Tree, word: int) -> bool:
    """Tell whether a verb, or what helps it, is in the past."""
    lower, lemma = tree.lower(word), tree.analysis.lemmas[word].lower()
    helpers = [tree.lower(child) for child in tree.related(word, "aux", "cop")]
    if helpers:
        return any(helper in ("was", "were", "had", "did", "been") for helper in helpers)
    return lower != lemma and not lower.endswith(("ing", "s"))


# --------------------------------------------------------------------------------------------------------------------


def _complement(tree: Tree, word: int, above: int, holding: Holding) -> ClauseStep:
    if _whether(tree, word):
        return ClauseStep((Sign("asked whether", "open", (above, *_whether(tree, word))),), goes_on=False)
    line = _line(tree, word, above)
    if line is None:
        if tree.relations[word] in ("xcomp", "acl", "csubj") and (
            _is_infinitive(tree, word) or tree.relations[word] == "csubj"
        ):
            effect: Effect = "open" if not is_past(tree, above) or tree.relations[word] == "csubj" else "probable"
            return ClauseStep((Sign("infinitive", effect, (above,)),), goes_on=True)
        return ClauseStep((), goes_on=True)
    if line.name == "ending" and _is_infinitive(tree, word):  # "stopped to look"
        return ClauseStep((Sign("purpose", "open", (above,)),), goes_on=True)
    negators = negators_of(tree, above)
    is_cue = holding.is_cue(above)
    if line.kind == "saying" and (is_cue or holding.statement is None):
        return _said(line, above, negators, is_cue=is_cue, is_acl=tree.relations[word] == "acl")
    return ClauseStep(
        (_embedded(line, above, negators),),
        goes_on=line.clause != "fact",
        negation_used=True,
    )


def _said(line: Embedder, above: int, negators: tuple[int, ...], *, is_cue: bool, is_acl: bool) -> ClauseStep:
    """Return the step from what is said: its statement's speaker is committed to it; where no statement was found, nobody is."""
    if line.clause in ("not", "improbable", "open") or line.clause == "fact":
        return ClauseStep((_embedded(line, above, negators),), goes_on=False, negation_used=True)
    if is_cue:
        return ClauseStep((Sign(line.name, "open" if negators else "same", (above, *negators)),), goes_on=False)
    if line.name in _FREE_SAYING or is_acl:
        effect: Effect = line.clause if line.clause in ("probable", "possible") else "probable"
        if negators:
            effect = line.negated or "open"
        return ClauseStep((Sign(line.name, effect, (above, *negators)),), goes_on=not negators, negation_used=True)
    return ClauseStep((_embedded(line, above, negators),), goes_on=True, negation_used=True)


def _embedded(line: Embedder, above: int, negators: tuple[int, ...]) -> Sign:
    effect = line.negated if negators else line.clause
    phase = None if negators and line.name != "ending" else line.phase
    return Sign(line.name, effect or "same", (above, *negators), phase)


def _line(tree: Tree, word: int, above: int) -> Embedder | None:
    lemma = tree.analysis.lemmas[above].lower()
    if lemma == "able" and _is_past_or_perfect(tree, above):  # "have been able to push back": they did
        return clause_embedder("manage")
    if lemma == "allow" and is_past(tree, above) and tree.relations[word] == "xcomp":
        return clause_embedder("allow")
    if lemma in ("go", "be", "have", "use"):
        return _periphrasis(tree, word, above, lemma)
    return clause_embedder(lemma)


def _periphrasis(tree: Tree, word: int, above: int, lemma: str) -> Embedder | None:
    if not _is_infinitive(tree, word):
        return None
    if lemma == "go":
        return clause_embedder("go") if tree.lower(above) in ("going", "gon") else None
    if lemma == "have":
        return clause_embedder("need")
    if lemma == "be":
        return clause_embedder("plan")
    return clause_embedder("happen") if tree.lower(above) == "used" and is_past(tree, above) else None


def _adverbial(tree: Tree, word: int, above: int) -> ClauseStep:
    marks = [tree.lower(child) for child in tree.related(word, "mark", "case")]
    marks += [
        tree.lower(child)
        for child in tree.related(word, "advmod")
        if tree.lower(child) in ("when", "whenever", "once", "while")
    ]
    if marks[:2] in (["as", "if"], ["as", "though"]):
        return ClauseStep((Sign("as if", "open", (word,)),), goes_on=False)
    if marks[:2] in (["so", "that"], ["in", "order"]):
        return ClauseStep((Sign("purpose", "open", (word,)),), goes_on=False)
    for mark in marks:
        if mark == "to" or mark not in _BY_MARKER:
            continue
        line = _BY_MARKER[mark]
        if line.name == "time" and is_past(tree, word):
            return ClauseStep((), goes_on=False)
        if line.name == "time" and {tree.lower(child) for child in tree.related(above, "aux")} & {
            "will",
            "'ll",
            "’ll",
            "must",
        }:
            return ClauseStep(
                (Sign("not before", "open", (word,)),), goes_on=False
            )  # "once the fog lifts, boats will sail"
        if line.name == "until" and is_past(tree, word) and is_past(tree, above):
            return ClauseStep((), goes_on=False)
        signs = (Sign(line.name, line.effect, (word,)),) if line.effect in ("not", "open") else ()
        return ClauseStep(signs, line.goes_on)
    if "to" in marks:
        governor = clause_embedder(tree.analysis.lemmas[above].lower())
        if governor is not None and tree.analysis.upos[above] == "ADJ" and tree.related(above, "cop"):
            return ClauseStep(
                (_embedded(governor, above, negators_of(tree, above)),), governor.clause != "fact", negation_used=True
            )
        return ClauseStep((Sign("purpose", "open", tuple(tree.related(word, "mark"))),), goes_on=False)
    return ClauseStep((), goes_on=True)


def _relative(tree: Tree, above: int) -> ClauseStep:
    generic = [n for n in (above, *tree.related(above, "det")) if tree.lower(n) in _GENERIC]
    if generic and tree.lower(generic[0]) != "those":
        return ClauseStep((Sign("anyone who", "open", tuple(generic)),), goes_on=False)
    return ClauseStep((), goes_on=False)


def _participle(tree: Tree, above: int) -> ClauseStep:
    generic = [child for child in tree.related(above, "det") if tree.lower(child) in ("any", "no")]
    return ClauseStep(tuple(Sign("any", "open", (child,)) for child in generic), goes_on=False)


def _is_infinitive(tree: Tree, word: int) -> bool:
    return any(tree.lower(child) == "to" for child in tree.related(word, "mark")) or (
        tree.relations[word] == "xcomp"
        and tree.lower(word) == tree.analysis.lemmas[word]
        and tree.analysis.upos[word] == "VERB"
    )


def _has_that(tree: Tree, word: int) -> bool:
    return any(tree.lower(child) in ("that", "whether", "if") for child in tree.related(word, "mark"))


def _whether(tree: Tree, word: int) -> tuple[int, ...]:
    return tuple(child for child in tree.related(word, "mark", "advmod") if tree.lower(child) in ("whether", "if"))


def _is_past_or_perfect(tree: Tree, word: int) -> bool:
    helpers = {tree.lower(child) for child in tree.related(word, "aux", "cop")}
    return bool(helpers & {"was", "were", "been", "had"}) and not helpers & {"may", "might", "could", "would", "will"}

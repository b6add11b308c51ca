"""The climb from an event to the top of what its holder says: at each step, the signs that the words above give.

Inside a statement's content the climb ends at its edge: the cue and all above it are the author's. Only what the cue itself
makes of its content is taken along ("denied that", "ordered", "asked whether").
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.reader.extract.analysis import ROOT
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_past, seems
from onrecord.reader.resolve.claims.agents import has_agent
from onrecord.reader.resolve.claims.clauses import clause_sign
from onrecord.reader.resolve.claims.conditions import Condition, condition_in, conditions_at
from onrecord.reader.resolve.claims.gerunds import words_before
from onrecord.reader.resolve.claims.holders import Holding
from onrecord.reader.resolve.claims.modals import modal_signs
from onrecord.reader.resolve.claims.moods import mood_signs
from onrecord.reader.resolve.claims.negation import negators_of, not_all, weakeners_of
from onrecord.reader.resolve.claims.nouns import noun_sign, own_noun_signs
from onrecord.reader.resolve.claims.predicates import EVENT_NOUNS, Predicate
from onrecord.reader.resolve.claims.sign import Sign

_NOMINAL = ("nsubj", "obj", "obl", "nmod", "iobj", "appos", "compound", "conj", "dep")
_INFERRED = frozenset({"want", "need", "wish", "desire", "expect", "intend", "plan", "aim", "go"})
_CLAUSAL = ("ccomp", "xcomp", "csubj", "acl", "advcl")


class Step(NamedTuple):
    """What one step up the tree gives: signs, and whether the climb goes on from the word above."""

    signs: tuple[Sign, ...]
    goes_on: bool
    negation_used: bool = False  # the governor's own negation is in the sign already


def signs_of(tree: Tree, predicate: Predicate, holding: Holding) -> tuple[Sign, ...]:
    """Return the signs at a predicate, nearest first."""
    word = predicate.word if predicate.clause is None else predicate.clause
    signs = list(own_signs(tree, word, holding, is_nominal=_is_noun(tree, word, predicate)))
    while True:
        above = tree.analysis.heads[word]
        own_condition = condition_in(tree, word) if not seems(tree, word, above) else None
        if own_condition is not None:
            signs.append(Sign(own_condition.marker.name, "open", own_condition.opening, None, (own_condition.stretch,)))
            break
        if above == ROOT:
            break
        step = step_from(tree, word, above, holding, is_nominal=_is_noun(tree, word, predicate))
        said = {number for sign in signs if sign.effect == "not" for number in sign.words}
        # "no arrests were made": what is denied once is not denied again by the same word
        signs += [sign for sign in step.signs if sign.effect != "not" or said.isdisjoint(sign.words)]
        if not step.goes_on:
            break
        used = {number for sign in signs for number in sign.words}
        more = _signs_above(tree, word, above, holding, skip_negation=step.negation_used)
        signs += [sign for sign in more if sign.effect != "not" or used.isdisjoint(sign.words)]
        word = above
    return _completed(tree, predicate, signs)


def own_signs(tree: Tree, word: int, holding: Holding, *, is_nominal: bool) -> Iterator[Sign]:
    """Yield the signs of the words that hang on a predicate: negation, modals, conditions, questions, orders."""
    if is_nominal:
        yield from own_noun_signs(tree, word)
        if not tree.related(word, "cop"):
            return
    negators, weakeners = negators_of(tree, word), weakeners_of(tree, word)
    modals = modal_signs(tree, word, in_the_past=holding.is_told_in_the_past(word), has_agent=has_agent(tree, word))
    if negators:
        yield Sign("negation", "not", negators)
        modals = [_with_negation(tree, sign) for sign in modals]
    if (some := not_all(tree, word)) and not negators:
        yield Sign("not all", "open", some)
    if weakeners:
        yield Sign("hardly", "improbable", weakeners)
    if modals and (what := _hypothetical_subject(tree, word)) is not None:
        yield Sign("what would be", "open", (what, *modals[0].words))
    yield from modals
    yield from mood_signs(tree, word, holding)
    yield from _conditions(tree, word)


def step_from(tree: Tree, word: int, above: int, holding: Holding, *, is_nominal: bool) -> Step:
    """Return what the step from a word to the one above it gives."""
    relation = tree.relations[word]
    leaves = holding.leaves_content(above)
    if relation == "conj":
        if _is_higher(tree, word, above):  # "refused to sign the truce, and hopes to win": no part of what was refused
            return Step((), goes_on=False)
        return Step(_shared(tree, word, above, holding), goes_on=True, negation_used=True)
    if is_nominal and relation in _NOMINAL:
        if leaves and not holding.is_cue(above):
            return Step((), goes_on=False)
        return Step(*noun_sign(tree, word, above, is_irrealis=_is_irrealis(tree, above, holding)))
    if relation in _CLAUSAL:
        if leaves and not holding.is_cue(above):
            return Step((), goes_on=False)
        step = clause_sign(tree, word, above, holding)
        return Step(step.signs, step.goes_on and not leaves, step.negation_used)
    if relation in ("parataxis", "discourse", "list", "dep", "appos", "vocative", "root", "amod"):  # "see attached file"
        return Step((), goes_on=False)
    return Step((), goes_on=not leaves, negation_used=True)


# --------------------------------------------------------------------------------------------------------------------


def _completed(tree: Tree, predicate: Predicate, signs: list[Sign]) -> tuple[Sign, ...]:
    """Return the signs with that of the words right before; an "any" that a denial asks for leaves nothing open."""
    before = None if predicate.is_nominal else words_before(tree, predicate.word)
    seen = {number for sign in signs for number in sign.words}
    if before is not None and seen.isdisjoint(before.words):
        signs = [before, *signs]
    if (mind := _others_mind(tree, predicate)) is not None:
        signs = [*signs, mind]
    is_denied = any(sign.effect in ("not", "improbable", "doubtful") for sign in signs)
    kept = (sign for sign in signs if not (is_denied and sign.rule == "any" and not sign.condition))
    if any(sign.rule in ("belief", "unlikelihood") and sign.effect == "improbable" for sign in signs):
        # "I do not think that would stop them": what is doubted is the future
        kept = (sign._replace(effect="same") if sign.rule == "would" and not sign.condition else sign for sign in kept)
    return tuple(kept)


def _others_mind(tree: Tree, predicate: Predicate) -> Sign | None:
    """Return the sign that what others want or intend now is inferred: "Halvonia wants to", "they are going to"."""
    is_mind = predicate.kind == "carrier" and not predicate.is_nominal and predicate.lemma in _INFERRED
    if not is_mind or is_past(tree, predicate.word):
        return None
    is_own = any(tree.lower(child) in ("i", "we") for child in tree.related(predicate.word, "nsubj"))
    is_inferred = predicate.lemma in ("go", "need") or not is_own
    return Sign("another's mind", "probable", (predicate.trigger,)) if is_inferred else None


def _is_noun(tree: Tree, word: int, predicate: Predicate) -> bool:
    if word == predicate.word:
        return predicate.is_nominal
    return tree.analysis.upos[word] in ("NOUN", "PROPN", "NUM", "PRON") and not tree.related(word, "cop")


def _hypothetical_subject(tree: Tree, word: int) -> int | None:
    """Return the subject that is itself no more than thought of: "another strike would ruin the season"."""
    would = any(tree.lower(child) in ("would", "'d", "’d") for child in tree.related(word, "aux"))
    for child in tree.related(word, "nsubj", "csubj") if would else ():
        is_event = tree.analysis.lemmas[child].lower() in EVENT_NOUNS or tree.relations[child] == "csubj"
        definite = any(
            tree.lower(det) in ("the", "this", "these", "his", "their", "its") for det in tree.related(child, "det", "nmod")
        )
        if is_event and not definite:
            return child
    return None


def _signs_above(tree: Tree, word: int, above: int, holding: Holding, *, skip_negation: bool) -> Iterator[Sign]:
    """Yield the signs of a governor that count for what is below it; a condition that the climb came out of is not its own."""
    if tree.relations[word] == "conj":
        if not _has_own_clause(tree, word):
            yield from (sign for sign in _conditions(tree, above) if word not in _inside(sign))
        return
    is_noun = tree.analysis.upos[above] in ("NOUN", "PROPN", "NUM") and not tree.related(above, "cop")
    for sign in own_signs(tree, above, holding, is_nominal=is_noun):
        if (skip_negation and sign.rule in ("negation", "no")) or word in _inside(sign):
            continue
        yield sign


def _inside(sign: Sign) -> range:
    return range(*sign.condition[0]) if sign.condition else range(0)


def _shared(tree: Tree, word: int, above: int, holding: Holding) -> tuple[Sign, ...]:
    """Return the signs of the first conjunct that hold for the second: "could attack and destroy"."""
    obliged = [sign for sign in modal_signs(tree, above) if sign.rule == "obligation"]
    conjunction = {tree.lower(child) for child in tree.related(word, "cc")}
    if _has_own_clause(tree, word):
        alternative = conjunction & {"or", "otherwise"} and obliged
        return (Sign("or else", "open", obliged[0].words),) if alternative else ()  # "they must agree or it will be sold"
    is_noun = tree.analysis.upos[above] in ("NOUN", "PROPN") and not tree.related(above, "cop")
    signs = own_signs(tree, above, holding, is_nominal=is_noun)
    if _is_finite(tree, word):  # "can fly far and has been named after it"
        return ()
    shares_negation = bool(conjunction & {"or", "nor"})
    return tuple(
        sign for sign in signs if not sign.condition and (shares_negation or sign.rule not in ("negation", "no", "hardly"))
    )


def _is_higher(tree: Tree, word: int, above: int) -> bool:
    """Tell whether a finite verb hangs on an infinitive as its conjunct: it belongs to the verb above that."""
    is_infinitive = any(tree.lower(child) == "to" for child in tree.related(above, "mark"))
    lower, lemma = tree.lower(word), tree.analysis.lemmas[word].lower()
    is_present = lower in (f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")
    is_verb = tree.analysis.upos[word] == "VERB" and not tree.related(word, "aux", "mark")
    return is_infinitive and is_verb and (is_present or is_past(tree, word))


def _is_finite(tree: Tree, word: int) -> bool:
    """Tell whether a conjunct has an auxiliary of its own that a modal before it does not reach."""
    own = {tree.lower(child) for child in tree.related(word, "aux")}
    return bool(own & {"has", "had", "is", "are", "was", "were", "will", "would", "did", "does", "can", "could"})


def _has_own_clause(tree: Tree, word: int) -> bool:
    return bool(tree.related(word, "nsubj", "aux", "expl", "csubj")) and bool(tree.related(word, "nsubj", "expl", "csubj"))


def _conditions(tree: Tree, word: int) -> Iterator[Sign]:
    for condition in conditions_at(tree, word):
        if condition.marker.is_bound and not _is_idiom(tree, condition) and not _is_fact_beside(tree, word, condition):
            yield Sign(condition.marker.name, "open", condition.opening, None, (condition.stretch,))


def _is_idiom(tree: Tree, condition: Condition) -> bool:
    """Tell whether it is no condition at all: "if anything", "if only", "if survivors are to be believed"."""
    head = tree.lower(condition.head)
    return head in ("anything", "only", "ever", "guide", "compared") or (
        head == "believed" and condition.stretch[1] - condition.stretch[0] > 4
    )


def _is_fact_beside(tree: Tree, word: int, condition: Condition) -> bool:
    """Tell whether a past stands beside a present condition: "it sank in minutes, if survivors are to be believed"."""
    auxiliaries = {tree.lower(child) for child in tree.related(word, "aux")}
    is_told = is_past(tree, word) and not auxiliaries & {"would", "could", "might", "will", "may", "should"}
    return is_told and not is_past(tree, condition.head) and bool(condition.marker.words) and condition.marker.name == "if"


def _is_irrealis(tree: Tree, above: int, holding: Holding) -> bool:
    words = [above, *(head for head in tree.above(above) if tree.relations[above] == "xcomp")][:2]
    return any(
        sign.effect == "open" or sign.rule in ("would", "future", "possibility")
        for word in words
        for sign in (*modal_signs(tree, word), *_conditions(tree, word), *mood_signs(tree, word, holding))
    )


def _with_negation(tree: Tree, sign: Sign) -> Sign:
    """Return a modal beside a negation: "could not leave" is a plain no, "may not have left" is not."""
    lower, before = tree.lower(sign.words[0]), tree.lower(max(0, sign.words[0] - 1))
    is_below = lower == "possibly" and before in ("not", "n't", "n’t")  # "couldn't possibly have left"
    return sign._replace(effect="same") if is_below or lower in ("can", "could", "ca") else sign

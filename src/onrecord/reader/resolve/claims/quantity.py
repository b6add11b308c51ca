"""The number in an event: which of a sentence's numbers is the event's own, and within which scope it counts.

"At least 10", "dozens", "up to 40", "between three and five": value, low and high are told apart, so that "at least" is
never read as "exactly". "Four killed" counts people within the scope "dead".
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.amounts import Amount
from onrecord.reader.resolve.claims.arguments import Filler
from onrecord.reader.resolve.claims.harm import harm_of, scope_of
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.records import Quantity

_NONE_OF = frozenset({"casualty", "injury", "death", "victim", "fatality"})
_LIVES = frozenset({"claim", "cost", "take", "lose"})
_AWAY = frozenset({"from", "than", "since", "after", "before", "at", "within"})  # cases whose number is not the event's
_TOTALS = frozenset({"total", "group", "crowd", "team", "gang", "batch"})
_OF = frozenset({"of", "on", "against"})


class Counted(NamedTuple):
    """A quantity and the words that it stands in."""

    quantity: Quantity
    stretch: tuple[int, int]


def quantity_of(
    tree: Tree, predicate: Predicate, fillers: Sequence[Filler], amounts: Sequence[Amount], events: Collection[int]
) -> Counted | None:
    """Return the number of a predicate; `events` are the words of event nouns and results, which keep their own numbers."""
    if predicate.amount is not None:
        return _counted(tree, predicate, predicate.amount)
    own = _own(tree, predicate, amounts) if predicate.kind != "state" else None
    if own is not None:
        return own
    if predicate.kind in ("saying", "carrier") or (predicate.kind == "state" and predicate.is_nominal):
        return None
    for role in ("object", "actor", "other"):
        for filler in fillers:
            if filler.role != role or (filler.head in events and role != "other") or _is_anothers(tree, predicate, filler):
                continue
            found = _at(amounts, _counted_head(tree, filler.head))
            is_own = predicate.trigger == predicate.word or filler.head == predicate.word  # "is 12 km long", "are 12 boats"
            if found is not None and is_own and not _is_results(tree, found, predicate):
                return _counted(tree, predicate, found)
            none = _none_of(tree, filler.head, predicate)
            if none is not None:
                return none
    return _by_how_much(tree, predicate, fillers, amounts)


# --------------------------------------------------------------------------------------------------------------------


def _own(tree: Tree, predicate: Predicate, amounts: Sequence[Amount]) -> Counted | None:
    """Return the number right before the predicate, or in the noun that it is: "30 wounded", "12 attacks", "no casualties"."""
    word = predicate.trigger
    for amount in amounts:
        is_before = (
            amount.stretch[1] == word and amount.unit is None and (amount.counted is None or not predicate.is_nominal)
        )
        is_before = is_before and (amount.counted is None or tree.relations[word] not in ("root", "conj", "ccomp", "advcl"))
        is_shared = is_before and tree.relations[word] == "conj" and not predicate.is_nominal  # "and 23 captured"
        if is_shared or (is_before and scope_of(predicate.lemma)) or (amount.counted == word and amount.unit != "share"):
            return _counted(tree, predicate, amount)
    return _none_of(tree, predicate.word, predicate) if predicate.is_nominal else None


def _counted_head(tree: Tree, head: int) -> int:
    """Return what a word like "total" is of: "a total of 57 people died"."""
    if tree.analysis.lemmas[head].lower() not in _TOTALS:
        return head
    return next(
        (n for n in tree.related(head, "nmod") if any(tree.lower(c) == "of" for c in tree.related(n, "case"))), head
    )


def _at(amounts: Sequence[Amount], head: int) -> Amount | None:
    """Return the number that a noun phrase's head is counted by, or is."""
    for amount in amounts:
        if head == amount.counted or head in range(*amount.number) or (amount.unit and head in range(*amount.stretch)):
            return amount
    return None


def _by_how_much(tree: Tree, predicate: Predicate, fillers: Sequence[Filler], amounts: Sequence[Amount]) -> Counted | None:
    """Return the measure that a tree hangs on the object: "raised fares by 12%"."""
    for filler in fillers:
        for child in tree.related(filler.head, "nmod") if filler.role in ("object", "actor") else ():
            found = _at(amounts, child)
            is_by = any(tree.lower(case) == "by" for case in tree.related(child, "case"))
            if found is not None and found.unit is not None and is_by:
                return _counted(tree, predicate, found)
    return None


def _is_anothers(tree: Tree, predicate: Predicate, filler: Filler) -> bool:
    """Tell whether the number of a phrase is not the event's: "fell from 9", "talks between two leaders"."""
    if filler.role != "other":
        return _has_result(tree, predicate, filler)
    cases = {tree.lower(case) for case in tree.related(filler.head, "case")}
    return not cases & _OF if predicate.is_nominal else bool(cases & _AWAY)


def _has_result(tree: Tree, predicate: Predicate, filler: Filler) -> bool:
    """Tell whether the number is that of a result: "the landslide left 19 people dead"."""
    results = [child for child in tree.related(predicate.word, "xcomp") if scope_of(tree.analysis.lemmas[child].lower())]
    return filler.role == "object" and bool(results) and results[0] > filler.head


def _is_results(tree: Tree, amount: Amount, predicate: Predicate) -> bool:
    """Tell whether the word behind a number alone says what it counts, and is another one: "12 killed and 30 wounded"."""
    after = amount.stretch[1]
    if amount.counted is not None or amount.unit is not None or after >= len(tree.analysis.words):
        return False
    return after != predicate.trigger and scope_of(tree.analysis.lemmas[after].lower()) is not None


def _counted(tree: Tree, predicate: Predicate, amount: Amount) -> Counted:
    quantity = Quantity(
        value=round(amount.value, 6),
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        unit=amount.unit,
        of=amount.of,
        scope=_scope(tree, predicate, amount),
    )
    return Counted(quantity, amount.stretch)


def _scope(tree: Tree, predicate: Predicate, amount: Amount) -> str | None:
    """Return the harm that is counted: "dead", "dead or missing"."""
    if predicate.scope is not None:
        return predicate.scope
    if amount.unit is not None and amount.unit != "share":
        return None
    scope = scope_of(predicate.lemma)
    if scope == "casualties":
        scope = None
    if scope is not None:
        return _joined(tree, predicate.word, scope)
    counted = amount.counted
    if counted is None:
        return None
    if predicate.lemma in _LIVES and tree.lower(counted) == "lives":
        return "dead"
    for child in tree.related(counted, "amod", "acl"):
        line = harm_of(tree.analysis.lemmas[child].lower())
        if line is not None and (tree.relations[child] == "amod" or tree.analysis.relations[child] == "acl"):
            return line.scope
    return None


def _joined(tree: Tree, word: int, scope: str) -> str:
    """Return two harms that share one number: "dead or missing", not "12 killed and 30 wounded"."""
    pair = [word, *tree.related(word, "conj")] if tree.relations[word] != "conj" else [tree.analysis.heads[word], word]
    if len(pair) != 2 or pair[1] - pair[0] != 2 or tree.lower(pair[0] + 1) not in ("or", "and"):
        return scope
    scopes = [scope_of(tree.analysis.lemmas[number].lower()) for number in pair]
    if scopes[0] is None or scopes[1] is None or scopes[0] == scopes[1]:
        return scope
    return f"{scopes[0]} {tree.lower(pair[0] + 1)} {scopes[1]}"


def _none_of(tree: Tree, head: int, predicate: Predicate) -> Counted | None:
    """Return zero of them for "no casualties"."""
    for child in tree.related(head, "det"):
        noun = tree.analysis.lemmas[head].lower()
        if tree.lower(child) == "no" and (scope_of(predicate.lemma) or noun in _NONE_OF) and noun != "one":
            none = Quantity(
                value=0.0, low=0.0, high=0.0, bound="exactly", of=tree.word(head), scope=scope_of(predicate.lemma)
            )
            if none.scope == "casualties":
                none = Quantity(value=0.0, low=0.0, high=0.0, bound="exactly", of=tree.word(head))
            return Counted(none, (child, head + 1))
    return None

"""The factuality of an event: what the signs say, weighed with what the encoder's head says.

Signs decide what is left open: no condition, order or question becomes a fact because the encoder is sure. A negative value
needs a word that denies. Where the signs see nothing, the head may still take certainty away.
"""

from typing import NamedTuple

from onrecord.reader.encode.heads import FACTUALITY_BINS
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_complement, is_past
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.sign import Sign, summed
from onrecord.records import Factuality

_BIN = {"CT+": "CT+", "PR+": "PS+", "PS+": "PS+", "Uu": "Uu", "PS-": "PS-", "PR-": "PS-", "CT-": "CT-"}
# The least chance of "certainly so" with which a fact stays one, chosen on the dev parts of the factuality corpora: a past
# tells a fact, a present or a participle ("beginning on Monday", "I am moving") needs the encoder's agreement. In a
# statement the speaker is the author, whom the head does not know; but for what stands aside in it.
CERTAIN_PAST, CERTAIN, CERTAIN_SAID, CERTAIN_ASIDE = 0.4, 0.8, 0.2, 0.5
RATHER_NOT = 0.5  # the chance of a negative from which an event without signs is no longer told as so: "See attached"
COUNTED = 0.8  # confidence in a toll whose clause has no verb
SILENT = 0.05  # all chances of a word are below this where no head has looked
# Signs that leave an event open whatever the encoder says; other open ones ("tried to", "allowed to") it may fill in.
CLOSED = frozenset({
    "order", "plan", "going to", "demand", "question", "asked whether", "imperative", "headline infinitive", "what would be",
    "or else", "until", "not before", "purpose", "obligation", "obligation, missed", "as if", "anyone who", "any", "call for",
    "otherwise", "feint", "calling off", "would", "hopefully", "proposal", "necessity", "lest", "like", "adjective",
    "against doing", "away from doing", "in exchange for", "in return for", "with a view to", "look forward to", "ahead of",
    "putting off", "demand in a headline", "not said", "confirmation",
})  # fmt: skip


class Decision(NamedTuple):
    """A factuality, how sure we are of it, the signs, and in words what decided."""

    factuality: Factuality
    confidence: float
    signs: tuple[Sign, ...]
    rule: str


def decided(tree: Tree, predicate: Predicate, signs: tuple[Sign, ...], *, is_said: bool) -> Decision:
    """Return the factuality of a predicate with these signs; `is_said`: it stands in somebody's statement."""
    by_rule = summed(signs)
    if predicate.clause is not None and tree.analysis.upos[_heard(predicate)] != "VERB":
        return Decision(by_rule, COUNTED, signs, "by the signs alone")  # "the toll is now 12": the head knows verbs
    chances = dict(zip(FACTUALITY_BINS, map(float, tree.analysis.factuality[_heard(predicate)])))
    if sum(chances.values()) < SILENT:
        return Decision(by_rule, 0.5, signs, "by the signs alone")
    confidence = round(min(1.0, 0.4 + 0.6 * chances[_BIN[by_rule]]), 4)
    if by_rule == "CT+" and chances["CT+"] < _least(tree, predicate, is_said=is_said):
        if not signs and chances["CT-"] + chances["PS-"] > RATHER_NOT:
            return Decision("Uu", confidence, signs, "the encoder finds it rather not so, and no word says so: left open")
        return Decision("PR+", confidence, signs, f"the encoder finds it certain with {chances['CT+']:.0%} only")
    if by_rule == "Uu" and not any(_is_closed(sign) for sign in signs):
        filled = _filled(max(chances, key=chances.__getitem__), signs)
        if filled is not None:
            return Decision(filled, confidence, signs, "left open by the signs, filled in by the encoder")
    return Decision(by_rule, confidence, signs, "by the signs" if signs else "no word takes certainty away")


# --------------------------------------------------------------------------------------------------------------------


def _heard(predicate: Predicate) -> int:
    """Return the word that the encoder's head is asked about: of a toll the verb that gives its number."""
    return predicate.trigger if predicate.clause is None else predicate.clause


def _least(tree: Tree, predicate: Predicate, *, is_said: bool) -> float:
    is_aside = tree.relations[predicate.word] in ("acl", "advcl", "amod") and not is_past(tree, predicate.word)
    is_aside = is_aside and not is_complement(tree, predicate.word)  # "begun to pull out"
    if is_said:
        return CERTAIN_ASIDE if is_aside else CERTAIN_SAID
    has_subject = bool(tree.related(predicate.word, "nsubj"))  # "the flat that they lived in", not "the flat sold in May"
    is_finite = not predicate.is_nominal and (has_subject or tree.relations[predicate.word] not in ("acl", "advcl", "amod"))
    return CERTAIN_PAST if is_finite and is_past(tree, predicate.word) else CERTAIN


def _is_closed(sign: Sign) -> bool:
    return bool(sign.condition) or (sign.rule in CLOSED and not sign.has_negation)


def _filled(likeliest: str, signs: tuple[Sign, ...]) -> Factuality | None:
    """Return what the encoder makes of an open event: never certain, and improbable only where a word denies."""
    has_negation = any(
        sign.has_negation for sign in signs
    )  # "does not plan to": what a plan leaves open, its negation does not fill
    if likeliest in ("PS+", "CT+"):
        return None if has_negation else "PS+"
    denies = any(sign.effect in ("not", "improbable", "doubtful") for sign in signs)
    if likeliest == "Uu" or not (denies or has_negation):
        return None
    return "PR-" if denies else "PS-"

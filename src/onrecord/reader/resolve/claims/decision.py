"""The factuality of an event: what the signs say, weighed with what the encoder's head says.

Signs decide what is left open: no condition, order or question becomes a fact because the encoder is sure. A negative value
needs a word that denies. Where the signs see nothing, the head may still take certainty away.
"""

from typing import NamedTuple

from onrecord.reader.encode.heads import FACTUALITY_BINS
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_past
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.sign import Sign, summed
from onrecord.records import Factuality

_BIN = {"CT+": "CT+", "PR+": "PS+", "PS+": "PS+", "Uu": "Uu", "PS-": "PS-", "PR-": "PS-", "CT-": "CT-"}
# The least chance of "certainly so" with which a fact stays one, chosen on the dev parts of the factuality corpora: a past
# tells a fact, a present or a participle ("beginning on Monday", "I am moving") needs the encoder's agreement.
CERTAIN_PAST = 0.3
CERTAIN = 0.75
CERTAIN_SAID = 0.2  # in a statement the speaker is the author, whom the head does not know
SILENT = 0.05  # all chances of a word are below this where no head has looked


class Decision(NamedTuple):
    """A factuality, how sure we are of it, the signs, and in words what decided."""

    factuality: Factuality
    confidence: float
    signs: tuple[Sign, ...]
    rule: str


def decided(tree: Tree, predicate: Predicate, signs: tuple[Sign, ...], *, is_said: bool) -> Decision:
    """Return the factuality of a predicate with these signs; `is_said`: it stands in somebody's statement."""
    by_rule = summed(signs)
    chances = dict(zip(FACTUALITY_BINS, map(float, tree.analysis.factuality[predicate.trigger])))
    if sum(chances.values()) < SILENT:
        return Decision(by_rule, 0.5, signs, "by the signs alone")
    share = chances[_BIN[by_rule]]
    confidence = round(min(1.0, 0.4 + 0.6 * share), 4)
    is_told = not predicate.is_nominal and is_past(tree, predicate.word)
    least = CERTAIN_SAID if is_said else CERTAIN_PAST if is_told else CERTAIN
    if by_rule == "CT+" and chances["CT+"] < least:
        return Decision("PR+", confidence, signs, f"the encoder finds it certain with {chances['CT+']:.0%} only")
    return Decision(by_rule, confidence, signs, "by the signs" if signs else "no word takes certainty away")

"""Modal words at a predicate: auxiliaries and adverbs, with what they make of it.

Auxiliaries depend on what follows: "must have left" is probable, "must leave" is a demand.
"""

from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.sign import Effect, Sign
from onrecord.records import Phase


class Modal(NamedTuple):
    """One line of the table."""

    name: str
    words: str
    plain: Effect
    perfect: Effect  # with "have": "may have left"
    phase: Phase | None
    example: str


# fmt: off
AUXILIARIES = (
    Modal("future", "will 'll ’ll shall wo gonna", "probable", "probable", "planned", "Troops will leave."),
    Modal("would", "would 'd ’d", "open", "open", "planned", "It would be a victory."),
    Modal("possibility", "may might could can ca", "possible", "possible", None, "They could be feigning a pull-out."),
    Modal("obligation", "must should ought need dare", "open", "probable", None, "Russia must withdraw."),
    Modal("obligation, missed", "should ought", "open", "open", None, "They should have left."),
)
ADVERBS = (
    Modal("hearsay", "reportedly allegedly purportedly supposedly ostensibly", "possible", "possible", None, "They reportedly left."),
    Modal("probably", "probably likely presumably apparently seemingly evidently undoubtedly", "probable", "probable", None, "They probably left."),
    Modal("perhaps", "perhaps maybe possibly potentially conceivably", "possible", "possible", None, "Perhaps they left."),
    Modal("almost", "almost nearly", "not", "not", None, "It nearly collapsed."),
    Modal("otherwise", "otherwise else", "open", "open", None, "Otherwise they will leave."),
    Modal("hopefully", "hopefully ideally please", "open", "open", None, "Hopefully they leave."),
)
# fmt: on
_BY_AUXILIARY = MappingProxyType({word: line for line in reversed(AUXILIARIES) for word in line.words.split()})
_BY_ADVERB = MappingProxyType({word: line for line in ADVERBS for word in line.words.split()})
_POLITE = frozenset({"like", "love", "prefer"})  # "would like to thank": a wish that is there
_MISSED = frozenset({"should", "ought"})


def modal_signs(tree: Tree, word: int, *, in_the_past: bool = False, has_agent: bool = True) -> list[Sign]:
    """Return the signs of a predicate's auxiliaries and adverbs.

    `in_the_past`: it is told by a verb in the past ("said it would leave"), where "would" is the future of the time.
    Without an agent ("prices will rise") a future is a forecast and has no phase.
    """
    signs = []
    auxiliaries = [child for child in tree.children[word] if tree.relations[child] == "aux"]
    perfect = any(tree.analysis.lemmas[child] in ("have", "of") for child in auxiliaries)
    for child in auxiliaries:
        line = _BY_AUXILIARY.get(tree.lower(child))
        if line is None:
            continue
        if tree.lower(child) == "shall" and not {tree.lower(subject) for subject in tree.related(word, "nsubj")} & {
            "i",
            "we",
        }:
            line = next(row for row in AUXILIARIES if row.name == "obligation")  # "Halvonia shall admit them"
        if perfect and tree.lower(child) in _MISSED:
            line = AUXILIARIES[-1]
        effect = line.perfect if perfect else line.plain
        if line.name == "would" and not perfect and tree.analysis.lemmas[word].lower() in _POLITE:
            signs.append(Sign("wish, put politely", "same", (child,)))
            continue
        if line.name == "would" and in_the_past and not perfect:
            line, effect = AUXILIARIES[0], "probable"
        phase = line.phase if has_agent and line.name == "future" else None
        signs.append(Sign(line.name, effect, (child,), phase))
    adverbs = tree.related(word, "advmod", "discourse", "parataxis")
    if word > 0 and word - 1 not in adverbs and tree.lower(word - 1) in _BY_ADVERB:
        adverbs.append(word - 1)  # "the general reportedly resigned", whatever the tree hangs it on
    for child in adverbs:
        adverb = _BY_ADVERB.get(tree.lower(child))
        if adverb is not None and not (adverb.name == "almost" and (child > word or _is_of_extent(tree, child))):
            signs.append(Sign(adverb.name, adverb.plain, (child,), adverb.phase))
    return signs


# --------------------------------------------------------------------------------------------------------------------


def _is_of_extent(tree: Tree, adverb: int) -> bool:
    """Tell whether "almost" says how much and not whether: "nearly always", "almost all", "almost 40"."""
    following = tree.lower(adverb + 1) if adverb + 1 < len(tree.analysis.words) else ""
    is_counted = adverb + 1 < len(tree.analysis.words) and tree.analysis.upos[adverb + 1] in ("NUM", "DET")
    return is_counted or following in (
        "always",
        "all",
        "every",
        "entirely",
        "certainly",
        "exclusively",
        "daily",
        "as",
        "completely",
    )

"""Where an event stands, by the words around it and by its tense: planned, begun, under way, completed, called off."""

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.harm import scope_of
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.records import Factuality, Phase

_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
_RESULTING = frozenset(
    "destroy damage wreck sink demolish gut flatten lead cause force prompt spark trigger result leave injure".split()
)
_SEEING = frozenset("see hear watch witness film observe".split())
_PREPOSITIONS = frozenset({"after", "before", "since", "by", "upon", "on", "for", "of", "in", "with", "from"})
_BE = frozenset({"is", "are", "am", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})


def phase_of(
    tree: Tree, predicate: Predicate, signs: tuple[Sign, ...], factuality: Factuality
) -> tuple[Phase | None, Sign | None]:
    """Return the phase and the sign that decided, None where the tense did."""
    if predicate.kind in ("state", "saying", "carrier"):
        return None, None
    given = [sign for sign in signs if sign.phase is not None]
    for wanted in ("called off", "planned"):
        for sign in given:
            if sign.phase == wanted and not (wanted == "planned" and (factuality.endswith("-") or _is_conditional(signs))):
                return sign.phase, sign
    if factuality == "Uu" or factuality.endswith("-"):
        return None, None
    if any(sign.rule in ("future", "would") for sign in signs):
        completing = [sign for sign in given if sign.rule == "completion"]
        if completing:  # "the withdrawal would be complete by Sunday"
            return "planned", completing[0]
        return None, None
    if given:
        return given[0].phase, given[0]
    is_open = any(sign.effect not in ("same", "fact") for sign in signs)
    if predicate.amount is not None and not is_open:
        return "completed", None  # who is counted has died
    is_left = predicate.is_nominal or (is_open and _is_bare_infinitive(tree, predicate.word))  # "expected to shed light"
    return (None if is_left else _by_tense(tree, predicate.word, is_open=is_open)), None


# --------------------------------------------------------------------------------------------------------------------


def _is_bare_infinitive(tree: Tree, word: int) -> bool:
    """Tell whether a verb stands behind "to" and no "have"."""
    is_marked = any(tree.lower(child) == "to" for child in tree.related(word, "mark"))
    return is_marked and not any(tree.lower(child) == "have" for child in tree.related(word, "aux"))


def _is_of_its_time(tree: Tree, word: int) -> bool:
    """Tell whether a verb has the tense of the one above it: "began to leave", "I saw the bridge collapse"."""
    above = tree.analysis.heads[word]
    is_seen = tree.relations[word] == "ccomp" and tree.analysis.lemmas[above].lower() in _SEEING
    return is_seen or (tree.relations[word] in ("xcomp", "conj") and tree.analysis.upos[above] == "VERB")


def _is_conditional(signs: tuple[Sign, ...]) -> bool:
    return any(sign.condition for sign in signs)


def _by_tense(tree: Tree, word: int, *, is_open: bool) -> Phase | None:
    analysis = tree.analysis
    lower, lemma = tree.lower(word), analysis.lemmas[word].lower()
    helpers = {tree.lower(child) for child in tree.related(word, "aux", "cop")}
    if lower.endswith("ing") and lower != lemma and analysis.upos[word] == "VERB" and (helpers & _BE or not helpers):
        return "under way" if helpers else _of_participle(tree, word, is_open=is_open)
    if "being" in helpers:
        return "under way"
    if helpers & _HAVE or helpers & {"was", "were", "did"}:
        return "completed"
    if helpers & _BE:  # "is shelled", "are dead"
        return "completed" if analysis.upos[word] == "ADJ" else None
    if analysis.upos[word] == "ADJ":
        return "completed"
    if lower != lemma and not lower.endswith(("ing", "s")):
        return "completed"
    above = analysis.heads[word]
    if tree.relations[word] in ("xcomp", "conj") and above >= 0 and analysis.upos[above] == "ADJ":  # "was able to retake"
        return (
            "completed" if {"was", "were", "been"} & {tree.lower(child) for child in tree.related(above, "cop")} else None
        )
    if above >= 0 and _is_of_its_time(tree, word):
        return _by_tense(tree, above, is_open=is_open)
    if _is_headline(tree, word) and tree.related(word, "nsubj"):
        return "completed"  # "Halvonia orders pull-out": the present of headlines
    return "completed" if lower == lemma and _irregular(tree, word) else None


def _of_participle(tree: Tree, word: int, *, is_open: bool) -> Phase | None:
    if tree.relations[word] == "csubj" or is_open:  # "recapturing the town could help"
        return None
    return _by_tense(tree, tree.analysis.heads[word], is_open=False) if _shares_tense(tree, word) else "under way"


def _shares_tense(tree: Tree, word: int) -> bool:
    """Tell whether a participle is of its clause's time: "a blast tore through it, killing 12", "after meeting her, he left"."""
    above, lemma = tree.analysis.heads[word], tree.analysis.lemmas[word].lower()
    marks = {tree.lower(child) for child in tree.related(word, "mark", "case")}
    if marks & _PREPOSITIONS and tree.relations[word] in ("advcl", "acl", "ccomp", "xcomp") and above >= 0:
        return True
    if scope_of(lemma) is None and lemma not in _RESULTING:
        return False
    is_beside = tree.relations[word] in ("advcl", "conj") and not tree.related(word, "mark", "nsubj")
    return is_beside and above >= 0 and tree.analysis.upos[above] == "VERB"


def _irregular(tree: Tree, word: int) -> bool:
    """Tell whether a verb that looks like its lemma is in the past: "it hit the port" after a singular subject."""
    subjects = tree.related(word, "nsubj")
    return tree.lower(word) in (
        "hit",
        "cut",
        "put",
        "set",
        "shut",
        "quit",
        "split",
        "spread",
        "beat",
        "hurt",
        "burst",
    ) and any(tree.analysis.upos[child] in ("PROPN", "NOUN") and not tree.lower(child).endswith("s") for child in subjects)


def _is_headline(tree: Tree, word: int) -> bool:
    first, last = tree.analysis.sentences[tree.sentence_of(word)]
    return last - first > 2 and tree.analysis.upos[last - 1] != "PUNCT"

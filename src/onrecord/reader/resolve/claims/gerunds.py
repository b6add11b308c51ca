"""Gerunds behind a preposition, and verbs behind "to": what the word before makes of them, whatever a tree hangs them on.

"Charged with stealing data" is an accusation, "capable of flying" an ability, "due to fly" a plan; a parser of this size hangs such
words on the wrong one too often for the tree alone to say so.
"""

from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import BY_LEMMA, Embedder, clause_embedder
from onrecord.reader.resolve.claims.negation import negators_of
from onrecord.reader.resolve.claims.sign import Effect, Sign


class Preposition(NamedTuple):
    """One line: words right before a gerund that decide alone, and what they make of it."""

    name: str
    words: tuple[str, ...]
    effect: Effect
    example: str


# fmt: off
BEFORE_GERUNDS = (
    Preposition("short of doing", ("short", "of"), "not", "They stopped short of signing."),
    Preposition("far from doing", ("far", "from"), "not", "They are far from signing."),
    Preposition("away from doing", ("away", "from"), "open", "It is moving away from implementing the rule."),
    Preposition("against doing", ("against",), "open", "They warned against signing."),
    Preposition("in exchange for", ("exchange", "for"), "open", "In exchange for sending grain, they want oil."),
    Preposition("in return for", ("return", "for"), "open", "In return for leaving, they want money."),
    Preposition("with a view to", ("view", "to"), "open", "They met with a view to signing."),
    Preposition("look forward to", ("forward", "to"), "open", "They look forward to signing."),
    Preposition("instead of", ("instead", "of"), "not", "They left instead of signing."),
    Preposition("rather than", ("rather", "than"), "not", "They left rather than signing."),
)
_LINKING = frozenset({"of", "from", "with", "for", "to", "in", "on", "at", "about", "into"})
# Lines of the table that hold for a gerund behind a preposition: "accused of", "capable of", "prevented from", "plans for".
_LINES = frozenset({
    "allegation", "permission", "prevention", "inability", "plan", "proposal", "possibility", "likelihood", "attempt", "unlikelihood",
    "doubt", "question", "denial", "failure", "necessity", "feint", "demand",
})
# Lines that hold for a verb right behind "to".
_TO_LINES = frozenset({
    "order", "plan", "demand", "attempt", "permission", "failure", "inability", "necessity", "likelihood", "unlikelihood", "possibility",
    "allegation", "feint", "prevention", "going to",
})
_ASKED = frozenset({"demand", "plan", "proposal", "permission", "necessity"})
_FOR_LINES = frozenset({"plan", "proposal", "necessity", "possibility", "attempt"})  # "thanked for", "asked for" are others
_KEPT_FROM = frozenset({"keep", "stop", "hold", "ban", "bar", "save"})  # "kept the ships from trading"
_REACH = 9  # words between an accusation and its gerund: "charged 12 intelligence officers with stealing"
# fmt: on


def is_gerund(tree: Tree, word: int) -> bool:
    """Tell whether a word is a verb in -ing with no auxiliary."""
    is_verb = tree.analysis.upos[word] == "VERB" and tree.lower(word).endswith("ing")
    return is_verb and tree.analysis.lemmas[word].lower() != tree.lower(word) and not tree.related(word, "aux")


def words_before(tree: Tree, word: int) -> Sign | None:
    """Return the sign of the words right before a gerund or an infinitive; None: they say nothing."""
    if is_gerund(tree, word):
        return _before_gerund(tree, word)
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    if word - 2 < first or tree.lower(word - 1) != "to" or tree.analysis.upos[word] not in ("VERB", "AUX"):
        return None
    before = word - 2
    if (asked := _asked_for(tree, word, first)) is not None:
        return asked
    line = _line(tree, before, _TO_LINES)
    if line is None or tree.analysis.lemmas[before].lower() in ("allow", "able", "free", "worry", "way"):
        return None
    return _sign(tree, line, before)


def is_going_to(tree: Tree, word: int) -> bool:
    """Tell "they are going to leave", whatever hangs on what, from "they are going to Oster to leave from there"."""
    is_progressive = tree.lower(word) in ("going", "gon") and any(
        tree.analysis.lemmas[n].lower() == "be" for n in range(max(0, word - 3), word)
    )
    following = range(word + 1, min(word + 3, len(tree.analysis.words)))
    return is_progressive and [tree.analysis.upos[n] in ("VERB", "AUX") for n in following][-1:] == [True]


# --------------------------------------------------------------------------------------------------------------------


def _asked_for(tree: Tree, word: int, first: int) -> Sign | None:
    """Return the sign of "calls for the minister to resign": somebody stands between "for" and "to"."""
    for at in range(word - 2, max(first, word - _REACH), -1):
        if tree.analysis.upos[at] in ("VERB", "AUX", "PUNCT"):
            return None
        if tree.lower(at) == "for":
            line = _line(tree, at - 1, _ASKED)
            return _sign(tree, line, at - 1) if line is not None else None
    return None


def _before_gerund(tree: Tree, word: int) -> Sign | None:
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    for row in BEFORE_GERUNDS:
        start = word - len(row.words)
        if start >= first and all(tree.lower(start + n) == known for n, known in enumerate(row.words)):
            return Sign(row.name, row.effect, tuple(range(start, word)))
    if word - 2 < first or tree.lower(word - 1) not in _LINKING:
        return None
    for at in range(word - 2, max(first, word - _REACH) - 1, -1):
        is_joined = (
            tree.analysis.upos[at] == "CCONJ" and tree.lower(word - 1) == "from"
        )  # "kept boats and rafts from leaving"
        if tree.analysis.upos[at] in ("PUNCT", "CCONJ") and not is_joined:
            return None
        if tree.lower(at) in ("who", "which", "that"):
            return None
        line = _line(tree, at, _LINES)
        if line is not None and _links(tree, at, word, line):
            return _sign(tree, line, at)
        if tree.lower(word - 1) == "from" and at < word - 2 and tree.analysis.lemmas[at].lower() in _KEPT_FROM:
            prevention = clause_embedder("prevent")
            return _sign(tree, prevention, at) if prevention is not None else None
        if tree.analysis.upos[at] in ("VERB", "AUX", "ADP", "SCONJ"):
            return None
    return None


def _links(tree: Tree, at: int, word: int, line: Embedder) -> bool:
    """Tell whether a word takes a gerund with this preposition: right before it, or as a verb before its object."""
    preposition = tree.lower(word - 1)
    if (preposition == "for" and line.name not in _FOR_LINES) or (line.name == "demand" and preposition != "of"):
        return False
    if preposition in ("in", "at", "about", "into") and at != word - 2:
        return False
    return at == word - 2 or (line.name in ("allegation", "prevention") and preposition in ("of", "with", "from"))


def _line(tree: Tree, at: int, names: frozenset[str]) -> Embedder | None:
    if tree.analysis.upos[at] not in ("VERB", "ADJ", "NOUN", "ADP", "ADV"):
        return None
    lemma = tree.analysis.lemmas[at].lower()
    if lemma == "be" or (lemma == "go" and not is_going_to(tree, at)):
        return None
    if lemma == "look" and tree.lower(at + 1) == "to":
        lemma = "plan"
    first = clause_embedder(lemma)
    if first is not None and first.name in ("success", "causation", "speech"):  # "managed to", "got to"
        return next((line for line in BY_LEMMA.get(lemma, ()) if line.name in names and line.name == "allegation"), None)
    return next((line for line in BY_LEMMA.get(lemma, ()) if line.name in names and line.clause is not None), None)


def _sign(tree: Tree, line: Embedder, at: int) -> Sign:
    negators = negators_of(tree, at)
    effect = line.negated if negators else line.clause
    return Sign(line.name, effect or "same", (at, *negators), None if negators else line.phase)

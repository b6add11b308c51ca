"""Questions, orders and headlines: clauses that tell nothing by their mood."""

from onrecord.reader.extract.analysis import ROOT
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import clause_embedder
from onrecord.reader.resolve.claims.holders import Holding
from onrecord.reader.resolve.claims.questions import is_told_beside_a_question, presupposing
from onrecord.reader.resolve.claims.sign import Sign

_ASKING = frozenset({"order", "plan", "demand", "attempt", "proposal", "permission", "calling off"})
_FINITE = frozenset({"is", "are", "was", "were", "am", "has", "have", "had", "'s", "’s"})
# Said in the first person without its "I": "Hope they leave", "Thank you for leaving".
_MINE = frozenset({"thank", "hope", "love", "appreciate", "recommend", "wish", "want", "need", "guess", "hate", "like"})


def mood_signs(tree: Tree, word: int, holding: Holding) -> list[Sign]:
    """Return the sign that a predicate is asked, ordered, or promised by a headline ("Russia to withdraw")."""
    # "any ship that stops is seized"; "any withdrawal would help", where the tree takes the noun for a verb
    for what in (*tree.related(word, "nsubj"), word):
        generic = [child for child in tree.related(what, "det") if tree.lower(child) == "any"]
        if generic:
            return [Sign("any", "open", tuple(generic))]
    heads_clause = _heads_main_clause(tree, word, holding)
    if not heads_clause:
        return []
    if (mark := _question_mark(tree, word)) is not None and not is_told_beside_a_question(tree, word, mark):
        if (asking := presupposing(tree, word)) is not None:
            return [Sign("taken for granted by a question", "probable", (asking, mark))]
        return [Sign("question", "open", (mark,))]
    if _is_imperative(tree, word):
        return [Sign("imperative", "open", (word,))]
    if _is_infinitive(tree, word) and tree.related(word, "nsubj"):
        finite = [
            child for child in tree.children[word] if tree.analysis.upos[child] == "AUX" and tree.lower(child) in _FINITE
        ]
        return [Sign("headline infinitive", "open", (word,), None if finite else "planned")]
    if (asked := _asked_before(tree, word)) is not None:
        return [Sign("demand in a headline", "open", (asked,))]
    return []


# --------------------------------------------------------------------------------------------------------------------


def _heads_main_clause(tree: Tree, word: int, holding: Holding) -> bool:
    above = tree.analysis.heads[word]
    relation = tree.relations[word]
    if above == ROOT or relation in ("parataxis", "root"):
        return True
    if relation in ("ccomp", "conj", "dep"):
        return relation == "conj" or holding.leaves_content(above)
    return False


def _is_infinitive(tree: Tree, word: int) -> bool:
    """Tell whether a bare verb stands behind its "to", or behind "to be"."""
    marks = [child for child in tree.related(word, "mark") if tree.lower(child) == "to"]
    before = clause_embedder(tree.analysis.lemmas[marks[0] - 1].lower()) if marks and marks[0] > 0 else None
    if before is not None and before.name in ("beginning", "going on"):
        return False  # "was starting to recover", with "starting" hung below
    after = marks[0] + 1 if marks else word
    while after < word and tree.analysis.upos[after] in ("ADV", "PART"):
        after += 1
    return (
        bool(marks)
        and (after == word or tree.analysis.upos[after] == "AUX")
        and tree.analysis.upos[after] in ("VERB", "AUX")
    )


def _asked_before(tree: Tree, word: int) -> int | None:
    """Return the verb of a headline that a tree takes for a noun: "Watchdog requests rerun of bid", "Union seeks pay rise"."""
    first, last = tree.analysis.sentences[tree.sentence_of(word)]
    before = word - 1
    if before <= first or tree.analysis.upos[last - 1] == "PUNCT" or tree.lower(word) != tree.analysis.lemmas[word].lower():
        return None
    lemma = tree.analysis.lemmas[before].lower()
    line = clause_embedder(lemma)
    is_plural = tree.analysis.upos[before] == "NOUN" and tree.lower(before) == f"{lemma}s"
    return before if is_plural and line is not None and line.name in _ASKING else None


def _question_mark(tree: Tree, word: int) -> int | None:
    """Return the question mark that ends a clause: before a closing quotation mark or the next clause."""
    last = tree.analysis.sentences[tree.sentence_of(word)][1]
    for number in range(word + 1, last):
        if tree.analysis.upos[number] != "PUNCT":
            continue
        if tree.word(number).startswith("?"):
            return number
        if tree.word(number)[0] in ".!;:":
            return None
    return None


def _is_imperative(tree: Tree, word: int) -> bool:
    analysis = tree.analysis
    if analysis.upos[word] != "VERB" or tree.lower(word) != analysis.lemmas[word].lower():
        return False
    if tree.related(word, "nsubj", "expl", "mark", "csubj", "case") or analysis.lemmas[word].lower() in _MINE:
        return False
    helpers = [child for child in tree.related(word, "aux", "cop") if tree.lower(child) != "do"]
    if helpers or tree.relations[word] == "conj":
        return False
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    before = range(first, word)
    return all(analysis.upos[n] in ("PUNCT", "INTJ", "ADV", "PART", "AUX", "CCONJ", "SYM", "PROPN", "NUM") for n in before)

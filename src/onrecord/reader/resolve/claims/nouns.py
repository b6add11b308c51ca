"""What the words around an event noun say of it: determiners, adjectives, and the verb or noun that governs it."""

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import ATTRIBUTES, Embedder, clause_embedder, noun_embedder, with_particle
from onrecord.reader.resolve.claims.negation import negators_of
from onrecord.reader.resolve.claims.sign import Effect, Sign

_GIVEN = frozenset({"the", "this", "that", "these", "those"})
_FOR = frozenset({"call", "push", "plan", "prepare", "wait", "hope", "appeal", "ask", "urge", "press", "ready", "demand", "bid", "pray", "need", "search", "look", "schedule", "deadline", "agreement", "order", "request"})  # fmt: skip
_ANNOUNCED = frozenset(
    "deal agreement accord effort decision ruling verdict death arrest resignation victory defeat loss discovery arrival departure capture acquittal conviction birth failure".split()
)
_HAPPENING = frozenset({"occur", "happen", "be", "materialise", "materialize"})
_DONE = frozenset({"complete", "over", "finished", "done"})
_BEFALLING = frozenset({*_DONE, "under", "likely", "possible", "unlikely", "imminent"})
_MODALS = frozenset({"would", "could", "may", "might", "'d", "’d"})
_FROM = frozenset({"prevent", "protect", "deter", "refrain", "stop", "save", "spare", "shield"})


def own_noun_signs(tree: Tree, word: int) -> list[Sign]:
    """Return the signs of a noun's own determiners and adjectives: "no attack", "any withdrawal", "alleged fraud"."""
    signs = []
    for child in tree.related(word, "det", "amod", "advmod"):
        lower = tree.lower(child)
        if lower in ("no", "neither", "not"):
            signs.append(Sign("no", "not", (child,)))
        elif lower == "any":
            signs.append(Sign("any", "open", (child,)))
        elif lower in ATTRIBUTES:
            effect, phase = ATTRIBUTES[lower]
            signs.append(Sign("adjective", effect, (child,), phase))
    before = [number for number in range(max(0, word - 2), word) if tree.lower(number) == "any"]
    if before and not any(sign.rule == "any" for sign in signs):
        signs.append(Sign("any", "open", tuple(before)))  # "any Russian withdrawal", whatever the tree hangs it on
    modal = _modal_after(tree, word)
    if modal is not None and not _is_given(tree, word):
        signs.append(Sign("what would be", "open", (modal,)))
    return signs


def noun_sign(tree: Tree, word: int, above: int, *, is_irrealis: bool) -> tuple[tuple[Sign, ...], bool, bool]:
    """Return signs, whether the climb goes on, and whether the governor's negation is used up, for a noun's governor."""
    relation, full = tree.relations[word], tree.analysis.relations[word]
    cases = {tree.lower(child) for child in tree.related(word, "case")}
    cases |= {"ahead" for child in tree.related(word, "case") if child > 0 and tree.lower(child - 1) == "ahead"}
    if relation in ("conj", "appos", "compound"):
        return (), True, False
    if (goes_on := _is_there(tree, word, above)) is not None:
        return (), goes_on, False
    line = noun_embedder(_lemma(tree, above))
    if line is not None and _is_embedded(tree, word, above, line, cases):
        negators = negators_of(tree, above)
        sign = _embedded(line, above, negators)
        return ((sign,) if sign else ()), True, True
    if cases & {"without"}:
        return (Sign("without", "not", tuple(tree.related(word, "case"))),), False, False
    if cases & {"before", "until", "till", "pending", "for", "against", "ahead"} and relation in ("obl", "nmod"):
        return _pointing(tree, word, above, cases)
    if relation in ("obl", "nmod"):
        return (), _shares_lot(tree, word, cases), relation == "obl"
    if is_irrealis and full in ("nsubj", "obj", "nsubj:pass") and not (_is_given(tree, word) and not _would(tree, above)):
        return (Sign("what would be", "open", (above, *tree.related(above, "aux"))),), True, True
    if relation == "obj" and negators_of(tree, above) and not _is_given(tree, word):
        return (Sign("negation", "not", negators_of(tree, above)),), True, True
    if relation == "nsubj" and (tree.analysis.lemmas[above] in _HAPPENING or tree.lower(above) in _BEFALLING):
        done = (Sign("completion", "same", (above,), "completed"),) if tree.lower(above) in _DONE else ()
        return done, True, False
    is_part = relation in ("obj", "nsubj") and not _is_given(tree, word) and _is_denied_clause(tree, above)
    return (), _is_conditional_clause(tree, above) or is_part, True


# --------------------------------------------------------------------------------------------------------------------


def _lemma(tree: Tree, above: int) -> str:
    """Return the table's word for what governs a noun: "call-off" for "called off"."""
    lemma = tree.analysis.lemmas[above].lower()
    following = tree.lower(above + 1) if above + 1 < len(tree.analysis.words) else ""
    return with_particle(lemma, following) if tree.analysis.upos[above] == "VERB" else lemma


def _is_there(tree: Tree, word: int, above: int) -> bool | None:
    """Return whether the climb goes on from a noun that no plan of its governor's leaves open; None: it says nothing."""
    if tree.lower(above) == "due" or any(tree.lower(child) == "due" for child in tree.related(word, "case")):
        return False  # "due to the ban": a cause
    is_announced = _lemma(tree, above) == "announce" and tree.analysis.lemmas[word].lower() in _ANNOUNCED
    return True if is_announced else None  # what is announced when it is done


def _shares_lot(tree: Tree, word: int, cases: set[str]) -> bool:
    """Tell whether a noun is as open as what governs it: "to lure them into a battle", not "after the attack", "at talks"."""
    if tree.relations[word] == "nmod":
        return "of" in cases
    return bool(cases & {"into", "to", "toward", "towards"}) and not _is_given(tree, word)


def _modal_after(tree: Tree, word: int) -> int | None:
    """Return the "would" or "could" right after a noun phrase, whatever the tree makes of it."""
    if tree.relations[word] not in ("nsubj", "obj", "obl", "ccomp", "nmod", "compound", "root", "conj", "dep"):
        return None
    first, last = tree.analysis.sentences[tree.sentence_of(word)]
    after = word + 1
    while after < last and (after in range(*tree.phrase(word)) or tree.analysis.upos[after] in ("ADP", "PROPN", "DET")):
        if tree.analysis.upos[after] in ("VERB", "PUNCT"):
            return None
        if tree.analysis.upos[after] == "AUX":
            break
        after += 1
    is_modal = after < last and tree.analysis.upos[after] == "AUX" and tree.lower(after) in _MODALS
    return after if is_modal and first <= word else None


def _is_embedded(tree: Tree, word: int, above: int, line: Embedder, cases: set[str]) -> bool:
    relation, full = tree.relations[word], tree.analysis.relations[word]
    lemma = tree.analysis.lemmas[above].lower()
    if relation == "obl" and line is noun_embedder(_lemma(tree, above)) and _lemma(tree, above) != lemma:
        return True  # "called off the match", with "off" hung on the match
    if tree.analysis.upos[above] in ("NOUN", "PROPN"):
        return relation == "nmod" and bool(cases & {"of", "for", "to", "on"}) and lemma != "report"
    if relation == "obj" or full == "nsubj:pass":
        return True
    if relation == "nsubj":
        is_said_of = tree.analysis.upos[above] == "ADJ" and bool(tree.related(above, "cop"))  # "a ceasefire is unlikely"
        return (
            is_said_of
            or _lemma(tree, above) == "fall-through"
            or (line.phase is not None and line.name not in ("order", "plan"))
        )
    if relation == "obl":
        if cases & {"for"}:
            return lemma in _FOR
        if cases & {"from"}:
            return lemma in _FROM
        if "with" in cases and lemma == "agree":  # "agreed with their defence"
            return False
        return bool(cases & {"to", "on", "with"}) and line.name in ("plan", "demand", "going on", "proposal")
    return False


def _embedded(line: Embedder, above: int, negators: tuple[int, ...]) -> Sign | None:
    if line.noun == "same" and not line.phase:
        return Sign("negation", "not", negators) if negators else None
    effect: Effect = (line.negated or "open") if negators else (line.noun or "same")
    if line.name in ("ending", "calling off") and negators:
        effect = "same"
    return Sign(line.name, effect, (above, *negators), None if negators else line.phase)


def _pointing(tree: Tree, word: int, above: int, cases: set[str]) -> tuple[tuple[Sign, ...], bool, bool]:
    words = tuple(tree.related(word, "case"))
    if "for" in cases and tree.analysis.lemmas[above].lower() in _FOR:
        return (Sign("call for", "open", (above, *words)),), False, True
    if "ahead" in cases:
        return (Sign("ahead of", "open", words, "planned"),), False, True
    if cases & {"until", "till", "pending"}:
        return (Sign("until", "open", words),), False, True
    if "before" in cases and not _is_given(tree, word):
        return (Sign("before", "probable", words),), False, True
    return (), False, False


def _is_given(tree: Tree, word: int) -> bool:
    """Tell whether a noun is spoken of as known: "the attack", "this attack"."""
    return any(tree.lower(child) in _GIVEN for child in tree.related(word, "det"))


def _would(tree: Tree, above: int) -> bool:
    return any(tree.lower(child) in ("would", "'d", "’d", "will") for child in tree.related(above, "aux"))


def _is_denied_clause(tree: Tree, above: int) -> bool:
    """Tell whether a clause is what somebody denies or doubts, so that what takes part in it is no fact either."""
    governor = tree.analysis.heads[above]
    if governor < 0 or tree.relations[above] not in ("ccomp", "xcomp"):
        return False
    line = clause_embedder(tree.analysis.lemmas[governor].lower())
    return line is not None and line.clause in ("not", "improbable")


def _is_conditional_clause(tree: Tree, above: int) -> bool:
    """Tell whether a clause hangs on an "if" or the like, so that an event noun in it is left open too."""
    return any(
        tree.lower(child) in ("if", "unless", "whether", "provided", "should", "until")
        for child in tree.related(above, "mark", "aux", "case")
    )

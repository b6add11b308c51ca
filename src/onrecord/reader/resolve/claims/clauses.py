"""What a clause's governor makes of it: complements by the table of embedders, other clauses by their markers."""

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import (
    ClauseStep,
    adverbial,
    embedded,
    is_adverbial,
    is_past,
    participle,
    relative,
)
from onrecord.reader.resolve.claims.agents import is_somebody_below
from onrecord.reader.resolve.claims.embedders import BY_LEMMA, Embedder, clause_embedder
from onrecord.reader.resolve.claims.holders import Holding
from onrecord.reader.resolve.claims.modals import modal_signs
from onrecord.reader.resolve.claims.negation import negators_of
from onrecord.reader.resolve.claims.predicates import EVENT_NOUNS
from onrecord.reader.resolve.claims.sign import Effect, Sign

_BE = frozenset({"is", "are", "was", "were", "am", "be", "been", "'s", "’s"})
_SENSES = frozenset({"see", "hear", "watch", "catch"})
_FREE_SAYING = frozenset({"belief", "speech", "allegation", "warning"})
_HAVING = frozenset({"see", "have", "get", "want", "need", "like"})
_ASKING = frozenset({"order", "demand", "proposal", "plan"})
_TO_COME = frozenset({"to", "will", "'ll", "’ll", "must", "should", "would", "can", "could"})
_THINGS = frozenset(
    "spill oil river water cloud smoke virus weather rain snow lava price cost shortage debt row dispute scandal crisis".split()
)
_OF_THINGS = frozenset({"threaten", "promise"})
_FEW = frozenset({"first", "second", "third", "last", "latest", "only", "few"})
_TAKEN = frozenset("time trouble courage care pain opportunity luck nerve foresight misfortune guts audacity".split())
_DENYING = ("improbable", "doubtful")
_WOULD = frozenset({"would", "could", "'d", "’d", "might"})


def clause_sign(tree: Tree, word: int, above: int, holding: Holding) -> ClauseStep:
    """Return what the step from a clause's head to its governor gives."""
    full = tree.analysis.relations[word]
    relation = tree.relations[word]
    if full in ("acl:relcl", "advcl:relcl") and not _is_content(tree, word, above):
        return relative(tree, above)
    if tree.relations[word] in ("advcl", "xcomp", "ccomp") and (seen := _seen_done(tree, word)):
        return ClauseStep(seen, goes_on=False)
    if (asked := _asked(tree, word, above)) is not None:
        return ClauseStep((asked,), goes_on=False, negation_used=True)
    if is_adverbial(tree, word):
        return adverbial(tree, word, above)
    if relation == "acl" and not (_is_infinitive(tree, word) or _has_that(tree, word) or _is_content(tree, word, above)):
        seen = _seen_done(tree, word)
        return ClauseStep(seen, goes_on=False) if seen else participle(tree, above)
    return _complement(tree, word, above, holding)


# --------------------------------------------------------------------------------------------------------------------


def _asked(tree: Tree, word: int, above: int) -> Sign | None:
    """Return the sign of a verb of asking right before a clause without a mark: "Union demands ministry rescues hospital"."""
    line = clause_embedder(tree.analysis.lemmas[above].lower())
    subjects = tree.related(word, "nsubj")
    is_right_behind = tree.relations[word] == "advcl" and tree.phrase(word)[0] == above + 1
    if line is None or line.name not in _ASKING or not is_right_behind or not subjects or is_past(tree, word):
        return None
    opens = above + 1 in range(*tree.phrase(subjects[0])) and not tree.related(word, "mark")
    return embedded(tree, line, above, negators_of(tree, above)) if opens else None


def _seen_done(tree: Tree, word: int) -> tuple[Sign, ...]:
    """Return the signs of the verb whose object something is done to: "will see six boats delivered", "wants it closed"."""
    above = tree.analysis.heads[word]
    is_on_noun = tree.relations[above] == "obj"
    verb = tree.analysis.heads[above] if is_on_noun else above
    objects = [noun for noun in tree.related(verb, "obj") if noun < word] if verb >= 0 else []
    if not objects or tree.analysis.lemmas[verb].lower() not in _HAVING or tree.related(word, "mark", "aux", "nsubj"):
        return ()
    is_done = not tree.lower(word).endswith("ing") and tree.lower(word) != tree.analysis.lemmas[word].lower()
    if not is_done or (above != objects[-1] and tree.phrase(objects[-1])[1] != word):
        return ()
    line = clause_embedder(tree.analysis.lemmas[verb].lower(), "infinitive")
    signs = (embedded(tree, line, verb, negators_of(tree, verb)),) if line is not None and line.clause == "open" else ()
    return (*signs, *modal_signs(tree, verb))


def _is_content(tree: Tree, word: int, above: int) -> bool:
    """Tell whether a clause without "that" is what a noun is about: "on charges he beat her", "out of fear it would be shared"."""
    if tree.analysis.upos[above] != "NOUN" or clause_embedder(tree.analysis.lemmas[above].lower()) is None:
        return False
    subjects = tree.related(word, "nsubj")
    has_object = bool(tree.related(word, "obj", "ccomp", "xcomp")) or bool(tree.related(word, "aux:pass"))
    relatives = any(
        tree.lower(n) in ("who", "which", "that", "whom") for n in (*subjects, *tree.related(word, "obj", "mark"))
    )
    return bool(subjects) and has_object and not relatives and subjects[0] == above + 1


def _complement(tree: Tree, word: int, above: int, holding: Holding) -> ClauseStep:
    if _whether(tree, word):
        return ClauseStep((Sign("asked whether", "open", (above, *_whether(tree, word))),), goes_on=False)
    if _is_to_be_seen(tree, word, above):
        return ClauseStep((Sign("asked whether", "open", (above, above + 1)),), goes_on=False)
    line = _line(tree, word, above, holding)
    if line is None:
        if tree.relations[word] in ("xcomp", "acl", "csubj") and (
            _is_infinitive(tree, word) or tree.relations[word] == "csubj"
        ):
            if tree.relations[word] == "acl" and tree.analysis.upos[above] == "PROPN" and tree.analysis.heads[above] < 0:
                return ClauseStep(
                    (Sign("headline infinitive", "open", (above,), "planned"),), goes_on=False
                )  # "Oster to host summit"
            effect: Effect = "open" if not is_past(tree, above) or tree.relations[word] == "csubj" else "probable"
            return ClauseStep((Sign("infinitive", effect, (above,)),), goes_on=True)
        return _of_unknown(tree, word, above, is_cue=holding.is_cue(above))
    if line.name == "ending" and _is_infinitive(tree, word):  # "stopped to look"
        return ClauseStep((Sign("purpose", "open", (above,)),), goes_on=True)
    if line.name == "plan" and not _is_infinitive(tree, word) and tree.related(word, "nsubj"):
        line = clause_embedder("say") or line  # "agreed that any withdrawal would be a success": words, and no plan
    negators = negators_of(tree, above)
    is_cue = holding.is_cue(above)
    if line.kind == "saying" and (is_cue or holding.statement is None):
        return _said(tree, line, above, negators, is_cue=is_cue, is_acl=tree.relations[word] == "acl")
    sign = embedded(tree, line, above, negators)
    if tree.analysis.lemmas[above].lower() in _OF_THINGS and not negators and _is_of_thing(tree, above):
        sign = sign._replace(effect="possible", phase=None)  # "the spill threatens to become a catastrophe": nobody's plan
    return ClauseStep(
        (sign,),
        goes_on=line.clause != "fact",
        negation_used=True,
    )


def _is_of_thing(tree: Tree, above: int) -> bool:
    """Tell whether what threatens is no somebody: a flood, a price, a row; of a relative clause its noun."""
    subjects = tree.related(above, "nsubj")
    if tree.analysis.relations[above] == "acl:relcl":
        subjects = [tree.analysis.heads[above]]
    lemmas = {tree.analysis.lemmas[word].lower() for word in subjects}
    return bool(lemmas) and lemmas <= (EVENT_NOUNS | _THINGS)


def _is_to_be_seen(tree: Tree, word: int, above: int) -> bool:
    """Tell whether how it goes is still to be seen: "we have to see how the situation develops"."""
    is_open = any(tree.lower(child) in _TO_COME for child in tree.related(above, "aux", "mark"))
    is_asked = above < word and tree.lower(above + 1) in ("how", "whether")
    return is_open and is_asked and tree.analysis.lemmas[above].lower() in _SENSES


def _of_unknown(tree: Tree, word: int, above: int, *, is_cue: bool) -> ClauseStep:
    """Return the step from a finite complement of a word that is in no table; its negation never denies the complement.

    "They were not thrilled that it fell": a feeling takes it for granted. "He did not whimper that it fell": nobody says so.
    """
    if tree.relations[word] != "ccomp" or not tree.related(word, "nsubj", "expl", "csubj") or _is_infinitive(tree, word):
        return ClauseStep((), goes_on=True)
    if tree.related(above, "obj") and not _has_that(tree, word):  # "the beating that they gave", without its "that"
        return ClauseStep((), goes_on=False)
    negators = negators_of(tree, above)
    if _is_feeling(tree, above):
        return ClauseStep((Sign("feeling", "fact", (above,)),), goes_on=False, negation_used=True)
    if negators:
        return ClauseStep((Sign("not said", "open", (above, *negators)),), goes_on=False, negation_used=True)
    return ClauseStep((), goes_on=not is_cue, negation_used=True)


def _is_feeling(tree: Tree, above: int) -> bool:
    helpers = {tree.lower(child) for child in tree.related(above, "aux", "cop")}
    is_state = tree.analysis.upos[above] == "ADJ" or (tree.lower(above).endswith("ed") and bool(helpers & _BE))
    return is_state and clause_embedder(tree.analysis.lemmas[above].lower()) is None


def _said(tree: Tree, line: Embedder, above: int, negators: tuple[int, ...], *, is_cue: bool, is_acl: bool) -> ClauseStep:
    """Return the step from what is said: its statement's speaker is committed to it; where no statement was found, nobody is."""
    if line.clause in ("not", "improbable", "open") or line.clause == "fact":
        return ClauseStep((embedded(tree, line, above, negators),), goes_on=False, negation_used=True)
    if is_cue:
        # "does not think that it fell" holds it for improbable, "did not say that it fell" says nothing of it
        told: Effect = (line.negated if line.negated in _DENYING else "open") if negators else "same"
        return ClauseStep((Sign(line.name, told or "open", (above, *negators)),), goes_on=False)
    if line.name in _FREE_SAYING or is_acl:
        effect: Effect = line.clause if line.clause in ("probable", "possible") else "probable"
        if negators:
            effect = line.negated or "open"
        return ClauseStep((Sign(line.name, effect, (above, *negators)),), goes_on=not negators, negation_used=True)
    return ClauseStep((embedded(tree, line, above, negators),), goes_on=True, negation_used=True)


def _line(tree: Tree, word: int, above: int, holding: Holding) -> Embedder | None:
    lemma = tree.analysis.lemmas[above].lower()
    if lemma == "able" and _is_past_or_perfect(tree, above):  # "have been able to push back": they did
        return clause_embedder("manage")
    if lemma == "allow" and is_past(tree, above) and tree.relations[word] == "xcomp":
        return clause_embedder("allow")
    if lemma in ("suppose", "look") and _is_infinitive(tree, word):  # "were supposed to meet", "are looking to arrest"
        return clause_embedder("plan")
    if lemma in ("go", "be", "have", "use"):
        return _periphrasis(tree, word, above, holding)
    if lemma == "make" and any(tree.lower(mark) == "to" for mark in tree.related(word, "mark")):
        return None  # "it makes no sense to talk"
    if not _is_infinitive(tree, word) and tree.relations[word] == "ccomp":  # "told them that", not "told them to"
        return _finite(tree, word, lemma)
    if _is_one_of_few(tree, above) or _takes_time(tree, above):
        return clause_embedder("manage")
    if lemma == "remain" and _is_infinitive(tree, word):  # "remains to be seen"
        return clause_embedder("need")
    return clause_embedder(lemma, "infinitive")


def _is_one_of_few(tree: Tree, above: int) -> bool:
    """Tell whether whoever did it is counted: "the first to leave", "one of the few ships to sail"."""
    return any(tree.lower(n) in _FEW for n in (above, *tree.related(above, "amod"))) and tree.analysis.upos[above] != "VERB"


def _takes_time(tree: Tree, above: int) -> bool:
    """Tell whether somebody brought up what it took: "took the time to explain", "had the courage to leave"."""
    verb = tree.analysis.heads[above]
    is_taken = verb >= 0 and tree.analysis.lemmas[verb].lower() in ("take", "have", "find", "seize", "use")
    return (
        is_taken
        and tree.analysis.lemmas[above].lower() in _TAKEN
        and is_past(tree, verb)
        and tree.relations[above] == "obj"
    )


def _finite(tree: Tree, word: int, lemma: str) -> Embedder | None:
    """Return the line for a finite complement; a bare one may be an infinitive to the eye: "saw him leave"."""
    if lemma in _SENSES and tree.related(word, "nsubj", "expl") and _has_that(tree, word):
        return clause_embedder("know")
    lines = [line for line in BY_LEMMA.get(lemma, ()) if line.clause is not None and line.form != "infinitive"]
    if lemma == "wish" and any(tree.lower(child) in _WOULD for child in tree.related(word, "aux")):
        return clause_embedder("hope")  # "they wish he would leave"
    is_asked = _is_subjunctive(tree, word) and any(line.name in ("proposal", "demand") for line in lines)
    said = next((line for line in lines if line.kind == "saying"), None) if not is_asked else None
    line = said or next(iter(lines), None)
    return line if line is not None or _has_that(tree, word) else clause_embedder(lemma)


def _is_subjunctive(tree: Tree, word: int) -> bool:
    """Tell whether a verb is in the bare form behind one alone: "suggested that he leave", "insist that it be done"."""
    helpers = [tree.lower(child) for child in tree.related(word, "aux", "cop")]
    if helpers:
        return helpers[0] == "be"
    is_bare = tree.analysis.upos[word] == "VERB" and tree.lower(word) == tree.analysis.lemmas[word].lower()
    return is_bare and any(_is_one(tree, subject) for subject in tree.related(word, "nsubj"))


def _is_one(tree: Tree, subject: int) -> bool:
    lower = tree.lower(subject)
    is_name = tree.analysis.upos[subject] in ("NOUN", "PROPN") and not lower.endswith("s")
    return lower in ("he", "she", "it") or (is_name and not tree.related(subject, "conj"))


def _periphrasis(tree: Tree, word: int, above: int, holding: Holding) -> Embedder | None:
    lemma = tree.analysis.lemmas[above].lower()
    if not _is_infinitive(tree, word):
        return None
    if lemma == "go":
        if tree.lower(above) in ("going", "gon"):
            return clause_embedder("go")
        return clause_embedder("manage") if _goes_on(tree, word, above) else None
    if lemma == "have":  # "they had to leave" tells that they did, "said that they had to leave" what they must do
        return clause_embedder("need" if holding.is_told_in_the_past(above) or not _is_over(tree, above) else "force")
    if lemma == "be":
        return clause_embedder("plan" if is_somebody_below(tree, above) else "need")  # "the aim was to work"
    return clause_embedder("happen") if tree.lower(above) == "used" and is_past(tree, above) else None


def _goes_on(tree: Tree, word: int, above: int) -> bool:
    """Tell "she went on to win the race" from "she went to win it"."""
    return is_past(tree, above) and any(tree.lower(n) == "on" for n in range(above + 1, min(above + 2, word)))


def _is_over(tree: Tree, above: int) -> bool:
    """Tell whether "had to" is in the past, and no "would have had to"."""
    helpers = {tree.lower(child) for child in tree.related(above, "aux")}
    return (tree.lower(above) == "had" and not helpers & {*_WOULD, "may", "should", "will", "to"}) or "did" in helpers


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

"""Who and what takes part in an event: from the tree, and where the tree has nobody, from the roles head."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.subjects import GIVING, RELATIVE, WHOSE, phrase_of, resolved, roles_of, subject_of
from onrecord.records import ArgumentRole

_ARTICLES = frozenset({"the", "a", "an"})
_PLACE_CASES = frozenset(
    "in at near inside outside around off along across throughout within on above below beneath under over".split()
)
_WAY_CASES = frozenset("from to into toward towards through via between".split())
# Event nouns whose "of" names who does it, not who suffers it.
_INTRANSITIVE = frozenset(
    "withdrawal retreat pull-out pullout pullback advance arrival departure death resignation return collapse fall escape exodus march uprising landing crash surrender visit victory defeat disappearance explosion rise eruption flight protest".split()
)
# Event nouns whose possessor suffers them, where no "of" does: "the girls' release", "the bank's data breach".
_SUFFERED = frozenset(
    "arrest murder assassination killing removal release kidnapping abduction detention imprisonment rescue conviction execution dismissal ouster breach hack hacking".split()
)
_BROKEN_INTO = frozenset({"breach", "hack", "hacking"})


class Filler(NamedTuple):
    """An argument: its role, the words of its phrase, their head."""

    role: ArgumentRole
    head: int
    stretch: tuple[int, int]


_MEASURES = frozenset(
    """
    minute hour day week month year decade percent % point percentage mile kilometre kilometer metre meter foot inch degree dollar
    euro pound million billion tonne ton time third quarter
""".split()
)
# "deployed by breakfast", "closed by noon": when, and by nobody.
_BY_THEN = frozenset(
    """
    breakfast lunch lunchtime noon midday midnight dawn daybreak sunrise sunset dusk nightfall dark morning afternoon evening
    night weekend now then yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn winter christmas easter
""".split()
)


def arguments_of(tree: Tree, predicate: Predicate, timexes: frozenset[int], places: frozenset[int]) -> tuple[Filler, ...]:
    """Return the arguments in text order; `timexes` and `places` are the words that such a mention covers."""
    found: dict[int, ArgumentRole] = {}
    rows = _nominal(tree, predicate) if predicate.is_nominal else _verbal(tree, predicate)
    for role, head in rows:
        if tree.analysis.upos[head] == "DET" and tree.lower(head) in _ARTICLES:
            continue  # "The handing over of the prisoners"
        if tree.analysis.upos[head] != "PUNCT" and tree.lower(head) not in RELATIVE and tree.word(head)[0] not in "“”\"’'":
            found.setdefault(head, "other" if role == "actor" and "actor" in found.values() else role)
    for role, head in _by_roles(tree, predicate, found):
        found.setdefault(head, role)
    fillers = []
    for head, role in found.items():
        stretch = phrase_of(tree, head)
        if _is_part_of_a_word(tree, stretch[1] - 1):
            continue
        settled = _settled(tree, Filler(role, head, stretch), timexes, places, is_nominal=predicate.is_nominal)
        fillers.append(Filler(settled, head, stretch))
    return tuple(sorted(fillers, key=lambda filler: filler.stretch))


# --------------------------------------------------------------------------------------------------------------------


def _is_part_of_a_word(tree: Tree, number: int) -> bool:
    """Tell whether a word is the beginning of a longer one: the name in "a Hong Kong-flagged vessel" takes no part."""
    words = tree.analysis.words
    return (
        number + 2 < len(words)
        and tree.word(number + 1) == "-"
        and words[number].end == words[number + 1].start
        and words[number + 1].end == words[number + 2].start
        and tree.word(number + 2).islower()
    )


def _verbal(tree: Tree, predicate: Predicate) -> Iterator[tuple[ArgumentRole, int]]:
    word = predicate.word
    before_to = _before_to(tree, word)
    subject = (before_to, False) if before_to is not None else subject_of(tree, word)
    if subject is not None:
        yield ("object" if subject[1] else "actor"), subject[0]
    for child in tree.children[word]:
        full, relation = tree.analysis.relations[child], tree.relations[child]
        if relation == "obj":
            yield "object", resolved(tree, child, word)
        elif relation == "iobj":
            yield "recipient", child
        elif full == "obl:agent" or (relation == "obl" and _is_agent(tree, child, word, subject)):
            yield "actor", child
        elif relation == "obl":
            yield _oblique(tree, child, word), resolved(tree, child, word)
        elif relation in ("advmod", "nmod") and tree.analysis.upos[child] in ("NOUN", "PROPN", "SYM"):
            yield "other", child
    if _lacks_object(tree, word):
        yield "object", tree.analysis.heads[word]
    if predicate.trigger != word and tree.related(word, "cop") and tree.analysis.upos[word] not in ("ADJ", "VERB", "ADV"):
        yield "other", word


def _before_to(tree: Tree, word: int) -> int | None:
    """Return the noun before an infinitive's "to" that a tree hangs on the infinitive: "ordered its troops to withdraw"."""
    marks = [child for child in tree.related(word, "mark") if tree.lower(child) == "to"]
    opening = marks[0] - (tree.lower(marks[0] - 1) == "not") if marks and marks[0] else -1  # "told them not to leave"
    before = [child for child in tree.related(word, "obj", "iobj", "nsubj", "obl") if phrase_of(tree, child)[1] == opening]
    return before[0] if before and tree.analysis.upos[before[0]] in ("NOUN", "PROPN", "PRON") else None


def _lacks_object(tree: Tree, word: int) -> bool:
    """Tell whether a relative clause without a pronoun is about its noun: "the order he signed"."""
    if tree.analysis.relations[word] != "acl:relcl" or tree.related(word, "obj") or not tree.related(word, "nsubj"):
        return False
    below = tree.below(word, without=("ccomp", "acl", "advcl"))
    return not any(tree.lower(child) in RELATIVE or tree.lower(child) == WHOSE for child in below)


def _oblique(tree: Tree, child: int, word: int) -> ArgumentRole:
    cases = {tree.lower(case) for case in tree.related(child, "case")}
    if cases & {"to"} and tree.analysis.lemmas[word].lower() in GIVING:
        return "recipient"
    if cases & {"with", "using"}:
        return "instrument" if tree.analysis.upos[child] == "NOUN" else "other"
    return "other"


def _is_agent(tree: Tree, child: int, word: int, subject: tuple[int, bool] | None) -> bool:
    is_much = bool(tree.related(child, "nummod")) and tree.lower(child).rstrip("s") in _MEASURES  # "extended by 120 days"
    is_by = any(tree.lower(case) == "by" for case in tree.related(child, "case")) and tree.lower(child) not in _BY_THEN
    passive = any(tree.analysis.relations[aux] == "aux:pass" for aux in tree.children[word])
    return is_by and not is_much and (passive or (subject is not None and subject[1]))


def _nominal(tree: Tree, predicate: Predicate) -> Iterator[tuple[ArgumentRole, int]]:
    word, lemma = predicate.word, predicate.lemma
    children = tree.related(word, "nmod", "compound", "amod")
    has_of = any(tree.lower(case) == "of" for child in children for case in tree.related(child, "case"))
    has_possessor = any(tree.analysis.relations[child] == "nmod:poss" for child in children)
    for child in children:
        cases = {tree.lower(case) for case in tree.related(child, "case")}
        if tree.analysis.relations[child] == "nmod:poss":
            yield ("object" if lemma in _SUFFERED and not has_of else "actor"), child
        elif tree.relations[child] == "amod":
            if tree.word(child)[0].isupper() and tree.analysis.upos[child] in ("ADJ", "PROPN"):  # "the Russian withdrawal"
                yield "actor", child
        elif tree.relations[child] == "compound":
            is_victim = lemma in _BROKEN_INTO and not has_of  # "the Equifax breach"
            yield ("other" if not tree.word(child)[0].isupper() else "object" if is_victim else "actor"), child
        elif cases & {"by"}:
            yield "actor", child
        elif cases & {"of"}:
            yield ("actor" if lemma in _INTRANSITIVE and not has_possessor else "object"), child
        elif cases & {"on", "against"}:
            yield "object", child
        else:
            yield "other", child
    for child in tree.related(word, "nsubj"):
        yield "actor", child


def _by_roles(tree: Tree, predicate: Predicate, found: dict[int, ArgumentRole]) -> Iterator[tuple[ArgumentRole, int]]:
    """Yield what the roles head alone has found: an actor or an object that the tree does not give."""
    taken = set(found.values())
    for role in roles_of(tree, predicate.word):
        if role.argument in found:
            continue
        if tree.analysis.upos[role.argument] not in ("NOUN", "PROPN", "PRON", "NUM"):
            continue
        if tree.lower(role.argument) in RELATIVE or any(role.argument in range(*phrase_of(tree, head)) for head in found):
            continue
        if role.label == "ARG0" and "actor" not in taken:
            yield "actor", role.argument
        elif role.label == "ARG1" and "object" not in taken:
            yield "object", role.argument


def _settled(
    tree: Tree, filler: Filler, timexes: frozenset[int], places: frozenset[int], *, is_nominal: bool
) -> ArgumentRole:
    """Return the role, with time and place told by the mentions inside the phrase."""
    role, head, stretch = filler
    if role != "other":  # "a Monday meeting": no Monday takes part
        return "time" if is_nominal and role in ("actor", "object") and head in timexes else role
    if head in timexes or all(number in timexes for number in range(*stretch)):
        return "time"
    cases = {tree.lower(case) for case in tree.related(head, "case")}
    has_place = any(number in places for number in range(*stretch))
    if has_place and (cases & (_PLACE_CASES | _WAY_CASES)):
        return "place"
    return role

"""Who and what takes part in an event: from the tree, and where the tree has nobody, from the roles head.

Subjects are followed through control ("ordered its troops to leave": the troops leave), participles ("the village shelled
by"), relative clauses ("Crimea, which Russia annexed") and coordination ("shelled the port and left").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.reader.extract.analysis import Role
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import clause_embedder
from onrecord.reader.resolve.claims.harm import scope_of
from onrecord.reader.resolve.claims.numerals import is_number
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.records import ArgumentRole

_GIVING = frozenset(
    "give send offer sell hand lend pay award grant deliver provide tell show promise owe transfer donate cede return supply".split()
)
_SUBJECT_CONTROL = frozenset("promise vow pledge swear threaten offer".split())
_OBJECT_CONTROL = frozenset(
    "order command instruct direct tell ask urge force compel oblige allow permit enable help persuade convince advise encourage invite forbid warn call push lead cause get let make see watch expect want need require prevent stop keep catch leave find".split()
)
_PERCEIVING = frozenset("see watch hear feel notice observe film".split())
_SEEN_AS = ("acl", "advcl", "xcomp", "ccomp", "conj", "dep")
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
_BEFALLING = frozenset({"die", "dead", "missing", "miss", "perish", "drown", "disappear", "vanish"})
_OUTSIDE = ("acl", "advcl", "parataxis", "appos", "dep", "case", "punct", "cc", "discourse", "cop", "mark", "ccomp")
_CLAUSES = ("acl", "advcl", "parataxis", "ccomp", "dep")
_BRACKETS = frozenset({"[", "]", "(", ")", "–", "—", ";", ":", "--"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_DASHES = frozenset({"-", "–", "—", "--"})
_SLUG = 5  # letters of the shortest slug before a headline: "URGENT-", "CORRECTED-"
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_WHOSE = "whose"  # never somebody by itself: "whose cousin was abducted"


class Filler(NamedTuple):
    """An argument: its role, the words of its phrase, their head."""

    role: ArgumentRole
    head: int
    stretch: tuple[int, int]


def arguments_of(tree: Tree, predicate: Predicate, timexes: frozenset[int], places: frozenset[int]) -> tuple[Filler, ...]:
    """Return the arguments in text order; `timexes` and `places` are the words that such a mention covers."""
    found: dict[int, ArgumentRole] = {}
    rows = _nominal(tree, predicate) if predicate.is_nominal else _verbal(tree, predicate)
    for role, head in rows:
        if tree.analysis.upos[head] != "PUNCT" and tree.lower(head) not in _RELATIVE and tree.word(head)[0] not in "“”\"’'":
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


def subject_of(tree: Tree, word: int, depth: int = 0) -> tuple[int, bool] | None:
    """Return the head of who does a verb and whether it is its object instead (a passive), looked for upwards."""
    if (own := _own_subject(tree, word) or _perceived(tree, word)) is not None:
        return own
    above = tree.analysis.heads[word]
    if above < 0 or depth > 5:
        return None
    full, relation = tree.analysis.relations[word], tree.relations[word]
    is_passive = any(tree.analysis.relations[child] == "aux:pass" for child in tree.children[word])
    if relation == "conj" or (relation == "advcl" and _is_participle(tree, word)):
        if relation == "conj" and (nearer := _between(tree, above, word)) is not None:
            return nearer
        found = subject_of(tree, above, depth + 1) if tree.analysis.upos[above] in ("VERB", "ADJ", "AUX", "NOUN") else None
        return (found[0], is_passive or (relation == "advcl" and _is_past_participle(tree, word))) if found else None
    if relation == "xcomp" or (
        relation == "ccomp" and any(tree.lower(mark) == "to" for mark in tree.related(word, "mark"))
    ):
        return _controlled(tree, word, depth, is_passive=is_passive)
    if relation == "acl" and full != "acl:relcl" and _is_participle(tree, word):
        return above, _is_past_participle(tree, word)
    if full == "acl" and clause_embedder(tree.analysis.lemmas[above].lower()) is None:  # "its troops to withdraw"
        return above, is_passive
    if full == "acl:relcl" and not tree.related(word, "obj"):
        return None
    if relation == "advcl" and any(tree.lower(child) == "to" for child in tree.related(word, "mark")):
        found = subject_of(tree, above, depth + 1)
        return (found[0], is_passive) if found else None
    return None


def _perceived(tree: Tree, word: int) -> tuple[int, bool] | None:
    """Return whom somebody saw do a bare infinitive, whatever a tree hangs it on: "I saw rebels burn the mill"."""
    above = tree.analysis.heads[word]
    if above < 0 or tree.relations[word] not in _SEEN_AS or tree.lower(word) != tree.analysis.lemmas[word].lower():
        return None
    verb = tree.analysis.heads[above] if tree.relations[above] == "obj" else above
    if (
        verb < 0
        or tree.analysis.lemmas[verb].lower() not in _PERCEIVING
        or tree.related(word, "mark", "cc", "aux", "nsubj")
    ):
        return None
    objects = [head for head in tree.related(verb, "obj") if phrase_of(tree, head)[1] == word]
    return (objects[0], tree.analysis.lemmas[word].lower() in _BEFALLING) if objects else None


def phrase_of(tree: Tree, head: int) -> tuple[int, int]:
    """Return the words of an argument without its preposition, its clauses and what is set off by commas."""
    members = set(_members(tree, head))
    first = last = head
    while first - 1 in members and tree.word(first - 1) not in _BRACKETS:
        first -= 1
    while last + 1 in members and tree.word(last + 1) not in _BRACKETS:
        last += 1
    last += 1
    while last - first > 1 and tree.analysis.upos[last - 1] in ("PUNCT", "ADP", "CCONJ"):
        last -= 1
    while last - first > 1 and tree.analysis.upos[first] in ("PUNCT", "ADP", "CCONJ") and first != head:
        first += 1
    return first, last


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


def _own_subject(tree: Tree, word: int) -> tuple[int, bool] | None:
    if _is_harm_counted(tree, word):  # "and nine wounded", "four die at ferry"
        return word - 1, tree.analysis.lemmas[word].lower() not in _BEFALLING
    subjects = [child for child in tree.related(word, "nsubj") if not _is_set_off(tree, child, word)]
    subjects = [child for child in subjects if tree.lower(child) != _WHOSE] or subjects
    if not subjects:
        return None
    return _resolved(tree, subjects[0], word), tree.analysis.relations[subjects[0]] == "nsubj:pass"


def _controlled(tree: Tree, word: int, depth: int, *, is_passive: bool) -> tuple[int, bool] | None:
    """Return the subject of "to" and a verb: "ordered its troops to leave" (the troops), "plans to leave"."""
    above = tree.analysis.heads[word]
    objects = tree.related(above, "obj", "iobj")
    if objects and tree.analysis.lemmas[above].lower() in _OBJECT_CONTROL:
        return objects[0], is_passive
    is_own = tree.analysis.lemmas[above].lower() in _SUBJECT_CONTROL  # "he promised her to leave": he leaves
    if not is_own and (nearer := _between(tree, above, word)) is not None:
        return nearer
    found = subject_of(tree, above, depth + 1)
    return (found[0], is_passive) if found else None


def _between(tree: Tree, above: int, word: int) -> tuple[int, bool] | None:
    """Return whom the roles head gives a verb between it and the one above it.

    It goes before a subject from above: of "informed her that seven people were known to have died" a tree that hangs "died" on
    "informed" would let the informer die, of "I saw three people die" one that takes "die" for a second predicate would let me.
    """
    for role in _roles_of(tree, word):
        if role.label in ("ARG0", "ARG1") and above < role.argument < word and tree.analysis.upos[role.argument] in _NOUNS:
            return role.argument, role.label == "ARG1"
    return None


def _is_set_off(tree: Tree, subject: int, word: int) -> bool:
    """Tell whether one dash or a colon parts a subject from its verb: "MARENHOLT, Oct 9 - Troops left", "URGENT-Troops leave"."""
    between = range(subject + 1, word)
    dashes = [number for number in between if tree.word(number) in _DASHES and _parts(tree, number)]
    return len(dashes) == 1 or (tree.word(subject).isupper() and any(tree.word(number) == ":" for number in between))


def _parts(tree: Tree, dash: int) -> bool:
    """Tell whether a dash stands between clauses, and not inside a word: " - ", "URGENT-Troops"."""
    span = tree.analysis.words[dash]
    before, after = tree.text[span.start - 1 : span.start], tree.text[span.end : span.end + 1]
    is_slug = (
        tree.word(dash - 1).isupper()
        and len(tree.word(dash - 1)) >= _SLUG
        and dash - 1 in (first for first, _ in tree.analysis.sentences)
    )
    return (before.isspace() and after.isspace()) or is_slug or tree.word(dash) in ("—", "--")


def _is_harm_counted(tree: Tree, word: int) -> bool:
    """Tell whether a number alone is what a word right behind it happens to: "nine wounded", "and 23 captured"."""
    is_alone = word > 0 and tree.analysis.upos[word - 1] == "NUM" and is_number(tree.lower(word - 1))
    is_before_noun = tree.relations[word] == "amod" and tree.analysis.heads[word] > word
    is_joined = tree.relations[word] == "conj" and tree.lower(word).endswith(("ed", "en")) and not tree.related(word, "aux")
    return is_alone and not is_before_noun and (is_joined or scope_of(tree.analysis.lemmas[word].lower()) is not None)


def _members(tree: Tree, head: int) -> Iterator[int]:
    """Yield the words of a phrase: no clause, at no depth, and nothing of the head's own that stands outside."""
    yield head
    waiting = [child for child in tree.children[head] if tree.relations[child] not in _OUTSIDE]
    while waiting:
        word = waiting.pop()
        yield word
        waiting += [child for child in tree.children[word] if tree.relations[child] not in _CLAUSES]


def _verbal(tree: Tree, predicate: Predicate) -> Iterator[tuple[ArgumentRole, int]]:
    word = predicate.word
    before_to = _before_to(tree, word)
    subject = (before_to, False) if before_to is not None else subject_of(tree, word)
    if subject is not None:
        yield ("object" if subject[1] else "actor"), subject[0]
    for child in tree.children[word]:
        full, relation = tree.analysis.relations[child], tree.relations[child]
        if relation == "obj":
            yield "object", _resolved(tree, child, word)
        elif relation == "iobj":
            yield "recipient", child
        elif full == "obl:agent" or (relation == "obl" and _is_agent(tree, child, word, subject)):
            yield "actor", child
        elif relation == "obl":
            yield _oblique(tree, child, word), _resolved(tree, child, word)
        elif relation in ("advmod", "nmod") and tree.analysis.upos[child] in ("NOUN", "PROPN", "SYM"):
            yield "other", child
    if _lacks_object(tree, word):
        yield "object", tree.analysis.heads[word]
    if predicate.trigger != word and tree.related(word, "cop") and tree.analysis.upos[word] not in ("ADJ", "VERB", "ADV"):
        yield "other", word


def _before_to(tree: Tree, word: int) -> int | None:
    """Return the noun before an infinitive's "to" that a tree hangs on the infinitive: "ordered its troops to withdraw"."""
    marks = [child for child in tree.related(word, "mark") if tree.lower(child) == "to"]
    before = [child for child in tree.related(word, "obj", "nsubj", "obl") if marks and child == marks[0] - 1]
    return before[0] if before and tree.analysis.upos[before[0]] in ("NOUN", "PROPN", "PRON") else None


def _lacks_object(tree: Tree, word: int) -> bool:
    """Tell whether a relative clause without a pronoun is about its noun: "the order he signed"."""
    if tree.analysis.relations[word] != "acl:relcl" or tree.related(word, "obj") or not tree.related(word, "nsubj"):
        return False
    below = tree.below(word, without=("ccomp", "acl", "advcl"))
    return not any(tree.lower(child) in _RELATIVE or tree.lower(child) == _WHOSE for child in below)


def _oblique(tree: Tree, child: int, word: int) -> ArgumentRole:
    cases = {tree.lower(case) for case in tree.related(child, "case")}
    if cases & {"to"} and tree.analysis.lemmas[word].lower() in _GIVING:
        return "recipient"
    if cases & {"with", "using"}:
        return "instrument" if tree.analysis.upos[child] == "NOUN" else "other"
    return "other"


def _is_agent(tree: Tree, child: int, word: int, subject: tuple[int, bool] | None) -> bool:
    is_by = any(tree.lower(case) == "by" for case in tree.related(child, "case"))
    passive = any(tree.analysis.relations[aux] == "aux:pass" for aux in tree.children[word])
    return is_by and (passive or (subject is not None and subject[1]))


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
    for role in _roles_of(tree, predicate.word):
        if role.argument in found:
            continue
        if tree.analysis.upos[role.argument] not in ("NOUN", "PROPN", "PRON", "NUM"):
            continue
        if tree.lower(role.argument) in _RELATIVE or any(role.argument in range(*phrase_of(tree, head)) for head in found):
            continue
        if role.label == "ARG0" and "actor" not in taken:
            yield "actor", role.argument
        elif role.label == "ARG1" and "object" not in taken:
            yield "object", role.argument


def _roles_of(tree: Tree, predicate: int) -> Iterator[Role]:
    """Yield the arguments of which the roles head is sure."""
    roles = tree.analysis.roles
    first = bisect_left(roles, predicate, key=_predicate)
    for place in range(first, bisect_right(roles, predicate, key=_predicate)):
        if roles[place].confidence >= 0.6:
            yield roles[place]


def _predicate(role: Role) -> int:
    return role.predicate


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


def _resolved(tree: Tree, child: int, word: int) -> int:
    """Return the noun that a relative pronoun stands for, else the word itself."""
    if tree.lower(child) not in _RELATIVE:
        return child
    for clause in (word, *tree.above(word)):
        if tree.analysis.relations[clause] == "acl:relcl":
            return tree.analysis.heads[clause]
        if tree.relations[clause] not in ("xcomp", "conj", "ccomp"):
            break
    return child


def _is_participle(tree: Tree, word: int) -> bool:
    return not tree.related(word, "mark", "aux") and tree.analysis.upos[word] == "VERB"


def _is_past_participle(tree: Tree, word: int) -> bool:
    return not tree.lower(word).endswith("ing") and _is_participle(tree, word)

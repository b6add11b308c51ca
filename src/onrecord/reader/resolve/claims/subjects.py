"""Who does a verb: its own subject, or the one that a verb above, a noun or the roles head gives it.

Subjects are followed through control ("ordered its troops to leave": the troops leave), participles ("the village shelled
by"), relative clauses ("Crimea, which Russia annexed") and coordination ("shelled the port and left").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from onrecord.reader.extract.analysis import Role
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.embedders import clause_embedder
from onrecord.reader.resolve.claims.harm import scope_of
from onrecord.reader.resolve.claims.numerals import is_number

RELATIVE = frozenset({"who", "which", "that", "whom"})
WHOSE = "whose"  # never somebody by itself: "whose cousin was abducted"
GIVING = frozenset(
    "give send offer sell hand lend pay award grant deliver provide tell show promise owe transfer donate cede return supply".split()
)
SURE_ROLE = 0.6  # the chance from which the roles head is taken at its word
_LIKELY = 0.0  # the same, where the tree passes over a subject that stands nearer and the head names it
_DEEPEST = 5  # verbs above
# Verbs that keep an object in the passive: "given a medal", "named Ida", "elected president".
_KEEPING = GIVING | frozenset(
    "name call elect appoint deny allow ask teach charge consider make rename dub nickname".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday overnight".split())
_SUBJECT_CONTROL = frozenset("promise vow pledge swear threaten offer".split())
_OBJECT_CONTROL = frozenset(
    "order command instruct direct tell ask urge force compel oblige allow permit enable help persuade convince advise encourage invite forbid warn call push lead cause get let make see watch expect want need require prevent stop keep catch leave find".split()
)
_PERCEIVING = frozenset("see watch hear feel notice observe film".split())
_SEEN_AS = ("acl", "advcl", "xcomp", "ccomp", "conj", "dep")
_SEEING = frozenset("see have get want need like".split())
_SUFFERING = frozenset("face suffer see witness endure undergo experience sustain survive weather".split())
_HARMING = frozenset("destroy damage wreck injure displace flatten devastate cost".split())
_LOOKING = frozenset("look investigate probe examine study inquire ask determine establish learn try search wonder".split())
_BEFALLING = frozenset({"die", "dead", "missing", "miss", "perish", "drown", "disappear", "vanish"})
_OUTSIDE = ("acl", "advcl", "parataxis", "appos", "dep", "case", "punct", "cc", "discourse", "cop", "mark", "ccomp")
_CLAUSES = ("acl", "advcl", "parataxis", "ccomp", "dep")
_BRACKETS = frozenset({"[", "]", "(", ")", "–", "—", ";", ":", "--"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_DASHES = frozenset({"-", "–", "—", "--"})
_SLUG = 5  # letters of the shortest slug before a headline: "URGENT-", "CORRECTED-"


def subject_of(tree: Tree, word: int, depth: int = 0) -> tuple[int, bool] | None:
    """Return the head of who does a verb and whether it is its object instead (a passive), looked for upwards."""
    if (own := _own_subject(tree, word) or _perceived(tree, word)) is not None:
        return own
    above = tree.analysis.heads[word]
    if above < 0 or depth > _DEEPEST:
        return None
    relation = tree.relations[word]
    is_passive = any(tree.analysis.relations[child] == "aux:pass" for child in tree.children[word])
    if relation in ("advcl", "xcomp") and (seen := _seen_done(tree, word, above)) is not None:
        return seen, True
    if relation == "conj":
        return _between(tree, above, word) or _shared(tree, word, above, depth, is_passive=is_passive)
    if relation == "advcl" and _is_participle(tree, word):
        return _of_participle(tree, word, depth, is_passive=is_passive)
    is_marked = any(tree.lower(mark) == "to" for mark in tree.related(word, "mark"))
    if relation == "xcomp" or (relation == "ccomp" and is_marked):
        return _controlled(tree, word, depth, is_passive=is_passive)
    if relation == "acl":
        return _at_noun(tree, word, above, is_passive=is_passive)
    if relation == "advcl" and is_marked:
        found = subject_of(tree, above, depth + 1)
        return (found[0], is_passive) if found else None
    return None


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


def resolved(tree: Tree, child: int, word: int) -> int:
    """Return the noun that a relative pronoun stands for, else the word itself."""
    if tree.lower(child) not in RELATIVE:
        return child
    for clause in (word, *tree.above(word)):
        if tree.analysis.relations[clause] == "acl:relcl":
            return tree.analysis.heads[clause]
        if tree.relations[clause] not in ("xcomp", "conj", "ccomp"):
            break
    return child


def roles_of(tree: Tree, predicate: int, least: float = SURE_ROLE) -> Iterator[Role]:
    """Yield the arguments of a predicate of which the roles head is sure."""
    roles = tree.analysis.roles
    first = bisect_left(roles, predicate, key=_predicate)
    for place in range(first, bisect_right(roles, predicate, key=_predicate)):
        if roles[place].confidence >= least:
            yield roles[place]


# --------------------------------------------------------------------------------------------------------------------


def _own_subject(tree: Tree, word: int) -> tuple[int, bool] | None:
    if _is_harm_counted(tree, word):  # "and nine wounded", "four die at ferry"
        return word - 1, tree.analysis.lemmas[word].lower() not in _BEFALLING
    subjects = [child for child in tree.related(word, "nsubj") if not _is_set_off(tree, child, word)]
    subjects = [child for child in subjects if tree.lower(child) != WHOSE] or subjects
    if not subjects:
        return None
    return resolved(tree, subjects[0], word), tree.analysis.relations[subjects[0]] == "nsubj:pass"


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


def _of_participle(tree: Tree, word: int, depth: int, *, is_passive: bool) -> tuple[int, bool] | None:
    """Return who does what a participle tells beside a clause: "He left, closing the door"."""
    above = tree.analysis.heads[word]
    is_past = _is_past_participle(tree, word)
    if not is_past and _suffers(tree, above, word):
        objects = [child for child in tree.related(above, "obj") if child < word]
        return (objects[-1], False) if objects else None
    harming = _looked_into(tree, word, above)
    if harming is not None:
        found = subject_of(tree, harming, depth + 1)
        return (found[0], is_passive) if found else None
    return _from_above(tree, above, depth, is_passive=is_passive or is_past)


def _looked_into(tree: Tree, word: int, above: int) -> int | None:
    """Return the event that somebody looks into, where a participle tells what came of it.

    "Inspectors are looking into what made a plane crash, killing ten": the inspectors have killed nobody.
    """
    lemmas = tree.analysis.lemmas
    if lemmas[word].lower() not in _HARMING | {"kill", "wound", "leave"} or lemmas[above].lower() not in _LOOKING:
        return None
    between = (verb for verb in range(above + 1, word) if tree.analysis.upos[verb] == "VERB")
    return max(between, default=None)


def _seen_done(tree: Tree, word: int, above: int) -> int | None:
    """Return the object to which something is done: "will see six boats delivered", "wants the mine closed"."""
    objects = [child for child in tree.related(above, "obj") if phrase_of(tree, child)[1] == word]
    is_seen = bool(objects) and tree.analysis.lemmas[above].lower() in _SEEING and _is_past_participle(tree, word)
    return objects[0] if is_seen else None


def _between(tree: Tree, above: int, word: int) -> tuple[int, bool] | None:
    """Return whom the roles head gives a verb between it and the one above it.

    It goes before a subject from above: of "informed her that seven people were known to have died" a tree that hangs "died" on
    "informed" would let the informer die, of "I saw three people die" one that takes "die" for a second predicate would let me.
    A clause with a subject of its own between them makes it the likelier: "people died when a tram left the rails and fell".
    """
    between = range(above + 1, word) if tree.relations[word] == "conj" else ()
    nearer = [n for n in between if tree.relations[n] == "nsubj" and tree.analysis.upos[n] in _NOUNS]
    for role in roles_of(tree, word, _LIKELY if nearer else SURE_ROLE):
        if role.label not in ("ARG0", "ARG1") or not above < role.argument < word:
            continue
        if tree.analysis.upos[role.argument] in _NOUNS and (role.confidence >= SURE_ROLE or role.argument in nearer):
            is_done_to = tree.analysis.relations[role.argument] != "nsubj"  # "a tram derailed": no passive
            return role.argument, role.label == "ARG1" and is_done_to
    return None


def _is_unlike(tree: Tree, above: int, word: int) -> bool:
    """Tell whether a verb can hardly share a subject to which something is done, where another clause has one that is nearer.

    "Men were hurt when a tram left the rails and fell": who cannot tell which fell names neither.
    """
    is_done_to = any(tree.analysis.relations[child] == "nsubj:pass" for child in tree.children[above])
    is_active = not any(tree.analysis.relations[child] == "aux:pass" for child in tree.children[word])
    nearer = [n for n in range(above + 1, word) if tree.relations[n] == "nsubj" and tree.analysis.heads[n] != above]
    return is_done_to and is_active and bool(nearer)


def _shared(tree: Tree, word: int, above: int, depth: int, *, is_passive: bool) -> tuple[int, bool] | None:
    """Return the subject that a verb has in common with the one before it."""
    return None if _is_unlike(tree, above, word) else _from_above(tree, above, depth, is_passive=is_passive)


def _from_above(tree: Tree, above: int, depth: int, *, is_passive: bool) -> tuple[int, bool] | None:
    found = subject_of(tree, above, depth + 1) if tree.analysis.upos[above] in ("VERB", "ADJ", "AUX", "NOUN") else None
    return (found[0], is_passive) if found else None


def _at_noun(tree: Tree, word: int, noun: int, *, is_passive: bool) -> tuple[int, bool] | None:
    """Return the subject of a verb that hangs on a noun: "the village shelled by", "its troops to withdraw"."""
    full = tree.analysis.relations[word]
    if full != "acl:relcl" and _is_participle(tree, word):
        return None if _is_before_its_noun(tree, word) else (noun, _is_past_participle(tree, word))
    if full == "acl" and clause_embedder(tree.analysis.lemmas[noun].lower()) is None:  # "its troops to withdraw"
        return noun, is_passive
    return None


def _suffers(tree: Tree, above: int, word: int) -> bool:
    """Tell whether the verb above happens to its subject and the participle below does harm.

    "Halvonia has faced a series of attacks, killing dozens": Halvonia killed nobody.
    """
    is_harm = scope_of(tree.analysis.lemmas[word].lower()) is not None or tree.analysis.lemmas[word].lower() in _HARMING
    return is_harm and tree.analysis.lemmas[above].lower() in _SUFFERING


def _controlled(tree: Tree, word: int, depth: int, *, is_passive: bool) -> tuple[int, bool] | None:
    """Return the subject of "to" and a verb: "ordered its troops to leave" (the troops), "plans to leave"."""
    above = tree.analysis.heads[word]
    objects = [child for child in tree.related(above, "obj", "iobj") if above < child < word]
    if word < above:
        return None  # "Our job is to keep quiet", Salazar told CNN: what is said stands before who says it
    if objects and tree.analysis.lemmas[above].lower() in _OBJECT_CONTROL:
        return objects[0], is_passive
    is_own = tree.analysis.lemmas[above].lower() in _SUBJECT_CONTROL  # "he promised her to leave": he leaves
    if not is_own and (nearer := _between(tree, above, word)) is not None:
        return nearer
    found = subject_of(tree, above, depth + 1)
    return (found[0], is_passive) if found else None


def _is_harm_counted(tree: Tree, word: int) -> bool:
    """Tell whether a number alone is what a word right behind it happens to: "nine wounded", "and 23 captured"."""
    is_alone = word > 0 and tree.analysis.upos[word - 1] == "NUM" and is_number(tree.lower(word - 1))
    is_before_noun = tree.relations[word] == "amod" and tree.analysis.heads[word] > word
    is_joined = tree.relations[word] == "conj" and tree.lower(word).endswith(("ed", "en")) and not tree.related(word, "aux")
    return is_alone and not is_before_noun and (is_joined or scope_of(tree.analysis.lemmas[word].lower()) is not None)


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


def _members(tree: Tree, head: int) -> Iterator[int]:
    """Yield the words of a phrase: no clause, at no depth, and nothing of the head's own that stands outside."""
    yield head
    waiting = [child for child in tree.children[head] if tree.relations[child] not in _OUTSIDE]
    while waiting:
        word = waiting.pop()
        yield word
        waiting += [child for child in tree.children[word] if tree.relations[child] not in _CLAUSES]


def _is_participle(tree: Tree, word: int) -> bool:
    """Tell whether a verb is bare, or has "having" alone before it: "having destroyed a mill, they left"."""
    helpers = {tree.lower(child) for child in tree.related(word, "aux")}
    return helpers <= {"having", "been"} and not tree.related(word, "mark") and tree.analysis.upos[word] == "VERB"


def _is_past_participle(tree: Tree, word: int) -> bool:
    """Tell whether a participle is a passive without "be": it is bare, and has no object of its own but one that it keeps.

    "A girl named Ida", "a mill sold in May"; but who "destroyed a school" was not destroyed, whatever the tree hangs it on.
    """
    if tree.lower(word).endswith("ing") or tree.related(word, "aux") or not _is_participle(tree, word):
        return False
    objects = [child for child in tree.related(word, "obj") if child > word and not tree.related(child, "case")]
    has_object = any(not _is_time(tree, child) for child in objects)
    return not has_object or tree.analysis.lemmas[word].lower() in _KEEPING


def _is_before_its_noun(tree: Tree, word: int) -> bool:
    """Tell whether a participle may tell of the bare noun behind it: "an effort to help abducted Nigerians"."""
    is_past = not tree.lower(word).endswith("ing") and tree.analysis.lemmas[word].lower() not in _KEEPING
    return is_past and word + 1 in tree.related(word, "obj") and tree.analysis.upos[word + 1] in _NOUNS


def _is_time(tree: Tree, word: int) -> bool:
    return ":" in tree.analysis.relations[word] or tree.lower(word) in _DAYS


def _predicate(role: Role) -> int:
    return role.predicate

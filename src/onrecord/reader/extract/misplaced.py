"""Words that a tree has hung where English lets none stand, put right by their order alone; `RULES` has the examples."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl", "iobj", "nmod")
_NOUNS = frozenset({"NOUN", "PROPN"})
_UNCHANGED = frozenset(
    "put cut hit let set shut hurt spread read beat split cast quit burst cost bid".split()
)  # also the past
_HELPERS = ("aux", "aux:pass", "cop")
_WAITING = frozenset(
    {"ccomp", "parataxis", "conj", "dep"}
)  # how a tree hangs an infinitive whose own verb it has passed over


class Rule(NamedTuple):
    """One line of the table: what it does to one word, and a sentence in which it does."""

    name: str
    put_right: Callable[["Words", int], None]
    example: str


class Words:
    """The words of whole sentences while their tree is put right, by number."""

    def __init__(
        self,
        forms: Sequence[str],
        lemmas: Sequence[str],
        upos: Sequence[str],
        heads: Sequence[int],
        relations: Sequence[str],
    ) -> None:
        self.lower, self.lemmas = [form.lower() for form in forms], lemmas
        self.upos = upos
        self.heads, self.relations = list(heads), list(relations)
        self._children: list[list[int]] = [[] for _ in forms]
        for word, head in enumerate(heads):
            if head >= 0:
                self._children[head].append(word)

    def related(self, word: int, *relations: str) -> list[int]:
        """Return the children of a word that hang on it by one of these relations, in text order."""
        return [child for child in self._children[word] if self.relations[child] in relations]

    def hang(self, word: int, head: int, relation: str) -> None:
        """Hang a word elsewhere; nothing is hung below itself."""
        if head == word or head < 0 or word in self.above(head):
            return
        self._children[self.heads[word]].remove(word)
        self._children[head] = sorted([*self._children[head], word])
        self.heads[word], self.relations[word] = head, relation

    def exchange(self, word: int, below: int, relation: str) -> None:
        """Put a word below one of its children, which takes its place."""
        above, held = self.heads[word], self.relations[word]
        self._children[word].remove(below)
        if above >= 0:
            self._children[above] = sorted([below, *(n for n in self._children[above] if n != word)])
        self._children[below] = sorted([word, *self._children[below]])
        self.heads[below], self.relations[below] = above, held
        self.heads[word], self.relations[word] = below, relation

    def first_of(self, word: int) -> int:
        """Return the first word of the unbroken stretch around a word that what hangs on it fills."""
        inside = self._below(word)
        while word - 1 in inside:
            word -= 1
        return word

    def last_of(self, word: int) -> int:
        """Return the last word of that stretch."""
        inside = self._below(word)
        while word + 1 in inside:
            word += 1
        return word

    def _below(self, word: int) -> set[int]:
        inside, waiting = {word}, [word]
        while waiting:
            children = self._children[waiting.pop()]
            inside.update(children)
            waiting += children
        return inside

    def above(self, word: int) -> list[int]:
        """Return the words above a word, nearest first."""
        found = []
        while (word := self.heads[word]) >= 0:
            found.append(word)
        return found


def put_in_place(
    forms: Sequence[str], lemmas: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return heads and relations with every word of the table where it belongs."""
    words = Words(forms, lemmas, upos, heads, relations)
    for word in range(len(forms)):
        for rule in RULES:
            rule.put_right(words, word)
    return tuple(words.heads), tuple(words.relations)


# --------------------------------------------------------------------------------------------------------------------


def _before_its_and(words: Words, verb: int) -> None:
    above = words.heads[verb]
    if words.relations[verb] != "conj" or words.upos[verb] != "VERB" or words.upos[above] != "VERB":
        return
    joining = [child for child in words.related(verb, "cc") if above < child < verb]
    if not joining:
        return
    for noun in [child for child in words.related(verb, *_ARGUMENTS) if above < child < joining[0]]:
        _move_up(words, noun, verb)


def _before_its_comma(words: Words, verb: int) -> None:
    if words.relations[verb] != "advcl" or words.heads[verb] > verb or words.upos[verb] != "VERB":
        return
    for noun in words.related(verb, "nsubj", "nsubj:pass", "obj"):
        with_it = [n for n in words.related(verb, "mark", "case") if n + 1 == words.first_of(noun)]
        commas = [n for n in words.related(verb, "punct") if noun < n < verb and words.lower[n] == ","]
        is_bare = words.lower[verb].endswith("ing") or "having" in (words.lower[n] for n in words.related(verb, "aux"))
        if commas and is_bare and [words.lower[n] for n in with_it] == ["with"]:
            _move_up(words, noun, verb)


def _move_up(words: Words, noun: int, verb: int) -> None:
    """Hang an argument of a verb on the one above it, with its preposition."""
    above = words.heads[verb]
    cases = [n for n in words.related(verb, "mark", "case") if words.upos[n] in ("ADP", "SCONJ")]
    cases = [n for n in cases if n + 1 == words.first_of(noun)]
    has_case = bool(cases or words.related(noun, "case"))
    words.hang(noun, above, "obl" if has_case or words.related(above, "obj") else "obj")
    for case in cases:
        words.hang(case, noun, "case")


def _noun_behind_and(words: Words, noun: int) -> None:
    if words.relations[noun] not in ("nsubj", "nsubj:pass", "obj") or words.upos[noun] not in _NOUNS:
        return
    joining = [n for n in words.related(noun, "cc") if words.lower[n] in ("and", "or")]
    if not joining or (first := words.first_of(noun)) not in joining:
        return
    before = first - 1
    if before < 0 or words.upos[before] not in _NOUNS:
        return
    while words.heads[before] >= 0 and words.heads[before] < first and words.upos[words.heads[before]] in _NOUNS:
        before = words.heads[before]
    words.hang(noun, before, "conj")


def _infinitive(words: Words, verb: int) -> None:
    before = verb - 2
    is_marked = before >= 0 and words.lower[verb - 1] == "to" and words.heads[verb - 1] == verb
    if not is_marked or words.upos[verb] not in ("VERB", "AUX") or words.upos[before] != "VERB":
        return
    if words.relations[verb] in _WAITING and words.heads[verb] in words.above(before) and not words.related(verb, "nsubj"):
        words.hang(verb, before, "xcomp")


def _participle_as_verb(words: Words, verb: int) -> None:
    if words.upos[verb] != "VERB" or not words.lower[verb].endswith(("ed", "en", "wn")) or words.related(verb, *_HELPERS):
        return
    subjects = words.related(verb, "nsubj", "nsubj:pass")
    stated = [noun for noun in subjects if noun == verb - 1 and words.related(noun, "cop")]
    if not stated or words.related(verb, "obj"):
        return
    others = [child for child in words.related(verb, *_ARGUMENTS, "advmod", "mark", "cc") if child < stated[0]]
    words.exchange(verb, stated[0], "acl")
    for other in others:
        words.hang(other, stated[0], words.relations[other])


def _subject_as_object(words: Words, verb: int) -> None:
    if words.upos[verb] != "VERB":
        return
    helpers = [n for n in words.related(verb, "aux") if n < verb]
    if not helpers or words.related(verb, "nsubj", "nsubj:pass", "expl", "csubj"):
        return
    before = [noun for noun in words.related(verb, "obj") if noun < helpers[0] and words.upos[noun] in _NOUNS]
    if len(before) == 1 and not words.related(verb, "aux:pass"):
        words.relations[before[0]] = "nsubj"


def _subject_above(words: Words, verb: int) -> None:
    """Give a finite clause the subject that a tree has made the object of the verb above it."""
    above = words.heads[verb]
    if words.relations[verb] != "ccomp" or not 0 <= above < verb:
        return
    helpers = [n for n in words.related(verb, "aux", "aux:pass", "cop") if n < verb]
    if not helpers or words.lower[helpers[0]] == "to":
        return
    subjects = words.related(verb, "nsubj", "nsubj:pass")
    objects = [noun for noun in words.related(above, "obj") if above < noun < helpers[0]]
    if len(objects) != 1 or len(subjects) > 1 or words.related(verb, "expl", "csubj", "mark"):
        return
    (noun,) = objects
    first = words.first_of(subjects[0]) if subjects else helpers[0]
    between = range(words.last_of(noun) + 1, first)
    if first < noun or any(words.upos[n] not in ("PUNCT", "ADV") for n in between):
        return
    if subjects:
        (held,) = subjects
        before = words.upos[first - 1]
        if words.related(held, "case"):  # "men at the mill were"
            words.hang(held, noun, "nmod")
        elif before == "VERB" and first - 1 != above:  # "the man, who held a passport, had"
            words.hang(held, first - 1, "obj")
        else:
            return
    words.hang(noun, verb, "nsubj:pass" if words.related(verb, "aux:pass") else "nsubj")


def _bare_verb(words: Words, verb: int) -> None:
    """Join a bare verb to the infinitive before it, and not to a verb in another form."""
    above = words.heads[verb]
    if words.relations[verb] != "conj" or words.upos[verb] != "VERB" or words.upos[above] != "VERB":
        return
    is_bare = words.lower[verb] == words.lemmas[verb] and words.lower[verb] not in _UNCHANGED
    if not is_bare or words.lower[above] == words.lemmas[above] or words.related(verb, *_HELPERS, "nsubj", "mark"):
        return
    before = [n for n in words.related(above, "xcomp", "ccomp", "advcl") if above < n < verb and words.lower[n - 1] == "to"]
    if before and words.lower[before[-1]] == words.lemmas[before[-1]]:
        words.hang(verb, before[-1], "conj")


def _torn_name(words: Words, noun: int) -> None:
    """Make one name of another verb's object and what stands right behind it before a verb of its own."""
    before, verb = noun - 1, words.heads[noun]
    is_pair = before >= 0 and words.upos[noun] == words.upos[before] == "PROPN" and verb > noun
    if not is_pair or words.relations[noun] != "obj" or words.relations[before] not in ("obj", "obl"):
        return
    above, relation = words.heads[before], words.relations[before]
    if 0 <= above < before and words.first_of(noun) == noun and not words.related(verb, "aux", "aux:pass"):
        words.hang(noun, above, relation)
        words.hang(before, noun, "compound")


def _based(words: Words, verb: int) -> None:
    """Make one phrase of "Orvel based Holm Air", which a tree takes for a clause."""
    if words.lower[verb] not in ("based", "headquartered"):
        return
    noun, place = next(iter(words.related(verb, "obj")), -1), verb - 1
    if noun < verb or place < 0 or words.upos[place] != "PROPN":
        return
    while words.relations[place] == "flat" and words.heads[place] < place:
        place = words.heads[place]
    above, relation = words.heads[verb], words.relations[place]
    if words.first_of(noun) != verb + 1 or above < 0 or words.heads[place] != above or relation not in _ARGUMENTS:
        return
    words.hang(noun, above, relation)
    words.hang(verb, noun, "amod")
    words.hang(place, verb, "compound")


# fmt: off
RULES = (
    Rule("what stands before a verb's 'and'", _before_its_and, "They opened fire with rockets and destroyed a school."),
    Rule("what stands before its comma", _before_its_comma, "They opened fire with rockets, having destroyed a school."),
    Rule("a noun behind 'and'", _noun_behind_and, "Holm and Renn agreed any sale would help."),
    Rule("'to' and a verb right behind a verb", _infinitive, "Its forces had begun to pull out."),
    Rule("a participle behind a noun with a copula", _participle_as_verb, "Ten were among the 84 people killed."),
    Rule("a noun before the helper of a verb without a subject", _subject_as_object, "Our job is to keep quiet."),
    Rule("a bare verb behind an infinitive", _bare_verb, "They agreed to stop and leave."),
    Rule("a name torn between two verbs", _torn_name, "They met celebrating Orvel Day, killing time."),
    Rule("where a company sits", _based, "They chose Sund based Holm Air."),
    Rule("an object that is the subject of the clause behind it", _subject_above, "He thought men at the mill were ill."),
)
# fmt: on

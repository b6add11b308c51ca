"""When and where an event is said to be: the time and the place of its own clause, or of the verb that carries it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.arguments import Filler
from onrecord.reader.resolve.claims.embedders import clause_embedder, noun_embedder
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.records import Entity, Mention, Timex, Toponym
from onrecord.spans import Span

_STAY = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "off", "along", "across", "on", "over", "within", "of"}
)
_CARRYING = frozenset(
    {
        "beginning",
        "going on",
        "completion",
        "ending",
        "success",
        "causation",
        "failure",
        "light verb",
        "going to",
        "inability",
    }
)
_GETTING = frozenset("buy purchase get receive obtain import order win borrow lease hire acquire".split())
_EDGES = frozenset({"since", "between", "until", "till"})
_RELATIVE = frozenset({"who", "which", "whom", "whose", "where"})
_CLAUSES = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj"})


class Whole(NamedTuple):
    """What is known of an article's times, places and entities, by its words."""

    timexes: tuple[Timex, ...]
    toponyms: tuple[Toponym, ...]
    mentions: tuple[Mention, ...]
    entities: Mapping[str, Entity]
    time_words: frozenset[int]
    place_words: frozenset[int]
    mentions_at: Mapping[int, Sequence[Mention]]  # by each word that they touch, those of an entity


def whole_of(
    tree: Tree,
    timexes: Sequence[Timex],
    toponyms: Sequence[Toponym],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> Whole:
    """Index an article's times and places by its words."""
    by_id = {entity.id: entity for entity in entities}
    places = [Span(found.start, found.end) for found in toponyms]
    places += [Span(mention.start, mention.end) for mention in mentions if _is_place(mention, by_id)]
    return Whole(
        tuple(timexes),
        tuple(toponyms),
        tuple(mentions),
        by_id,
        frozenset(word for timex in timexes for word in range(*tree.stretch_of(Span(timex.start, timex.end)))),
        frozenset(word for span in places for word in range(*tree.stretch_of(span))),
        _by_word(tree, mentions),
    )


def times_of(tree: Tree, predicates: Sequence[Predicate], whole: Whole) -> dict[int, Timex]:
    """Return the time of each predicate that has one, by the predicate's word."""
    words = {predicate.word: predicate for predicate in predicates}
    found: dict[int, Timex] = {}
    for timex in whole.timexes:
        if timex.type not in ("DATE", "TIME") or timex.value is None or timex.value.endswith("_REF"):
            continue
        stretch = tree.stretch_of(Span(timex.start, timex.end))
        if stretch[0] == stretch[1]:
            continue
        word = _owner(tree, tree.head_of(stretch), words) if not _is_passing(tree, stretch, words) else None
        if word is not None and _is_before_now(tree, word, stretch):
            word = _participle_before(tree, words, word, stretch[0])
        word = _aside_between(tree, word, stretch[0], words) if word is not None else None
        if word is not None:
            found.setdefault(word, timex)
    for predicate in predicates:
        if predicate.word not in found and (carrier := _carrier(tree, predicate)) in found and carrier is not None:
            found[predicate.word] = found[carrier]
    return found


def place_of(tree: Tree, fillers: Sequence[Filler], whole: Whole) -> tuple[str, Span] | None:
    """Return the entity of an event's place and the words that name it; what it is in or at before where it goes."""
    ranked = sorted(
        (
            filler
            for filler in fillers
            if filler.role in ("place", "object", "other", "actor") and not _is_seller(tree, filler.head)
        ),
        key=lambda filler: (filler.role != "place", not _stays(tree, filler.head), filler.stretch),
    )
    for filler in ranked:
        for number in range(*filler.stretch):
            if number not in whole.place_words or not (filler.role == "place" or _is_located(tree, number, filler)):
                continue
            mention = mention_at(tree, number, whole, places_only=True)
            if mention is not None and mention.entity is not None:
                return mention.entity, Span(mention.start, mention.end)
    return None


def mention_at(tree: Tree, word: int, whole: Whole, *, places_only: bool = False) -> Mention | None:
    """Return the mention that a word is the head of, else the smallest one around it that is a name or has no verb."""
    around = list(whole.mentions_at.get(word, ()))
    if places_only:
        around = [mention for mention in around if _is_place(mention, whole.entities)]
    if not around:
        return None
    found = [m for m in around if _head(tree, m) == word] or [
        m for m in around if m.kind == "name" or not _has_verb(tree, m)
    ]
    return min(found, key=lambda mention: (mention.end - mention.start, mention.start)) if found else None


# --------------------------------------------------------------------------------------------------------------------


def _by_word(tree: Tree, mentions: Sequence[Mention]) -> Mapping[int, Sequence[Mention]]:
    """Return the mentions of entities by the words that they touch: a long text has thousands of each."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.entity is not None:
            for word in range(*tree.stretch_of(Span(mention.start, mention.end))):
                found.setdefault(word, []).append(mention)
    return found


def _has_verb(tree: Tree, mention: Mention) -> bool:
    """Tell whether a mention is a clause that a tree has torn: no part of it is who the whole is."""
    return any(tree.analysis.upos[word] == "VERB" for word in range(*tree.stretch_of(Span(mention.start, mention.end))))


def _head(tree: Tree, mention: Mention) -> int:
    stretch = tree.stretch_of(Span(mention.start, mention.end))
    return tree.head_of(stretch) if stretch[0] < stretch[1] else -1


def _is_place(mention: Mention, entities: Mapping[str, Entity]) -> bool:
    entity = entities.get(mention.entity) if mention.entity is not None else None
    return entity is not None and entity.type == "place"


def _is_seller(tree: Tree, head: int) -> bool:
    """Tell whether a place is from whom something is got, and not where: "bought boats from Halvonia"."""
    cases = {tree.lower(case) for case in tree.related(head, "case")}
    governor = tree.analysis.heads[head]
    return cases == {"from"} and governor >= 0 and tree.analysis.lemmas[governor].lower() in _GETTING


def _is_passing(tree: Tree, stretch: tuple[int, int], predicates: Mapping[int, Predicate]) -> bool:
    """Tell whether a time is no event's own: a stretch up to now, the edge of one, or in the name of a thing.

    "It has faced attacks in the past year", "the first since 2014", "between May and July", "the 2031 games".
    """
    if any(tree.lower(number) == "past" for number in range(*stretch)):
        return True
    head = tree.head_of(stretch)
    joined = [head, *(above for above in tree.above(head) if tree.relations[head] == "conj")][:2]  # "between May and July"
    cases = {tree.lower(child) for number in joined for child in tree.related(number, "case", "mark")}
    before = tree.lower(stretch[0] - 1) if stretch[0] > 0 else ""
    if cases & _EDGES or before in _EDGES:
        return True
    above = tree.analysis.heads[head]
    if cases == {"of"} and tree.relations[head] == "nmod" and above not in predicates:
        return True  # "the rules of 2009", "a letter of 9 April"
    is_in_name = tree.analysis.relations[head] in ("compound", "nummod", "amod", "nmod:poss") and above not in predicates
    return is_in_name and above >= 0 and tree.analysis.upos[above] in ("NOUN", "PROPN") and _is_year(tree, stretch)


def _is_year(tree: Tree, stretch: tuple[int, int]) -> bool:
    return stretch[1] - stretch[0] == 1 and tree.word(stretch[0]).isdigit()


def _is_before_now(tree: Tree, word: int, stretch: tuple[int, int]) -> bool:
    """Tell whether a time with "ago" hangs on a present perfect, which takes none: "girls abducted a year ago have been freed"."""
    helpers = {tree.lower(child) for child in tree.related(word, "aux")}
    is_ago = any(tree.lower(number) == "ago" for number in range(stretch[0], min(stretch[1] + 1, len(tree.analysis.words))))
    return is_ago and bool(helpers & {"have", "has"}) and stretch[0] < word


def _participle_before(tree: Tree, predicates: Mapping[int, Predicate], word: int, start: int) -> int | None:
    """Return the participle of the subject's phrase that a time stands behind."""
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    inside = (number for number in range(start - 1, first, -1) if number in predicates and tree.relations[number] == "acl")
    return next(inside, None)


def _owner(tree: Tree, head: int, predicates: Mapping[int, Predicate]) -> int | None:
    """Return the predicate that a time belongs to: the nearest above it, without leaving its clause."""
    word = head
    if word in predicates:
        return None
    for above in tree.above(head):
        if tree.relations[word] in _CLAUSES:
            return None
        if above in predicates and (
            not predicates[above].is_nominal or tree.relations[word] in ("nmod", "obl", "compound", "advmod")
        ):
            return above
        word = above
    return None


def _aside_between(tree: Tree, owner: int, time: int, predicates: Mapping[int, Predicate]) -> int:
    """Return the verb of the clause that a time ends, where a tree gives it to a verb before that clause.

    "Police arrested the miller, who built the mill in 2022": nothing parts the time from "who has run".
    """
    for number in range(time - 1, owner, -1):
        if tree.analysis.upos[number] == "PUNCT":
            return owner
        if tree.lower(number) in _RELATIVE and tree.word(number - 1) == ",":
            inside = (word for word in range(time - 1, number, -1) if word in predicates)
            return next((word for word in inside if not predicates[word].is_nominal), owner)
    return owner


def _carrier(tree: Tree, predicate: Predicate) -> int | None:
    """Return the verb whose time an event has as well: "began on Thursday to leave", "carried out an attack on Thursday"."""
    if predicate.clause is not None:
        return predicate.clause
    word, above = predicate.word, tree.analysis.heads[predicate.word]
    if above < 0:
        return None
    lemma = tree.analysis.lemmas[above].lower()
    line = noun_embedder(lemma) if predicate.is_nominal else clause_embedder(lemma)
    if tree.relations[word] == "conj" and not tree.related(word, "nsubj"):
        return above
    if line is None or line.name not in _CARRYING:
        return None
    return above if tree.relations[word] in ("xcomp", "obj", "nsubj") else None


def _stays(tree: Tree, head: int) -> bool:
    return any(tree.lower(case) in _STAY for case in tree.related(head, "case"))


def _is_located(tree: Tree, number: int, filler: Filler) -> bool:
    """Tell whether a place inside a phrase says where: "villages in the Kherson region", not "Kherson's mayor"."""
    if filler.role == "actor":
        return False
    word = number
    while word != filler.head:
        if _stays(tree, word):
            return True
        if tree.analysis.relations[word] == "nmod:poss":
            return False
        word = tree.analysis.heads[word]
        if word < 0:
            return False
    return filler.role == "object" and number == filler.head

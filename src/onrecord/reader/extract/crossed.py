"""Subjects that a tree has exchanged, put right: English lets no subject of a clause stand before the verb above it.

"An official, speaking on condition of anonymity, said General Tallmark had been relieved": who reads on from "said General
Tallmark" makes him the one who speaks, and the official the one who was relieved.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.reader.extract.analysis import Role

_NAMING = frozenset({"NOUN", "PROPN"})  # "the man who he said had left": a pronoun may stand before


class Exchange(NamedTuple):
    """A verb, the clause below it, and their subjects: `first` stands before the verb and is its own, `second` after it.

    A tree has them exchanged, or gives both to the verb.
    """

    verb: int
    clause: int
    first: int
    second: int


def exchanges_of(upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[Exchange]:
    """Return the subjects that stand exchanged, at most one pair for a clause; words by number."""
    subjects: dict[int, list[int]] = {}
    for word, relation in enumerate(relations):
        if relation.startswith("nsubj") and upos[word] in _NAMING:
            subjects.setdefault(heads[word], []).append(word)
    has_subject = {heads[word] for word, relation in enumerate(relations) if relation.startswith(("nsubj", "csubj"))}
    found = []
    for clause, relation in enumerate(relations):
        verb = heads[clause]
        if relation != "ccomp" or not 0 <= verb < clause or upos[verb] != "VERB":
            continue
        own = subjects.get(clause, ()) if clause in has_subject else subjects.get(verb, ())
        before = [word for word in own if word < verb]
        between = [word for word in subjects.get(verb, ()) if verb < word < clause]
        if len(before) == len(between) == 1:
            found.append(Exchange(verb, clause, before[0], between[0]))
    return found


def put_right(
    exchanges: Sequence[Exchange], heads: Sequence[int], relations: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return heads and relations with each subject at its own verb."""
    new_heads, new_relations = list(heads), list(relations)
    for verb, clause, first, second in exchanges:
        new_heads[first], new_heads[second] = verb, clause  # of a tree that gives both to the verb, only the second moves
        new_relations[first], new_relations[second] = relations[second], relations[first]
    return tuple(new_heads), tuple(new_relations)


def roles_put_right(exchanges: Sequence[Exchange], roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with each subject at its own verb, in the same order."""
    moved = {(one.verb, one.second): one.first for one in exchanges} | {
        (one.clause, one.first): one.second for one in exchanges
    }
    return tuple(
        role._replace(argument=moved[role.predicate, role.argument]) if (role.predicate, role.argument) in moved else role
        for role in roles
    )

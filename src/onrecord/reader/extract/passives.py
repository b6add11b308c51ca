"""Passives that a tree has not seen, put right by their words: a form of "be" and a past participle, whatever hangs where.

"General Tallmark had been relieved of his post": who reads "been" as a copula lets the general relieve somebody.
"""

from collections.abc import Iterator, Sequence

from onrecord.reader.extract.analysis import Role

_BE = frozenset("am are is was were be been being 're ’re".split())  # not "'s": "he's met them" has it
_BETWEEN = frozenset({"ADV", "PART"})  # "was not immediately told"
_UNCHANGED = frozenset("cut hit put let set shut hurt spread read beat split cast".split())
# Participles under "be" that nobody does to their subject: "he is gone", "she was supposed to".
_NO_PASSIVES = frozenset("go come become happen arise suppose be do have".split())
_HELPERS = frozenset({"cop", "aux", "aux:pass"})
_FARTHEST = 3  # words between


def passives_of(
    forms: Sequence[str], lemmas: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> dict[int, int]:
    """Return the helper of each passive verb, by the verb; words by number."""
    found = {}
    for word, (form, lemma) in enumerate(zip(forms, lemmas, strict=True)):
        if upos[word] != "VERB" or lemma in _NO_PASSIVES or not _is_participle(form.lower(), lemma):
            continue
        helper = next(_before(forms, upos, word), None)
        if helper is not None and heads[helper] == word and relations[helper] in _HELPERS:
            found[word] = helper
    return found


def passives_put_right(passives: dict[int, int], heads: Sequence[int], relations: Sequence[str]) -> tuple[str, ...]:
    """Return the relations with the helper and the subject of each passive named as such."""
    new = list(relations)
    for helper in passives.values():
        new[helper] = "aux:pass"
    has_subject = {heads[word] for word, relation in enumerate(relations) if relation.startswith("nsubj")}
    by = {heads[word] for word, relation in enumerate(relations) if relation == "case"}
    for word, relation in enumerate(relations):
        if heads[word] not in passives:
            continue
        is_before = word < passives[heads[word]]
        if relation == "nsubj":
            new[word] = "nsubj:pass" if is_before else "obl:agent" if word in by else relation
        elif relation == "obj" and is_before and heads[word] not in has_subject:
            new[word] = "nsubj:pass"  # "more girls could be rescued"
    return tuple(new)


def passive_roles_put_right(passives: dict[int, int], roles: Sequence[Role], relations: Sequence[str]) -> tuple[Role, ...]:
    """Return the roles with what stands before a passive as what it is done to, in the same order."""
    return tuple(
        role._replace(label="ARG1")
        if role.label == "ARG0" and role.predicate in passives and relations[role.argument] == "nsubj:pass"
        else role
        for role in roles
    )


# --------------------------------------------------------------------------------------------------------------------


def _is_participle(form: str, lemma: str) -> bool:
    return form in _UNCHANGED or (form != lemma and not form.endswith(("ing", "in'", "in’", "s")))


def _before(forms: Sequence[str], upos: Sequence[str], word: int) -> Iterator[int]:
    """Yield the form of "be" right before a word, adverbs between them."""
    for number in range(word - 1, max(-1, word - 2 - _FARTHEST), -1):
        if forms[number].lower() in _BE:
            yield number
        if upos[number] not in _BETWEEN:
            return

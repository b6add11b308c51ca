"""Tolls: nouns that stand for the dead or the wounded of an event, with the number that the sentence gives them.

"The toll at Drosk is now 12", "bringing the number of injured to 30", "death toll: 12": one claim about deaths or injuries. The
verb around it ("rose", "brought") says how sure it is, and is no event itself. An old number ("up from 9") is not told.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.amounts import Amount
from onrecord.reader.resolve.claims.harm import HARMS, Harm, harm_of


class Toll(NamedTuple):
    """A toll with its number."""

    noun: int  # its trigger
    last: int  # the last word that is part of its name: "number of people killed"
    harm: Harm
    clause: int  # the head of the clause that gives the number, the noun itself where there is none
    amount: Amount


class Giving(NamedTuple):
    """One line of the table: verbs that give a toll its number, and what they make of it."""

    name: str
    words: str
    bound: str | None  # None: as the words before the number have it
    example: str


# fmt: off
GIVING = (
    Giving("reaching", "be rise climb jump increase grow soar mount go come reach hit stand remain total number fall drop surge swell leap spike get stay", None, "The toll rose to 41."),
    Giving("passing", "pass exceed top surpass cross", "more than", "The toll passed 1,000."),
    Giving("putting", "bring take put raise push lift revise lower place set update estimate drive reduce increase give keep", None, "This brings the toll to 16."),
)
_COUNTS = frozenset({"number", "count", "tally", "total", "figure", "toll"})
_OTHER_TOLLS = frozenset({"bridge", "road", "motorway", "tunnel", "highway", "turnpike", "truck", "lorry", "car", "financial", "economic", "emotional"})
_INTO = frozenset({"to", "at", "of", "is", "was", "now", "as", "be", ":", "reached", "already", "still", "currently"})
_DEAD = HARMS[0]
_REACH = 14  # words between a toll and its number
_BEFORE = 6  # words between a verb and the toll that it gives a number
# fmt: on


def tolls_of(tree: Tree, amounts: Sequence[Amount]) -> tuple[Toll, ...]:
    """Return the tolls of an article that have a number, in text order."""
    return tuple(_tolls(tree, amounts))


# --------------------------------------------------------------------------------------------------------------------


def _tolls(tree: Tree, amounts: Sequence[Amount]) -> Iterator[Toll]:
    for first, last in tree.analysis.sentences:
        for word in range(first, last):
            named = _named(tree, word, last)
            toll = _with_number(tree, word, named, last, amounts) if named is not None else None
            if toll is not None:
                yield toll


def _named(tree: Tree, word: int, last: int) -> tuple[int, Harm] | None:
    """Return the last word of a toll's name and what it counts: "toll", "number of people killed", "death count"."""
    lemma = tree.analysis.lemmas[word].lower()
    if lemma not in _COUNTS or tree.analysis.upos[word] not in ("NOUN", "PROPN"):
        return None
    before = tree.analysis.lemmas[word - 1].lower() if word > 0 else ""
    if lemma == "toll" and before not in _OTHER_TOLLS:
        return word, (harm_of(before) or _DEAD)
    harm = harm_of(before)
    if lemma != "toll" and harm is not None and before != "body":
        return word, harm
    if lemma == "count" and before == "body":
        return word, _DEAD
    if word + 2 >= last or tree.lower(word + 1) != "of":
        return None
    for at in range(word + 2, min(word + 6, last)):
        if tree.analysis.upos[at] not in ("NOUN", "ADJ", "VERB", "DET", "ADV", "AUX", "PRON"):
            return None
        if (harm := harm_of(tree.analysis.lemmas[at].lower())) is not None and tree.lower(at) != "body":
            return at, harm
    return None


def _with_number(tree: Tree, word: int, named: tuple[int, Harm], last: int, amounts: Sequence[Amount]) -> Toll | None:
    name_end, harm = named
    for amount in amounts:
        start = amount.stretch[0]
        if not name_end < start <= min(last - 1, name_end + _REACH) or not _counts_people(tree, amount):
            continue
        between = range(name_end + 1, start)
        if not _leads_to(tree, between, start):
            continue
        verb, giving = _giving(tree, word, between)
        if giving is not None and giving.bound is not None and amount.bound == "exactly":
            amount = amount._replace(bound=giving.bound, low=amount.value, high=None)
        return Toll(word, name_end, harm, verb if verb is not None else word, amount._replace(of=None))
    return None


def _counts_people(tree: Tree, amount: Amount) -> bool:
    """Tell whether a number can be a toll: of people, of the dead, or of nothing said."""
    if amount.unit is not None:
        return False
    if amount.counted is None:
        return True
    lemma = tree.analysis.lemmas[amount.counted].lower()
    return (
        lemma in ("person", "people", "man", "woman", "child", "civilian", "soldier", "victim", "resident")
        or harm_of(lemma) is not None
    )


def _leads_to(tree: Tree, between: range, start: int) -> bool:
    """Tell whether the words between a toll and a number give it that number: "… rose to 41", not "… up from 9"."""
    words = [tree.lower(number) for number in between]
    if (
        any(mark in words for mark in (";", ".", "(", "“", '"'))
        or "from" in words[-2:]
        or "which" in words
        or "who" in words
    ):
        return False
    verbs = [n for n in between if tree.analysis.upos[n] in ("VERB", "AUX") and tree.relations[n] not in ("acl", "amod")]
    known = [n for n in verbs if _line(tree.analysis.lemmas[n].lower()) is not None]
    helping = [n for n in verbs if n not in known and (tree.analysis.upos[n] == "AUX" or tree.lower(n + 1) in ("to", "."))]
    if len(known) + len(helping) != len(verbs):
        return False
    before = tree.lower(start - 1)
    is_reached = bool(known) and before == tree.lower(known[-1])
    return before in _INTO or is_reached


def _giving(tree: Tree, word: int, between: range) -> tuple[int | None, Giving | None]:
    """Return the head of the clause that gives the number, and the line of its verb."""
    for number in reversed(between):
        if (
            tree.analysis.upos[number] in ("VERB", "AUX")
            and (line := _line(tree.analysis.lemmas[number].lower())) is not None
        ):
            return _head(tree, number), line
    first = tree.analysis.sentences[tree.sentence_of(word)][0]
    for number in range(word - 1, max(first, word - _BEFORE) - 1, -1):
        line = _line(tree.analysis.lemmas[number].lower())
        if tree.analysis.upos[number] == "VERB" and line is not None and line.name == "putting":
            return number, line
    return None, None


def _line(lemma: str) -> Giving | None:
    return next((line for line in GIVING if lemma in line.words.split()), None)


def _head(tree: Tree, verb: int) -> int:
    """Return the head of a copula's clause, the verb itself where it is none."""
    return tree.analysis.heads[verb] if tree.relations[verb] in ("cop", "aux") and tree.analysis.heads[verb] >= 0 else verb

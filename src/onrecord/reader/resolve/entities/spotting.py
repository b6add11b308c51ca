"""The names of an article made to agree: titles cut off, torn names whole, missed names found again, one kind for each wording."""

import re

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.again import found_again
from onrecord.reader.resolve.entities.boundaries import HYPHENS, bounded
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import PRONOUNS
from onrecord.reader.resolve.entities.names import PARTICLES
from onrecord.reader.resolve.entities.spokespeople import names_before_spokespeople
from onrecord.reader.resolve.entities.titles import is_title, titled_names
from onrecord.reader.resolve.entities.votes import key_of, kinds_of
from onrecord.reader.resolve.entities.written import as_written
from onrecord.spans import Span, overlap

# Words before a name that are no office and no part of it.
_BEFORE = frozenset("rival fellow opponent incumbent democrat republican libertarian conservative billionaire".split())
_GUESSED = 0.5  # confidence below which the head for mentions decides
_EDGE = re.compile(r"^[*_#>\s]+")


def agreed_names(tree: Tree) -> tuple[NameSpan, ...]:
    """Return the names of an article in text order, never overlapping, with one kind for each wording."""
    bare = (trimmed for name in tree.analysis.names if (trimmed := _trimmed(tree, name)) is not None)
    names = as_written(tree, _apart([whole for name in bare for whole in bounded(tree, name)]))
    titled = [*titled_names(tree, names), *names_before_spokespeople(tree, names)]
    names = titled + [name for name in names if not any(overlap(name.span, whole.span) for whole in titled)]
    names += list(found_again(tree, names))
    names = _apart(sorted(names))
    kinds = kinds_of(tree, names)
    return tuple(name._replace(kind=kinds[key_of(tree, name.span)]) for name in names)


# --------------------------------------------------------------------------------------------------------------------


def _trimmed(tree: Tree, name: NameSpan) -> NameSpan | None:
    """Return a name without the form of address or office that it opens with: "Major Ingrid Falk"; None for a date."""
    first, last = tree.stretch_of(name.span)
    while first < last and not any(character.isalnum() for character in tree.word(first)):
        first += 1
    if name.kind == "PER" and first < last:
        if last - first == 1 and tree.lower(first) in PRONOUNS and not tree.word(first).isupper():
            return None  # "He", which the head takes for a name at times
        first, last = _person(tree, first, last)
    if first < last and _is_doubtful(tree, name, tree.head_of((first, last))):
        return None
    if first >= last or _is_date(tree, first, last):
        return None if first >= last or name.kind != "MISC" else name
    span = tree.span_of((first, last))
    lead = _EDGE.match(tree.text[span.start : span.end])
    if lead and lead.end() == span.end - span.start:
        return None
    return name._replace(span=Span(span.start + (lead.end() if lead else 0), span.end))


def _is_doubtful(tree: Tree, name: NameSpan, head: int) -> bool:
    """Tell whether the head for names is unsure of a name and the head for mentions takes its main word for none."""
    return name.confidence < _GUESSED and tree.analysis.mentions[head] != "name"


def _is_date(tree: Tree, first: int, last: int) -> bool:
    """Tell whether words are a day or a year that the head for times finds too: "June 5"; not "Route 66"."""
    span = tree.span_of((first, last))
    return tree.word(last - 1).isdigit() and any(overlap(time.span, span) for time in tree.analysis.times)


def _person(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return the words of a person's name without what stands before it and behind it.

    "rival Donald Trump", "Mayor of Orvel Sofia Ustin", "Senate Majority Leader Wyn Parrack", "Lund in Orvel's district".
    """
    if all(tree.word(word).islower() for word in range(first, last)):
        return first, last  # who writes so writes all names so
    while first < last - 1 and (_is_small(tree, first) or tree.lower(first).rstrip(".") in _BEFORE):
        first += 1
    for word in range(last - 2, first - 1, -1):
        if is_title(tree, word) and not any(gender_of_given(tree.lower(before)) for before in range(first, word)):
            if last - word == 2 and is_title(tree, word + 1) and not gender_of_given(tree.lower(word + 1)):
                return first, last  # "Madam Speaker"
            first = word + 1
            break
    if tree.lower(first) in ("of", "for"):
        if last - first == 2 and first:  # "Archbishop of Orvel" is nothing without the office
            return first - 1, last
        first = max(first, last - 2)
    behind = (
        word
        for word in range(first + 1, last)
        if tree.word(word).islower() and tree.analysis.upos[word] != "PROPN" and not _is_part(tree, word, last)
    )
    return first, next(behind, last)


def _is_part(tree: Tree, word: int, last: int) -> bool:
    """Tell whether a small word in a name belongs to it: "van", "the" in "Ivan the Terrible"."""
    goes_on = word + 1 < last and tree.word(word + 1)[:1].isupper()
    if tree.word(word - 1) in HYPHENS:
        return True
    return tree.lower(word) in PARTICLES or (tree.lower(word) == "the" and goes_on)


def _is_small(tree: Tree, word: int) -> bool:
    """Tell whether a word is written small and is no part of a name as "al" and "bin" are."""
    is_part = tree.lower(word) in PARTICLES or tree.word(word + 1)[:1] in "-’'" or gender_of_given(tree.lower(word))
    return tree.word(word).islower() and not is_part


def _apart(names: list[NameSpan]) -> list[NameSpan]:
    kept: list[NameSpan] = []
    for name in names:
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept

"""Names found again where the head missed them, and people behind their offices: "Prime Minister Rishi Sunak".

The words of a name that stands in the article are found again wherever they stand with capitals and alone: in "Orvel
Street" or "the Church of Orvel" they are part of another name.
"""

from collections.abc import Iterator, Sequence

from onrecord.reader.extract.analysis import NameKind, NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.boundaries import HYPHENS
from onrecord.reader.resolve.entities.lexicon import BODIES, GIVEN, HONORIFICS, PRONOUNS, ROLES
from onrecord.reader.resolve.entities.titles import MOST, is_title

_BY_WORDS = 0.5  # confidence of a name that an office or a given name before it tells


def found_again(tree: Tree, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield names in the words of others that were found, and people behind their offices: "Prime Minister Rishi Sunak"."""
    covered = {word for name in names for word in range(*tree.stretch_of(name.span))}
    known: dict[tuple[str, ...], NameKind] = {}
    for name in names:
        words = tuple(tree.words_of(tree.stretch_of(name.span)))
        known[words] = name.kind
        if name.kind == "PER" and len(words) > 1 and not is_title(tree, tree.stretch_of(name.span)[1] - 1):
            known.setdefault(words[-1:], "PER")
    longest = max((len(words) for words in known), default=0)
    for first, last in tree.analysis.sentences:
        word = first
        while word < last:
            found = (
                None
                if word in covered or not tree.word(word)[:1].isupper()
                else _at(tree, word, last, known, longest, covered)
            )
            if found is None:
                word += 1
                continue
            is_again = tuple(tree.words_of((word, found[0]))) in known  # what is found again is no evidence of its kind
            yield NameSpan(tree.span_of((word, found[0])), found[1], 0.0 if is_again else _BY_WORDS)
            if found[1] == "PER":
                known.setdefault(tuple(tree.words_of((found[0] - 1, found[0]))), "PER")
            word = found[0]


# --------------------------------------------------------------------------------------------------------------------


def _at(
    tree: Tree, word: int, last: int, known: dict[tuple[str, ...], NameKind], longest: int, covered: set[int]
) -> tuple[int, NameKind] | None:
    """Return where a name that begins at a word ends, and its kind; None where none begins."""
    for length in range(min(longest, last - word), 0, -1):
        words = tuple(tree.words_of((word, word + length)))
        if words in known and not covered & set(range(word, word + length)):
            is_doubtful = length == 1 and (len(words[0]) < 4 or tree.analysis.upos[word] not in ("PROPN", "X", "PRON"))
            is_pronoun = length == 1 and tree.lower(word) in PRONOUNS
            stands = not is_doubtful and not is_pronoun and _stands_alone(tree, word, word + length)
            return (word + length, known[words]) if stands else None
    end = word
    while end < last and end - word < MOST and end not in covered and _is_capital(tree, end):
        end += 1
    if tree.text[tree.analysis.words[end - 1].end :][:1] == "@":
        return None  # an address
    if end - word < 2 or tree.lower(word).rstrip(".") in ROLES or tree.lower(word).rstrip(".") in HONORIFICS:
        return None
    if any(tree.lower(each) in BODIES or is_title(tree, each) for each in range(word, end)):
        return None  # "Analyst Team Leaders", "Foreign Minister"
    if tree.word(max(0, word - 1)) in HYPHENS or (end < last and tree.word(end) in HYPHENS):
        return None  # "Ana Falk-" of "Ana Falk-Reyl"
    is_given = tree.lower(word) in GIVEN
    before = tree.lower(word - 1).rstrip(".") if word else ""
    return (end, "PER") if is_given or before in ROLES or before in HONORIFICS else None


def _stands_alone(tree: Tree, first: int, end: int) -> bool:
    """Tell whether words are no part of a longer name: "Orvel" in "Orvel Street", "Church" in "the Church of Orvel", "Falk-" in "Falk-Reyl"."""
    sentence, last = tree.analysis.sentences[tree.sentence_of(first)]
    is_office = first > sentence and tree.lower(first - 1) in ROLES
    if tree.analysis.mentions[tree.head_of((first, end))] is None and not (is_office and end - first > 1):
        return False  # but of "the nominee Ingrid Falk" she is named, whatever the head says
    if end < last and (tree.word(end) in HYPHENS or (tree.word(end)[:1].isupper() and tree.analysis.upos[end] == "PROPN")):
        return False
    if end < last and tree.lower(end) == "of" and (tree.lower(first) in BODIES or tree.lower(first) in ROLES):
        return False
    before = tree.lower(first - 1).rstrip(".") if first > sentence else ""
    if before in HONORIFICS or before in ROLES:
        return True
    return not before or not (tree.word(first - 1)[:1].isupper() and tree.analysis.upos[first - 1] == "PROPN")


def _is_capital(tree: Tree, word: int) -> bool:
    return tree.word(word)[:1].isupper() and tree.analysis.upos[word] in ("PROPN", "NOUN", "ADJ", "X")

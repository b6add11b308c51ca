"""Where a name begins and ends, where the head cut it wrongly: two places in one, a torn word, a shop's "'s".

| found | meant |
|---|---|
| "Orvel Michigan" | "Orvel", "Michigan" |
| "Lin Ta-" of "Lin Ta-hui", "Falk" of "R.E. Falk" | the whole |
| "Kelly" of "at Kelly's for dinner" | "Kelly's", where nothing stands behind that it could own |
| "Almay corporation" of "the Almay corporation" | "Almay" |
| "Defence Ingrid Falk" of "Minister of Defence Ingrid Falk" | "Ingrid Falk" |
"""

import re
from collections.abc import Iterator

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.lexicon import BESIDE, RANKS, ROLES
from onrecord.reader.resolve.entities.phrases import POSSESSIVES
from onrecord.reader.resolve.entities.sides import is_demonym, is_place, is_state

# Words that make one name of themselves and the state or country behind them: "Lake Ontario", "Northern Ireland".
_JOINING = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern western northeastern northwestern southeastern southwestern united central upper lower greater inner outer middle mid new old "
    "little great big lake mount mt mt. fort ft ft. port cape camp river rio sierra san santa saint st st. baja isla isle "
    "bay point gulf villa ciudad nueva nuevo la el los las le de del du of the and & for in at republic kingdom state "
    "soviet nazi roman ancient medieval colonial imperial modern downtown rural coastal occupied mainland metropolitan free".split()
)
HYPHENS = frozenset(("-", "‐", "‑"))
_INITIALS = re.compile(r"^(?:[A-Z]\.){1,3}-?(?:[A-Z]\.)?$")
_NO_INITIALS = frozenset(("P.S.", "U.N.", "E.U.", "A.D.", "B.C."))
_ONE = 2  # characters of one initial
_OF_NAMES = frozenset("party movement union agency giant".split())  # small, and yet of the name
_VISITED = frozenset("at to from near".split())
_LONGEST = 3  # words of a state's name: "District of Columbia"


def bounded(tree: Tree, name: NameSpan) -> Iterator[NameSpan]:
    """Yield a name with its right ends, or the two places of which the head made one."""
    first, last = tree.stretch_of(name.span)
    if first >= last:
        yield name
        return
    if name.kind == "LOC":
        split = _second_place(tree, first, last)
        if split is not None:
            yield name._replace(span=tree.span_of((first, split)))
            yield name._replace(span=tree.span_of((split, last)))
            return
    if name.kind == "PER":
        first, last = _person(tree, first, last)
    elif _is_shop(tree, first, last):
        last += 1
    elif name.kind == "ORG" and _is_noun_beside(tree, first, last):
        last -= 1
    span = tree.span_of((first, last))
    yield name if (first, last) == tree.stretch_of(name.span) else name._replace(span=span)


# --------------------------------------------------------------------------------------------------------------------


def _second_place(tree: Tree, first: int, last: int) -> int | None:
    """Return the word at which the state or country begins in "Orvel Michigan"; None where the name is one.

    What joins is a hyphen, a word that makes one name ("Lake Ontario"), or a table that has the whole.
    """
    text = tree.text
    whole = text[tree.analysis.words[first].start : tree.analysis.words[last - 1].end]
    if last - first < 2 or is_place(whole):
        return None
    for start in range(max(first + 1, last - _LONGEST), last):
        if text[tree.analysis.words[start - 1].end : tree.analysis.words[start].start].strip(" ") != "":
            return None
        if tree.analysis.words[start - 1].end == tree.analysis.words[start].start:
            return None  # one word to the eye
        if not is_state(text[tree.analysis.words[start].start : tree.analysis.words[last - 1].end]):
            continue
        before = tree.word(start - 1)
        joins = before.islower() != tree.word(start).islower() or (
            start - 1 == first and (before.lower() in _JOINING or tree.analysis.upos[first] == "ADJ")
        )
        return None if joins or is_demonym(tree.word(first)) or not before[-1:].isalpha() else start
    return None


def _person(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return the words of a person's name with its initials and the whole of a word with hyphens, without a field of office."""
    sentence, end = tree.analysis.sentences[tree.sentence_of(first)]
    while first > sentence and _is_initial(tree, first - 1) and tree.word(first)[:1].isupper():
        first -= 1
    if tree.relations[tree.head_of((first, last))] != "compound":  # "the Falk-Reyl government" is of two
        while last < end and (_is_torn(tree, last) or _goes_on(tree, first, last)):
            last += 1
    is_field = first - 2 >= sentence and tree.lower(first - 1) == "of" and tree.lower(first - 2) in ROLES
    if is_field and last - first > 2 and tree.lower(first) in RANKS:
        first += 1
    return first, last


def _is_initial(tree: Tree, word: int) -> bool:
    """Tell whether a word is a name's initials: "R.E." Falk; no letter of a list, no country."""
    opens = tree.analysis.sentences[tree.sentence_of(word)][0] == word
    form = tree.word(word)
    return (
        bool(_INITIALS.match(form))
        and form not in _NO_INITIALS
        and not is_place(form)
        and not (opens and len(form) == _ONE)
    )


def _goes_on(tree: Tree, first: int, last: int) -> bool:
    """Tell whether the tree has the word behind a name as more of the name: "Lund" behind "Ida"."""
    if tree.relations[last] not in ("flat", "goeswith") or not first <= tree.analysis.heads[last] < last:
        return False
    is_name = tree.word(last)[:1].isupper() and tree.analysis.upos[last] in ("PROPN", "X")
    return is_name and tree.analysis.words[last].start not in tree.kept(_beginnings, "names")


def _beginnings(tree: Tree, _: str) -> frozenset[int]:
    """Return where names begin that are more than a person's single word."""
    names = tree.analysis.names
    return frozenset(name.span.start for name in names if name.kind != "PER" or " " in tree.text[slice(*name.span)])


def _is_torn(tree: Tree, word: int) -> bool:
    """Tell whether a word hangs on the one before it by a hyphen: "hui" in "Lin Ta-hui", and the hyphen before "Hui"."""
    words = tree.analysis.words
    if words[word].start != words[word - 1].end:
        return False
    if tree.word(word - 1) in HYPHENS:
        return tree.word(word).isalpha()
    goes_on = word + 1 < len(words) and words[word + 1].start == words[word].end
    return tree.word(word) in HYPHENS and goes_on and tree.word(word + 1).istitle() and tree.word(word - 1).istitle()


def _is_noun_beside(tree: Tree, first: int, last: int) -> bool:
    """Tell whether a name ends in a small noun for what it is: "the Almay corporation"; a "Halvonian Green party" is its name."""
    noun = tree.word(last - 1)
    return last - first > 1 and noun in BESIDE - _OF_NAMES and tree.word(last - 2)[:1].isupper()


def _is_shop(tree: Tree, first: int, last: int) -> bool:
    """Tell whether the "'s" behind a name is its own: nothing stands there that it could own."""
    end = tree.analysis.sentences[tree.sentence_of(first)][1]
    if last >= end or tree.word(last) not in POSSESSIVES - {"'", "’"} or tree.analysis.upos[last] != "PART":
        return False
    if tree.analysis.relations[tree.head_of((first, last))] == "nmod:poss" or is_place(
        " ".join(tree.words_of((first, last)))
    ):
        return False
    behind = tree.analysis.upos[last + 1] if last + 1 < end else "PUNCT"
    return tree.lower(first - 1) in _VISITED and behind in ("PUNCT", "ADP", "CCONJ", "AUX", "VERB", "PRON", "ADV", "SCONJ")

"""Titles before people's names, and the full names behind them that the head tore or missed: "Mayor Sofia Ustin"."""

from collections.abc import Iterator, Sequence

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.boundaries import HYPHENS
from onrecord.reader.resolve.entities.lexicon import HONORIFICS, ROLES

TITLES = frozenset(
    "president chancellor premier minister secretary senator governor mayor judge justice general colonel major captain"
    " lieutenant sergeant admiral commander professor dr mr mrs ms sir king queen prince princess ambassador".split()
)
_BORNE = frozenset(("sheikh", "sheik", "shaikh", "saint", "st"))  # forms of address that are said as part of the name
MOST = 4  # words of a name that is found by what stands before it
BY_TITLE = 0.61  # confidence of a name that its title alone tells


def is_title(tree: Tree, word: int) -> bool:
    """Tell whether a word is an office or a form of address that is no part of the name behind it."""
    return tree.lower(word).rstrip(".") not in _BORNE and (
        tree.lower(word).rstrip(".") in HONORIFICS or tree.lower(word).rstrip(".") in ROLES
    )


def titled_names(tree: Tree, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield full names behind a capitalised title that the head tore or missed: "Mayor Sofia Ustin"."""
    within = {word: name for name in names for word in range(*tree.stretch_of(name.span))}
    for first, last in tree.analysis.sentences:
        for title in range(first, last - 2):
            opens = tree.word(title)[:1].isupper() and tree.lower(title).rstrip(".") in TITLES
            if not opens or title in within:
                continue
            end = title + 1
            while end < last and end - title <= MOST - 1 and _is_of_name(tree, end):
                end += 1
            if end < last and tree.word(end) in HYPHENS:
                continue
            run = (title + 1, end)
            longest = max(
                (len(range(*tree.stretch_of(within[word].span))) for word in range(*run) if word in within), default=0
            )
            if end - title == 3 and longest < 2:  # given name and surname
                yield NameSpan(tree.span_of(run), "PER", BY_TITLE)


# --------------------------------------------------------------------------------------------------------------------


def _is_of_name(tree: Tree, word: int) -> bool:
    """Tell whether a word behind a title can be of the name: not "General" in "Major General Falk" and not "I"."""
    form = tree.word(word)
    return form[:1].isupper() and form.isalpha() and form != "I" and not is_title(tree, word)

"""Words around a number that leave it open on one side: "at least 10", "up to 40", "fifty or more"."""

from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree


class Bound(NamedTuple):
    """One line of the table: words before a number, and which side they leave open."""

    words: str
    bound: str
    has_low: bool
    has_high: bool
    example: str


# fmt: off
BOUNDS = (  # the longest first
    Bound("no fewer than", "at least", True, False, "no fewer than 10 people"),
    Bound("no less than", "at least", True, False, "no less than 10 km"),
    Bound("not less than", "at least", True, False, "not less than 10 km"),
    Bound("no more than", "up to", False, True, "no more than 10 people"),
    Bound("not more than", "up to", False, True, "not more than 10 people"),
    Bound("as many as", "up to", False, True, "as many as 40 boats"),
    Bound("as much as", "up to", False, True, "as much as 40 tonnes"),
    Bound("as few as", "at least", True, False, "as few as 10 boats"),
    Bound("at the least", "at least", True, False, "at the least 10 people"),
    Bound("at the very least", "at least", True, False, "at the very least 10 people"),
    Bound("at least", "at least", True, False, "at least 10 people"),
    Bound("a minimum of", "at least", True, False, "a minimum of 10 people"),
    Bound("at most", "up to", False, True, "at most 10 people"),
    Bound("a maximum of", "up to", False, True, "a maximum of 10 people"),
    Bound("up to", "up to", False, True, "up to 40 boats"),
    Bound("more than", "more than", True, False, "more than 40 villages"),
    Bound("upwards of", "more than", True, False, "upwards of 40 villages"),
    Bound("in excess of", "more than", True, False, "in excess of 40 villages"),
    Bound("less than", "less than", False, True, "less than 40 km"),
    Bound("fewer than", "less than", False, True, "fewer than 40 people"),
    Bound("close to", "about", False, False, "close to 40 people"),
    Bound("over", "more than", True, False, "over 40 villages"),
    Bound("above", "more than", True, False, "above 40 degrees"),
    Bound("past", "more than", True, False, "climbed past 40"),
    Bound("beyond", "more than", True, False, "rose beyond 40"),
    Bound("under", "less than", False, True, "under 40 people"),
    Bound("below", "less than", False, True, "below 40 degrees"),
    Bound("nearly", "about", False, False, "nearly 40 people"),
    Bound("almost", "about", False, False, "almost 40 people"),
    Bound("about", "about", False, False, "about 40 people"),
    Bound("around", "about", False, False, "around 40 people"),
    Bound("approximately", "about", False, False, "approximately 40 people"),
    Bound("roughly", "about", False, False, "roughly 40 people"),
    Bound("some", "about", False, False, "some 40 people"),
    Bound("an estimated", "about", False, False, "an estimated 40 people"),
    Bound("estimated", "about", False, False, "estimated 40 people"),
    Bound("exactly", "exactly", True, True, "exactly 40 people"),
    Bound("only", "exactly", True, True, "only 40 people"),
    Bound("just", "exactly", True, True, "just 40 people"),
    Bound("another", "further", True, True, "another 40 people"),
    Bound("a further", "further", True, True, "a further 40 people"),
    Bound("an additional", "further", True, True, "an additional 40 people"),
)
AFTER = (
    Bound("or more", "at least", True, False, "40 or more boats"),
    Bound("or so", "about", False, False, "40 or so boats"),
    Bound("or fewer", "up to", False, True, "40 or fewer boats"),
    Bound("or less", "up to", False, True, "40 or less"),
    Bound("more", "further", True, True, "three more people"),
    Bound("others", "further", True, True, "and wounding 12 others"),
    Bound("other", "further", True, True, "wounding 12 other people"),
    Bound("additional", "further", True, True, "12 additional people"),
)
# fmt: on
_SPLIT_BEFORE = tuple((line, tuple(line.words.split())) for line in BOUNDS)
_BEFORE_BY_LAST = MappingProxyType(
    {
        last: tuple((line, words) for line, words in _SPLIT_BEFORE if words[-1] == last)
        for last in {words[-1] for _, words in _SPLIT_BEFORE}
    }
)
_SPLIT_AFTER = tuple((line, tuple(line.words.split())) for line in AFTER)


def bound_before(tree: Tree, first: int) -> tuple[int, Bound | None]:
    """Return where the words that bound a number begin, and their line; the number's own first word where there are none."""
    sentence = tree.analysis.sentences[tree.sentence_of(first)][0]
    for line, words in _BEFORE_BY_LAST.get(tree.lower(first - 1), ()) if first > sentence else ():
        start = first - len(words)
        if start >= sentence and all(tree.lower(start + n) == word for n, word in enumerate(words)):
            return start, line
    return first, None


def bound_after(tree: Tree, after: int) -> tuple[int, Bound | None]:
    """Return the first word behind what bounds a number that ends before `after`, and the line."""
    last = tree.analysis.sentences[tree.sentence_of(after - 1)][1]
    for line, words in _SPLIT_AFTER:
        if after + len(words) <= last and all(tree.lower(after + n) == word for n, word in enumerate(words)):
            is_compared = words == ("more",) and after + 1 < last and tree.lower(after + 1) in ("than", "of")
            if not is_compared:
                return after + len(words), line
    return after, None

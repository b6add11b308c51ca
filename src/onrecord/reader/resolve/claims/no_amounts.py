"""What is written as a number and counts nothing: times, years, ages, scores, telephone numbers, names with a number in them."""

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.harm import scope_of
from onrecord.reader.resolve.claims.numerals import is_number

_Test = Callable[[Tree, tuple[int, int], int | None], bool]

# fmt: off
_NAMING = frozenset("""
    article section chapter resolution flight route highway road room page number no no. nos nos. unit reactor phase type model gate platform
    line district ward block building apartment channel lot grade level category version boeing airbus day paragraph clause rule law bill act
    case file form sector zone area point battery brigade battalion regiment division team group class mark pier berth camp house studio
    size stage round game week part volume episode season table figure item order protocol magnitude
""".split())
_CLOCK = frozenset({"at", "by", "past", "until", "till", "since", "before", "after"})
_MATCHES = frozenset("win beat lose draw defeat lead tie score edge thrash level trail".split())
# fmt: on
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_AGED = re.compile(r"-?year-old|-years-old|-?year$")


class NoAmount(NamedTuple):
    """One line of the table: a number, by its words and what it counts, that is none."""

    name: str
    holds: _Test
    example: str


def counts_nothing(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    """Tell whether a number, and the word that it counts if there is one, is no quantity."""
    return any(line.holds(tree, number, counted) for line in NO_AMOUNTS)


def is_time_like(tree: Tree, start: int, counted: int | None) -> bool:
    """Tell whether a number alone stands where a time of the day does: "they left at nine in the evening"."""
    return counted is None and start > 0 and tree.lower(start - 1) in _CLOCK


# --------------------------------------------------------------------------------------------------------------------


def _is_year(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    if number[1] - number[0] != 1 or _YEAR.fullmatch(tree.lower(number[0])) is None:
        return False
    return counted is None or tree.lower(counted) == tree.analysis.lemmas[counted].lower()  # "the 2031 election"


def _is_age(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    before = tree.lower(number[0] - 1) if number[0] > 0 else ""
    after = tree.lower(number[1]) if number[1] < len(tree.analysis.words) else ""
    is_old = counted is not None and counted + 1 < len(tree.analysis.words) and tree.lower(counted + 1) in ("old", "-old")
    return (
        before in ("aged", "age")
        or _AGED.match(after) is not None
        or is_old
        or (counted is None and before == "," == after)
    )


def _is_named(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    """Tell whether the number names its thing: "Article 5", "a Boeing 737", "the Group of 20"."""
    if number[0] == 0 or tree.sentence_of(number[0] - 1) != tree.sentence_of(number[0]):
        return False
    before = number[0] - 1
    if tree.lower(before) == "of" and before > 0:
        before -= 1
        return counted is None and tree.word(before)[0].isupper() and tree.lower(before) in _NAMING
    is_figure = tree.lower(number[0])[0].isdigit()
    if tree.lower(before) in _NAMING and is_figure:
        return tree.analysis.upos[before] in ("NOUN", "PROPN", "ADJ", "X") and (
            counted is None or tree.word(before)[0].isupper()
        )
    is_before_noun = tree.relations[before] == "compound" and tree.analysis.upos[before] == "PROPN"
    if is_figure and is_before_noun and counted is not None and tree.analysis.heads[before] in (counted, number[0]):
        return True  # "iPhone 4 owners"
    return counted is None and is_figure and tree.word(before)[0].isupper() and tree.analysis.upos[before] == "PROPN"


def _is_score(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    if counted is not None or number[1] - number[0] < 3:
        return False
    return any(tree.analysis.lemmas[above].lower() in _MATCHES for above in tree.above(number[0])) or all(
        tree.lower(n) in ("-", "–") or tree.lower(n).isdigit() for n in range(*number)
    )


def _is_telephone(tree: Tree, number: tuple[int, int], _: int | None) -> bool:
    first = tree.lower(number[0])
    if first[0] == "0" and len(first) > 1 and first.isdigit():
        return True
    around = [n for n in (number[0] - 1, number[1]) if 0 <= n < len(tree.analysis.words)]
    return first.isdigit() and any(
        tree.lower(n).isdigit() and tree.sentence_of(n) == tree.sentence_of(number[0]) for n in around
    )


def _is_pronoun(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    is_one = number[1] - number[0] == 1 and tree.lower(number[0]) == "one"
    following = tree.lower(number[1]) if number[1] < len(tree.analysis.words) else ""
    return is_one and (
        counted is None or following == "of" or (number[0] > 0 and tree.lower(number[0] - 1) in ("no", "any", "every"))
    )


def _is_model(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    """Tell whether it is part of a name: "a 777-200LR", "the A330-200", "the 777"."""
    if _is_name_of_one(tree, number, counted):
        return True
    first, last = tree.analysis.words[number[0]], tree.analysis.words[number[1] - 1]
    before, after = tree.text[max(0, first.start - 2) : first.start], tree.text[last.end : last.end + 2]
    if re.fullmatch(r"\w-", before) or re.fullmatch(r"-[A-Z\d]", after) or (after[:1].isalpha() and counted is None):
        return True
    is_bare = counted is None and number[1] - number[0] == 1 and tree.lower(number[0]).isdigit() and number[0] > 0
    following = tree.analysis.lemmas[number[1]].lower() if number[1] < len(tree.analysis.words) else ""
    own = [
        n for n in tree.related(number[0], "compound", "nmod") if tree.analysis.relations[n] in ("compound", "nmod:poss")
    ]
    if is_bare and any(tree.relations[n] == "compound" or tree.analysis.upos[n] == "PROPN" for n in own if n < number[0]):
        return scope_of(following) is None  # "the long-range 777", "Boeing's 787"
    return (
        is_bare and tree.lower(number[0] - 1) in ("the", "a", "an") and following != "who" and scope_of(following) is None
    )


def _is_name_of_one(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    """Tell whether what would be counted is one thing with a name: "the 737 MAX", "a 787 Dreamliner", "14 Boeing 787 Dreamliners"."""
    at = number[0]
    is_figure = number[1] - at == 1 and tree.lower(at).isdigit() and at > 0
    if not is_figure or counted is None or not tree.word(counted)[0].isupper() or counted != at + 1:
        return False
    before = tree.lower(at - 1)
    is_one = not tree.lower(counted).endswith("s")
    return (before in ("the", "a", "an", "its", "their", "this") and is_one) or tree.analysis.upos[at - 1] == "PROPN"


def _is_half(tree: Tree, number: tuple[int, int], counted: int | None) -> bool:
    """Tell whether another number is to be added: "killed 102 and 21 people"."""
    before, after = number[0] - 2, number[1]
    is_second = before >= 0 and tree.lower(before + 1) == "and" and is_number(tree.lower(before))
    is_first = after + 1 < len(tree.analysis.words) and tree.lower(after) == "and" and is_number(tree.lower(after + 1))
    return is_second or (is_first and counted is None)


NO_AMOUNTS = (
    NoAmount("year", _is_year, "The 2031 election was cancelled."),
    NoAmount("age", _is_age, "A 34-year-old man was arrested; Rolf Amsel, 58, drowned."),
    NoAmount("name with a number", _is_named, "The council invoked Article 5."),
    NoAmount("score", _is_score, "Sund beat Oster 3-1."),
    NoAmount("telephone number", _is_telephone, "Call 0800 555 123."),
    NoAmount("model", _is_model, "The 777 can fly for 18 hours, the A330-200 cannot."),
    NoAmount("half of a sum", _is_half, "They killed 102 and 21 people."),
    NoAmount("pronoun", _is_pronoun, "One of the ministers resigned."),
)

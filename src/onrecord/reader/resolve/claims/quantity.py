"""The number in an event: its value, how it is bounded, what it counts, and within which scope.

"At least 10", "dozens", "up to 40", "between three and five": value, low and high are told apart, so that "at least" is
never read as "exactly". "Four killed" counts people within the scope "killed".
"""

from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.numerals import ROUGH, SCALES, SMALL, number_of
from onrecord.records import Quantity


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
    Bound("at least", "at least", True, False, "at least 10 people"),
    Bound("a minimum of", "at least", True, False, "a minimum of 10 people"),
    Bound("at most", "up to", False, True, "at most 10 people"),
    Bound("a maximum of", "up to", False, True, "a maximum of 10 people"),
    Bound("up to", "up to", False, True, "up to 40 boats"),
    Bound("more than", "more than", True, False, "more than 40 villages"),
    Bound("upwards of", "more than", True, False, "upwards of 40 villages"),
    Bound("less than", "less than", False, True, "less than 40 km"),
    Bound("fewer than", "less than", False, True, "fewer than 40 people"),
    Bound("close to", "about", False, False, "close to 40 people"),
    Bound("over", "more than", True, False, "over 40 villages"),
    Bound("above", "more than", True, False, "above 40 degrees"),
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
)
UNITS = frozenset("""
    km kilometre kilometer mile metre meter foot tonne ton kg kilogram litre liter barrel dollar euro pound rouble ruble hryvnia yen yuan percent
    % per-cent degree hectare acre hour day week month year minute second gallon megawatt mw
""".split())
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "us$": "dollar", "¥": "yen"}
_HARM = frozenset("kill dead wound injure hurt die missing drown detain arrest wounded injured killed".split())
_TIME = frozenset("hour day week month year minute second o'clock pm am january february march april may june july august september october november december".split())
# fmt: on


class Counted(NamedTuple):
    """A quantity and the words that it stands in."""

    quantity: Quantity
    stretch: tuple[int, int]


def quantity_at(tree: Tree, head: int, event: str, taken: frozenset[int]) -> Counted | None:
    """Return the number at a noun phrase's head; `taken` are words of times, which count nothing here."""
    analysis = tree.analysis
    if analysis.lemmas[head].lower() in _TIME or head in taken:
        return None
    numbers = _number_words(tree, head)
    if numbers == [head] and tree.lower(head) == "one":  # "one of her priorities"
        return None
    if not numbers or any(number in taken for number in numbers):
        return _none_of(tree, head, event)
    first, last = min(numbers), max(numbers) + 1
    parsed = _value(tree, first, last)
    if parsed is None:
        return None
    value, low, high, bound = parsed
    start, line = _bound_before(tree, first)
    if line is not None:
        bound = line.bound
        low = low if low is not None and not line.has_high else (value if line.has_low else None)
        high = value if line.has_high else None
        if line.bound == "about":
            low = high = None
    unit, of = _counted(tree, head, numbers)
    scope = _scope(tree, head, event)
    quantity = Quantity(value=value, low=low, high=high, bound=bound, unit=unit, of=of, scope=scope)
    return Counted(quantity, (start, max(last, head + 1)))


# --------------------------------------------------------------------------------------------------------------------


def _number_words(tree: Tree, head: int) -> list[int]:
    lower = tree.lower(head)
    if lower in ROUGH or (tree.analysis.upos[head] == "NUM" and _is_number(lower)):
        own = [head]
    else:
        own = [
            child for child in tree.related(head, "nummod") if _is_number(tree.lower(child)) or tree.lower(child) in ROUGH
        ]
        own += [
            child
            for child in tree.related(head, "det", "amod", "nmod", "compound")
            if tree.lower(child) in ("dozen", *ROUGH)
        ]
        if lower == "dozen":
            own = [head]
    if not own:
        return []
    first = last = own[0]
    while first > 0 and _is_number(tree.lower(first - 1)) and tree.sentence_of(first - 1) == tree.sentence_of(head):
        first -= 1
    if (
        first > 0
        and tree.lower(first) in ("dozen", "hundred", "thousand", "million")
        and tree.lower(first - 1) in ("a", "an")
    ):
        first -= 1
    words = len(tree.analysis.words)
    while last + 1 < words and (_is_number(tree.lower(last + 1)) or tree.lower(last + 1) in ("to", "–", "-", "and", "or")):
        if not _is_number(tree.lower(last + 1)) and not (last + 2 < words and _is_number(tree.lower(last + 2))):
            break
        last += 1
    return list(range(first, last + 1))


def _is_number(lower: str) -> bool:
    return lower not in ("a", "an", "and", "m") and number_of([lower]) is not None


def _value(tree: Tree, first: int, last: int) -> tuple[float, float | None, float | None, str] | None:
    words = [tree.lower(number) for number in range(first, last)]
    if len(words) == 1 and words[0] in ROUGH:
        return ROUGH[words[0]], ROUGH[words[0]], None, "at least"
    for divider in ("to", "–", "-", "or", "and"):
        if divider not in words[1:-1]:
            continue
        at = words.index(divider, 1)
        low, high = number_of(words[:at]), number_of(words[at + 1 :])
        if low is None or high is None:
            return None
        is_between = divider == "and" and first > 0 and tree.lower(first - 1) == "between"
        if divider == "and" and not is_between:
            break
        if words[-1] in SCALES and words[at - 1] not in SCALES and low < high / 100:
            low *= SCALES[words[-1]]
        if low < high:
            return (low + high) / 2, low, high, "between"
    value = number_of(words)
    return (value, value, value, "exactly") if value is not None else None


def _bound_before(tree: Tree, first: int) -> tuple[int, Bound | None]:
    sentence = tree.analysis.sentences[tree.sentence_of(first)][0]
    for line in BOUNDS:
        words = line.words.split()
        start = first - len(words)
        if start >= sentence and [tree.lower(number) for number in range(start, first)] == words:
            return start, line
    if first - 1 >= sentence and tree.lower(first - 1) == "between":
        return first - 1, None
    return first, None


def _counted(tree: Tree, head: int, numbers: list[int]) -> tuple[str | None, str | None]:
    lemma = tree.analysis.lemmas[head].lower()
    if lemma in UNITS:
        of = next(
            (c for c in tree.related(head, "nmod") if any(tree.lower(k) == "of" for k in tree.related(c, "case"))), None
        )
        return ("percent" if lemma == "%" else lemma), (_noun(tree, of) if of is not None else None)
    before = tree.lower(numbers[0] - 1) if numbers[0] > 0 else ""
    if before in _CURRENCIES or tree.lower(head) in _CURRENCIES:
        return _CURRENCIES.get(before) or _CURRENCIES[tree.lower(head)], None
    if head in numbers:  # "four were killed", "dozens of villages", "four of the boats"
        counted = next(
            (c for c in tree.related(head, "nmod") if any(tree.lower(k) == "of" for k in tree.related(c, "case"))), None
        )
        return None, (_noun(tree, counted) if counted is not None else None)
    return None, _noun(tree, head)


def _noun(tree: Tree, head: int) -> str | None:
    """Return the noun with what makes it another one: "artillery shells", not "villages in the region"."""
    if tree.lower(head) in SCALES or tree.lower(head) in SMALL:
        return None
    compounds = [tree.word(child) for child in tree.related(head, "compound") if tree.lower(child) not in SMALL]
    return " ".join((*compounds, tree.word(head)))


def _scope(tree: Tree, head: int, event: str) -> str | None:
    """Return the harm that is counted: "killed", "dead or missing"."""
    for child in tree.related(head, "amod", "acl", "advmod"):
        if tree.analysis.lemmas[child].lower() in _HARM:
            return _joined(tree, child)
    above = tree.analysis.heads[head]
    for word in (above, *(tree.related(above, "xcomp") if above >= 0 else ())):
        if word >= 0 and tree.analysis.lemmas[word].lower() == event and event in _HARM:
            return _joined(tree, word)
    return event if event in _HARM else None


def _joined(tree: Tree, word: int) -> str:
    others = [
        child for child in tree.related(word, "conj") if tree.analysis.lemmas[child].lower() in _HARM and child - word <= 2
    ]
    if not others or tree.relations[word] == "root":
        return tree.lower(word)
    joint = [tree.lower(child) for child in tree.related(others[0], "cc")] or ["and"]
    return f"{tree.lower(word)} {joint[0]} {tree.lower(others[0])}"


def _none_of(tree: Tree, head: int, event: str) -> Counted | None:
    """Return zero of them for "no casualties"."""
    for child in tree.related(head, "det"):
        if tree.lower(child) == "no" and (
            event in _HARM or tree.analysis.lemmas[head].lower() in ("casualty", "injury", "death", "victim")
        ):
            none = Quantity(
                value=0.0, low=0.0, high=0.0, bound="exactly", of=_noun(tree, head), scope=_scope(tree, head, event)
            )
            return Counted(none, (child, head + 1))
    return None

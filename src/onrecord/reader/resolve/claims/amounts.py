"""The numbers of an article: each with its value, its bounds, its unit and the noun that it counts.

They are found by their words, and not by the tree: a number hangs on many wrong things there. What is written as a number and
counts nothing (times, ages, scores, names with a number) is left out by the tables of `no_amounts`.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.bounds import Bound, bound_after, bound_before
from onrecord.reader.resolve.claims.harm import scope_of
from onrecord.reader.resolve.claims.no_amounts import counts_nothing, is_time_like
from onrecord.reader.resolve.claims.numerals import PARTS, ROUGH, SCALES, is_number, number_of

# fmt: off
UNITS = frozenset("""
    km kilometre kilometer mile metre meter foot tonne ton kg kilogram kilo litre liter barrel degree hectare acre gallon
    megawatt gigawatt mw gw knot kph mph gram ounce point
    dollar euro pound rouble ruble hryvnia yen yuan rupee peso franc krona krone crown zloty lira shekel rand won real dinar
""".split())
_CURRENCIES = MappingProxyType({"$": "dollar", "€": "euro", "£": "pound", "us$": "dollar", "¥": "yen", "₽": "rouble", "₴": "hryvnia", "₹": "rupee"})
_CODES = MappingProxyType({"usd": "dollar", "eur": "euro", "gbp": "pound"})
_DIVIDERS = frozenset({"to", "–", "-", "or", "and"})
_SKIPPED = frozenset({"ADJ", "VERB", "NOUN", "PROPN", "ADV"})  # between a number and the noun that it counts
# fmt: on


class Amount(NamedTuple):
    """A number and the words that it stands in."""

    value: float
    low: float | None
    high: float | None
    bound: str
    unit: str | None
    of: str | None
    counted: int | None  # the word that names what is counted or the unit; None: a number alone
    number: tuple[int, int]  # its own words
    stretch: tuple[int, int]  # with its bounds, its unit and what it counts
    is_time_like: bool  # "at nine": a time of the day unless a toll stands at it


class _Run(NamedTuple):
    """A number's words and what they say without their bounds."""

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    bound: str
    is_part: bool = False


def amounts_of(tree: Tree, times: frozenset[int]) -> tuple[Amount, ...]:
    """Return the numbers of an article that count or measure something, in text order; `times` are words of times."""
    return tuple(amount for first, last in tree.analysis.sentences for amount in _amounts_in(tree, first, last, times))


# --------------------------------------------------------------------------------------------------------------------


def _amounts_in(tree: Tree, first: int, last: int, times: frozenset[int]) -> Iterator[Amount]:
    at = first
    while at < last:
        run = _run_at(tree, at, last)
        if run is None:
            at += 1
            continue
        amount = _amount(tree, run, last)
        is_time = not run.is_part and not times.isdisjoint(range(*amount.stretch))
        if amount.bound != "score" and not is_time and not counts_nothing(tree, amount.number, amount.counted):
            yield amount
        at = run.end


def _run_at(tree: Tree, at: int, last: int) -> _Run | None:
    """Return the number that opens here, with "a", "between" or "several" before it."""
    lower = tree.lower(at)
    following = tree.lower(at + 1) if at + 1 < last else ""
    if (
        lower in PARTS
        and (lower == "half" or tree.lower(max(0, at - 1)) in ("a", "one"))
        and following in ("of", "the", "all")
    ):
        start = at if lower == "half" else at - 1
        return _Run(start, at + 1, PARTS[lower], PARTS[lower], PARTS[lower], "exactly", is_part=True)
    if lower == "half" and following in ("a", "an") and at + 2 < last and tree.lower(at + 2) in SCALES:
        half = SCALES[tree.lower(at + 2)] / 2
        return _plain(at, at + 3, half, is_round=tree.lower(at + 2) == "dozen")
    if (part := _part_in(lower)) is not None:
        return _Run(at, at + 1, part, part, part, "exactly", is_part=True)
    if lower in ROUGH:
        return _rough(tree, at, last)
    if lower in ("few", "several", "couple", "many"):
        skipped = 2 if following == "of" else 1
        scale = tree.lower(at + skipped) if at + skipped < last else ""
        if scale in SCALES:
            start = at - 1 if tree.lower(max(0, at - 1)) == "a" else at
            return _Run(start, at + skipped + 1, 2 * SCALES[scale], 2 * SCALES[scale], None, "at least")
        return None
    if lower in ("a", "an") and following in SCALES and following != "score":
        end = _end(tree, at + 1, last)
        value = number_of([tree.lower(n) for n in range(at, end)])
        return _plain(at, end, value, is_round=following == "dozen") if value is not None else None
    return _figures(tree, at, last) if is_number(lower) else None


def _part_in(word: str) -> float | None:
    """Return the share that one word says: "two-thirds"."""
    number, _, part = word.partition("-")
    value = number_of([number]) if part in PARTS else None
    return value * PARTS[part] if value is not None else None


def _rough(tree: Tree, at: int, last: int) -> _Run:
    """Return "dozens", "tens of thousands"."""
    value, end = ROUGH[tree.lower(at)], at + 1
    if end + 1 < last and tree.lower(end) == "of" and tree.lower(end + 1) in ROUGH:
        value *= ROUGH[tree.lower(end + 1)] / 2
        end += 2
    return _Run(at, end, value, value, None, "at least")


def _figures(tree: Tree, at: int, last: int) -> _Run | None:
    end = _end(tree, at, last)
    value = number_of([tree.lower(n) for n in range(at, end)])
    if value is None:
        return None
    if end < last and tree.lower(end) in PARTS:  # "two thirds"
        return _Run(
            at, end + 1, value * PARTS[tree.lower(end)], *(value * PARTS[tree.lower(end)],) * 2, "exactly", is_part=True
        )
    if end + 1 < last and tree.lower(end) in _DIVIDERS and is_number(tree.lower(end + 1)):
        return _range(tree, (at, end), value, last)
    return _plain(at, end, value, is_round=False)


def _range(tree: Tree, one: tuple[int, int], low: float, last: int) -> _Run | None:
    """Return two numbers as one, where they are: "20 to 30", "between 20 and 30"; else the first."""
    at, end = one
    divider = tree.lower(end)
    before = tree.lower(at - 1) if at > 0 else ""
    if divider == "and" and before != "between":
        return _plain(at, end, low, is_round=False)
    if divider == "to" and before == "from":  # "rose from 9 to 14"
        return _plain(at, end, low, is_round=False)
    after = _end(tree, end + 1, last)
    high = number_of([tree.lower(n) for n in range(end + 1, after)])
    scale = tree.lower(after - 1)
    if high is not None and scale in SCALES and tree.lower(end - 1) not in SCALES and low < high / 100:
        low *= SCALES[scale]
    if high is None or low >= high:
        return (
            _Run(at, after, low, low, low, "score")
            if high is not None and divider != "or"
            else _plain(at, end, low, is_round=False)
        )
    start = at - 1 if before == "between" else at
    return _Run(start, after, (low + high) / 2, low, high, "between")


def _end(tree: Tree, at: int, last: int) -> int:
    """Return the end of a number's words: "1.2 million", "two hundred and six"."""
    end = at + 1
    while end < last:
        lower = tree.lower(end)
        is_joint = lower == "and" and end + 1 < last and tree.lower(end - 1) in SCALES and is_number(tree.lower(end + 1))
        is_next = is_number(lower) and not (tree.lower(end - 1)[0].isdigit() and lower[0].isdigit())
        if not (is_joint or is_next or (lower in ("m", "bn", "mn", "tn") and tree.lower(end - 1)[0].isdigit())):
            return end
        end += 1
    return end


def _plain(start: int, end: int, value: float, *, is_round: bool) -> _Run:
    if is_round:  # "a dozen"
        return _Run(start, end, value, None, None, "about")
    return _Run(start, end, value, value, value, "exactly")


def _amount(tree: Tree, run: _Run, last: int) -> Amount:
    start, line = bound_before(tree, run.start)
    if start > 0 and tree.lower(start - 1) in ("just", "well", "slightly", "only") and line is not None:
        start -= 1
    end, behind = bound_after(tree, run.end)
    unit, end, counted = _unit(tree, run, end, last)
    if start > 0 and tree.lower(start - 1) in _CURRENCIES:
        start -= 1
        earlier, line = bound_before(tree, start) if line is None else (start, line)
        start = earlier
    of = None
    if unit is not None or run.is_part:
        noun = _of_noun(tree, end, last)
        of = _name(tree, noun) if noun is not None else None
        unit = unit or "share"
        counted = counted if counted is not None else noun
    else:
        noun = _noun_after(tree, end, last)
        of = _name(tree, noun) if noun is not None else None
        counted = noun
    if counted is None and run.end > run.start and unit is None:
        end = run.end if behind is None else end
    value, low, high, bound = _bounded(run, line, behind)
    stretch = (start, max(end, counted + 1 if counted is not None else end))
    number = (run.start, run.end)
    return Amount(value, low, high, bound, unit, of, counted, number, stretch, is_time_like(tree, start, counted))


def _bounded(run: _Run, line: Bound | None, behind: Bound | None) -> tuple[float, float | None, float | None, str]:
    """Return a number with the words before it, else those behind it; "at least 12 more people" is a further number."""
    if behind is not None and behind.bound == "further":
        return run.value, run.low, run.high, "further"
    chosen = line or behind
    if chosen is None:
        return run.value, run.low, run.high, run.bound
    if chosen.bound == "about" or run.bound == "between":
        is_between = run.bound == "between"
        return (
            run.value,
            run.low if is_between else None,
            run.high if is_between else None,
            run.bound if is_between else "about",
        )
    if run.bound == "at least" and chosen.bound in ("exactly", "at least"):
        return run.value, run.value, None, "at least"
    return run.value, run.value if chosen.has_low else None, run.value if chosen.has_high else None, chosen.bound


def _unit(tree: Tree, run: _Run, end: int, last: int) -> tuple[str | None, int, int | None]:
    """Return the unit, the first word behind it, and the word that names it."""
    before = tree.lower(run.start - 1) if run.start > 0 else ""
    earlier = bound_before(tree, run.start)[0]
    for sign in (before, tree.lower(earlier - 1) if earlier > 0 else ""):
        if sign in _CURRENCIES or sign in _CODES:
            return _CURRENCIES.get(sign) or _CODES[sign], end, run.start - 1 if sign == before else None
    if end >= last:
        return None, end, None
    lower = tree.lower(end)
    if lower in ("%", "percent", "per-cent", "pct"):
        return "percent", end + 1, end
    if lower == "per" and end + 1 < last and tree.lower(end + 1) == "cent":
        return "percent", end + 2, end + 1
    if lower == "percentage" and end + 1 < last:
        return "percentage point", end + 2, end + 1
    for at in (end, end + 1):  # "40 million US dollars"
        if (
            at < last
            and tree.analysis.lemmas[at].lower() in UNITS
            and tree.analysis.upos[at] in ("NOUN", "PROPN", "SYM", "X")
        ):
            is_in_name = at == end + 1 and tree.analysis.upos[end] not in ("PROPN", "ADJ")
            if not is_in_name:
                return _per(tree, at, last), at + 1, at
    return None, end, None


def _per(tree: Tree, unit: int, last: int) -> str:
    """Return a unit with what it is measured by: "km/h"."""
    lemma = tree.analysis.lemmas[unit].lower()
    return f"{lemma}/{tree.lower(unit + 2)}" if unit + 2 < last and tree.lower(unit + 1) == "/" else lemma


def _of_noun(tree: Tree, end: int, last: int) -> int | None:
    """Return the noun behind "of": "40 tonnes of oil"; "half the villages" goes without it."""
    if end < last and tree.lower(end) == "of":
        return _noun_after(tree, end, last)
    return _noun_after(tree, end + 1, last) if end < last and tree.lower(end) in ("the", "its", "their") else None


def _noun_after(tree: Tree, at: int, last: int) -> int | None:
    """Return the noun that a number before it counts: "12 young men", "two of the Holm-Renn engines"; None: it counts no noun."""
    noun = _first_noun(tree, at, last)
    if noun is None or tree.analysis.upos[noun] != "PROPN":
        return noun
    while tree.analysis.relations[noun] in ("compound", "nmod:poss"):
        above = tree.analysis.heads[noun]
        between = range(noun + 1, above)
        if not noun < above < last or any(tree.analysis.upos[n] in ("VERB", "AUX", "ADP", "CCONJ") for n in between):
            break
        noun = above
    return noun


def _first_noun(tree: Tree, at: int, last: int) -> int | None:
    """Return the last noun of the unbroken run behind a number."""
    if at < last and tree.lower(at) == "of":
        at += 1
        while at < last and tree.analysis.upos[at] in ("DET", "NUM") and tree.lower(at) != "a":
            at += 1
    if at < last and tree.analysis.relations[at] == "nmod:poss":
        at += 1
    while at < last and tree.word(at) == "#":
        at += 1
    noun = None
    while at < last and tree.analysis.upos[at] in _SKIPPED:
        is_noun = tree.analysis.upos[at] in ("NOUN", "PROPN")
        if (
            scope_of(tree.analysis.lemmas[at].lower())
            and not is_noun
            and (at + 1 >= last or tree.analysis.upos[at + 1] != "NOUN")
        ):
            return noun  # "30 wounded": no noun
        if noun is not None and (not is_noun or tree.relations[noun] != "compound"):
            return noun
        if not is_noun and tree.relations[at] not in ("amod", "compound", "advmod", "nummod"):
            return noun
        noun = at if is_noun else noun
        at += 1
    return noun


def _name(tree: Tree, head: int) -> str | None:
    """Return the noun with what makes it another one: "artillery shells", not "villages in the region"."""
    lemma = tree.analysis.lemmas[head].lower()
    if scope_of(lemma) and lemma not in ("casualty", "victim", "death", "fatality", "injury", "arrest"):
        return None
    compounds = [tree.word(child) for child in tree.related(head, "compound") if not is_number(tree.lower(child))]
    return " ".join((*compounds, tree.word(head)))

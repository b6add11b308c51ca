"""From spans to values: one expression, and all of an article in order.

A whole article is read twice over its spans: once to see whether it is news or a history (see `moment`), once to value
each expression with what was told before it.
"""

import datetime
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.reader.resolve.time.compositions import COMPILED as COMPOSITIONS
from onrecord.reader.resolve.time.grammar import fitting
from onrecord.reader.resolve.time.modifiers import AFTER, BEFORE, CONTENT, Modifier
from onrecord.reader.resolve.time.moment import Moment, Tense
from onrecord.reader.resolve.time.points import point_of
from onrecord.reader.resolve.time.tense import tense_near
from onrecord.records import Timex, TimexType
from onrecord.spans import Span

_REMEMBERED = 12  # values kept to refer back to
_AROUND = 48  # characters that a rule may look at beside the span
_RANGE = re.compile(r"\d{4}(?: ?BC)? ?[-–—] ?$")
_DEPTH = 5  # modifiers and compositions taken off one inside the other
_LONGEST = 160  # characters; what is longer is no time expression
_FIRST_PRINT = 1400  # years before it are placeholders
_YEAR = re.compile(r"\b(1[0-9]\d\d|20\d\d)\b|\bB\.?C\b")
_POINTING = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|\w+day|(?:last|this|next) (?:week|month|year|\w+day)|ago|now)\b", re.IGNORECASE
)


class TimexValue(NamedTuple):
    """What a time expression means, in TIMEX3."""

    type: TimexType
    value: str
    mod: str | None = None


def value_of(
    text: str,
    span: Span,
    type: TimexType | None,  # noqa: A002 -- TIMEX3's own word
    anchor: str | None,
    tense: Tense | None,
    earlier: Sequence[str] = (),
    *,
    history: bool = False,
) -> TimexValue | None:
    """Return what `text[span]` means; None where no rule fits or the words leave it open.

    `type` None takes the rule's own; `anchor` is the publication date in ISO 8601; `earlier` are the values told before,
    in text order; `history` says that the story lies far from the anchor.
    """
    words = " ".join(text[span.start : span.end].split()).strip(' ,;:()[]"“”')
    moment = Moment(
        anchor=_day_of(anchor),
        tense=tense,
        type=type,
        earlier=tuple(earlier[-_REMEMBERED:]),
        history=history,
        before=text[max(0, span.start - _AROUND) : span.start],
        after=text[span.end : span.end + _AROUND],
    )
    if len(words) > _LONGEST:
        return None
    return _valued(words, moment, _DEPTH) or _valued(words.rstrip("."), moment, _DEPTH)


def timexes_of(
    text: str, spans: Sequence[Timex], anchor: str | None, tense_at: Callable[[int, int], Tense | None] | None = None
) -> tuple[Timex, ...]:
    """Return the spans with their values, in text order; `tense_at(start, end)` None judges by the words around.

    Each span keeps its type unless its value is of another kind: a length cannot be a date.
    """
    history = is_history(text, spans, anchor)
    earlier: list[str] = []
    valued = []
    for timex in sorted(spans, key=lambda timex: (timex.start, timex.end)):
        tense = tense_at(timex.start, timex.end) if tense_at else tense_near(text, timex.start, timex.end)
        found = value_of(text, Span(timex.start, timex.end), timex.type, anchor, tense, earlier, history=history)
        valued.append(_with(timex, found))
        aside = history and (tense == "future" or _is_range_end(text, timex))
        if found and point_of(found.value) and not aside:
            earlier.append(found.value)
    return tuple(valued)


def is_history(text: str, spans: Sequence[Timex], anchor: str | None) -> bool:
    """Tell whether most dates of the text name years well before its own, and few count from today."""
    day = _day_of(anchor)
    words = [text[timex.start : timex.end] for timex in spans]
    years = [match for word in words if (match := _YEAR.search(word))]
    far = [match for match in years if day is None or match[1] is None or int(match[1]) < day.year - 1]
    pointing = sum(_POINTING.search(word) is not None for word in words)
    return len(far) > 5 and len(far) > 0.6 * len(years) and len(far) > 5 * pointing


# ----------------------------------------------------------------------------------------------------------------------


def _is_range_end(text: str, timex: Timex) -> bool:
    """Tell whether a bare year closes a range ("the war, 1937-1945"): the story goes on from its beginning."""
    return timex.end - timex.start <= 4 and _RANGE.search(text[max(0, timex.start - 8) : timex.start]) is not None


def _valued(words: str, moment: Moment, depth: int) -> TimexValue | None:
    if not words or depth == 0:
        return None
    values = [
        TimexValue(_type_of(value, moment.type or rule.type), value, rule.mod)
        for rule, found in fitting(words)
        if (value := rule.value(found, moment)) is not None
    ]
    if values:
        return next((value for value in values if value.type == (moment.type or value.type)), values[0])
    return _composed(words, moment, depth) or _modified(words, moment, depth)


def _composed(words: str, moment: Moment, depth: int) -> TimexValue | None:
    for pattern, line in COMPOSITIONS:
        match = pattern.fullmatch(words)
        rest = _valued(match["rest"], moment._replace(type="DATE"), depth - 1) if match else None
        value = line.join(match.groupdict(), rest.value) if match and rest else None
        if value is not None and rest is not None:
            return TimexValue(_type_of(value, moment.type or line.type), value, rest.mod)
    return None


def _modified(words: str, moment: Moment, depth: int) -> TimexValue | None:
    for pattern, line in BEFORE:
        match = pattern.match(words)
        if match and (inner := _valued(words[match.end() :], moment, depth - 1)):
            return _with_mod(inner, line)
    for pattern, line in AFTER:
        match = pattern.search(words)
        if match and (inner := _valued(words[: match.start()], moment, depth - 1)):
            # "eight days after the fall of the fort" is a length by its first words and a day by all of them
            unsaid = line.name == CONTENT and (moment.type != inner.type or inner.type not in {"DURATION", "SET"})
            return None if unsaid else _with_mod(inner, line)
    return None


def _with_mod(inner: TimexValue, line: Modifier) -> TimexValue:
    return inner._replace(mod=inner.mod or (line.of_length if inner.type in {"DURATION", "SET"} else line.of_point))


def _type_of(value: str, wished: TimexType) -> TimexType:
    """Return the type as wished where TIMEX3 lets the value have it."""
    if value.startswith("P") and value[1:2] in "XT0123456789.":
        return wished if wished in {"DURATION", "SET"} else "DURATION"
    if wished == "SET" and value.startswith(("XXXX", "T")):
        return "SET"
    if re.match(r"(?:BC)?[\dX]{4}.*T", value):
        return "TIME"
    return "DATE"


def _with(timex: Timex, found: TimexValue | None) -> Timex:
    if found is None:
        return Timex(start=timex.start, end=timex.end, type=timex.type)
    return Timex(start=timex.start, end=timex.end, type=found.type, value=found.value, mod=found.mod)


def _day_of(anchor: str | None) -> datetime.date | None:
    """Return the day of an anchor; None for what is no date, or none that anything was published on."""
    try:
        day = datetime.date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None
    return day if day and _FIRST_PRINT <= day.year < 9000 else None

"""The time expressions of the grammar and of the encoder's head as one list.

The grammar goes first: on the held-back fifth of the corpora its spans are right in nine cases of ten, the head's in eight
and a half. What only the head sees is taken where it is sure of it.
"""

from collections.abc import Iterable, Sequence

from onrecord.records import Timex, TimexType
from onrecord.spans import Span

SURE = 0.6  # the mean chance of the head's tags; chosen on the held-back fifth


def joined_timexes(ruled: Sequence[Timex], found: Iterable[tuple[Span, TimexType, float]]) -> tuple[Timex, ...]:
    """Return the grammar's expressions and the head's others, in text order, without overlap and without values.

    `found` gives span, type and chance of each of the head's expressions.
    """
    others = [
        Timex(start=span.start, end=span.end, type=kind)
        for span, kind, chance in found
        if chance >= SURE and not any(timex.start < span.end and span.start < timex.end for timex in ruled)
    ]
    return tuple(sorted((*ruled, *others), key=lambda timex: timex.start))

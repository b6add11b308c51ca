"""The timeline: a row a development, a bar for each stretch of time in which it stood the same way."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import zip_longest

from onrecord.export.charts.frame import CHARACTER, TimeScale, axis, chart, element, instant, shortened, time_scale
from onrecord.records import Development, Moment

WIDTH, LABELS, ROW, BAR = 1000.0, 300.0, 24.0, 15.0
_TOP = 6.0


def timeline_svg(
    developments: Sequence[Development], until: datetime, address: Callable[[str], str] = "/developments/{}".format
) -> str:
    """Return the timeline up to a moment; "" where nothing is dated. A bar is coloured by standing, grounded by phase.

    `address` gives where the name of a development leads, from its id.
    """
    starts = [at for each in developments if (at := instant(each.history[0].from_)) is not None]
    if not starts:
        return ""
    first = min(starts)
    scale = time_scale(first, max(until, first), LABELS, WIDTH - 14)
    dated = [each for each in developments if each.history[0].from_ is not None]
    rows = "".join(_row(development, number, scale, (until, address)) for number, development in enumerate(dated))
    bottom = _TOP + len(dated) * ROW
    title = f"Timeline of {len(dated)} developments; the list below says the same"
    return chart("timeline", WIDTH, bottom + 20, title, axis(scale, _TOP, bottom), rows)


def words_of_moment(moment: Moment) -> str:
    """Return phase and standing as one says them."""
    return ", ".join(word for word in (moment.phase, moment.standing or "nothing asserted") if word)


# ----------------------------------------------------------------------------------------------------------------------


def _row(development: Development, number: int, scale: TimeScale, ends: tuple[datetime, Callable[[str], str]]) -> str:
    until, address = ends
    label = element(
        "text",
        text=shortened(development.label, LABELS - 12),
        class_="label",
        x=LABELS - 10,
        y=ROW / 2 + 4,
        text_anchor="end",
    )
    link = element("a", element("title", text=development.label), label, href=address(development.id))
    row = (link, *_bars(development.history, scale, until))
    return element("g", *row, transform=f"translate(0 {_TOP + number * ROW:g})")


def _bars(history: Sequence[Moment], scale: TimeScale, until: datetime) -> Iterator[str]:
    for moment, following in zip_longest(history, history[1:]):
        start = instant(moment.from_)
        if start is None:
            continue
        end = (instant(following.from_) if following else None) or until
        left, right = scale.at(start), scale.at(max(end, start))
        width = round(max(right - left - 1, 3.0), 1)
        words = words_of_moment(moment)
        said = f"from {start:%Y-%m-%d %H:%M} UTC: {words}"
        inside = moment.phase or "nothing asserted"
        yield element(
            "g",
            element("title", text=said),
            element("rect", x=left, width=width),
            element("text", text=inside, x=left + 5, y=(ROW + BAR) / 2 - 4) if width > len(inside) * CHARACTER + 8 else "",
            class_=f"bar {moment.standing or 'open'} {(moment.phase or 'no-phase').replace(' ', '-')}",
        )

"""The series of a number: every value that somebody gave, at the time of its publication, with its bounds."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.export.charts.frame import TimeScale, axis, chart, element, instant, shortened, time_scale
from onrecord.records import QuantityRecord, SeriesPoint

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760.0, 260.0, 48.0, 150.0, 14.0, 30.0
_GRID = (1, 2, 5)


def series_svg(quantity: QuantityRecord) -> str:
    """Return the chart of a number, a line a holder; "" where no point has both a time and a value."""
    points = [point for point in quantity.series if point.at is not None and _middle(point) is not None]
    if not points:
        return ""
    moments = [at for point in points if (at := instant(point.at)) is not None]
    scale = time_scale(min(moments), max(moments), LEFT, WIDTH - RIGHT)
    top = max(max(_ends(point)) for point in points) or 1.0
    floor = HEIGHT - BOTTOM
    what = " ".join(word for word in (quantity.of, f"({quantity.scope})" if quantity.scope else None) if word)
    title = f"{what or 'The number'} by holder and time of publication; the list below says the same"
    grid = "".join(_line(value, _y(value, top)) for value in _steps(top))
    holders = sorted({point.holder for point in points})
    lines = "".join(
        _holder([point for point in points if point.holder == holder], number, scale, top)
        for number, holder in enumerate(holders)
    )
    return chart("series", WIDTH, HEIGHT, title, grid, axis(scale, TOP, floor), lines, *_names(points, holders, top))


# ----------------------------------------------------------------------------------------------------------------------


def _middle(point: SeriesPoint) -> float | None:
    known = [value for value in (point.value, point.low, point.high) if value is not None]
    return known[0] if known else None


def _ends(point: SeriesPoint) -> tuple[float, float]:
    middle = _middle(point) or 0.0
    return (middle if point.low is None else point.low, middle if point.high is None else point.high)


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / (top * 1.08), 1)


def _steps(top: float) -> Iterator[float]:
    """Yield round values up to the top, three to seven of them."""
    size = 10.0**-6
    while top / size > 70:
        size *= 10
    step = next(factor * size for factor in (*_GRID, 10) if top / (factor * size) <= 7)
    value = 0.0
    while value <= top * 1.05:
        yield value
        value += step


def _line(value: float, y: float) -> str:
    words = f"{value:,.6g}"
    return element("line", class_="tick", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y) + element(
        "text", text=words, class_="axis", x=LEFT - 6, y=y + 4, text_anchor="end"
    )


def _holder(points: Sequence[SeriesPoint], number: int, scale: TimeScale, top: float) -> str:
    places = [(scale.at(at), _y(_middle(point) or 0.0, top), point) for point in points if (at := instant(point.at))]
    path = " ".join(f"{x},{y}" for x, y, _ in places)
    line = element("polyline", points=path, class_="path") if len(places) > 1 else ""
    return element("g", line, *(_mark(x, y, point, number, top) for x, y, point in places), class_=f"holder h{number % 6}")


def _mark(x: float, y: float, point: SeriesPoint, number: int, top: float) -> str:
    low, high = _ends(point)
    # "At least 10" has no upper end: an arrow says so, and a bar where both ends are known.
    open_up = point.bound in ("at least", "more than")
    reach = element("line", class_="reach", x1=x, x2=x, y1=_y(low, top), y2=_y(high, top)) if low != high else ""
    arrow = element("path", class_="reach", d=f"M{x} {y}v-14m-4 4l4 -4l4 4") if open_up else ""
    said = f"{point.bound or 'exactly'} {_middle(point):,.6g}: {point.holder}, {point.at}"
    return element("g", element("title", text=said), reach, arrow, _shape(x, y, number))


def _shape(x: float, y: float, number: int) -> str:
    """Return a dot, a square, a diamond or a triangle: holders are told apart without colour, too."""
    paths = ("m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0", "m-4.5 -4.5h9v9h-9z", "m0 -6l6 6l-6 6l-6 -6z", "m0 -6l6 10h-12z")
    return element("path", class_="dot", d=f"M{x} {y}{paths[number % 4]}")


def _names(points: Sequence[SeriesPoint], holders: Sequence[str], top: float) -> Iterator[str]:
    """Yield each holder's name beside its last value; names that would lie on each other are moved down."""
    last = {
        holder: list(group)[-1]
        for holder, group in groupby(sorted(points, key=lambda point: point.holder), lambda point: point.holder)
    }
    below = 0.0
    for holder in sorted(holders, key=lambda name: -(_middle(last[name]) or 0.0)):
        y = max(_y(_middle(last[holder]) or 0.0, top) + 4, below + 15)
        below = y
        number = holders.index(holder)
        name = element("text", text=shortened(holder, RIGHT - 26), x=WIDTH - RIGHT + 24, y=y)
        yield element(
            "g",
            element("title", text=holder),
            _shape(WIDTH - RIGHT + 12, y - 4, number),
            name,
            class_=f"holder h{number % 6}",
        )

"""What every chart is made of: elements with escaped text, and a scale of time with its ticks."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape

from onrecord.records import Record

_DAY = timedelta(days=1)
# The distance of two ticks: the first that gives no more than MOST_TICKS of them.
_STEPS = (
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(hours=12),
    *(_DAY * n for n in (1, 2, 7, 14, 28, 91, 365)),
)
MOST_TICKS = 9
CHARACTER = 6.9  # units: the mean width of a character of 12 units in a sans serif


def element(name: str, *content: str, text: str | None = None, **attributes: object) -> str:
    """Return an element of ready content or of text; an attribute that is None is left out, `class_` is `class`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(content) + (escape(text) if text is not None else "")
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def chart(kind: str, width: float, height: float, title: str, *content: str) -> str:
    """Return the svg element of a chart, named by its title; one with links in it is a group and no image."""
    role = "group" if any("<a " in part for part in content) else "img"
    box = f"0 0 {_number(width)} {_number(height)}"
    return element("svg", *content, class_=f"chart {kind}", viewBox=box, role=role, aria_label=title)


def shortened(words: str, room: float) -> str:
    """Return words cut to what fits into `room` units, the cut marked."""
    most = max(4, int(room / CHARACTER))
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def instant(published: str | None) -> datetime | None:
    """Return a record's moment; None where it is undated."""
    return None if published is None else datetime.fromisoformat(published).astimezone(UTC)


class TimeScale(Record, frozen=True, kw_only=True):
    """Moments as positions between `left` and `right`."""

    first: datetime
    last: datetime
    left: float
    right: float

    def at(self, moment: datetime) -> float:
        """Return where a moment stands."""
        share = (moment - self.first) / (self.last - self.first)
        return round(self.left + (self.right - self.left) * min(max(share, 0.0), 1.0), 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield the place and the words of each tick: hours within days, days within years, else months."""
        step = next((step for step in _STEPS if (self.last - self.first) / step <= MOST_TICKS), _STEPS[-1])
        at = self.first.replace(hour=0, minute=0, second=0, microsecond=0)
        while at <= self.last:
            if at >= self.first:
                yield self.at(at), _words(at, step)
            at += step


def time_scale(first: datetime, last: datetime, left: float, right: float) -> TimeScale:
    """Return a scale with some air at both ends."""
    air = max((last - first) * 0.02, timedelta(minutes=30))
    return TimeScale(first=first - air, last=last + air, left=left, right=right)


def axis(scale: TimeScale, top: float, bottom: float) -> str:
    """Return the ticks as thin lines from top to bottom with their words below."""
    return "".join(
        element("line", class_="tick", x1=x, x2=x, y1=top, y2=bottom)
        + element("text", text=words, class_="axis", x=x, y=bottom + 14, text_anchor="middle")
        for x, words in scale.ticks()
    )


# ----------------------------------------------------------------------------------------------------------------------


def _number(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def _words(at: datetime, step: timedelta) -> str:
    if step < _DAY and (at.hour or at.minute):
        return f"{at:%H:%M}"
    if step < timedelta(days=91):
        return f"{at.day} {at:%b}"
    return f"{at:%b %Y}"

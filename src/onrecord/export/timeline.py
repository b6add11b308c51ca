"""The histories of developments as a picture: a row each, a bar for each standing, as SVG without script or fonts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from onrecord.records import Development, Moment, Standing

WIDTH, ROW, LABELS, TOP = 960, 26, 330, 34  # in the picture's own units
_SAID = 'role="img" aria-label="When each development changed its standing" font-family="sans-serif" font-size="12"'
# Told apart without colour too: by the pattern of the bar's edge, and by the words of its title.
COLOURS: Mapping[Standing | None, tuple[str, str]] = {
    "confirmed": ("#1f6f54", "none"),
    "corroborated": ("#5a9e7c", "none"),
    "single-source": ("#b9a04a", "none"),
    "disputed": ("#b5532f", "6 3"),
    "denied": ("#8a2f2f", "2 2"),
    "retracted": ("#777777", "2 2"),
    None: ("#c9c9c9", "1 3"),
}


def timeline_svg(developments: Sequence[Development]) -> str:
    """Return the picture; developments without any dated moment stand in a list below others and have no row here."""
    rows = [(one, [moment for moment in one.history if moment.from_]) for one in developments]
    rows = [(one, moments) for one, moments in rows if moments]
    if not rows:
        return ""
    times = sorted(_time(moment) for _, moments in rows for moment in moments)
    scale = _Scale(times[0], times[-1])
    height = TOP + ROW * len(rows) + 10
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {_SAID}>',
            *_days(scale, height),
            *(piece for number, row in enumerate(rows) for piece in _row(number, *row, scale)),
            "</svg>",
        )
    )


# ----------------------------------------------------------------------------------------------------------------------


class _Scale:
    """From moments to places on the line; the last twentieth is what goes on."""

    def __init__(self, first: datetime, last: datetime) -> None:
        self.first, self.last = first, last
        self._seconds = max((last - first).total_seconds(), 1.0)

    def place(self, time: datetime) -> float:
        return LABELS + (WIDTH - LABELS - 10) * 0.95 * (time - self.first).total_seconds() / self._seconds


def _time(moment: Moment) -> datetime:
    return datetime.fromisoformat(moment.from_ or "")


def _days(scale: _Scale, height: int) -> Iterator[str]:
    for time, anchor in ((scale.first, "start"), (scale.last, "end")):
        place = scale.place(time)
        yield f'<line x1="{place:.0f}" x2="{place:.0f}" y1="{TOP - 10}" y2="{height - 8}" stroke="#cccccc"/>'
        yield f'<text x="{place:.0f}" y="{TOP - 14}" text-anchor="{anchor}">{time:%d %b %Y %H:%M}</text>'


def _row(number: int, one: Development, moments: Sequence[Moment], scale: _Scale) -> Iterator[str]:
    top = TOP + ROW * number
    label = one.label if len(one.label) <= 48 else one.label[:47] + "…"
    yield f'<text x="0" y="{top + 15}">{escape(label)}</text>'
    ends = [*(scale.place(_time(moment)) for moment in moments[1:]), WIDTH - 10.0]
    for moment, end in zip(moments, ends, strict=True):
        start = scale.place(_time(moment))
        colour, dashes = COLOURS[moment.standing]
        words = f"{moment.phase or 'no phase'}, {moment.standing or 'none'} from {moment.from_}"
        yield (
            f'<rect x="{start:.1f}" y="{top + 3}" width="{max(end - start, 2):.1f}" height="16" fill="{colour}" '
            f'stroke="#333333" stroke-dasharray="{dashes}"><title>{escape(words)}</title></rect>'
        )

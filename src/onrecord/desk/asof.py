"""The slider of past moments: when articles were published, thinned so that a hand can still choose among them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from onrecord.desk.times import full
from onrecord.ledger.moments import latest_moment
from onrecord.records import Record

MOST_STOPS = 240


class Stop(Record, frozen=True, kw_only=True):
    """One place on the slider."""

    as_of: str | None  # what the address takes; None: everything, the slider's last place
    label: str


class Slider(Record, frozen=True, kw_only=True):
    """The stops in order and the number of the one that is chosen."""

    stops: tuple[Stop, ...]
    chosen: int

    @property
    def label(self) -> str:
        """Return what is chosen, in words."""
        return self.stops[self.chosen].label


def slider_of(moments: Sequence[datetime], as_of: str | None) -> Slider:
    """Return the slider with the last stop at or before `as_of` chosen; a moment between two stops is a stop of its own."""
    asked = latest_moment(as_of)
    shown = sorted({*_thinned(moments), *([asked] if asked else [])})
    stops = (*map(_stop, shown), Stop(as_of=None, label="everything"))
    return Slider(stops=stops, chosen=shown.index(asked) if asked else len(stops) - 1)


# ----------------------------------------------------------------------------------------------------------------------


def _thinned(moments: Sequence[datetime]) -> Sequence[datetime]:
    """Return at most MOST_STOPS of the moments, the last one among them."""
    step = -(-len(moments) // MOST_STOPS) or 1
    return moments[::-1][::step][::-1]


def _stop(moment: datetime) -> Stop:
    exact = moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return Stop(as_of=exact, label=full(moment))

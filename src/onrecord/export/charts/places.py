"""The map of places: outlines of countries, a dot for a town, a pale disc or a whole country for an area.

Around a place that somebody is said to have taken or entered stands a whole ring where that is assessed, a broken one where
the parties alone claim it. The projection is the plain one, degrees to the east and to the south, narrowed by the cosine of
the middle latitude.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import cos, radians
from typing import Literal, NamedTuple

from onrecord.export.charts.frame import CHARACTER, chart, element, shortened
from onrecord.records import Control, Record

WIDTH, HEIGHT = 1000.0, 520.0
_LEAST_DEGREES = 9.0  # a single town is shown with its surroundings
_RING = 26.0  # units: an area whose borders nobody gave is a disc of one size, and says so


class Placed(Record, frozen=True, kw_only=True):
    """A place with what happened there."""

    name: str
    lat: float
    lon: float
    kind: Literal["point", "area", "country"]
    country: str | None  # ISO 3166 alpha-2
    developments: tuple[str, ...]  # ids
    label: str  # how the mark is named aloud
    control: tuple[Control, ...] = ()  # who is said to have taken, entered or left it


class Unplaced(Record, frozen=True, kw_only=True):
    """A place, or none, that is not on the map, and what happened there."""

    name: str | None
    developments: tuple[str, ...]


class _Country(NamedTuple):
    name: str
    code: str | None
    rings: tuple[tuple[int, ...], ...]
    boxes: tuple[tuple[float, float, float, float], ...]  # west, north, east, south of each ring, in degrees, y down


class _View(NamedTuple):
    west: float
    north: float
    east: float
    south: float
    narrow: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (
            round((lon - self.west) / (self.east - self.west) * WIDTH, 1),
            round((-lat - self.north) / (self.south - self.north) * HEIGHT, 1),
        )


def map_svg(places: Sequence[Placed]) -> str:
    """Return the map around some places; "" where there is none."""
    if not places:
        return ""
    view = _view(places)
    filled = {place.country for place in places if place.kind == "country"}
    land = "".join(_land(country, view, country.code in filled and country.code is not None) for country in _countries())
    ordered = sorted(places, key=lambda place: -len(place.developments))
    title = f"Map of {len(places)} places; the list below says the same"
    return chart("map", WIDTH, HEIGHT, title, element("g", land, class_="land"), *_marks(ordered, view))


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _countries() -> tuple[_Country, ...]:
    read = json.loads(files("onrecord.export.charts").joinpath("outlines.json").read_bytes())
    return tuple(
        _Country(
            each["name"],
            each["code"],
            tuple(tuple(ring) for ring in each["rings"]),
            tuple(_box(ring) for ring in each["rings"]),
        )
        for each in read["countries"]
    )


def _box(ring: Sequence[int]) -> tuple[float, float, float, float]:
    x, y = ring[0], ring[1]
    across, down = [x], [y]
    for at in range(2, len(ring), 2):
        x, y = x + ring[at], y + ring[at + 1]
        across.append(x)
        down.append(y)
    return min(across) / 100, min(down) / 100, max(across) / 100, max(down) / 100


def _view(places: Sequence[Placed]) -> _View:
    """Return what the map shows: all places and some air, in the picture's proportion."""
    west, east = min(place.lon for place in places), max(place.lon for place in places)
    north, south = min(-place.lat for place in places), max(-place.lat for place in places)
    middle = (north + south) / 2
    narrow = max(cos(radians(middle)), 0.25)
    tall = max((south - north) * 1.5, _LEAST_DEGREES, (east - west) * 1.4 * narrow * HEIGHT / WIDTH)
    tall = min(tall, 170.0)
    wide = tall / HEIGHT * WIDTH / narrow
    centre = (west + east) / 2
    return _View(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2, narrow)


def _land(country: _Country, view: _View, filled: bool) -> str:
    seen = [ring for ring, box in zip(country.rings, country.boxes, strict=True) if _meets(box, view)]
    if not seen:
        return ""
    path = "".join(_path(ring, view) for ring in seen)
    return element("path", element("title", text=country.name), d=path, class_="named" if filled else None)


def _meets(box: tuple[float, float, float, float], view: _View) -> bool:
    west, north, east, south = box
    return west < view.east and east > view.west and north < view.south and south > view.north


def _path(ring: Sequence[int], view: _View) -> str:
    across, down = WIDTH / (view.east - view.west) / 100, HEIGHT / (view.south - view.north) / 100
    x, y = view.at(ring[0] / 100, -ring[1] / 100)
    steps = "".join(f"{ring[at] * across:.0f} {ring[at + 1] * down:.0f} " for at in range(2, len(ring), 2))
    return f"M{x} {y}l{steps}z"


def _marks(places: Sequence[Placed], view: _View) -> Iterator[str]:
    taken: list[tuple[float, float, float]] = []
    for place in places:
        x, y = view.at(place.lon, place.lat)
        radius = min(5.0 + 1.5 * (len(place.developments) - 1), 12.0)
        mark = {
            "point": element("circle", cx=x, cy=y, r=radius),
            "area": element("circle", cx=x, cy=y, r=_RING),
            "country": element("rect", x=x - 4, y=y - 4, width=8, height=8, transform=f"rotate(45 {x} {y})"),
        }[place.kind]
        words = shortened(f"{place.name} {len(place.developments)}", 220)
        name = _name(words, x, y, _RING if place.kind == "area" else radius + (10 if place.control else 0), taken)
        rings = _rings(place, x, y, radius)
        yield element("g", element("title", text=place.label), mark, *rings, name, class_=f"place {place.kind}")


def _rings(place: Placed, x: float, y: float, radius: float) -> Iterator[str]:
    """Yield a whole ring where somebody's control is assessed and a broken one, wider, where it is claimed."""
    held = [control for control in place.control if control.move != "leaves"]
    for number, basis in enumerate(("assessed", "claimed"), 1):
        said = "; ".join(f"{each.by} {each.move} {each.place}: {basis}" for each in held if each.basis == basis)
        if said:
            title = element("title", text=said)
            yield element("g", title, element("circle", cx=x, cy=y, r=radius + 5 * number), class_=f"control {basis}")


def _name(words: str, x: float, y: float, radius: float, taken: list[tuple[float, float, float]]) -> str:
    """Return the name beside its mark; one that would lie on another is left to the title and the list."""
    width = len(words) * CHARACTER
    left = x + radius + 4 if x + radius + 4 + width < WIDTH else x - radius - 4 - width
    if any(abs(y - other) < 14 and left < end and left + width > start for start, end, other in taken):
        return ""
    taken.append((left, left + width, y))
    return element("text", text=words, x=left, y=y + 4)

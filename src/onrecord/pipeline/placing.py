"""The places of developments, with what happened there and who controls them: on the map, or listed beside it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord import judge
from onrecord.export.charts import Placed, Unplaced
from onrecord.records import Control, Development, Toponym

_POINTS = frozenset({"city", "structure", "island", "mountain", "near", None})
_COUNTRIES = frozenset({"country", "demonym"})


def places_of(
    developments: Sequence[Development], toponyms: Mapping[str, Toponym]
) -> tuple[tuple[Placed, ...], tuple[Unplaced, ...]]:
    """Return what can be put on a map, and what cannot: places that no gazetteer has, and developments without a place."""
    there: dict[str | None, list[Development]] = defaultdict(list)
    for development in developments:
        there[development.where].append(development)
    control = judge.control_of(developments)
    placed, unplaced = [], []
    for name, members in sorted(there.items(), key=lambda item: (item[0] is None, item[0] or "")):
        ids = tuple(development.id for development in members)
        toponym = toponyms.get(name) if name else None
        if name is None or toponym is None or toponym.lat is None or toponym.lon is None:
            unplaced.append(Unplaced(name=name, developments=ids))
            continue
        held = tuple(each for each in control if each.place == name)
        placed.append(_placed(name, toponym, (toponym.lat, toponym.lon), members, held))
    return tuple(placed), tuple(unplaced)


# ----------------------------------------------------------------------------------------------------------------------


def _placed(
    name: str, toponym: Toponym, point: tuple[float, float], members: Sequence[Development], control: tuple[Control, ...]
) -> Placed:
    kind = toponym.feature
    return Placed(
        name=name,
        lat=point[0],
        lon=point[1],
        kind="country" if kind in _COUNTRIES else "point" if kind in _POINTS else "area",
        country=toponym.country,
        developments=tuple(development.id for development in members),
        label=f"{name}: " + "; ".join(development.label for development in members),
        control=control,
    )

"""Armed groups that are no state's: each is a side of its own, as a country is.

"Fighters of the Hill Front took Oster", "Front gunmen": who has fighters is a side; so is whoever speaks for it. Where a
story knows one such group only, "the rebels" are it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from onrecord.compare.developments.who.names import SHARED_OFFICES, bare
from onrecord.records import Entity, Reading

_FORCE = r"(?:[Ff]ighters|[Gg]unmen|[Mm]ilitants|[Ii]nsurgents|[Gg]uerrillas|[Rr]ebels|[Mm]ilitiamen|[Ss]eparatists)"
_NAME = r"[A-ZÀ-Þ][\w&-]*(?: [A-ZÀ-Þ][\w&-]*){0,4}"
_HAS_FIGHTERS = (
    re.compile(rf"\b{_FORCE} (?:of|from|loyal to) (?:the )?(?P<name>{_NAME})"),  # "Fighters of the Hill Front"
    re.compile(rf"\b(?P<name>{_NAME})(?:['’]s?)? {_FORCE}\b"),  # "Front fighters", "the Front's gunmen"
)
# Whoever is called so is not of the country that is named beside it: "Veldanian rebels".
REBELS = re.compile(r"\b(?:rebels?|insurgents?|guerrillas?|separatists?)\b", re.IGNORECASE)
_SPEAKS_FOR = (
    re.compile(
        r"^(?:the )?(?P<whose>.+?)['’]s? (?:\w+ ){0,2}(?:commanders?|leaders?|leadership|command|spokes\w+|secretary"
        r"|negotiators?|delegation|envoy)$",
        re.IGNORECASE,
    ),  # "the rebels' commander"
    re.compile(
        r"^(?:the |an? )?(?:\w+ ){0,2}(?:commander|leader|spokes\w+|secretary|negotiators?|delegation) (?:of|for) (?:the )?"
        r"(?P<whose>.+)$",
        re.IGNORECASE,
    ),  # "a spokesman for the Hill Front"
    re.compile(r"^(?:the )?(?P<whose>.+)$", re.IGNORECASE),
)


def bands_of(readings: Sequence[tuple[str, Reading]]) -> Mapping[str, str]:
    """Return the names of armed groups in lower case, short ones too, with the full name: {"front": "Hill Front"}."""
    bodies = _bodies(entity for _, reading in readings for entity in reading.entities)
    found: dict[str, str] = {}
    for _, reading in readings:
        for pattern in _HAS_FIGHTERS:
            for match in pattern.finditer(reading.article.text):
                full = _meant(match["name"], bodies)
                if full is not None:
                    found |= {full.casefold(): full, match["name"].casefold(): full}
    for full in sorted(set(found.values())):
        last = full.rpartition(" ")[2]
        if last in bodies and _meant(last, bodies) == full:  # "the Front"
            found[last.casefold()] = full
    return MappingProxyType(found)


def spoken_for(source: str) -> str:
    """Return whose voice a source is by its own words: "the rebels' commander" gives "rebels"."""
    return next(match["whose"] for pattern in _SPEAKS_FOR if (match := pattern.match(source.strip() or "-")) is not None)


# ----------------------------------------------------------------------------------------------------------------------


def _bodies(entities: Iterable[Entity]) -> frozenset[str]:
    names = (bare(entity.name) for entity in entities if entity.type in ("organisation", "group"))
    return frozenset(name for name in names if name[:1].isupper() and not SHARED_OFFICES.search(name))


def _meant(name: str, bodies: frozenset[str]) -> str | None:
    """Return the one body that a name means, by its last words; None: none or several."""
    longer = {body for body in bodies if body.endswith(f" {name}")}
    if longer:
        return next(iter(longer)) if len(longer) == 1 else None
    return name if name in bodies else None

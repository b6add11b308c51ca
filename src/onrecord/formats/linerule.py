"""A rule that tells one line of an article by its words, and the names that such rules are made of."""

from typing import Literal, NamedTuple

from onrecord.formats.agencies import agency_names
from onrecord.records import PartKind

Zone = Literal["anywhere", "head", "tail"]  # head: before the body; tail: the last paragraphs

# Python's patterns have no class of capital letters; these are those of European names.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-Я"
NAME = rf"[{UPPER}][\w.'’-]*"
PARTICLE = r"(?:d[aei]|del|della|der|den|dos|du|van|von|v|ten|ter|el|al|la|le|bin|ibn|ben|y|e|and|of|the|for|in|at|with)"
# One name or several: "Ada Finch and Otto Reyn, Northwire".
NAMES = rf"{NAME}(?:(?:\s*[,&|/]\s*|\s+)(?:{NAME}|{PARTICLE}\b|[\w.]+@[\w.]+))*"
AGENCY = agency_names()


class LineRule(NamedTuple):
    """A paragraph that is no body: the pattern matches all of it."""

    name: str
    kind: PartKind
    zone: Zone
    longest: int  # characters; a longer paragraph is body, however it ends
    pattern: str
    example: str

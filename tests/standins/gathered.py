"""Claims about one event, written by hand: a line a claim, or a table of them."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.records import DevelopmentClaim, Gathered, Quantity

_FIGURE = re.compile(r"(at least|exactly|about|up to) (\d+)(?: (\w+))?")
_SCOPES = ("dead", "wounded", "missing")
# Of the example's articles: when they were published and the origin whose words they print.
_ARTICLES = {
    "1": ("2025-10-09T14:12:00Z", "A"), "2": ("2025-10-09T19:05:00Z", "A"), "3": ("2025-10-09T21:30:00Z", "A"),
    "4": ("2025-10-09T22:10:00Z", "A"), "4b": ("2025-10-09T22:10:00Z", "B"), "5": ("2025-10-10T05:45:00Z", "A"),
    "6": ("2025-10-10T08:20:00Z", "A"), "7": ("2025-10-10T10:40:00Z", "C"), "8": ("2025-10-10T12:30:00Z", "C"),
    "9": ("2025-10-10T18:00:00Z", "D"), "10": ("2025-10-11T09:15:00Z", "E"), "11": ("2025-10-11T17:45:00Z", "F"),
    "12": ("2025-10-12T06:00:00Z", "G"), "13": ("2025-10-12T11:30:00Z", "H"), "14": ("2025-10-12T16:20:00Z", "I"),
}  # fmt: skip


class Expected(NamedTuple):
    """An event's claims, and what its page says should come of them."""

    gathered: Gathered
    history: list[tuple[Any, ...]]  # from, phase, standing, credibility, because
    series: list[tuple[Any, ...]]  # at, value, bound, holder
    number: list[tuple[Any, ...]]  # from, standing


def claim(name: str, published: str | None, holder: str, stance: str = "asserts", **fields: Any) -> DevelopmentClaim:
    """Return a claim; the article and the origin are called as the claim where they are not given."""
    factuality = {"asserts": "CT+", "denies": "CT-", "doubts": "PR-", "conditional": "Uu", "reports": "CT+"}[stance]
    words = fields.pop("text", "It has begun")
    given = {
        "article": name,
        "origin": fields.get("article", name),
        "publisher": None,
        "factuality": factuality,
        "phase": "completed",
        "start": 0,
        "end": len(words),
    }
    return DevelopmentClaim(id=name, published=published, holder=holder, stance=stance, text=words, **(given | fields))


def event(*claims: DevelopmentClaim, parties: tuple[str, ...] = ("North", "South"), **fields: Any) -> Gathered:
    """Return these claims as one event between two sides."""
    given = {"id": "d1", "story": "story", "label": "They leave", "event": "leave"}
    return Gathered(claims=claims, parties=parties, **(given | fields))


def example_table(path: Path) -> dict[str, Expected]:
    """Return the events of a table by their numbers."""
    found: dict[str, list[list[str]]] = {}
    for line in path.read_text().splitlines():
        row = line.split("\t")
        found.setdefault(row[1], []) if row[0] == "D" else None
        list(found.values())[-1].append(row)
    return {number: _expected(number, rows) for number, rows in found.items()}


# ----------------------------------------------------------------------------------------------------------------------


def _expected(number: str, rows: list[list[str]]) -> Expected:
    claims = [_claim_of_row(position, row[1:]) for position, row in enumerate(rows) if row[0] == "C"]
    parties = tuple(party for party in rows[0][2].split(";") if party)
    return Expected(
        gathered=event(*claims, parties=parties, id=f"d{number}"),
        history=[(row[1], row[2] or None, row[3] or None, int(row[4]), row[5].split()) for row in rows if row[0] == "H"],
        series=[(row[1], float(row[2]), row[3], row[4]) for row in rows if row[0] == "S"],
        number=[(row[1], row[2]) for row in rows if row[0] == "N"],
    )


def _claim_of_row(position: int, row: list[str]) -> DevelopmentClaim:
    name, article, holder, side, stance, factuality, phase, more, words = row
    published, origin = _ARTICLES[article]
    return claim(
        name,
        published,
        holder,
        stance,
        article=article,
        origin=origin,
        side=side or None,
        factuality=factuality,
        phase=phase or None,
        text=words,
        start=position * 1000,
        end=position * 1000 + len(words),
        condition="if" if "condition" in more else None,
        quantity=_quantity(more),
        is_witness="witness" in more,
        is_authority="authority" in more,
        is_performed="performed" in more,
        is_hearsay="hearsay" in more,
        is_against_interest="interest" in more,
        retracted_at="2025-10-10T08:20:00Z" if "retracted" in more else None,
    )


def _quantity(more: str) -> Quantity | None:
    figure = _FIGURE.search(more)
    if figure is None:
        return None
    of = figure[3]
    scope = of if of in _SCOPES else None
    return Quantity(value=float(figure[2]), bound=figure[1], of="people" if scope else of, scope=scope)

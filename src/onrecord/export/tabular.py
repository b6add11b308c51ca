"""The record as flat rows: developments, their histories and their claims, for CSV and Parquet.

The columns of each table are fixed here, in this order, whatever the rows hold.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from onrecord.errors import MissingExtra
from onrecord.records import Development

Table = Literal["developments", "history", "claims"]
Cell = str | int | float | bool | None
Row = dict[str, Cell]
_RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take the cell for a formula


def rows_of(table: Table, developments: Iterable[Development]) -> Iterator[Row]:
    """Yield the rows of one table."""
    return (row for one in developments for row in _ROWS[table](one))


def csv_text(table: Table, developments: Iterable[Development]) -> str:
    """Return a table as CSV (RFC 4180), with a heading; a cell that a spreadsheet would run begins with an apostrophe."""
    target = io.StringIO()
    writer = csv.DictWriter(target, COLUMNS[table], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _safe(cell) for name, cell in row.items()} for row in rows_of(table, developments))
    return target.getvalue()


def parquet_bytes(table: Table, developments: Iterable[Development]) -> bytes:
    """Return a table as a Parquet file; raises MissingExtra without pyarrow."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow; type: pip install 'onrecord[parquet]'") from error
    rows = list(rows_of(table, developments))
    schema = pyarrow.schema([(name, _TYPES.get(name, "string")) for name in COLUMNS[table]])
    target = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), target)
    return target.getvalue()


COLUMNS: Mapping[Table, Sequence[str]] = {
    "developments": (
        *("id", "story", "label", "event", "actors", "objects", "where", "when", "phase", "standing", "credibility"),
        *("quantity", "quantity_low", "quantity_high", "quantity_bound", "quantity_unit", "quantity_standing"),
        *("origins", "holders", "sides", "claims", "first_published", "last_published"),
    ),
    "history": ("development", "label", "from", "phase", "standing", "credibility", "reason", "because", "ruled_by"),
    "claims": (
        *("id", "development", "article", "origin", "publisher", "published", "holder", "side", "stance", "factuality"),
        *("phase", "condition", "when", "where", "text", "start", "end", "is_witness", "retracted_at"),
    ),
}
_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("credibility", "origins", "holders", "claims", "start", "end"), "int64"),
    **dict.fromkeys(("quantity", "quantity_low", "quantity_high"), "float64"),
    "is_witness": "bool",
}


# ----------------------------------------------------------------------------------------------------------------------


def _development(one: Development) -> Iterator[Row]:
    number = one.quantity
    yield {
        "id": one.id,
        "story": one.story,
        "label": one.label,
        "event": one.event,
        "actors": _joined(part.name for part in one.participants if part.role == "actor"),
        "objects": _joined(part.name for part in one.participants if part.role == "object"),
        "where": one.where,
        "when": one.when,
        "phase": one.phase,
        "standing": one.standing,
        "credibility": one.credibility,
        "quantity": number.value if number else None,
        "quantity_low": number.low if number else None,
        "quantity_high": number.high if number else None,
        "quantity_bound": number.bound if number else None,
        "quantity_unit": number.unit if number else None,
        "quantity_standing": number.standing if number else None,
        "origins": one.origins,
        "holders": one.holders,
        "sides": _joined(one.sides),
        "claims": len(one.claims),
        "first_published": one.first_published,
        "last_published": one.last_published,
    }


def _history(one: Development) -> Iterator[Row]:
    for moment in one.history:
        yield {
            "development": one.id,
            "label": one.label,
            "from": moment.from_,
            "phase": moment.phase,
            "standing": moment.standing,
            "credibility": moment.credibility,
            "reason": moment.reason,
            "because": _joined(moment.because),
            "ruled_by": moment.ruled_by,
        }


def _claims(one: Development) -> Iterator[Row]:
    for claim in one.claims:
        yield {name: getattr(claim, name) for name in COLUMNS["claims"] if name != "development"} | {"development": one.id}


_ROWS: Mapping[Table, Callable[[Development], Iterator[Row]]] = {
    "developments": _development,
    "history": _history,
    "claims": _claims,
}


def _joined(names: Iterable[str]) -> str | None:
    return "; ".join(names) or None


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell

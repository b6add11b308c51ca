"""Rows as records again: a reading comes back equal to the one that was kept."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from msgspec import convert
from msgspec.structs import replace
from sqlalchemy import Connection, Table, select

from onrecord.ledger import schema
from onrecord.ledger.database import Named, named
from onrecord.records import (
    Argument,
    Article,
    Claim,
    Entity,
    Mention,
    Part,
    Quantity,
    Reading,
    Record,
    Statement,
    Timex,
    Toponym,
)
from onrecord.spans import Span

Spans = dict[tuple[Any, ...], tuple[Span, ...]]
_Kind = TypeVar("_Kind", bound=Record)


def reading_of(connection: Connection, reading_id: int) -> Reading:
    """Return a reading by the number of its row."""

    def below(table: Table) -> Sequence[Named]:
        return _rows(connection, table, table.c.reading_id == reading_id)

    row = _row(connection, schema.readings, reading_id)
    spans = spans_by(below(schema.spans), "statement_position", "role")
    return Reading(
        article=replace(article_of(connection, row["description_id"]), captured=row["captured"]),
        sentences=tuple(Span(row["start"], row["end"]) for row in below(schema.sentences)),
        entities=_records(Entity, below(schema.entities)),
        mentions=_records(Mention, below(schema.mentions)),
        timexes=_records(Timex, below(schema.timexes)),
        toponyms=_records(Toponym, below(schema.toponyms)),
        statements=tuple(statement_of(row, row["position"], spans) for row in below(schema.statements)),
        claims=_claims_of(*(below(table) for table in _CLAIM_TABLES)),
    )


def article_of(connection: Connection, description_id: int) -> Article:
    """Return an article as one of its descriptions has it."""
    description = _row(connection, schema.descriptions, description_id)
    article = _row(connection, schema.articles, description["article_id"])
    parts = _records(Part, _rows(connection, schema.parts, schema.parts.c.description_id == description_id))
    return convert({**description, **article, "id": article["given_id"], "parts": parts}, Article)


def statement_of(row: Named, owner: int, spans: Spans) -> Statement:
    """Return the statement of a row of `statements`; its spans stand under (owner, role)."""
    words = {role: spans.get((owner, role), ()) for role in ("source", "cue", "content")}
    return convert({**row, **words, "id": row["local_id"]}, Statement)


def spans_by(rows: Iterable[Named], *columns: str) -> Spans:
    """Group rows with a start and an end by some of their other columns, keeping their order."""
    groups: dict[tuple[Any, ...], list[Span]] = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(Span(row["start"], row["end"]))
    return {key: tuple(spans) for key, spans in groups.items()}


# ----------------------------------------------------------------------------------------------------------------------

_CLAIM_TABLES = (schema.claims, schema.conditions, schema.arguments, schema.argument_spans, schema.quantities)


def _rows(connection: Connection, table: Table, condition: Any) -> Sequence[Named]:
    """Return the rows of one owner in the order of their positions."""
    positions = [column for column in table.c if column.name.endswith("position")]
    return list(named(connection.execute(select(table).where(condition).order_by(*positions))))


def _row(connection: Connection, table: Table, number: int) -> Named:
    return next(named(connection.execute(select(table).where(table.c.id == number))))


def _records(kind: type[_Kind], rows: Iterable[Named]) -> tuple[_Kind, ...]:
    """Make records of rows whose columns are named as the fields; columns that are no field are passed over."""
    return tuple(convert({**row, "id": row.get("local_id")}, kind) for row in rows)


def _claims_of(*rows: Sequence[Named]) -> tuple[Claim, ...]:
    claims, conditions, arguments, argument_spans, quantities = rows
    condition_of = spans_by(conditions, "claim_position")
    spans_of_argument = spans_by(argument_spans, "claim_position", "argument_position")
    quantity_of = dict(zip((row["claim_position"] for row in quantities), _records(Quantity, quantities)))
    arguments_of: dict[int, list[Argument]] = {}
    for row in arguments:
        spans = spans_of_argument.get((row["claim_position"], row["position"]), ())
        arguments_of.setdefault(row["claim_position"], []).append(convert({**row, "spans": spans}, Argument))
    return tuple(
        convert(
            {
                **row,
                "id": row["local_id"],
                "trigger": Span(row["trigger_start"], row["trigger_end"]),
                "arguments": arguments_of.get(row["position"], ()),
                "condition": condition_of.get((row["position"],), ()) if row["conditional"] else None,
                "when": row["when_value"],
                "where": row["where_entity"],
                "quantity": quantity_of.get(row["position"]),
            },
            Claim,
        )
        for row in claims
    )

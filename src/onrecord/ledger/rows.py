"""A reading as rows: a list of rows for each table, in the order in which they are written.

A row says what its record says and nothing else (words and names aside, which follow from it); a reading's key is a hash
of its rows.
"""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict

from onrecord.ledger.moments import latest_moment
from onrecord.records import Article, Claim, Entity, Quantity, Reading, Statement, Toponym
from onrecord.spans import Span, words_of

Row = dict[str, Any]


def article_row(article: Article) -> Row:
    """Return what identifies a published text, and the text."""
    return {
        "given_id": article.id,
        "url": article.url,
        "publisher": article.publisher,
        "published": article.published,
        "published_utc": latest_moment(article.published),
        "text_sha256": article.text_sha256,
        "text": article.text,
    }


def description_row(article: Article) -> Row:
    """Return what the file, page or feed said about an article, its clocks and its parts aside."""
    return {
        "title": article.title,
        "agencies": article.agencies,
        "authors": article.authors,
        "dateline": article.dateline,
        "modified": article.modified,
        "version": article.version,
        "revision": article.revision,
        "language": article.language,
        "bytes_sha256": article.bytes_sha256,
        "extractor": article.extractor,
    }


def captured_row(article: Article) -> Row:
    """Return when an article was fetched."""
    return {"captured": article.captured, "captured_utc": latest_moment(article.captured)}


def part_rows(article: Article) -> list[Row]:
    """Return the parts of an article's text."""
    return _numbered(map(asdict, article.parts))


def reading_rows(reading: Reading) -> dict[str, list[Row]]:
    """Return all rows below a reading by table; parents stand before their children."""
    names = {entity.id: entity.name for entity in reversed(reading.entities)}  # of two with one id the first counts
    return {
        "sentences": _span_rows(reading.sentences),
        "entities": _numbered(map(_entity_row, reading.entities)),
        "mentions": _numbered(map(asdict, reading.mentions)),
        "timexes": _numbered(map(asdict, reading.timexes)),
        "toponyms": _numbered(map(_toponym_row, reading.toponyms)),
        "statements": _numbered(_statement_row(said, reading.article.text, names) for said in reading.statements),
        "spans": _statement_span_rows(reading.statements),
        "claims": _numbered(map(_claim_row, reading.claims)),
        "conditions": _condition_rows(reading.claims),
        "arguments": _argument_rows(reading.claims),
        "argument_spans": _argument_span_rows(reading.claims),
        "quantities": _quantity_rows(reading.claims),
    }


# ----------------------------------------------------------------------------------------------------------------------


def _numbered(rows: Iterable[Row]) -> list[Row]:
    return [row | {"position": position} for position, row in enumerate(rows)]


def _span_rows(spans: Iterable[Span], **owner: Any) -> list[Row]:
    return _numbered({**owner, "start": start, "end": end} for start, end in spans)


def _real(number: float | None) -> float | None:
    return None if number is None else float(number)  # 12 and 12.0 say the same, so they must hash the same


def _entity_row(entity: Entity) -> Row:
    row = asdict(entity)
    return row | {"local_id": row.pop("id")}


def _toponym_row(toponym: Toponym) -> Row:
    return asdict(toponym) | {"lat": _real(toponym.lat), "lon": _real(toponym.lon)}


def _statement_row(statement: Statement, text: str, names: dict[str, str]) -> Row:
    return {
        "local_id": statement.id,
        "kind": statement.kind,
        "speaker": statement.speaker,
        "chain": statement.chain,
        "distance": statement.distance,
        "speaker_kind": statement.speaker_kind,
        "said_when": statement.said_when,
        "said_where": statement.said_where,
        "confidence": float(statement.confidence),
        "speaker_name": names.get(statement.speaker) if statement.speaker else None,
        "source_words": words_of(text, statement.source) or None,
        "cue_words": words_of(text, statement.cue) or None,
        "content_words": words_of(text, statement.content),
    }


def _statement_span_rows(statements: Iterable[Statement]) -> list[Row]:
    return [
        row
        for position, statement in enumerate(statements)
        for role in ("source", "cue", "content")
        for row in _span_rows(getattr(statement, role), statement_position=position, role=role)
    ]


def _claim_row(claim: Claim) -> Row:
    return {
        "local_id": claim.id,
        "statement": claim.statement,
        "holder": claim.holder,
        "chain": claim.chain,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "event": claim.event,
        "kind": claim.kind,
        "factuality": claim.factuality,
        "conditional": claim.condition is not None,
        "phase": claim.phase,
        "when_value": claim.when,
        "where_entity": claim.where,
        "confidence": float(claim.confidence),
    }


def _condition_rows(claims: Iterable[Claim]) -> list[Row]:
    return [
        row for position, claim in enumerate(claims) for row in _span_rows(claim.condition or (), claim_position=position)
    ]


def _argument_rows(claims: Iterable[Claim]) -> list[Row]:
    return [
        row
        for position, claim in enumerate(claims)
        for row in _numbered(
            {"claim_position": position, "role": argument.role, "entity": argument.entity} for argument in claim.arguments
        )
    ]


def _argument_span_rows(claims: Iterable[Claim]) -> list[Row]:
    return [
        row
        for position, claim in enumerate(claims)
        for number, argument in enumerate(claim.arguments)
        for row in _span_rows(argument.spans, claim_position=position, argument_position=number)
    ]


def _quantity_rows(claims: Iterable[Claim]) -> list[Row]:
    return [
        {"claim_position": position} | _quantity_row(claim.quantity)
        for position, claim in enumerate(claims)
        if claim.quantity is not None
    ]


def _quantity_row(quantity: Quantity) -> Row:
    bounds = {"value": _real(quantity.value), "low": _real(quantity.low), "high": _real(quantity.high)}
    return asdict(quantity) | bounds

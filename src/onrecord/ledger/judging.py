"""What people ruled, as rows: a judgement is a row, taking it back is another, and neither is ever changed."""

import hashlib
from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select

from onrecord.errors import InputError
from onrecord.ledger.database import named
from onrecord.ledger.rows import Row
from onrecord.ledger.schema import judgements, withdrawals
from onrecord.records import Judgement

_SHORTEST = 6  # digits of an id that may stand for it


def write_judgement(connection: Connection, said: Row, made: datetime) -> str:
    """Write a judgement and return its id; one that says the same of the same moment is there already.

    `said` are the columns of `judgements` without key and time.
    """
    key = hashlib.sha256(msgspec.json.encode((said, made), order="deterministic")).hexdigest()[:16]
    if connection.scalar(select(judgements.c.id).where(judgements.c.key == key)) is None:
        connection.execute(insert(judgements), said | {"key": key, "made": made})
    return key


def write_withdrawal(connection: Connection, name: str, by: str, reason: str | None, made: datetime) -> str:
    """Write that a judgement is taken back, and return its id; a second time changes nothing.

    `name` is its id or how the id begins. Raises InputError where that is no judgement or more than one.
    """
    key = _key_meant(connection, name)
    taken_back = select(withdrawals.c.made).where(withdrawals.c.judgement == key)
    if connection.scalar(taken_back.limit(1)) is None:
        row = {"judgement": key, "made_by": by, "reason": reason, "made": made}
        connection.execute(insert(withdrawals), row)
    return key


def judgements_asked(connection: Connection, made_by_then: datetime | None) -> tuple[Judgement, ...]:
    """Return all judgements by the time they were made, those taken back included, as it stood at a moment."""
    first_back: dict[str, tuple[datetime, str]] = {}
    for row in named(connection.execute(select(withdrawals).order_by(withdrawals.c.made, withdrawals.c.made_by))):
        if made_by_then is None or row["made"] <= made_by_then:
            first_back.setdefault(row["judgement"], (row["made"], row["made_by"]))
    query = select(judgements).order_by(judgements.c.made, judgements.c.key)
    if made_by_then is not None:
        query = query.where(judgements.c.made <= made_by_then)
    return tuple(
        Judgement(
            id=row["key"],
            kind=row["kind"],
            subjects=tuple(row["subjects"]),
            anchors=tuple(row["anchors"]),
            value=row["value"],
            by=row["made_by"],
            reason=row["reason"],
            made=_printed(row["made"]),
            withdrawn=_printed(first_back[row["key"]][0]) if row["key"] in first_back else None,
            withdrawn_by=first_back[row["key"]][1] if row["key"] in first_back else None,
        )
        for row in named(connection.execute(query))
    )


# ----------------------------------------------------------------------------------------------------------------------


def _key_meant(connection: Connection, name: str) -> str:
    beginning = judgements.c.key.startswith(name, autoescape=True)
    keys = connection.scalars(select(judgements.c.key).where(beginning).order_by(judgements.c.key)).all()
    if not keys or len(name) < _SHORTEST:
        raise InputError(f"there is no judgement {name!r}; list them with: onrecord rule --list")
    if len(keys) > 1:
        raise InputError(f"{name!r} means {len(keys)} judgements; say which: {', '.join(keys[:5])}")
    return str(keys[0])


def _printed(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")

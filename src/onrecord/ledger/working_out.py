"""A store for answers that take long to work out, by a hash of all that they were made from.

An answer is never wrong, because other inputs have another hash; it may only be missing. The oldest make room.
"""

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from onrecord.ledger.schema import worked_out

_MOST = 400  # answers of one kind; the slider over a story's moments asks for some dozens


def answer_kept(connection: Connection, kind: str, inputs: str) -> str | None:
    """Return an answer as the JSON that was kept; None: it has to be worked out."""
    query = select(worked_out.c.answer).where(worked_out.c.kind == kind, worked_out.c.inputs == inputs)
    return connection.scalar(query)


def keep_answer(connection: Connection, kind: str, inputs: str, answer: str, made: datetime) -> None:
    """Keep an answer; where another process was first, its answer is the same."""
    if answer_kept(connection, kind, inputs) is not None:
        return
    connection.execute(insert(worked_out), {"kind": kind, "inputs": inputs, "answer": answer, "made": made})
    of_kind = worked_out.c.kind == kind
    if (connection.scalar(select(func.count()).where(of_kind)) or 0) > _MOST:
        oldest = select(worked_out.c.inputs).where(of_kind).order_by(worked_out.c.made).limit(_MOST // 4)
        connection.execute(delete(worked_out).where(of_kind, worked_out.c.inputs.in_(oldest)))

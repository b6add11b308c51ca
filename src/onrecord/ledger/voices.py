"""Who counts as a statement's speaker, and which statements somebody had a voice in.

A chain of voices ends at the principal, whose name is the statement's `speaker_name`; a spokeswoman whom the text calls
"she" stands in the chain alone. Nobody is called "it": where a reading resolved its speakers and left one open, who it is
stays unknown.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, exists, func, select

from onrecord.ledger.full_text import SPEAKER, Term, occurring
from onrecord.ledger.schema import entities, statements

_APART = "-.,'’()/"  # what stands between the words of a name beside spaces


def speaker_called() -> ColumnElement[Any]:
    """Return a speaker's name, or the source's words in a reading that resolves nobody; NULL of the unknown."""
    resolves = exists(select(entities.c.position).where(entities.c.reading_id == statements.c.reading_id))
    return func.coalesce(statements.c.speaker_name, case((resolves, None), else_=statements.c.source_words))


def has_voice(dialect: str, name: Sequence[Term]) -> ColumnElement[bool]:
    """Return the condition that a name stands in the source's words or is that of a voice in the chain."""
    found = select(statements.c.id).where(occurring(dialect, name, SPEAKER))
    return statements.c.id.in_(found.union(*(_in_chain(term) for term in name)))


# ----------------------------------------------------------------------------------------------------------------------


def _in_chain(term: Term) -> Select[tuple[int]]:
    """Return the statements one of whose several voices bears a name, in whole words."""
    chain, name = cast(statements.c.chain, Text), func.lower(entities.c.name)
    for mark in _APART:
        name = func.replace(name, mark, " ")
    words = " ".join("".join(" " if letter in _APART else letter for letter in term.words.lower()).split())
    is_voice = chain.contains('"' + entities.c.local_id + '"')
    several = chain.contains(",")
    named = (" " + name + " ").contains(f" {words} ", autoescape=True)
    return (
        select(statements.c.id)
        .join(entities, and_(entities.c.reading_id == statements.c.reading_id, is_voice))
        .where(several, named)
    )

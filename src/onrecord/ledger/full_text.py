"""What a person types into a search box, as conditions on the words of statements.

Words stand for themselves, all must occur; "words in quotation marks" are a phrase; a word* that ends in an asterisk
stands for every word that begins so. Case never counts, in SQLite accents do not either. Nothing that is typed is
syntax of the database: each term reaches it quoted.
"""

import operator
import re
from collections.abc import Sequence
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, desc, false, func, literal_column, or_, select, table

from onrecord.ledger.schema import statements
from onrecord.records import Record

ALL_WORDS = ("content_words", "source_words", "speaker_name")
CONTENT = ("content_words",)
SPEAKER = ("source_words", "speaker_name")

_MARKS = '"“”„«»'
_TERM = re.compile(rf"[{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}]?(?P<star>\*?)|(?P<word>[^\s{_MARKS}]+)")
_WORD = re.compile(r"[^\W_]+")
_MOST_RUNS = 60  # of a long wording the beginning is enough to find it by
_INDEX = table("statement_words", column("rowid"), column("rank"))
_LONGEST = 100_000  # as in the index: characters of a statement that PostgreSQL looks at


class Term(Record, frozen=True, kw_only=True):
    """A word or phrase to be found."""

    words: str
    is_prefix: bool = False


def terms_of(query: str) -> tuple[Term, ...]:
    """Return the terms of a query; what has no letter and no digit in it is passed over."""
    terms = []
    for found in _TERM.finditer(query):
        words, star = (found["phrase"], found["star"]) if found["word"] is None else (found["word"].rstrip("*"), "")
        is_prefix = bool(star) or (found["word"] or "").endswith("*")
        terms.append(Term(words=_cleaned(words), is_prefix=is_prefix))
    return tuple(term for term in terms if _has_substance(term))


def phrase_of(name: str) -> tuple[Term, ...]:
    """Return a name as one phrase; () when there is no letter and no digit in it."""
    term = Term(words=_cleaned(name))
    return (term,) if _has_substance(term) else ()


def occurring(dialect: str, terms: Sequence[Term], columns: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that every term occurs in one of the columns; without terms nothing is found."""
    if not terms:
        return false()
    if dialect == "sqlite":
        return statements.c.id.in_(select(_INDEX.c.rowid).where(_matches(terms, columns)))
    return and_(*(or_(*(_vector(name).op("@@")(_tsquery(term)) for name in columns)) for term in terms))


def best_first(dialect: str, query: Select[Any], terms: Sequence[Term]) -> Select[Any]:
    """Keep the rows in whose words every term occurs, the closest first."""
    if not terms:
        return query.where(false())
    if dialect == "sqlite":
        found = query.join(_INDEX, _INDEX.c.rowid == statements.c.id).where(_matches(terms, ALL_WORDS))
        return found.order_by(_INDEX.c.rank)
    ranks = (func.ts_rank(_vector(name), _tsquery(term)) for name in ALL_WORDS for term in terms)
    return query.where(occurring(dialect, terms, ALL_WORDS)).order_by(desc(reduce(operator.add, ranks)))


def runs_of(words: str, length: int = 3) -> tuple[Term, ...]:
    """Return the runs of `length` words of a wording as phrases, or the whole of a shorter one."""
    single = _WORD.findall(_cleaned(words))
    runs = [single[start : start + length] for start in range(max(1, len(single) - length + 1))]
    return tuple(Term(words=" ".join(run)) for run in runs if run)[:_MOST_RUNS]


def with_any(dialect: str, query: Select[Any], terms: Sequence[Term]) -> Select[Any]:
    """Keep the rows in whose content any of the terms occurs, the closest first."""
    if not terms:
        return query.where(false())
    if dialect == "sqlite":
        any_term = " OR ".join(f'"{term.words}"' for term in terms)
        match = literal_column("statement_words").op("MATCH", is_comparison=True)(f"{{content_words}} : ({any_term})")
        return query.join(_INDEX, _INDEX.c.rowid == statements.c.id).where(match).order_by(_INDEX.c.rank)
    vector = _vector("content_words")
    rank = reduce(operator.add, (func.ts_rank(vector, _tsquery(term)) for term in terms))
    return query.where(or_(*(vector.op("@@")(_tsquery(term)) for term in terms))).order_by(desc(rank))


# ----------------------------------------------------------------------------------------------------------------------


def _cleaned(words: str) -> str:
    """Return words without what no database takes: NUL, halves of characters, quotation marks of queries."""
    return " ".join(re.sub(r"[\x00\"'\\]", " ", words).encode(errors="ignore").decode().split())


def _has_substance(term: Term) -> bool:
    return any(character.isalnum() for character in term.words)


def _matches(terms: Sequence[Term], columns: Sequence[str]) -> ColumnElement[bool]:
    quoted = " AND ".join(f'"{term.words}"' + ("*" if term.is_prefix else "") for term in terms)
    return literal_column("statement_words").op("MATCH", is_comparison=True)(f"{{{' '.join(columns)}}} : ({quoted})")


def _vector(name: str) -> ColumnElement[Any]:
    return func.to_tsvector(literal_column("'simple'"), func.left(statements.c[name], literal_column(str(_LONGEST))))


def _tsquery(term: Term) -> ColumnElement[Any]:
    if term.is_prefix:
        return func.to_tsquery(literal_column("'simple'"), f"'{term.words}':*")
    return func.phraseto_tsquery(literal_column("'simple'"), term.words)

"""Readings put together by hand, from a text and the words of its statements."""

import re
from hashlib import sha256
from typing import Any

from onrecord.records import Article, Part, Reading, Statement
from onrecord.spans import Span

FERRY = """Ferry stays in port, harbour master says

KORVA (Northwire) - The ferry to Little Sund will stay in port until Friday, harbour master Mara Ode said on Tuesday.

"The ice," she said, "is thicker than in any year that I remember." The mayor of Little Sund called the decision \
"premature", according to a spokesman who said that the town had asked for an icebreaker.

Two passengers were said to have crossed on foot.
"""


def ferry(**changes: Any) -> Reading:
    """Return a short invented article with every shape of statement: nested, discontinuous, mixed, without a source."""
    article = article_of(
        FERRY,
        **{
            "id": "ferry",
            "publisher": "The Korva Post",
            "agencies": ("Northwire",),
            "title": "Ferry stays in port, harbour master says",
            "published": "2031-02-04T09:30:00+01:00",
            "parts": (Part(start=0, end=40, kind="title"),),
        }
        | changes,
    )
    return reading_of(
        article,
        ("indirect", "harbour master", "says", "Ferry stays in port"),
        ("indirect", "harbour master Mara Ode", "said", "The ferry to Little Sund will stay in port until Friday"),
        ("direct", "she", "said", '"The ice,"', '"is thicker than in any year that I remember."'),
        (
            "mixed",
            "a spokesman who said that the town had asked for an icebreaker",
            "according to",
            'The mayor of Little Sund called the decision "premature"',
        ),
        ("mixed", "The mayor of Little Sund", "called", 'the decision "premature"'),
        ("indirect", "a spokesman", "who said", "that the town had asked for an icebreaker"),
        ("indirect", None, "were said", "to have crossed on foot"),
    )


def article_of(text: str, **known: Any) -> Article:
    """Return an article whose id is the hash of its text where none is given."""
    digest = sha256(text.encode()).hexdigest()
    return Article(**{"id": digest[:12], "text": text, "text_sha256": digest, "bytes_sha256": digest, **known})


def reading_of(article: Article, *said: tuple[Any, ...]) -> Reading:
    """Return a reading of (kind, source or None, cue or None, content, content, ...), words as they come."""
    statements, before = [], 0
    for number, (kind, source, cue, *content) in enumerate(said, 1):
        spans = tuple(_next(article.text, words, before) for words in content)
        around = max(0, spans[0].start - 200)
        statements.append(
            Statement(
                id=f"s{number}",
                kind=kind,
                source=_nearest(article.text, source, spans[0].start, around),
                cue=_nearest(article.text, cue, spans[0].start, around),
                content=spans,
                confidence=0.9,
            )
        )
        before = max(0, spans[0].start - 100)
    return Reading(article=article, statements=tuple(statements))


# ----------------------------------------------------------------------------------------------------------------------


def _next(text: str, words: str, after: int) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def _nearest(text: str, words: str | None, to: int, after: int) -> tuple[Span, ...]:
    if words is None:
        return ()
    starts = [found.start() for found in re.compile(rf"\b{re.escape(words)}\b").finditer(text, after)]
    start = min(starts, key=lambda at: abs(at - to))
    return (Span(start, start + len(words)),)

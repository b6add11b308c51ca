"""A development and its story, judged by hand, with what a hostile article could put into them."""

from datetime import UTC, datetime
from typing import Any

from onrecord.records import Development, DevelopmentClaim, KeptArticle, Moment, Participant, Story

HOSTILE = "<script>alert(1)</script> | *pull* out"


def claim(name: str, **changes: Any) -> DevelopmentClaim:
    """Return a claim of an invented withdrawal."""
    values: dict[str, Any] = {
        "id": f"a1#{name}",
        "article": "a1",
        "origin": "o1",
        "publisher": "The Korva Post",
        "published": "2031-02-04T08:30:00Z",
        "holder": "Mara Ode",
        "stance": "asserts",
        "factuality": "CT+",
        "text": "The ferry to Little Sund will stay in port",
        "start": 42,
        "end": 84,
        "statement": "a1#s2",
        "event": "stay",
        "side": "Korva",
        "phase": "planned",
    }
    return DevelopmentClaim(**values | changes)


def development(**changes: Any) -> Development:
    """Return a development with two moments and two claims."""
    values: dict[str, Any] = {
        "id": "d1",
        "story": "st1",
        "label": "Ferry stays in port",
        "event": "stay",
        "participants": (Participant(role="actor", name="the ferry"), Participant(role="object", name="-2 ships")),
        "where": "Little Sund",
        "when": "2031-02-04",
        "phase": "planned",
        "standing": "disputed",
        "credibility": 4,
        "history": (
            moment("2031-02-04T08:30:00Z", "single-source", 3, "a1#c1"),
            moment("2031-02-04T10:00:00Z", "disputed", 4, "a1#c2", "a1#c1"),
        ),
        "claims": (claim("c1"), claim("c2", holder="author", stance="denies", text=HOSTILE, statement=None)),
        "origins": 1,
        "holders": 1,
        "sides": ("Korva",),
        "first_published": "2031-02-04T08:30:00Z",
        "last_published": "2031-02-04T10:00:00Z",
    }
    return Development(**values | changes)


def moment(at: str, standing: Any, credibility: int, *because: str) -> Moment:
    """Return one row of a history."""
    return Moment(
        from_=at, phase="planned", standing=standing, credibility=credibility, because=because, reason="Somebody says so."
    )


def story(**changes: Any) -> Story:
    """Return the development's story."""
    return Story(**{"id": "st1", "label": "The ferry at Korva", "articles": ("a1",)} | changes)


def kept(**changes: Any) -> KeptArticle:
    """Return the development's article, as a ledger lists it."""
    values: dict[str, Any] = {
        "article": "a1",
        "article_id": "ferry",
        "publisher": "The Korva Post",
        "title": "Ferry stays in port",
        "url": "https://korva.example/ferry",
        "published": "2031-02-04T08:30:00Z",
        "language": "en",
        "revision": None,
        "recorded": datetime(2031, 2, 4, 9, tzinfo=UTC),
        "is_read": True,
        "statements": 7,
    }
    return KeptArticle(**values | changes)

"""The door to the protocol's own library: the tools of a ledger as a server."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from onrecord.errors import MissingExtra, OnRecordError
from onrecord.pipeline import development, developments, quoted
from onrecord.records import Development, KeptStatement, Record

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from onrecord.ledger import Ledger

_Answer = TypeVar("_Answer")
INSTRUCTIONS = """The record of news articles: who said what, in which words, and where each event stands.
Times are ISO 8601; as_of answers from what had been published by then. Quote only words that a tool returned, with their
publisher. A standing of null means that nobody asserts the event: it is on record only as a possibility, a condition, a
forecast or a demand."""
MOST = 50


def server_of(open_ledger: Callable[[], "Ledger"]) -> "MCPServer[Any]":
    """Return the server; each call opens the ledger anew, so that what was read meanwhile is there.

    Raises MissingExtra when the protocol's library is not installed.
    """
    try:
        from mcp.server import MCPServer
    except ImportError as error:
        raise MissingExtra("the tool server needs the MCP library; type: pip install 'onrecord[mcp]'") from error
    server = MCPServer("onrecord", instructions=INSTRUCTIONS)

    @server.tool()
    def search(words: str, as_of: str | None = None, limit: int = 10) -> list[dict[str, Any]]:
        """Find statements in whose content, source or speaker all the words occur; "in quotation marks" is a phrase."""
        return _asked(open_ledger, lambda ledger: _statements(ledger.search(words, as_of=as_of), limit))

    @server.tool()
    def who_said(speaker: str, about: str | None = None, as_of: str | None = None, limit: int = 10) -> list[dict[str, Any]]:
        """List what somebody said, by time of publication; `about` narrows it to words of the content."""
        return _asked(open_ledger, lambda ledger: _statements(ledger.statements(speaker, about, as_of=as_of), limit))

    @server.tool(name="developments")
    def list_developments(as_of: str | None = None, story: str | None = None, limit: int = 20) -> list[dict[str, Any]]:
        """List events with phase, standing (confirmed, disputed ...), credibility 1-6 and independent origins."""
        return _asked(
            open_ledger, lambda ledger: [_row(one) for one in developments(ledger, as_of, story)[: _bounded(limit)]]
        )

    @server.tool(name="development")
    def one_development(name: str, as_of: str | None = None) -> dict[str, Any]:
        """Give one event whole: the history of its standing with reasons, and every claim with its words and article."""
        return _asked(open_ledger, lambda ledger: _built(development(ledger, name, as_of)))

    @server.tool()
    def check_quote(words: str, as_of: str | None = None) -> dict[str, Any] | None:
        """Tell who printed these words as a quotation and how the versions differ word by word; null: nobody did."""
        return _asked(open_ledger, lambda ledger: _or_none(quoted(ledger, words, as_of)))

    return server


# ----------------------------------------------------------------------------------------------------------------------


def _asked(open_ledger: Callable[[], "Ledger"], ask: Callable[["Ledger"], _Answer]) -> _Answer:
    from mcp.server.mcpserver.exceptions import ToolError

    try:
        with open_ledger() as ledger:
            return ask(ledger)
    except OnRecordError as error:
        raise ToolError(str(error)) from error  # the library hands the words of no other error to the client


def _statements(found: Iterable[KeptStatement], limit: int) -> list[dict[str, Any]]:
    return [
        {
            "speaker": kept.speaker_name or kept.source_words,
            "cue": kept.cue_words,
            "words": kept.content_words,
            "kind": kept.statement.kind,
            "publisher": kept.publisher,
            "published": kept.published,
            "title": kept.title,
            "url": kept.url,
            "article": kept.article,
            "spans": [list(span) for span in kept.statement.content],
        }
        for kept in islice(found, _bounded(limit))
    ]


def _row(one: Development) -> dict[str, Any]:
    last = one.history[-1]
    return {
        "id": one.id,
        "label": one.label,
        "phase": one.phase,
        "standing": one.standing,
        "credibility": one.credibility,
        "since": last.from_,
        "why": last.reason,
        "origins": one.origins,
        "holders": one.holders,
        "sides": list(one.sides),
    }


def _built(record: Record) -> dict[str, Any]:
    return dict(msgspec.to_builtins(record))


def _or_none(record: Record | None) -> dict[str, Any] | None:
    return None if record is None else _built(record)


def _bounded(limit: int) -> int:
    return max(1, min(limit, MOST))

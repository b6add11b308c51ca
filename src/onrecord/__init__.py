"""OnRecord reads the news and keeps the record: who said what, in which words, and where it stands.

    import onrecord

    reading = onrecord.read("article.html")
    for statement in reading.statements:
        print(statement.kind, onrecord.words_of(reading.article.text, statement.content))

Importing this package loads nothing heavy; the model is loaded at the first reading.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.errors import OnRecordError
    from onrecord.pipeline import read
    from onrecord.pipeline.opened import Ledger
    from onrecord.reader import Reader
    from onrecord.records import Article, Problem, Reading, Statement
    from onrecord.spans import Span, words_of

__all__ = [
    "Article",
    "Ledger",
    "OnRecordError",
    "Problem",
    "Reader",
    "Reading",
    "Span",
    "Statement",
    "__version__",
    "read",
    "words_of",
]

_HOMES = {
    "Article": "onrecord.records",
    "Ledger": "onrecord.pipeline.opened",
    "OnRecordError": "onrecord.errors",
    "Problem": "onrecord.records",
    "Reader": "onrecord.reader",
    "Reading": "onrecord.records",
    "Span": "onrecord.spans",
    "Statement": "onrecord.records",
    "read": "onrecord.pipeline",
    "words_of": "onrecord.spans",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name == "__version__":
        from importlib.metadata import version

        return version("onrecord")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)

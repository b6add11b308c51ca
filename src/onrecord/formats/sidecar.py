"""`articles.toml` beside plain files: what they cannot say of themselves.

["statement.txt"]
publisher = "Port Authority of Selby"
published = 2031-03-02T08:00:00+02:00
url = "https://port.example/statements/17"
"""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from onrecord.formats.dates import iso
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Overrides

NAME = "articles.toml"
_FIELDS = frozenset({"publisher", "published", "url"})


def beside(path: Path) -> Overrides:
    """Return what the sidecar in a file's directory says of the file; a sidecar that says it wrongly is `Unreadable`."""
    sidecar = path.parent / NAME
    if not sidecar.is_file():
        return Overrides()
    table = _tables(sidecar).get(path.name, {})
    if not isinstance(table, dict) or not table.keys() <= _FIELDS:
        raise Unreadable(f"{sidecar}: the table of {path.name!r} may hold {', '.join(sorted(_FIELDS))} and nothing else")
    words = {field: _in_words(value) for field, value in table.items()}
    for field, value in words.items():
        if value is None or (field == "published" and iso(value) is None):
            raise Unreadable(f"{sidecar}: {field} of {path.name!r} is not {'a date' if field == 'published' else 'text'}")
    return Overrides(**words)


# ----------------------------------------------------------------------------------------------------------------------


def _tables(sidecar: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(sidecar.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(f"{sidecar} cannot be read: {error}") from error


def _in_words(value: object) -> str | None:
    """Return a value as text; TOML has dates of its own."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value if isinstance(value, str) else None

"""Style sheets and scripts, read from the package once: no path of a request ever reaches the file system."""

from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

from onrecord.records import Record

_CSS, _SCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"
SHEET = "sheet.css"
# One after the other in one file: a browser paints nothing before the last of its style sheets has come.
_SHEETS = (
    ("onrecord.export", "tokens.css"),
    ("onrecord.export", "marks.css"),
    ("onrecord.export.charts", "charts.css"),
    ("onrecord.desk", "static/desk.css"),
    ("onrecord.desk", "static/record.css"),
)
_FILES = (
    ("onrecord.desk", "static/desk.js", _SCRIPT),
    ("onrecord.desk", "static/keys.js", _SCRIPT),
    ("onrecord.desk", "static/marks.js", _SCRIPT),
    ("onrecord.desk", "static/asof.js", _SCRIPT),
    ("onrecord.desk", "static/forms.js", _SCRIPT),
    ("onrecord.desk", "static/progress.js", _SCRIPT),
    ("onrecord.desk", "static/icon.svg", "image/svg+xml"),
)


class Static(Record, frozen=True, kw_only=True):
    """One file as it is sent."""

    content: bytes
    media_type: str
    etag: str


def statics() -> Mapping[str, Static]:
    """Return every file under its name."""
    sheet = b"".join(files(package).joinpath(name).read_bytes() for package, name in _SHEETS)
    rest = {name.rpartition("/")[2]: _static(_read(package, name), kind) for package, name, kind in _FILES}
    return MappingProxyType({SHEET: _static(sheet, _CSS), **rest})


# ----------------------------------------------------------------------------------------------------------------------


def _read(package: str, name: str) -> bytes:
    return files(package).joinpath(name).read_bytes()


def _static(content: bytes, media_type: str) -> Static:
    return Static(content=content, media_type=media_type, etag=f'"{sha256(content).hexdigest()[:16]}"')

"""Style sheets and scripts, read from the package once: no path of a request ever reaches the file system."""

from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

from onrecord.records import Record

_CSS, _SCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"
_FILES = (
    ("onrecord.desk", "static/tokens.css", _CSS),
    ("onrecord.desk", "static/desk.css", _CSS),
    ("onrecord.desk", "static/record.css", _CSS),
    ("onrecord.export", "marks.css", _CSS),
    ("onrecord.export.charts", "charts.css", _CSS),
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
    return MappingProxyType({name.rpartition("/")[2]: _read(package, name, kind) for package, name, kind in _FILES})


# ----------------------------------------------------------------------------------------------------------------------


def _read(package: str, name: str, media_type: str) -> Static:
    content = files(package).joinpath(name).read_bytes()
    return Static(content=content, media_type=media_type, etag=f'"{sha256(content).hexdigest()[:16]}"')

"""Where what is built once and can be built again is kept."""

import os
import sys
import tempfile
from pathlib import Path


def cache_folder() -> Path:
    """Return the user's folder for it, as the system has it; a temporary one where that cannot be written."""
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    elif sys.platform == "darwin":
        home = Path.home() / "Library/Caches"
    else:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = home / "onrecord"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir()) / "onrecord"
    return folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir()) / "onrecord"

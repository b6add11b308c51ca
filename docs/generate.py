"""Write the pages that follow from the code: the command line's reference and the reading format's JSON schema.

python docs/generate.py            writes them
python docs/generate.py --check    says which are stale, and fails
"""

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from onrecord.cli.app import application
from onrecord.records import Reading

HERE = Path(__file__).parent
HEAD = """# The command line

Made from `onrecord --help` by `make docs`; not written by hand.
"""


def pages() -> dict[Path, str]:
    """Return each page's path and what it should hold."""
    schema = msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Reading)), indent=2).decode()
    return {HERE / "cli.md": command_line(), HERE / "reading.schema.json": f"{schema}\n"}


def command_line() -> str:
    """Return the help of every command, as it prints it."""
    names = [name for name in application() if not name.startswith("-")]
    return HEAD + "".join(
        f"\n## {' '.join(['onrecord', *name])}\n\n```text\n{printed(*name)}```\n" for name in [[], *([n] for n in names)]
    )


def printed(*command: str) -> str:
    """Return what `onrecord COMMAND --help` prints in a pipe of 80 columns."""
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    arguments = [sys.executable, "-m", "onrecord", *command, "--help"]
    return subprocess.run(arguments, capture_output=True, check=True, env=environment, encoding="utf-8").stdout  # noqa: S603 -- ours


def main() -> int:
    """Write the pages, or with --check compare them, and return the status."""
    if "--check" not in sys.argv[1:]:
        for path, page in pages().items():
            path.write_text(page, "utf-8")
        return 0
    stale = [path for path, page in pages().items() if not path.exists() or path.read_text("utf-8") != page]
    for path in stale:
        sys.stderr.write(f"{path.relative_to(HERE.parent)} is stale; type: make docs\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

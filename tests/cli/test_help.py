import subprocess
import sys
from importlib.metadata import version

import pytest

from onrecord.cli.app import application

COMMANDS = [name for name in application() if not name.startswith("-")]


def test_the_commands():
    assert [
        *("read", "show", "search", "who", "stats", "explain", "stories", "developments", "changes", "open", "rule"),
        *("origins", "quote", "check", "similar", "desk", "export", "mcp"),
    ] == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(command, name):
    done = command(name, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"Usage: onrecord {name}")
    assert f"Examples:\n  onrecord {name} " in done.out


def test_help_without_arguments_and_version(command):
    assert command().out == command("--help").out
    assert all(f"│ {name} " in command("--help").out for name in COMMANDS)
    assert command("--version") == (0, f"onrecord {version('onrecord')}\n", "")


def loaded_by(program: str) -> set[str]:
    """Return the modules that a fresh Python has loaded at the end of a program."""
    listing = f"import sys; {program}; sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


HEAVY = {"numpy", "onnxruntime", "tokenizers", "sqlalchemy", "alembic", "trafilatura", "feedparser", "lxml"} | {
    "fastapi",
    "starlette",
    "pydantic",
    "jinja2",
    "uvicorn",
}


def test_import_loads_nothing_heavy():
    assert loaded_by("import onrecord") & (HEAVY | {"rich", "cyclopts", "msgspec"}) == set()


def test_help_loads_nothing_heavy():
    assert (
        loaded_by(
            "from onrecord.cli.app import run; from onrecord.cli.surroundings import ordinary; run(['--help'], ordinary())"
        )
        & HEAVY
        == set()
    )

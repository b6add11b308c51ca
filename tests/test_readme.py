"""The README cannot lie: what it prints is what the commands print."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(r"```console\n\$ onrecord (.+)\n((?:(?!\$).+\n)+)```", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize(("arguments", "printed"), BLOCKS, ids=[arguments for arguments, _ in BLOCKS])
def test_command_prints_what_the_readme_shows(arguments, printed):
    command = [sys.executable, "-m", "onrecord", *arguments.split()]
    environment = os.environ | {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    found = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, encoding="utf-8")
    assert found.stdout == printed


def test_readme_shows_a_command_with_its_output():
    assert BLOCKS

import io
import json
import sys

FERRY_TABLE = """\
Ferry stays in port
84f6f4fe9ab3d9d7 · 2 statements
   1  indirect  Mara Ode said 80%
                the ferry stays in port
"""


def test_table(command, ferry):
    assert command("read", ferry) == (0, FERRY_TABLE, "")

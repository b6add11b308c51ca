"""The command line: arguments and printing, nothing else; one file a group of commands.

`app` parses and turns errors into one line and a status, `read`, `lookup` and `desk` hold the commands, `terminal` is
the one door to rich, `surroundings` says what commands take from outside. `statuses` lists what a command leaves with.
"""

from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and leave with its status."""
    import os
    import sys

    # Before numpy is loaded: its matrices here are small, and threads that wait for each other cost more than they give.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

    from onrecord.cli.app import run
    from onrecord.cli.surroundings import ordinary

    sys.exit(run(sys.argv[1:], ordinary()))

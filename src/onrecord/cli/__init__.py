"""The command line: arguments and printing, nothing else; one file a group of commands.

`app` parses and turns errors into one line and a status, `read` and `lookup` hold the commands, `terminal` is the one
door to rich, `surroundings` says what commands take from outside. `statuses` lists what a command
leaves with.
"""

from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and leave with its status."""
    import sys

    from onrecord.cli.app import run
    from onrecord.cli.surroundings import ordinary

    sys.exit(run(sys.argv[1:], ordinary()))

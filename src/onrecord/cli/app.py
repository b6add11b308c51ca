"""From arguments to a command, from what goes wrong to one line and a status."""

import sys
import traceback
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from onrecord.cli import across, desk, explain, export, lookup, mcp, read, record, terminal
from onrecord.cli.statuses import DONE, INTERRUPTED, NOBODY_LISTENS, NOT_AS_ASKED, OUR_FAULT
from onrecord.cli.surroundings import Surroundings
from onrecord.errors import OnRecordError

ABOUT = "Reads the news and keeps the record: who said what, in which words, and where it stands."
EXAMPLES = """Examples:
  onrecord read article.html notes.txt --ledger story.db
  onrecord search "ferry" --ledger story.db
  onrecord desk story.db --open
  onrecord read --help

Every command takes --debug, which prints the traceback of an error."""


def application() -> App:
    """Return the application with all its commands."""
    app = App(name="onrecord", help=ABOUT, help_epilogue=EXAMPLES, help_format="plaintext", version=_version)
    app["--help"].help = "Print this page, or a command's."
    app["--version"].help = "Print the version."
    for command, examples in (
        *(*read.COMMANDS, *lookup.COMMANDS, *explain.COMMANDS, *record.COMMANDS, *across.COMMANDS),
        *(*desk.COMMANDS, *export.COMMANDS, *mcp.COMMANDS),
    ):
        app.command(command, help_epilogue=examples)
    return app


def run(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Run the command that `arguments` name and return its status."""
    debug = "--debug" in arguments
    terminal.prepare_streams()
    try:
        status = _dispatched([argument for argument in arguments if argument != "--debug"], surroundings)
        sys.stdout.flush()
    except BrokenPipeError:
        terminal.let_go_of_output()
        return NOBODY_LISTENS
    except KeyboardInterrupt:
        terminal.complain("onrecord: interrupted")
        return INTERRUPTED
    except (OnRecordError, CycloptsError, OSError) as error:
        return _failed(_words(error), NOT_AS_ASKED, debug=debug)
    except Exception as error:  # the one place that may: a fault of ours becomes a line and a status too
        hint = "" if debug else "; run again with --debug and report what it prints"
        return _failed(f"a fault in OnRecord itself: {type(error).__name__}: {error}{hint}", OUR_FAULT, debug=debug)
    return status


# ----------------------------------------------------------------------------------------------------------------------


def _version() -> str:
    import onrecord

    return f"onrecord {onrecord.__version__}"


def _dispatched(arguments: Sequence[str], surroundings: Surroundings) -> int:
    command, bound, left_open = application().parse_args(arguments, print_error=False, exit_on_error=False)
    given = {name: surroundings for name in left_open if name == "surroundings"}
    return command(*bound.args, **bound.kwargs, **given) or DONE


def _words(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def _failed(words: str, status: int, *, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    terminal.complain(f"onrecord: {words}")
    return status

"""`onrecord desk`: the record as pages in the browser."""

import sys
import webbrowser
from typing import Annotated

from onrecord.cli.options import existing, option
from onrecord.cli.statuses import DONE
from onrecord.errors import InputError

EXAMPLES = """Examples:
  onrecord desk story.db --open
  onrecord desk story.db --port 8800
  onrecord desk story.db --host 0.0.0.0 --allow-remote --token "$(openssl rand -hex 16)"

Articles can be added and judged there; nothing is ever deleted. It answers this
machine only; with --allow-remote others too, to whom it is plain HTTP: use it
behind your own TLS. It fetches feeds and pages from public addresses only."""


def desk(
    ledger: Annotated[str, option("The ledger: a file, or a PostgreSQL address.", "LEDGER")],
    /,
    *,
    port: Annotated[int, option("Listen on this port; 0: any free one.", metavar="N", show_default=True)] = 8717,
    open_browser: Annotated[bool, option("Open it in the browser.", "--open")] = False,
    host: Annotated[str, option("Listen on this address.", metavar="ADDRESS", show_default=True)] = "127.0.0.1",
    allow_remote: Annotated[bool, option("Let other machines ask, which needs a token.", "--allow-remote")] = False,
    allow_private: Annotated[
        bool, option("Let it fetch feeds and pages from this machine and its network.", "--allow-private")
    ] = False,
    token: Annotated[
        str | None, option("Who asks has to know it.", metavar="TOKEN", env_var="ONRECORD_DESK_TOKEN", show_env_var=True)
    ] = None,
) -> int:
    """Show what a ledger holds as pages, until Ctrl-C."""
    existing(ledger)
    from onrecord.desk.server import is_local, serve

    if not is_local(host) and not (allow_remote and token):
        raise InputError(f"--host {host} lets other machines in: add --allow-remote and --token TOKEN")

    def announce(address: str) -> None:
        sys.stdout.write(f"The desk: {address} (Ctrl-C ends it)\n")
        sys.stdout.flush()
        if open_browser:
            webbrowser.open(address)

    try:
        serve(ledger, announce, host=host, port=port, token=token, private_allowed=allow_private)
    except KeyboardInterrupt:  # how a desk is meant to end
        sys.stdout.write("\n")
    return DONE


COMMANDS = ((desk, EXAMPLES),)

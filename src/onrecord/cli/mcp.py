"""`onrecord mcp`: the record as tools for a language-model client."""

from onrecord.cli.options import Store, existing
from onrecord.cli.statuses import DONE

EXAMPLES = """Examples:
  onrecord mcp --ledger story.db

A client starts this command itself and speaks with it on standard input and
output. It reads only. Install it with: pip install 'onrecord[mcp]'"""


def mcp(*, ledger: Store) -> int:
    """Serve a ledger's record to a language-model client (Model Context Protocol)."""
    from onrecord.ledger import Ledger
    from onrecord.mcp.server import server_of

    store = existing(ledger)
    server_of(lambda: Ledger(store)).run()
    return DONE


COMMANDS = ((mcp, EXAMPLES),)

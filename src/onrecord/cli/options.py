"""Options that several commands take, each with its one help text."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from onrecord.cli.surroundings import Surroundings
from onrecord.errors import InputError

LedgerPath = Annotated[
    str, Parameter(name="--ledger", help="The ledger: a file, or the address of a PostgreSQL database.")
]
Rows = Annotated[Literal["table", "jsonl"], Parameter(name="--format", help="For people, or one JSON object a line.")]
AsOf = Annotated[
    str | None,
    Parameter(help="Only what was published by then: 2022-11-10 or 2022-11-10T18:00Z.", show_default=False),
]
Limit = Annotated[int | None, Parameter(help="No more than so many.", show_default=False)]
Outside = Annotated[Surroundings, Parameter(parse=False)]


def existing(ledger: str) -> str:
    """Return the ledger's path or address; raise InputError for a file that is not there, which would be made empty."""
    if "://" not in ledger and not Path(ledger).exists():
        raise InputError(f"there is no ledger {ledger}; make one with: onrecord read FILE --ledger {ledger}")
    return ledger

"""Options that several commands take, each with its one help text."""

from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from onrecord.cli.printing import Format
from onrecord.cli.surroundings import Surroundings
from onrecord.errors import InputError


def option(text: str, name: str | None = None, **more: Any) -> Parameter:
    """Return an option or an argument with its help text; its default is told where the text does not say it."""
    return Parameter(name=name, help=text, negative="", **({"show_default": False} | more))


Store = Annotated[str, option("The ledger: a file, or a PostgreSQL address.", "--ledger", metavar="LEDGER")]
Shape = Annotated[Format, option("How the record is printed.", "--format", show_default=True)]
Rows = Annotated[Literal["table", "jsonl"], option("For people, or one JSON object a line.", "--format", show_default=True)]
Output = Annotated[Path | None, option("Print into this file.", metavar="FILE")]
AsOf = Annotated[str | None, option("Only what was published by then: 2022-11-10 or 2022-11-10T18:00Z.", metavar="TIME")]
Limit = Annotated[int | None, option("No more than so many.", metavar="N")]
Outside = Annotated[Surroundings, Parameter(parse=False)]


def existing(ledger: str) -> str:
    """Return the ledger's path or address; raise InputError for a file that is not there, which would be made empty."""
    if "://" not in ledger and not Path(ledger).exists():
        raise InputError(f"there is no ledger {ledger}; make one with: onrecord read FILE --ledger {ledger}")
    return ledger


def by_then(as_of: str | None) -> str:
    """Return the words that say until when was looked."""
    return "" if as_of is None else f" by {as_of}"

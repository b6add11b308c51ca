"""Why a claim says what it says: the article is read again, because a ledger keeps claims and no trees."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from onrecord.errors import InputError
from onrecord.records import ExplainedClaim, Reading

if TYPE_CHECKING:
    from onrecord.pipeline.reading import Reads


@runtime_checkable
class Explains(Protocol):
    """What explaining needs of a reader."""

    def explain(self, reading: Reading) -> Sequence[ExplainedClaim]:
        """Return the claims of a reading, each with its reasons."""


def explained(reader: "Reads", reading: Reading, claim: str) -> ExplainedClaim:
    """Return a claim of a reading with its reasons; raises InputError where there is no such claim.

    A reading from a ledger may come from older weights: its claim is found again by its trigger.
    """
    if not isinstance(reader, Explains):
        raise InputError("this reader gives no reasons")
    wanted = next((known for known in reading.claims if known.id == claim), None)
    if wanted is None:
        last = reading.claims[-1].id if reading.claims else "none"
        raise InputError(f"there is no claim {claim}; the last one is {last}; see: onrecord read FILE --format jsonl")
    found = [row for row in reader.explain(reading) if row.claim.trigger == wanted.trigger]
    if not found:
        raise InputError(f"these weights find no event where claim {claim} stands; read the article again")
    return found[0]

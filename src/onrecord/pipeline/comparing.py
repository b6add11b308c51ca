"""What the articles of a ledger share: their origins, and quotations word by word."""

from datetime import datetime
from typing import TYPE_CHECKING

from onrecord.records import ComparedQuote, Origin, Reading, Utterance

if TYPE_CHECKING:
    from onrecord.ledger import Ledger


def compare_new(ledger: "Ledger") -> int:
    """Compare the articles of a ledger that have not been compared, and return how many there were."""
    from onrecord.compare import relate
    from onrecord.compare.relate import VERSION

    if ledger.all_compared(VERSION):  # a ledger that may only be read can be asked
        return 0
    return sum(1 for _ in ledger.compare_new(relate, VERSION))


def origins(ledger: "Ledger", as_of: datetime | str | None = None) -> tuple[Origin, ...]:
    """Return the origins of what had been published by then: which texts the articles of a ledger come from."""
    from onrecord.compare import origins_of

    compare_new(ledger)
    return origins_of(ledger.facts(as_of=as_of), ledger.shared())


def quoted(ledger: "Ledger", words: str, as_of: datetime | str | None = None) -> Utterance | None:
    """Return who printed some words as a quotation, and how their versions differ; None: nobody did."""
    from onrecord.compare import utterance_of

    return utterance_of(words, ledger.worded_like(words, as_of=as_of))


def quotes_checked(reading: Reading, against: Reading) -> tuple[ComparedQuote, ...]:
    """Return every quotation of an article beside a transcript, in the article's order."""
    from onrecord.compare import checked

    return checked(reading, against)

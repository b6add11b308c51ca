"""A claim with the reasons why it says what it says."""

from onrecord.records.reading import Claim, Reason
from onrecord.records.record import Record


class ExplainedClaim(Record, frozen=True, kw_only=True):
    """One claim and its reasons, in the order of its fields."""

    claim: Claim
    reasons: tuple[Reason, ...]

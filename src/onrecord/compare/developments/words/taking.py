"""Who and what takes part in a claim, by the reader's arguments that have words."""

from onrecord.records import Argument, ArgumentRole, Claim


def taking(claim: Claim, *roles: ArgumentRole) -> Argument | None:
    """Return the first argument of a role that has words, the first role before the second; None: there is none."""
    found = (one for role in roles for one in claim.arguments if one.role == role and one.spans)
    return next(found, None)


def all_taking(claim: Claim, role: ArgumentRole) -> list[Argument]:
    """Return all arguments of a role that have words, in the reader's order."""
    return [one for one in claim.arguments if one.role == role and one.spans]

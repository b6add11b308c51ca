"""A claim as one line: how sure its holder is and where the event stands, who does what, where, when, under which if.

CT+ begun   its forces – pull out – from Kherson · 2022-11-10
"""

from collections.abc import Iterator

from onrecord.records import Claim, Quantity, Reading, Statement
from onrecord.spans import Span, words_of

AUTHOR = "the article itself"
LONGEST = 90  # characters of an argument that a line shows
_BEFORE = frozenset(
    """
    in at near from to into toward towards through against on for with of by over under between among about after before
""".split()
)
_SHOWN = ("event", "act")


def shown_claims(reading: Reading, statement: Statement | None) -> tuple[Claim, ...]:
    """Return the events and acts of one statement, or of the article's own words, in text order.

    Verbs of saying, states and carriers ("began to") are claims as well, and of no interest to somebody who reads a record.
    """
    if statement is None:
        return tuple(claim for claim in _outside(reading) if claim.holder == "author")
    return tuple(claim for claim in reading.claims if claim.statement == statement.id and claim.kind in _SHOWN)


def unheld_claims(reading: Reading) -> tuple[Claim, ...]:
    """Return the events and acts that somebody is told to have told and no statement has: quoted words, a report."""
    return tuple(claim for claim in _outside(reading) if claim.holder != "author")


def standing_words(claim: Claim) -> str:
    """Return factuality and phase: "CT+ begun"."""
    return " ".join(word for word in (claim.factuality, claim.phase) if word)


def event_words(reading: Reading, claim: Claim) -> str:
    """Return who does what: "its forces – pull out – from Kherson", with the preposition before an argument."""
    text = reading.article.text
    actors = [_shortened(words_of(text, argument.spans)) for argument in claim.arguments if argument.role == "actor"]
    others = [_argument(text, argument.spans) for argument in claim.arguments if argument.role not in ("actor", "time")]
    trigger = words_of(text, [claim.trigger])
    particle = claim.event.partition(" ")[2]
    return " – ".join((*actors, f"{trigger} {particle}".strip(), *others))


def setting_words(reading: Reading, claim: Claim) -> str:
    """Return what else is known: the time, the place where no argument names it, the number, the condition."""
    return " · ".join(_setting(reading, claim))


def quantity_words(quantity: Quantity) -> str:
    """Return a number with its bound, unit and scope: "at least 10 people killed"."""
    if quantity.bound == "between" and quantity.low is not None and quantity.high is not None:
        number = f"{quantity.low:,g} to {quantity.high:,g}"
    else:
        bound = "" if quantity.bound in (None, "exactly") else f"{quantity.bound} "
        number = f"{bound}{quantity.value:,g}" if quantity.value is not None else bound.strip()
    return " ".join(word for word in (number, quantity.unit, quantity.of, quantity.scope) if word)


# --------------------------------------------------------------------------------------------------------------------


def _outside(reading: Reading) -> Iterator[Claim]:
    return (claim for claim in reading.claims if claim.statement is None and claim.kind in _SHOWN)


def _setting(reading: Reading, claim: Claim) -> Iterator[str]:
    text = reading.article.text
    if claim.when is not None:
        yield claim.when
    place = next((entity.name for entity in reading.entities if entity.id == claim.where), None)
    if place is not None and all(place not in words_of(text, argument.spans) for argument in claim.arguments):
        yield f"in {place}"
    if claim.quantity is not None:
        yield quantity_words(claim.quantity)
    if claim.condition:
        yield f"only: {words_of(text, claim.condition)}"


def _argument(text: str, spans: tuple[Span, ...]) -> str:
    words = _shortened(words_of(text, spans))
    before = text[: spans[0].start].rstrip().rpartition(" ")[2]
    return f"{before.lower()} {words}" if before.lower() in _BEFORE else words


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 2].rsplit(" ", 1)[0] + " …"

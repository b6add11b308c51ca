"""Sentences read with the shipped weights, and the numbers that their claims carry (tests/cases/quantities.tsv).

A row says which event carries which number, as `_words` writes it; "-": nothing in the sentence is a quantity. What is no
number of an event (a time, an age, a score) may never be told; of the others wrong trees may cost one in twenty.
"""

from collections import defaultdict

import pytest

from onrecord import read
from onrecord.reader import Reader
from onrecord.records import Claim, Quantity
from onrecord.spans import slice_of
from tests.casetable import cases

_ALLOWED = 0.05  # share of the rows
_Row = tuple[str, str]  # event and number


@pytest.fixture(scope="module")
def rows(reader: Reader) -> dict[str, tuple[set[_Row], set[_Row]]]:
    """Give what is wanted and what is told, by sentence."""
    wanted: defaultdict[str, set[_Row]] = defaultdict(set)
    for case in cases("quantities"):
        text, event, number = case.values
        wanted[text] |= set() if event == "-" else {(event, number)}
    return {text: (rows, _told(read(f"{text}\n", reader=reader).claims)) for text, rows in wanted.items()}


def test_what_counts_nothing_is_no_quantity(rows):
    assert {text: told for text, (wanted, told) in rows.items() if not wanted and told} == {}


def test_numbers_keep_their_event_bounds_unit_and_scope(rows):
    wrong = {text: (wanted - told, told - wanted) for text, (wanted, told) in rows.items() if wanted and wanted != told}
    assert len(wrong) <= _ALLOWED * len(rows), wrong


def test_a_toll_is_as_sure_as_its_clause(reading):
    """The death toll could rise to 50. The minister denied that the toll had reached 100. The toll is now 12."""
    tolls = [claim for claim in reading.claims if claim.event == "death"]
    assert [(c.factuality, c.phase) for c in tolls] == [("PS+", None), ("CT-", None), ("CT+", "completed")]


def test_a_toll_says_why(reader, reading):
    """The death toll in Selby rose from 9 to at least 14 overnight."""
    (toll,) = [row for row in reader.explain(reading) if row.claim.event == "death"]
    told = {
        (reason.about, reason.rule): [slice_of(reading.article.text, span) for span in reason.words]
        for reason in toll.reasons
    }
    assert told["event", "a toll: the number of a death"] == ["toll"]
    assert told["phase", "what is counted has happened"] == ["toll"]
    assert told["quantity", "at least, counted as dead"] == ["at least 14"]


# --------------------------------------------------------------------------------------------------------------------


def _told(claims: tuple[Claim, ...]) -> set[_Row]:
    return {(claim.event, _words(claim.quantity)) for claim in claims if claim.quantity is not None}


def _words(quantity: Quantity) -> str:
    number = f"{quantity.value:.3g}" if quantity.value and quantity.value < 1 else f"{quantity.value:.12g}"
    bound = f"{quantity.low:g}..{quantity.high:g}" if quantity.bound == "between" else f"{quantity.bound} {number}"
    named = [("unit", quantity.unit), ("of", quantity.of), ("scope", quantity.scope)]
    return " ".join((bound, *(f"{name}:{value}" for name, value in named if value)))

"""Sentences read with the shipped weights, and what one event in each is told as (tests/cases/told.tsv).

All are published on 5 February 2031. What is no fact may never be told as one; of the rest one row in twenty may
be lost to a wrong tree.
"""

import pytest

from onrecord import read
from onrecord.reader import Reader
from onrecord.spans import slice_of, words_of
from tests.casetable import cases

_ALLOWED = 0.05  # share of the rows
_Row = tuple[str, str]  # factuality and phase


@pytest.fixture(scope="module")
def rows(reader: Reader) -> dict[tuple[str, str], tuple[_Row, _Row | None]]:
    """Give what is wanted and what is told, by text and trigger."""
    found = {}
    for case in cases("told"):
        text, trigger, factuality, phase = case.values
        claims = read(f"{text}\n", reader=reader, published="2031-02-05").claims
        told = [(claim.factuality, claim.phase or "-") for claim in claims if slice_of(text, claim.trigger) == trigger]
        found[text, trigger] = (factuality, phase), told[0] if told else None
    return found


def test_what_is_no_fact_is_not_told_as_one(rows):
    assert [
        key for key, (wanted, told) in rows.items() if not wanted[0].startswith("CT") and told and told[0] == "CT+"
    ] == []


def test_events_are_told_as_they_are(rows):
    wrong = {key: (wanted, told) for key, (wanted, told) in rows.items() if wanted != told}
    assert len(wrong) <= _ALLOWED * len(rows), wrong


def test_no_dateline_orders_anything(reading):
    """MARENHOLT/SELBY, Oct 9 (Halyard) - Halvonia's defence minister on Thursday ordered his troops to leave Kelmora."""
    assert _actors(reading, "ordered") == ["Halvonia's defence minister"]


def test_no_slug_orders_anything(reading):
    """URGENT-Halvonia orders its troops out of Kelmora"""
    assert _actors(reading, "orders") == ["Halvonia"]


# ----------------------------------------------------------------------------------------------------------------------


def _actors(reading, trigger):
    text = reading.article.text
    claims = [claim for claim in reading.claims if slice_of(text, claim.trigger) == trigger]
    return [words_of(text, one.spans) for claim in claims for one in claim.arguments if one.role == "actor"]

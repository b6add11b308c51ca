"""The measure of the invented stories: what it reads from a page, and what it refuses."""

from datetime import UTC, datetime

import pytest
from benchmarks.example_record import EXAMPLES, first_day_of, moments_in, stated_in

PAGE = """
## (c) Developments

### 1. The Quarrel Street dye works burns

Event: burn (in the texts also fire, blaze). Participants: dye works (object). Place: Quarrel Street.

| from | phase | standing | credibility | why |
|---|---|---|---|---|
| Mon 29 Dec 06:10 | under way | single-source | 3 | No. 1, the fire brigade. |
| Fri 2 Jan 18:00 | completed | confirmed | 1 | No. 4: "The fire is out", both the brigade and the owner. |

### In the other story: the ferry

Event: sink. Participants: ferry (actor). Place: none given.

| from | phase | standing | credibility | why |
|---|---|---|---|---|
| Mon 5 Jan 07:00 | – | none | 6 | No. 5: it might. |

### The record at five moments

| development | Mon 20:00 | Fri 2 Jan 20:00 | Mon 5 Jan 20:00 |
|---|---|---|---|
| 1 burn | under way, single-source | completed, confirmed | completed, confirmed |
| 2 sink | – | – | none |
"""
FIRST = datetime(2025, 12, 29, tzinfo=UTC)


def at(*day_and_clock: int) -> datetime:
    return datetime(*day_and_clock, tzinfo=UTC)  # type: ignore[arg-type]  # year, month, day, hour, minute


def test_histories_of_a_page_that_spans_two_weeks_and_two_years() -> None:
    burn, sink = stated_in(PAGE, FIRST)
    assert (burn.number, burn.events) == ("1", ("burn", "fire", "blaze"))
    assert burn.history == (
        (at(2025, 12, 29, 6, 10), "under way", "single-source", 3),
        (at(2026, 1, 2, 18, 0), "completed", "confirmed", 1),
    )
    assert (sink.number, sink.history) == (
        "In the other story: the ferry",
        ((at(2026, 1, 5, 7, 0), None, None, 6),),
    )


def test_a_weekday_alone_is_of_the_first_week_and_a_date_says_which() -> None:
    assert moments_in(PAGE, FIRST) == {
        ("1", at(2025, 12, 29, 20, 0)): ("under way", "single-source"),
        ("1", at(2026, 1, 2, 20, 0)): ("completed", "confirmed"),
        ("1", at(2026, 1, 5, 20, 0)): ("completed", "confirmed"),
        ("2", at(2025, 12, 29, 20, 0)): None,
        ("2", at(2026, 1, 2, 20, 0)): None,
        ("2", at(2026, 1, 5, 20, 0)): (None, None),
    }


def test_a_date_that_is_another_weekday_is_an_error_of_the_page() -> None:
    with pytest.raises(ValueError, match="Tue 2 Jan 18:00: 02 January 2026 is a Fri"):
        stated_in(PAGE.replace("Fri 2 Jan 18:00", "Tue 2 Jan 18:00"), FIRST)


def test_the_first_day_comes_from_the_names_of_the_articles() -> None:
    assert first_day_of(EXAMPLES) == at(2025, 10, 9)

"""Which time and place of an article is an event's own, and which is only said in passing."""

import pytest

from onrecord import read
from onrecord.spans import slice_of


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The dam broke on Tuesday.", "broke", "2031-02-04"),
        ("Sund has faced three floods in the past year.", "faced", None),
        ("It was the worst crash since 2024.", "crash", None),
        ("Ten people were hurt between May and July.", "hurt", None),
        ("They will meet at the 2032 Games.", "meet", None),
        ("The miners abducted two years ago have been freed.", "abducted", "2029"),
        ("The miners abducted two years ago have been freed.", "freed", None),
    ],
)
def test_when(reader, text, trigger, when):
    claims = read(f"{text}\n", reader=reader, published="2031-02-05").claims
    assert [claim.when for claim in claims if slice_of(text, claim.trigger) == trigger] == [when]


def test_from_whom_something_is_bought_is_not_where(reading):
    """The airline bought six boats from Italy. The ferries left from Italy."""
    where = {claim.event: claim.where for claim in reading.claims}
    assert where["buy"] is None
    assert where["leave"] is not None

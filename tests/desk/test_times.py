import pytest

from onrecord.desk.times import clock, full, short, stretch


@pytest.mark.parametrize(
    ("published", "in_short", "in_full", "hour"),
    [
        ("2031-02-04T09:30:00+01:00", "Tue 4 Feb 08:30", "Tue 4 Feb 2031, 08:30 UTC", "08:30"),
        ("2031-02-04", "Tue 4 Feb", "end of Tue 4 Feb 2031", ""),
        ("2031-02-04T23:59:59.999999Z", "Tue 4 Feb", "end of Tue 4 Feb 2031", ""),
        (None, "undated", "undated", ""),
        ("yesterday", "undated", "undated", ""),
    ],
)
def test_a_moment(published, in_short, in_full, hour):
    assert (short(published), full(published), clock(published)) == (in_short, in_full, hour)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-02-04T08:30Z", "2031-02-05T10:00Z", "Tue 4 Feb 08:30 to Wed 5 Feb 2031, 10:00 UTC"),
        ("2030-12-31T08:30Z", "2031-01-01T10:00Z", "Tue 31 Dec 08:30 2030 to Wed 1 Jan 2031, 10:00 UTC"),
        ("2031-02-04T08:30Z", "2031-02-04T08:30Z", "Tue 4 Feb 2031, 08:30 UTC"),
        (None, "2031-02-04T08:30Z", "Tue 4 Feb 2031, 08:30 UTC"),
        (None, None, "undated"),
    ],
)
def test_a_stretch_of_time(first, last, words):
    assert stretch(first, last) == words

import pytest

from onrecord.export.heading import count_of, imprint_of, shown_time, title_of
from tests.standins.readings import article_of


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2031-02-04", "2031-02-04"),
        ("2031-02-04T09:30:15.5+01:00", "2031-02-04 09:30 +01:00"),
        ("2031-02-04T09:30Z", "2031-02-04 09:30 UTC"),
        ("2031-02-04T09:30:00+00:00", "2031-02-04 09:30 UTC"),
        ("2031-02-04T09:30", "2031-02-04 09:30"),
        ("Tuesday", "Tuesday"),
        (None, None),
    ],
)
def test_shown_time(published, shown):
    assert shown_time(published) == shown


def test_imprint_leaves_out_what_is_unknown_and_names_an_agency_once():
    assert imprint_of(article_of("Snow.")) == ()
    article = article_of("Snow.", publisher="Northwire", agencies=("Northwire", "Sundpress"), revision="correction")
    assert imprint_of(article) == ("Northwire", "Sundpress", "correction")


def test_title_is_the_first_words_where_there_is_none():
    assert title_of(article_of("It\nsnowed.", title=None)) == "It snowed."
    assert title_of(article_of("It snowed.", title="Snow\nfalls")) == "Snow falls"


def test_count():
    assert [count_of(number, "article") for number in (0, 1, 1200)] == ["0 articles", "1 article", "1,200 articles"]

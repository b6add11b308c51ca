import re
from html.parser import HTMLParser

import pytest

PAGES = (
    "/stories",
    "/open",
    "/quote",
    "/quote?q=thicker+than+in+any+year",
    "/judgements",
    "/articles",
    "/statements",
    "/people",
    "/person?speaker=Ode",
    "/search?q=ice",
    "/search",
    "/about",
)


class Seen(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Take a tag's name and attributes, entities resolved."""
        self.tags.append((tag, dict(attrs)))


def rows(page: str) -> list[str]:
    """Return what was said, row by row."""
    return re.findall(r'<a data-open href="[^"]*">(.*?)</a>', page)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there(desk, path):
    answer = desk.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "judgements are people" in answer.text


def test_first_page_is_the_articles_newest_first(desk):
    page = desk.get("/articles").text
    assert re.findall(r"<h2>([^<]+)</h2>", page) == [
        "Wednesday 5 February 2031",
        "Tuesday 4 February 2031",
        "Monday 3 February 2031",
    ]
    assert "not read: de" in page


def test_an_article_with_its_statements(desk, keys):
    page = desk.get(f"/articles/{keys['ferry']}").text
    assert page.count("data-statement=") == 7
    assert '<span class="source s3" title="3: she · said · direct · 90%">she</span>' in page


def test_an_article_that_was_not_read_says_so(desk, keys):
    page = desk.get(f"/articles/{keys['faehre']}").text
    assert "was not read: it is not in English but in de" in page
    assert "Der Fährmann schweigt." in page


def test_a_row_leads_to_its_statement_in_the_text(desk, keys):
    assert f'<a data-open href="/articles/{keys["ferry"]}#a-s3">' in desk.get("/statements?about=ice").text


def test_filters(desk):
    assert len(rows(desk.get("/statements?kind=direct").text)) == 1
    assert len(rows(desk.get("/statements?speaker=Mara+Ode&kind=&distance=").text)) == 1
    assert "No statement is like that" in desk.get("/statements?distance=denied").text


def test_paging(desk):
    first, last = (desk.get(f"/statements?limit=4&page={page}&order=oldest").text for page in (1, 3))
    assert "1–4 of 9 statements" in first
    assert "Page 3 of 3" in last
    assert len(rows(last)) == 1


def test_as_of_takes_away_what_came_later(desk):
    page = desk.get("/statements?as_of=2031-02-04T09:00Z").text
    assert "7 statements" in page
    assert "As it stood at Tue 4 Feb 2031, 09:00 UTC" in page
    assert "0 articles" in desk.get("/articles?as_of=2031-02-01").text


def test_the_slider_has_a_stop_for_every_publication(desk):
    stops = re.findall(r'<option value="([^"]*)" label="([^"]*)">', desk.get("/articles?as_of=2031-02-04T08:30:00Z").text)
    assert stops == [
        ("2031-02-03T23:59:59.999999Z", "end of Mon 3 Feb 2031"),
        ("2031-02-04T08:30:00Z", "Tue 4 Feb 2031, 08:30 UTC"),
        ("2031-02-05T08:00:00Z", "Wed 5 Feb 2031, 08:00 UTC"),
        ("", "everything"),
    ]


@pytest.mark.parametrize(
    "path", [*PAGES, "/search?q=<script>alert(9)</script>", "/person?speaker=<script>alert(9)</script>"]
)
def test_nothing_from_an_article_or_an_address_becomes_markup(desk, path):
    held_harmless(desk.get(path).text)


def test_nothing_from_a_hostile_article_becomes_markup(desk, keys):
    page = desk.get(f"/articles/{keys['../../etc/passwd']}").text
    held_harmless(page)
    assert "javascript:alert(document.domain)</li>" in page  # shown, no link
    assert "{{ 7*7 }}" in page


def held_harmless(page: str) -> None:
    for tag, attributes in Seen(page).tags:
        assert tag != "img"
        assert tag != "script" or attributes == {"type": "module", "src": "/static/desk.js"}
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        for name in ("href", "src", "action"):
            assert re.match(r"/(?!/)|#|https?://", attributes.get(name) or "/"), attributes


def test_a_judgement_names_the_article_by_its_whole_key(desk, keys):
    page = desk.get(f"/articles/{keys['ferry'][:12]}").text
    assert f'name="subject" value="{keys["ferry"]}#s1"' in page

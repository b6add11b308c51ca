"""The page is parsed by a reader of its own here, so that the tests see what a browser would see."""

import re
from html.parser import HTMLParser

import pytest

from onrecord.export.marked import marked_page
from onrecord.records import Claim, Entity, Mention, Reading, Timex, Toponym
from onrecord.spans import Span
from tests.standins.readings import article_of, ferry, reading_of

VOID = {"meta", "br", "input"}


class Page(HTMLParser):
    """Elements as (tag, attributes), words outside the style element, and whether every element is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Open an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Close the element that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep words that a reader sees."""
        if "style" not in self.open:
            self.words += data

    def having(self, name: str) -> list[str]:
        """Return the values of an attribute over all elements."""
        return [value or "" for _, attributes in self.elements for key, value in attributes.items() if key == name]


def test_every_element_is_closed_and_nothing_is_loaded_or_run():
    page = Page(marked_page([ferry(), ferry(url="https://korva.example/ferry")]))
    assert page.open == []
    assert {tag for tag, _ in page.elements} & {"script", "link", "img", "iframe", "object", "form"} == set()
    assert page.having("src") == []
    assert {link for link in page.having("href") if not link.startswith("#")} == {"https://korva.example/ferry"}


def test_links_lead_to_places_on_the_page():
    page = Page(marked_page([ferry(), ferry()]))
    places = page.having("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in page.having("href")} <= set(places)


def test_each_statement_has_its_number_in_the_margin_and_its_entry():
    page = Page(marked_page([ferry()]))
    assert [place for place in page.having("id") if place.startswith("a1-s")] == [f"a1-s{n}" for n in range(1, 8)]
    assert [place for place in page.having("id") if place.startswith("a1-l")] == [f"a1-l{n}" for n in range(1, 8)]


def test_nested_and_discontinuous_spans():
    """A content within a content, a source within a content, a content in two pieces with its number at both."""
    page = marked_page([ferry()])
    body = page[page.index('<div class="text">') : page.index("<aside")]
    assert body.count('class="again" href="#a1-l3">3</a>') == 2
    assert '<span class="content deep opens closes s4 s5"' in body
    assert '<span class="content source opens s4 s5"' in body
    assert '<span class="cue source s4 s6"' in body


def test_details_name_every_statement_over_the_words():
    """The source of 5 stands in the content of 4."""
    page = Page(marked_page([ferry()]))
    assert (
        "4: a spokesman who said that the town had asked for an icebreaker · according to · mixed · 90%\n"
        "5: The mayor of Little Sund · called · mixed · 90%"
    ) in page.having("title")


def layered(name: str = "Mara Ode") -> Reading:
    """If Mara Ode leaves Korva on Friday, ... : a name, a time, a place, a conditional claim."""
    text = f"If {name} leaves Korva on Friday, it rains."
    after = 3 + len(name)
    return Reading(
        article=article_of(text),
        entities=(Entity(id="e1", type="person", name=name, roles=("harbour master",)),),
        mentions=(Mention(start=3, end=after, kind="name", entity="e1"),),
        timexes=(Timex(start=after + 17, end=after + 23, type="DATE", value="2031-02-07"),),
        toponyms=(Toponym(start=after + 8, end=after + 13, name="Korva", country="NO"),),
        claims=(
            Claim(
                id="c1",
                statement=None,
                holder="author",
                chain=("author",),
                trigger=Span(after + 1, after + 7),
                event="leave",
                factuality="Uu",
                phase="planned",
                condition=(Span(0, 2),),
            ),
        ),
    )


def test_names_times_places_and_claims_explain_themselves():
    assert Page(marked_page([layered()])).having("title") == [
        "name: Mara Ode · person · harbour master",
        "claim c1: the article · event “leave” · Uu planned · leaves · if: If",
        "place: Korva · NO · not placed",
        "time: date · Friday 7 Feb 2031",
    ]


def test_each_layer_has_a_checkbox_and_a_rule_that_hides_it():
    page = marked_page([layered()])
    boxes = [place for place in Page(page).having("id") if place.startswith("show-")]
    assert boxes == [f"show-{role}" for role in ("source", "cue", "content", "name", "time", "place", "claim")]
    assert re.findall(r'id="show-(\w+)" checked', page) == ["source", "cue", "content"]
    assert all(f"body:has(#{box}:not(:checked))" in page for box in boxes)


def test_hostile_names_in_layers_do_nothing():
    page = Page(marked_page([layered(HOSTILE)]))
    assert page.open == []
    assert f"name: {HOSTILE} · person · harbour master" in page.having("title")
    assert page.having("onerror") == page.having("src") == []


HOSTILE = '<script>alert("1")</script> & \'"><img src=x onerror=alert(2)></style></p>-->'


def test_hostile_words_are_shown_and_do_nothing():
    """Escaped in text, heading, list, contents and hover details alike."""
    article = article_of(
        f"{HOSTILE} said {HOSTILE}.",
        id=HOSTILE,
        title=HOSTILE,
        publisher=HOSTILE,
        agencies=(HOSTILE,),
        authors=(HOSTILE,),
        published=HOSTILE,
    )
    reading = reading_of(article, ("indirect", None, "said", HOSTILE))
    page = Page(marked_page([reading, reading]))
    assert page.open == []
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in Page(marked_page([ferry(), ferry()])).elements} - {
        "h2"
    } | {"h2"}
    assert f"{HOSTILE} said {HOSTILE}." in page.words
    assert page.having("onerror") == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//korva.example",
        "https:",
        "http://[",
        "file:///etc/passwd",
        "\x01javascript:alert(1)",
    ],
)
def test_only_web_addresses_are_linked(url):
    page = Page(marked_page([ferry(url=url)]))
    assert all(link.startswith("#") for link in page.having("href"))
    assert url in page.words


def test_a_title_that_the_text_prints_is_not_printed_twice():
    assert marked_page([ferry()]).count("<h2") == 1
    assert marked_page([ferry(parts=())]).count("<h2") == 1
    assert marked_page([ferry(parts=(), title=None)]).count("<h2") == 0


def test_no_articles_and_no_statements_make_a_page_too():
    assert Page(marked_page([])).open == []
    assert "0 statements" in Page(marked_page([Reading(article=article_of("Snow."))])).words

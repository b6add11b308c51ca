from html.parser import HTMLParser

from msgspec.structs import replace

from onrecord.export.brief import brief_of, markdown_brief
from onrecord.export.brief_page import html_brief
from onrecord.export.charts import Placed
from onrecord.records import Control
from tests.standins.developments import HOSTILE, claim, development, kept, story

BRIEF = brief_of(story(), [development()], {"a1": kept()}, "2031-02-05T00:00:00Z")


def test_every_sentence_has_its_sources():
    assert markdown_brief(BRIEF) == (
        "# The ferry at Korva\n"
        "\n"
        "1 development from 1 article, as it stood at 2031-02-05 00:00 UTC. Credibility is the Admiralty scale, 1 to 6.\n"
        "\n"
        "| development | phase and standing | credibility | origins | sides | since |\n"
        "|---|---|---|---|---|---|\n"
        "| Ferry stays in port | planned: disputed | 4 | 1 | Korva | 2031-02-04 10:00 UTC |\n"
        "\n"
        "## Ferry stays in port\n"
        "\n"
        "- 2031-02-04 08:30 UTC: planned, on one source's word (credibility 3). Somebody says so.[^1]\n"
        "- 2031-02-04 10:00 UTC: planned, disputed (credibility 4). Somebody says so.[^2][^1]\n"
        "\n"
        "[^1]: Mara Ode: “The ferry to Little Sund will stay in port” The Korva Post, 2031-02-04 08:30 UTC, "
        "Ferry stays in port. <https://korva.example/ferry>\n"
        "[^2]: The Korva Post: “\\<script\\>alert(1)\\</script\\> \\| \\*pull\\* out” The Korva Post, "
        "2031-02-04 08:30 UTC, Ferry stays in port. <https://korva.example/ferry>\n"
    )


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: set[str] = set()
        self.named: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.named |= {values.get("id") or ""}
        self.targets |= {(values.get("href") or "")[1:]} if (values.get("href") or "").startswith("#") else set()

    def handle_data(self, data: str) -> None:
        self.words += data


def test_page_is_one_file_without_script_and_its_links_lead_somewhere():
    page = _Page()
    page.feed(html_brief(BRIEF))
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert page.targets == {"d1", "n1", "n2"}
    assert page.targets <= page.named
    assert " ".join(HOSTILE.split()) in page.words
    assert page.tags.count("rect") == 2


def test_page_has_the_map_with_claimed_and_assessed_control_apart():
    held = [
        Control(place="Lisbon", by=by, move="enters", basis=basis, standing="disputed", since=None, development="d1")
        for by, basis in (("Northern units", "claimed"), ("Southern units", "assessed"))
    ]
    lisbon = Placed(
        name="Lisbon",
        lat=38.7,
        lon=-9.1,
        kind="point",
        country="PT",
        developments=("d1",),
        label="Lisbon",
        control=tuple(held),
    )
    elsewhere = replace(lisbon, name="Porto", developments=("d9",))
    page = html_brief(BRIEF, [lisbon, elsewhere])
    assert '<g class="control claimed"><title>Northern units enters Lisbon: claimed</title>' in page
    assert '<g class="control assessed"><title>Southern units enters Lisbon: assessed</title>' in page
    assert ".control.claimed circle { stroke-dasharray" in page
    assert "Porto" not in page


def test_what_javascript_address_becomes_no_link():
    brief = brief_of(story(), [development(claims=(claim("c1"),))], {"a1": kept(url="javascript:alert(1)")})
    assert 'href="javascript' not in html_brief(brief)


def test_story_without_developments_has_a_brief_too():
    brief = brief_of(story(), [], {})
    assert markdown_brief(brief).startswith("# The ferry at Korva\n\n0 developments from 1 article.")
    assert "<svg" not in html_brief(brief)

"""The pages of the record, over the example story as its page states it."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.desk.app import app
from onrecord.ledger import Ledger
from onrecord.records import Reading, Run
from tests.standins.record import ExampleRecord, example_articles

HERE = "http://127.0.0.1"
RUN = Run(package_version="0.1.0", model_sha256="5" * 64)
NOON = datetime(2031, 2, 6, 12, 0, tzinfo=UTC)
FORM = re.compile(r'name="form_token" value="([^"]+)"')


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger with the example's articles; nothing is marked in them."""
    path = tmp_path_factory.mktemp("record") / "example.db"
    with Ledger(path) as ledger:
        for article in example_articles():
            ledger.keep(Reading(article=article), RUN, NOON)
    return path


@pytest.fixture
def desk(example: Path) -> Iterator[TestClient]:
    """Give a browser without script."""
    with TestClient(app(example, across=ExampleRecord(example_articles())), base_url=HERE) as client:
        yield client


def row_of(page: str, label: str) -> str:
    """Return the words of a development's row."""
    row = next(row for row in re.findall(r"<tr data-row>(.*?)</tr>", page, re.DOTALL) if label in row)
    return " ".join(re.sub(r"<[^>]+>", " ", row).split())


def post(desk: TestClient, path: str, page: str, **fields: object):
    """Send a form of a page."""
    token = FORM.search(desk.get(page).text)
    return desk.post(path, data={"form_token": token[1], "back": page, **fields}, follow_redirects=False)


def test_stories_with_what_changed_last_first(desk):
    page = desk.get("/").text
    labels = re.findall(r'<h2><a data-open href="/stories/\w+">(.*?)</a>', page)
    assert labels == ["Halvonia&#39;s withdrawal from Kelmora", "Footbridge at Port Tamsel"]
    assert page.index("Estrevian units enter Kelmora") < page.index("Halvonian forces withdraw from Kelmora")


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2025-10-09T20:00Z", "planned single-source 3 Halvonia 1 / 2"),
        ("2025-10-10T12:00Z", "planned disputed 4 Halvonia 1 / 7"),
        ("2025-10-11T20:00Z", "begun confirmed 1 Estrevia, Halvonia 2 / 9"),
        ("", "completed confirmed 1 Estrevia, Halvonia 3 / 12"),
    ],
)
def test_a_story_is_drawn_as_it_stood(desk, as_of, said):
    page = desk.get("/stories/kelmora", params={"as_of": as_of}).text
    assert said in row_of(page, "Halvonian forces withdraw")
    assert '<svg class="chart timeline"' in page
    assert ("Estrevian units enter Kelmora" in page) == (not as_of)


def test_places_that_no_gazetteer_has_are_listed(desk):
    page = desk.get("/stories/kelmora").text
    assert re.search(r"no gazetteer has them:.*>Ostrel dam</a>", page, re.DOTALL)
    assert "Without a place:</span> 1 development" in page
    assert '<svg class="chart map"' not in page


def test_a_development_says_why_it_stands_so(desk):
    page = desk.get("/developments/d5").text
    assert "A party to the event denies it while the assertion stands." in page
    assert "Our artillery did not fire on Drosk" in page
    assert re.search(r'<ul class="against-sign"><li>denies<span class="why">Her army is said to have fired', page)


def test_how_a_number_stands_is_among_what_changed_the_newest_first(desk):
    page = desk.get("/stories/kelmora").text
    told = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r"<li><time.*?</li>", page, re.DOTALL)]
    turns = [row[row.index("dead:") :].split()[1] for row in told if "dead:" in row]
    assert turns == ["corroborated", "single-source", "disputed", "single-source", "single-source"]


def test_a_number_has_its_series(desk):
    page = desk.get("/developments/d6").text
    assert page.count('<path class="dot"') == 7 + 3  # seven values, three holders' names
    assert "Two holders give two figures for the same hour." in page
    before = desk.get("/developments/d6?as_of=2025-10-10T12:00Z").text
    assert "Two holders give two figures" not in before


def test_words_lead_to_their_place_in_the_article(desk):
    address = re.search(
        r'href="(/articles/\w+\?at=\d+-\d+)#here">Our artillery did not fire', desk.get("/developments/d5").text
    )
    page = desk.get(address[1]).text
    assert re.search(r'<span id="here"></span><span class="here h1"[^>]*>Our artillery did not fire on Drosk<', page)


def test_what_is_open_the_longest_first(desk):
    labels = re.findall(r'<a data-open href="/developments/(\w+)"', desk.get("/open").text)
    assert labels == ["d5", "d10", "d8", "d15", "d14"]


def test_a_person_changes_position(desk):
    page = desk.get("/person?speaker=Tomas+Reyl").text
    assert "changed" in page
    assert page.index("Sixty from each side") < page.index("has been called off")


def test_search_by_place_and_standing(desk):
    found = re.findall(r'<a data-open href="/developments/(\w+)"', desk.get("/search?place=drosk&standing=disputed").text)
    assert found == ["d5"]
    assert desk.get("/api/developments?q=ferry+landing&phase=completed").json()["total"] == 2


def test_a_ruling_and_its_undoing(desk):
    page = "/developments/d10"
    judged = post(desk, "/judgements", page, kind="standing", subject="d10", value="denied", by="Ana", reason="She asked.")
    assert (judged.status_code, judged.headers["location"]) == (303, f"{page}?judged=j1")
    assert "Ruled by Ana." in desk.get(page).text
    told = re.search(
        r'<div class="done" role="status"><b>Kept.</b>.*?</div>', desk.get(f"{page}?judged=j1").text, re.DOTALL
    )
    assert "it stands <b>denied</b>" in told[0]
    assert "Undo" in told[0]
    assert desk.get("/api/developments/d10").json()["standing"] == "denied"
    undone = post(desk, "/judgements/j1/withdraw", page, by="Ben")
    assert undone.headers["location"] == f"{page}?undone=j1"
    assert "Taken back." in desk.get(f"{page}?undone=j1").text
    assert 'class="done"' not in desk.get(f"{page}?judged=none").text
    assert desk.get("/api/developments/d10").json()["standing"] == "single-source"
    assert "withdrawn by Ben" in desk.get("/judgements").text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "same", "subject": ["a#c1"], "by": "Ana"}, "Choose exactly two claims: 1 chosen."),
        ({"kind": "standing", "subject": "d1", "value": "denied", "by": "Ana"}, "Say why"),
        ({"kind": "standing", "subject": "d1", "value": "true", "by": "Ana", "reason": "So."}, "A standing is one of"),
        ({"kind": "standing", "subject": "d1", "value": "denied", "by": " "}, "Say who judges"),
        ({"kind": "speaker", "subject": "a#s1", "value": "", "by": "Ana", "reason": "So."}, "Say who the speaker is."),
        ({"kind": "loud", "subject": "d1", "by": "Ana"}, "Invalid enum value"),
    ],
)
def test_a_judgement_that_says_too_little_is_refused(desk, fields, words):
    refused = post(desk, "/judgements", "/developments/d1", **fields)
    assert refused.status_code == 422
    assert words in refused.text


def test_judging_by_program(desk):
    sent = {"kind": "standing", "subjects": ["d10"], "value": "confirmed", "by": "Ana", "reason": "She saw it."}
    made = desk.post("/api/judgements", json=sent)
    assert (made.status_code, made.json()["value"]) == (201, "confirmed")
    assert desk.post(f"/api/judgements/{made.json()['id']}/withdraw", json={"by": "Ana"}).json()["withdrawn_by"] == "Ana"
    assert desk.post("/api/judgements", data=sent).status_code == 415
    assert desk.post("/api/judgements", json={"kind": "standing"}).status_code == 422
    assert desk.post("/api/judgements/none/withdraw", json={"by": "Ana"}).status_code == 404


def test_a_form_from_elsewhere_is_refused(desk):
    fields = {"kind": "standing", "subject": "d10", "value": "denied", "by": "Eve", "reason": "x"}
    assert desk.post("/judgements", data=fields).status_code == 403  # without the token of this desk
    for headers in (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    ):
        assert desk.post("/judgements", data=fields, headers=headers).status_code == 403
        assert desk.post("/api/judgements", json=fields, headers=headers).status_code == 403
    assert desk.get("/api/judgements").json()["total"] == 0


def test_the_way_back_stays_on_this_desk(desk):
    token = FORM.search(desk.get("/developments/d10").text)[1]
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", "/x\r\nset-cookie: a=b"):
        fields = {
            "kind": "standing",
            "subject": "d10",
            "value": "denied",
            "by": "Ana",
            "reason": "So.",
            "back": back,
            "form_token": token,
        }
        answer = desk.post("/judgements", data=fields, follow_redirects=False)
        assert answer.headers["location"].startswith("/judgements?")

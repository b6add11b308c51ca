import msgspec
import pytest

from onrecord.desk.app import API
from onrecord.records import KeptStatement, Page, Reading
from tests.standins.readings import ferry


def test_an_article_is_its_reading(desk, keys):
    answer = desk.get(f"/api/articles/{keys['ferry']}")
    assert msgspec.json.decode(answer.content, type=Reading) == ferry()
    assert desk.get(f"/api/articles/{keys['faehre']}").json().keys() == {"article"}  # nobody has looked for statements


def test_pages_follow_each_other_without_gap(desk):
    def page(number: int) -> Page[KeptStatement]:
        answer = desk.get(f"/api/statements?order=oldest&limit=4&page={number}")
        return msgspec.json.decode(answer.content, type=Page[KeptStatement])

    pages = [page(number) for number in (1, 2, 3, 4)]
    assert [len(part.items) for part in pages] == [4, 4, 1, 0]
    assert {part.total for part in pages} == {9}
    whole = msgspec.json.decode(desk.get("/api/statements?order=oldest").content, type=Page[KeptStatement])
    assert whole.items == tuple(kept for part in pages for kept in part.items)


def test_as_of(desk):
    assert desk.get("/api/search?q=ice&as_of=2031-02-04").json()["total"] == 1
    assert desk.get("/api/search?q=ice&as_of=2031-02-03").json()["total"] == 0
    assert desk.get("/api/moments").json()["moments"][1] == "2031-02-04T08:30:00Z"


def test_people_are_counted_by_what_they_are_called(desk):
    people = {kept["name"]: kept["statements"] for kept in desk.get("/api/people").json()["items"]}
    assert people["harbour master Mara Ode"] == 1


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/api/statements?as_of=soon", 422, "as_of='soon' is not an ISO 8601 date or time; write for example"),
        ("/api/statements?page=0", 422, "page: Input should be greater than or equal to 1"),
        ("/api/statements?limit=100000", 422, "limit: Input should be less than or equal to 200"),
        ("/api/statements?kind=loud", 422, "kind: Input should be 'direct', 'indirect' or 'mixed'"),
        ("/api/articles/000000", 404, "This ledger holds no article 000000."),
        ("/api/articles/..%2f", 404, "Not Found"),
        ("/api/none", 404, "Not Found"),
    ],
)
def test_what_cannot_be_answered_says_why(desk, path, status, words):
    answer = desk.get(path)
    assert answer.status_code == status
    assert answer.json()["detail"].startswith(words)


def test_every_route_is_described(desk):
    described = desk.get("/api/openapi.json").json()
    written = {"/api/judgements/{key}/withdraw", "/api/jobs/{key}"}
    assert set(described["paths"]) - written == {path for path, _ in API}
    parameters = {parameter["name"] for parameter in described["paths"]["/api/statements"]["get"]["parameters"]}
    assert parameters == {"speaker", "about", "kind", "distance", "publisher", "as_of", "order", "page", "limit"}
    assert {"Reading", "KeptStatement", "UnreadArticle"} <= described["components"]["schemas"].keys()


def test_a_form_may_leave_the_story_open(desk):
    assert desk.get("/api/open", params={"story": ""}).status_code == 200

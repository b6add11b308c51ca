import pytest
from fastapi.testclient import TestClient

from onrecord.desk.app import app
from onrecord.desk.server import serve
from onrecord.errors import InputError

TOKEN = "a-token-of-some-length"  # noqa: S105 -- opens nothing but this test's desk


@pytest.mark.parametrize("path", ["/articles", "/nowhere", "/api/stats", "/static/sheet.css", "/statements?page=0"])
def test_every_answer_has_the_headers(desk, path):
    headers = desk.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
    assert headers["referrer-policy"] == "same-origin"


def test_a_fault_of_ours_has_them_too_and_tells_nothing(ledger):
    faulty = app(ledger)
    faulty.add_api_route("/fault", lambda: 1 / 0)
    with TestClient(faulty, base_url="http://127.0.0.1", raise_server_exceptions=False) as desk:
        answer = desk.get("/fault")
    assert (answer.status_code, answer.text) == (500, "Internal Server Error")
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost:80:80", "[::1"])
def test_other_names_of_this_machine_are_refused(desk, host):
    assert desk.get("/articles", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8717", "localhost", "LOCALHOST:80", "[::1]:8717"])
def test_its_own_names_are_not(desk, host):
    assert desk.get("/articles", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_refused(desk, method):
    answer = desk.request(method, "/api/articles")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2fpyproject.toml",
        "/static//etc/passwd",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/static/desk.css%00.js",
    ],
)
def test_no_path_reaches_the_file_system(desk, path):
    assert desk.get(path).status_code in (404, 422)


def test_a_token_opens_the_desk_and_leaves_the_address(ledger):
    with TestClient(app(ledger, hosts=None, token=TOKEN), base_url="http://desk.example", follow_redirects=False) as other:
        assert other.get("/articles").status_code == 401
        assert other.get("/articles?token=wrong").status_code == 401
        assert other.get("/api/stats", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
        away = other.get(f"http://desk.example//evil.example/?token={TOKEN}")
        assert away.headers["location"] == "/evil.example/"
        other.cookies.clear()
        opened = other.get(f"/articles?page=1&token={TOKEN}")
        assert (opened.status_code, opened.headers["location"]) == (303, "/articles?page=1")
        assert "HttpOnly; SameSite=Strict" in opened.headers["set-cookie"]
        assert other.get("/articles").status_code == 200


def test_other_machines_need_a_token(ledger):
    with pytest.raises(InputError, match=r"0\.0\.0\.0 can be reached from other machines"):
        serve(ledger, print, host="0.0.0.0", token="short")  # noqa: S104, S106 -- refused
    with pytest.raises(ValueError, match="needs a token"), TestClient(app(ledger, hosts=None)):
        pass

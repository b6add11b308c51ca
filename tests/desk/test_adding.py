"""Adding articles, and everything that must not come in."""

import gzip
import io
import socketserver
import threading
import time
import zipfile
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from onrecord.desk import fetching, guard
from onrecord.desk.app import app
from onrecord.desk.fetching import fetched
from onrecord.errors import InputError
from tests.standins.reader import StandInReader

HERE = "http://127.0.0.1"
TEXT = "Ferry sails again\n\nThe ferry to Little Sund sails again, harbour master Mara Ode said."


@pytest.fixture
def desk(ledger) -> Iterator[TestClient]:
    """Give a desk whose reader is a stand-in."""
    with TestClient(app(ledger, load=StandInReader), base_url=HERE) as client:
        yield client


def token_of(desk: TestClient) -> str:
    return desk.get("/add").text.partition('name="form_token" value="')[2].partition('"')[0]


def finished(desk: TestClient, place: str) -> dict:
    """Wait for a job and return it."""
    for _ in range(600):
        job = desk.get(f"/api/jobs/{place.rpartition('/')[2]}").json()
        if job["state"] in ("done", "failed"):
            return job
        time.sleep(0.05)
    raise AssertionError(job)


def sent(desk: TestClient, files: list | None = None, **fields: str):
    """Send the form for adding."""
    return desk.post("/add", data={"form_token": token_of(desk), **fields}, files=files, follow_redirects=False)


def test_a_pasted_text_is_read_and_kept(desk):
    added = sent(desk, text=TEXT, publisher="The Korva Post", published="2031-02-07")
    assert added.status_code == 303
    job = finished(desk, added.headers["location"])
    assert (job["state"], len(job["articles"]), job["problems"]) == ("done", 1, [])
    article = desk.get(f"/api/articles/{job['articles'][0]}").json()["article"]
    assert (article["publisher"], article["published"], article["text"]) == ("The Korva Post", "2031-02-07", TEXT)
    assert ">Ferry sails again</a>" in desk.get(added.headers["location"]).text
    events = desk.get(f"/api/jobs/{job['id']}/events")
    assert events.headers["content-type"].startswith("text/event-stream")
    assert events.text.startswith('data: {"id":')


def test_a_file_keeps_its_name_only_and_one_bad_file_costs_no_other(desk):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"0" * 20_000_000)
    files = [
        ("files", ("../../../etc/cron.d/ferry.txt", TEXT.encode())),
        ("files", ("C:\\secret\\bomb.zip", packed.getvalue())),
    ]
    job = finished(desk, sent(desk, files).headers["location"])
    assert (job["state"], len(job["articles"])) == ("done", 1)
    assert [problem["where"] for problem in job["problems"]] == ["bomb.zip"]


def test_a_gzip_bomb_is_given_up(desk):
    bomb = gzip.compress(b"word " * 20_000_000)  # 100 MB in 100 kB
    job = finished(desk, sent(desk, [("files", ("bomb.txt.gz", bomb))]).headers["location"])
    assert (job["state"], job["articles"], len(job["problems"])) == ("done", [], 1)


def test_an_upload_of_50_mb_is_refused(desk):
    def parts():  # no length is told beforehand, so it has to be counted
        yield b'--b\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(50):
            yield b"0" * 1024 * 1024
        yield b"\r\n--b--\r\n"

    headers = {"content-type": "multipart/form-data; boundary=b"}
    assert desk.post("/add", content=parts(), headers=headers).status_code == 413
    long = {**headers, "content-length": str(50 * 1024 * 1024)}
    assert desk.post("/add", content=b"", headers=long).status_code == 413


def test_too_many_files_are_refused(desk):
    answer = sent(desk, [("files", (f"{number}.txt", b"x")) for number in range(101)])
    assert answer.status_code == 413


def test_a_request_that_never_ends_is_given_up(ledger, monkeypatch):
    monkeypatch.setattr(guard, "MOST_SECONDS", 0.2)

    def dripping():
        for _ in range(100):
            time.sleep(0.05)
            yield b"a=b&"

    with TestClient(app(ledger, load=StandInReader), base_url=HERE) as desk:
        headers = {"content-type": "application/x-www-form-urlencoded"}
        assert desk.post("/add", content=dripping(), headers=headers).status_code in (408, 403)


def test_nothing_given_and_a_date_that_is_none(desk):
    assert sent(desk).status_code == 422
    assert sent(desk, text="a", published="soon").status_code == 422
    assert desk.post("/api/articles", json={"text": None}).status_code == 422
    assert desk.post("/add", data={"text": TEXT}).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/feed",
        "http://localhost:1/feed",
        "http://[::1]/feed",
        "http://[::ffff:10.0.0.1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.168.0.1/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://feed.example/",
        "http://user:word@feed.example/",
        "http://feed.example:99999/",
        "feed.example",
    ],
)
def test_what_must_not_be_fetched(address):
    with pytest.raises(InputError):
        fetched(address)


def test_a_name_that_means_this_machine_is_not_fetched():
    with pytest.raises(InputError, match="not a public address"):
        fetched("http://feed.example/", resolve=lambda *_: ["93.184.216.34", "127.0.0.1"])


class Answering(socketserver.BaseRequestHandler):
    """A server with a page that never ends, one that leads on for ever, and a feed."""

    def handle(self) -> None:
        """Answer one request."""
        path = self.request.recv(4096).split()[1].decode()
        self.request.sendall(
            b"HTTP/1.1 " + (b"302 Found\r\nlocation: /round\r\n\r\n" if path == "/round" else b"200 OK\r\n")
        )
        if path == "/packed":
            self.request.sendall(b"content-encoding: gzip\r\n\r\n" + gzip.compress(b"0" * 1000))
        elif path == "/feed":
            self.request.sendall(b"content-type: text/plain\r\n\r\n" + TEXT.encode())
        elif path == "/endless":
            self.request.sendall(b"\r\n")
            try:
                while True:
                    self.request.sendall(b"0" * 65536)
            except OSError:
                pass
        elif path == "/slow":
            self.request.sendall(b"\r\n")
            time.sleep(1.0)


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """Give the address of a server on this machine."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answering) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/endless", "which is the most"),
        ("/slow", "could not be fetched|took too long"),
        ("/round", "leads on more than 5 times"),
        ("/packed", "packed form"),
    ],
)
def test_a_page_that_never_ends(elsewhere, path, words):
    with pytest.raises(InputError, match=words):
        fetched(elsewhere + path, private_allowed=True, most_bytes=1024 * 1024, most_seconds=0.6)


def test_a_page_is_fetched_where_it_is_allowed(ledger, elsewhere):
    with TestClient(app(ledger, load=StandInReader, private_allowed=True), base_url=HERE) as desk:
        job = finished(desk, sent(desk, address=f"{elsewhere}/feed").headers["location"])
        assert len(job["articles"]) == 1
    with TestClient(app(ledger, load=StandInReader), base_url=HERE) as desk:
        job = finished(desk, sent(desk, address=f"{elsewhere}/feed").headers["location"])
        assert "not a public address" in job["problems"][0]["what"]


def test_no_address_is_looked_up_twice():
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["10.0.0.1"]

    with pytest.raises(InputError):
        fetched("http://feed.example/", resolve=once)
    assert asked == ["feed.example"]
    assert fetching.resolved("127.0.0.1", 80) == ["127.0.0.1"]

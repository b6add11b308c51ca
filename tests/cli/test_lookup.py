import json

import pytest

from tests.cli.test_help import COMMANDS

STATS = """\
2 articles, 2 read
3 statements: 3 indirect, by 2 speakers
published from 2031-02-04 09:30 +01:00 to 2031-02-05
publishers
     1  Sund Daily
     1  The Korva Post
runs
     2  OnRecord 0.1.0, weights 555555555555
"""


def lines(done) -> list[str]:
    """Return the lines without the articles' keys, which are hashes."""
    assert (done.status, done.err) == (0, "")
    return [line.rpartition(" · ")[0] or line for line in done.out.splitlines()]


def test_stats(command, ledger):
    assert command("stats", "--ledger", ledger) == (0, STATS, "")
    assert json.loads(command("stats", "--ledger", ledger, "--format", "jsonl").out)["articles"] == 2


def test_who(command, ledger):
    assert lines(command("who", "Ode", "--ledger", ledger)) == [
        "   1  indirect  Mara Ode said",
        "                the ferry stays in port",
        "                The Korva Post · 2031-02-04 09:30 +01:00 · Ferry stays in port",
        "   2  indirect  Mara Ode said",
        "                nothing",
        "                Sund Daily · 2031-02-05 · Thick ice",
    ]


def test_who_about_something_by_then(command, ledger):
    assert lines(command("who", "Ode", "--about", "ferry", "--ledger", ledger))[1::3] == [
        "                the ferry stays in port"
    ]
    assert lines(command("who", "Ode", "--as-of", "2031-02-04", "--ledger", ledger))[1::3] == [
        "                the ferry stays in port"
    ]
    said = "onrecord: nobody called 'Vang' says anything in story.db by 2031-02-04\n"
    assert command("who", "Vang", "--as-of", "2031-02-04", "--ledger", ledger) == (0, "", said)


def test_search(command, ledger):
    assert lines(command("search", "ice thick", "--ledger", ledger)) == [
        "   1  indirect  Tor Vang said",
        "                the ice is thick",
        "                Sund Daily · 2031-02-05 · Thick ice",
    ]
    found = command("search", "ferr*", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["content_words"] for line in found] == ["the ferry stays in port"]


def test_show(command, ledger):
    assert command("show", "ferry", "--ledger", ledger).out == (
        "The Korva Post · 2031-02-04 09:30 +01:00\nFerry stays in port\nferry · 1 statement\n"
        "   1  indirect  Mara Ode said 80%\n                the ferry stays in port\n"
    )
    key = json.loads(command("who", "Vang", "--ledger", ledger, "--format", "jsonl").out)["article"]
    assert command("show", key[:12], "--ledger", ledger).out.startswith("Sund Daily · 2031-02-05\nThick ice\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["stats", "--ledger", "none.db"],
            "there is no ledger none.db; make one with: onrecord read FILE --ledger none.db",
        ),
        (
            ["show", "boat", "--ledger", "story.db"],
            "story.db holds no article 'boat'; find it with: onrecord search WORDS --ledger story.db",
        ),
        (["stats", "--ledger", "news.jsonl"], "news.jsonl is not a ledger: it is not an SQLite file; give another path"),
        (["stats"], 'Command "stats" parameter --ledger requires an argument.'),
        (
            ["whom"],
            f'Unknown command "whom". Did you mean "who"? Available commands: {", ".join(COMMANDS[:8])}, ...',
        ),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_2(command, ledger, arguments, message):
    assert command(*arguments) == (2, "", f"onrecord: {message}\n")

import json


def test_similar_words(command, ledger):
    lines = command("similar", "the ice is thick", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    found = [(json.loads(line)["title"], json.loads(line)["statement"]) for line in lines]
    assert found == [("Thick ice", None), ("Thick ice", "s1")]


def test_similar_to_an_article_leaves_it_out(command, ledger):
    lines = command("similar", "ferry", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["title"] for line in lines} <= {"Thick ice"}


def test_similar_for_people(command, ledger):
    done = command("similar", "thick ice", "--ledger", ledger)
    assert (done.status, done.err) == (0, "")
    assert "Sund Daily" in done.out
    assert "Tor Vang" in done.out


def test_nothing_similar(command, ledger):
    assert command("similar", "a comet", "--ledger", ledger) == (
        1,
        "",
        "onrecord: nothing in story.db shares a telling word with 'a comet'\n",
    )

"""The record on the command line: stories, developments, changes, open questions and rulings."""

import json

import pytest


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (["stories"], "no story in empty.db"),
        (["developments", "--as-of", "2031"], "no development in empty.db by 2031"),
        (["open"], "nothing is open in empty.db"),
        (["changes", "--since", "2031-01-01"], "nothing in empty.db changed after 2031-01-01"),
        (["rule", "--list"], "nobody has ruled in empty.db"),
        (["search", "ferry"], "no statement in empty.db has all words of 'ferry'"),
    ],
)
def test_of_an_empty_ledger(command, tmp_path, name, said):
    (tmp_path / "nothing.jsonl").write_text('{"id": "a", "text": "Ja.", "language": "de"}\n')
    command("read", "nothing.jsonl", "--ledger", "empty.db", "--quiet")
    assert command(*name, "--ledger", "empty.db") == (0, "", f"onrecord: {said}\n")


def test_stories(command, ledger):
    """The ferry and the thick ice are two stories of one article each."""
    lines = command("stories", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    assert [len(json.loads(line)["articles"]) for line in lines] == [1, 1]
    (line,) = command("stories", "--ledger", ledger, "--as-of", "2031-02-04", "--format", "jsonl").out.splitlines()
    assert json.loads(line)["label"] == "Ferry stays in port"


def test_a_story_that_is_not_there(command, ledger):
    done = command("developments", "--ledger", ledger, "--story", "nix")
    assert (done.status, done.err) == (2, "onrecord: there is no story 'nix'; list them with: onrecord stories\n")


def test_no_ledger(command):
    done = command("open", "--ledger", "none.db")
    assert (done.status, done.err) == (
        2,
        "onrecord: there is no ledger none.db; make one with: onrecord read FILE --ledger none.db\n",
    )


def test_a_ruling_is_made_listed_and_taken_back(command, ledger):
    article = json.loads(command("search", "ferry", "--ledger", ledger, "--format", "jsonl").out)["article"]
    subject = f"{article[:10]}#s1"
    asked = ("rule", "speaker", subject, "Mara Ode", "--by", "Ada", "--ledger", ledger)
    done = command(*asked, "--because", "see video", "--format", "jsonl")
    made = json.loads(done.out)
    assert (made["subjects"], made["value"], made["by"]) == ([f"{article}#s1"], "Mara Ode", "Ada")
    command("rule", "--withdraw", made["id"], "--by", "Bo", "--ledger", ledger)
    listed = command("rule", "--list", "--ledger", ledger).out
    assert "speaker: Mara Ode" in listed
    assert "taken back 2031-02-05 12:00 UTC by Bo" in listed


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("speaker", "x"), "rule what? same CLAIM CLAIM, not-same CLAIM CLAIM, speaker STATEMENT NAME or standing"),
        (("same", "nix#c1", "nix#c2", "--by", "Ada"), "there is no 'nix#c1' in the ledger; list claims with:"),
        (("standing", "nix", "denied", "--by", "Ada"), "'nix' means no developments; list them with:"),
        (("same", "c1", "c2", "--by", "Ada"), "'c1' is no claim or statement; write ARTICLE#c3"),
        (("same", "c1", "c2"), "say who rules: --by NAME"),
        (("standing", "nix"), "rule what? same"),
    ],
)
def test_what_cannot_be_ruled(command, ledger, asked, said):
    by = ("--by", "Ada") if len(asked) == 2 else ()
    done = command("rule", *asked, *by, "--ledger", ledger)
    assert done.status == 2
    assert done.err.startswith(f"onrecord: {said}")


def test_a_letter_that_is_none(command, ledger, tmp_path):
    (tmp_path / "letters.toml").write_text('"Valley Wire" = "Z"\n')
    done = command("developments", "--ledger", ledger, "--reliability", "letters.toml")
    assert (done.status, done.err) == (
        2,
        "onrecord: letters.toml: 'Valley Wire' = 'Z'; a reliability is a letter from A to F\n",
    )


def test_how_the_stories_came_about(command, ledger):
    done = command("stories", "--ledger", ledger, "--history")
    lines = done.out.splitlines()
    assert (done.status, lines[0::2]) == (
        0,
        [
            "   1  opened    2031-02-04 08:30 UTC Ferry stays in port",
            "   2  opened    2031-02-05 23:59 UTC Thick ice",
        ],
    )
    assert [line.split()[0] for line in lines[1::2]] == ["opened", "opened"]
    found = command("stories", "--ledger", ledger, "--history", "--format", "jsonl", "--as-of", "2031-02-04").out
    assert [json.loads(line)["kind"] for line in found.splitlines()] == ["opened"]

import json

import pytest

REPORT = (
    "Mara Ode said the ferry to Little Sund stays in port until Friday. The ice in the strait has grown thicker than the"
    " bow can break, and the harbour master went along the quay with his dog to look at it again on Monday evening.\\n\\n"
    "Passengers who hold a ticket may use the bus across the northern bridge, which takes two hours longer."
)
CHECKED = """\
   1            words changed
                The ice is as thick as a [-wall-] {+door+}
   2            no match (not found)
                Nobody asked us about the bus.
"""


@pytest.fixture
def reprinted(tmp_path, command) -> str:
    """Give the name of a ledger with a report, its reprint and something else."""
    (tmp_path / "reports.jsonl").write_text(
        f'{{"id": "w", "publisher": "Northwire", "published": "2031-02-04", "title": "Ferry", "text": "{REPORT}"}}\n'
        f'{{"id": "k", "publisher": "The Korva Post", "published": "2031-02-05", "title": "Ferry again",'
        f' "text": "{REPORT}"}}\n'
        '{"id": "i", "publisher": "Sund Daily", "published": "2031-02-05", "title": "Thick ice",'
        ' "text": "Tor Vang said the ice is thick. Nobody went out to it before the evening came."}\n'
    )
    command("read", "reports.jsonl", "--ledger", "ferry.db", "--quiet")
    return "ferry.db"


def test_origins(command, reprinted):
    done = command("origins", "--ledger", reprinted)
    assert (done.status, done.err) == (0, "")
    assert "Northwire 2 articles" in done.out
    lines = command("origins", "--ledger", reprinted, "--format", "jsonl").out.splitlines()
    assert [len(json.loads(line)["articles"]) for line in lines] == [2, 1]
    by_then = command("origins", "--ledger", reprinted, "--as-of", "2031-02-04", "--format", "jsonl").out.splitlines()
    assert [len(json.loads(line)["articles"]) for line in by_then] == [1]


def test_origins_of_an_empty_ledger(command, tmp_path):
    (tmp_path / "nothing.jsonl").write_text('{"id": "a", "text": "Ja.", "language": "de"}\n')
    command("read", "nothing.jsonl", "--ledger", "empty.db", "--quiet")
    assert command("origins", "--ledger", "empty.db").status == 0


def test_a_quotation_that_nobody_printed(command, reprinted):
    assert command("quote", "no such words here", "--ledger", reprinted) == (
        1,
        "",
        "onrecord: nobody in ferry.db is quoted with these words; look wider with: onrecord search\n",
    )


def test_no_words_to_look_for(command, reprinted):
    said = "onrecord: no words to look for; write some of the quotation's\n"
    assert command("quote", " ", "--ledger", reprinted) == (2, "", said)


def test_check(command, tmp_path):
    (tmp_path / "article.txt").write_text("“The ice is as thick as a door,” Ode said. “Nobody asked us about the bus.”\n")
    (tmp_path / "transcript.txt").write_text("MS ODE: The ice is as thick as a wall. Thank you.\n")
    assert command("check", "article.txt", "--against", "transcript.txt") == (
        1,
        CHECKED,
        "2 quotations: 0 as in transcript.txt, 2 not\n",
    )


def test_check_of_a_file_that_is_not_there(command):
    assert command("check", "none.txt", "--against", "none.txt") == (2, "", "onrecord: there is no file none.txt\n")

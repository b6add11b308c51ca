import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from onrecord.cli.app import run
from onrecord.cli.surroundings import Surroundings
from onrecord.records import Reading
from tests.cli.conftest import NOON
from tests.standins import reader

FERRY = """\
The Korva Post · 2031-02-04 09:30 +01:00
Ferry stays in port
ferry · 1 statement
   1  indirect  Mara Ode said 80%
                the ferry stays in port
"""
ICE = """\
Sund Daily · 2031-02-05
Thick ice
ice · 2 statements
   1  indirect  Tor Vang said 80%
                the ice is thick
   2  indirect  Mara Ode said 80%
                nothing
"""
NO_TEXT = "news.jsonl:2: no `text` (each line is an object with `text`, a string)\n"


def test_table_of_two_articles_and_a_line_that_is_none(command, news):
    assert command("read", "news.jsonl") == (1, f"{FERRY}\n{ICE}", NO_TEXT)


def test_what_cannot_be_read_is_named_and_the_rest_is_read(command, news, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "folder").mkdir()
    done = command("read", "missing.txt", "empty.txt", "folder", "news.jsonl")
    assert (done.status, done.out) == (1, f"{FERRY}\n{ICE}")
    assert [line.split(":")[0] for line in done.err.splitlines()] == ["missing.txt", "empty.txt", "folder", "news.jsonl"]


def test_json_lines_are_readings_whose_spans_hold(command, news):
    readings = [
        msgspec.json.decode(line, type=Reading)
        for line in command("read", "news.jsonl", "--format", "jsonl").out.splitlines()
    ]
    assert [reading.article.id for reading in readings] == ["ferry", "ice"]
    assert [
        reading.article.text[slice(*statement.content[0])] for reading in readings for statement in reading.statements
    ] == ["the ferry stays in port", "the ice is thick", "nothing"]


def test_json_is_one_list(command, news):
    assert [reading["article"]["id"] for reading in json.loads(command("read", "news.jsonl", "--format", "json").out)] == [
        "ferry",
        "ice",
    ]


def test_html_into_a_file(command, news, tmp_path):
    done = command("read", "news.jsonl", "--format", "html", "--output", "page.html")
    assert (done.status, done.out) == (1, "")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<article ") == 2


def test_file_that_cannot_be_written_is_said_before_anything_is_read(command, news):
    assert command("read", "news.jsonl", "--output", "nowhere/page.html") == (
        2,
        "",
        "onrecord: nowhere/page.html cannot be written: No such file or directory\n",
    )


def test_standard_input(command, monkeypatch):
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Sund road is closed\n\nTor Vang said the ice is thick.\n"))
    )
    done = command("read", "-", "--publisher", "Sund Daily", "--published", "2031-02-05")
    assert done.status == 0
    assert done.out.startswith("Sund Daily · 2031-02-05\nSund road is closed\n")
    assert "Tor Vang said 80%" in done.out


def test_jsonl_option_reads_json_lines_under_any_name(command, tmp_path):
    (tmp_path / "lines.txt").write_text('no article\n{"id": "x", "text": "Tor Vang said no."}\n')
    done = command("read", "--jsonl", "lines.txt")
    assert done.status == 1
    assert done.err.startswith("lines.txt:1: not JSON")
    assert done.out.startswith("Tor Vang said no.\nx · 1 statement\n")


def test_reading_twice_adds_nothing_and_prints_the_same(command, news):
    first = command("read", "news.jsonl", "--ledger", "story.db")
    stats = command("stats", "--ledger", "story.db")
    assert command("read", "news.jsonl", "--ledger", "story.db") == first
    assert command("read", "news.jsonl", "--ledger", "story.db", "--again") == first
    assert command("stats", "--ledger", "story.db") == stats


def test_several_processes_read_the_same(command, news):
    assert command("read", "news.jsonl", "--jobs", "2") == command("read", "news.jsonl")


def test_an_article_in_another_language_is_kept_and_reported(command, tmp_path):
    (tmp_path / "eis.jsonl").write_text('{"id": "eis", "language": "de", "text": "Das Eis ist dick, sagte Tor Vang."}\n')
    assert command("read", "eis.jsonl", "--ledger", "story.db") == (
        1,
        "",
        "eis.jsonl: 'Das Eis ist dick, sagte Tor Vang.' is not in English but in de: kept, not read\n",
    )
    assert command("stats", "--ledger", "story.db").out.startswith("1 article, 0 read, not read: 1 de\n")
    assert command("read", "eis.jsonl").err.endswith("in de: not read\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to read: name files, folders or patterns, or - for standard input"),
        (["a.txt", "--lager", "x.db"], "there is no option --lager; see: onrecord read --help"),
        (["a.txt", "--jobs", "0"], "--jobs 0: at least one process is needed"),
        (["a.txt", "--jobs", "two"], 'Invalid value for --jobs: unable to convert "two" into int.'),
        (
            ["a.txt", "--format", "pdf"],
            'Invalid value "pdf" for --format. Choose from: "table", "jsonl", "json", "html".',
        ),
        (["a.txt", "--quiet"], "--quiet without --ledger would leave nothing: add --ledger FILE"),
        (["a.txt", "--published", "soon"], "published: 'soon' is no date; write 2022-11-10 or 2022-11-10T14:05+01:00"),
        (["a.txt", "--ledger", "."], ". is a folder; give the path of a file in it, for example story.db"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(command, tmp_path, arguments, message):
    (tmp_path / "a.txt").write_text("Tor Vang said no.")
    assert command("read", *arguments) == (2, "", f"onrecord: {message}\n")


def test_control_characters_do_not_reach_the_terminal(command, tmp_path):
    (tmp_path / "evil.txt").write_text("\x1b]0;owned\x07 Title\n\nTor \x1b[31mVang said \u202ethe ice.\n")
    done = command("read", "evil.txt", "no\x1b[2Jfile.txt")
    assert "\x1b" not in done.out + done.err
    assert "\u202e" not in done.out


class _Interrupted(reader.StandInReader):
    """A reader during whose second article Ctrl-C is pressed."""

    def read_many(self, articles):
        """Read one article and be interrupted."""
        for number, article in enumerate(articles):
            if number:
                raise KeyboardInterrupt
            yield self.read(article)


def test_interrupt_says_what_was_kept(command, news, capsys):
    surroundings = Surroundings(load_reader=_Interrupted, now=lambda: NOON)
    status = run(["read", "news.jsonl", "--ledger", "story.db", "--quiet"], surroundings)
    assert (status, *capsys.readouterr()) == (
        130,
        "",
        f"{NO_TEXT}onrecord: interrupted; 1 article read, 1 statement, kept in story.db; 1 problem\n",
    )
    assert command("stats", "--ledger", "story.db").out.startswith("1 article, 1 read\n")


class _Broken(reader.StandInReader):
    """A reader with a fault."""

    def read_many(self, articles):
        """Fail, whatever is given."""
        raise ZeroDivisionError(f"{len(list(articles))} articles")


def test_a_fault_of_ours_is_one_line_and_with_debug_a_traceback(command, news, capsys):
    surroundings = Surroundings(load_reader=_Broken, now=lambda: NOON)
    assert run(["read", "news.jsonl"], surroundings) == 70
    assert capsys.readouterr().err == (
        "onrecord: a fault in OnRecord itself: ZeroDivisionError: 2 articles;"
        " run again with --debug and report what it prints\n"
    )
    assert run(["read", "news.jsonl", "--debug"], surroundings) == 70
    assert capsys.readouterr().err.startswith("Traceback")


def test_nothing_is_printed_when_the_reader_of_our_output_goes_away(tmp_path):
    """`onrecord read … | head -1`, in processes of their own."""
    line = json.dumps({"text": "Tor Vang said the ice is thick. " * 50})
    (tmp_path / "many.jsonl").write_text(f"{line}\n" * 60)
    program = (
        "import sys; from datetime import UTC, datetime; from onrecord.cli.app import run;"
        "from onrecord.cli.surroundings import Surroundings; from tests.standins.reader import load;"
        "sys.exit(run(sys.argv[1:], Surroundings(load_reader=load, now=lambda: datetime.now(UTC))))"
    )
    root = Path(__file__).parents[2]
    reading = subprocess.Popen(
        [sys.executable, "-c", program, "read", str(tmp_path / "many.jsonl")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=root,
        env=os.environ | {"PYTHONPATH": f"{root}/src"},
    )
    with reading:
        reading.stdout.readline()
        reading.stdout.close()
        assert reading.stderr.read() == b""
    assert reading.returncode == 128 + signal.SIGPIPE


def test_articles_without_a_date_and_from_the_future_are_kept_and_said(command, tmp_path):
    (tmp_path / "news.jsonl").write_text(
        '{"id": "a", "text": "Mara Ode said the ferry stays in port."}\n'
        '{"id": "b", "published": "2199-01-01", "text": "Mara Ode said the ferry stays in port."}\n'
    )
    done = command("read", "news.jsonl", "--ledger", "ferry.db", "--quiet")
    assert (done.status, done.err.splitlines()) == (
        0,
        [
            "onrecord: 1 article without a date of publication: kept, ordered last; give one with --published TIME",
            "onrecord: 1 article dated later than today: kept, counted from then on",
        ],
    )
    assert "1 article without a date, ordered last" in command("stats", "--ledger", "ferry.db").out

"""What the user names on the command line, opened: files, directories, patterns, standard input."""

import gzip
import io
import os
from pathlib import Path

import pytest

from onrecord.formats import Overrides, Source, open_all, read
from onrecord.formats.registry import SUFFIXES
from onrecord.records import Article


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Lay out a working directory with a few articles and other things."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "deep/c.html", "README.md", ".hidden.txt", ".git/d.txt", "notes.py", "deep/pier.jpg"):
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Headline of {name}\n\nThe harbour is open, she said.\n", encoding="utf-8")
    Path("e.txt.gz").write_bytes(gzip.compress(b"Headline of e\n\nThe harbour is open.\n"))
    return tmp_path


def opened(*paths: str, **known: str) -> list[str]:
    sources = open_all(paths, io.BytesIO(b"Harbour opens\n\nIt is open."), Overrides(**known))
    return [source.name if isinstance(source, Source) else str(source) for source in sources]


def articles(*paths: str, **known: str) -> list[Article]:
    found = []
    for source in open_all(paths, io.BytesIO(b"Harbour opens\n\nIt is open."), Overrides(**known)):
        assert isinstance(source, Source)
        found += list(read(source.stream, source.name, source.overrides))
    return found


def test_directory(folder):
    """Known kinds of files only, sorted, no hidden ones, no README."""
    assert opened(".") == ["a.md", "b.txt", "e.txt.gz", "deep/c.html"]


def test_named_files_are_always_opened(folder):
    assert opened("README.md", "notes.py", ".hidden.txt") == ["README.md", "notes.py", ".hidden.txt"]


def test_patterns(folder):
    assert opened("*.txt") == ["b.txt"]
    assert opened("**/*.html") == ["deep/c.html"]
    assert opened("*.nothing") == ["*.nothing: no file matches"]


def test_name_that_looks_like_a_pattern(folder):
    Path("[1] b.txt").write_text("Harbour opens", encoding="utf-8")
    assert opened("[1] b.txt") == ["[1] b.txt"]


def test_what_cannot_be_opened(folder):
    Path("empty").mkdir()
    os.symlink("nowhere.txt", "dangling.txt")
    assert opened("missing.txt", "empty", "dangling.txt", "b.txt/x", "b.txt") == [
        "missing.txt: no such file",
        f"empty: a directory without articles (it has no {', '.join(sorted(SUFFIXES))})",
        "dangling.txt: no such file",
        "b.txt/x: cannot be opened: Not a directory",
        "b.txt",
    ]


def test_standard_input(folder):
    assert [article.title for article in articles("-")] == ["Harbour opens"]


def test_gzip_under_any_name(folder):
    Path("f.txt").write_bytes(gzip.compress(b"Harbour opens\n\nIt is open.\n"))
    assert [article.title for article in articles("e.txt.gz", "f.txt")] == ["Headline of e", "Harbour opens"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (gzip.compress(b"Harbour opens\n\nIt is open.\n" * 99)[:-20], "the gzip file is cut off before its end"),
        (gzip.compress(b"Harbour opens")[:-8] + b"\0" * 8, "the gzip file is damaged"),
        (b"\x1f\x8b", "the gzip file is cut off before its end"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff\xff", "the gzip file is damaged"),
        (gzip.compress(gzip.compress(b"Harbour opens")), "gzip within gzip, no article (unpack it once)"),
    ],
)
def test_broken_gzip(read_bytes, content, what):
    assert [str(found) for found in read_bytes(content, "a.txt.gz")] == [f"a.txt.gz: {what}"]


def test_sidecar(folder):
    Path("articles.toml").write_text(
        '["b.txt"]\npublisher = "Port of Selby"\npublished = 2031-03-02T08:00:00+02:00\nurl = "https://a.example/1"\n',
        encoding="utf-8",
    )
    (article,) = articles("b.txt", publisher="Courier")
    assert (article.publisher, article.published, article.url) == (
        "Courier",  # what the user says goes before the sidecar
        "2031-03-02T08:00:00+02:00",
        "https://a.example/1",
    )
    assert articles("a.md")[0].publisher is None


@pytest.mark.parametrize(
    ("sidecar", "what"),
    [
        ("[", "articles.toml cannot be read: Invalid initial character for a key part (at end of document)"),
        (
            '["b.txt"]\nauthor = "x"',
            "articles.toml: the table of 'b.txt' may hold published, publisher, url and nothing else",
        ),
        ('["b.txt"]\npublished = "last week"', "articles.toml: published of 'b.txt' is not a date"),
        ('["b.txt"]\npublisher = 5', "articles.toml: publisher of 'b.txt' is not text"),
    ],
)
def test_wrong_sidecar(folder, sidecar, what):
    Path("articles.toml").write_text(sidecar, encoding="utf-8")
    assert opened("b.txt") == [f"b.txt: {what}"]

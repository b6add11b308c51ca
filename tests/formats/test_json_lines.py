"""JSON Lines: a line is an article or a problem, and one of them never costs the rest."""

import gzip
import hashlib
import io

import msgspec
import pytest

from onrecord.formats import jsonlines, rawbytes
from onrecord.formats.unreadable import Unreadable
from onrecord.records import Article, Problem

GOOD = b'{"id": "a1", "text": "Harbour opens\\nThe harbour is open."}'


def summary(found):
    return [item.id if isinstance(item, Article) else str(item) for item in found]


def test_fields(read_bytes):
    line = (
        b'{"id": 7, "url": "https://a.example/1", "publisher": "Courier", "title": "Harbour opens",'
        b' "language": "en-GB",'
        b' "published": "2031-03-02T08:00:00+02:00", "modified": "2031-03-03",'
        b' "text": "Harbour opens.\\n\\nIt is open.",'
        b' "toponyms": []}'
    )
    (article,) = read_bytes(line + b"\r\n", "news.jsonl")
    assert article == Article(
        id="7",
        text="Harbour opens.\n\nIt is open.",
        text_sha256=hashlib.sha256(b"Harbour opens.\n\nIt is open.").hexdigest(),
        bytes_sha256=hashlib.sha256(line).hexdigest(),
        url="https://a.example/1",
        publisher="Courier",
        title="Harbour opens",
        published="2031-03-02T08:00:00+02:00",
        modified="2031-03-03",
        language="en",
        parts=article.parts,
    )
    assert [(part.start, part.end, part.kind) for part in article.parts] == [(0, 14, "title"), (16, 27, "body")]


@pytest.mark.parametrize(
    ("title", "text", "in_text"),
    [
        ("Harbour opens", "Harbour opens. SELBY (AP) — It is open.", "Harbour opens."),
        ("Harbour opens; mayor glad", "Harbour opens; \nmayor glad.\n\nIt is open.", "Harbour opens; \nmayor glad."),
        ("Harbour ‘open’", "Harbour 'open.'\n\nIt is open.", "Harbour 'open.'"),
        ("Another headline", "It is open.\nIt was shut.", ""),
        ("Another headline", "Crews clear the pier\n\nIt is open.", ""),
        ("Harbour open", "Harbour opens again.\nIt was shut.", ""),
    ],
)
def test_known_title_in_the_text(read_bytes, title, text, in_text):
    (article,) = read_bytes(msgspec.json.encode({"title": title, "text": text}), "news.jsonl")
    titles = [part for part in article.parts if part.kind == "title"]
    assert text[titles[0].start : titles[-1].end] if titles else in_text == ""
    assert article.title == title


def test_bad_lines_cost_only_themselves(read_bytes):
    content = b"\n".join(
        [
            GOOD,
            b"not json",
            b'{"id": "x"}',
            b'{"text": 5}',
            b'{"text": "  "}',
            b"",
            b'["text"]',
            b'{"text": "A\\ud800"}',
            b'{"text": "A\\u0000"}',
            b'{"text": "\xff"}',
            b'{"text": "It is open.", "id": "a2", "published": "last week"}',
            b'{"text": "A", "x": ' + b"[" * 100_000,
            GOOD,
        ]
    )
    found = summary(read_bytes(content, "news.jsonl"))
    assert [item for item in found if not item.startswith("news.jsonl")] == ["a1", "a2", "a1"]
    assert [item for item in found if item.startswith("news.jsonl")] == [
        "news.jsonl:2: not JSON: invalid character (byte 4)",
        "news.jsonl:3: no `text` (each line is an object with `text`, a string)",
        "news.jsonl:4: Expected `str`, got `int` - at `$.text` (each line is an object with `text`, a string)",
        "news.jsonl:5: `text` is empty",
        "news.jsonl:7: Expected `object`, got `array` (each line is an object with `text`, a string)",
        "news.jsonl:8: not JSON: Input data was truncated",
        "news.jsonl:9: `text` holds a NUL character; is it a binary file?",
        "news.jsonl:10: JSON that is not in UTF-8",
        "news.jsonl:11: `published` is no date that we know: 'last week'; read without it",
        "news.jsonl:12: JSON that is nested too deeply",
    ]


def test_no_article_at_all(read_bytes):
    assert summary(read_bytes(b"\n\n", "news.jsonl")) == ["news.jsonl: no article in it"]


def test_content_outranks_the_name(read_bytes):
    assert summary(read_bytes(GOOD + b"\n" + GOOD, "news.txt")) == ["a1", "a1"]


def test_cut_gzip_gives_the_whole_lines_before_the_cut(read_bytes):
    packed = gzip.compress(b"\n".join(GOOD.replace(b"a1", str(n).encode()) for n in range(5000)))
    found = summary(read_bytes(packed[: len(packed) // 2], "news.jsonl.gz"))
    assert found[:3] == ["0", "1", "2"]
    assert len(found) > 1000
    assert found[-1] == "news.jsonl.gz: the gzip file is cut off before its end"


def test_small_file_that_unpacks_to_a_huge_one_costs_no_memory():
    """Neither a line nor a whole input is held beyond its limit."""
    packed = gzip.compress(b'{"text": "' + b"x" * 10_000_000)
    stream, _ = rawbytes.unpacked(io.BytesIO(packed))
    with pytest.raises(Unreadable, match=r"^line 1 is longer than 1 MiB; nothing from there on was read$"):
        list(rawbytes.lines(stream, limit=1 << 20))
    stream, _ = rawbytes.unpacked(io.BytesIO(packed))
    with pytest.raises(Unreadable, match=r"^larger than 1 MiB, too large for one article or page$"):
        rawbytes.whole(stream, limit=1 << 20)


def test_thousands_of_barren_lines_are_no_json_lines(read_bytes):
    found = read_bytes(GOOD + b"\n" + b"{}\n" * 5000, "news.jsonl")
    assert len(found) == jsonlines._PATIENCE + 3
    assert isinstance(found[-1], Problem)
    assert str(found[-1]) == "news.jsonl:1002: 1,000 lines hold no article; nothing after them was read"

"""Laws of the formats room.

No input crashes a format: whatever the bytes and whatever the name, what comes is articles and problems, at least one.
Parts lie inside the text, in order, and don't overlap; every letter and digit of the text lies in one of them.
Plain text is kept exactly: the text, encoded again, is the bytes. The same bytes give the same articles.
"""

import gzip
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.formats import read
from onrecord.records import Article, Problem

NAMES = ("a.txt", "a.md", "a.html", "a.jsonl", "a.xml", "a", "a.txt.gz", "a.pdf")
_WORDS = """
Harbour opens|By Ada Finch|SELBY, Nov 10 (AP) —|It is open.|[Rolf Amsel/Reuters]|Source: AFP|UPDATE 2-
CORRECTS paragraph 3|Nov 10, 2031|(Photo: X)|“|# |*| |<p>|</p>|<html>|<rss>|<item>|{"text": "|"}
&#55296;|<script type='application/ld+json'>|İ|ß
"""
WORDS = st.sampled_from([*_WORDS.strip().replace("\n", "|").split("|"), "\n", "\n\n", "\r\n", "\u2028"])
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=30).map("".join)
INPUTS = st.binary(max_size=300) | TEXTS.map(str.encode) | TEXTS.map(lambda text: gzip.compress(text.encode())[:-3])
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def found_in(content: bytes, name: str) -> list[Article | Problem]:
    return list(read(io.BytesIO(content), name))


@pytest.mark.parametrize("name", NAMES)
@given(content=INPUTS)
@CALM
def test_no_input_crashes_a_format(name, content):
    found = found_in(content, name)
    assert found
    assert all(isinstance(item, Article | Problem) for item in found)
    assert found == found_in(content, name)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@given(text=TEXTS)
@CALM
def test_parts_lie_inside_the_text_and_do_not_overlap(name, text):
    for article in found_in(text.encode("utf-8", "replace"), name):
        if isinstance(article, Problem):
            continue
        end = 0
        outside = ""
        for part in article.parts:
            assert end <= part.start < part.end <= len(article.text)
            outside += article.text[end : part.start]
            end = part.end
        outside += article.text[end:]
        assert not any(character.isalnum() for character in outside), outside


@given(text=st.text(min_size=1).filter(lambda text: text.strip() and not text.lstrip().startswith(("<", "{"))))
@CALM
def test_plain_text_is_kept_exactly(text):
    content = text.encode("utf-8", "replace")
    for article in found_in(content, "a.txt"):
        if isinstance(article, Article):
            assert article.text.encode() == content.removeprefix(b"\xef\xbb\xbf")

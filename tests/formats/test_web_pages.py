"""Web pages: text without menus, and only the dates, names and addresses that the page declares."""

import logging

import pytest

from onrecord.records import Article

PARAGRAPH = (
    "The harbour of Selby opened again on Monday, two days after a storm that sank four boats, the port authority said"
    " in a statement, and the ferries to Port Ann will sail on Thursday if the wind holds."
)
PAGE = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Harbour opens | The Selby Courier</title>
<meta property="og:site_name" content="The Selby Courier"><meta property="og:title" content="Harbour opens (social)">
<link rel="canonical" href="https://courier.example/harbour">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite"}},
{{"@type": ["NewsArticle"], "headline": "Harbour opens after storm", "datePublished": "2031-03-03T08:00:00+02:00",
"dateModified": "2031-03-03T09:30:00+02:00", "author": [{{"@type": "Person", "name": "Ada Finch"}}, "Otto Reyn"],
"publisher": {{"name": "Selby Courier"}}, "dateline": "SELBY"}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour opens after storm</h1>
<figure><img src="pier.jpg"><figcaption>The pier on Monday [Rolf Amsel/Reuters]</figcaption></figure>
<p>{PARAGRAPH}</p><p>“It is <b>over</b>,” the mayor said.</p><p>{PARAGRAPH}</p><p>Source: News Agencies</p></article>
<footer>Copyright 2030 The Selby Courier</footer></body></html>
"""


def page(head: str = "", body: str = f"<p>{PARAGRAPH}</p>") -> str:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


def json_ld(content: str) -> str:
    return page(f'<script type="application/ld+json">{content}</script>')


def test_whole_page(read_article):
    article = read_article(PAGE, "harbour.html")
    said = "“It is over,” the mayor said."
    assert article.text.split("\n\n") == [article.title, PARAGRAPH, said, PARAGRAPH, "Source: News Agencies"]
    assert [part.kind for part in article.parts] == ["title", "body", "body", "body", "credit"]
    assert article == Article(
        id=article.id,
        text=article.text,
        text_sha256=article.text_sha256,
        bytes_sha256=article.bytes_sha256,
        url="https://courier.example/harbour",
        publisher="Selby Courier",
        agencies=("News Agencies",),
        authors=("Ada Finch", "Otto Reyn"),
        title="Harbour opens after storm",
        dateline=article.dateline,
        published="2031-03-03T08:00:00+02:00",
        modified="2031-03-03T09:30:00+02:00",
        parts=article.parts,
        language="en",
        extractor=article.extractor,
    )
    assert article.dateline.place == "SELBY"
    assert article.extractor.startswith("trafilatura 2.")


def test_content_outranks_the_name(read_article):
    assert read_article(PAGE, "harbour").title == "Harbour opens after storm"


def test_title_that_the_text_lacks_stands_first(read_article):
    article = read_article(page("<title>Harbour opens</title>"), "a.html")
    assert article.text == f"Harbour opens\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2031-03-03T08:00:00Z">', "2031-03-03T08:00:00Z"),
        ('<meta name="date" content="3 March 2031">', "2031-03-03"),
        ('<meta name="dc.date.issued" content="soon">', None),
        ('<meta name="copyright" content="2030 The Selby Courier">', None),
    ],
)
def test_dates_are_declared_or_unknown(read_article, head, published):
    assert read_article(page(head), "a.html").published == published


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "[[[[1]]]]",
        '{"@type": "NewsArticle", "headline": 5, "datePublished": ["x"], "author": {"name": {"name": []}}}',
        '{"@type": {"@type": "NewsArticle"}, "@graph": {"@graph": []}}',
        '{"@type": "NewsArticle", "headline": "' + "x" * 100_000 + '"}',
        '{"@type": "NewsArticle", "author": [' + '{"name": "https://evil.example"},' * 1000 + "1]}",
        "[" * 100_000,
    ],
)
def test_hostile_json_ld_is_only_data(read_article, script):
    article = read_article(json_ld(script), "a.html")
    assert (article.title, article.published, article.authors, article.text) == (None, None, (), PARAGRAPH)


def test_correction_in_json_ld(read_article):
    article = read_article(json_ld('{"@type": "NewsArticle", "correction": "It was four boats."}'), "a.html")
    assert article.revision == "correction"


def test_declared_encoding(read_bytes):
    body = f"<p>{PARAGRAPH} “Olá”, she said in São Paulo.</p>"
    (article,) = read_bytes(page('<meta charset="iso-8859-1">', body).encode("cp1252"), "a.html")
    assert article.text.endswith("“Olá”, she said in São Paulo.")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the file is empty"),
        (b"<html><body><nav>Home</nav></body></html>", "no article text found in the page"),
        (b"<html></html>", "no article text found in the page"),
        (
            b"<!doctype html><html><head><title>Harbour</title></head><body></body></html>",
            "no article text found in the page",
        ),
        (b"<html><body><script>var a = '<p>text</p>'</script></body></html>", "no article text found in the page"),
        (b"<html><body><p>\xff\xfe\x00\x81</p>", "not text in any known encoding (a binary file is no article)"),
    ],
)
def test_page_without_an_article(read_bytes, caplog, capfd, content, what):
    """One line says so; what the library logs about it stays unseen."""
    assert [str(found) for found in read_bytes(content, "a.html")] == [f"a.html: {what}"]
    assert capfd.readouterr() == ("", "")
    assert isinstance(logging.getLogger("trafilatura").handlers[0], logging.NullHandler)


@pytest.mark.parametrize(
    "content",
    [
        f"<p>{PARAGRAPH}",
        f"<html><body><div><p>{PARAGRAPH}<div></p></body>",
        f"<html><body><p>{PARAGRAPH}</p><p>&#55296;&#0;&#x110000; end of it all</p>",
        f'<?xml version="1.0" encoding="utf-8"?><html><body><p>{PARAGRAPH}</p></body></html>',
        "<html><body>" + "<div>" * 200 + f"<p>{PARAGRAPH}</p>",
    ],
    ids=["fragment", "crossed", "no-characters", "xml-declaration", "deep"],
)
def test_broken_html_gives_what_there_is(read_article, content):
    assert read_article(content, "a.html").text.startswith(PARAGRAPH)


def test_bottomless_html_is_no_article(read_bytes):
    """libxml2 stops at 256 levels."""
    found = read_bytes(b"<div>" * 5000 + b"<p>The harbour is open.</p>", "a.html")
    assert [str(item) for item in found] == ["a.html: no article text found in the page"]

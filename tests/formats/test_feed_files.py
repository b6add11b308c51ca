"""RSS and Atom: entries that carry the whole text are articles; the source element names whose text it is."""

import pytest

from onrecord.records import Problem

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Selby Courier</title><language>en-gb</language>
<item><title>Harbour opens</title><link>https://courier.example/1</link>
<pubDate>Mon, 03 Mar 2031 08:00:00 +0200</pubDate><source url="https://ap.example/rss">AP</source>
<description>The harbour is open.</description>
<content:encoded><![CDATA[<p>SELBY (AP) — The harbour is <b>open</b>.</p><script>x()</script>
<p>“It is over,” the mayor said.<br/>She smiled.</p>]]></content:encoded></item>
<item><title>Teaser</title><link>https://courier.example/2</link><description>Read it there.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Northwire</title>
<entry><title type="html">Harbour &lt;i&gt;opens&lt;/i&gt;</title><link href="https://northwire.example/1"/>
<published>2031-03-03T08:00:00Z</published><updated>2031-03-03T09:00:00Z</updated><author><name>Ada Finch</name></author>
<content type="html">&lt;p&gt;The harbour is open.&lt;/p&gt;&lt;p&gt;It was shut.&lt;/p&gt;</content></entry></feed>"""


def test_rss(read_bytes):
    article, problem = read_bytes(RSS.encode(), "feed.xml")
    assert article.text == (
        "Harbour opens\n\nSELBY (AP) — The harbour is open.\n\n“It is over,” the mayor said.\n\nShe smiled."
    )
    assert [part.kind for part in article.parts] == ["title", "dateline", "body", "body", "body"]
    assert (article.publisher, article.agencies) == ("The Selby Courier", ("Associated Press",))
    assert (article.url, article.published) == ("https://courier.example/1", "2031-03-03T08:00:00+02:00")
    assert article.modified is None  # feedparser would answer with the day of publication
    assert article.language == "en"
    assert article.extractor.startswith("feedparser 6.")
    assert str(problem) == "feed.xml: 1 of 2 entries carry only a teaser (save the pages that they link to)"


def test_atom(read_bytes):
    (article,) = read_bytes(ATOM.encode(), "feed")
    assert article.text == "Harbour opens\n\nThe harbour is open.\n\nIt was shut."
    assert (article.title, article.authors, article.publisher) == ("Harbour opens", ("Ada Finch",), "Northwire")
    assert (article.published, article.modified) == ("2031-03-03T08:00:00Z", "2031-03-03T09:00:00Z")


def test_cut_feed_gives_the_entries_before_the_cut(read_bytes):
    found = read_bytes(RSS[: RSS.index("<item><title>Teaser") + 20].encode(), "feed.xml")
    assert found[0].title == "Harbour opens"
    assert [str(item) for item in found if isinstance(item, Problem)][-1] == (
        "feed.xml: the feed is not well-formed; its end may be missing"
    )


@pytest.mark.parametrize(
    "content",
    [
        b"<rss></rss>",
        b"<?xml version='1.0'?><nitf><body/></nitf>",
        b"<rss",
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
        b"https://courier.example/feed.xml",
        b"/etc/passwd",
    ],
)
def test_what_is_no_feed(read_bytes, content):
    """Nothing is opened or fetched because of what a file says."""
    assert [str(found) for found in read_bytes(content, "feed.xml")] == [
        "feed.xml: neither RSS nor Atom, or a feed without entries"
    ]

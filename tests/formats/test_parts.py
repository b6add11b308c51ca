"""What the lines of an article are, and what they say of it."""

import pytest

from onrecord.records import Article, Dateline


def parts_of(article: Article) -> list[tuple[str, str]]:
    return [(part.kind, article.text[part.start : part.end]) for part in article.parts]


def kinds_of(article: Article) -> list[str]:
    return [part.kind for part in article.parts]


FRONT_PAGE = """Selby harbour ‘safe again’ after storm, mayor says

Mayor Ilse Brandt says reopening is a ‘turning point’, as crews in Port Ann go on looking for two men.

Ilse Brandt
Mayor Ilse Brandt speaks beside the harbour master at the reopened pier in Selby [Rolf Amsel/Reuters]

Mayor Ilse Brandt has said that Selby harbour is safe again, and that if the wind holds, ferries will sail on Thursday.

“We have to see how the night goes,” she said at the pier. “But this is a turning point.”

Brandt thanks the crews

Crews from three towns had worked since Monday, the port authority said.

Source: News Agencies
"""


def test_front_page(read_article):
    """Title, standfirst, the name above a caption, its caption, a cross-heading, and the agencies at the end."""
    article = read_article(FRONT_PAGE)
    assert parts_of(article) == [
        ("title", "Selby harbour ‘safe again’ after storm, mayor says"),
        ("standfirst", FRONT_PAGE.split("\n\n")[1]),
        ("caption", "Ilse Brandt"),
        ("caption", FRONT_PAGE.split("\n\n")[2].split("\n")[1]),
        ("body", FRONT_PAGE.split("\n\n")[3]),
        ("body", FRONT_PAGE.split("\n\n")[4]),
        ("body", "Brandt thanks the crews"),
        ("body", "Crews from three towns had worked since Monday, the port authority said."),
        ("credit", "Source: News Agencies"),
    ]
    assert (article.title, article.agencies) == (
        "Selby harbour ‘safe again’ after storm, mayor says",
        ("News Agencies",),  # and not Reuters, whose photograph it is
    )


def test_wire_story(read_article):
    """Slugs, by-line with its role, dateline with its year, sign-off."""
    article = read_article(
        "REFILE-UPDATE 2-Selby harbour opens\n"
        "By Ada Finch and Otto Reyn\n"
        "Senior Correspondent\n"
        "SELBY, Nov 10, 2031 (Reuters) - Selby harbour opened on Monday, the mayor said.\n"
        "“It is over,” she said.\n"
        "(Reporting by Ada Finch; Editing by Jon Lund)\n"
    )
    assert parts_of(article)[:6] == [
        ("notice", "REFILE-UPDATE 2-"),
        ("title", "Selby harbour opens"),
        ("byline", "By Ada Finch and Otto Reyn"),
        ("byline", "Senior Correspondent"),
        ("dateline", "SELBY, Nov 10, 2031 (Reuters) -"),
        ("body", "Selby harbour opened on Monday, the mayor said."),
    ]
    assert (article.revision, article.version) == ("refile", "2")
    assert article.dateline == Dateline(place="SELBY", date="Nov 10, 2031")
    assert (article.published, article.agencies) == ("2031-11-10", ("Reuters",))
    assert article.authors == ("Ada Finch", "Otto Reyn")


def test_day_without_year_is_no_date_of_publication(read_article):
    article = read_article("Harbour opens\n\nSELBY, Nov 10 (AP) — The harbour is open, the mayor said.\n")
    assert article.dateline == Dateline(place="SELBY", date="Nov 10")
    assert article.published is None


def test_date_line_below_the_title(read_article):
    article = read_article("Harbour opens\nNovember 10, 2031\nThe harbour is open, the mayor said.\nIt was shut.\n")
    assert kinds_of(article) == ["title", "dateline", "body", "body"]
    assert (article.published, article.dateline) == ("2031-11-10", Dateline(date="November 10, 2031"))


def test_stamps_keep_published_and_modified_apart(read_article):
    article = read_article(
        "Harbour opens\n\nPublished 10 November 2031, 08:00 GMT\nLast updated 11 November 2031\n\nThe harbour is open.\n"
    )
    assert (article.published, article.modified) == ("2031-11-10T08:00+00:00", "2031-11-11")


def test_by_line_in_capitals_of_an_agency(read_article):
    article = read_article("Harbour opens\n\nBY ADA FINCH\nAssociated Press\n\nThe harbour is open, she said.\n")
    assert kinds_of(article) == ["title", "byline", "byline", "body"]
    assert (article.authors, article.agencies) == (("Ada Finch",), ("Associated Press",))


@pytest.mark.parametrize(
    ("notice", "revision"),
    [
        ("CORRECTS paragraph 3 to show that four boats sank", "correction"),
        ("STORY WITHDRAWN", "withdrawal"),
        ("(This story has been corrected to fix the date)", "correction"),
        ("(Refiles to fix a link)", "refile"),
        ("(Repeats for more subscribers, no change to text)", "repeat"),
        ("(Adds comment from the mayor)", "update"),
        ("A correction, and an apology", "correction"),
        ("Correction - 11 March 2031, 16.00", "correction"),
        (
            "Under the headline “Mill sold” we reported that the mill was sold. That was wrong and we withdraw it.",
            "correction",
        ),
        ("The Post reported that the mayor had fled. We withdraw that statement and apologise for it.", "correction"),
        ("The Ministry corrects its release of 3 March", "correction"),
        ("Under “Mill sold” we said that it was sold. We withdraw that report.", "withdrawal"),
    ],
)
def test_revision(read_article, notice, revision):
    article = read_article(f"Harbour opens\n\n{notice}\n\nThe harbour is open, the mayor said.\n\nIt was shut.\n")
    assert (kinds_of(article), article.revision) == (["title", "notice", "body", "body"], revision)


def test_withdrawal_outranks_correction(read_article):
    article = read_article("STORY WITHDRAWN\n\nCORRECTS paragraph 3\n\nThe harbour is open, the mayor said.\n")
    assert article.revision == "withdrawal"


def test_news_of_withdrawals_is_no_notice(read_article):
    article = read_article("Fleet withdrawn\n\nThe fleet was withdrawn on Monday.\n\nThe report was withdrawn too.\n")
    assert (kinds_of(article), article.revision) == (["title", "body", "body"], None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "“The paper reported a lie about us, and we withdraw it from our shelves,” the bookseller said.",
        "“We withdraw that statement,” the minister said of what he had told the committee.",
        "The ministry said that its statement was wrong and withdrew it.",
        "The court corrects the sentence of three years to two.",
    ],
)
def test_what_others_withdraw_is_no_notice(read_article, paragraph):
    article = read_article(f"Harbour opens\n\nThe harbour is open.\n\n{paragraph}\n\nIt was shut.\n")
    assert (kinds_of(article), article.revision) == (["title", "body", "body", "body"], None)


def test_update_label_leaves_its_news_in_the_body(read_article):
    article = read_article("Harbour opens\n\nThe harbour is open.\n\nUPDATE: The mayor says it may close again.\n")
    assert parts_of(article)[-2:] == [("notice", "UPDATE:"), ("body", "The mayor says it may close again.")]
    assert article.revision == "update"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Harbour opens\nThe harbour is open.\n", ("title", "Harbour opens")),
        ("Will the harbour open?\n\nNobody knows, she said.\n", ("title", "Will the harbour open?")),
        ("Storm hits the U.S.\n\nNobody knows how hard.\n", ("title", "Storm hits the U.S.")),
        ("The harbour is open, she said.\nIt was shut.\n", ("body", "The harbour is open, she said.")),
        ("The harbour is open, she said", ("body", "The harbour is open, she said")),
        ("“It is over.”\n\nShe said so twice.\n", ("body", "“It is over.”")),
        ("Dear editor,\n\nthe harbour is open.\n", ("body", "Dear editor,")),
    ],
)
def test_title_by_its_shape(read_article, text, first):
    assert parts_of(read_article(text))[0] == first


def test_short_sentence_above_longer_paragraphs_is_a_title(read_article):
    long = "The harbour of Selby opened again on Monday, two days after the storm, the port authority said."
    article = read_article(f"Selby harbour opens after storm.\n\n{long}\n\n{long}\n")
    assert article.title == "Selby harbour opens after storm."


def test_hard_wrapped_paragraphs_stay_whole(read_article):
    wrapped = (
        "The harbour of Selby opened again on Monday, two days after the storm\n"
        "that sank four boats, the port authority said in a statement. Ferries\n"
        "will sail on Thursday if the wind holds, and the fish market opens on\n"
        "Friday."
    )
    article = read_article(f"Selby harbour opens\n\n{wrapped}\n\n{wrapped}\n")
    assert parts_of(article) == [("title", "Selby harbour opens"), ("body", wrapped), ("body", wrapped)]


def test_line_ends_stay(read_article):
    article = read_article("Harbour opens\r\n\r\nThe harbour is open, she said.\r\n")
    assert article.text == "Harbour opens\r\n\r\nThe harbour is open, she said.\r\n"
    assert parts_of(article)[1] == ("body", "The harbour is open, she said.")


def test_markdown_marks_stay_outside(read_article):
    article = read_article(
        "# Harbour opens\n\n*By Ada Finch*\n\n![The pier](pier.jpg)\n\n---\n\nThe harbour is **open**, she said.\n\n"
        "## What now\n\n> “It is over.”\n\n_Source: News Agencies_\n",
        "article.md",
    )
    assert parts_of(article) == [
        ("title", "Harbour opens"),
        ("byline", "By Ada Finch"),
        ("caption", "![The pier](pier.jpg)"),
        ("body", "The harbour is **open**, she said."),
        ("body", "What now"),
        ("body", "“It is over.”"),
        ("credit", "Source: News Agencies"),
    ]
    assert (article.title, article.authors, article.agencies) == ("Harbour opens", ("Ada Finch",), ("News Agencies",))


@pytest.mark.parametrize(
    ("byline", "authors", "agencies"),
    [
        ("By ADA FINCH AND OTTO REYN | Northwire", ("Ada Finch", "Otto Reyn"), ()),
        ("By ADA FINCH Associated Press", ("Ada Finch",), ("Associated Press",)),
        ("By Ada Finch, Otto Reyn and Jon Lund in Selby", ("Ada Finch", "Otto Reyn", "Jon Lund"), ()),
        ("By The Associated Press", (), ("Associated Press",)),
        ("By Reuters", (), ("Reuters",)),
        ("Analysis by Ada Finch, Northwire Editor-at-large", ("Ada Finch",), ()),
    ],
)
def test_by_lines(read_article, byline, authors, agencies):
    article = read_article(f"Harbour opens\n\n{byline}\n\nThe harbour is open, the mayor said.\n")
    assert (kinds_of(article), article.authors, article.agencies) == (["title", "byline", "body"], authors, agencies)

"""What a correction or a withdrawal takes back, and what it leaves.

A mayor's office says that guns shelled a mill; the harbour office that a barge sank. Then somebody takes something back.
"""

from typing import Any

from onrecord.judge import judge
from onrecord.records import Copy, Origin, Passage, Quantity
from onrecord.spans import Span
from tests.standins.claims import Paper, developments_of

SHELLED = "Vardian guns shelled the mill in Oster, the mayor's office said."
SANK = "A barge sank off Oster on Monday, the harbour office said."
MORNING, NOON, EVENING = "2031-02-04T09:00:00Z", "2031-02-04T12:00:00Z", "2031-02-04T18:00:00Z"


def paper(key: str, text: str, published: str, publisher: str, **known: Any) -> Paper:
    """Return an article with those of the two claims that its text makes."""
    one = Paper(key, text, published, publisher=publisher, **known).who("place", "Vardia").who("place", "Oster")
    one.who("organisation", "mayor's office").who("organisation", "harbour office")
    for words, cue, event, parts in (
        ("Vardian guns shelled the mill in Oster", "the mayor's office", "shelled", {"object": "the mill"}),
        ("Vardian guns have shelled the mill in Oster", "the mayor's office", "shelled", {"object": "the mill"}),
        ("A barge sank off Oster on Monday", "the harbour office", "sank", {}),
    ):
        if f"{words}, {cue} said" in text:
            one.said(cue, "said", words, by=cue.removeprefix("the "))
            actor = words.split(" sh")[0].removesuffix(" have").split(" sank")[0]
            lemma = {"shelled": "shell", "sank": "sink"}[event]
            one.claim(event, lemma, actor=actor, place="Oster", phase="completed", **parts)
    return one


def copies(root: str, *articles: str, of: dict[str, str] | None = None, **more: Any) -> Origin:
    """Return an origin; each article is a copy of the root, or of what `of` says."""
    taken = tuple(
        Copy(article=one, of=(of or {}).get(one, root), share=1.0, passages=(), because="later") for one in articles
    )
    return Origin(id=root, root=root, articles=(root, *articles), because="one text", copies=taken, **more)


def fallen(*papers: Paper, origins: tuple[Origin, ...] = ()) -> dict[str, list[str]]:
    """Return under each event the articles whose claims were taken back."""
    found = developments_of(*papers, origins=origins)
    return {one.event: [claim.article for claim in one.claims if claim.retracted_at] for one in found}


def test_a_page_that_is_changed_takes_back_what_its_notice_names() -> None:
    """The address stays, the sentence is gone, and a line at the end says so."""
    notice = "Correction: An earlier version of this article said that guns had shelled the mill. They had not."
    page = {"url": "https://korva.example/oster"}
    first = paper("a", f"{SHELLED}\n\n{SANK}", MORNING, "The Korva Post", **page)
    later = paper("b", f"{SANK}\n\n{notice}", NOON, "The Korva Post", revision="correction", **page)
    assert fallen(first, later) == {"shell": ["a"], "sink": []}


def test_an_edited_reprint_falls_with_its_text_and_another_text_does_not() -> None:
    notice = "(CORRECTS to remove a statement about the mill that was wrongly attributed)"
    edited = SHELLED.replace("guns shelled", "guns have shelled")
    papers = (
        paper("wire", f"{SHELLED}\n\n{SANK}", MORNING, "Northwire"),
        paper("post", f"{edited}\n\n{SANK}", NOON, "The Korva Post"),
        paper("sun", SHELLED, NOON, "The Tinholm Sun"),
        paper("late", f"{SHELLED}\n\n{SANK}", "2031-02-05T09:00:00Z", "Sund Daily"),
        paper("new", f"{notice}\n\n{SANK}", EVENING, "Northwire", revision="correction"),
    )
    origin = copies("wire", "post", "new", "late")
    assert fallen(*papers, origins=(origin,)) == {"shell": ["wire", "post", "late"], "sink": []}


def test_who_corrects_a_reprint_takes_nothing_back_for_the_agency() -> None:
    notice = "Correction: this article said that guns had shelled the mill; we could not verify it."
    papers = (
        paper("wire", f"{SHELLED}\n\n{SANK}", MORNING, "Northwire"),
        paper("post", f"{SHELLED}\n\n{SANK}", NOON, "The Korva Post"),
        paper("lake", f"{SHELLED}\n\n{SANK}", NOON, "Lake Herald"),
        paper("sund", f"{SHELLED}\n\n{SANK}", "2031-02-04T13:00:00Z", "Sund Daily"),
        paper("again", f"{SANK}\n\n{notice}", EVENING, "The Korva Post", revision="correction"),
    )
    origin = copies("wire", "post", "lake", "sund", "again", of={"sund": "post", "again": "post"})
    assert fallen(*papers, origins=(origin,)) == {"shell": ["post", "sund"], "sink": []}


def test_a_withdrawal_takes_all_of_a_story_back_and_leaves_an_outlets_own_paragraph() -> None:
    """The agency kills its story; a paper that printed it had put in what the harbour office told itself."""
    kill = "The story headlined Guns shell the mill has been withdrawn."
    reprint = f"{SHELLED}\n\n{SANK}"
    papers = (
        paper("wire", SHELLED, MORNING, "Northwire", title="Guns shell the mill"),
        paper("post", reprint, NOON, "The Korva Post"),
        paper("kill", kill, EVENING, "Northwire", title="Withdrawal", revision="withdrawal"),
    )
    own = Origin(id="post-own", root="post", articles=("post",), because="own", spans=(Span(66, len(reprint)),))
    assert fallen(*papers, origins=(copies("wire", "post"), own)) == {"shell": ["wire", "post"], "sink": []}


def test_a_withdrawal_asserts_nothing_itself() -> None:
    """The page stays with its words, and a line above them says that they are withdrawn."""
    page = {"url": "https://korva.example/oster"}
    papers = (
        paper("a", SHELLED, MORNING, "The Korva Post", **page),
        paper("b", f"This story has been withdrawn.\n\n{SHELLED}", NOON, "The Korva Post", revision="withdrawal", **page),
    )
    assert [[claim.id for claim in one.claims] for one in developments_of(*papers)] == [["a#c1"]]
    assert fallen(*papers) == {"shell": ["a"]}


def test_another_publishers_withdrawal_takes_nothing_back() -> None:
    kill = "The story headlined Guns shell the mill has been withdrawn."
    papers = (
        paper("a", SHELLED, MORNING, "The Korva Post", title="Guns shell the mill"),
        paper("b", kill, NOON, "Sund Daily", title="Withdrawal", revision="withdrawal"),
    )
    assert fallen(*papers) == {"shell": []}


def test_a_notice_by_itself_takes_back_the_sentence_that_it_tells_of() -> None:
    notice = "Correction: On Tuesday we wrote that Vardian guns had shelled the mill in Oster. The office did not say so."
    papers = (
        paper("a", f"{SHELLED}\n\n{SANK}", MORNING, "The Korva Post"),
        paper("b", notice, "2031-02-05T09:00:00Z", "The Korva Post", revision="correction"),
    )
    assert fallen(*papers) == {"shell": ["a"], "sink": []}


def test_an_agency_that_is_not_here_takes_back_what_was_printed_as_its_own() -> None:
    notice = "(CORRECTS to remove a statement about the mill that was wrongly attributed)"
    wire = {"agencies": ("Northwire",)}
    papers = (
        paper("post", f"{SHELLED}\n\n{SANK}", MORNING, "The Korva Post", **wire),
        paper("sund", f"{SHELLED}\n\n{SANK}", NOON, "Sund Daily", **wire),
        paper("new", f"{notice}\n\n{SANK}", EVENING, "Northwire", revision="correction"),
    )
    assert fallen(*papers, origins=(copies("post", "sund", "new"),)) == {"shell": ["post", "sund"], "sink": []}


def test_a_reprint_that_is_withdrawn_says_nothing_about_one_beside_it() -> None:
    """Both print an agency whose own text is not here; the earlier of them is not what the later one copied."""
    wire = {"agencies": ("Northwire",)}
    page = {"url": "https://korva.example/oster"}
    papers = (
        paper("post", SHELLED, MORNING, "The Korva Post", **wire, **page),
        paper("sund", SHELLED, NOON, "Sund Daily", **wire),
        paper("gone", "This story has been withdrawn.", EVENING, "The Korva Post", revision="withdrawal", **page),
    )
    assert fallen(*papers, origins=(copies("post", "sund"),)) == {"shell": ["post"]}


def test_a_quotation_with_credit_falls_with_the_sentence_that_it_was_taken_from() -> None:
    quoting = f"Northwire quoted the office. {SHELLED}"
    notice = "(CORRECTS to remove a statement about the mill that was wrongly attributed)"
    papers = (
        paper("wire", f"{SHELLED}\n\n{SANK}", MORNING, "Northwire"),
        paper("sun", quoting, NOON, "The Tinholm Sun"),
        paper("new", f"{notice}\n\n{SANK}", EVENING, "Northwire", revision="correction"),
    )
    passage = Passage(start=29, end=29 + len(SHELLED), of_start=0, of_end=len(SHELLED))
    credited = Copy(article="sun", of="wire", share=0.9, passages=(passage,), because="a quotation with credit")
    origin = copies("wire", "new", quoted_by=(credited,))
    assert fallen(*papers, origins=(origin,)) == {"shell": ["wire", "sun"], "sink": []}


def test_what_the_article_is_all_about_names_no_sentence() -> None:
    """Oster stands in every sentence: a notice about a name there takes none of them back."""
    notice = "Correction: An earlier version of this article misspelled the name of a street in Oster."
    page = {"url": "https://korva.example/oster"}
    update = SANK.replace("on Monday", "late on Monday")
    papers = (
        paper("a", f"{SHELLED}\n\n{SANK} Oster is quiet.", MORNING, "The Korva Post", **page),
        paper("b", f"{update}\n\n{notice}", NOON, "The Korva Post", revision="correction", **page),
    )
    assert fallen(*papers) == {"shell": [], "sink": []}


def test_a_corrected_number_leaves_the_event_and_its_standing() -> None:
    """Five dead were three: the event stands where it stood, the number has another value from then on."""

    def toll(key: str, word: str, value: float, published: str, notice: str = "", **known: str) -> Paper:
        said = f"{word} people were killed in Oster"
        text = f"The dyke at Oster burst on Monday.\n\n{said}, mayor Ida Renn said.{notice}"
        one = Paper(key, text, published, **known).who("place", "Oster").who("person", "Ida Renn", "mayor")
        number = Quantity(value=value, bound="exactly", of="people", scope="dead")
        one.said("Ida Renn", "said", said, by="Ida Renn")
        return one.claim("killed", "kill", object=f"{word} people", place="Oster", phase="completed", number=number)

    notice = "\n\n(Corrects the number of people killed in paragraph 2 to three, not five)"
    papers = (
        toll("a", "Five", 5, MORNING),
        toll("b", "Five", 5, NOON, publisher="Sund Daily"),
        toll("c", "Three", 3, EVENING, notice, revision="correction"),
    )
    (found,) = developments_of(*papers, origins=(copies("a", "b", "c"),))
    killed = judge(found)
    assert [(row.from_, row.standing) for row in killed.history] == [(MORNING, "single-source")]
    assert [claim.retracted_at for claim in killed.claims] == [EVENING, EVENING, None]
    assert killed.quantity is not None
    assert [(point.at, point.value) for point in killed.quantity.series] == [(MORNING, 5.0), (EVENING, 3.0)]
    assert (killed.quantity.value, killed.quantity.standing) == (3.0, "single-source")


def test_a_withdrawal_that_lets_the_rest_stand_takes_back_what_it_names() -> None:
    """The same paper says which report it takes back, and that the rest of the article stands."""
    notice = (
        "The Post withdraws a report\n\nThe Korva Post reported that Vardian guns shelled the mill in Oster. We withdraw"
        " that report. The rest of the article stands as printed."
    )
    title = "Guns shell mill in Oster"
    first = paper("a", f"{title}, he says\n\n{SHELLED}\n\n{SANK}", MORNING, "The Korva Post", title=f"{title}, he says")
    first.said("he", "says", title).claim("shell mill", "shell", actor="Guns", object="mill", phase="completed")
    found = fallen(first, paper("b", notice, NOON, "The Korva Post", revision="withdrawal"))
    assert found == {"shell": ["a", "a"], "sink": []}


def test_a_notice_by_itself_leaves_what_it_does_not_retell() -> None:
    """It names the article by its title; that the barge sank stands, and so does another article about the mill."""
    notice = (
        "Correction\n\nAn earlier version of our report “Guns at the mill” stated that Vardian guns had shelled the mill in"
        " Oster. That statement was wrong, and we withdraw it. It rested on one man in the harbour office."
    )
    papers = (
        paper("a", f"{SHELLED}\n\n{SANK}", MORNING, "The Korva Post", title="Guns at the mill"),
        paper("b", f"{SHELLED}\n\n{SANK}", NOON, "The Korva Post", title="A barge sinks"),
        paper("c", notice, EVENING, "The Korva Post", revision="correction"),
    )
    assert fallen(*papers) == {"shell": ["a"], "sink": []}


def test_a_short_sentence_is_named_by_a_notice_that_has_all_of_its_words() -> None:
    """The release of 4 February, 09.00, has nothing in common with its notice but the hour and one sentence."""
    words = "The skipper is dead"
    release = f"For release, 4 February 2031, 09.00\n\n{words}, the minister said. {SANK}"
    first = paper("a", release, MORNING, "Ministry of Ports").said("the minister", "said", words)
    first.claim("dead", "kill", object="The skipper", phase="completed")
    notice = (
        "The Ministry corrects its release of 4 February 2031, 09.00. In that release the minister was quoted as saying"
        " that the skipper is dead. This statement was wrong and is withdrawn."
    )
    assert fallen(first, paper("b", notice, NOON, "Ministry of Ports", revision="correction")) == {
        "kill": ["a"],
        "sink": [],
    }


def test_a_withdrawal_finds_the_report_that_it_retells() -> None:
    """It gives no title and no page; the paper's other report of the week is not meant."""
    notice = (
        "On Tuesday the Post reported that Vardian guns had shelled the mill in Oster. We withdraw that report in full."
    )
    papers = (
        paper("a", SHELLED, MORNING, "The Korva Post", title="A night in Oster"),
        paper("b", SANK, NOON, "The Korva Post", title="The barge"),
        paper("c", notice, EVENING, "The Korva Post", revision="withdrawal"),
    )
    assert fallen(*papers) == {"shell": ["a"], "sink": []}


def test_what_an_office_takes_back_falls_wherever_its_word_was_printed() -> None:
    """A paper has it from the ministry, too; what a nurse says there stands."""
    words = "The skipper is dead"
    release = paper("a", f"{words}.", MORNING, "Ministry of Ports").who("organisation", "Ministry of Ports")
    release.claim("dead", "kill", object="The skipper", phase="completed")
    had = paper("b", f"{words}, the Ministry of Ports said. The skipper has died, a nurse said.", NOON, "The Korva Post")
    had.who("organisation", "Ministry of Ports").said("Ministry of Ports", "said", words, by="Ministry of Ports")
    had.claim("dead", "kill", object="The skipper", phase="completed")
    had.said("a nurse", "said", "The skipper has died").claim("died", "die", actor="The skipper", phase="completed")
    notice = (
        "The Ministry corrects its release of 4 February. In that release it was said that the skipper is dead."
        " This statement was wrong and is withdrawn."
    )
    found = developments_of(release, had, paper("c", notice, EVENING, "Ministry of Ports", revision="correction"))
    gone = {claim.id for one in found for claim in one.claims if claim.retracted_at}
    assert gone == {"a#c1", "b#c1"}

"""What deserves a row: an event told as news, by somebody; not what describes, what holds, what happens again and again."""

import pytest

from onrecord.compare.developments.claims.opening import is_another, is_attributive, is_habit, is_reduced, is_rule
from onrecord.spans import Span
from tests.standins.claims import Paper, developments_of


@pytest.mark.parametrize(
    ("text", "trigger", "describes"),
    [
        ("People went back to the temporarily captured areas.", "captured", True),
        ("The bodies lay in its destroyed houses.", "destroyed", True),
        ("He showed several captured guns.", "captured", True),
        ("The army captured the town.", "captured", False),
        ("The town was captured by the army.", "captured", False),
        ("Four were killed and nine wounded, he said.", "wounded", False),
    ],
)
def test_a_participle_before_a_noun_tells_what_is_so(text, trigger, describes):
    start = text.index(trigger)
    assert is_attributive(text, Span(start, start + len(trigger))) is describes


@pytest.mark.parametrize(
    ("text", "trigger", "event", "actor", "holds"),
    [
        ("Such transfers are also banned.", "banned", "ban", None, True),
        ("The resolution bans such transfers.", "bans", "ban", "The resolution", True),
        ("The ban hurts the port.", "ban", "ban", None, True),
        ("The council banned such transfers.", "banned", "ban", "The council", False),
        ("The council is not banning such transfers.", "banning", "ban", "The council", False),
        ("Such transfers were banned on Monday.", "banned", "ban", None, False),
    ],
)
def test_what_holds_is_no_event(text, trigger, event, actor, holds):
    paper = Paper("a", text, "2031-02-04T09:00:00Z")
    reading = paper.claim(trigger, event, **({"actor": actor} if actor else {})).reading
    assert is_rule("impose", text, reading.claims[0]) is holds


def test_a_relative_clause_without_its_pronoun_only_says_which_one():
    """The bank praised the company it had hired."""
    text = "The bank praised the company it had hired."
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim("hired", "hire", object="the company", actor="it").reading
    assert is_reduced(text, reading.claims[0])


@pytest.mark.parametrize(
    ("text", "trigger", "thing", "reduced"),
    [
        ("A goods tram derailed near Oster on Monday.", "derailed", "goods tram", False),
        ("A crane collapsed in Marl, the port said.", "collapsed", "A crane", False),
        ("The files taken from the house are his.", "taken", "The files", True),
        ("The ship capsized by the wave was towed.", "capsized", "The ship", True),
    ],
)
def test_what_nobody_does_to_it_is_told_by_a_whole_sentence(text, trigger, thing, reduced):
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, trigger.removesuffix("d"), object=thing).reading
    assert is_reduced(text, reading.claims[0]) is reduced


def test_what_leaves_by_its_timetable_is_no_news():
    """The evening train left Oster on Monday, the office said."""
    lead = "The mayor spoke. The bells rang. The shops were shut. "
    rows = {}
    for who in ("The evening train", "The garrison"):
        content = f"{who} left Oster on Monday"
        found = Paper("a", f"{lead}{content}, the office said.", "2031-02-04T09:00:00Z").who("place", "Oster")
        rows[who] = developments_of(
            found.said("the office", "said", content).claim("left", "leave", actor=who, object="Oster", when="2031-02-03")
        )
    assert not rows["The evening train"]
    assert rows["The garrison"]


def test_a_quotation_that_goes_on_is_of_who_said_it():
    """The reader has only the second sentence of a quotation as what she said."""
    text = "“Rebels burned the mill at Oster. I stood at the gate,” Ida Renn said."
    found = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("place", "Oster")
    found.claim("burned", "burn", actor="Rebels", object="the mill", place="Oster")
    found.said("Ida Renn", "said", "I stood at the gate,”", by="Ida Renn", kind="direct")
    (told,) = developments_of(found)
    assert {claim.holder for claim in told.claims} == {"Ida Renn"}


@pytest.mark.parametrize(
    ("text", "trigger", "event", "roles", "another"),
    [
        ("He, too, had been abducted.", "abducted", "abduct", {"object": "He"}, True),
        ("They abducted many more girls.", "abducted", "abduct", {"object": "many more girls"}, True),
        ("They abducted two hundred girls.", "abducted", "abduct", {"object": "two hundred girls"}, False),
    ],
)
def test_one_more_of_its_kind_is_another_event(text, trigger, event, roles, another):
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, event, **roles).reading
    assert is_another(text, reading.claims[0]) is another


def test_what_happens_again_and_again_is_a_habit():
    assert is_habit("Some ships visit Marl regularly to take on oil.")
    assert not is_habit("Two ships visited Marl on Monday.")


def paper(key: str, publisher: str, text: str, actor: str) -> Paper:
    """Return an article that tells of an accident without a name and without a day."""
    found = Paper(key, text, "2031-02-04T09:00:00Z", publisher=publisher)
    return found.claim("overturned", "overturn", phase="completed", actor=actor)


_TRAM = "The weather was bad. It was early. Nobody knew. It was dark. {}"


def test_two_texts_that_tell_of_one_thing_make_a_row_and_one_does_not():
    first = paper("a", "Post", _TRAM.format("The last tram overturned on a bend."), actor="The last tram")
    second = paper("b", "Sun", _TRAM.format("The tram overturned after midnight."), actor="The tram")
    assert developments_of(first) == ()
    assert [(one.event, len(one.claims)) for one in developments_of(first, second)] == [("crash", 2)]


def test_an_article_opens_with_its_news():
    """The same words are news at the beginning of an article and may be background further down."""
    text = "A tram overturned in Marl. Nobody was hurt."
    assert [one.label for one in developments_of(_placed("a", text))] == ["Tram overturns in Marl"]
    assert developments_of(_placed("b", _TRAM.format(text))) == ()


def _placed(key: str, text: str) -> Paper:
    found = Paper(key, text, "2031-02-04T09:00:00Z").who("place", "Marl")
    return found.claim("overturned", "overturn", actor="A tram", place="Marl", phase="completed")


def test_a_year_long_past_is_another_event():
    """A fire of 1959 in the same town is not the one of this morning."""
    now = Paper("a", "A depot burned down in Marl on Monday.", "2031-02-04T09:00:00Z").who("place", "Marl")
    now = now.claim("burned", "burn", actor="A depot", place="Marl", phase="completed", when="2031-02-03")
    then = Paper(
        "b", "It is the worst since 1959, when a depot burned down in Marl.", "2031-02-04T10:00:00Z", publisher="Sun"
    )
    then = then.who("place", "Marl").claim("burned", "burn", actor="a depot", place="Marl", phase="completed")
    (found,) = developments_of(now, then)
    assert [claim.article for claim in found.claims] == ["a"]


@pytest.mark.parametrize(
    ("text", "who", "trigger", "only_says_which"),
    [
        ("Files recovered in his house name the buyers.", "Files", "recovered", True),
        ("Files were recovered in his house.", "Files", "recovered", False),
        ("Four were killed and nine wounded in Marl.", "nine", "wounded", False),
    ],
)
def test_a_participle_behind_its_noun_says_which_are_meant(text, who, trigger, only_says_which):
    reading = Paper("a", text, "2031-02-04T09:00:00Z").claim(trigger, trigger, object=who).reading
    assert is_reduced(text, reading.claims[0]) is only_says_which


def test_what_would_be_done_to_anybody_is_no_event():
    text = "Police in Sund would shoot anybody who ran, Ida Renn said."
    said = Paper("a", text, "2031-02-04T09:00:00Z").who("place", "Sund").who("person", "Ida Renn")
    said.said("Ida Renn", "said", "Police in Sund would shoot anybody who ran", by="Ida Renn")
    assert developments_of(said.claim("shoot", "shoot", "PR+", phase="planned", actor="Police", object="anybody")) == ()


@pytest.mark.parametrize(
    ("sentence", "trigger", "event", "who", "rows"),
    [
        ("Ida Renn proposed a truce in the evening.", "proposed", "propose", {"actor": "Ida Renn", "object": "a truce"}, 1),
        ("Ida Renn condemned the raid.", "condemned", "condemn", {"actor": "Ida Renn", "object": "the raid"}, 0),
        ("Ida Renn left by the garden door.", "left", "leave", {"actor": "Ida Renn"}, 0),
        ("After Ida Renn fined the mill, it closed.", "fined", "fine", {"actor": "Ida Renn", "object": "the mill"}, 0),
        ("She fined the mill.", "fined", "fine", {"actor": "She", "object": "the mill"}, 0),
        ("She scraped the bowl.", "scraped", "scrape", {"actor": "She", "object": "the bowl"}, 0),
    ],
)
def test_what_somebody_named_does_is_told_without_a_date(sentence, trigger, event, who, rows):
    """Behind the opening of an article a paper gives no date to what happened on the day that it writes of."""
    filler = "The mayor spoke for an hour in the rain. Nobody stirred before the end.\n\n"
    text = f"{4 * filler}{sentence}"
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").claim(trigger, event, **who)
    assert len(developments_of(paper)) == rows


def test_one_who_voted_is_no_vote():
    text = "“I voted for the bill,” Ida Renn told the Post."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn")
    paper.said("Ida Renn", "told", "“I voted for the bill,”", by="Ida Renn", kind="direct")
    assert developments_of(paper.claim("voted", "vote", actor="I")) == ()


def test_whether_somebody_was_warned_is_news_where_he_denies_it():
    text = "“The board warned Marl Lines,” Ida Renn said. “The board did not warn Marl Lines,” Henk Oller said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("person", "Henk Oller")
    paper.who("organisation", "Marl Lines")
    paper.said("Ida Renn", "said", "“The board warned Marl Lines,”", by="Ida Renn", kind="direct")
    paper.claim("warned", "warn", actor="The board", object="Marl Lines")
    assert developments_of(paper) == ()
    paper.said("Henk Oller", "said", "“The board did not warn Marl Lines,”", by="Henk Oller", kind="direct")
    paper.claim("warn Marl", "warn", "CT-", actor="The board", object="Marl Lines")
    assert [(one.event, [claim.stance for claim in one.claims]) for one in developments_of(paper)] == [
        ("warn", ["asserts", "denies"])
    ]


@pytest.mark.parametrize(
    ("text", "actor", "event"),
    [
        ("The dockers struck at Dunmere on Monday, Ida Renn said.", "The dockers", "walk out"),
        ("The gunboats struck at Dunmere on Monday, Ida Renn said.", "The gunboats", "shell"),
    ],
)
def test_workers_strike_and_boats_strike(text, actor, event):
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("place", "Dunmere")
    paper.said("Ida Renn", "said", text.partition(", Ida")[0], by="Ida Renn")
    paper.claim("struck", "strike", actor=actor, place="Dunmere", phase="completed", when="2031-02-03")
    assert [one.event for one in developments_of(paper)] == [event]


@pytest.mark.parametrize(
    ("sentence", "trigger", "event", "who", "told"),
    [
        ("Oster Dam has burst, Ida Renn said.", "burst", "burst", {"actor": "Oster Dam"}, ["burst"]),
        ("A seam has burst, Ida Renn said.", "burst", "burst", {"actor": "A seam"}, []),
        (
            "At Oster divers found the body of a sailor, Ida Renn said.",
            "found",
            "find",
            {"object": "the body of a sailor", "place": "Oster"},
            ["kill"],
        ),
        ("Divers found the anchor at Oster, Ida Renn said.", "found", "find", {"object": "the anchor"}, ["find"]),
    ],
)
def test_what_it_is_said_of_makes_the_event(sentence, trigger, event, who, told):
    who = {"actor": "Divers"} | who if sentence.startswith("Divers") else who
    paper = Paper("a", sentence, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("place", "Oster")
    paper.said("Ida Renn", "said", sentence.partition(", Ida")[0], by="Ida Renn")
    paper.claim(trigger, event, phase="completed", **who)
    assert [one.event for one in developments_of(paper)] == told

"""What makes a claim weigh, what is taken back, how claims relate, and what people rule."""

from msgspec.structs import replace

from onrecord.compare.developments.events.classes import event_class
from onrecord.compare.developments.labels.lines import label_of
from onrecord.compare.developments.words.days import Days, days_of
from onrecord.compare.developments.words.inflection import is_plural, participle, third_person
from onrecord.compare.developments.words.phrases import head_of, phrase_of
from onrecord.records import Judgement, Origin, Participant
from tests.compare.developments.test_gathering import gone, order
from tests.standins.claims import Paper, developments_of, facts_of


def paper(key: str, text: str, published: str = "2031-02-04T09:00:00Z", **known: str) -> Paper:
    """Return an article about Vardia and the town of Oster."""
    return Paper(key, text, published, **known).who("place", "Vardia").who("place", "Oster")


def test_an_order_is_the_word_of_who_gives_it_and_a_demand_is_nobodys() -> None:
    """The minister orders his own troops; a judge demands something of a government."""
    text = (
        "Vardia's minister said Vardian troops would leave Oster. Judge Ola Brand said Vardia must admit inspectors to"
        " Oster."
    )
    found = developments_of(
        paper("a", text)
        .who("person", "Ola Brand", "Judge")
        .who("person", "Vardia's minister")
        .said("Vardia's minister", "said", "Vardian troops would leave Oster", by="Vardia's minister")
        .said("Judge Ola Brand", "said", "Vardia must admit inspectors to Oster", by="Ola Brand")
        .claim("leave", "leave", "PR+", phase="planned", actor="Vardian troops", object="Oster")
        .claim("admit", "admit", "PR+", phase="planned", actor="Vardia", object="inspectors", place="Oster")
    )
    assert {claim.event: claim.stance for one in found for claim in one.claims} == {"leave": "asserts", "admit": "reports"}


def test_a_rumour_and_its_denial() -> None:
    """Rumours that a minister had fled Oster went round. His office denied them."""
    text = "Rumours that Henk Oller had fled Oster went round on Tuesday. The ministry denied them."
    found = developments_of(
        paper("a", text)
        .who("person", "Henk Oller")
        .who("organisation", "The ministry")
        .claim("fled", "flee", "CT+", actor="Henk Oller", object="Oster")
        .claim("denied", "deny", "CT+", actor="The ministry", kind="saying")
    )
    assert [[(c.id, c.stance, c.is_hearsay) for c in one.claims] for one in found] == [
        [("a#c1", "asserts", True), ("a#c2", "denies", False)]
    ]


def test_a_denial_is_of_the_rumour_and_not_of_what_stands_beside_it() -> None:
    """The last event before the denial is a parade, which nobody denies."""
    text = "Rumours that Henk Oller had fled Oster ran through the market after the parade. The ministry denied them."
    found = developments_of(
        paper("a", text)
        .who("person", "Henk Oller")
        .who("organisation", "The ministry")
        .claim("fled", "flee", "CT+", actor="Henk Oller", object="Oster")
        .claim("parade", "parade", "PR+")
        .claim("denied", "deny", "CT+", actor="The ministry", kind="saying")
    )
    assert [[(c.event, c.stance) for c in one.claims] for one in found] == [[("flee", "asserts"), ("flee", "denies")]]


def test_who_agree_on_something_do_it() -> None:
    """The reader takes the verb for a cue; "agreed that it was late" only speaks."""
    text = "The guilds of Oster and Marl have agreed on a merger. The guild of Marl agreed that it was late."
    found = developments_of(
        paper("a", text)
        .who("organisation", "The guilds of Oster and Marl")
        .claim("agreed", "agree", "CT+", actor="The guilds of Oster and Marl", kind="saying")
    )
    assert [one.event for one in found] == ["agree"]
    found = developments_of(
        paper("a", text)
        .who("organisation", "The guild of Marl")
        .claim("agreed that", "agree", "CT+", actor="The guild of Marl", kind="saying")
    )
    assert not found


def test_what_was_called_off_is_the_event_itself() -> None:
    """An exchange that was planned is called off: one development, whose last word is that."""
    first = "Vardia's army said that prisoners would be exchanged at Oster on Saturday."
    second = "The exchange of prisoners was called off, Vardia's army said."
    army = ("organisation", "Vardia's army")
    found = developments_of(
        paper("a", first)
        .who(*army)
        .said("Vardia's army", "said", "that prisoners would be exchanged at Oster on Saturday", by="Vardia's army")
        .claim("exchanged", "exchange", "PR+", object="prisoners", place="Oster", phase="planned", when="2031-02-08"),
        paper("b", second, "2031-02-06T09:00:00Z")
        .who(*army)
        .said("Vardia's army", "said", "The exchange of prisoners was called off", by="Vardia's army")
        .claim("called", "call off", "CT+", object="The exchange of prisoners", kind="carrier"),
    )
    assert [[(c.id, c.stance, c.phase) for c in one.claims] for one in found] == [
        [("a#c1", "asserts", "planned"), ("b#c1", "asserts", "called off")]
    ]


def test_a_correction_takes_back_what_it_names_and_reprints_of_it() -> None:
    """The agency corrects its story; the reprint that never did falls with it, the rest stands."""
    shelled = "Vardian guns shelled the mill in Oster, the mayor's office said."
    sank = "A barge sank off Oster on Monday, the harbour office said."
    notice = "(CORRECTS to remove a statement about the mill that was wrongly attributed)"

    def story(key: str, text: str, at: str, publisher: str, **more: str) -> Paper:
        one = paper(key, text, at, publisher=publisher, **more)
        one.who("organisation", "mayor's office").who("organisation", "harbour office")
        if "mill in" in text:
            one.said("the mayor's office", "said", "Vardian guns shelled the mill in Oster", by="mayor's office")
            one.claim("shelled", "shell", actor="Vardian guns", object="the mill", place="Oster", phase="completed")
        one.said("the harbour office", "said", "A barge sank off Oster on Monday", by="harbour office")
        return one.claim("sank", "sink", actor="A barge", place="Oster", phase="completed", when="2031-02-03")

    papers = (
        story("a", f"{shelled}\n\n{sank}", "2031-02-04T09:00:00Z", "Northwire"),
        story("b", f"{shelled}\n\n{sank}", "2031-02-04T10:00:00Z", "The Korva Post"),
        story("c", f"{notice}\n\n{sank}", "2031-02-04T12:00:00Z", "Northwire", revision="correction"),
    )
    origin = Origin(id="a", root="a", articles=("a", "b", "c"), because="one text")
    found = developments_of(*papers, origins=(origin,))
    assert {one.event: [(c.article, c.retracted_at, c.retracted_by) for c in one.claims] for one in found} == {
        "shell": [("a", "2031-02-04T12:00:00Z", "c"), ("b", "2031-02-04T12:00:00Z", "c")],
        "sink": [("a", None, None), ("b", None, None), ("c", None, None)],
    }
    kinds = [(relation.kind, relation.claim) for one in found if one.event == "shell" for relation in one.relations]
    assert ("corrects", "c#notice") in kinds


def test_people_outrank_the_program() -> None:
    """A person says that two claims are not of one event; the ruling stands until it is withdrawn."""
    ruling = Judgement(id="j", kind="not the same", subjects=("a#c1", "b#c1"), by="Ada", made="2031-02-08T09:00:00Z")
    apart = developments_of(order(), gone(), judgements=(ruling,))
    assert ["a#c1"] in [[claim.id for claim in one.claims] for one in apart]
    withdrawn = replace(ruling, withdrawn="2031-02-09T09:00:00Z", withdrawn_by="Ada")
    assert developments_of(order(), gone(), judgements=(withdrawn,)) == developments_of(order(), gone())


def test_a_person_names_the_speaker() -> None:
    ruling = Judgement(id="j", kind="speaker", subjects=("a#s2",), value="Nils Aber", by="Ada", made="2031-02-08T09:00:00Z")
    found = developments_of(order(), judgements=(ruling,))
    assert {claim.holder for one in found for claim in one.claims if claim.statement == "a#s2"} == {"Nils Aber"}


def test_ids_are_of_the_first_claim() -> None:
    assert {one.id for one in developments_of(order())} <= {one.id for one in developments_of(order(), gone())}


def test_words_of_one_class() -> None:
    classes = [event_class(*words) for words in (("leave", ""), ("pull", " back across the river"), ("withdrawal", ""))]
    assert classes == ["withdraw"] * 3
    assert [
        event_class("say"),
        event_class("leave", " the districts without water"),
        event_class("hit", " back at him"),
    ] == [None] * 3


def test_forms_of_labels() -> None:
    assert (third_person("carry out"), participle("blow up"), participle("ban")) == ("carries out", "blown up", "banned")
    assert [is_plural(words) for words in ("Vardian troops", "the army", "dozens of people")] == [True, False, True]
    assert phrase_of("a crowded ferry landing at Drosk, a village") == "crowded ferry landing"
    assert (head_of("60 prisoners"), head_of("sixty")) == ("prisoner", "")


def test_days_of_times() -> None:
    assert days_of("2031-02-04TMO") == Days(*[days_of("2031-02-04").first] * 2)  # type: ignore[union-attr]
    assert days_of("P3D") is None
    assert facts_of(order().reading).publisher == "The Korva Post"


def test_media_that_tell_what_was_seen_are_no_witness():
    """ "Local media reported that a lorry had hit the gate": whoever saw it, they did not."""
    text = "A lorry hit the gate in Marl, local media said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("place", "Marl")
    paper.said("local media", "said", "A lorry hit the gate in Marl", speaker_kind="witness")
    paper.claim("hit", "ram into", actor="A lorry", object="the gate", place="Marl", phase="completed")
    assert [claim.is_witness for one in developments_of(paper) for claim in one.claims] == [False]


def test_a_place_that_is_left_by_order_stands_in_the_line() -> None:
    participants = (
        Participant(role="actor", name="Rescue workers", entity="body:rescue workers"),
        Participant(role="object", name="district of Lower Sund", entity="place:lower sund"),
    )
    assert label_of("evacuate", "evacuate", participants, "Lower Sund") == "Rescue workers evacuate Lower Sund"

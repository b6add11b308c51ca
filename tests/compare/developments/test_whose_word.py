"""Whose word a claim is, who speaks for whom, and what a denial or a sight is of."""

from onrecord.compare.developments.who.names import has_capital, person_words
from onrecord.judge import judge
from tests.compare.developments.test_weight import paper
from tests.standins.claims import Paper, developments_of

MORNING = "2031-02-04T09:00:00Z"


def test_a_general_secretary_is_no_minister() -> None:
    text = "Ludo Brand, general secretary of the Dockers' Union, said that farmers had blocked the gate of Oster."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ludo Brand", "general secretary of the Dockers' Union")
        .who("organisation", "Dockers' Union")
        .who("place", "Oster")
        .said("Ludo Brand", "said", "that farmers had blocked the gate of Oster", by="Ludo Brand")
        .claim("blocked", "block", phase="completed", actor="farmers", object="the gate of Oster")
    )
    assert [(claim.holder, claim.phase) for one in developments_of(paper) for claim in one.claims] == [
        ("Dockers' Union", "under way")
    ]


def test_her_spokesman_speaks_for_her_and_she_does_it_herself() -> None:
    denied = "Her spokesman, Jon Aber, said the minister is not resigning."
    paper = (
        Paper("a", f"Vardia's trade minister, Ada Moor, came late. {denied}", MORNING)
        .who("place", "Vardia")
        .who("person", "Ada Moor", "Vardia's trade minister", of=("Vardia",))
        .who("person", "Jon Aber", "spokesman")
        .who("person", "the minister")
        .said("Her spokesman, Jon Aber", "said", "the minister is not resigning", by="Ada Moor")
        .claim("resigning", "resign", "CT-", actor="Ada Moor")
    )
    later = (
        Paper(
            "b", "“I have resigned,” Ada Moor, Vardia's trade minister, said.", "2031-02-05T09:00:00Z", publisher="The Sun"
        )
        .who("place", "Vardia")
        .who("person", "Ada Moor", "Vardia's trade minister", of=("Vardia",))
        .said("Ada Moor", "said", "“I have resigned,”", by="Ada Moor")
        .claim("resigned", "resign", phase="completed", actor="Ada Moor")
    )
    (one,) = developments_of(paper, later)
    assert [(claim.stance, claim.phase, claim.is_performed) for claim in one.claims] == [
        ("denies", "planned", False),
        ("asserts", "completed", True),
    ]
    assert len({claim.holder for claim in one.claims}) == 1


def test_what_a_party_will_do_under_a_condition_is_a_row_that_asserts_nothing() -> None:
    text = "Ida Renn, who leads the Alliance, said her party would leave the coalition if they rejected the fund."
    paper = (
        Paper("a", text + " The Rural Alliance met in the evening.", MORNING)
        .who("organisation", "Rural Alliance")
        .who("person", "Ida Renn", "who leads the Alliance")
        .said("Ida Renn", "said", "her party would leave the coalition if they rejected the fund", by="Ida Renn")
        .claim("leave", "leave", "Uu", actor="her party", object="the coalition", condition="if they rejected the fund")
    )
    (one,) = developments_of(paper)
    assert (one.label, [(claim.holder, claim.stance) for claim in one.claims]) == (
        "Rural Alliance withdraws from coalition",
        [("Rural Alliance", "conditional")],
    )


def test_what_an_adviser_says_that_his_side_will_do_under_a_condition_is_such_a_row_too() -> None:
    text = "The Vardian army will retake Oster if the talks fail, an adviser to Vardia's government said."
    one = (
        paper("a", text)
        .who("organisation", "Vardian army")
        .who("organisation", "Vardia's government")
        .said("an adviser to Vardia's government", "said", "The Vardian army will retake Oster if the talks fail")
        .claim("retake", "retake", "Uu", actor="The Vardian army", object="Oster", condition="if the talks fail")
    )
    assert [[(claim.side, claim.stance) for claim in one.claims] for one in developments_of(one)] == [
        [("Vardia", "conditional")]
    ]


def test_a_name_ends_where_its_description_begins() -> None:
    assert person_words("Helga Brand of the University of Oster") == ("helga", "brand")
    assert person_words("Nils Aber elected mayor of Oster") == ("nils", "aber")
    assert person_words("Ida van der Renn") == ("ida", "van", "der", "renn")
    assert not has_capital("An observer mission")


def test_a_spokeswoman_of_a_surname_speaks_for_the_person() -> None:
    text = "Ada Moor ran again. Moor's spokeswoman, Ina Holt, said the senator had won."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ada Moor")
        .who("person", "Ina Holt", "Moor's spokeswoman")
        .said("Moor's spokeswoman, Ina Holt", "said", "the senator had won", by="Ina Holt")
        .claim("won", "win", phase="completed", actor="Ada Moor")
    )
    assert {claim.holder for one in developments_of(paper) for claim in one.claims} == {"Ada Moor"}


def test_the_ministry_speaks_for_the_police() -> None:
    text = "Police fired tear gas, Nils Aber, a teacher, said. The interior ministry denied it."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Nils Aber", "a teacher")
        .who("organisation", "The interior ministry")
        .said("Nils Aber", "said", "Police fired tear gas", by="Nils Aber")
        .claim("fired", "fire", phase="completed", actor="Police", object="tear gas")
        .claim("denied", "deny", actor="The interior ministry", object="it")
    )
    (one,) = developments_of(paper)
    assert judge(one).standing == "disputed"


def test_rivals_of_one_country_do_not_settle_each_others_denial() -> None:
    text = "Ada Moor said she won. Ida Renn said Moor has not won it."
    paper = (
        Paper("a", text, MORNING)
        .who("place", "Vardia")
        .who("person", "Ada Moor", "Vardia's governor", of=("Vardia",))
        .who("person", "Ida Renn", "Vardia's senator", of=("Vardia",))
        .said("Ada Moor", "said", "she won", by="Ada Moor")
        .claim("won", "win", phase="completed", actor="Ada Moor")
        .said("Ida Renn", "said", "Moor has not won it", by="Ida Renn", speaker_kind="named")
        .claim("won it", "win", "CT-", actor="Moor")
    )
    later = (
        Paper("b", "“I won on Sunday,” Ada Moor said.", "2031-02-05T09:00:00Z", publisher="The Sun")
        .who("person", "Ada Moor")
        .said("Ada Moor", "said", "“I won on Sunday,”", by="Ada Moor")
        .claim("won", "win", phase="completed", actor="Ada Moor")
    )
    (one,) = developments_of(paper, later)
    assert [moment.standing for moment in judge(one).history] == ["disputed"]


def test_what_somebody_has_is_not_its_owner() -> None:
    assert person_words("Ada Moor's inspectors") != person_words("Ada Moor")


def test_denied_that_denies_what_follows_and_not_what_stands_before() -> None:
    text = "A fire destroyed the mill, Ida Renn said. Nils Aber denied that he had been late."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ida Renn")
        .who("person", "Nils Aber")
        .said("Ida Renn", "said", "A fire destroyed the mill", by="Ida Renn")
        .claim("destroyed", "destroy", phase="completed", actor="A fire", object="the mill")
        .claim("denied", "deny", actor="Nils Aber")
    )
    assert {claim.stance for one in developments_of(paper) for claim in one.claims} <= {"asserts"}


def test_a_denial_of_the_like_right_behind_is_of_the_same_event() -> None:
    text = "Police fired at the boat, Ida Renn said. The interior ministry denied that any shot had been fired."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ida Renn")
        .who("organisation", "The interior ministry")
        .said("Ida Renn", "said", "Police fired at the boat", by="Ida Renn")
        .claim("fired", "fire", phase="completed", actor="Police")
        .said("The interior ministry", "denied", "that any shot had been fired", by="The interior ministry")
        .claim("fired.", "fire", "CT-", object="any shot")
    )
    (one,) = developments_of(paper)
    assert judge(one).standing == "disputed"


def test_which_is_the_body_before_it_and_nobody_else() -> None:
    text = "Ida Renn said it was late. The port ministry, which had said that gunmen shelled the mill, kept silent."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ida Renn")
        .who("organisation", "The port ministry")
        .said("Ida Renn", "said", "it was late", by="Ida Renn")
        .said("which", "said", "that gunmen shelled the mill")
        .claim("shelled", "shell", phase="completed", actor="gunmen", object="the mill")
    )
    assert {claim.holder for one in developments_of(paper) for claim in one.claims} <= {"port ministry"}


def test_talks_that_are_broken_off_are_the_talks_themselves() -> None:
    """Both sides say that they have been broken off; a branch that broke off is no event called off."""
    text = "Talks between Vardia and Lurmia have been broken off, both sides said on Tuesday. A branch broke off."
    found = developments_of(
        paper("a", text)
        .who("place", "Lurmia")
        .said("both sides", "said", "Talks between Vardia and Lurmia have been broken off")
        .claim("broken", "break off", object="Talks between Vardia and Lurmia", phase="completed")
        .claim("broke", "break off", actor="A branch", phase="completed")
    )
    assert [(one.event, [(c.holder, c.phase) for c in one.claims]) for one in found] == [
        ("negotiate", [("both sides", "called off")])
    ]


def test_nobody_tells_of_his_own_death() -> None:
    """A headline's officer is not the minister whom the reader takes him for."""
    text = "Interior minister killed, officer says.\n\nInterior Minister Ole Brand was killed in Oster on Monday."
    (one,) = developments_of(
        paper("a", text)
        .who("person", "Ole Brand", "Interior Minister")
        .said("officer", "says", "Interior minister killed", by="Ole Brand")
        .claim("killed", "kill", object="Ole Brand", phase="completed")
        .claim("killed in", "kill", object="Interior Minister Ole Brand", place="Oster", phase="completed")
    )
    assert [claim.holder for claim in one.claims] == ["somebody unnamed", "author"]


def test_a_paper_that_watched_is_a_witness() -> None:
    text = "Sixty prisoners were exchanged in Oster on Monday, and the Post watched from the bank."
    (one,) = developments_of(
        paper("a", text).claim("exchanged", "exchange", object="Sixty prisoners", place="Oster", phase="completed")
    )
    assert one.claims[0].is_witness


def test_who_was_she_is_no_he() -> None:
    text = "Gunmen shelled the mill, Ida Renn said. It is late, she added. Gunmen shelled the dam, he said."
    paper = (
        Paper("a", text, MORNING)
        .who("person", "Ida Renn")
        .said("Ida Renn", "said", "Gunmen shelled the mill", by="Ida Renn")
        .said("she", "added", "It is late", by="Ida Renn")
        .said("he", "said", "Gunmen shelled the dam")
        .claim("shelled the dam", "shell", phase="completed", actor="Gunmen", object="the dam")
    )
    assert "Ida Renn" not in {claim.holder for one in developments_of(paper) for claim in one.claims}


def test_a_reporter_at_the_place_is_a_witness() -> None:
    text = "This reporter stood at the gate of the mill when the last gunmen left Oster."
    (one,) = developments_of(
        Paper("a", text, MORNING)
        .who("place", "Oster")
        .claim("left", "leave", actor="the last gunmen", object="Oster", phase="completed")
    )
    assert one.claims[0].is_witness


def test_who_publishes_a_press_release_speaks_in_it() -> None:
    text = "Press release. Oster, 4 February\n\nOriax Lines has suspended all flights to Oster."
    (one,) = developments_of(
        Paper("a", text, MORNING, publisher="Oriax Lines")
        .who("organisation", "Oriax Lines")
        .who("place", "Oster")
        .claim("suspended", "suspend", actor="Oriax Lines", object="all flights", place="Oster", phase="completed")
    )
    assert one.claims[0].holder == "Oriax Lines"
    assert one.claims[0].is_performed


def test_he_is_whom_the_paragraph_has_named() -> None:
    text = "It burns, Ida Renn said. It is late, she added.\n\nJon Kalb mends a net. Gunmen shelled the dam, he said."
    (one,) = developments_of(
        Paper("a", text, MORNING)
        .who("person", "Ida Renn")
        .who("person", "Jon Kalb")
        .said("Ida Renn", "said", "It burns", by="Ida Renn")
        .said("she", "added", "It is late", by="Ida Renn")
        .said("he", "said", "Gunmen shelled the dam", by="Ida Renn")
        .claim("shelled the dam", "shell", phase="completed", actor="Gunmen", object="the dam")
    )
    assert {claim.holder for claim in one.claims} == {"Jon Kalb"}


def test_who_told_the_paper_holds_what_stands_before_it() -> None:
    text = "Gunmen have shelled the mill at Oster, a guard who asked not to be named told the Courier on Monday."
    (one,) = developments_of(
        Paper("a", text, MORNING)
        .who("place", "Oster")
        .claim("shelled", "shell", actor="Gunmen", object="the mill", place="Oster", phase="completed")
    )
    assert one.claims[0].holder == "guard"


def test_who_saw_it_roll_over_is_a_witness_of_its_sinking() -> None:
    lead = "A barge capsized off Oster on Monday"
    told = Paper("a", f"{lead}, Ida Renn said.", MORNING).who("person", "Ida Renn").who("place", "Oster")
    told.said("Ida Renn", "said", lead, by="Ida Renn")
    told.claim("capsized", "capsize", object="A barge", place="Oster", phase="completed")
    sight = "I saw the barge roll over off Oster"
    seen = Paper("b", f"“{sight},” Jon Kalb said.", "2031-02-04T10:00:00Z").who("person", "Jon Kalb").who("place", "Oster")
    seen.said("Jon Kalb", "said", sight, by="Jon Kalb", kind="direct").claim("roll", "roll", "PR+", place="Oster")
    (one,) = developments_of(told, seen)
    assert [(claim.holder, claim.is_witness) for claim in one.claims] == [("Ida Renn", False), ("Jon Kalb", True)]


def test_who_gave_up_looking_has_ended_the_search() -> None:
    text = "The navy gave up looking for the crew off Oster on Monday."
    (one,) = developments_of(
        Paper("a", text, MORNING)
        .who("place", "Oster")
        .claim("looking", "look", actor="The navy", place="Oster", phase="under way", when="2031-02-03")
    )
    assert one.claims[0].phase == "completed"


def test_an_institution_that_publishes_itself_speaks_whatever_its_text_looks_like() -> None:
    text = "Statement on the vessel Linnet\n\nThe crew of the Linnet was detained at Sund on Tuesday."
    papers = [
        Paper(key, text, MORNING, publisher=publisher)
        .who("place", "Sund")
        .claim("detained", "detain", object="The crew of the Linnet", place="Sund", phase="completed")
        for key, publisher in (("a", "Naval Command of Osterland"), ("b", "The Naval Courier"))
    ]
    assert [one.claims[0].holder == "author" for paper in papers for one in developments_of(paper)] == [False, True]

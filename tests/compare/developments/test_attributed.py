"""Whose word it is: sources by the way, offices under other names, parties that publish themselves, witnesses."""

import pytest

from onrecord.compare.developments.claims.attributed import is_by_the_way, sources_behind
from onrecord.compare.developments.claims.voices import BOTH, Voice, voice_of
from onrecord.compare.developments.claims.witnesses import has_lived_it, is_on_the_spot, is_witness
from onrecord.compare.developments.who.capitals import capitals_of
from onrecord.compare.developments.who.countries import Countries
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.spans import Span
from tests.standins.claims import Paper, developments_of

MORNING = "2031-02-04T09:00:00Z"
NEXT_DAY = "2031-02-05T09:00:00Z"


@pytest.mark.parametrize(
    ("text", "behind", "found"),
    [
        ("The mill burned, the office of the mayor, Ola Brand, said.", "burned", ["Ola Brand", "the office of the mayor"]),
        ("The mill burned, the fire service said on Friday, and two men ran.", "burned", ["the fire service"]),
        ("When the mill burned, the mayor said that she was away.", "burned", []),  # no aside: what she said follows
        ("The mill burned; it was late, the mayor said.", "burned", []),
    ],
)
def test_who_is_named_behind_what_he_says(text, behind, found):
    assert list(sources_behind(text, text.index(behind) + len(behind), Span(0, len(text)))) == found


def test_an_aside_stands_between_commas():
    text = "The council took the offer, she said, as it stands."
    at = text.index("she said")
    assert is_by_the_way(text, Span(at, at + len("she said")), Span(0, len(text)))
    text = "In the evening she said that it was late."
    at = text.index("she said")
    assert not is_by_the_way(text, Span(at, at + len("she said")), Span(0, len(text)))


def test_what_stands_before_an_aside_is_its_speakers_too():
    """The reader gives the speaker only the words behind her name."""
    text = "Vardian guns shelled the mill in Oster, the harbour police said, with guns from the hill."
    paper = (
        Paper("a", text, MORNING)
        .who("place", "Oster")
        .who("organisation", "harbour police")
        .said("the harbour police", "said", "with guns from the hill", by="harbour police")
        .claim("shelled", "shell", actor="Vardian guns", object="the mill", place="Oster", phase="completed")
    )
    assert [claim.holder for one in developments_of(paper) for claim in one.claims] == ["harbour police"]


def test_a_capital_stands_for_its_country():
    countries = Countries(["Vardia", "Lurmia"], ["Vardian", "Lurmian"])
    assert capitals_of(["Norwick, the Vardian capital, was quiet."], countries) == {"norwick": "Vardia"}
    assert capitals_of(["He came to the Lurmian capital, Marl, at noon."], countries) == {"marl": "Lurmia"}
    assert capitals_of(["Norwick, the largest town of Vardia, was quiet."], countries) == {}


def test_a_towns_foreign_ministry_is_its_countrys():
    text = "NORWICK, Feb 4 - Norwick's foreign ministry said no. Vardia's foreign minister, Ada Moor, came late."
    paper = (
        Paper("a", f"{text} Vardian troops slept.", MORNING)
        .who("place", "Vardia")
        .who("organisation", "Norwick's foreign ministry")
        .who("person", "Ada Moor", "Vardia's foreign minister")
    )
    registry = Registry([("a", paper.reading)])
    keys = {registry.voice(who).key for name in ("Norwick's foreign ministry", "Ada Moor") if (who := registry.named(name))}
    assert keys == {"body:foreign ministry|vardia"}


def test_her_office_without_a_name_is_the_bodys_that_the_pronoun_means():
    text = "The Vardian army denied it. Colonel Ada Moor, its spokeswoman, came late. Jon Aber of the Vardian army left."
    paper = (
        Paper("a", text, MORNING)
        .who("place", "Vardia")
        .who("organisation", "Vardian army")
        .who("person", "Ada Moor")
        .who("person", "Jon Aber")
    )
    paper = paper.pronoun("its", "Vardian army")
    registry = Registry([("a", paper.reading)])
    voices = {registry.voice(who).key for name in ("Ada Moor", "Jon Aber") if (who := registry.named(name)) is not None}
    assert voices == {"body:army|vardia"}


def test_who_is_no_longer_chief_speaks_for_himself():
    text = "Otto Lind, the former chief executive of Marl Instruments, laughed."
    paper = Paper("a", text, MORNING).who("organisation", "Marl Instruments")
    paper.who("person", "Otto Lind", "former chief executive of Marl Instruments")
    registry = Registry([("a", paper.reading)])
    who = registry.named("Otto Lind")
    assert who is not None
    assert registry.voice(who).key == "person:otto lind"


def test_a_party_that_publishes_itself_speaks_in_its_release():
    text = "To all who live here\n\nHill Committee\nOster, 4 February\n\nOur men seized the mill in Oster."
    paper = (
        Paper("a", text, MORNING, publisher="Hill Committee").who("place", "Oster").who("organisation", "Hill Committee")
    )
    paper.claim("seized", "seize", actor="Our men", object="the mill", place="Oster", phase="completed")
    assert [claim.holder for one in developments_of(paper) for claim in one.claims] == ["Hill Committee"]
    text = text.replace("Hill Committee", "Hill Messenger")
    paper = Paper("a", text, MORNING, publisher="Hill Messenger").who("place", "Oster")
    paper.claim("seized", "seize", actor="Our men", object="the mill", place="Oster", phase="completed")
    assert {claim.holder for one in developments_of(paper) for claim in one.claims} <= {"author"}


@pytest.mark.parametrize(
    ("text", "mine", "who", "sees"),
    [
        ("They let me go at noon.", ("They", "me"), "person", True),
        ("I carried two of the dead out.", ("two of the dead",), "person", True),
        ("The guards shot two men beside me.", ("The guards", "two men"), "person", True),
        ("The guards shot two men.", ("The guards", "two men"), "person", False),
        ("I let two men go.", ("I", "two men"), "organisation", False),  # the ministry's word
    ],
)
def test_who_says_that_it_happened_to_him_is_a_witness(text, mine, who, sees):
    verb = next(word for word in ("let", "dead", "shot") if word in text)
    trigger = Span(text.index(verb), text.index(verb) + len(verb))
    voice = Voice("Otto Lind", Who("person:otto lind", who, None), ("Otto Lind",), False, "Otto Lind")
    assert has_lived_it(text, Span(0, len(text)), trigger, voice, iter(mine)) is sees


@pytest.mark.parametrize(
    ("text", "at", "sees"),
    [
        ("Guards fired into the yard. One of us stood at the gate and saw it.", "fired", True),
        ("I sat in the third row. The judges ruled against the mill.", "ruled", True),
        ("Guards fired into the yard. Nobody saw it.", "fired", False),
        ("The line reopened on Friday, and I was on the first train.", "reopened", True),
        ("The line reopened on Friday, and the mayor was on the first train.", "reopened", False),
    ],
)
def test_a_reporter_who_was_there_is_a_witness_of_the_sentence_beside_it(text, at, sees):
    start = max(text.rfind(". ", 0, text.index(at)) + 2, 0) if ". " in text[: text.index(at)] else 0
    sentence = Span(start, text.index(".", start) + 1)
    assert is_on_the_spot(text, sentence, Voice("author", None, (), False, ""), "The Oster Post") is sees


@pytest.mark.parametrize(
    ("text", "trigger", "sees"),
    [
        ("The Courier was in the yard on Friday when the mayor came out and called the vote.", "called", True),
        ("This newspaper's reporter counted three dead.", "dead", True),
        ("Northern Courier correspondents watched guards search the barges.", "search", True),
        ("The mayor saw guards search the barges.", "search", False),
    ],
)
def test_a_papers_own_people_are_witnesses(text, trigger, sees):
    at = text.index(trigger)
    assert is_witness(text, Span(0, len(text)), Span(at, at + len(trigger)), None, "", "The Northern Courier") is sees


def _voices(paper: Paper, *names: str) -> set[str]:
    registry = Registry([("a", paper.reading)])
    return {registry.voice(who).key for name in names if (who := registry.named(name)) is not None}


def test_the_union_is_the_only_one_of_the_story():
    text = "Ada Moor, the union's general secretary, spoke for the Dock Workers' Union."
    paper = Paper("a", text, MORNING).who("person", "Ada Moor", "the union's general secretary")
    assert _voices(paper.who("organisation", "Dock Workers' Union"), "Ada Moor") == {"body:dock workers union"}


def test_who_sits_on_the_committee_speaks_for_it_by_its_full_name():
    text = "Major Ludo Brand, who sat on the Committee, left. The Committee of Public Order met."
    paper = Paper("a", text, MORNING).who("person", "Ludo Brand", "who sat on the Committee")
    paper.who("organisation", "Committee of Public Order").who("organisation", "Committee")
    assert _voices(paper, "Ludo Brand") == {"body:committee of public order"}
    assert _voices(paper, "a body calling itself the Committee of Public Order") == {"body:committee of public order"}


def test_a_first_name_that_sounds_like_a_people_is_none():
    paper = Paper("a", "Bastian Moor left. Moor came back.", MORNING).who("person", "Bastian Moor")
    assert _voices(paper, "Moor") == {"person:bastian moor"}


def test_his_counsel_speaks_for_the_one_whom_the_paragraph_has_named():
    text = "Otto Lind was at home in Oster. “My client was arrested at breakfast,” said his counsel, Ida Farr."
    paper = (
        Paper("a", text, MORNING)
        .who("place", "Oster")
        .who("person", "Otto Lind")
        .who("person", "Ida Farr")
        .said("his counsel, Ida Farr", "said", "“My client was arrested at breakfast,”", by="Ida Farr", kind="direct")
        .claim("arrested", "arrest", object="My client", phase="completed", place="Oster")
    )
    (one,) = developments_of(paper)
    assert [(claim.holder, claim.chain) for claim in one.claims] == [("Otto Lind", ("Ida Farr", "Otto Lind"))]
    assert [part.name for part in one.participants] == ["Otto Lind"]


def test_a_quotation_without_a_source_is_of_whom_the_sentence_before_it_names():
    text = "12:30 Ada Moor steps out of the office in Oster. “We have charged Otto Lind with fraud.” She thanks nobody."
    paper = (
        Paper("a", text, MORNING).who("place", "Oster").who("person", "Ada Moor", "prosecutor").who("person", "Otto Lind")
    )
    content = "“We have charged Otto Lind with fraud.”"
    paper.said("", "", content, kind="direct").claim("charged", "charge", actor="We", object="Otto Lind", phase="completed")
    (one,) = developments_of(paper)
    assert [(claim.holder, claim.is_performed) for claim in one.claims] == [("Ada Moor", True)]


def test_the_minister_is_the_one_of_the_paragraph():
    """The reader takes the words for another minister, of another country."""
    text = "A report that Otto Lind would leave met with an answer. “The minister is not resigning,” his spokesman said."
    paper = (
        Paper("a", f"{text}\n\nAda Moor, Vardia's trade minister, was away.", MORNING)
        .who("place", "Vardia")
        .who("person", "Otto Lind", "defence minister")
        .who("person", "Ada Moor", "Vardia's trade minister")
        .said("his spokesman", "said", "“The minister is not resigning,”", by="Ada Moor", kind="direct")
        .claim("resigning", "resign", "CT-", actor="The minister")
    )
    (one,) = developments_of(paper)
    assert [part.name for part in one.participants] == ["Otto Lind"]


@pytest.mark.parametrize(
    ("source", "is_both"),
    [("Officials in both countries", True), ("spokesmen for the two companies", True), ("Officials in two rooms", False)],
)
def test_officials_in_both_countries_are_both_sides(source, is_both):
    paper = Paper("a", f"{source} said that it was over.", MORNING).said(source, "said", "that it was over")
    (said,) = paper.reading.statements
    voice = voice_of(said, paper.reading.article.text, None, Registry([("a", paper.reading)]), ())
    assert (voice.who is not None and voice.who.country == BOTH) is is_both


def test_its_editor_is_of_what_the_sentence_or_the_one_before_begins_with():
    text = "The Oster Flag did not give way. “It is genuine,” its editor, Rolf Hann, said."
    text += "\n\nThe Dock Union met. Its secretary, Jo Vahl, left."
    paper = Paper("a", text, MORNING).who("organisation", "Oster Flag").who("organisation", "Dock Union")
    paper.who("person", "Rolf Hann").who("person", "Jo Vahl")
    assert _voices(paper, "Rolf Hann") == {"body:oster flag"}
    assert _voices(paper, "Jo Vahl") == {"body:dock union"}


def test_a_paper_whose_editor_has_spoken_is_a_party_where_it_puts_itself_right():
    first = "The Oster Flag did not give way. “The letter is genuine,” its editor, Rolf Hann, said in Oster."
    one = (
        Paper("a", first, MORNING)
        .who("organisation", "Oster Flag")
        .who("place", "Oster")
        .who("person", "Rolf Hann")
        .said("its editor, Rolf Hann", "said", "“The letter is genuine,”", by="Rolf Hann", kind="direct")
    )
    notice = "To our readers\n\nWe were wrong. Gunmen seized the mill in Oster on Monday."
    two = Paper("b", notice, NEXT_DAY, publisher="The Oster Flag").who("place", "Oster")
    two.claim("seized", "seize", actor="Gunmen", object="the mill", place="Oster", phase="completed", when="2031-02-03")
    assert [claim.holder for found in developments_of(one, two) for claim in found.claims] == ["Oster Flag"]

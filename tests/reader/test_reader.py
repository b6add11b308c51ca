"""Articles read from end to end with the shipped weights: the docstring is the article, told is what is on record."""

import pytest

from onrecord import read
from onrecord.spans import words_of


@pytest.fixture
def told(reading) -> list[tuple[str, ...]]:
    """Give (source, cue, content) of each statement in words."""
    text = reading.article.text
    return [tuple(words_of(text, role) for role in (s.source, s.cue, s.content)) for s in reading.statements]


def test_a_discontinuous_quotation_is_one_statement(told):
    """“The bridge will open in May,” said Ilena Dorvath, “and the tolls will go in June.”"""
    assert told == [
        ("Ilena Dorvath", "said", "“The bridge will open in May,” … “and the tolls will go in June.”"),
    ]


def test_straight_marks(told):
    """ "If the river rises, we leave," Lind told Radio Korva, "and we take the cattle with us." """
    assert told == [("Lind", "told", '"If the river rises, we leave," … "and we take the cattle with us."')]


def test_british_marks(told):
    """‘We will not sign,’ the minister said. ‘It is a bad deal.’"""
    assert told == [("the minister", "said", "‘We will not sign,’ … ‘It is a bad deal.’")]


def test_colon(told):
    """The minister told reporters: “We will sign when the workers are safe.”"""
    assert [content for _, _, content in told] == ["“We will sign when the workers are safe.”"]


def test_according_to(told):
    """The harbour is closed until Friday, according to the port authority of Selby."""
    assert told == [("the port authority of Selby", "according to", "The harbour is closed until Friday")]


@pytest.mark.xfail(reason="the weights cut the apposition off the first source and miss the second")
@pytest.mark.xfail(reason="the weights cut the apposition off the first source and miss the second")
def test_two_speakers_keep_their_own_words(told):
    """Mara Ode, the minister, said the ferry would stay in port. Fishermen in Selby said they had not been told."""
    assert told == [
        ("Mara Ode, the minister", "said", "the ferry would stay in port"),
        ("Fishermen in Selby", "said", "they had not been told"),
    ]


def test_kinds_and_distances(reading):
    """Residents said they heard three explosions.

    The company denied that it had paid the inspectors.

    The minister said the deal was “a gift to nobody” and that he would not sign it.

    Two people familiar with the talks said that the two sides were close to a deal.
    """
    assert [(s.kind, s.distance, s.speaker_kind) for s in reading.statements] == [
        ("indirect", "said", "witness"),
        ("indirect", "denied", "organisation"),
        ("mixed", "said", "official"),
        ("indirect", "said", "anonymous"),
    ]


def test_a_quotation_over_several_paragraphs_is_one_statement(told):
    """Rolf Amsel, a fisherman from Selby, said on Monday: “We left the boats in the harbour on Sunday night.

    “We saw no lights, and nobody answered the radio.

    “On Monday the pier was gone.”
    """
    ((source, _, content),) = told
    assert source.startswith("Rolf Amsel")
    assert content == (
        "“We left the boats in the harbour on Sunday night. … “We saw no lights, and nobody answered the radio. … “On"
        " Monday the pier was gone.”"
    )


def test_a_bare_quoted_paragraph_continues_its_speaker(told):
    """“We have seen them go,” General Piet Kostin said on Monday.

    “They will not come back.”
    """
    assert [(source, content) for source, _, content in told] == [
        ("General Piet Kostin", "“We have seen them go,”"),
        ("General Piet Kostin", "“They will not come back.”"),
    ]


def test_a_condition_stays_inside_the_content(told):
    """Dorvath said that the treaty would be a breakthrough if confirmed by the council."""
    assert told == [("Dorvath", "said", "that the treaty would be a breakthrough if confirmed by the council")]


def test_scare_quotes_are_no_statement(told):
    """The so-called “peace train” left Selby on Monday with forty passengers."""
    assert told == []


def test_titles_of_works_are_no_statement(told):
    """He won the “Golden Anchor” prize for his novel “The Quiet Harbour” in 2019."""
    assert told == []


def test_no_statement_in_a_caption(reading, told):
    """Pier reopens in Selby

    The pier of Selby opened again on Monday after two years of work.

    Ilse Brandt, mayor of Selby, says the pier is safe [Rolf Amsel/Northwire]

    The work cost 40 million crowns. "It is safe," Brandt said.
    """
    assert [part.kind for part in reading.article.parts][:3] == ["title", "standfirst", "caption"]
    assert told == [("Brandt", "said", '"It is safe,"')]


def test_a_title_is_a_statement_and_says_nothing_of_what_follows(told):
    """Bridge will open in May, mayor says

    Work on the bridge began two years ago.

    Ilena Dorvath, the mayor, was in Korva on Tuesday. The bridge crosses the river Orve.
    """
    assert told == [("mayor", "says", "Bridge will open in May")]


@pytest.mark.xfail(reason="the weights miss a denial in a title without an article")
@pytest.mark.xfail(reason="the weights miss a denial in a title without an article")
def test_a_denial_in_a_title(told):
    """Minister denies paying inspectors

    The ferry stayed in port on Monday while engineers looked at the hull.

    Transport minister Mara Ode said on Monday that no money had changed hands.
    """
    assert told[0] == ("Minister", "denies", "paying inspectors")


@pytest.mark.xfail(reason="the weights miss this title: before its colon stands a role and no name")
def test_a_title_with_a_colon(told):
    """Mayor: Bridge will open in May

    Work on the bridge began two years ago.
    """
    assert told == [("Mayor", ":", "Bridge will open in May")]


def test_silence_is_no_statement(told):
    """The spokesman could not confirm the report. A spokesman for the port declined to comment."""
    assert told == []


def test_inches_decades_and_possessives_are_no_quotations(reading, told):
    """Thieves took a 6" pipe and a 12" saw from the yard in the '90s, the workers' union said."""
    assert told == [("the workers' union", "said", 'Thieves took a 6" pipe and a 12" saw from the yard in the \'90s')]
    assert reading.statements[0].kind == "indirect"


def test_the_words_within_a_quotation_are_one_speakers(told):
    """“Amsel told me ‘the pier is gone’ and hung up,” said Mara Ode, the transport minister."""
    assert told == [
        ("Mara Ode, the transport minister", "said", "“Amsel told me ‘the pier is gone’ and hung up,”"),
    ]


def test_an_article_in_which_nobody_speaks(reading):
    """The pier is open. It was closed for two years."""
    assert (reading.statements, len(reading.sentences)) == ((), 2)


def test_who_saw_a_bridge_collapse_tells_that_it_has(reader):
    found = {claim.event: claim.phase for claim in read("I saw the bridge collapse at noon.", reader=reader).claims}
    assert found["collapse"] == "completed"


def test_what_is_done_by_breakfast_is_done_by_nobody_of_that_name(reader):
    claims = read("All the troops had been deployed by breakfast.", reader=reader).claims
    assert [argument.role for claim in claims for argument in claim.arguments if argument.role == "actor"] == []


def test_who_looks_into_a_crash_has_killed_nobody(reader):
    text = "Inspectors are looking into what caused a charter plane to crash in the woods, killing the ten men on board."
    (claim,) = (claim for claim in read(text, reader=reader).claims if claim.event == "kill")
    actors = [text[slice(*argument.spans[0])] for argument in claim.arguments if argument.role == "actor"]
    assert actors == ["a charter plane"]


def test_what_is_extended_by_so_many_days_is_extended_by_no_days(reader):
    text = "The grain deal was extended by 120 days on Thursday."
    claims = read(text, reader=reader).claims
    assert [argument for claim in claims for argument in claim.arguments if argument.role == "actor"] == []

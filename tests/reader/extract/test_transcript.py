"""Labelled turns are their speakers' words; what follows the last one may be the paper's."""

from onrecord.reader.extract.transcript import transcript_of

INTERVIEW = "POST: Are you well?\n\nOLLER: I am.\n\nPOST: And now?\n\nOLLER: We wait.\n\nHenk Oller was born in Sund."
SPEECH = "POST: Are you well?\n\nOLLER: I am.\n\nI was ill.\n\nPOST: And now?\n\nOLLER: We wait.\n\nWe always wait."


def _turns(text: str) -> list[list[str]]:
    return [[text[slice(*piece)] for piece in turn.content] for turn in transcript_of(text)]


def test_what_follows_the_last_answer_is_the_papers_own():
    assert _turns(INTERVIEW)[-1] == ["We wait."]


def test_where_an_answer_has_two_paragraphs_the_last_may_too():
    assert _turns(SPEECH)[1::2] == [["I am.", "I was ill."], ["We wait.", "We always wait."]]

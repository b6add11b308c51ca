import msgspec

from onrecord.export.table import Piece, table_lines, wrapped
from onrecord.records import Entity, Reading
from tests.standins.readings import article_of, ferry, reading_of


def printed(reading: Reading, width: int = 80) -> str:
    return "\n".join("".join(piece.words for piece in line) for line in table_lines(reading, width))


def test_whole_table():
    assert (
        printed(ferry())
        == """\
The Korva Post · Northwire · 2031-02-04 09:30 +01:00
Ferry stays in port, harbour master says
ferry · 7 statements
   1  indirect  harbour master says 90%
                Ferry stays in port
   2  indirect  harbour master Mara Ode said 90%
                The ferry to Little Sund will stay in port until Friday
   3  direct    she said 90%
                "The ice," … "is thicker than in any year that I remember."
   4  mixed     a spokesman who said that the town had asked for an icebreaker
                according to 90%
                The mayor of Little Sund called the decision "premature"
   5  mixed     The mayor of Little Sund called 90%
                the decision "premature"
   6  indirect  a spokesman who said 90%
                that the town had asked for an icebreaker
   7  indirect  unknown were said 90%
                to have crossed on foot"""
    )


def test_article_without_metadata_is_headed_by_its_first_words():
    reading = Reading(article=article_of("one two three four five six seven eight nine ten eleven\n", id="x"))
    assert printed(reading) == "one two three four five six seven eight nine ten …\nx · 0 statements"


def test_no_line_is_wider_than_asked():
    for width in (40, 57, 100):
        assert max(len(line) for line in printed(ferry(), width).split("\n")) <= width


def test_pronoun_is_followed_by_the_speakers_name():
    """He said no."""
    reading = reading_of(article_of("He said no."), ("indirect", "He", "said", "no"))
    speaker = Entity(id="e1", type="person", name="Tor Vang")
    statement = msgspec.structs.replace(reading.statements[0], speaker="e1")
    named = Reading(article=reading.article, entities=(speaker,), statements=(statement,))
    assert "He (Tor Vang) said" in printed(named)


def test_adjacent_words_of_one_style_become_one_piece():
    assert list(wrapped([Piece("a b", "source"), Piece("c", "cue"), Piece("", "dim")], 40)) == [
        (Piece("a b", "source"), Piece(" ", "dim"), Piece("c", "cue"))
    ]

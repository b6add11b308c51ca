"""Word pieces with their offsets and features, by the shipped tokenizer."""

import pytest

from onrecord.reader.encode.pieces import LAYOUT, QUOTES, SHAPES, SPACING

NAMES = (SHAPES, QUOTES, LAYOUT, SPACING)


@pytest.fixture
def pieces(reader):
    return reader.session.pieces


@pytest.fixture
def told(pieces):
    """Give a function that tells one feature of each piece beside the piece's characters."""

    def column(text: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
        found = pieces(text)
        values = found.features[:, NAMES.index(names)]
        words = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
        return [(word, names[value]) for word, value in zip(words, values, strict=True)]

    return column


def test_letter_case(told):
    assert told("The US said McX 40 is ok.", SHAPES) == [
        ("The", "initial"),
        ("US", "upper"),
        ("said", "lower"),
        ("Mc", "initial"),
        ("X", "initial-inside"),
        ("40", "digit"),
        ("is", "lower"),
        ("ok", "lower"),
        (".", "punctuation"),
    ]


def test_quotation_marks(told):
    assert told("“Go,” he said.", QUOTES) == [
        ("“", "open"),
        ("Go", "inside"),
        (",", "inside"),
        ("”", "close"),
        ("he", "outside"),
        ("said", "outside"),
        (".", "outside"),
    ]


def test_single_marks_take_the_place_of_double_ones(told):
    assert told("‘Go,’ he said.", QUOTES)[:4] == [("‘", "open"), ("Go", "inside"), (",", "inside"), ("’", "close")]


def test_single_marks_beside_double_ones(told):
    assert told("“No,” said ‘Red’ Amsel.", QUOTES)[5:8] == [
        ("‘", "single open"),
        ("Red", "single"),
        ("’", "single close"),
    ]


def test_a_mark_that_never_closes(told):
    assert told("“Go now", QUOTES) == [("“", "open"), ("Go", "inside, never closed"), ("now", "inside, never closed")]


def test_paragraphs(told):
    text = "Gate opens\n\nThe gate is open.\n\n" + "It " + "is very " * 12 + "late.\nNow go."
    firsts = [(word, kind) for word, kind in told(text, LAYOUT) if kind != "within"]
    assert firsts == [
        ("Gate", "first of text"),
        ("The", "first of line after a short line"),
        ("It", "first of line after a short line"),
        ("Now", "first of paragraph"),
    ]


def test_spacing(told):
    spaced = [word for word, spacing in told("(No, go.)", SPACING) if spacing == "after a space"]
    assert spaced == ["(", "go"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🙂 go 👩‍👩‍👧 now", ["go", "now"]),
        ("Zoe\u0308 said cafe\u0301.", ["said", "."]),
        ("אמר היום said", ["said"]),
        ("ze\u200bro \ufeffgate said", ["gate", "said"]),
        ("a\r\nb\u2028c\x00d said", ["said"]),
    ],
    ids=["emoji", "decomposed accents", "right to left", "zero width", "odd line ends"],
)
def test_offsets_hold(pieces, text, words):
    """Pieces are in order, not empty, within the text, and the plain words among them are exactly themselves."""
    found = pieces(text)
    spans = list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert [text[start:end] for start, end in spans if text[start:end] in words] == words


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u0301", "\x07"])
def test_nothing_to_read(pieces, text):
    found = pieces(text)
    assert found.ids.shape == (0,)
    assert found.features.shape == (0, 4)

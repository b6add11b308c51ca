"""Words back to a text."""

import pytest
from training.corpora.detokenised import detokenised, rejoined


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("They did n't go , did they ?", "They didn't go, did they?"),
        ("`` Stay , '' he said .", '"Stay," he said.'),
        ('She called it " a gift " again .', 'She called it "a gift" again.'),
        ("Prices ( in $ 5 steps ) rose 3 % .", "Prices (in $5 steps) rose 3%."),
        ("The dogs ' owner 's car -LRB- red -RRB-", "The dogs' owner's car (red)"),
        ("He said : ' no ' .", "He said: 'no'."),
    ],
)
def test_the_text_reads_as_printed(words, text):
    assert detokenised(words.split())[0] == text


def test_each_word_keeps_its_place():
    words = ["It", "is", "n't", "``", "here", "''", "."]
    text, offsets = detokenised(words)
    assert [text[start:end] for start, end in offsets] == ["It", "is", "n't", '"', "here", '"', "."]


def test_texts_joined_know_where_each_starts():
    assert rejoined(["One.", "Two.", "Three."]) == ("One. Two. Three.", [0, 5, 10])

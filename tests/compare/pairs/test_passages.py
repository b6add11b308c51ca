"""What the pair model sees of two sentences."""

import re
from typing import NamedTuple

import numpy as np

from onrecord.compare.pairs.passages import BREAK, START, Passage, joined, pieces_of


class Encoding(NamedTuple):
    """Piece ids and their offsets."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Words:
    """A tokenizer whose pieces are words; a word's id is its length."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the words."""
        assert not add_special_tokens
        offsets = [match.span() for match in re.finditer(r"\w+", sequence)]
        return Encoding([end - start for start, end in offsets], offsets)


def pieces(text: str, trigger: str = "", most: int = 50):
    start = text.find(trigger) if trigger else 0
    return pieces_of(Passage(text, start, start + len(trigger)), Words(), most)


def test_the_trigger_and_numbers_are_marked():
    found = pieces("Rebels took 41 villages", "took")
    assert found.ids.tolist() == [6, 4, 2, 8]
    assert found.triggers.tolist() == [0, 1, 0, 0]
    assert found.numbers.tolist() == [0, 0, 1, 0]


def test_a_long_sentence_is_cut_around_its_trigger():
    text = " ".join("x" * n for n in range(1, 21))
    found = pieces(text, "x" * 19 + " ", most=5)
    assert found.ids.tolist() == [16, 17, 18, 19, 20]
    assert found.triggers.tolist() == [0, 0, 0, 1, 0]
    assert pieces(text, most=5).ids.tolist() == [1, 2, 3, 4, 5]


def test_a_pair_knows_its_sides_and_what_they_share():
    pair = joined(pieces("Rebels took 41 villages", "took"), pieces("The town of Solna fell", "fell"))
    assert pair.ids.tolist() == [START, 6, 4, 2, 8, BREAK, 3, 4, 2, 5, 4, BREAK]
    assert pair.features[:, 0].tolist() == [0, 1, 1, 1, 1, 0, 2, 2, 2, 2, 2, 0]
    assert pair.features[:, 1].tolist() == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    assert pair.features[:, 2].tolist() == [0, 2, 1, 1, 2, 0, 2, 1, 1, 2, 1, 0]


def test_an_empty_text_is_no_fault():
    assert np.array_equal(joined(pieces(""), pieces("")).ids, [START, BREAK, BREAK])
